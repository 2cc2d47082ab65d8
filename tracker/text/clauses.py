"""Clauses: a sentence cut where a new verb takes over, each piece with its tense. Asked for only where direction matters."""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from tracker.model.mention import Span
from tracker.text.language import code, table
from tracker.text.verbs import Modality, Tense, VerbGroup, Word, verb_groups, words

Kind = Literal["main", "relative", "subordinate", "conditional", "infinitive", "quote"]

_CUTS = frozenset(';:()—–"“”«»')
_REPORTER = 12
"""Words of who says so, after a comma and before the verb: ", the deputy foreign minister said"."""
_LIMIT = 4000
"""Code points of a sentence that are looked at: a longer one is a list or no prose, and tells no tense."""


@dataclass(frozen=True, slots=True)
class Clause:
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


def clauses(text: str, sentence: Span, language: str = "en") -> list[Clause]:
    """The clauses of a sentence, in order; together they cover it.

    >>> text = "Lind said on Friday that she will leave on Monday."
    >>> [(text[each.start : each.end], each.tense) for each in clauses(text, (0, len(text)))]
    [('Lind said on Friday', 'past'), ('that she will leave on Monday.', 'future')]
    """
    drawn = _drawn(text, language)
    if sentence not in drawn:
        drawn[sentence] = _clauses(text, sentence, language)
    return drawn[sentence]


@lru_cache(maxsize=1)
def _drawn(_text: str, _language: str) -> dict[Span, list[Clause]]:
    """The clauses of the text last asked about, sentence by sentence: dates, their days and events all ask for them."""
    return {}


def _clauses(text: str, sentence: Span, language: str) -> list[Clause]:
    start, end = sentence
    tokens = words(text, (start, min(end, start + _LIMIT)))
    if not tokens:
        return []
    groups = verb_groups(tokens, language)
    starts = _starts(tokens, groups, code(language))
    bounds = [*(tokens[first].start for first in starts), end]
    bounds[0] = start
    found = []
    for number, (first, last) in enumerate(pairwise([*starts, len(tokens)])):
        inside = [group for group in groups if first <= group.first < last]
        here = _openers(code(language)).get(tokens[first].lower, "")
        stop = bounds[number + 1]
        found.append(_clause(bounds[number], len(text[bounds[number] : stop].rstrip()) + bounds[number], inside, here))
    return found


def _clause(start: int, end: int, groups: list[VerbGroup], opener: str) -> Clause:
    if not groups:
        return Clause(start, end, None, "none", "asserted", "main")
    main = next((group for group in groups if group.tense not in ("none", "infinitive")), groups[0])
    kinds: dict[str, Kind] = {
        "relative": "relative",
        "subordinate": "subordinate",
        "content": "subordinate",
        "conditional": "conditional",
    }
    kind: Kind = kinds.get(opener, "infinitive" if main.tense == "infinitive" else "main")
    modality: Modality = "conditional" if kind == "conditional" else main.modality
    planned = [start if each.tense == "future" else each.span[0] for each in groups if each.planned]
    return Clause(
        start,
        end,
        main.span,
        main.tense,
        modality,
        kind,
        main.reporting,
        bool(planned),
        main.progressive,
        main.stative,
        min(planned, default=start),
    )


def _starts(tokens: list[Word], groups: list[VerbGroup], language: str) -> list[int]:
    """The numbers of the words with which clauses begin: an opener, a sign or a comma, if verbs stand on both sides."""
    finite = [group for group in groups if group.tense not in ("none", "infinitive")]
    starts = [0]
    for before, after in pairwise(finite):
        cut = _cut(tokens, before.first + 1, after, language)
        if cut > starts[-1]:
            starts.append(cut)
    return starts


def _cut(tokens: list[Word], first: int, group: VerbGroup, language: str) -> int:
    """Where after ``first`` the clause of a verb group begins."""
    verb = group.first
    openers = _openers(language)
    comma = 0
    for index in range(verb - 1, first - 1, -1):
        lower = tokens[index].lower
        if lower in openers:
            return index
        if lower in _CUTS:
            return index + 1
        if lower == "," and not comma:
            comma = index + 1
            if group.reporting and verb - index <= _REPORTER:
                return comma
    if comma:
        return comma
    has_subject = verb - 1 > first and tokens[verb - 2].lower not in _prepositions(language)
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
