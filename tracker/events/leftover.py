"""What became no event: events without a date, and time expressions that date none, each with the reason."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from tracker.events.ground import Undated, country_of
from tracker.events.identity import fold
from tracker.model.document import Document
from tracker.model.event import Event
from tracker.model.mention import Span, Time
from tracker.model.timeline import LeftOut
from tracker.model.unchecked import unchecked
from tracker.text.language import code, table

_left_out = unchecked(LeftOut)
_LETTERS_AT_END = re.compile(r"[^\W\d_]+\Z")
_WORD = re.compile(r"\s+([\w'’-]+)")
CONTEXT = 80
"""Code points looked at on either side of an expression."""


@dataclass(frozen=True, slots=True)
class _Words:
    prepositions: frozenset[str]
    relations: frozenset[str]
    """What a length is counted from begins with one: "days after"."""
    ends: frozenset[str]
    """Words before which that ends."""


@cache
def _words(language: str) -> _Words:
    limits = table(language, "leftover")
    lists = (table(language, "clauses").get("prepositions", ()), limits.get("relations", ()), limits.get("ends", ()))
    return _Words(*map(frozenset, lists))


def leftovers(document: Document, events: Sequence[Event], undated: Sequence[Undated]) -> list[LeftOut]:
    """What a document tells and its events leave out; the same words with the same value once."""
    told = _told(events) if undated and events else {}
    left = [each.left_out for each in undated if not (told and _retold(each, told))]
    left += _expressions(document, events)
    return left


_Told = dict[tuple[str, str], set[str]]
"""The countries ("" for none) of the events of a kind in which a name takes part; under the name "", of all of a kind."""


def _told(events: Iterable[Event]) -> _Told:
    told: _Told = defaultdict(set)
    for event in events:
        known = {part for person in event.participants for part in fold(person.name).split()}
        for part in ("", *known):
            told[event.kind, part].add(country_of(event) or "")
    return told


def _retold(undated: Undated, told: _Told) -> bool:
    """Whether an event without a date is but another word on one that has one ("the visit", a headline)."""
    parts = {part for name in undated.names for part in name.split()} if undated.names else {""}
    for part in parts:
        countries = told.get((undated.kind, part), set())
        if countries and (not undated.country or "" in countries or undated.country in countries):
            return True
    return False


def _expressions(document: Document, events: Iterable[Event]) -> Iterator[LeftOut]:
    used: set[tuple[str, str]] = set()
    quotes: list[Span] = []
    text, known = document.text, _words(code(document.language))
    for event in events:
        quotes += [(proof.start, proof.end) for proof in event.evidence if proof.document == document.id]
        for words in event.when.text:
            used |= {(words, event.when.edtf), (words, "")}
    quotes.sort()
    starts = [start for start, _ in quotes]
    ends = list(accumulate((end for _, end in quotes), max))
    for time in document.times:
        start, end, _, value, when = time[:5]
        words = text[start:end]
        told = words, when.edtf if when else value
        if told in used:
            continue
        inside = False
        if starts:
            before = bisect_right(starts, start)
            inside = before > 0 and end <= ends[before - 1]
            if inside and (words, "") in used:
                continue
        used.add(told)
        first, last = (
            _with_preposition(document, start, end, known) if when else _with_relation(document, start, end, known)
        )
        reason = _reason(time, inside=inside, related=last > end)
        yield _left_out(document=document.id, start=first, end=last, text=text[first:last], reason=reason)


def _with_relation(document: Document, first: int, last: int, known: _Words) -> Span:
    """A length with what it is counted from: "days after the vote"."""
    text, shown = document.text, last
    limit = min(document.sentence_at(first)[1], last + CONTEXT)
    while (word := _WORD.match(text, shown, limit)) and word[1] not in known.ends:
        if shown == last and word[1] not in known.relations:
            break
        shown = word.end()
    return first, shown


def _with_preposition(document: Document, first: int, last: int, known: _Words) -> Span:
    """A date with its preposition: "in January"."""
    start = max(document.sentence_at(first)[0], first - CONTEXT)
    before = document.text[start:first]
    words = before.rstrip()
    word = words.rpartition(" ")[2]
    if not word.isalpha():
        letters = _LETTERS_AT_END.search(word)
        word = letters[0] if letters else ""
    if len(words) < len(before) and word.lower() in known.prepositions:
        return start + len(words) - len(word), last
    return first, last


def _reason(time: Time, *, inside: bool, related: bool) -> str:
    if time.type == "SET":
        return "a repetition"
    if time.type == "DURATION" and not related:
        return "a duration"
    if time.when is None:
        return "no date of its own"
    return "dates something else in the sentence" if inside else "not diplomatic"
