"""Who takes part in an event and where, on one line. Roles are taken as they are."""

from tracker.model.event import Event
from tracker.render.clean import one_line
from tracker.render.dates import LOCALE
from tracker.render.places import where


def parties(event: Event, locale: str = LOCALE, *, city_alone: bool = False) -> str:
    """A visit as "visitor → place", anything else as "one · other, in place"; the title when nobody is named.

    ``city_alone`` leaves the country of a city out.
    """
    place = event.place
    if place and city_alone and place.kind == "city":
        place = place.model_copy(update={"country": None})
    there = where(place, locale)
    if event.kind == "visit" and (visitors := names(event, "visitor")):
        goal = there or ", ".join(names(event, "host"))
        return " → ".join(filter(None, (", ".join(visitors), goal)))
    everyone = " · ".join(names(event)) or one_line(event.title)
    return f"{everyone}, in {there}" if there else everyone


def names(event: Event, role: str | None = None) -> list[str]:
    """The participants of a role, or all, by name."""
    return [one_line(person.name) for person in event.participants if role in (None, person.role)]
