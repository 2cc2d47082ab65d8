"""Countries: their names, codes and capitals. Codes are ISO 3166-1 alpha-2 of today, with XK for Kosovo."""

import re
from collections.abc import Iterator
from functools import cache

from tracker.names.tables import rows


@cache
def _countries() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in rows("countries.csv")}


def country_name(code: str) -> str:
    """The usual English name of a country; the code itself when it is unknown.

    >>> country_name("KP"), country_name("ZZ")
    ('North Korea', 'ZZ')
    """
    row = _countries().get(code)
    return row["name"] if row else code


def codes() -> frozenset[str]:
    """All codes the gazetteer knows."""
    return frozenset(_countries())


@cache
def capitals() -> dict[str, str]:
    """The country each capital, present or former, stands for when it "says" something.

    >>> capitals()["Bonn"], capitals()["Hanoi"]
    ('DE', 'VN')
    """
    return {city: code for code, row in _countries().items() for city in row["capital"].split("|") if city}


def country_words() -> Iterator[tuple[str, str]]:
    """Every English name of a country with its code, former and official names among them."""
    for code, row in _countries().items():
        for name in (row["name"], *row["also"].split("|")):
            if name:
                yield name.removeprefix("the "), code


def demonyms() -> Iterator[tuple[str, str]]:
    """Every adjective and name of a people with its country's code: ("Danish", "DK"), ("Danes", "DK")."""
    for code, row in _countries().items():
        for word in row["adjectives"].split("|"):
            if word:
                yield word, code


@cache
def foreign_names(language: str) -> dict[str, str]:
    """The names of countries in another language (Babel, from Unicode CLDR); empty for a language it does not know.

    German adjectives also come with the ending they have after "in" and "mit".

    >>> foreign_names("de")["Nordkorea"]
    'KP'
    """
    from babel import Locale, UnknownLocaleError

    try:
        territories = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        return {}
    named = {name: code for code, name in territories.items() if code in codes()}
    if language.startswith("de"):
        named |= {re.sub(r"(e[rs]?)(?= )", "en", name): code for name, code in named.items() if " " in name}
    return named
