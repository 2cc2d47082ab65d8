"""Dates in words: no finer than they are known, as a locale writes them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model.when import When
from tracker.render import published_in_words, read_locale, spell

ENGLISH = [
    ("2024-06-18", "18 June 2024"),
    ("2024-06-18/2024-06-19", "18–19 June 2024"),
    ("2024-06-28/2024-07-02", "28 June – 2 July 2024"),
    ("2024-12-28/2025-01-03", "28 December 2024 – 3 January 2025"),
    ("2000-07", "July 2000"),
    ("2024-06/2024-07", "June – July 2024"),
    ("2024-11/2025-01", "November 2024 – January 2025"),
    ("2024-W26", "week of 24 June 2024"),
    ("2024-21", "spring 2024"),
    ("2024-24", "winter 2024–25"),
    ("1999-24", "winter 1999–00"),
    ("1971", "1971"),
    ("1998/1999", "1998–1999"),
    ("199X", "the 1990s"),
    ("19XX", "the years 1900 to 1999"),
    ("2023-09~", "about September 2023"),
    ("2024-06-18/..", "from 18 June 2024"),
    ("../2024-06-18", "until 18 June 2024"),
    ("2024-06-18~/2024-06-20", "about 18 June 2024 – 20 June 2024"),
    ("2024-06-28/2024-07", "28 June 2024 – July 2024"),
    ("2024-06-18T15:00", "18 June 2024, 15:00"),
    ("2024-06-18T15:00:30Z", "18 June 2024, 15:00:30 (UTC)"),
    ("2024-06-18T15:00-04:30", "18 June 2024, 15:00 (UTC-04:30)"),
]


@pytest.mark.parametrize(("edtf", "expected"), ENGLISH)
def test_a_date_in_english(edtf: str, expected: str) -> None:
    assert spell(When.parse(edtf)).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en_US", ["June 18, 2024", "June 18–19, 2024", "June 28 – July 2, 2024", "July 2000"]),
        ("de", ["18. Juni 2024", "18.–19. Juni 2024", "28. Juni – 2. Juli 2024", "Juli 2000"]),
        ("fr", ["18 juin 2024", "18–19 juin 2024", "28 juin – 2 juillet 2024", "juillet 2000"]),
        ("es", ["18 de junio de 2024", "18–19 de junio de 2024", "28 de junio – 2 de julio de 2024", "julio de 2000"]),
        ("ja", ["2024年6月18日", "2024年6月18日～19日", "2024年6月28日～7月2日", "2000年7月"]),
    ],
)
def test_a_date_as_a_locale_writes_it(locale: str, expected: list[str]) -> None:
    dates = ("2024-06-18", "2024-06-18/2024-06-19", "2024-06-28/2024-07-02", "2000-07")
    assert [spell(When.parse(edtf), locale).replace("\u00a0", " ") for edtf in dates] == expected


@pytest.mark.parametrize(
    ("locale", "joined"), [("en_GB", "18\u00a0June"), ("en_US", "June\u00a018"), ("de", "18.\u00a0Juni")]
)
def test_day_and_month_stay_on_one_line(locale: str, joined: str) -> None:
    assert joined in spell(When.parse("2024-06-18"), locale)


def test_a_weekday_stands_only_before_a_day_that_is_known() -> None:
    assert spell(When.parse("2024-06-18"), weekday=True).startswith("Tuesday")
    for edtf in ("2024-06", "2024-06-18~", "2024-W26", "2024"):
        assert "day" not in spell(When.parse(edtf), weekday=True)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2024-06-17", "17 June 2024"),
        ("2024-06-17T23:30+09:00", "17 June 2024"),
        ("2024-06-14/2024-06-17", "14–17 June 2024"),
    ],
)
def test_a_publication_date_is_the_publishers_day(published: str, expected: str) -> None:
    assert published_in_words(published).replace("\u00a0", " ") == expected


@pytest.mark.parametrize("locale", ["xx_YY", "", "../etc", "tlh-!"])
def test_an_unknown_locale_is_an_error_that_names_it(locale: str) -> None:
    with pytest.raises(ValueError, match="locale"):
        read_locale(locale)


@given(st.dates(), st.dates(), st.sampled_from(["en_GB", "en_US", "de", "ru", "ar", "zh"]))
def test_any_two_days_can_be_written_in_any_language(one: date, other: date, locale: str) -> None:
    first, last = sorted([one, other])
    words = spell(When.of(first, last), locale)
    assert words
    assert "\u2009" not in words
