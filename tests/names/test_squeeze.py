"""Runs of blanks as one: every code point that is left knows where it stood."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tracker.names.squeeze import squeeze

TEXTS = st.text(alphabet="ab \n", max_size=40)


@given(TEXTS)
def test_every_letter_is_found_where_it_stood_and_a_blank_where_its_run_begins(text: str) -> None:
    squeezed, back = squeeze(text)
    offsets = [back(offset) for offset in range(len(squeezed))]
    assert offsets == sorted(set(offsets))
    assert [text[offset] for offset in offsets if text[offset] in "ab"] == re.findall("[ab]", text)
    assert all(text[offset].isspace() == char.isspace() for offset, char in zip(offsets, squeezed, strict=True))


@given(TEXTS)
def test_no_blanks_are_left_side_by_side_but_those_between_paragraphs(text: str) -> None:
    runs = re.findall(r"[ \n]{2,}", squeeze(text)[0])
    assert runs == [run for run in re.findall(r"[ \n]{2,}", text) if run.count("\n") > 1]
