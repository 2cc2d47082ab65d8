"""What the words of a text say of the day it was written: each a set of days, as stretches, with its reason."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.model.document import Document
from tracker.model.mention import TimeMention
from tracker.model.when import When
from tracker.times.context import Context
from tracker.times.direction import Direction, directions
from tracker.times.expression import Compound, Date
from tracker.times.moment import OutOfCalendar
from tracker.times.place import place
from tracker.times.stretches import Stretch, day_of, each_year, merged, weekly

EARLIEST = date(1900, 1, 1)
"""No text without a date is taken to be older."""
_AWAY = 183
"""Days from the day of writing in which a date is told without its year."""
_ANNOUNCED = 150
"""Days ahead at which a day is announced with its year: none of the labelled development articles is misdated by it."""
_HEAD = 700
"""Code points at the start of a text in which a line that is a date dates the text."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATELINE = re.compile(r"\s*(?:,\s*[0-9]{4})?\s*\([A-Z][^()\n]{1,40}\)\s*[-–—]|\s+[-–—]{1,2}\s")
"""What follows the date of a dateline: "(Reuters) –"."""
_PLACE = re.compile(r"[\s*]{0,8}(?:[A-Z][\w.'’/-]{0,30}(?:[ ,]{1,3}|$)){1,6}")
"""What stands before it: "HANOI, "."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """The days that are left, and why."""

    stretches: tuple[Stretch, ...]
    reason: str
    decides: bool = False
    """Whether it alone is a reason to answer: a bound from the outside is not."""
    outside: bool = False
    """Whether it comes from a gazetteer: who holds which office may be read wrong, so the text's own words go first."""


def of_text(document: Document, mentions: Sequence[TimeMention], years: range) -> Iterator[Constraint]:
    """The constraints of a text, the strongest first; ``years`` are those that a date without its year can be of."""
    return _Text(document, mentions).constraints(years)


class _Text:
    """What the expressions of one text say of its day."""

    def __init__(self, document: Document, mentions: Sequence[TimeMention]) -> None:
        self.document = document
        self.mentions = sorted(mentions, key=lambda each: each.start)
        self.directions = directions(document.text, document.sentences, document.language)

    def way(self, mention: TimeMention) -> Direction | None:
        return self.directions.of(mention.start, mention.end)

    def words(self, mention: TimeMention) -> str:
        return f'"{" ".join(self.document.text[mention.start : mention.end].split())}"'

    def constraints(self, years: range) -> Iterator[Constraint]:
        heading = self._heading(years)
        if heading is not None:
            yield heading
            if len(heading.stretches) == 1:
                return
        yield from self._weekdays_and_dates(years)
        yield from self._dates_with_weekday(years)
        yield from self._dates_with_year()
        yield from self._one_week(years)

    def _heading(self, years: range) -> Constraint | None:
        """A line that is a date, or a dateline."""
        text = self.document.text
        for mention in self.mentions:
            expression = mention.expression
            if mention.start > _HEAD + self.document.body:
                break
            if not isinstance(expression, Date) or expression.day is None or expression.month is None:
                continue
            start = text.rfind("\n", 0, mention.start) + 1
            end = text.find("\n", mention.end)
            before, after = text[start : mention.start], text[mention.end : end if end >= 0 else len(text)]
            placed = _PLACE.fullmatch(before) is not None
            dateline = placed and _DATELINE.match(after)
            alone = len(f"{before}{after}".strip(" \t*_#.,|")) <= _BESIDE or (placed and not after.strip())
            if expression.year is not None and not expression.short_year and (alone or dateline):
                day = day_of(expression.year, expression.month, expression.day)
                if day is not None:
                    return Constraint((day,), f"{self.words(mention)} stands above the text", decides=True)
            elif dateline and expression.year is None:
                days = each_year(expression.month, expression.day, years)
                return Constraint(days, f"the dateline gives {self.words(mention)}", decides=True)
        return None

    def _weekdays_and_dates(self, years: range) -> Iterator[Constraint]:
        """ "Tuesday and Wednesday" in one sentence, "June 18-19" in another: the same days."""
        days = [each for each in self.mentions if _is_days(each.expression)]
        for mention in self.mentions:
            weekdays = mention.expression
            if not _is_weekdays(weekdays) or self.way(mention) != "future":
                continue
            fitting = [
                each for each in days if _length(each.expression) == _length(weekdays) and self.way(each) == "future"
            ]
            if not fitting:
                continue
            best = max(self._shared(mention, each) for each in fitting)
            partners = [each for each in fitting if self._shared(mention, each) == best]
            stretches = [each for partner in partners for each in _same_days(weekdays, partner.expression, years)]
            yield Constraint(tuple(merged(stretches)), self._same_reason(mention, partners[0], years), decides=True)
            return

    def _shared(self, one: TimeMention, other: TimeMention) -> int:
        """How many people and places the two sentences name in common."""
        document = self.document
        sentences = [document.sentence_at(each.start) for each in (one, other)]
        here, there = ({name.entity.key for name in document.names_in(each)} for each in sentences)
        return len(here & there)

    def _same_reason(self, weekdays: TimeMention, days: TimeMention, years: range) -> str:
        weekday, first = _parts(weekdays.expression)[0].weekday or 0, _parts(days.expression)[0]
        fitting = [year for year in years if _weekday(year, first) == weekday]
        listed = " ".join(str(year) for year in fitting if year > years[-1] - 28)
        day = f"{first.day} {_MONTHS[(first.month or 1) - 1]}"
        return f"{self.words(weekdays)} = {self.words(days)} → years in which {day} is a {_WEEKDAYS[weekday]}: {listed}"

    def _dates_with_weekday(self, years: range) -> Iterator[Constraint]:
        """ "Monday, 3 April": only some years have it."""
        for mention in self.mentions:
            expression = mention.expression
            if not isinstance(expression, Date) or expression.year is not None:
                continue
            if expression.weekday is None or expression.day is None or expression.month is None:
                continue
            each = each_year(expression.month, expression.day, years)
            days = [day for day, _ in each if (day - 1) % 7 == expression.weekday]
            before, after = _window(self.way(mention))
            stretches = tuple(merged((day - before, day + after) for day in days))
            named = f"{expression.day} {_MONTHS[expression.month - 1]} is a {_WEEKDAYS[expression.weekday]}"
            yield Constraint(stretches, f"{self.words(mention)} → near years in which {named}", decides=True)

    def _dates_with_year(self) -> Iterator[Constraint]:
        """What is told as past lies before the day of writing; what is told as to come, after it."""
        first: tuple[int, TimeMention] | None = None
        last: tuple[int, TimeMention] | None = None
        latest = 0
        for mention in self.mentions:
            when = _absolute(mention.expression)
            if when is None:
                continue
            way = self.way(mention)
            if way == "past" and (first is None or when.earliest.toordinal() > first[0]):
                first = (when.earliest.toordinal(), mention)
            is_day = when.granularity == "day"
            if way == "future" and is_day and (last is None or when.latest.toordinal() < last[0]):
                last = (when.latest.toordinal(), mention)
            if way != "future" or not is_day:
                latest = max(latest, when.earliest.toordinal())
        if first is not None:
            yield Constraint(((first[0], date.max.toordinal()),), f"{self.words(first[1])} → after it")
        if last is not None and latest <= last[0]:
            reason = f"{self.words(last[1])} is still to come → in the {_ANNOUNCED // 30} months before it"
            yield Constraint(((last[0] - _ANNOUNCED, last[0]),), reason, decides=True)

    def _one_week(self, years: range) -> Iterator[Constraint]:
        """Weekdays told without more lie within a week: those behind and those ahead leave the days between them."""
        bare = [each for each in self.mentions if _is_bare_weekday(each.expression) or _is_weekdays(each.expression)]
        behind = {weekday for each in bare if self.way(each) == "past" for weekday in _weekdays_of(each.expression)}
        ahead = {
            weekday
            for each in bare
            if self.way(each) == "future" and _is_weekdays(each.expression)
            for weekday in _weekdays_of(each.expression)
        }
        if not ahead or not behind:
            return
        fitting = [day for day in range(7) if _fits_one_week(day, behind, ahead)]
        if not fitting or len(fitting) == 7:
            return
        first = date(years[0], 1, 1).toordinal()
        last = date(years[-1], 12, 31).toordinal()
        days = weekly(tuple(fitting), first, last)
        names = ", ".join(_WEEKDAYS[day] for day in fitting)
        yield Constraint(days, f"the weekdays behind and ahead leave {names}")


