"""Reading times of day, lengths of time and frequencies: the words that a rule matched become an expression."""

from collections.abc import Mapping
from itertools import pairwise
from typing import cast

from tracker.times.expression import Clock, Date, Deictic, Duration, Expression, Frequency, Unit
from tracker.times.match import Match

LETTERS: Mapping[str, str] = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q",
    "year": "Y", "decade": "DE", "century": "CE", "half": "H", "season": "S",
}  # fmt: skip
"""Units as TIMEX3 writes them in a duration."""
_LARGEST_FIRST = ("year", "month", "week", "day", "hour", "minute", "second")
CLOCK_UNITS = frozenset({"second", "minute", "hour"})


def read_clock(match: Match) -> Expression | None:
    """A time of day, with the date that the same rule found."""
    hour, minute, second = match.get("hour"), match.get("minute"), match.get("second")
    if (digits := match.get("digits")) is not None:
        hour, minute = _clock_digits(digits)
    half = match.get("ampm")
    if half is not None:
        if not isinstance(hour, int) or not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    on = match.tail
    if match.get("month") is not None and match.get("day") is not None:
        on = Date(rule=match.rule, year=match.get("year"), month=match.get("month"), day=match.get("day"))
    elif match.get("on_weekday") is not None:
        on = Date(rule=match.rule, weekday=match.get("on_weekday"), relation=match.get("relation"))
    elif match.get("offset") is not None:
        on = Deictic(rule=match.rule, unit="day", offset=match.get("offset"))
    if hour == 24 and minute:
        return None
    return Clock(
        rule=match.rule, hour=hour, minute=minute, second=second, zone=match.get("zone"), part=match.get("part"), on=on
    )


def _clock_digits(digits: object) -> tuple[int, int]:
    text = str(digits)
    if "." in text:
        hour, _, minute = text.partition(".")
        return int(hour), int(minute)
    return int(text) // 100, int(text) % 100


def read_duration(match: Match) -> Expression | None:
    """A length of time."""
    unit = match.get("unit")
    count = match.get("count") if "count" in match.fields else None if match.get("plural") else 1
    if match.get("vague"):
        count = None
    if match.get("half") and count is not None:
        count += 0.5
    if isinstance(count, str) or (unit == "year" and count is not None and 1900 <= count < 2100):
        return None  # "in 1986 year" is no length
    if match.get("count2") is not None:
        return _together(match)
    return length(match.rule, unit, count)


def _together(match: Match) -> Duration | None:
    """Several lengths in one, the larger unit first: "two hours and ten minutes" is PT2H10M, "a year and two days" P1Y2D."""
    units = [unit for number in ("", "2", "3") if (unit := match.get(f"unit{number}")) is not None]
    counts = [count for number in ("", "2", "3") if (count := match.get(f"count{number}")) is not None]
    if not set(units) <= set(_LARGEST_FIRST):
        return None
    if any(_LARGEST_FIRST.index(one) >= _LARGEST_FIRST.index(other) for one, other in pairwise(units)):
        return None
    days, clock = "", ""
    for unit, count in zip(units, counts, strict=True):
        value = length(match.rule, unit, count).value
        days, clock = (days, clock + value[2:]) if unit in CLOCK_UNITS else (days + value[1:], clock)
    return Duration(rule=match.rule, value=f"P{days}{'T' if clock else ''}{clock}", unit=units[-1], count=None)


def length(rule: str, unit: str, count: float | None) -> Duration:
    """A length of time; ``count`` None is "several"."""
    if unit == "fortnight":
        unit, count = "week", None if count is None else 2 * count
    number = "X" if count is None else f"{count:g}" if count < 1e6 else str(int(count))
    sign = "PT" if unit in CLOCK_UNITS else "P"
    return Duration(rule=rule, value=f"{sign}{number}{LETTERS[unit]}", unit=cast("Unit", unit), count=count)


def read_frequency(match: Match) -> Expression | None:  # noqa: PLR0911 - one line a case
    """How often something is."""
    if value := match.get("value"):
        return Frequency(rule=match.rule, value=value)
    if (weekday := match.get("weekday")) is not None:
        return Frequency(rule=match.rule, value=f"XXXX-WXX-{weekday + 1}")
    if (month := match.get("month")) is not None:
        return Frequency(rule=match.rule, value=f"XXXX-{month:02}")
    if match.get("season_name") is not None:
        return Frequency(rule=match.rule, value="P1Y")
    if (part := match.get("part")) is not None:
        return Frequency(rule=match.rule, value=f"XXXX-XX-XXT{part}")
    count = match.get("count") if "count" in match.fields else 1
    if isinstance(count, str) or match.get("unit") is None:
        return None
    return Frequency(rule=match.rule, value=length(match.rule, match.get("unit"), count).value)
