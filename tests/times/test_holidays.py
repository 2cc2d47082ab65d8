"""Days with names: against another library's Easter, and against days that are on record."""

from datetime import date

import pytest
from dateutil.easter import EASTER_ORTHODOX, easter  # type: ignore[import-untyped]

from tracker.text.language import languages, table
from tracker.times.holidays import holiday, nth_weekday


@pytest.mark.parametrize("year", range(1900, 2100, 7))
def test_easter_is_that_of_another_library(year: int) -> None:
    assert holiday("easter", year) == easter(year)
    assert holiday("orthodox-easter", year) == easter(year, EASTER_ORTHODOX)


ON_RECORD = [
    ("good-friday", "2024-03-29"),
    ("pentecost", "2024-05-19"),
    ("thanksgiving", "2024-11-28"),
    ("memorial-day", "2024-05-27"),
    ("lunar-new-year", "2024-02-10"),
    ("ramadan", "2024-03-11"),
    ("eid-al-fitr", "2024-04-10"),
    ("christmas", "2024-12-25"),
]


@pytest.mark.parametrize(("name", "day"), ON_RECORD)
def test_a_holiday_falls_on_the_day_on_record(name: str, day: str) -> None:
    assert holiday(name, 2024) == date.fromisoformat(day)


def test_a_holiday_of_a_year_without_a_record_is_none() -> None:
    assert holiday("ramadan", 1066) is None


def test_weekdays_are_counted_from_both_ends_of_a_month() -> None:
    assert nth_weekday(2024, 12, 1, -1) == date(2024, 12, 31)
    assert nth_weekday(2024, 2, 3, 5) == date(2024, 2, 29)


@pytest.mark.parametrize("language", languages())
def test_every_holiday_of_a_pack_has_a_rule_or_a_table(language: str) -> None:
    names = set(table(language, "times")["classes"].get("HOLIDAY", {}).values())
    assert {name for name in names if holiday(name, 2024) is None} == set()
