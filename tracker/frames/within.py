"""Meetings within a journey: on its days, when they are with someone of a third country; off with it, when it is off."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice

from tracker.frames.claims import comes_before, is_behind
from tracker.frames.memory import Memory
from tracker.frames.stance import OFF
from tracker.frames.telling import GATHERINGS, TALKS, Telling, countries
from tracker.frames.topic import is_spoken_of

MANY = 60
"""Visits among which the one around a meeting is looked for."""

AIM = 9
"""Tokens from a journey to what it is for: "travel to Peru on his own plane for the event"."""

STAY = timedelta(days=4)
"""The longest time into a visit, of which only the first day is told, that a meeting on it is looked for."""

MEETINGS = GATHERINGS | TALKS


def within(tellings: Sequence[Telling]) -> None:
    """Dates the undated meetings that a traveller has abroad, with others than the hosts, by the journey's dates there."""
    visits = [each for each in tellings if each.kind == "visit" and each.time is not None and each.modality is None]
    visits = visits[:MANY]
    gatherings = [each for each in tellings if each.kind in GATHERINGS and each.time is not None][:MANY]
    for telling in tellings if visits or gatherings else ():
        if (
            telling.kind not in MEETINGS
            or (telling.time is not None and not _is_called_by_its_year(telling))
            or telling.near is not None
            or telling.modality is not None
        ):
            continue
        vague = telling.line.words.modality["vague"].intersection(telling.premodifiers)
        later = telling.kind in GATHERINGS and telling.line.padded[telling.phrase - 1] == "before"
        if vague or (telling.form == "noun" and (is_spoken_of(telling) or comes_before(telling) or later)):
            continue
        if telling.time is None and (gathering := _beside(telling, gatherings)) is not None:
            telling.time, telling.dates = gathering.time, gathering.dates
            telling.roles.setdefault("place", gathering.members("place"))
            telling.reasons.append("beside what is told before")
            continue
        named = telling.time is not None
        visit = _attended_on(telling, visits) if named else _around(telling, visits) or _on_journey(telling, visits)
        ended = visit is not None and visit.until is None and visit.duration is None and is_behind(telling, visit.time)
        if visit is not None and not ended:
            telling.time, telling.until, telling.duration = visit.time, visit.until, visit.duration
            telling.dates = visit.dates if visit.duration is not None else "journey"
            telling.reasons.append("date of the visit around it")


def _is_called_by_its_year(telling: Telling) -> bool:
    """ "The 2024 Green Energy Summit": the year stands in its name and is all that dates it."""
    when = telling.time.when if telling.time is not None and telling.form == "noun" else None
    named = telling.kind in GATHERINGS and when is not None and when.granularity == "year"
    return named and any(token.time is telling.time for token in telling.line.row[telling.phrase : telling.at])


def _attended_on(telling: Telling, visits: Sequence[Telling]) -> Telling | None:
    """The visit of that year, to where it is held, of somebody who takes part."""
    for visit in visits:
        first, year = visit.time and visit.time.when, telling.time and telling.time.when
        same = countries(telling) == countries(visit) and first and year and year.contains(first)
        if same and not visit.keys("visitor").isdisjoint(telling.keys("participant")):
            return visit if first and first.granularity == "day" else None
    return None


def _beside(telling: Telling, gatherings: Sequence[Telling]) -> Telling | None:
    """The summit told last before "on the sidelines she is to meet Ek"."""
    if telling.line.words.beside.isdisjoint(telling.line.lows):
        return None
    return next((each for each in reversed(gatherings) if each.trigger < telling.trigger), None)


def for_the_event(visit: Telling, memory: Memory) -> Telling | None:
    """ "Will travel to Peru for the event": the dated gathering there, still to come or of that day, that was told last."""
    line, written = visit.line, memory.document.written_day
    behind = line.lows[visit.at : visit.at + AIM]
    of_it = any(behind[step : step + 2] == ["for", "the"] for step in range(len(behind)))
    if not of_it or line.words.events.isdisjoint(behind) or written is None:
        return None
    for each in islice(reversed(memory.tellings), MANY):
        when = each.time.when if each.kind in MEETINGS and each.time is not None else None
        if when is not None and when.latest >= written and each.trigger < visit.trigger:
            return each if countries(each) == countries(visit) else None
    return None


def fall(tellings: Sequence[Telling], written: date | None) -> None:
    """Takes back the meetings that lie ahead on a visit that is put off or called off."""
    if {each.modality for each in tellings}.isdisjoint(OFF):
        return
    dated = (each for each in tellings if each.kind == "visit" and each.time is not None and each.time.when is not None)
    visits = list(islice(dated, MANY))
    off = [visit for visit in visits if visit.modality in OFF]
    for telling in tellings if off else ():
        if telling.kind in MEETINGS and _lies_ahead(telling, written) and not _is_on(telling, visits):
            visit = next((visit for visit in off if _is_part(telling, visit)), None)
            if visit is not None:
                telling.modality = visit.modality
                telling.reasons.append(f"{visit.modality} with the visit around it")


def _lies_ahead(telling: Telling, written: date | None) -> bool:
    when = telling.time.when if telling.time is not None else None
    return telling.modality is None and when is not None and written is not None and when.earliest > written


def _is_on(telling: Telling, visits: Sequence[Telling]) -> bool:
    """Whether a visit that stands is on its day, too."""
    return any(visit.modality is None and _is_part(telling, visit) for visit in visits)


def _is_part(telling: Telling, visit: Telling) -> bool:
    """Whether a meeting is one of a visitor with the hosts, in the days from the beginning of the visit on."""
    when, first = telling.time and telling.time.when, visit.time and visit.time.when
    if when is None or first is None or not first.earliest <= when.earliest <= first.latest + STAY:
        return False
    travellers, parties = visit.keys("visitor"), telling.members("participant")
    hosts = [member for member in parties if member.key not in travellers]
    return 0 < len(hosts) < len(parties) and {member.country for member in hosts} <= countries(visit)


def _on_journey(telling: Telling, visits: Sequence[Telling]) -> Telling | None:
    """ "Her trip to Asia will be on August 1 … will meet them in Tokyo": the journey told before of which no country is."""
    travellers = [member for member in telling.members("participant") if member.kind == "person"]
    alone = telling.kind not in TALKS or len(telling.members("participant")) < 2
    if alone or not travellers or not countries(telling) or travellers[0].country in {None, *countries(telling)}:
        return None
    journeys = (each for each in visits if each.frame.journey and not countries(each))
    return next(
        (
            each
            for each in journeys
            if each.trigger[0] < telling.trigger[0] and travellers[0].key in each.keys("visitor")
        ),
        None,
    )


def _around(telling: Telling, visits: Sequence[Telling]) -> Telling | None:
    """The first visit told before a meeting abroad that a traveller has there, with others than the hosts."""
    here, parties = countries(telling), telling.members("participant")
    if not here or len(parties) < 2:
        return None
    for visit in visits:
        where = countries(visit)
        if not here <= where or visit.trigger[0] > telling.trigger[0]:
            continue
        travellers = visit.keys("visitor")
        others = [member for member in parties if member.key not in travellers]
        if 0 < len(others) < len(parties) and not any(member.country in where for member in others):
            return visit
    return None
