"""Whose "Minister Zawawi" is: the country behind a family name, with and without known terms."""

from datetime import date

import pytest

from tracker.names.leader import in_office, leader


@pytest.mark.parametrize(
    ("family", "day", "country"),
    [
        ("Johnson", date(1967, 5, 1), "US"),
        ("Johnson", date(2020, 5, 1), "GB"),
        ("Zawawi", date(1975, 5, 1), "OM"),
        ("Zawawi", None, "OM"),
        ("Kim", date(1978, 5, 1), "KP"),
        ("Baxterby", date(1996, 5, 1), None),
    ],
    ids=["then", "later", "no-known-term", "no-day", "a-known-term-goes-before-none", "nobody"],
)
def test_a_family_name_is_the_countrys_of_whoever_led_and_else_of_whoever_is_known(
    family: str, day: date | None, country: str | None
) -> None:
    assert leader(family, day) == country


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Mahammadu Buhari", "NG"),
        ("Abdel Fattah El-Sisi", "EG"),
        ("Abdel Fattah Sisi", "EG"),
        ("Nana Addo Dankwa Akufo-Addo", "GH"),
        ("Ada Buhari", None),
        ("Lyndon Johnson", None),
    ],
    ids=["one-letter", "el", "no-article", "all-given-names", "another-person", "long-ago"],
)
def test_a_leader_in_office_is_known_by_other_spellings(name: str, country: str | None) -> None:
    assert in_office(name, date(2018, 5, 1)) == country
