"""Where a gathering is to be, when a later sentence says it: "Ek and Ito will meet on Friday. … They will meet in Lima"."""

from itertools import islice

from tracker.frames.memory import Memory
from tracker.frames.telling import Telling, countries

NEAR = 4
"""Tellings back to the one that has the day."""


def placed_later(telling: Telling, memory: Memory) -> None:
    """Gives its own place to the gathering ahead of the same people, told a little before with a day and no place."""
    if telling.time is not None or not _is_ahead(telling) or not _says_where(telling):
        return
    for other in islice(reversed(memory.tellings), NEAR):
        same = other.kind == telling.kind and other.keys("participant") == telling.keys("participant")
        if same and len(telling.members("participant")) > 1:
            if other.time is not None and not countries(other) and not other.members("place") and _is_ahead(other):
                other.roles["place"] = telling.members("place")
                other.reasons.append("where it is told to be held")
            return


def _says_where(telling: Telling) -> bool:
    """Whether its own words name the place, and nothing in them makes it another gathering: "will meet again in Rome"."""
    words, around = telling.line.words, {*telling.premodifiers, *telling.passed}
    another = words.further | words.of_a_series | words.once_more | {"also"}
    named = {member.key for argument in telling.arguments for member in argument.members if member.place}
    return not named.isdisjoint(telling.keys("place")) and another.isdisjoint(around)


def _is_ahead(telling: Telling) -> bool:
    """ "Will meet", "are to meet"."""
    return (
        telling.form == "verb"
        and not telling.negated
        and not telling.line.words.future.isdisjoint(telling.premodifiers)
    )
