"""Resolving: each time expression of a document gets its date, the rule that gave it, and the day it was counted from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.errors import WhenError
from tracker.model.document import Document
from tracker.model.mention import Time, TimeMention
from tracker.times.direction import Directions
from tracker.times.expression import Clock, Compound, Date, Deictic, Duration, Expression, Frequency, Holiday, Part, Shift, Vague
from tracker.times.find import type_of
from tracker.times.moment import Moment, OutOfCalendar
from tracker.times.place import Context, Placed, place

_TOLD_LATER = 5
"""Dates with a year that a text must have before it can be taken for a narrative of other times than its own."""
_GOES_ON = 150
"""Code points after a date of an earlier year in which one without a year goes on from it."""
_REACH = 400
"""Code points after a day in which a bare time of day still belongs to it."""


def resolve(document: Document, mentions: Sequence[TimeMention]) -> tuple[Time, ...]:
    """The time expressions with their dates, in order of the text.

    What cannot be placed (no publication date, or a day that does not exist) keeps ``when`` None. Uses the document's
    ``published_day`` and ``sentences``.
    """
    resolver = _Resolver(document, mentions)
    return tuple(resolver.time(mention) for mention in sorted(mentions, key=lambda each: each.start))


def timexes(document: Document, mentions: Sequence[TimeMention]) -> Iterator[Time]:
    """As ``resolve``, but cut as TIMEX3 tags them: the days of a list and the ends of a range are expressions of their own.

    What has no value (a day that does not exist) is left out.
    """
    resolver = _Resolver(document, mentions)
    for mention in sorted(mentions, key=lambda each: each.start):
        for time in resolver.apart(mention):
            if time.value:
                yield time


@dataclass(slots=True)
class _Last:
    """The date mentioned last, and where."""

    moment: Moment
    end: int


class _Resolver:
    def __init__(self, document: Document, mentions: Sequence[TimeMention]) -> None:
        self.document = document
        self.anchor = document.published_day
        self.directions = Directions(document.text, document.sentences, document.language)
        self.narrative = _is_narrative(mentions, self.anchor)
        self.last: _Last | None = None
        self.day: _Last | None = None
        self.told: int | None = None

    def time(self, mention: TimeMention) -> Time:
        expression = mention.expression
        if not isinstance(expression, _KINDS):
            return Time(mention.start, mention.end, mention.type, "", None, "")
        if isinstance(expression, (Duration, Frequency, Vague)):
            return Time(mention.start, mention.end, mention.type, expression.value, None, expression.rule)
        try:
            placed = place(expression, self._context(mention, expression))
        except (OutOfCalendar, WhenError) as error:
            return self._unplaced(mention, expression, (f"no such day: {error}",))
        if placed is None:
            return self._unplaced(mention, expression, ())
        self._remember(mention, expression, placed)
        return self._time(mention, expression, placed)

    def apart(self, mention: TimeMention) -> Iterator[Time]:
        """The TIMEX3 tags of one mention."""
        time = self.time(mention)
        expression = mention.expression
        if not isinstance(expression, Compound) or not expression.apart or time.when is None:
            yield time
            return
        values = time.value.split("/")
        if len(expression.parts) != len(values):
            yield time
            return
        for value, part, (start, end) in zip(values, expression.parts, expression.spans, strict=True):
            yield Time(mention.start + start, mention.start + end, type_of(part), value, time.when, time.rule)

    def _context(self, mention: TimeMention, expression: Expression) -> Context:
        near = self.day is not None and mention.start - self.day.end < _REACH
        return Context(
            self.anchor,
            self.last.moment if self.last else None,
            lambda: self.directions.of(mention.start, mention.end),
            self.narrative or self._continues(mention, expression),
            self.day.moment.first if near and self.day else None,
        )

    def _continues(self, mention: TimeMention, expression: Expression) -> bool:
        """Whether a date without a year goes on from one with a year just before: "in May 2003 … in June"."""
        return (
            self.told is not None
            and mention.start - self.told < _GOES_ON
            and isinstance(expression, (Date, Part, Clock))
            and self.directions.of(mention.start, mention.end) == "past"
        )

    def _remember(self, mention: TimeMention, expression: Expression, placed: Placed) -> None:
        """Keeps the date for those that follow and are counted from it."""
        if placed.moment.first is None or isinstance(expression, Clock) and expression.on is None:
            return
        self.last = _Last(placed.moment, mention.end)
        year = expression.year if isinstance(expression, Date) else None
        if year is not None:
            earlier = self.anchor is not None and year < self.anchor.year
            self.told = mention.end if earlier else None
        if placed.moment.unit in ("day", "time"):
            self.day = self.last

    def _time(self, mention: TimeMention, expression: Expression, placed: Placed) -> Time:
        rule = f"{expression.rule}, {placed.way}" if placed.way else expression.rule
        source = None
        if placed.anchor is not None:
            is_published = self.anchor is not None and placed.anchor == self.anchor.isoformat()
            source = self.document.published_source if is_published else "text"
        return Time(
            mention.start,
            mention.end,
            mention.type,
            placed.moment.value,
            placed.moment.when,
            rule,
            placed.anchor,
            source,
            placed.checks,
        )

    def _unplaced(self, mention: TimeMention, expression: Expression, checks: tuple[str, ...]) -> Time:
        return Time(mention.start, mention.end, mention.type, _open_value(expression, checks), None, expression.rule, checks=checks)


_KINDS = Expression.__args__


def _open_value(expression: Expression, checks: tuple[str, ...]) -> str:
    """The TIMEX3 value of what has no date: the parts that are known, X for the others."""
    if checks:
        return ""
    if isinstance(expression, Date):
        if expression.month is not None:
            return f"XXXX-{expression.month:02}" + (f"-{expression.day:02}" if expression.day else "")
        if expression.weekday is not None:
            return f"XXXX-WXX-{expression.weekday + 1}"
    if isinstance(expression, Deictic) and expression.part:
        return f"XXXX-XX-XXT{expression.part}"
    if isinstance(expression, Clock):
        clock = expression.part or f"{expression.hour or 0:02}:{expression.minute or 0:02}"
        return f"XXXX-XX-XXT{clock}"
    return "XXXX-XX-XX"


def _is_narrative(mentions: Sequence[TimeMention], anchor: date | None) -> bool:
    """Whether a text tells of other years than its own: many dates with their year, few counted from its own day."""
    dates = [each.expression for each in mentions if isinstance(each.expression, Date)]
    years = [each.year for each in dates if each.year is not None and not each.short_year]
    near = sum(_is_near(each.expression) for each in mentions)
    far = sum(anchor is None or abs(year - anchor.year) > 1 for year in years)
    return len(years) >= _TOLD_LATER and far > 0.7 * len(years) and near < 0.15 * len(years)


def _is_near(expression: object) -> bool:
    """Whether an expression is counted from the day of writing."""
    match expression:
        case Date(weekday=int(), day=None):
            return True
        case Deictic(relative=False) | Shift(relative=False, base=None):
            return True
        case Holiday(relation=str()):
            return True
    return False
