"""Short English titles, "Putin: state visit to North Korea". Made from fields alone, never from the article."""

from collections.abc import Sequence

from tracker.model.event import Event, Participant, Place
from tracker.names import country_name

FAMILY_NAME_FIRST = frozenset({"CN", "HK", "KH", "KP", "KR", "MO", "TW", "VN"})
"""Where a surname alone would be the first word and mostly shared by half the cabinet: such names stay whole."""

MOST_NAMED = 3
"""More than this many names make a title unreadable; the rest are counted."""


def title_of(event: Event) -> str:
    """The title of an event."""
    return title(event.kind, event.subkind, event.participants, event.place)


def title(kind: str, subkind: str | None, people: Sequence[Participant], place: Place | None) -> str:
    """The title of an event of these parts, at most three names long.

    A visit is named after its visitors and the country; everything else after those who take part.
    """
    what = f"{subkind.replace('-', ' ')} {kind}" if subkind else kind
    if subkind == "phone":
        what = "phone call"
    visitors = [person for person in people if person.role == "visitor"] if kind == "visit" else []
    if visitors:
        where = (country_name(place.country) if place.country else place.name) if place else ""
        return f"{_people(visitors)}: {what} to {where}" if where else f"{_people(visitors)}: {what}"
    where = f" in {place.name}" if place and place.kind != "remote" else ""
    if not people:
        return f"{what.capitalize()}{where}"
    return f"{_people(people)}: {what}{where}"


def _people(people: Sequence[Participant]) -> str:
    names = [short_name(person) for person in people[:MOST_NAMED]]
    more = len(people) - MOST_NAMED
    if more > 0:
        return f"{', '.join(names)} and {more} more"
    return " and ".join(names) if len(names) <= 2 else f"{', '.join(names[:-1])} and {names[-1]}"


def short_name(person: Participant) -> str:
    """The surname where it is the last word, else the whole name.

    >>> short_name(Participant(name="Vladimir Putin", role="visitor", office="President", country="RU"))
    'Putin'
    """
    words = person.name.split()
    whole = not person.office or person.country in FAMILY_NAME_FIRST or any(map(str.islower, words))
    return person.name if whole else words[-1]
