"""Resolving: each time expression of a document gets its date, the rule that gave it, and the day it was counted from."""

from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from tracker.errors import WhenError
from tracker.model.document import Document
from tracker.model.mention import Time, TimeMention, make
from tracker.times.chronicle import with_years
from tracker.times.context import NOWHERE, Context, Placed
from tracker.times.direction import Direction, directions
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
    Vague,
    of_timex,
)
from tracker.times.find import find, type_of
from tracker.times.genre import is_narrative, is_near
from tracker.times.lengths import length
from tracker.times.moment import Moment, OutOfCalendar
from tracker.times.neighbours import in_speech, is_listed, is_loose, is_weekday, with_days
from tracker.times.pack import load
from tracker.times.place import place
from tracker.times.shape import is_bare_weekday

_GOES_ON = 150
"""Code points after a date of an earlier year in which one without a year goes on from it."""
_ASIDE = 15
"""Years that a narrative leaps over only to glance."""
_SUPERLATIVE = 90
"""Code points before a length of time in which a superlative takes it: "the first visit by a Thai king to Peru in six years"."""
_TWO_WORDS = 24
"""Code points before an expression in which the two words before it stand."""
_REACH = 800
"""Code points after a day in which a bare time of day still belongs to it."""


def resolve(document: Document, mentions: Sequence[TimeMention]) -> tuple[Time, ...]:
    """The time expressions with their dates, in order of the text.

    What cannot be placed (no publication date, or a day that does not exist) keeps ``when`` None. Uses the document's
    ``written_day`` and ``sentences``.
    """
    times = _resolved(document, mentions, document.written_day)
    days = document.published_days
    if days is None or days.earliest == days.latest:
        return times
    earlier = _resolved(document, mentions, days.earliest)
    return tuple(map(_certain, times, earlier))


def timexes(document: Document) -> Iterator[Time]:
    """The document's times cut as TIMEX3 tags them: the days of a list and the ends of a range are expressions apart.

    What has no value (a day that does not exist) is left out.
    """
    for time in document.times:
        if "/" in time.value:
            yield from _apart(document, time)
        elif time.value:
            yield time


def _apart(document: Document, time: Time) -> Iterator[Time]:
    values, before = time.value.split("/"), max(0, time.start - _TWO_WORDS)
    words = document.text[before : time.end].replace("\n", " ")  # with "between", if it stands before
    is_one = "/" in document.quote(time.span)  # "the 1987/88 season"
    again = [] if is_one else [each for each in find(words, document.language) if before + each.start >= time.start]
    parts = [(each.type, (before + each.start, before + each.end)) for each in again]
    if len(again) == 1 and isinstance(whole := again[0].expression, Compound):
        offset = before + again[0].start
        parts = [
            (type_of(part), (offset + start, offset + end))
            for part, (start, end) in zip(whole.parts, whole.spans, strict=True)
        ]
    if len(parts) != len(values):
        yield time
        return
    for value, (kind, (start, end)) in zip(values, parts, strict=True):
        yield Time(start, end, kind, value, time.when, time.rule)


def _resolved(document: Document, mentions: Sequence[TimeMention], anchor: date | None) -> tuple[Time, ...]:
    resolver = _Resolver(document, mentions, anchor)
    return tuple(map(resolver.time, resolver.mentions))


def _certain(latest: Time, earliest: Time) -> Time:
    """A time that is the same from the first and the last day on which the text can have been written; else undated."""
    if latest.when == earliest.when and latest.value == earliest.value:
        return latest
    several = f"{earliest.value} or {latest.value}, by the day of writing"
    return latest._replace(value="XXXX-XX-XX", when=None, checks=(*latest.checks, several))


class _Last(NamedTuple):
    """The date mentioned last, and where."""

    moment: Moment
    end: int


