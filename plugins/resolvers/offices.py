"""Offices: what a person was on the day of the event, when the text names no office or no country for the person."""

from collections.abc import Iterable

from tracker.plugin import Correction, Event, OfficeOf, Participant, hookimpl, terms_of

UNSAID = frozenset({"head", "minister"})
"""Offices of terms whose source does not say which: they tell the country, but are no office to print."""


@hookimpl
def resolve_event(event: Event) -> Iterable[Correction]:
    """The office and country of each participant without them, from the terms that hold on the event's first day."""
    unsaid = [person for person in event.participants if person.office is None or person.country is None]
    return [correction for person in unsaid if (correction := _of(person, event))]


def _of(person: Participant, event: Event) -> Correction | None:
    terms = terms_of(person.name)
    if not terms:
        return None
    day = event.when.value.earliest
    held = [term for term in terms if term.covers(day) and person.country in (None, term.country)]
    if len({term.country for term in held}) != 1:
        return None
    named = [term.office for term in held if term.office not in UNSAID]
    office = None if person.office else next(iter(named), None)
    country = None if person.country else held[0].country
    if not (office or country):
        return None
    reason = f"{held[0].person} was {office or 'in office'} in {held[0].organisation or held[0].country} on {day.isoformat()}"
    return Correction(
        field="participant", value=OfficeOf(name=person.name, office=office, country=country), reason=reason
    )
