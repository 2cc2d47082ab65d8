"""Where a noun of travel leads when not its own words but a verb beside it says so: "the next stop is Lima"."""

from tracker.frames.roles import give
from tracker.frames.telling import Telling
from tracker.frames.words import OWNS

EPITHET = 4
"""Tokens of "former French colony"."""

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


def is_named_before(telling: Telling) -> bool:
    """ "Arrived in the capital", "will visit the country", "a trip to the Central Asian nation": of a place named before."""
    if telling.frame.rule not in {"visits", "visit (noun)"}:
        return telling.frame.rule == "arrives" and "capital" in telling.passed
    line, words = telling.line, telling.line.words
    the = telling.at + (1 if telling.form == "verb" else 2)
    if line.padded[the] != "the":
        return False
    if line.padded[the + 1] in words.lands:
        return line.padded[the + 2] not in OWNS
    for step in range(the + 1, the + EPITHET):
        if line.padded[step] in words.lands_at_large:
            return step > the + 1 and line.padded[step + 1] not in OWNS
        if all(line.padded[step] not in known for known in (words.epithets, words.regions, words.peoples)):
            return False
    return False
