"""Trips: the visits of the same travellers that follow each other, or that one text calls one journey."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from tracker.events.ground import country_of, principal
from tracker.events.identity import identity
from tracker.merge.order import fineness, order
from tracker.model.event import Event
from tracker.model.timeline import Trip
from tracker.model.when import When
from tracker.names import country_name

GAP = timedelta(days=1)
"""Legs of one trip share a day or lie on neighbouring days; a longer stay at home ends a trip."""

PAUSE = timedelta(days=31)
"""Between legs that one text calls one journey: a list of visits over years is told in one breath and is no journey."""

OFF = frozenset({"cancelled", "denied", "postponed"})
DAY = 1
"""``fineness`` of a visit dated to the day; coarser dates cannot show that one visit follows another."""


def trips(events: Sequence[Event]) -> tuple[list[Event], list[Trip]]:
    """The events with ``trip`` and ``leg`` set, and the trips of two countries or more, both in order."""
    visits = [event for event in events if event.kind == "visit" and country_of(event) and event.status not in OFF]
    if len(visits) < 2:  # most articles
        return [_marked(event, None, None) for event in events], []
    travellers: dict[str, list[Event]] = defaultdict(list)
    for visit in sorted(visits, key=order):
        travellers[principal(visit)].append(visit)
    placed: dict[str, tuple[str, int]] = {}
    found: list[Trip] = []
    for name in sorted(name for name, visited in travellers.items() if len(visited) > 1):
        for legs in _journeys(travellers[name]):
            if len({country_of(leg) for leg in legs}) > 1:
                trip = _trip(legs)
                found.append(trip)
                placed.update({leg.id: (trip.id, number) for number, leg in enumerate(legs, start=1)})
    marked = [_marked(event, *placed.get(event.id, (None, None))) for event in events]
    return marked, sorted(found, key=lambda trip: (trip.when, trip.id))


def _marked(event: Event, trip: str | None, leg: int | None) -> Event:
    if event.trip == trip and event.leg == leg:
        return event
    return event.model_copy(update={"trip": trip, "leg": leg})


def _journeys(visits: Iterable[Event]) -> list[list[Event]]:
    journeys: list[list[Event]] = []
    for visit in visits:
        home = next((legs for legs in journeys if _follows(legs, visit)), None)
        if home is None:
            journeys.append([visit])
        else:
            home.append(visit)
    return journeys


def _follows(legs: Sequence[Event], visit: Event) -> bool:
    last = max(leg.when.value.latest for leg in legs)
    if visit.trip is not None and any(leg.trip == visit.trip for leg in legs):
        return visit.when.value.earliest <= last + PAUSE
    dated = fineness(visit) <= DAY and all(fineness(leg) <= DAY for leg in legs)
    return dated and visit.when.value.earliest <= last + GAP


def _trip(legs: Sequence[Event]) -> Trip:
    first = min((leg.when.value for leg in legs), key=lambda when: when.earliest)
    last = max((leg.when.value for leg in legs), key=lambda when: when.latest)
    visitors = tuple(
        dict.fromkeys(person.name for leg in legs for person in leg.participants if person.role == "visitor")
    )
    countries = list(dict.fromkeys(country_name(country_of(leg) or "") for leg in legs))
    when = str(first) if first == last else str(When.of(first.earliest, last.latest))
    if any(fineness(leg) > DAY for leg in legs):
        when = str(max((leg.when.value for leg in legs), key=lambda each: (each.latest - each.earliest, str(each))))
    where = " and ".join(filter(None, (", ".join(countries[:-1]), countries[-1])))
    return Trip(
        id=identity("trip", *(leg.id for leg in legs)),
        title=f"{', '.join(visitors)}: {where}",
        visitors=visitors,
        when=when,
        legs=tuple(leg.id for leg in legs),
    )
