"""Labels of a Mermaid timeline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.render.mermaid import mermaid_label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Smith: talks", "Smith∶ talks"),
        ("15:00", "15∶00"),
        ("#quot;", "♯quot,"),
        ("%%{init: x}%%", "％％(init∶ x)％％"),
        ("a\nsection b", "a section b"),
        ("<br>", "‹br›"),
        ("", "–"),
    ],
)
def test_what_the_lexer_acts_on_is_changed(text: str, label: str) -> None:
    assert mermaid_label(text) == label


def test_a_long_label_is_cut() -> None:
    assert mermaid_label("a visit of many words", 10) == "a visit o…"


@given(st.text())
def test_no_label_can_end_itself(text: str) -> None:
    label = mermaid_label(text)
    assert label.strip()
    assert not set(label) & set('#;:%{}<>&"`\\\n\r')