_BESIDE = 12
"""Code points that a line may have beside its date: "Published: 3 May 2019"."""


def _fits_one_week(day: int, behind: set[int], ahead: set[int]) -> bool:
    furthest_back = max((day - each) % 7 for each in behind)
    furthest_ahead = max((each - day - 1) % 7 + 1 for each in ahead)
    return furthest_back + furthest_ahead <= 6 and day not in ahead


def _window(way: Direction | None) -> tuple[int, int]:
    """How many days before and after a date without a year the text that tells it was written."""
    if way == "past":
        return 1, _AWAY
    return (_AWAY, 1) if way == "future" else (_AWAY, _AWAY)


def _absolute(expression: object) -> When | None:
    """The date of an expression that gives its year."""
    if isinstance(expression, Date) and (expression.year is None or expression.short_year):
        return None
    if not isinstance(expression, (Date, Compound)):
        return None
    try:
        placed = place(expression, Context(None, None, lambda: None))
    except OutOfCalendar:
        return None
    return placed.moment.when if placed else None


def _weekday(year: int, expression: Date) -> int | None:
    day = day_of(year, expression.month or 1, expression.day or 1)
    return None if day is None else (day[0] - 1) % 7


def _parts(expression: object) -> list[Date]:
    return [each for each in expression.parts if isinstance(each, Date)] if isinstance(expression, Compound) else []


def _is_bare_weekday(expression: object) -> bool:
    return (
        isinstance(expression, Date)
        and expression.weekday is not None
        and (expression.day is None and expression.relation is None and expression.of_week is None)
    )


def _is_weekdays(expression: object) -> bool:
    return bool(_parts(expression)) and all(_is_bare_weekday(each) for each in _parts(expression))


def _is_days(expression: object) -> bool:
    parts = _parts(expression)
    return bool(parts) and all(each.day is not None and each.month is not None and each.year is None for each in parts)


def _length(expression: object) -> int:
    """How many days a range or list covers."""
    first, last = _parts(expression)[0], _parts(expression)[-1]
    if first.weekday is not None and first.day is None and last.weekday is not None:
        return (last.weekday - first.weekday) % 7
    leap = 2000
    one, other = day_of(leap, first.month or 1, first.day or 1), day_of(leap, last.month or 1, last.day or 1)
    return (other[0] - one[0]) % 366 if one and other else -1


def _weekdays_of(expression: object) -> list[int]:
    dates = _parts(expression) or ([expression] if isinstance(expression, Date) else [])
    return [each.weekday for each in dates if each.weekday is not None]


def _same_days(weekdays: object, days: object, years: range) -> Iterator[Stretch]:
    """The week before each day that is the right weekday."""
    weekday, first = _parts(weekdays)[0].weekday, _parts(days)[0]
    for year in years:
        if _weekday(year, first) == weekday and (day := day_of(year, first.month or 1, first.day or 1)):
            yield day[0] - 6, day[0] - 1
