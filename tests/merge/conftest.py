"""Events made by hand: only what merging looks at."""

from collections.abc import Callable

import pytest

from tracker.events.ground import event_id
from tracker.events.title import title_of
from tracker.model.event import Event, EventTime, Evidence, Participant, Place, Role, Status
from tracker.model.when import When

Make = Callable[..., Event]


def make_event(
    who: str = "Ada Lind",
    country: str | None = "PE",
    when: str = "2031-03-04",
    *,
    kind: str = "visit",
    host: str | None = None,
    document: str = "one",
    quote: str = "words",
    status: Status = "planned",
    rule: str = "month and day",
    trip: str | None = None,
    confidence: float = 0.5,
) -> Event:
    """A visit (or another kind) of one or more people, "+" between their names."""
    value = When.parse(when)
    role: Role = "visitor" if kind == "visit" else "participant"
    people = [Participant(name=name, role=role, office="Minister") for name in who.split("+")]
    people += [Participant(name=host, role="host")] if host else []
    event = Event(
        id="",
        kind=kind,
        title="",
        when=EventTime(
            edtf=when,
            earliest=value.earliest.isoformat(),
            latest=value.latest.isoformat(),
            granularity=value.granularity,
            text=(when,),
            rule=rule,
        ),
        status=status,
        participants=tuple(people),
        place=Place(name=country, kind="country", country=country) if country else None,
        trip=trip,
        evidence=(Evidence(document=document, start=0, end=len(quote), quote=quote),),
        confidence=confidence,
        extractor="test",
        rule="test",
    )
    return event.model_copy(update={"id": event_id(event), "title": title_of(event)})


@pytest.fixture
def event() -> Make:
    return make_event
