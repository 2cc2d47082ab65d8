"""Placing: from an expression, the day of writing and the date mentioned before, the stretch of the calendar that is meant.

Language ends at the door of this room: everything here is arithmetic. What cannot be placed is None or ``OutOfCalendar``.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, NamedTuple

from tracker.errors import WhenError
from tracker.model.when import When
from tracker.times import moment as m
from tracker.times.direction import Direction
from tracker.times.expression import Clock, Compound, Date, Deictic, Expression, Holiday, Part, Shift
from tracker.times.holidays import MONTH_LONG, holiday, nth_weekday
from tracker.times.moment import Moment, OutOfCalendar
from tracker.times.read import CLOCK_UNITS

_WRONG_WAY = 5
"""How many times nearer a date against its clause's direction must lie to be meant all the same."""
_BACK = 2
"""The same for a narrative, which goes on in time rather than back."""
_SURE = 45
"""Days around the day of writing in which a date of the wrong weekday is a mistake, not one of another year."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


Way = Direction | Literal["onward"] | None


class Placed(NamedTuple):
    """Where an expression lies, from where it was counted, and what does not fit. ``way`` is the direction that decided."""

    moment: Moment
    anchor: str | None = None
    way: str = ""
    checks: tuple[str, ...] = ()


@dataclass(slots=True)
class Context:
    """What surrounds an expression: the day of writing, the date before, and which way its clause looks (asked when needed)."""

    anchor: date | None
    reference: Moment | None
    direction: Callable[[], Direction | None]
    narrative: bool = False
    """Whether dates without a year follow the date before rather than the day of writing."""
    clock_day: date | None = None
    """The day to which a bare time of day belongs."""

    @property
    def base(self) -> date | None:
        """The day from which a date without a year is counted."""
        return self.reference.first if self.narrative and self.reference else self.anchor

    @property
    def way(self) -> Way:
        """Which way a date without a year lies from ``base``."""
        return "onward" if self.narrative and self.reference else self.direction()

    @property
    def weekday_base(self) -> date | None:
        """The day from which a weekday is counted: in a narrative the day before it, if one is told."""
        told = self.narrative and self.reference is not None and self.reference.unit == "day"
        return self.base if told else self.anchor

    @property
    def reference_day(self) -> date | None:
        """The date before; the day of writing when there is none."""
        return self.reference.first if self.reference and self.reference.first else self.anchor


def place(expression: Expression, context: Context) -> Placed | None:
    """The place of an expression, or None when the context does not settle it.

    Raises:
        OutOfCalendar: there is no such day.
    """
    match expression:
        case Date():
            return _date(expression, context)
        case Deictic():
            return _deictic(expression, context)
        case Shift():
            return _shift(expression, context)
        case Part():
            return _part(expression, context)
        case Clock():
            return _clock(expression, context)
        case Holiday():
            return _holiday(expression, context)
        case Compound():
            return _compound(expression, context)
    return None


# Dates ----------------------------------------------------------------------------------------------------------------


def _date(expression: Date, context: Context) -> Placed | None:
    if expression.era < 0 and expression.year is not None:
        return Placed(m.before_christ(expression.year, expression.month, expression.season))
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
    return min((century - 100 + year, century + year, century + 100 + year), key=lambda each: (abs(each - near), each > near))


def _dated(expression: Date, year: int) -> Placed:
    """A date whose year is written."""
    if expression.month is not None and expression.day is not None:
        placed = m.calendar_day(year, expression.month, expression.day)
        return Placed(placed, checks=_weekday_check(expression, placed.first))
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
        return Placed(_day_or_month(fixed, month, expression.day), base.isoformat())
    found = [each for year in years if (each := _maybe(year, month, expression.day))]
    if not found:
        raise OutOfCalendar(f"day {expression.day} of month {month}")
    way = context.way
    chosen = _nearest(found, base, way)
    if expression.weekday is not None and expression.day is not None and chosen.first is not None:
        fitting = [each for each in found if each.first and each.first.weekday() == expression.weekday]
        if fitting and abs((chosen.first - base).days) > _SURE:
            chosen = _nearest(fitting, base, way)
    return Placed(chosen, base.isoformat(), way or "", _weekday_check(expression, chosen.first))


def _day_or_month(year: int, month: int, day: int | None) -> Moment:
    return m.month(year, month) if day is None else m.calendar_day(year, month, day)


def _maybe(year: int, month: int, day: int | None) -> Moment | None:
    try:
        return _day_or_month(year, month, day)
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


def _nearest(found: Iterable[Moment], base: date, way: Way) -> Moment:
    """The nearest of several, where one that lies against the direction must be much nearer."""

    def cost(each: Moment) -> tuple[float, bool]:
        if each.when is None:
            return float("inf"), False
        ahead = (each.when.earliest - base).days
        behind = (base - each.when.latest).days
        weight = 1
        if (way == "past" and ahead > 0) or (way == "future" and behind > 0):
            weight = _WRONG_WAY
        elif way == "onward" and behind > 0:
            weight = _BACK
        return max(ahead, behind, 0) * weight, ahead > 0

    return min(found, key=cost)


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
    return Placed(_nearest(found, base, way), base.isoformat(), way or "")


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
        case _:
            direction = context.direction()
            way = direction or ""
            default = ahead if expression.relation == "this" else -back
            days = ahead if direction == "future" else -back if direction == "past" else default
    return Placed(m.day(m.plus_days(base, days)), base.isoformat(), way)


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
        chosen = _nearest(found, base, context.way)
    return Placed(chosen, base.isoformat(), "")


# Counted from something -----------------------------------------------------------------------------------------------


def _deictic(expression: Deictic, context: Context) -> Placed | None:
    base = context.reference_day if expression.relative else context.anchor
    if base is None:
        return None
    finer = expression.relative and context.reference is not None and _is_finer(expression.unit, context.reference.unit)
    if finer and expression.unit == "day":
        base = context.clock_day or (context.anchor if expression.loose and not context.narrative else None)
    if base is None:
        return None
    placed = m.unit_of(expression.unit, base, expression.offset)
    if expression.part is not None:
        placed = replace(placed, value=f"{placed.value}T{expression.part}", unit="time")
    return Placed(placed, base.isoformat())


_SIZES = ("time", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")


def _is_finer(unit: str, than: str) -> bool:
    return _SIZES.index(unit) < _SIZES.index(than)


def _shift(expression: Shift, context: Context) -> Placed | None:
    unit: str = expression.unit
    if expression.base is not None:
        inner = place(expression.base, context)
        base = inner.moment.first if inner else None
        size = inner.moment.unit if inner else "day"
    else:
        base = context.reference_day if expression.relative else context.anchor
        size = context.reference.unit if expression.relative and context.reference else "day"
    if expression.count is None:
        return Placed(Moment(None, "PAST_REF" if expression.sign < 0 else "FUTURE_REF", unit))
    if base is None:
        return None
    if expression.same and expression.relative:
        return Placed(m.unit_of(size, _moved(base, unit, expression.sign * expression.count)[0]), base.isoformat())
    if expression.weekday is not None:
        first = (expression.weekday - base.weekday()) % 7 or 7
        return Placed(m.day(m.plus_days(base, first + 7 * (int(expression.count) - 1))), base.isoformat())
    moved, grain = _moved(base, unit, expression.sign * expression.count)
    if expression.base is not None and size == "day":
        grain = "day"
    elif _is_finer(grain, size):
        grain = size
    return Placed(m.unit_of(grain, moved), base.isoformat())


def _moved(base: date, unit: str, count: float) -> tuple[date, str]:
    """The day so many units on, and how exact that is: two years on is a year, half a year on a month."""
    if unit in CLOCK_UNITS:
        seconds = {"second": 1, "minute": 60, "hour": 3600}[unit]
        return m.plus_days(base, _whole(count * seconds / 86400)), "day"
    if unit == "day":
        return m.plus_days(base, _whole(count)), "day"
    if unit in ("week", "weekend"):
        return m.plus_days(base, _whole(count * 7)), unit if count == int(count) else "day"
    months = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[unit]
    if abs(count) > 9999:
        raise OutOfCalendar(f"{count} {unit}s")
    moved = m.plus_months(base, _whole(count * months))
    return moved, unit if count == int(count) else "month"


def _whole(count: float) -> int:
    if abs(count) > 4_000_000:  # days in the whole calendar
        raise OutOfCalendar(f"{count:g}")
    return int(count)


def _part(expression: Part, context: Context) -> Placed | None:
    whole = place(expression.of, context) if expression.of is not None else None
    if whole is None:
        return None
    when = whole.moment.when
    if expression.unit is None and expression.weekday is None and expression.month is None and expression.season is None:
        return whole
    if when is None:
        return None
    if expression.season is not None:
        return whole._replace(moment=m.season(when.earliest.year, expression.season))
    if expression.month is not None:
        return whole._replace(moment=_day_or_month(when.earliest.year, expression.month, expression.day))
    if expression.number is None:
        return whole._replace(moment=m.unit_of(expression.unit or "day", when.earliest))
    if expression.weekday is not None:
        found = m.day(nth_weekday(when.earliest.year, when.earliest.month, expression.weekday, expression.number))
        if not when.contains(found.when or when):
            raise OutOfCalendar(f"weekday {expression.number}")
        return whole._replace(moment=found)
    return whole._replace(moment=_nth(expression.unit or "day", expression.number, when))


def _nth(unit: str, number: int, when: When) -> Moment:
    """The so-manieth unit inside a stretch; a week belongs to the one that holds its middle."""
    edge = when.earliest if number > 0 else when.latest
    steps = number - 1 if number > 0 else number + 1
    if unit in ("week", "weekend"):
        edge = m.plus_days(edge, 3 if number > 0 else -3)
    found = m.unit_of(unit, edge, steps)
    if found.when is None or not when.overlaps(found.when):
        raise OutOfCalendar(f"{unit} {number}")
    return found


# Times of day, holidays, several at once ------------------------------------------------------------------------------


def _clock(expression: Clock, context: Context) -> Placed | None:
    on = place(expression.on, context) if expression.on is not None else None
    day = on.moment.first if on and on.moment.unit in ("day", "time") else None
    if expression.on is None:
        day = context.clock_day or context.anchor
    if day is None:
        if expression.part is None or on is None:
            return None
        return on._replace(moment=replace(on.moment, value=f"{on.moment.value}-XXT{expression.part}"))
    found = Placed(_time(expression, day), day.isoformat())
    return found if on is None else found._replace(anchor=on.anchor, way=on.way, checks=on.checks)


def _time(expression: Clock, day: date) -> Moment:
    if expression.part is not None or expression.hour is None:
        return Moment(When.of(day), f"{day}T{expression.part}", "time")
    if expression.hour == 24:
        return _time(replace(expression, hour=0), m.plus_days(day, 1))
    clock = f"{expression.hour:02}:{expression.minute or 0:02}"
    if expression.second is not None:
        clock += f":{expression.second:02}"
    zone = expression.zone or ""
    return Moment(When.parse(f"{day}T{clock}{zone}"), f"{day}T{clock}{'Z' if zone == 'Z' else ''}", "time")


def _holiday(expression: Holiday, context: Context) -> Placed | None:
    base = context.base
    if expression.year is not None:
        found: Sequence[Moment | None] = [_named(expression, expression.year)]
    elif base is None:
        return None
    else:
        years = range(max(1, base.year - 1), min(9999, base.year + 2))
        found = [_named(expression, year) for year in years]
        found = _related(found, expression.relation, base)
    known = [each for each in found if each is not None]
    if not known:
        return None
    way = context.way if len(known) > 1 else None
    chosen = _nearest(known, base, way) if base is not None else known[0]
    return Placed(chosen, base.isoformat() if base and expression.year is None else None, way or "")


def _named(expression: Holiday, year: int) -> Moment | None:
    first = holiday(expression.name, year)
    if first is None:
        return None
    first = m.plus_days(first, expression.offset)
    if expression.name in MONTH_LONG:
        last = m.plus_days(first, 29)
        return Moment(When.of(first, last), f"{first}/{last}", "month")
    return m.day(first)


def _related(found: Sequence[Moment | None], relation: str | None, base: date) -> Sequence[Moment | None]:
    if relation in ("last", "previous"):
        return [each for each in found if each and each.first and each.first < base][-1:]
    if relation in ("next", "coming", "following"):
        return [each for each in found if each and each.first and each.first > base][:1]
    if relation in ("this", "same"):
        return [each for each in found if each and each.first and each.first.year == base.year]
    return found


def _compound(expression: Compound, context: Context) -> Placed | None:
    parts = [each for each in expression.parts if isinstance(each, Date)]
    placed = _in_order(_lent(parts), context)
    if placed is None:
        return None
    first, last = placed
    one, other = first.moment.when, last.moment.when
    checks = (*first.checks, *last.checks)
    if one is None or other is None:
        return None
    try:
        edtf = When.parse(f"{one.start.edtf}/{other.end.edtf}")
    except WhenError:
        return first._replace(checks=(*checks, f"the range runs backwards: from {one} to {other}"))
    value = f"{first.moment.value}/{last.moment.value}"
    return first._replace(moment=Moment(edtf, value, first.moment.unit), checks=checks)


def _lent(parts: list[Date]) -> list[Date]:
    """The parts with the year that only the last one gives: "28 December to 3 January 2025"."""
    last = parts[-1]
    lent = []
    for part in parts:
        year = part.year
        if year is None and last.year is not None and part.weekday is None or part.day is not None:
            later = part.month is not None and last.month is not None and part.month > last.month
            year = last.year - 1 if later and last.year is not None and part.year is None else part.year or last.year
        if year is None and parts[0].year is not None and part.month is not None and parts[0].month is not None:
            year = parts[0].year + (part.month < parts[0].month)
        lent.append(replace(part, year=year, relation=part.relation or last.relation))
    return lent


def _in_order(parts: list[Date], context: Context) -> tuple[Placed, Placed] | None:
    """The first and last part, the one placed from the other, so that the range runs forward."""
    first, last = parts[0], parts[-1]
    if first.year is not None or last.year is not None:
        one, other = place(first, context), place(last, context)
        return (one, other) if one and other else None
    looks_back = context.direction() != "future" and first.weekday is not None and first.day is None
    lead = place(last if looks_back else first, context)
    if lead is None or lead.moment.first is None:
        return None
    day = lead.moment.first
    if looks_back and first.weekday is not None:
        return Placed(m.day(m.plus_days(day, -((day.weekday() - first.weekday) % 7)))), lead
    if last.weekday is not None and last.day is None:
        return lead, lead._replace(moment=m.day(m.plus_days(day, (last.weekday - day.weekday()) % 7)))
    months = (last.month or 1) < day.month
    ending = _day_or_month(day.year + months, last.month or day.month, last.day)
    return lead, Placed(ending)
