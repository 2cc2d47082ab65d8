"""Words are found where they stand, and what is not there is named with what is nearest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.quote import NotInText, nearest, span_of

TEXT = "The minister flew to Oslo on Monday. She met the king there, and will return in May."


def test_words_are_found_verbatim_and_from_a_place_on() -> None:
    assert span_of("Oslo, then Oslo again", "Oslo") == (0, 4)
    assert span_of("Oslo, then Oslo again", "Oslo", 1) == (11, 15)


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("the minister flew to oslo", "The minister flew to Oslo"),
        ("She met the King", "She met the king"),
        ("will return in June", "will return in May"),
        ("minister  flew", "minister flew"),
        ("Oslow", "Oslo"),
        ("", ""),
        ("напечатано", ""),
    ],
)
def test_words_that_are_not_there_are_refused_with_the_nearest(words: str, instead: str) -> None:
    with pytest.raises(NotInText) as error:
        span_of(TEXT, words)
    assert error.value.nearest == instead
    assert (f"nearest is {instead!r}" in str(error.value)) is bool(instead)


def test_a_long_text_and_long_words_are_shown_short() -> None:
    with pytest.raises(NotInText) as error:
        span_of("word " * 100_000, "ward " * 5_000)
    assert len(str(error.value)) < 300


@given(st.text(max_size=80), st.text(max_size=20))
def test_the_nearest_stretch_stands_in_the_text(text: str, words: str) -> None:
    assert nearest(text, words) in text
