"""Moments: calendar units as a pair, the EDTF value and the TIMEX3 value. Arithmetic on the calendar; nothing of language."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

from tracker.errors import WhenError
from tracker.model.when import When

_SEASONS = ("", "SP", "SU", "FA", "WI")
_QUARTER_MONTHS = 3
_DAY = timedelta(days=1)
_CACHED = 4096
"""Days, months and years kept made: most texts speak of those around their own."""


class OutOfCalendar(ValueError):
    """A day before year 1, after year 9999, or that does not exist (31 June)."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar: ``when`` as EDTF (None if EDTF of our kind has none), ``value`` as TIMEX3, and its size."""

    when: When | None
    value: str
    unit: str

    @property
    def first(self) -> date | None:
        return self.when.earliest if self.when else None


@lru_cache(maxsize=_CACHED)
def day(of: date) -> Moment:
    """A day."""
    return Moment(When.of(of), of.isoformat(), "day")


def calendar_day(year: int, month_number: int, number: int) -> Moment:
    """A day by its numbers.

    Raises:
        OutOfCalendar: there is no such day.
    """
    try:
        return day(date(year, month_number, number))
    except ValueError as error:
        written = f"{year}-{month_number:02}-{number:02}"
        if not (MINYEAR <= year < MAXYEAR and 1 <= month_number <= 12):
            raise OutOfCalendar(f"there is no {written}") from error
        last = monthrange(year, month_number)[1]
        raise OutOfCalendar(
            f"there is no {written}: the month ends on the {last}th; "
            f"{date(year, month_number, last)} or {date(year, month_number, last) + _DAY}"
        ) from error


def week(of: date) -> Moment:
    """The ISO week of a day."""
    year, number, _ = of.isocalendar()
    value = f"{year:04}-W{number:02}"
    return Moment(_parsed(value), value, "week")


def weekend(of: date) -> Moment:
    """The Saturday and Sunday of a day's ISO week."""
    saturday = of + timedelta(days=5 - of.weekday())
    return Moment(When.of(saturday, saturday + _DAY), f"{week(of).value}-WE", "weekend")


@lru_cache(maxsize=_CACHED)
def month(year: int, number: int) -> Moment:
    """A month; ``number`` may lie outside 1 to 12 and then counts on into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return _simple(f"{_year(year):04}-{number:02}", "month")


def quarter(year: int, number: int) -> Moment:
    """A quarter; ``number`` may lie outside 1 to 4."""
    year, number = _year(year + (number - 1) // 4), (number - 1) % 4 + 1
    last = number * _QUARTER_MONTHS
    return Moment(_parsed(f"{year:04}-{last - 2:02}/{year:04}-{last:02}"), f"{year:04}-Q{number}", "quarter")


def half(year: int, number: int) -> Moment:
    """A half of a year; ``number`` may lie outside 1 and 2."""
    year, number = _year(year + (number - 1) // 2), (number - 1) % 2 + 1
    return Moment(_parsed(f"{year:04}-{number * 6 - 5:02}/{year:04}-{number * 6:02}"), f"{year:04}-H{number}", "half")


def season(year: int, number: int) -> Moment:
    """A season, 1 spring to 4 winter."""
    return Moment(_parsed(f"{_year(year):04}-{20 + number}"), f"{year:04}-{_SEASONS[number]}", "season")


@lru_cache(maxsize=_CACHED)
def year(number: int) -> Moment:
    """A year."""
    return _simple(f"{_year(number):04}", "year")


def decade(number: int) -> Moment:
    """A decade by its first three digits."""
    if not 1 <= number <= 999:
        raise OutOfCalendar(f"decade {number}")
    return Moment(_parsed(f"{number:03}X"), f"{number:03}", "decade")


def century(number: int) -> Moment:
    """A century by its first two digits."""
    if not 1 <= number <= 99:
        raise OutOfCalendar(f"century {number}")
    return Moment(_parsed(f"{number:02}XX"), f"{number:02}", "century")


def before_christ(
    number: int, month_number: int | None = None, season_number: int | None = None, day_number: int | None = None
) -> Moment:
    """A year before Christ, or a month, season or day of it, which no EDTF of ours can say."""
    part = f"-{month_number:02}" if month_number else f"-{_SEASONS[season_number]}" if season_number else ""
    part += f"-{day_number:02}" if month_number and day_number else ""
    return Moment(None, f"BC{number:04}{part}", "year")


def unit_of(unit: str, of: date, offset: int = 0) -> Moment:  # noqa: C901, PLR0911 - one line a case
    """The unit that holds a day, or the one so many units after it.

    >>> unit_of("quarter", date(2031, 1, 5), -1).value
    '2030-Q4'

    Raises:
        OutOfCalendar: it lies outside the years 1 to 9999.
    """
    match unit:
        case "day":
            return day(plus_days(of, offset))
        case "week":
            return week(plus_days(of, 7 * offset))
        case "weekend":
            return weekend(plus_days(of, 7 * offset))
        case "month":
            return month(of.year, of.month + offset)
        case "quarter":
            return quarter(of.year, (of.month + 2) // 3 + offset)
        case "half":
            return half(of.year, (of.month + 5) // 6 + offset)
        case "season":
            years, number = divmod(season_of(of) - 1 + offset, 4)
            return season(of.year + years, number + 1)
        case "year":
            return year(of.year + offset)
        case "decade":
            return decade(of.year // 10 + offset)
        case "century":
            return century(of.year // 100 + offset)
    raise KeyError(unit)


def season_of(of: date) -> int:
    """The meteorological season of a day, 1 to 4; that of January counts with the year before."""
    return (of.month - 3) % 12 // 3 + 1


def plus_days(of: date, days: int) -> date:
    """Raises OutOfCalendar when the day lies outside the calendar."""
    try:
        return of + timedelta(days=days)
    except OverflowError as error:
        raise OutOfCalendar(f"{of} {days:+} days") from error


def plus_months(of: date, months: int) -> date:
    """The same day so many months on, or the last of that month when it is shorter."""
    number = of.year * 12 + of.month - 1 + months
    years, months = divmod(number, 12)
    return date(_year(years), months + 1, min(of.day, monthrange(years, months + 1)[1]))


def _year(number: int) -> int:
    if not MINYEAR <= number <= MAXYEAR:
        raise OutOfCalendar(f"year {number}")
    return number


def _simple(value: str, unit: str) -> Moment:
    return Moment(_parsed(value), value, unit)


def _parsed(edtf: str) -> When:
    try:
        return When.parse(edtf)
    except WhenError as error:
        raise OutOfCalendar(edtf) from error
