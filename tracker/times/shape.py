"""The shape of dates: which parts an expression gives, for rooms that reason about dates before they have a place."""

from tracker.model.when import When
from tracker.times.context import NOWHERE
from tracker.times.expression import Compound, Date
from tracker.times.moment import OutOfCalendar
from tracker.times.place import place
from tracker.times.stretches import day_of


def absolute(expression: object) -> When | None:
    """The date of an expression that gives its year."""
    if isinstance(expression, Date) and (expression.year is None or expression.short_year):
        return None
    if not isinstance(expression, (Date, Compound)):
        return None
    try:
        placed = place(expression, NOWHERE)
    except OutOfCalendar:
        return None
    return placed.moment.when if placed else None


def exact(when: When) -> bool:
    """Whether it is more than a year, which is told as past before it begins often enough: "agreed on a goal for 2050"."""
    return when.granularity != "year"


def weekday_in(year: int, expression: Date) -> int | None:
    """The weekday of a date in a year, None when the year has no such day."""
    day = day_of(year, expression.month or 1, expression.day or 1)
    return None if day is None else (day[0] - 1) % 7


def parts(expression: object) -> list[Date]:
    """The dates of a range or list, none for anything else."""
    return [each for each in expression.parts if isinstance(each, Date)] if isinstance(expression, Compound) else []


def is_bare_weekday(expression: object) -> bool:
    """Whether it is a weekday and nothing more: "Monday"."""
    return (
        isinstance(expression, Date)
        and expression.weekday is not None
        and (expression.day is None and expression.relation is None and expression.of_week is None)
    )


def is_weekdays(expression: object) -> bool:
    """Whether it is several weekdays and nothing more: "Tuesday and Wednesday"."""
    return bool(parts(expression)) and all(is_bare_weekday(each) for each in parts(expression))


def is_days(expression: object) -> bool:
    """Whether it is several days of the calendar without a year: "June 18-19"."""
    days = parts(expression)
    return bool(days) and all(each.day is not None and each.month is not None and each.year is None for each in days)


def days_covered(expression: object) -> int:
    """How many days a range or list covers."""
    first, last = parts(expression)[0], parts(expression)[-1]
    if first.weekday is not None and first.day is None and last.weekday is not None:
        return (last.weekday - first.weekday) % 7
    leap = 2000
    one, other = day_of(leap, first.month or 1, first.day or 1), day_of(leap, last.month or 1, last.day or 1)
    return (other[0] - one[0]) % 366 if one and other else -1


def weekdays_of(expression: object) -> list[int]:
    """The weekdays that are named."""
    dates = parts(expression) or ([expression] if isinstance(expression, Date) else [])
    return [each.weekday for each in dates if each.weekday is not None]
