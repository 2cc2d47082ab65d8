"""Who holds a gathering: the bodies and nations whose names stand before its noun, and do more than describe it."""

from tracker.frames.frame import Frame
from tracker.frames.groups import Group
from tracker.frames.line import Line


def holds_it(line: Line, group: Group, at: int, frame: Frame) -> bool:
    """ "The OPEC oil talks", "a NATO emergency meeting": a body holds what it and other words before a noun describe.

    But no "NATO news conference", and nothing "on the sidelines of" what it holds.
    """
    if _is_second_of_two(line, group):
        return True
    body = len(group.members) == 1 and group.members[0].body and line.lows[group.first] not in line.words.peoples
    if not body or not frame.private.intersection(line.lows[group.last + 1 : at]) <= line.words.assembly:
        return False
    return group.governor != "of" or line.padded[group.lead - 2] not in line.words.beside


def _is_second_of_two(line: Line, group: Group) -> bool:
    """ "The Greek-Turkish arms talks": two nations that are joined hold what they describe."""
    joined = line.padded[group.first - 1] in {"-", "–"} and line.row[group.first - 2].name is not None
    return joined and all(member.country for member in group.members)
