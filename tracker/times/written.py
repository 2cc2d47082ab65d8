"""The day on which a report was written, where its dateline names it: "today" is that day, and not the one of its printing."""

from datetime import MAXYEAR, date, timedelta

from tracker.times.expression import Date
from tracker.times.shape import is_bare_weekday

SENT = timedelta(days=7)
"""How long a report can be on its way to print; one that is older has been dated by mistake."""
ZONES = timedelta(days=1)
"""How much later than it appeared a report can be dated, east of its publisher."""


def written(expression: object, published: date) -> date | None:
    """The day that a dateline's expression names, near that of publication; None for another one.

    >>> written(Date("day and month", month=2, day=10), date(1964, 2, 11))
    datetime.date(1964, 2, 10)
    >>> written(Date("weekday", weekday=0), date(1964, 2, 11))
    datetime.date(1964, 2, 10)
    >>> written(Date("day and month", month=1, day=10), date(1964, 2, 11)) is None
    True
    """
    if not isinstance(expression, Date):
        return None
    days = _of_calendar(expression, published)
    if is_bare_weekday(expression) and expression.weekday is not None:
        days = [published - timedelta((published.weekday() - expression.weekday) % 7)]
    return next((day for day in days if -ZONES <= published - day <= SENT), None)


def _of_calendar(expression: Date, published: date) -> list[date]:
    """The days of the years around."""
    if expression.month is None or expression.day is None or expression.era < 0:
        return []
    year = published.year
    years = [year, year - 1, year + 1] if expression.year is None or expression.short_year else [expression.year]
    found: list[date] = []
    for each in years:
        try:
            found += [date(each, expression.month, expression.day)] if each <= MAXYEAR else []
        except ValueError:  # no 29 February in that year
            continue
    return found
