"""Text that can be shown anywhere."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.render import one_line, several_lines

ANY = st.text(st.characters(codec=None))


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("plain", "plain"),
        ("two\r\nlines", "two lines"),
        ("  much\t\u00a0 space ", "much space"),
        ("a\u2028b\u2029c\x85d", "a b c d"),
        ("nul\x00", "nul\ufffd"),
        ("alone\ud800", "alone\ufffd"),
        ("\x1b[31mred\x9b", "[31mred"),
        ("\u202eevil\u2066\u200f", "evil"),
        ("Müller, Łódź, 北京, ولد", "Müller, Łódź, 北京, ولد"),
        ("family 👩\u200d👧", "family 👩\u200d👧"),
        ("\ufeffmark", "mark"),
    ],
)
def test_a_line_keeps_its_letters_and_loses_its_controls(given_text: str, expected: str) -> None:
    assert one_line(given_text) == expected


def test_lines_keep_their_ends() -> None:
    assert several_lines("one \r\n two\u2028three\x00") == "one\ntwo\nthree\ufffd"


@pytest.mark.parametrize(("limit", "expected"), [(5, "Bandar"[:4] + "…"), (6, "Bandar"), (99, "Bandar")])
def test_a_long_text_is_cut_with_an_ellipsis(limit: int, expected: str) -> None:
    assert one_line("Bandar", limit) == expected


@given(ANY)
def test_any_text_becomes_one_clean_line_and_cleaning_again_changes_nothing(text: str) -> None:
    clean = one_line(text)
    assert one_line(clean) == clean
    assert not any(category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in clean)
    clean.encode()


@given(ANY)
def test_any_text_becomes_clean_lines(text: str) -> None:
    clean = several_lines(text)
    assert several_lines(clean) == clean
    assert not any(category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in clean.replace("\n", ""))
