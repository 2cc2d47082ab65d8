"""Finding: where a text speaks of time, and what it says there. Which day that is, is asked later (``resolve``).

One pass turns the text into signs (``lexicon``); at each sign with which some rule can begin, the rules that can are
tried and the longest match wins. Every rule has a longest match, so the work grows with the text and no faster.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from tracker.model.mention import Span, TimeMention, TimexType
from tracker.times.expression import (
    Clock,
    Compound,
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
from tracker.times.lexicon import Signs
from tracker.times.match import Match
from tracker.times.pack import Pack, load
from tracker.times.read import read

_STRETCH = 30_000
"""Code points read at a time, cut where a paragraph ends, so that a long text needs no long lists."""
_DATE_LINE = 30
"""Code points of a line that holds nothing but a date."""
_DEPTH = 3
"""How deep expressions stand in each other: "the eve of the last day of next month" is three."""


_WITH_SPANS = frozenset({"days", "years"})
"""Kinds of rules that read several dates at once, and must say where each stands."""


class _Found(NamedTuple):
    end: int
    expression: Expression


def find(text: str, language: str = "en") -> list[TimeMention]:
    """All time expressions of a text, in order, none inside another. Never raises, whatever the text.

    >>> [(text, mention.type) for text in ["on 18 June"] for mention in find(text)]
    [('on 18 June', 'DATE')]
    """
    pack = load(language)
    found: list[TimeMention] = []
    for offset, piece in _stretches(text):
        found.extend(_Parser(pack, Signs(piece, offset, pack.lexicon), text).mentions())
    return found


def _stretches(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while start < len(text):
        end = start + _STRETCH
        if end < len(text):
            cut = text.rfind("\n\n", start + 1, end)
            cut = cut if cut > start else text.rfind(" ", start + _STRETCH // 2, end)
            end = cut if cut > start else end
        yield start, text[start:end]
        start = end


@cache
def _starters(pack_language: str) -> re.Pattern[str]:
    return re.compile("[" + "".join(map(re.escape, sorted(load(pack_language).starts))) + "]")


class _Parser:
    """Reads one stretch."""

    def __init__(self, pack: Pack, signs: Signs, text: str) -> None:
        self.pack = pack
        self.text = text
        self.signs = signs
        self.known: dict[tuple[int, int], _Found | None] = {}
        self.joins = _joins(pack.language)
        self.betweens = _betweens(pack.language)
        self.lenders = _lenders(pack.language)

    def mentions(self) -> Iterator[TimeMention]:
        end = 0
        signs, rules, begun = self.signs.signs, self.pack.rules, self.pack.begun
        for start in _starters(self.pack.language).finditer(signs):
            index = start.start()
            if index < end:
                continue
            three = signs[index : index + 3]
            if not (begun[three] if three in begun else rules(three)):
                continue
            found = self._parse(index, 0)
            if found is None:
                continue
            found = self._joined(index, self._lent(found))
            end = found.end
            yield from self._mentions(self.signs.start(index), self.signs.end(end), found.expression)

    def _mentions(self, start: int, end: int, expression: Expression) -> Iterator[TimeMention]:
        """One mention; of a list whose days do not follow each other, one for each."""
        if isinstance(expression, Compound) and expression.kind == "list" and not are_consecutive(expression):
            for part, span in zip(expression.parts, expression.spans, strict=True):
                yield TimeMention(start + span[0], start + span[1], type_of(part), part)
            return
        yield TimeMention(start, end, type_of(expression), expression)

    def parse(self, index: int, depth: int) -> _Found | None:
        """The longest expression that begins at a sign."""
        if (index, depth) not in self.known:
            self.known[index, depth] = self._parse(index, depth)
        return self.known[index, depth]

    def _parse(self, index: int, depth: int) -> _Found | None:
        signs = self.signs.signs
        if index >= len(signs):
            return None
        best: _Found | None = None
        for rule in self.pack.rules(signs[index : index + 3]):
            if best is not None and rule.longest <= best.end - index and not rule.tail:
                continue
            match = rule.regex.match(signs, index)
            if match is None:
                continue
            end, tail = match.end(), None
            if rule.tail:
                inner = self.parse(end, depth + 1) if depth < _DEPTH else None
                if inner is None or type_of(inner.expression) not in ("DATE", "TIME"):
                    continue
                end, tail = inner
            if (best is None or end > best.end) and (expression := self._read(rule, match, end, tail)) is not None:
                best = _Found(end, expression)
        return best

    def _read(self, rule: Rule, match: re.Match[str], end: int, tail: Expression | None) -> Expression | None:
        fields = dict(rule.constants)
        words = self.signs.words
        spans: dict[str, Span] = {}
        for group, (name, of) in enumerate(rule.slots, 1):
            first, last = match.span(group)
            if first >= 0:
                fields[name] = self.pack.value(words(first, last), of)
                if rule.kind in _WITH_SPANS:
                    zero = self.signs.start(match.start())
                    spans[name] = (self.signs.start(first) - zero, self.signs.end(last) - zero)
        if rule.adjacent and self._has_space(match.start(), match.end()):
            return None
        if match.end() - match.start() > 1 and self._runs_into_line(match.start(), end):
            return None
        if rule.kind in _WITH_SPANS:
            spans["whole"] = (0, self.signs.end(end) - self.signs.start(match.start()))
        return read(rule.kind, Match(rule.name, fields, spans, tail, self.pack.settings))

    def _has_space(self, first: int, last: int) -> bool:
        written = self.signs.end(last) - self.signs.start(first)
        return written != sum(map(len, self.signs.words(first, last)))

    def _runs_into_line(self, first: int, last: int) -> bool:
        """Whether it would take in a date that stands on a line of its own, below a headline that ends in a weekday."""
        newline = self.text.find("\n", self.signs.start(first), self.signs.end(last))
        if newline < 0:
            return False
        following = self.text.find("\n", newline + 1)
        line_end = following if following >= 0 else len(self.text)
        rest = self.text[self.signs.end(last) : line_end]
        return line_end - newline <= _DATE_LINE and self.text[newline - 1] != "," and not any(map(str.islower, rest))

    def _lent(self, found: _Found) -> _Found:
        """A month without a year that takes it from the month joined to it: "in April and June 1955"."""
        whole = found.expression
        one = named_month(whole)
        if one is None or one.month is None or one.year is not None or one.relation is not None:
            return found
        match = self.lenders.match(self.signs.signs, found.end) if self.lenders else None
        joined = self.parse(match.end(), 0) if match else None
        other = named_month(joined.expression) if joined else None
        if other is None or other.month is None or other.year is None or other.short_year:
            return found
        dated = replace(one, year=other.year - (1 if other.month < one.month else 0))
        return _Found(found.end, replace(whole, of=dated) if isinstance(whole, Part) else dated)

    def _joined(self, index: int, found: _Found) -> _Found:
        """The expression with the one that a range or list joins to it: "28 June to 2 July", "Tuesday and Wednesday"."""
        if not is_joinable(found.expression):
            return found
        for kind, pattern in self.joins:
            match = pattern.match(self.signs.signs, found.end)
            if match is None or (other := self.parse(match.end(), 0)) is None:
                continue
            between = bool(index) and self.signs.signs[index - 1] in self.betweens
            joined = self._join("range" if between else kind, index, found, match.end(), other)
            if joined is not None:
                return joined
        return found

    def _join(self, kind: str, index: int, one: _Found, at: int, other: _Found) -> _Found | None:
        if not are_alike(one.expression, other.expression):
            return None
        zero = self.signs.start(index)
        spans = ((0, self.signs.end(one.end) - zero), (self.signs.start(at) - zero, self.signs.end(other.end) - zero))
        compound = Compound(
            rule=f"{kind} of {'weekdays' if names_weekday(one.expression) else 'dates'}",
            kind="range" if kind == "range" else "list",
            parts=(one.expression, other.expression),
            spans=spans,
        )
        return None if kind == "list" and not are_consecutive(compound) else _Found(other.end, compound)


@cache
def _joins(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The words that make a range or a list of what stands on both sides."""
    pack = load(language)
    found = []
    for kind in ("range", "list"):
        signs = "".join(sign for word in pack.settings.get(f"{kind}_words", ()) for sign in pack.lexicon.signs(word))
        if signs:
            comma = f"[{pack.lexicon.signs(',')}]?" if kind == "range" and pack.lexicon.signs(",") else ""
            found.append((kind, re.compile(f"{comma}[{signs}]")))
    return tuple(found)


@cache
def _betweens(language: str) -> str:
    """The signs of the words before a list that make a range of it: "between Monday and Friday"."""
    pack = load(language)
    return "".join(sign for word in pack.settings.get("between_words", ()) for sign in pack.lexicon.signs(word))


@cache
def _lenders(language: str) -> re.Pattern[str] | None:
    """The words after which a second month may give the first its year."""
    pack = load(language)
    words = [word for name in ("range_words", "list_words", "choice_words") for word in pack.settings.get(name, ())]
    signs = "".join(sign for word in words for sign in pack.lexicon.signs(word))
    return re.compile(f"[{signs}]") if signs else None


def type_of(expression: Expression) -> TimexType:
    """The TIMEX3 type of an expression."""
    match expression:
        case Clock() | Deictic(part=str()) | Part(of=Clock() | Deictic(part=str())):
            return "TIME"
        case Shift(unit=unit) if unit in CLOCK_UNITS:
            return "TIME"
        case Duration():
            return "DURATION"
        case Frequency():
            return "SET"
    return "DATE"
