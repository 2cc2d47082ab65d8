"""Who holds a gathering: the bodies and nations whose names stand before its noun, and do more than describe it."""

from tracker.frames.groups import Group
from tracker.frames.line import Line


def holds_it(line: Line, group: Group) -> bool:
    """ "The OPEC oil talks", "a NATO emergency meeting": a body holds what it and other words describe, but "on the sidelines of" it."""
    if _is_second_of_two(line, group):
        return True
    body = len(group.members) == 1 and group.members[0].body and line.lows[group.first] not in line.words.peoples
    return body and not (group.governor == "of" and line.padded[group.lead - 2] in line.words.beside)


def _is_second_of_two(line: Line, group: Group) -> bool:
    """ "The Greek-Turkish arms talks": two nations that are joined hold what they describe."""
    joined = line.padded[group.first - 1] in {"-", "–"} and line.row[group.first - 2].name is not None
    return joined and all(member.country for member in group.members)