class _Resolver:
    def __init__(self, document: Document, mentions: Sequence[TimeMention], anchor: date | None) -> None:
        self.document = document
        self.anchor = anchor
        self.written = anchor.isoformat() if anchor is not None else ""
        self.mentions = with_years(document.text, with_days(document.text, sorted(mentions, key=attrgetter("start"))))
        self.directions = directions(document.text, document.sentences, document.language)
        self.settings = load(document.language).settings
        self.narrative = is_narrative(document.text, mentions, self.anchor)
        self.last: _Last | None = None
        self.day: _Last | None = None
        self.weekday: date | None = None
        self.weekdays: dict[int | None, Moment] = {}
        self.told: int | None = None
        self.aside = False

    def time(self, mention: TimeMention) -> Time:  # noqa: PLR0911 - one line a case
        expression = mention.expression
        if isinstance(expression, str):
            if "-WXX-" in expression:  # no pack, no clauses: nobody can tell which way it lies
                return Time(mention.start, mention.end, mention.type, expression, None, "other language")
            expression = of_timex(expression)
        if not isinstance(expression, _KINDS):
            return Time(mention.start, mention.end, mention.type, "", None, "")
        if isinstance(expression, Vague) and expression.told_ahead and self._looks_back(mention):
            return Time(mention.start, mention.end, mention.type, "", None, expression.rule)
        if isinstance(expression, Shift) and expression.ahead_only and not self._is_ahead(mention):
            expression = length(expression.rule, expression.unit, expression.count)
            return Time(mention.start, mention.end, "DURATION", expression.value, None, "length of time")
        if isinstance(expression, (Duration, Frequency, Vague)):
            return Time(mention.start, mention.end, mention.type, expression.value, None, expression.rule)
        try:
            placed = self._again(mention, expression) or place(expression, self._context(mention, expression))
        except (OutOfCalendar, WhenError) as error:
            return self._unplaced(mention, expression, (str(error),))
        if placed is None:
            return self._unplaced(mention, expression, ())
        self._remember(mention, expression, placed)
        return self._time(mention, expression, placed)

    def _again(self, mention: TimeMention, expression: Expression) -> Placed | None:
        """ "Will meet on Saturday … the Saturday session": the Saturday told before."""
        known = self.weekdays.get(expression.weekday) if isinstance(expression, Date) else None
        if known is None or known.first is None or not is_bare_weekday(expression):
            return None
        before = self.document.text[max(0, mention.start - _TWO_WORDS) : mention.start].lower().split()[-1:]
        definite = not set(before).isdisjoint(self.settings.get("definite", ()))
        return Placed(known, known.first.isoformat()) if definite else None

    def _context(self, mention: TimeMention, expression: Expression) -> Context:
        if isinstance(expression, Date) and expression.year is not None and not expression.short_year:
            return NOWHERE
        last, day = self.last, self.day
        told_day = day.moment.first if day is not None else None
        joins = self.settings.get("list_joins", ())
        if last is not None and is_loose(expression) and not (self.narrative or self._is_close(mention, last.end)):
            last = None
        return Context(
            self.anchor,
            self._reference(expression, last) if last else None,
            lambda: self._direction(mention),
            self.narrative or self._continues(mention, expression),
            told_day if day is not None and mention.start - day.end < _REACH else None,
            told_day,
            self.weekday,
            day is not None and is_weekday(expression) and is_listed(self.document.text, day.end, mention.start, joins),
        )

    def _reference(self, expression: Expression, last: _Last) -> Moment:
        """The date before; of "the same weekend" the day before, though a month was named since."""
        same = isinstance(expression, Deictic) and expression.relative and expression.unit in ("day", "weekend", "week")
        coarse = last.moment.unit not in ("time", "day", "weekend", "week")
        return self.day.moment if same and coarse and self.day is not None else last.moment

    def _is_close(self, mention: TimeMention, end: int) -> bool:
        """Whether the expression stands in the sentence in which another ended."""
        return self.directions.sentence(mention.start)[0] < end

    def _is_ahead(self, mention: TimeMention) -> bool:
        """Whether "in six years" is a date to come: not in the past, and not "the lowest level in six years"."""
        before = self.document.text[max(0, mention.start - _SUPERLATIVE) : mention.start].lower().split()
        last = max(
            (place for place, word in enumerate(before) if word in self.settings.get("superlatives", ())), default=None
        )
        one_of_a_kind = last is not None and set(before[last:]).isdisjoint(self.settings.get("futures", ()))
        return self._direction(mention) in ("future", "planned") and not one_of_a_kind

    def _follows(self, mention: TimeMention, setting: str) -> bool:
        """Whether one of the two words before is in a list of the pack."""
        before = self.document.text[max(0, mention.start - _TWO_WORDS) : mention.start].lower().split()[-2:]
        return any(word in self.settings.get(setting, ()) for word in before)

    def _direction(self, mention: TimeMention) -> Direction | None:
        way = self.directions.of(mention.start, mention.end)
        if way != "future" and not is_weekday(mention.expression) and self.directions.is_led_to(mention.start):
            return "planned"
        return way

    def _looks_back(self, mention: TimeMention) -> bool:
        return self._direction(mention) == "past"

    def _continues(self, mention: TimeMention, expression: Expression) -> bool:
        """Whether a date without a year goes on from one with a year just before: "in May 2003 … in June"."""
        return (
            self.told is not None
            and mention.start - self.told < _GOES_ON
            and isinstance(expression, (Date, Part, Clock))
            and self._looks_back(mention)
        )

    def _remember(self, mention: TimeMention, expression: Expression, placed: Placed) -> None:
        """Keeps the date for those that follow and are counted from it."""
        moment = placed.moment
        if moment.when is None or (isinstance(expression, Clock) and expression.on is None):
            return
        if self.narrative and (is_near(expression) or self._is_aside(expression, moment)):
            return
        if isinstance(expression, Deictic) and not expression.relative and in_speech(self.document.text, mention.start):
            return  # "it crashed this morning", someone said on another day
        self.last = make(_Last, (moment, mention.end))
        if isinstance(expression, Date) and (year := expression.year) is not None:
            earlier = self.anchor is not None and year < self.anchor.year and expression.month is not None
            self.told = mention.end if earlier and not self._follows(mention, "comparisons") else None
        elif not (isinstance(expression, Date) and expression.relation is None):
            self.told = None  # "in October 2006 … in April last year … in December"
        if moment.unit in ("day", "time"):
            self.day = self.last
            self.weekday = moment.first if is_weekday(expression) else None
            if isinstance(expression, Date) and is_bare_weekday(expression):
                self.weekdays[expression.weekday] = moment

    def _is_aside(self, expression: Expression, moment: Moment) -> bool:
        """Whether a narrative only glances at another age: a bare year far from where it stands, named once."""
        far = (
            isinstance(expression, Date)
            and expression.month is None
            and self.last is not None
            and self.last.moment.first is not None
            and moment.first is not None
            and abs(moment.first.year - self.last.moment.first.year) > _ASIDE
        )
        aside, self.aside = self.aside, far
        return far and not aside

    def _time(self, mention: TimeMention, expression: Expression, placed: Placed) -> Time:
        moment, anchor, way, checks = placed
        rule = f"{expression.rule}, {way}" if way else expression.rule
        source = None
        if anchor is not None:
            source = self.document.written_source if anchor == self.written else "text"
        start, end, kind, _ = mention
        return make(Time, (start, end, kind, moment.value, moment.when, rule, anchor, source, checks))

    def _unplaced(self, mention: TimeMention, expression: Expression, checks: tuple[str, ...]) -> Time:
        return Time(
            mention.start,
            mention.end,
            mention.type,
            _open_value(expression, checks),
            None,
            expression.rule,
            checks=checks,
        )


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
