"""Spans: a date and a length of time make a stretch of days ("a three-day visit from Tuesday"). No text is read here."""

import re
from datetime import timedelta
from typing import Literal

from tracker.model.mention import Time
from tracker.model.when import When
from tracker.times.moment import OutOfCalendar, plus_days, plus_months

_LENGTH = re.compile(r"P([0-9]{1,4})([DWMY])")
_HOURS = re.compile(r"PT([0-9]{1,3})H")


def span_with(time: Time, duration: Time, dates: Literal["start", "end", "whole"]) -> When | None:
    """The days of something that lasts ``duration`` and of which ``time`` dates the start or the end, counting that day.

    "whole" counts from the day as "start" does. None when ``time`` is no day or the length no number of days, weeks, months
    or years.

    >>> tuesday = Time(0, 7, "DATE", "2024-06-18", When.parse("2024-06-18"), "weekday")
    >>> three = Time(8, 17, "DURATION", "P3D", None, "length of time")
    >>> str(span_with(tuesday, three, "start")), str(span_with(tuesday, three, "end"))
    ('2024-06-18/2024-06-20', '2024-06-16/2024-06-18')
    """
    count, unit = _length(duration.value)
    when = time.when
    if not count or when is None or when.earliest != when.latest:
        return None
    day = when.earliest
    sign = -1 if dates == "end" else 1
    try:
        if unit in "DW":
            other = plus_days(day, sign * (count * (7 if unit == "W" else 1) - 1))
        else:
            moved = plus_months(day, sign * count * (12 if unit == "Y" else 1))
            other = moved - timedelta(days=sign)
    except OutOfCalendar:
        return None
    return When.of(min(day, other), max(day, other))


def _length(value: str) -> tuple[int, str]:
    """How many of which unit: "a 48-hour visit" is one of two days. No number for what is no length in days or more."""
    hours = _HOURS.fullmatch(value)
    if hours is not None:
        return round(int(hours[1]) / 24), "D"
    length = _LENGTH.fullmatch(value)
    return (int(length[1]), length[2]) if length is not None else (0, "")
