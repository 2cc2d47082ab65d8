"""When: an EDTF value (ISO 8601-2), the only way a date is kept. Nothing here reads prose or knows today's date.

Supported: years, months, days, times of day, seasons (21 to 24), decades (``199X``), centuries (``19XX``), ``~`` for
"about", and intervals of these with ``..`` for an open end; as an extension the ISO 8601 week (``2024-W26``).
"""

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import MAXYEAR, date, datetime, timedelta
from functools import lru_cache
from typing import Literal, Self, cast

from tracker.errors import WhenError

Granularity = Literal["time", "day", "week", "month", "season", "year", "decade", "century"]

_ORDER: tuple[Granularity, ...] = ("time", "day", "week", "month", "season", "year", "decade", "century")
_SEASON_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}
"""The first of a season's three months (northern meteorological year: winter of a year begins in its December)."""
_CACHED = 16_384
"""Values kept parsed; a year of days of ten years fits."""

_END = re.compile(
    r"""(?P<century>[0-9]{2})XX
      | (?P<decade>[0-9]{3})X
      | (?P<year>[0-9]{4})
        (?: -W(?P<week>[0-9]{2})
          | -(?P<month>[0-9]{2})
            (?: -(?P<day>[0-9]{2})
              (?P<time> T[0-9]{2}:[0-9]{2} (?: :[0-9]{2} )? (?P<zone> Z | [+-][0-9]{2}:[0-9]{2} )? )?
            )?
        )?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A date as the text gives it: no finer and no coarser.

    ``earliest`` and ``latest`` are its first and last day (``date.min`` and ``date.max`` where an end is open).
    Values sort by these days; equality is that of the EDTF string.

    >>> march = When.parse("2031-03")
    >>> str(march), march.granularity, march.latest.isoformat()
    ('2031-03', 'month', '2031-03-31')
    """

    earliest: date
    latest: date
    edtf: str
    granularity: Granularity = field(compare=False)

    @staticmethod
    def parse(edtf: str) -> "When":
        """The value of an EDTF string.

        >>> str(When.parse("2031-03-04/2031-03-06"))
        '2031-03-04/2031-03-06'

        Raises:
            WhenError: not EDTF of the supported kind, no such day, or an interval that runs backwards.
        """
        return _parse(edtf)

    @classmethod
    def of(cls, first: date, last: date | None = None) -> Self:
        """A day, or the days from ``first`` to ``last``.

        >>> str(When.of(date(2031, 3, 4), date(2031, 3, 6)))
        '2031-03-04/2031-03-06'

        Raises:
            WhenError: ``last`` lies before ``first``.
        """
        if last is None or last == first:
            return cls(first, first, first.isoformat(), "day")
        if last < first:
            raise WhenError(f"the interval {first}/{last} runs backwards")
        return cls(first, last, f"{first.isoformat()}/{last.isoformat()}", "day")

    def __str__(self) -> str:
        return self.edtf

    @property
    def is_interval(self) -> bool:
        """Whether it is written with two ends: a month is none, "from 3 to 5 May" is one."""
        return "/" in self.edtf

    @property
    def approximate(self) -> bool:
        """Whether either end is marked "about"."""
        return "~" in self.edtf

    @property
    def start(self) -> "When":
        """The first end; the value itself when it is no interval; the first day there is (``0001-01-01``) when open."""
        first = self.edtf.partition("/")[0]
        return When.of(date.min) if first == ".." else _parse(first)

    @property
    def end(self) -> "When":
        """The last end, as ``start``; ``9999-12-31`` when open."""
        last = self.edtf.rpartition("/")[2]
        return When.of(date.max) if last == ".." else _parse(last)

    @property
    def time(self) -> datetime | None:
        """The time of day of a value that has one; with its zone if the text gave one.

        >>> When.parse("2031-03-04T15:00+03:00").time.isoformat()
        '2031-03-04T15:00:00+03:00'
        """
        return datetime.fromisoformat(self.start.edtf.rstrip("~")) if self.granularity == "time" else None

    def overlaps(self, other: "When") -> bool:
        """Whether some day belongs to both.

        >>> When.parse("2031-03").overlaps(When.parse("2031-03-31/2031-04-02"))
        True
        """
        return self.earliest <= other.latest and other.earliest <= self.latest

    def contains(self, other: "When") -> bool:
        """Whether every day of ``other`` belongs to this value.

        >>> When.parse("2031-03").contains(When.parse("2031-03-31/2031-04-02"))
        False
        """
        return self.earliest <= other.earliest and other.latest <= self.latest


@lru_cache(maxsize=_CACHED)
def _parse(edtf: str) -> When:
    first, slash, last = edtf.partition("/")
    if not slash:
        return _end(edtf)
    if first == last == "..":
        raise WhenError(f"{edtf!r} has no end at all")
    start = None if first == ".." else _end(first)
    end = None if last == ".." else _end(last)
    earliest = start.earliest if start else date.min
    latest = end.latest if end else date.max
    if start and end and (latest < start.latest or end.earliest < earliest):
        raise WhenError(f"the interval {edtf!r} runs backwards")
    granularity = max((each.granularity for each in (start, end) if each), key=_ORDER.index)
    return When(earliest, latest, edtf, granularity)


def _end(edtf: str) -> When:
    """One end of an interval, or a value that is no interval."""
    match = _END.fullmatch(edtf.removesuffix("~"))
    if match is None:
        remedy = "write 2031, 2031-03, 2031-03-04 or first/last"
        raise WhenError(f"{edtf!r} is no EDTF date of a supported kind", remedy=remedy)
    try:
        return When(*_days(match), edtf, _granularity(match))
    except ValueError as error:
        raise WhenError(f"there is no day {edtf!r}: {error}") from None


def _granularity(match: re.Match[str]) -> Granularity:
    if match["month"] and int(match["month"]) in _SEASON_MONTH:
        return "season"
    return cast("Granularity", match.lastgroup)  # the group that ends last is named like it


def _days(match: re.Match[str]) -> tuple[date, date]:
    century, decade, number, week, month_number, day_number, time, _ = match.groups()
    if century or decade:
        first = int((century or decade).ljust(4, "0"))
        return date(first, 1, 1), date(first + (99 if century else 9), 12, 31)
    year = int(number)
    if week:
        monday = date.fromisocalendar(year, int(week), 1)
        return monday, monday + timedelta(days=6)
    if not month_number:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(month_number)
    if month in _SEASON_MONTH:
        if day_number:
            raise ValueError("a season has no days")
        return _season(year, _SEASON_MONTH[month])
    if not day_number:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    day = date(year, month, int(day_number))
    if time:
        datetime.fromisoformat(match[0])
    return day, day


def _season(year: int, month: int) -> tuple[date, date]:
    last_year, last_month = (year + 1, 2) if month == 12 else (year, month + 2)
    if last_year > MAXYEAR:
        raise ValueError(f"it ends after the year {MAXYEAR}")
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])
