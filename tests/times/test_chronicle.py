"""A list of days under words that name their year."""

import pytest

from tests.times.reading import values

LISTS = {
    "under the year": (
        "Diplomacy in 2007\n\nThese were the visits:\n\nJan 11-13: Ek in Lima.\n\nMay 4 - Ito in Bonn.\n\nNov 20: Ek in Oslo.",
        ["2007-01-11/2007-01-13", "2007-05-04", "2007-11-20"],
    ),
    "two lines are no list": (
        "Visits in 2007:\n\nMay 4: Ek in Bonn.\n\nMay 9: Ito in Oslo.",
        ["2008-05-04", "2008-05-09"],
    ),
    "no year is named": (
        "Visits:\n\nMay 1: Ek in Lima.\n\nMay 4: Ek in Bonn.\n\nMay 9: Ito in Oslo.",
        ["2008-05-01", "2008-05-04", "2008-05-09"],
    ),
}


@pytest.mark.parametrize("case", LISTS)
def test_days_that_open_the_lines_of_a_list_are_of_the_year_named_above(case: str) -> None:
    words, days = LISTS[case]
    found = [value for _, kind, value in values(words, "2008-04-30") if kind == "DATE"]
    assert found[-len(days) :] == days
