"""Placing a calendar date: which year, month and day, where the words leave some of them open."""

from dataclasses import replace
from datetime import date, timedelta

from tracker.model.mention import make
from tracker.times import moment as m
from tracker.times.context import LOOSELY, Context, Placed, nearest
from tracker.times.expression import Date
from tracker.times.moment import Moment, OutOfCalendar

_SURE = 45
"""Days around the day of writing in which a date of the wrong weekday is a mistake, not one of another year."""
_AHEAD = 20
"""Years ahead that a year of two digits may lie: "'69" of 2024 is 1969, "'30" is 2030."""
_LEG = 4
"""Days from one stop of an itinerary to the next."""
_WEEK, _FORTNIGHT = 7, 14
"""Days."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def place_date(expression: Date, context: Context) -> Placed | None:  # noqa: PLR0911 - one line a case
    """The place of a calendar date, or None when nothing tells its year.

    Raises:
        OutOfCalendar: there is no such day.
    """
    if expression.era < 0 and expression.year is not None:
        return Placed(m.before_christ(expression.year, expression.month, expression.season, expression.day))
    year = _full_year(expression, context)
    if year is not None:
        return _dated(expression, year)
    if expression.decade is not None or expression.century is not None:
        return _long(expression, context)
    base = context.base
    if base is None:
        return None
    if expression.of_week is not None and expression.weekday is not None:
        monday = m.plus_days(base, 7 * expression.of_week - base.weekday())
        return Placed(m.day(m.plus_days(monday, expression.weekday)), base.isoformat())
    if expression.relation in ("last", "this", "next", "coming"):
        base = context.anchor or base
    if expression.month is not None:
        return _month_of_year(expression, base, context)
    if expression.day is not None:
        return _day_of_month(expression, base, context)
    if expression.weekday is not None:
        return _weekday(expression.weekday, expression, context.weekday_base or base, context)
    return _part_of_year(expression, base, context)


def _full_year(expression: Date, context: Context) -> int | None:
    year = expression.year
    if year is None or not expression.short_year:
        return year
    near = context.base.year if context.base else 2000
    century = near - near % 100
    return max(each for each in (century - 100 + year, century + year, century + 100 + year) if each <= near + _AHEAD)


def _dated(expression: Date, year: int) -> Placed:
    """A date whose year is written."""
    if expression.month is not None and expression.day is not None:
        placed = m.calendar_day(year, expression.month, expression.day)
        return make(Placed, (placed, None, "", _weekday_check(expression, placed.first)))
    if expression.month is not None:
        return Placed(m.month(year, expression.month))
    return Placed(_of_year(expression, year))


def _of_year(expression: Date, year: int) -> Moment:
    if expression.season is not None:
        return m.season(year, expression.season)
    if expression.quarter is not None:
        return m.quarter(year, expression.quarter if expression.quarter > 0 else 4)
    if expression.half is not None:
        return m.half(year, expression.half)
    found = m.year(year)
    return replace(found, value=f"FY{found.value}") if expression.fiscal else found


def _weekday_check(expression: Date, day: date | None) -> tuple[str, ...]:
    if expression.weekday is None or day is None or day.weekday() == expression.weekday:
        return ()
    days = [day + timedelta(days=offset) for offset in range(-3, 4)]
    other = next(each for each in days if each.weekday() == expression.weekday)
    written, real = _WEEKDAYS[expression.weekday], _WEEKDAYS[day.weekday()]
    return (f"written {written}, but {day} is a {real}; {written} would be {other}",)


def _long(expression: Date, context: Context) -> Placed | None:
    """A decade or century; a decade without its century is the nearest one behind."""
    if expression.century is not None:
        return Placed(m.century(expression.century))
    decade = expression.decade or 0
    if decade >= 0:
        return Placed(m.decade(decade))
    now = (context.base.year if context.base else 2000) // 10
    number = now - (now + decade) % 10
    return Placed(m.decade(number), context.base.isoformat() if context.base else None)


def _month_of_year(expression: Date, base: date, context: Context) -> Placed:
    """A month, or a day of one, without its year."""
    month = expression.month or 1
    years = [year for year in range(base.year - 1, base.year + 2) if 1 <= year <= 9999]
    fixed = _fixed_year(expression, base, month)
    if fixed is not None:
        return Placed(day_or_month(fixed, month, expression.day), base.isoformat())
    found = [each for year in years if (each := _maybe(year, month, expression.day))]
    if not found:
        return Placed(day_or_month(base.year, month, expression.day), base.isoformat())  # says what there is instead
    way = context.way
    announced = way == "past" and expression.day is not None  # "talks on 12 March were announced"
    chosen = nearest(found, base, way, LOOSELY) if expression.loose or announced else nearest(found, base, way)
    if expression.weekday is not None and expression.day is not None and chosen.first is not None:
        fitting = [each for each in found if each.first and each.first.weekday() == expression.weekday]
        if fitting and abs((chosen.first - base).days) > _SURE:
            chosen = nearest(fitting, base, way)
    return make(Placed, (chosen, base.isoformat(), way or "", _weekday_check(expression, chosen.first)))


def day_or_month(year: int, month: int, day: int | None) -> Moment:
    """The day, or the month when none is given."""
    return m.month(year, month) if day is None else m.calendar_day(year, month, day)


def _maybe(year: int, month: int, day: int | None) -> Moment | None:
    try:
        return day_or_month(year, month, day)
    except OutOfCalendar:
        return None


def _fixed_year(expression: Date, base: date, month: int) -> int | None:
    """The year that a word beside the month settles: "last September", "October of that year"."""
    if expression.day is not None and expression.relation in ("last", "next", "this"):
        return base.year + {"last": -1, "next": 1, "this": 0}[expression.relation]
    match expression.relation:
        case "last" | "previous":
            return base.year if month < base.month else base.year - 1
        case "next" | "following":
            return base.year if month > base.month else base.year + 1
        case "coming":
            return base.year if month >= base.month else base.year + 1
        case "this" | "same":
            return base.year
    return None


def _day_of_month(expression: Date, base: date, context: Context) -> Placed:
    """A day without its month: "the 18th"."""
    day = expression.day or 1
    found = []
    for offset in range(-12, 13) if expression.weekday is not None else (-1, 0, 1):
        moved = m.plus_months(base.replace(day=1), offset)
        if each := _maybe(moved.year, moved.month, day):
            found.append(each)
    if expression.weekday is not None:
        found = [each for each in found if each.first and each.first.weekday() == expression.weekday] or found
    way = context.way
    return Placed(nearest(found, base, way), base.isoformat(), way or "")


def _weekday(weekday: int, expression: Date, base: date, context: Context) -> Placed:
    back = (base.weekday() - weekday) % 7
    ahead = (weekday - base.weekday()) % 7
    way = ""
    match expression.relation:
        case "last" | "previous":
            days = -(back or 7)
        case "next":
            days = 7 - base.weekday() + weekday
        case "following":
            days = ahead or 7
        case "coming":
            days = ahead
        case "week":
            days = ahead + 7
        case _:
            direction = context.direction()
            way = direction or ""
            this = expression.relation == "this"
            default = ahead if this else -back
            days = -back if direction == "past" else ahead if direction else default
            if this and back > base.weekday():
                days = (
                    ahead  # "a meeting this Thursday was called for", on a Wednesday: of the week that it is written in
                )
            if direction == "future" and not this and _goes_on(base, days, context):
                days += 7
    return make(Placed, (m.day(m.plus_days(base, days)), base.isoformat(), way, ()))


def _goes_on(base: date, days: int, context: Context) -> bool:
    """Whether an itinerary has left this week: "arrives on Monday … on Thursday she goes on", written on a Thursday.

    The day of writing itself is left only for a day soon after one told by its weekday. In a list ("in Oslo on Monday
    and Bonn on Wednesday") the days follow each other.
    """
    told = context.clock_day
    ahead = (told - base).days if told is not None else 0
    if context.listed and ahead < _WEEK:
        return days < ahead
    soon = context.told_weekday == told and _WEEK - ahead <= _LEG
    return days < ahead <= days + _WEEK and (soon if days == 0 and ahead < _WEEK else ahead >= _WEEK)


def _part_of_year(expression: Date, base: date, context: Context) -> Placed | None:
    """A season, quarter or half without its year."""
    offsets = {"last": (-1,), "next": (1,), "this": (0,), "same": (0,), "previous": (-1,), "following": (1,)}
    years = [base.year + offset for offset in (-1, 0, 1) if 1 <= base.year + offset <= 9998]
    found = [_of_year(expression, year) for year in years]
    relation = expression.relation
    if relation in ("this", "same"):
        chosen = found[years.index(base.year)]
    elif relation in ("last", "previous"):
        before = [each for each in found if each.when and each.when.latest < base]
        chosen = before[-1] if before else found[0]
    elif relation in ("next", "following", "coming"):
        after = [each for each in found if each.when and each.when.earliest > base]
        chosen = after[0] if after else found[-1]
    elif relation in offsets:
        return None
    else:
        chosen = nearest(found, base, None if expression.loose else context.way, LOOSELY)
    return Placed(chosen, base.isoformat(), "")
