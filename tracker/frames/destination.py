"""Where a noun of travel leads when not its own words but a verb beside it says so: "the next stop is Lima"."""

from tracker.frames.roles import give
from tracker.frames.telling import Telling

TO_WHERE = 8
"""Tokens after a noun in which "was to" says where a journey led."""


def destination(telling: Telling, left: int) -> None:
    """Gives it its places; ``left`` is the token before its noun phrase."""
    _named_as(telling, left)
    _was_to(telling)


def _named_as(telling: Telling, left: int) -> None:
    """ "The next stop is Lima", "Lima and Quito are further stops": the places that a noun of travel is said to be."""
    line, at = telling.line, telling.at
    if line.lows[at] not in line.words.stops:
        return
    after = line.starts.get(at + 2) if line.padded[at + 1] in line.words.be else None
    before = line.ends.get(left - 1) if line.padded[left] in line.words.be else None
    for group in (after, before):
        if group is not None and all(member.place for member in group.members):
            give(telling, ("place",), group.members)
            telling.back, telling.named_stop = True, True


def _was_to(telling: Telling) -> None:
    """ "His first trip outside Europe was to Canada": the place that a journey is said to have led to."""
    line = telling.line
    for step in range(telling.at + 1, min(telling.at + TO_WHERE, len(line.row) - 2)):
        group = line.starts.get(step + 2) if line.lows[step + 1] == "to" else None
        if group is not None and line.lows[step] in line.words.be:
            give(telling, ("place",), group.members)
            return
