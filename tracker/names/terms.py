"""Terms of office: who held which office on a day. Facts only; what a text says of a person is not known here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from tracker.names.letters import plain_letters
from tracker.names.tables import lines, rows, settings

_HYPHEN = re.compile("-[a-z]")
"""Between the parts of a given name: "Kim Jong-un" is "Kim Jong-Un" in other papers."""
HEAD = "head"
"""The office of a head of state or of government whose source does not say which."""
MINISTER = "minister"
"""The office of a member of government whose source does not say which."""
UNKNOWN = "?"
"""The end of a term whose source was compiled before it ended."""


@dataclass(frozen=True, slots=True)
class Term:
    """One person in one office, of a country or of an organisation; then ``country`` is where the person comes from.

    ``end`` None: still in office at the release, unless ``end_unknown``. ``source`` is a key of ``sources.toml``,
    ``organisation`` one of ``organisations.csv``.
    """

    person: str
    country: str
    office: str
    start: date | None
    end: date | None
    end_unknown: bool
    source: str
    organisation: str | None = None

    def covers(self, day: date) -> bool:
        """Whether the term includes a day; a term of unknown end does not reach far beyond its source."""
        if self.start and day < self.start:
            return False
        if self.end:
            return day <= self.end
        return not (self.end_unknown and day > settings("sources.toml")[self.source].get("until", date.max))


@cache
def term_lines() -> dict[str, tuple[str, ...]]:
    """The unread lines of terms by the person's name as the gazetteer writes it.

    Tuples of strings: the garbage collector need not look at ten thousand lists again and again.
    """
    found: dict[str, tuple[str, ...]] = {}
    for line in lines("terms.tsv"):
        name = line[: line.index("\t")]
        found[name] = (*found.get(name, ()), line)
    return found


@cache
def leader_rows() -> tuple[dict[str, str], ...]:
    """The rows of the people written by hand, read once."""
    return tuple(rows("leaders.csv"))


@cache
def _leaders() -> dict[str, dict[str, str]]:
    """The rows with terms by person; their offices have names, which says more than the compiled ones, and replace them."""
    return {row["name"]: row for row in leader_rows() if row["terms"]}


def _held(row: dict[str, str]) -> Iterator[Term]:
    """The terms of a row."""
    for span in row["terms"].split("; "):
        held, _, source = span.rpartition(" ")
        office, _, days = held.rpartition(" ")
        first, _, last = days.partition("/")
        where, _, office = office.rpartition(":")
        country, body = _owner(where, row["country"])
        yield _term(row["name"], country, office, first, last, source, organisation=body)


def _owner(where: str, home: str) -> tuple[str, str | None]:
    """The country and the organisation that a prefix of an office names: "EU", "org:NATO", or nothing for the home country."""
    kind, _, key = where.partition(":")
    return (home, key) if kind == "org" else (where or home, None)


@cache
def spellings() -> dict[str, str]:
    """Every spelling of a full name with the name that the gazetteer uses.

    >>> spellings()["Kim Jong Un"]
    'Kim Jong-un'
    """
    names = {name: name for name in term_lines()}
    names |= {plain: name for name in term_lines() if (plain := plain_letters(name)) != name}
    for row in leader_rows():
        for name in (row["name"], *row["also"].split("|")):
            if name:
                names[name] = names[plain_letters(name)] = names[_HYPHEN.sub(_capital, name)] = row["name"]
    return names


def _capital(match: re.Match[str]) -> str:
    return match[0].upper()


@cache
def short_names() -> dict[str, str]:
    """Names so well known that newspapers use them without a first name, with the full name they stand for."""
    return {short: row["name"] for row in leader_rows() for short in row["short"].split("|") if short}


def person_key(name: str) -> str | None:
    """The gazetteer's key of a full name or of one word that is a whole name, None for others.

    >>> person_key("Vladimir Putin"), person_key("Suharto"), person_key("Hussein")
    ('person:vladimir-putin', 'person:suharto', None)
    """
    full = spellings().get(name) if " " in name or name in short_names() else None
    return f"person:{full.lower().replace(' ', '-')}" if full else None


@cache
def given_names() -> frozenset[str]:
    """The first words of all names of two or more words: what people are called, in the order their own language has.

    >>> "Vyacheslav" in given_names(), "Communist" in given_names()
    (True, False)
    """
    return frozenset(name.partition(" ")[0] for name in spellings() if " " in name and name[0].isupper())


@lru_cache(maxsize=2048)
def nationality(person: str) -> str | None:
    """The country of a person of the gazetteer, None when the person served several or none."""
    countries = {term.country for term in terms(person)}
    return countries.pop() if len(countries) == 1 else _home().get(person)


@cache
def _home() -> dict[str, str]:
    return {row["name"]: row["country"] for row in leader_rows()}


@lru_cache(maxsize=2048)
def terms(person: str) -> tuple[Term, ...]:
    """The terms of a person by any spelling of the name, in order of their beginning.

    >>> [term.office for term in terms("Tony Blair")]
    ['Prime Minister']
    """
    name = spellings().get(person, person)
    row = _leaders().get(name)
    found = _held(row) if row else map(read_term, term_lines().get(name, ()))
    return tuple(sorted(found, key=lambda term: (term.start or date.min, term.office)))


def holders(country: str, day: date, office: str | None = None) -> list[Term]:
    """Who held an office (any, when none is given) of a country on a day.

    >>> [term.person for term in holders("GB", date(2001, 5, 1), "Prime Minister")]
    ['Tony Blair']
    """
    held = (term for term in _of_country(country) if term.covers(day))
    return [term for term in held if office is None or term.office.casefold() == office.casefold()]


@lru_cache(maxsize=256)
def _of_country(country: str) -> tuple[Term, ...]:
    mark = f"\t{country}\t"
    compiled = (name for name, found in term_lines().items() if any(mark in line for line in found))
    names = dict.fromkeys((*_leaders(), *(name for name in compiled if spellings()[name] == name)))
    return tuple(term for name in names for term in terms(name) if term.country == country and not term.organisation)


def people() -> Iterator[str]:
    """The name of everyone in the gazetteer."""
    yield from dict.fromkeys((*_leaders(), *term_lines()))


def read_term(line: str) -> Term:
    """The term that a line of ``term_lines`` tells."""
    return _term(*line.split("\t"))


def _term(
    person: str, country: str, office: str, start: str, end: str, source: str, *, organisation: str | None = None
) -> Term:
    last = None if end in ("", UNKNOWN) else _day(end, last=True)
    return Term(person, country, office, _day(start, last=False), last, end == UNKNOWN, source, organisation)


def _day(written: str, *, last: bool) -> date | None:
    """The first or last day of a year, month or day as the sources write it; None for nothing."""
    if not written:
        return None
    if len(written) == len("2001-05-01"):
        return date.fromisoformat(written)
    year, month = (*map(int, written.split("-")), 0)[:2]
    if not last:
        return date(year, month or 1, 1)
    return date(year, month or 12, 28)
