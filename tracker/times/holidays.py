"""Holidays: the day that a name means in a year. Fixed and weekday rules and Easter are computed, lunar ones tabled in data."""

import csv
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent.parent / "data" / "moving_holidays.csv"
_FIXED: Mapping[str, tuple[int, int]] = {
    "christmas": (12, 25), "christmas-eve": (12, 24), "boxing-day": (12, 26), "new-year": (1, 1), "new-year-eve": (12, 31),
    "epiphany": (1, 6), "orthodox-christmas": (1, 7), "valentine": (2, 14), "st-patrick": (3, 17), "may-day": (5, 1),
    "bastille-day": (7, 14),
    "halloween": (10, 31), "all-saints": (11, 1), "veterans-day": (11, 11), "anzac-day": (4, 25), "australia-day": (1, 26),
    "canada-day": (7, 1), "guy-fawkes": (11, 5), "april-fools": (4, 1), "womens-day": (3, 8), "earth-day": (4, 22), "victory-day": (5, 9),
    "assumption": (8, 15), "russia-day": (6, 12), "defender-day": (2, 23), "old-new-year": (1, 14), "unity-day": (11, 4),
}  # fmt: skip
_FROM_EASTER: Mapping[str, int] = {
    "palm-sunday": -7, "ash-wednesday": -46, "maundy-thursday": -3, "good-friday": -2, "holy-saturday": -1, "easter": 0,
    "easter-monday": 1, "ascension": 39, "pentecost": 49, "whit-monday": 50,
}  # fmt: skip
_NTH_WEEKDAY: Mapping[str, tuple[int, int, int]] = {
    "thanksgiving": (11, 3, 4), "memorial-day": (5, 0, -1), "labor-day": (9, 0, 1), "columbus-day": (10, 0, 2),
    "king-day": (1, 0, 3), "presidents-day": (2, 0, 3),
}  # fmt: skip
"""Month, weekday (0 is Monday), which of them (-1 the last)."""
MONTH_LONG = frozenset({"ramadan"})
"""Named stretches that last a lunar month: the table gives the first day."""


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday, by the pack's key for it, in a Gregorian year; None where no rule or table has it.

    >>> holiday("good-friday", 2024), holiday("thanksgiving", 2024)
    (datetime.date(2024, 3, 29), datetime.date(2024, 11, 28))
    """
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return _easter(year) + timedelta(days=_FROM_EASTER[name])
    if name == "orthodox-easter":
        return _orthodox_easter(year)
    if name in _NTH_WEEKDAY:
        return nth_weekday(year, *_NTH_WEEKDAY[name])
    return _table().get((name, year))


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The so-manieth Monday (0) to Sunday (6) of a month; a negative number counts from its end."""
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-number - 1))


def _easter(year: int) -> date:
    """Western Easter (the anonymous Gregorian computus; Meeus, Astronomical Algorithms, chapter 8)."""
    century = year // 100
    golden = year % 19
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    offset = moon - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def _orthodox_easter(year: int) -> date:
    """Julian Easter (Meeus) as a Gregorian day."""
    four, seven, golden = year % 4, year % 7, year % 19
    moon = (19 * golden + 15) % 30
    weekday = (2 * four + 4 * seven - moon + 34) % 7
    month, last = divmod(moon + weekday + 114, 31)
    shift = year // 100 - year // 400 - 2
    return date(year, month, last + 1) + timedelta(days=shift)


@cache
def _table() -> Mapping[tuple[str, int], date]:
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return {(row["holiday"], int(row["year"])): date.fromisoformat(row["first_day"]) for row in rows}
