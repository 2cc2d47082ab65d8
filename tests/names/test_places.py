"""Places: the country beside a city of many namesakes says which is meant; datelines in capitals; regions of the world."""

import pytest

from tracker.names import find


@pytest.mark.parametrize("text", ["in Valencia in Venezuela", "in Valencia (Venezuela)", "in Valencia, Venezuela"])
def test_a_city_is_that_of_the_country_named_after_it(text: str) -> None:
    assert [each.country for each in find(text) if each.kind == "city"] == ["VE"]


@pytest.mark.parametrize(
    ("dateline", "country"),
    [
        ("NEW DELHI", "IN"),
        ("TEL AVIV", "IL"),
        ("LA PAZ", "BO"),
        ("THE HAGUE", "NL"),
        ("RIO DE JANEIRO", "BR"),
        ("PORT-AU-PRINCE", "HT"),
        ("ST. PETERSBURG", "RU"),
    ],
)
def test_a_dateline_in_capitals_is_read_though_a_word_of_it_is_short(dateline: str, country: str) -> None:
    text = f"{dateline}, June 17 - Talks began."
    assert [(text[each.start : each.end], each.country) for each in find(text)] == [(dateline, country)]


def test_short_words_in_capitals_that_begin_no_city_stay_as_they_are() -> None:
    text = "THE US DOLLAR fell in NEW ways."
    assert [text[each.start : each.end] for each in find(text)] == ["US"]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("She leaves for Southeast Asia on Monday.", ["Southeast Asia"]),
        ("He began an Africa tour.", ["Africa"]),
        ("She spoke to the Asia Society.", []),
        ("The Central Asia Institute closed.", []),
    ],
)
def test_a_region_of_the_world_is_a_place_and_no_part_of_another_name(text: str, region: list[str]) -> None:
    assert [text[each.start : each.end] for each in find(text) if each.kind == "region"] == region
