"""Stops that are listed as nouns: "her tour will include a visit to Peru, talks in Chile with Ito and attendance at a summit"."""

from collections.abc import Sequence

from tracker.frames.member import Member
from tracker.frames.telling import TALKS, Telling, countries

JOINS = frozenset({",", ";", "and"})
"""What stands between two stops of a list."""


def is_leg(telling: Telling, same_line: Sequence[Telling]) -> bool:
    """Makes a noun behind "the tour will include" a stop of that tour; whether it is one."""
    if telling.form != "noun" or not any(_takes_in(each) for each in same_line):
        return False
    tour = _tour(telling, same_line)
    if tour is None or not tour.members("visitor") or _are_others(telling, tour):
        return False
    if telling.kind == "visit":
        if not telling.owned and not telling.members("visitor"):
            telling.roles["visitor"] = tour.members("visitor")
    elif telling.kind in TALKS:
        _talk(telling, tour, same_line)
    if telling.kind != "visit":
        _gather(telling, same_line)
    telling.reasons.append("a stop of the tour")
    return True


def _are_others(telling: Telling, tour: Telling) -> bool:
    """ "A meeting in Lima of Peruvian and Chilean ministers": talks of those who do not travel."""
    return telling.kind in TALKS and len({member.country for member in _hosts(telling, tour)}) > 1


def _hosts(telling: Telling, tour: Telling) -> list[Member]:
    travellers = tour.keys("visitor")
    return [member for member in telling.members("participant") if member.key not in travellers]


def _takes_in(telling: Telling) -> bool:
    return telling.frame.legs and telling.line.lows[telling.at] in telling.line.words.takes_in


def _talk(telling: Telling, tour: Telling, same_line: Sequence[Telling]) -> None:
    """Makes a visit of talks that are a stop: where they are held, or with the hosts of the stop before them."""
    travellers, hosts = tour.members("visitor"), _hosts(telling, tour)
    before = _before(telling, same_line)
    if not telling.members("place") and before is not None:
        at_home = countries(before).intersection([member.country for member in hosts])
        telling.roles["place"] = before.members("place") if at_home else ()
    if countries(telling).isdisjoint([member.country for member in travellers]) and countries(telling):
        telling.kind = "visit"
        telling.roles["visitor"], telling.roles["host"] = travellers, hosts


def _gather(telling: Telling, same_line: Sequence[Telling]) -> None:
    """Dates a gathering without a day or place of its own by the journey that it is a stop of."""
    if telling.time is None and not telling.members("place"):
        dated = (each for each in same_line if each.kind == "visit" and each.time is not None and each.at < telling.at)
        if (journey := next(dated, None)) is not None:
            telling.time, telling.until, telling.duration = journey.time, journey.until, journey.duration
            telling.dates = journey.dates


def _tour(telling: Telling, same_line: Sequence[Telling]) -> Telling | None:
    """What takes in the stop: right before it, or before those that stand before it in the list."""
    line, words, place = telling.line, telling.line.words, telling.phrase - 1
    if line.padded[place] == "at" and line.padded[place - 1] in words.speeches:  # "attendance at the summit"
        place -= 2
    tour = next((each for each in same_line if each.at == place and _takes_in(each)), None)
    before = _before(telling, same_line) if tour is None else None
    return _tour(before, same_line) if before is not None else tour


def _before(telling: Telling, same_line: Sequence[Telling]) -> Telling | None:
    """The noun before one in a list, with no more than a comma and an "and" between them."""
    nouns = (each for each in reversed(same_line) if each.form == "noun" and each.at < telling.at)
    before = next(nouns, None)
    between = telling.line.lows[min(before.reach, telling.phrase - 1) : telling.phrase] if before is not None else []
    return before if between and JOINS.issuperset(between) else None
