"""What people and events in a text say of the day it was written: Bounds for a document that brings no date."""

import re
from datetime import date
from functools import cache

from tracker.model.bound import Bound
from tracker.model.document import Document
from tracker.names.countries import country_name
from tracker.names.tables import rows, settings
from tracker.names.terms import HEAD, MINISTER, Term, short_names, terms


def bounds(document: Document) -> list[Bound]:
    """The limits that terms of office and the beginnings of eras put on a document's publication, the strongest last.

    A text that calls someone president was written after the term began (never: before it ended; writers keep titles).

    >>> [bound.reason for bound in bounds(Document("Talks on the war in Ukraine went on."))]
    ['the war in Ukraine → after February 2022']
    """
    found = [*_eras(document.text), *_offices(document)]
    return sorted(found, key=lambda bound: (bound.earliest or date.min, bound.reason))


def _eras(text: str) -> list[Bound]:
    pattern, begins = _era_words()
    seen = {match[0] for match in pattern.finditer(text)}
    named = dict.fromkeys(begins[words] for words in sorted(seen))
    return [Bound(day, None, f"{name} → after {_month(day)}") for name, day in named]


@cache
def _era_words() -> tuple[re.Pattern[str], dict[str, tuple[str, date]]]:
    begins = {words: (era["name"], era["begins"]) for era in settings("eras.toml")["era"] for words in era["words"]}
    longest_first = sorted(begins, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"), begins


_BEFORE = 20
"""Code points before a title in which "newly elected" stands."""


def _offices(document: Document) -> list[Bound]:
    found: dict[str, Bound] = {}
    for name in document.names:
        entity = name.entity
        person = entity.name if " " in entity.name else short_names().get(entity.name)
        if name.kind != "person" or entity.office is None or person is None:
            continue
        if "elect" in document.text[max(0, name.head - _BEFORE) : name.start]:
            continue
        held = [term for term in terms(person) if _names_office(term, entity.office, entity.country)]
        if held and held[0].start:
            first = held[0]
            reason = f"{person} {_held(first)} → after {_month(held[0].start)}"
            found.setdefault(entity.key, Bound(held[0].start, None, reason))
    return list(found.values())


def _held(term: Term) -> str:
    country = _whose(term)
    if "leader" in term.office.lower():
        return f"leads {country}"
    return f"in office in {country}" if term.office in {HEAD, MINISTER} else f"is {term.office} of {country}"


def _whose(term: Term) -> str:
    if term.organisation is None:
        return country_name(term.country)
    return next(row["names"].partition("|")[0] for row in rows("organisations.csv") if row["key"] == term.organisation)


def _names_office(term: Term, office: str, country: str | None) -> bool:
    """Whether the text's words for an office are those of a term.

    A deputy is none, and whoever is elect has not begun. Ministers of a source that lists whole cabinets do not count: its
    first list is not the day they came into office.
    """
    if term.office == MINISTER or (country and country != term.country):
        return False
    words, held = office.lower().replace("-", " "), term.office.lower().replace("-", " ")
    if _rank(words) != _rank(held):
        return False
    if held == HEAD:
        return words in _LEADING
    return words in held or held in words


def _rank(office: str) -> frozenset[str]:
    return frozenset(re.split(r"[ -]", office)) & _RANKS


_RANKS = frozenset(
    {"vice", "deputy", "assistant", "under", "elect", "designate", "shadow", "acting", "opposition", "prime"}
)
"""Words that make another office of the one beside them."""
_LEADING = frozenset(
    {"president", "prime minister", "supreme leader", "chancellor", "king", "premier", "general secretary"}
)


def _month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Written out here: a locale must never show in an answer."""
