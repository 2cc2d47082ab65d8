"""Places and countries in words."""

from tracker.model.event import Place
from tracker.names import country_name
from tracker.render.clean import one_line
from tracker.render.dates import LOCALE, read_locale

_STEM = 5
"""Letters that a country's name and its adjective share at least ("Russia", "Russian")."""


def country(code: str, locale: str = LOCALE) -> str:
    """The name of a country in the language of a locale, from the CLDR; in English from the gazetteer.

    >>> country("KP"), country("KP", "de")
    ('North Korea', 'Nordkorea')
    """
    if locale.startswith("en"):
        return country_name(code)
    return str(read_locale(locale).territories.get(code, country_name(code)))


def where(place: Place | None, locale: str = LOCALE) -> str:
    """A place in words: "Pyongyang, North Korea"; a country by its usual name; nothing for a call.

    >>> where(Place(name="Hanoi", kind="city", country="VN"))
    'Hanoi, Vietnam'
    >>> where(Place(name="the DPRK", kind="country", country="KP"))
    'North Korea'
    """
    if place is None or place.kind == "remote":
        return ""
    name = one_line(place.name)
    if place.country is None:
        return name
    land = country(place.country, locale)
    if place.kind == "country":
        return land
    return name if land[:_STEM].casefold() in name.casefold() else f"{name}, {land}"
