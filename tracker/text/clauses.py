"""Clauses: a sentence cut where a new verb takes over, each piece with its tense. Asked for only where direction matters."""

from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from tracker.model.mention import Span, make
from tracker.text.language import code, table
from tracker.text.recent import recent
from tracker.text.verbs import Modality, Tense, VerbGroup, verb_groups
from tracker.text.words import Words

Kind = Literal["main", "relative", "subordinate", "conditional", "infinitive", "quote"]

_CUTS = frozenset(';:()—–"“”«»')
_NOT_FINITE = ("none", "infinitive")
_REPORTER = 12
"""Words of who says so, after a comma and before the verb: ", the deputy foreign minister said"."""
_LIMIT = 4000
"""Code points of a sentence that are looked at: a longer one is a list or no prose, and tells no tense."""


class Clause(NamedTuple):
    """A piece of a sentence with at most one verb group that counts.

    ``planned``: it tells what is to happen. ``reporting``: its verb only reports ("the ministry said on Friday").
    """

    start: int
    end: int
    verb: Span | None
    tense: Tense
    modality: Modality
    kind: Kind
    reporting: bool = False
    planned: bool = False
    progressive: bool = False
    stative: bool = False
    ahead: int = 0
    """Where, in a planned clause, what is to happen begins: "agreed on Monday | to meet on Friday"."""


@cache
def _openers(language: str) -> dict[str, str]:
    """The words that open clauses, each with the kind it opens."""
    given = table(language, "clauses")
    return {word: kind for kind in given if kind != "prepositions" for word in given[kind]}


@cache
def _prepositions(language: str) -> frozenset[str]:
    return frozenset(table(language, "clauses").get("prepositions", ()))


@cache
def _marks(language: str) -> frozenset[str]:
    """What may stand where a clause begins."""
    return frozenset((",", *_CUTS, *_openers(language)))


def clauses(text: str, sentence: Span, language: str = "en") -> list[Clause]:
    """The clauses of a sentence, in order; together they cover it.

    >>> text = "Lind said on Friday that she will leave on Monday."
    >>> [(text[each.start : each.end], each.tense) for each in clauses(text, (0, len(text)))]
    [('Lind said on Friday', 'past'), ('that she will leave on Monday.', 'future')]
    """
    drawn, key = _drawn(text), (sentence, language)
    if key not in drawn:
        drawn[key] = _clauses(text, sentence, language)
    return drawn[key]


@recent
def _drawn(_text: str) -> dict[tuple[Span, str], list[Clause]]:
    """The clauses of a text, by sentence and language: dates, their days and events all ask for them."""
    return {}


def _clauses(text: str, sentence: Span, language: str) -> list[Clause]:
    start, end = sentence
    words = Words(text, (start, min(end, start + _LIMIT)))
    if not words.lower:
        return []
    short = code(language)
    groups, openers = verb_groups(words, short), _openers(short)
    found = []
    number = 0
    count = len(words.lower)
    for first, last in pairwise([*_starts(words.lower, groups, short), count]):
        stop = words.start(last) if last < count else end
        before = number
        while number < len(groups) and groups[number].first < last:
            number += 1
        closed = start + len(text[start:stop].rstrip())
        found.append(_clause(words, start, closed, groups[before:number], openers.get(words.lower[first], "")))
        start = stop
    return found


_KINDS: dict[str, Kind] = {
    "relative": "relative",
    "subordinate": "subordinate",
    "content": "subordinate",
    "conditional": "conditional",
}
"""The kind of clause that an opener of each kind makes."""


def _clause(words: Words, start: int, end: int, groups: list[VerbGroup], opener: str) -> Clause:
    if not groups:
        return Clause(start, end, None, "none", "asserted", "main")
    main = groups[0]
    if main.tense in _NOT_FINITE:
        main = next((group for group in groups if group.tense not in _NOT_FINITE), main)
    kind = _KINDS.get(opener, "infinitive" if main.tense == "infinitive" else "main")
    planned = [start if each.tense == "future" else words.start(each.first) for each in groups if each.planned]
    verb = words.start(main.first), words.end(main.last)
    modality = "conditional" if kind == "conditional" else main.modality
    told = main.reporting, bool(planned), main.progressive, main.stative, min(planned) if planned else start
    return make(Clause, (start, end, verb, main.tense, modality, kind, *told))


def _starts(lower: list[str], groups: list[VerbGroup], language: str) -> list[int]:
    """The numbers of the words with which clauses begin: an opener, a sign or a comma, if verbs stand on both sides."""
    finite = [group for group in groups if group.tense not in _NOT_FINITE]
    starts = [0]
    for before, after in pairwise(finite):
        cut = _cut(lower, before.first + 1, after, language)
        if cut > starts[-1]:
            starts.append(cut)
    return starts


def _cut(lower: list[str], first: int, group: VerbGroup, language: str) -> int:
    """Where after ``first`` the clause of a verb group begins."""
    marks = _marks(language)
    verb = group.first
    comma = 0
    for index in range(verb - 1, first - 1, -1):
        word = lower[index]
        if word not in marks:
            continue
        if word != ",":
            return index + 1 if word in _CUTS else index
        if not comma:
            comma = index + 1
            if group.reporting and verb - index <= _REPORTER:
                return comma
    if comma:
        return comma
    has_subject = verb - 1 > first and lower[verb - 2] not in _prepositions(language)
    return verb - 1 if has_subject else verb


def governing(found: list[Clause], offset: int) -> Clause | None:
    """The clause that holds an offset, or, when that has no verb, the nearest one that has.

    >>> text = "On Monday, Lind will leave."
    >>> governing(clauses(text, (0, len(text))), 3).tense
    'future'
    """
    holding = next((each for each in reversed(found) if each.start <= offset), None)
    if holding is None or holding.verb is not None:
        return holding
    return min((each for each in found if each.verb), key=lambda each: abs(each.start - offset), default=None)
