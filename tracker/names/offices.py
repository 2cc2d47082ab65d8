"""Titles and offices in a text: "Turkish Foreign Minister", "secretary of state", "the president". No name is read here.

An office is found by its head ("minister"), widened to the left over the words that belong to it ("deputy foreign") and to
the right over what it is of ("of state", "for Foreign Affairs").
"""

import re
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from tracker.names.scan import CAPITAL
from tracker.names.tables import settings


@dataclass(slots=True)
class Office:
    """An office's words; ``plural`` for "ministers"; ``plain`` for a form of address ("Mr") that is no office."""

    start: int
    end: int
    words: str
    plural: bool = False
    plain: bool = False
    country: str | None = None
    head: int = -1


_TAIL = re.compile(
    rf"(?:[- ](?:[Ee]lect|[Dd]esignate|[Gg]eneral))?"
    rf"(?: (?:of|for) (?:the )?(?:(?:{{areas}})(?: and (?:the )?[{CAPITAL}]\w+){{{{0,2}}}}(?!\w)|(?:[{CAPITAL}]\w+,? )+(?:and (?:the )?)?(?:Affairs|Relations|Trade|Cooperation|Industry|Commerce|Security|Development|Staff|Forces|Resources|Services|Environment|Government|State|Ministers)(?!\w)(?: and (?:the )?[{CAPITAL}]\w+)*))?"
)
_PREVIOUS = re.compile(r"([\w'’.-]+)[ -]\Z")
_BEFORE = 24
"""Code points looked at for the word before; the longest word of a title is shorter."""


@cache
def _heads() -> tuple[AhoCorasick, list[tuple[str, bool]]]:
    forms: dict[str, bool] = {}
    for head in settings("offices.toml")["heads"]:
        for plural in (False, True):
            word = _plural(head) if plural else head
            for form in (word, word[:1].upper() + word[1:], word.title()):
                forms.setdefault(form, plural)
    return AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest), list(forms.items())


def _plural(head: str) -> str:
    first, of, rest = head.partition(" of ")
    return f"{first}s{of}{rest}" if of else f"{head}s"


@cache
def _before() -> frozenset[str]:
    return frozenset(settings("offices.toml")["before"])


@cache
def aside() -> frozenset[str]:
    """Words said of a title that are no part of it: "former", "visiting"."""
    return frozenset(settings("offices.toml")["aside"])


@cache
def _tail() -> re.Pattern[str]:
    areas = "|".join(re.escape(area).replace(r"\ ", " ") for area in settings("offices.toml")["areas"])
    return re.compile(_TAIL.pattern.replace("{areas}", f"(?i:{areas})").replace("{{0,2}}", "{0,2}"))


@cache
def _plain() -> re.Pattern[str]:
    forms = sorted(settings("offices.toml")["plain"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?= [{CAPITAL}])")


def offices(shadow: str) -> list[Office]:
    """Every office in a text's shadow, in order, none inside another.

    >>> [office.words for office in offices("The deputy foreign minister and Secretary of State met.")]
    ['deputy foreign minister', 'Secretary of State']
    """
    automaton, forms = _heads()
    found: list[Office] = []
    over = 0
    for number, start, end in automaton.find_matches_as_indexes(shadow):
        if start < over or (start and (shadow[start - 1].isalnum())) or shadow[end : end + 1].isalnum():
            continue
        begin = _widened(shadow, start, over)
        tail = _tail().match(shadow, end)
        over = tail.end() if tail else end
        found.append(Office(begin, over, shadow[begin:over], plural=forms[number][1]))
    found += [
        Office(match.start(), match.end(), match[0], plain=True)
        for match in _plain().finditer(shadow)
    ]
    return sorted(found, key=lambda office: office.start)


def _widened(shadow: str, start: int, floor: int) -> int:
    """Where an office begins, with the words before its head that belong to it."""
    words = _before()
    while start > floor:
        match = _PREVIOUS.search(shadow, max(floor, start - _BEFORE), start)
        if match is None or match[1].lower() not in words:
            return start
        start = match.start()
    return start
