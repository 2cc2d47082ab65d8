"""Finding: where a text speaks of time, and what it says there. Which day that is, is asked later (``resolve``).

One pass turns the text into signs (``signs``); at each sign with which some rule can begin, the rules that may
match (``walk``) are tried and the longest match wins. Every rule has a longest match, so the work grows with the text and no faster.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from tracker.model.mention import Span, TimeMention, TimexType, make
from tracker.times.expression import (
    Clock,
    Compound,
    Date,
    Deictic,
    Duration,
    Expression,
    Frequency,
    Part,
    Shift,
)
from tracker.times.grammar import Rule
from tracker.times.joining import are_alike, are_consecutive, is_joinable, named_month, names_weekday
from tracker.times.lengths import CLOCK_UNITS
from tracker.times.lexicon import WORD
from tracker.times.match import Match
from tracker.times.pack import REMEMBERED, Pack, load
from tracker.times.read import read
from tracker.times.signs import Signs, stretches
from tracker.times.walk import Matching

_DATE_LINE = 30
"""Code points of a line that holds nothing but a date."""
_DEPTH = 3
"""How deep expressions stand in each other: "the eve of the last day of next month" is three."""


class _Found(NamedTuple):
    end: int
    expression: Expression
    span: Span
    """Where it stands in the text."""


def find(text: str, language: str = "en") -> list[TimeMention]:
    """All time expressions of a text, in order, none inside another. Never raises, whatever the text.

    >>> [(text, mention.type) for text in ["on 18 June"] for mention in find(text)]
    [('on 18 June', 'DATE')]
    """
    pack, joiners = load(language), _joiners(language)
    found: list[TimeMention] = []
    for offset, piece in stretches(text):
        found.extend(_Stretch(pack, joiners, text, Signs(piece, offset, pack.lexicon)).mentions())
    return found


class _Stretch:
    """Reads one stretch."""

    __slots__ = ("joiners", "known", "pack", "places", "signs", "text")

    def __init__(self, pack: Pack, joiners: "_Joiners", text: str, places: Signs) -> None:
        self.pack = pack
        self.joiners = joiners
        self.text = text
        self.places = places
        self.signs = places.signs
        self.known: dict[tuple[int, int], _Found | None] = {}

    def mentions(self) -> Iterator[TimeMention]:
        end = 0
        signs, joining = self.signs, self.joiners.signs
        walk, near = self.pack.walk, self.pack.walk.near
        for start in self.pack.starters.finditer(signs):
            index = start.start()
            if index < end:
                continue
            three = signs[index : index + 3]
            rules = near[three] if three in near else walk.matching(signs, index)
            if not rules or (found := self._longest(index, rules, 0)) is None:
                continue
            if signs[found.end : found.end + 1] in joining:
                found = self._joined(index, self._lent(found))
            end, expression, (first, last) = found
            if isinstance(expression, Compound):
                yield from _mentions(first, last, expression)
            else:
                yield make(TimeMention, (first, last, type_of(expression), expression))

    def _at(self, index: int, depth: int) -> _Found | None:
        """The longest expression that begins at a sign."""
        if (index, depth) not in self.known:
            rules = self.pack.walk.matching(self.signs, index) if index < len(self.signs) else ()
            self.known[index, depth] = self._longest(index, rules, depth)
        return self.known[index, depth]

    def _longest(self, index: int, rules: Matching, depth: int) -> _Found | None:
        best: _Found | None = None
        reached = 0
        for length, rule in rules:
            if index + length <= reached and not rule.tail:
                continue
            match = rule.regex.match(self.signs, index)
            if match is None:
                continue
            end, tail = match.end(), None
            if rule.tail:
                inner = self._at(end, depth + 1) if depth < _DEPTH else None
                if inner is None or type_of(inner.expression) not in ("DATE", "TIME"):
                    continue
                end, tail = inner.end, inner.expression
            if end > reached and (read := self._read(rule, match, end, tail)) is not None:
                best, reached = read, end
        return best

    def _read(self, rule: Rule, match: re.Match[str], end: int, tail: Expression | None) -> _Found | None:
        """What a match says, if anything; the same words are read once, wherever they stand."""
        first = match.start()
        start, stop = self.places.span(first, end)
        written = self.text[start:stop]
        if "\n" in written and match.end() - first > 1 and self._runs_into_line(start, stop):
            return None
        known, key = self.pack.expressions, (rule, written, end - first)
        if tail is None and key in known:
            expression = known[key]
        else:
            expression = self._expression(rule, match, written, tail)
            if tail is None and len(known) < REMEMBERED:
                known[key] = expression
        return None if expression is None else make(_Found, (end, expression, (start, stop)))

    def _expression(self, rule: Rule, match: re.Match[str], written: str, tail: Expression | None) -> Expression | None:
        begun, words = match.start(), [word.span() for word in WORD.finditer(written)]
        if rule.adjacent and any(map(str.isspace, written[: words[match.end() - begun - 1][1]])):
            return None
        fields = dict(rule.constants)
        spans: dict[str, Span] = {"whole": (0, len(written))}
        for (name, of), (first, last) in zip(rule.slots, match.regs[1:], strict=True):
            if first < 0:
                continue
            places = words[first - begun : last - begun]
            fields[name] = self.pack.value([written[start:end] for start, end in places], of)
            spans[name] = places[0][0], places[-1][1]
        return read(rule.kind, Match(rule.name, fields, spans, tail, self.pack.settings))

    def _runs_into_line(self, start: int, stop: int) -> bool:
        """Whether it would take in a date that stands on a line of its own, below a headline that ends in a weekday."""
        newline = self.text.find("\n", start, stop)
        following = self.text.find("\n", newline + 1)
        line_end = following if following >= 0 else len(self.text)
        rest = self.text[stop:line_end]
        return line_end - newline <= _DATE_LINE and self.text[newline - 1] != "," and not any(map(str.islower, rest))

    def _lent(self, found: _Found) -> _Found:
        """A month without a year that takes it from the month joined to it: "in April and June 1955"."""
        whole = found.expression
        one = named_month(whole)
        if one is None or one.month is None or one.year is not None or one.relation is not None:
            return found
        joined = self._at(found.end + 1, 0) if self.signs[found.end] in self.joiners.lenders else None
        other = named_month(joined.expression) if joined else None
        if other is None or other.month is None or other.year is None or other.short_year:
            return found
        dated = replace(one, year=other.year - (1 if other.month < one.month else 0))
        return found._replace(expression=replace(whole, of=dated) if isinstance(whole, Part) else dated)

    def _joined(self, index: int, found: _Found) -> _Found:
        """The expression with the one that a range or list joins to it: "28 June to 2 July", "Tuesday and Wednesday"."""
        if not is_joinable(found.expression):
            return found
        for kind, pattern in self.joiners.patterns:
            match = pattern.match(self.signs, found.end)
            if match is None or (other := self._at(match.end(), 0)) is None:
                continue
            between = bool(index) and self.signs[index - 1] in self.joiners.betweens
            joined = _join("range" if between else kind, found, other)
            if joined is not None:
                return joined
        return found


def _join(kind: str, one: _Found, other: _Found) -> _Found | None:
    if not are_alike(one.expression, other.expression):
        return None
    start, stop = one.span[0], other.span[1]
    compound = Compound(
        rule=f"{kind} of {'weekdays' if names_weekday(one.expression) else 'dates'}",
        kind="range" if kind == "range" else "list",
        parts=(one.expression, other.expression),
        spans=((0, one.span[1] - start), (other.span[0] - start, stop - start)),
    )
    return None if kind == "list" and not are_consecutive(compound) else _Found(other.end, compound, (start, stop))


def _mentions(start: int, end: int, several: Compound) -> Iterator[TimeMention]:
    """One mention; of a list whose days do not follow each other, one for each."""
    if several.kind == "range" or are_consecutive(several):
        yield TimeMention(start, end, type_of(several), several)
        return
    for part, span in zip(several.parts, several.spans, strict=True):
        yield TimeMention(start + span[0], start + span[1], type_of(part), part)


class _Joiners(NamedTuple):
    """The signs of the words that join what stands on both sides of them."""

    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    """What makes a range or a list of it."""
    betweens: frozenset[str]
    """What stands before a list that is a range: "between Monday and Friday"."""
    lenders: frozenset[str]
    """After what a second month may give the first its year."""
    signs: frozenset[str]
    """With what any of this begins."""


@cache
def _joiners(language: str) -> _Joiners:
    pack = load(language)

    def signs(*settings: str) -> str:
        words = (word for setting in settings for word in pack.settings.get(setting, ()))
        return "".join(sign for word in words for sign in pack.lexicon.signs(word))

    patterns = []
    comma = pack.lexicon.signs(",")
    for kind in ("range", "list"):
        if found := signs(f"{kind}_words"):
            optional = f"[{comma}]?" if kind == "range" and comma else ""
            patterns.append((kind, re.compile(f"{optional}[{found}]")))
    lenders = signs("range_words", "list_words", "choice_words")
    return _Joiners(tuple(patterns), frozenset(signs("between_words")), frozenset(lenders), frozenset(lenders + comma))


def type_of(expression: Expression) -> TimexType:
    """The TIMEX3 type of an expression."""
    match expression:
        case Date():
            return "DATE"
        case Clock() | Deictic(part=str()) | Part(of=Clock() | Deictic(part=str())):
            return "TIME"
        case Shift(unit=unit) if unit in CLOCK_UNITS:
            return "TIME"
        case Duration():
            return "DURATION"
        case Frequency():
            return "SET"
    return "DATE"
