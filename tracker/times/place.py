"""Placing: from an expression and its context, the stretch of the calendar that is meant.

Language ends at the door of this room: everything here is arithmetic. What cannot be placed is None or ``OutOfCalendar``.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tracker.model.mention import make
from tracker.model.when import When
from tracker.times import moment as m
from tracker.times.context import Context, Placed, nearest
from tracker.times.dates import day_or_month, place_date
from tracker.times.expression import Clock, Compound, Date, Deictic, Expression, Holiday, Part, Shift
from tracker.times.holidays import MONTH_LONG, holiday, nth_weekday
from tracker.times.lengths import CLOCK_UNITS
from tracker.times.moment import Moment, OutOfCalendar
from tracker.times.several import place_several

_NOON = 12
_SUNDAY = 6
_FIRST_HOURS = {"AF": 1, "EV": 4, "NI": 6}
"""From which hour on a clock time of twelve hours is past noon: "7:30 this evening"; "2:30 at night" is before dawn."""


def place(expression: Expression, context: Context) -> Placed | None:  # noqa: PLR0911 - one line a case
    """The place of an expression, or None when the context does not settle it.

    Raises:
        OutOfCalendar: there is no such day.
    """
    match expression:
        case Date():
            placed = place_date(expression, context)
            return _approximate(placed) if placed and expression.about else placed
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
            return place_several(expression, context)
    return None


def _approximate(placed: Placed) -> Placed:
    """The same marked as about right, which EDTF writes with a tilde."""
    when = placed.moment.when
    if when is None or when.is_interval:
        return placed
    return placed._replace(moment=replace(placed.moment, when=When.parse(f"{when}~")))


def _deictic(expression: Deictic, context: Context) -> Placed | None:
    base = context.reference_day if expression.relative else context.anchor
    if expression.loose and expression.unit == "day" and not context.narrative:
        base = context.clock_day or context.anchor
    elif expression.relative and context.reference and _is_finer(expression.unit, context.reference.unit):
        goes_back = None if context.narrative else context.told_day or context.anchor
        base = (context.clock_day or goes_back) if expression.unit == "day" else base
    if base is None:
        return None
    offset = expression.offset
    if expression.by_direction and base.weekday() < 5 and context.direction() == "past":
        offset -= 1
    placed = m.unit_of(
        expression.unit, m.plus_days(base, 1) if _opens_week(expression, base, context) else base, offset
    )
    if expression.part is not None:
        placed = replace(placed, value=f"{placed.value}T{expression.part}", unit="time")
    if expression.fiscal:
        placed = replace(placed, value=f"FY{placed.value}")
    return make(Placed, (placed, base.isoformat(), "", ()))


def _opens_week(expression: Deictic, base: date, context: Context) -> bool:
    """Whether a Sunday counts for the week that it opens: "this week", written on one, but not what "happened this week"."""
    sunday = expression.unit == "week" and base.weekday() == _SUNDAY and not expression.relative
    return sunday and not (expression.offset == 0 and context.direction() == "past")


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
        told = context.reference if expression.relative else None
        base, size = context.reference_day if expression.relative else context.anchor, told.unit if told else "day"
        if unit in CLOCK_UNITS and size not in ("day", "time"):
            base, size = context.clock_day or context.anchor, "day"  # "a minute later" goes on from no year
        if expression.same and told is None:
            return Placed(m.unit_of(unit, base, expression.sign * int(expression.count or 0))) if base else None
    if expression.count is None:
        return Placed(Moment(None, "PAST_REF" if expression.sign < 0 else "FUTURE_REF", unit))
    if base is None:
        return None
    if expression.same:
        size = "day" if size == "time" else size
        return Placed(m.unit_of(size, _moved(base, unit, expression.sign * expression.count)[0]), base.isoformat())
    if expression.weekday is not None:
        first = (expression.sign * (expression.weekday - base.weekday())) % 7 or 7
        days = expression.sign * (first + 7 * (int(expression.count) - 1))
        return Placed(m.day(m.plus_days(base, days)), base.isoformat())
    moved, grain = _moved(base, unit, expression.sign * expression.count)
    if expression.base is not None or _is_finer(grain, size):
        grain = "day" if size == "time" else size
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


def _part(expression: Part, context: Context) -> Placed | None:  # noqa: PLR0911 - one line a case
    whole = place(expression.of, context) if expression.of is not None else None
    if whole is None:
        return None
    when = whole.moment.when
    edge = expression.unit is None or (expression.unit == "half" and _is_finer(whole.moment.unit, "half"))
    if edge and expression.weekday is None and expression.month is None and expression.season is None:
        return whole
    if when is None:
        return None
    if expression.season is not None:
        return whole._replace(moment=m.season(when.earliest.year, expression.season))
    if expression.month is not None:
        return whole._replace(moment=day_or_month(when.earliest.year, expression.month, expression.day))
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


def _clock(expression: Clock, context: Context) -> Placed | None:
    on = place(expression.on, context) if expression.on is not None else None
    day = on.moment.first if on and on.moment.unit in ("day", "time") else None
    if expression.on is None:
        day = context.clock_day or context.anchor
    if day is None:
        if expression.part is None or on is None:
            return None
        return on._replace(moment=replace(on.moment, value=f"{on.moment.value}-XXT{expression.part}"))
    part = on.moment.value.partition("T")[2] if on is not None else ""
    if expression.hour is not None and _FIRST_HOURS.get(part, _NOON) <= expression.hour < _NOON:
        expression = replace(expression, hour=expression.hour + _NOON)
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
    zone = _offset(expression.zone, datetime.fromisoformat(f"{day}T{clock}")) if expression.zone else ""
    return Moment(When.parse(f"{day}T{clock}{zone}"), f"{day}T{clock}{'Z' if zone == 'Z' else ''}", "time")


def _offset(zone: str, at: datetime) -> str:
    """The offset of a zone at a time: what it is written as, or that of its place (IANA) in summer and in winter.

    >>> _offset("America/New_York", datetime(2024, 7, 1, 12)), _offset("America/New_York", datetime(2024, 1, 1, 12))
    ('-04:00', '-05:00')
    """
    offset = at.replace(tzinfo=ZoneInfo(zone)).utcoffset() if "/" in zone else None
    if offset is None:
        return zone
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


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
    chosen = nearest(known, base, way) if base is not None else known[0]
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
