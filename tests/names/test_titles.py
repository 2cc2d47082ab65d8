"""Titles: where they are names themselves, and whose people they name."""

import pytest

from tracker.names import find


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Foreign Minister Shah Ali Lind left.", "Shah Ali Lind"),
        ("The Shah, Ali Lind, left.", "Ali Lind"),
    ],
)
def test_a_title_after_a_title_or_name_is_a_name(text: str, person: str) -> None:
    assert [text[each.start : each.end] for each in find(text) if each.kind == "person"] == [person]


def test_a_persons_adviser_is_of_that_persons_country() -> None:
    text = "Ada Lind, Danish President Bo Berg's security adviser, left."
    assert [each.country for each in find(text) if each.kind == "person"] == ["DK", "DK"]
