"""What the words of a text say of the day it was written: each a set of days, as stretches, with its reason."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from operator import attrgetter

from tracker.model.document import Document
from tracker.model.mention import TimeMention
from tracker.text.language import code, table
from tracker.times.direction import Direction, Directions, directions
from tracker.times.expression import Date
from tracker.times.lexicon import key
from tracker.times.pack import load
from tracker.times.shape import (
    absolute,
    days_covered,
    exact,
    is_bare_weekday,
    is_days,
    is_weekdays,
    parts,
    weekday_in,
    weekdays_of,
)
from tracker.times.stretches import Stretch, day_of, each_year, merged, weekly

EARLIEST = date(1900, 1, 1)
"""No text without a date is taken to be older."""
_AWAY = 183
"""Days from the day of writing in which a date is told without its year."""
ANNOUNCED = 150
"""Days ahead at which a day is announced with its year: none of the labelled development articles is misdated by it."""
_CUE = 24
"""Code points before a date in which a word says that it is a limit: two words."""
_GOES_ON = 300
"""Code points after a date with its year in which one without may be of that year."""
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
    weak: bool = False
    """Whether it gives way where it does not fit: who holds which office may be read wrong, a date may be of another year."""
    vague: bool = False
    """Whether it is a year alone, which says too little to count against a day."""

    def allows(self, day: int, slack: int) -> bool:
        """Whether it leaves some day within ``slack`` days of one."""
        return any(first - slack <= day <= last + slack for first, last in self.stretches)


@cache
def _words_before(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words after which a date with its year tells nothing of the day of writing.

    A limit, up to which or from which something holds, may lie ahead: "due 1 April 2012". After a determiner, a date tells
    of a noun, not of when something is: "the 9 July 2012 summit", "an upcoming July".
    """
    settings = load(language).settings
    told_ahead = (word for word, way in settings.get("cues", {}).items() if way == "future")
    return frozenset(settings.get("limits", ())), frozenset(
        (*table(language, "verbs").get("determiners", ()), *told_ahead)
    )


def of_text(document: Document, mentions: Sequence[TimeMention], years: range) -> Iterator[Constraint]:
    """The constraints of a text, the strongest first; ``years`` are those that a date without its year can be of."""
    return Text(document, mentions).constraints(years)


class Text:
    """What the expressions of one text say of its day."""

    def __init__(self, document: Document, mentions: Sequence[TimeMention]) -> None:
        self.document = document
        self.mentions = sorted(mentions, key=attrgetter("start"))

    @cached_property
    def _directions(self) -> Directions:
        return directions(self.document.text, self.document.sentences, self.document.language)

    def way(self, mention: TimeMention) -> Direction | None:
        return self._directions.of(mention.start, mention.end)

    def words(self, mention: TimeMention) -> str:
        return f'"{" ".join(self.document.text[mention.start : mention.end].split())}"'

    def counts(self, mention: TimeMention) -> bool:
        """Whether a date with its year tells when something is: not a limit, and not of a noun."""
        limits, determiners = _words_before(code(self.document.language))
        before = key(self.document.text[max(0, mention.start - _CUE) : mention.start])
        return limits.isdisjoint(before[-2:]) and determiners.isdisjoint(before[-1:])

    def constraints(self, years: range) -> Iterator[Constraint]:
        heading = self.heading(years)
        if heading is not None:
            yield heading
            if len(heading.stretches) == 1:
                return
        yield from self._weekdays_and_dates(years)
        yield from self._dates_with_weekday(years)
        yield from self._dates_with_year()
        yield from self._one_week(years)
        yield from self._dates_without_year(years)

    def heading(self, years: range) -> Constraint | None:
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
        days = [each for each in self.mentions if is_days(each.expression)]
        for mention in self.mentions:
            weekdays = mention.expression
            if not is_weekdays(weekdays) or self.way(mention) != "future":
                continue
            fitting = [
                each
                for each in days
                if days_covered(each.expression) == days_covered(weekdays) and self.way(each) == "future"
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
        weekday, first = parts(weekdays.expression)[0].weekday or 0, parts(days.expression)[0]
        fitting = [year for year in years if weekday_in(year, first) == weekday]
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
            when = absolute(mention.expression)
            if when is None:
                continue
            way = self.way(mention)
            is_exact, counts = exact(when), self.counts(mention)
            behind = way == "past" or (way is None and is_exact)
            if behind and counts and (first is None or when.earliest.toordinal() > first[0]):
                first = (when.earliest.toordinal(), mention)
            if way == "future" and is_exact and counts and (last is None or when.latest.toordinal() < last[0]):
                last = (when.latest.toordinal(), mention)
            if counts and (way != "future" or not is_exact):
                latest = max(latest, when.earliest.toordinal())
        if first is not None:
            vague = (when := absolute(first[1].expression)) is not None and not exact(when)
            yield Constraint(((first[0], date.max.toordinal()),), f"{self.words(first[1])} → after it", vague=vague)
        if last is not None and latest <= last[0]:
            reason = f"{self.words(last[1])} is still to come → in the {ANNOUNCED // 30} months before it"
            yield Constraint(((last[0] - ANNOUNCED, last[0]),), reason, decides=True)

    def _dates_without_year(self, years: range) -> Iterator[Constraint]:
        """ "will go on 9 May", "went on 9 May": written within half a year before or after that day of some year."""
        told = -_GOES_ON
        said: set[tuple[int, int, str]] = set()
        for mention in self.mentions:
            expression = parts(mention.expression)[0] if is_days(mention.expression) else mention.expression
            if not isinstance(expression, Date):
                continue
            if expression.year is not None or expression.decade is not None:
                told = mention.end
                continue
            if expression.month is None or expression.day is None or expression.weekday is not None:
                continue
            way = self.way(mention)
            goes_on = way == "past" and mention.start - told < _GOES_ON
            if way not in ("past", "future") or goes_on or (expression.month, expression.day, way) in said:
                continue
            said.add((expression.month, expression.day, way))
            before, after = _window(way)
            days = [(day - before, day + after) for day, _ in each_year(expression.month, expression.day, years)]
            lies = "behind" if way == "past" else "ahead"
            yield Constraint(tuple(merged(days)), f"{self.words(mention)} lies {lies}", weak=True)

    def _one_week(self, years: range) -> Iterator[Constraint]:
        """Weekdays told without more lie within a week: those behind and those ahead leave the days between them."""
        bare = [each for each in self.mentions if is_bare_weekday(each.expression) or is_weekdays(each.expression)]
        behind = {weekday for each in bare if self.way(each) == "past" for weekday in weekdays_of(each.expression)}
        ahead = {
            weekday
            for each in bare
            if self.way(each) == "future" and is_weekdays(each.expression)
            for weekday in weekdays_of(each.expression)
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


def _same_days(weekdays: object, days: object, years: range) -> Iterator[Stretch]:
    """The week before each day that is the right weekday."""
    weekday, first = parts(weekdays)[0].weekday, parts(days)[0]
    for year in years:
        if weekday_in(year, first) == weekday and (day := day_of(year, first.month or 1, first.day or 1)):
            yield day[0] - 6, day[0] - 1
