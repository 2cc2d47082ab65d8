"""Meetings within a journey: with someone of a third country they are events of their own, on the journey's days."""

from collections.abc import Sequence

from tracker.frames.dating import is_behind
from tracker.frames.telling import Telling, countries

MANY = 60
"""Visits among which the one around a meeting is looked for."""

MEETINGS = frozenset({"meeting", "talks", "summit", "conference"})


def within(tellings: Sequence[Telling]) -> None:
    """Dates the undated meetings that a traveller has abroad, with others than the hosts, by the journey's dates there."""
    visits = [each for each in tellings if each.kind == "visit" and each.time is not None and each.modality is None]
    visits = visits[:MANY]
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
        visit = _around(telling, visits)
        ended = visit is not None and visit.until is None and visit.duration is None and is_behind(telling, visit.time)
        if visit is not None and not ended:
            telling.time, telling.until, telling.duration = visit.time, visit.until, visit.duration
            telling.dates = visit.dates if visit.duration is not None else "journey"
            telling.reasons.append("date of the visit around it")


def _around(telling: Telling, visits: Sequence[Telling]) -> Telling | None:
    """The first visit told before a meeting abroad that a traveller has there, with others than the hosts."""
    here, parties = countries(telling), telling.members("participant")
    if not here or len(parties) < 2:
        return None
    for visit in visits:
        where = countries(visit)
        if not here <= where or visit.trigger[0] > telling.trigger[0]:
            continue
        travellers = {member.key for member in visit.members("visitor")}
        others = [member for member in parties if member.key not in travellers]
        if 0 < len(others) < len(parties) and not any(member.country in where for member in others):
            return visit
    return None
