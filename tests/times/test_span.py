"""A date and a length together: the days of a visit of which only one end is told."""

import pytest

from tests.times.reading import read
from tracker.times import span_with

CASES = [
    ("He begins a three-day visit on Monday.", "start", "2031-03-10/2031-03-12"),
    ("He ended a four-day visit on Monday.", "end", "2031-02-28/2031-03-03"),
    ("He came for a week on Monday.", "start", "2031-03-03/2031-03-09"),
    ("He came for two months on Monday.", "start", "2031-03-03/2031-05-02"),
    ("He paid a one-day visit on Monday.", "whole", "2031-03-03"),
    ("He began a week-long visit on Monday.", "start", "2031-03-03/2031-03-09"),
    ("He paid a 48-hour visit on Monday.", "whole", "2031-03-03/2031-03-04"),
]


@pytest.mark.parametrize(("text", "dates", "expected"), CASES)
def test_a_length_and_one_end_give_the_days(text: str, dates: str, expected: str) -> None:
    length, day = read(text)
    assert str(span_with(day, length, dates)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    ["He came for three days in March.", "He came for three hours on Monday.", "He came for some days on Monday."],
)
def test_what_is_no_day_or_no_number_of_days_gives_none(text: str) -> None:
    length, day = read(text)
    assert span_with(day, length, "start") is None
