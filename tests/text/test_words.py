"""Words: each with its lower-case form and its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.text.words import Words

pieces = st.sampled_from(
    ["She'll", "GO", "re-elected,", "“Oslo”", "3,000.5", "\n", "", "ÉTÉ", "U.S.", "it’s", "_", "x\ty", "İzmir"]
)


@given(st.lists(pieces, max_size=12), st.integers(0, 5))
def test_words_and_signs_are_those_that_stand_at_their_places(parts: list[str], before: int) -> None:
    text = "y" * before + " ".join(parts)
    words = Words(text, (before, len(text)))
    places = [(words.start(index), words.end(index)) for index in range(len(words.lower))]
    assert [text[start:end].lower() for start, end in places] == words.lower
    assert places == sorted(places)
    left = list(text[before:])
    for start, end in places:
        left[start - before : end - before] = [" "] * (end - start)
    assert not "".join(left).replace("_", " ").strip()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The re-elected She’ll", ["the", "re-elected", "she", "’ll"]),
        ("at 3,000.5, U.S.", ["at", "3,000.5,", "u", ".", "s", "."]),
    ],
)
def test_what_is_one_word(text: str, words: list[str]) -> None:
    assert Words(text, (0, len(text))).lower == words


def test_a_name_is_told_by_its_capital_and_prose_by_words_written_small() -> None:
    headline, prose = "Ek to Visit Peru", "Ek will visit Peru"
    assert [Words(headline, (0, 16)).is_title(index) for index in range(4)] == [True, False, True, True]
    assert not Words(headline, (0, 16)).is_prose()
    assert Words(prose, (0, 18)).is_prose()
