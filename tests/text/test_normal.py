"""Normal form: nothing moves, nothing unsafe stays."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.text import normalise

everything = st.text(st.characters(), max_size=200)


@given(everything)
def test_no_offset_moves_and_doing_it_twice_changes_nothing(text: str) -> None:
    clean = normalise(text)
    assert len(clean) == len(text)
    assert normalise(clean) == clean


@given(everything)
def test_the_result_can_be_encoded_and_has_no_control_but_tab_and_newline(text: str) -> None:
    clean = normalise(text)
    clean.encode()
    assert not any((ord(char) < 32 and char not in "\t\n") or 127 <= ord(char) < 160 for char in clean)


def test_each_unsafe_sign_becomes_one_other() -> None:
    assert normalise("a\r\nb\x00c\ud800d\u2028e\x85f\ufeff") == "a \nb\ufffdc\ufffdd e f "
    assert normalise("one\rtwo") == "one\ntwo"
    assert normalise("Élysée – ٣\ttab") == "Élysée – ٣\ttab"
