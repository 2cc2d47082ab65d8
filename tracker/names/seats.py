"""Where those who lead a body of many states are at home too: the country of its seat."""

from datetime import date

from tracker.names.tables import settings
from tracker.names.terms import terms


def seats(person: str, day: date | None) -> set[str]:
    """The countries of the seats of the bodies that a person of the gazetteer led on a day, or ever, when none is given.

    >>> seats("Kofi Annan", date(2001, 6, 11)), seats("Kofi Annan", date(2011, 6, 11))
    ({'US'}, set())
    """
    led = {term.organisation for term in terms(person) if term.organisation and (day is None or term.covers(day))}
    places = settings("offices.toml")["seats"] if led else {}
    return {places[body] for body in led if body in places}
