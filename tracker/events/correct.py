"""Corrections of resolvers, applied in order and logged in the event's reasons."""

from collections.abc import Sequence

from tracker.events.ground import event_id
from tracker.events.title import title_of
from tracker.model.correction import Correction, OfficeOf
from tracker.model.event import Event, Participant, Place


def apply(event: Event, corrections: Sequence[tuple[str, Correction]]) -> Event:
    """The event with each correction applied; ``reasons`` names the resolver and why."""
    if not corrections:
        return event
    generated = event.title == title_of(event)
    changed = event
    for resolver, correction in corrections:
        changed = _apply(changed, correction)
        changed = changed.model_copy(update={"reasons": (*changed.reasons, f"{resolver}: {correction.reason}")})
    title = title_of(changed) if generated else event.title
    return changed.model_copy(update={"id": event_id(changed), "title": title})


def _apply(event: Event, correction: Correction) -> Event:
    value = correction.value
    if isinstance(value, OfficeOf):
        return event.model_copy(
            update={"participants": tuple(_with_office(person, value) for person in event.participants)}
        )
    if isinstance(value, Place) == (correction.field == "place"):
        return event.model_copy(update={correction.field: value})
    return event


def _with_office(person: Participant, value: OfficeOf) -> Participant:
    if person.name != value.name:
        return person
    filled = {"office": value.office or person.office, "country": value.country or person.country}
    return person.model_copy(update=filled)
