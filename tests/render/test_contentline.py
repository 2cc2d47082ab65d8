"""Lines and text of calendars."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.render import calendar_text, folded, one_line


def unfolded(content: bytes) -> list[bytes]:
    """The lines again, as RFC 5545 section 3.1 says."""
    return content.replace(b"\r\n ", b"").split(b"\r\n")[:-1]


@given(st.lists(st.text(st.sampled_from("a\\nЖ北🙂;,: "), max_size=300).map("X:".__add__)))
def test_folded_lines_unfold_to_what_they_were(lines: list[str]) -> None:
    assert unfolded(folded(lines)) == [line.encode() for line in lines]


@given(st.text(st.sampled_from("aЖ北🙂 "), min_size=60, max_size=400))
def test_no_piece_is_longer_than_75_octets_or_ends_within_a_character(line: str) -> None:
    for piece in folded([line]).split(b"\r\n"):
        assert len(piece) <= 75
        piece.decode()


@given(st.lists(st.sampled_from([r"\n", r"\\", r"\,", r"\;", "a", "Ж"]), min_size=30, max_size=200))
def test_no_piece_ends_within_an_escape(parts: list[str]) -> None:
    for piece in folded(["".join(parts)]).split(b"\r\n"):
        assert re.fullmatch(rb" ?(?:[^\\]|\\[n\\,;])*", piece)


def test_an_empty_line_is_left_out() -> None:
    assert folded(["A:1", "", "B:2"]) == b"A:1\r\nB:2\r\n"


def test_a_line_of_a_million_letters_is_folded_in_linear_time() -> None:
    assert len(folded(["x" * 1_000_000])) == 1_000_000 + 3 * 13_513 + 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 < 7 & 7 > 5", "5 < 7 & 7 > 5"),
        ("<b>bold</b><!-- --><?php", "‹b>bold‹/b>‹!-- -->‹?php"),
        ("&amp; &#8212; &#x41; AT&T;", "＆amp; ＆#8212; ＆#x41; AT＆T;"),
        ("a\r\nb\x00", "a b\ufffd"),
    ],
)
def test_text_is_never_taken_for_html(text: str, expected: str) -> None:
    assert calendar_text(text) == expected


@given(st.text())
def test_text_without_tags_entities_and_backslashes_is_only_cleaned(text: str) -> None:
    plain = text.replace("<", "").replace("&", "").replace("\\", "")
    assert calendar_text(plain) == one_line(plain)
