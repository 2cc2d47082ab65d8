"""Leaders by family name: whose "President Johnson" is, on a day. What a text says of a person is not known here."""

from datetime import date, timedelta
from functools import cache, lru_cache

from tracker.names.letters import plain_letters
from tracker.names.persons import surname
from tracker.names.tables import word_set
from tracker.names.terms import Term, leader_rows, nationality, read_term, short_names, term_lines, terms


@lru_cache(maxsize=32)  # one article's: a president is named again and again
def leader(family: str, day: date | None) -> str | None:
    """The country that was led, on a day or last before it, by whoever has a family name; None when there are several.

    A family name is the last word of a name, or the first where family names come first. Without a day, or when nobody of
    the name led by then, it is the one country that any of them led; of people whose terms are not known, their own.

    >>> leader("Johnson", date(1967, 5, 1)), leader("Johnson", date(2020, 5, 1)), leader("Johnson", None)
    ('US', 'GB', None)
    """
    name = plain_letters(family.rpartition(" ")[2])
    led = _terms(name)
    countries = {term.country for term in led} or {
        home for each in _persons().get(name, ()) if (home := nationality(each))
    }
    if led and len(countries) > 1 and day is not None:
        about = (day, day + _HANDOVER, day - _HANDOVER)
        now = {term.country for term in led if any(map(term.covers, about))}
        past = sorted((term.end, term.country) for term in led if term.end is not None and term.end < day)
        countries = now or {country for end, country in past if (past[-1][0] - end).days < _AT_ONCE} or countries
    if len(countries) != 1 and name in short_names():
        return nationality(short_names()[name])
    return countries.pop() if len(countries) == 1 else None


def in_office(name: str, day: date) -> str | None:
    """The country led on a day by whoever has the family name and the initial of a name that the gazetteers spell otherwise.

    >>> in_office("Mahammadu Buhari", date(2018, 1, 1)), in_office("Abdel Fattah El-Sisi", date(2018, 1, 1))
    ('NG', 'EG')
    """
    plain = plain_letters(name)
    family = plain.rpartition(" ")[2]
    bare = family[3:] if family[:3].lower() in _ARTICLES else family
    led = [term for each in sorted({family, bare, *(article + bare for article in _ARTICLES)}) for term in _terms(each)]
    about = (day, day + _HANDOVER, day - _HANDOVER)
    found = {term.country for term in led if plain_letters(term.person)[0] == plain[0] and any(map(term.covers, about))}
    return found.pop() if len(found) == 1 else None


_ARTICLES = word_set("words.toml", "family_articles")
"""What Arabic family names begin with, written or left out."""
_HANDOVER = timedelta(days=120)
"""Before a term the press calls the elected, after it the retired, by the office."""
_AT_ONCE = 3650
"""Days between the ends of terms of two of one name, either of whom may be meant by what lies in the past."""


@lru_cache(maxsize=512)
def _terms(family: str) -> tuple[Term, ...]:
    """The terms of all who led and have a family name."""
    by_hand = (term for person in _persons().get(family, ()) for term in terms(person))
    return (*map(read_term, _leading_lines().get(family, ())), *by_hand)


@cache
def _leading_lines() -> dict[str, tuple[str, ...]]:
    """The lines of heads of state and government by family name."""
    found: dict[str, tuple[str, ...]] = {}
    for name, held in term_lines().items():
        lines_ = tuple(line for line in held if "\tminister\t" not in line and "\tpocom" not in line)
        for family in _family_names(name) if lines_ else ():
            found[family] = found.get(family, ()) + lines_
    return found


@cache
def _persons() -> dict[str, tuple[str, ...]]:
    """The people of the table by hand, by family name."""
    found: dict[str, tuple[str, ...]] = {}
    for row in leader_rows():
        for family in {
            each for name in (row["name"], *row["short"].split("|")) if name for each in _family_names(name)
        }:
            found[family] = (*found.get(family, ()), row["name"])
    return found


def _family_names(name: str) -> set[str]:
    plain = plain_letters(name)
    return {plain.rpartition(" ")[2], plain_letters(surname(name)).rpartition(" ")[2]}
