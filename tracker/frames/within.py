"""Meetings within a journey: with someone of a third country they are events of their own, on the journey's days."""

from collections.abc import Sequence

from tracker.frames.journeys import countries
from tracker.frames.telling import Telling

MANY = 60
"""Visits among which the one around a meeting is looked for."""

MEETINGS = frozenset({"meeting", "talks", "summit", "conference"})


def within(tellings: Sequence[Telling]) -> None:
    """Dates the undated meetings that a traveller has abroad, with others than the hosts, by the journey's dates there."""
    visits = [each for each in tellings if each.kind == "visit" and each.time is not None and each.modality is None]
    for telling in tellings:
        if (
            telling.kind not in MEETINGS
            or telling.time is not None
            or telling.near is not None
            or telling.modality is not None
        ):
            continue
        if telling.line.words.modality["vague"].intersection(telling.premodifiers):
            continue
        visit = next((each for each in visits[:MANY] if _inside(telling, each)), None)
        if visit is not None:
            telling.time, telling.until, telling.duration = visit.time, visit.until, visit.duration
            telling.dates = visit.dates if visit.duration is not None else "journey"
            telling.reasons.append("date of the visit around it")


def _inside(telling: Telling, visit: Telling) -> bool:
    travellers = {member.name.entity.key for member in visit.members("visitor")}
    parties = telling.members("participant")
    others = [member for member in parties if member.name.entity.key not in travellers]
    if len(others) == len(parties) or not others or visit.trigger[0] > telling.trigger[0]:
        return False
    here = countries(telling)
    where = countries(visit)
    return bool(here and here <= where) and not any(member.country in where for member in others)
