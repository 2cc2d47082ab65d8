"""Where sentences end: abbreviations, initials, datelines, quotations, headings and wrapped lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.text import sentences

SPLIT = [
    ("She left. He stayed.", ["She left.", "He stayed."]),
    ("MR. LIND LEFT. HE FLEW.", ["MR. LIND LEFT.", "HE FLEW."]),
    ("Mr. Lind met Dr. Amo on Oct. 3. They talked.", ["Mr. Lind met Dr. Amo on Oct. 3.", "They talked."]),
    ("Gen. A. B. Lind left the U.S. Treasury.", ["Gen. A. B. Lind left the U.S. Treasury."]),
    ("He left the U.S. He will return.", ["He left the U.S.", "He will return."]),
    ("He left the U.S. On April 19.", ["He left the U.S. On April 19."]),
    ("He left the U.S. On April 19 he was back.", ["He left the U.S.", "On April 19 he was back."]),
    ("He will visit the U.S. To attend a summit.", ["He will visit the U.S. To attend a summit."]),
    ("They met at 3 p.m. Monday. It rained.", ["They met at 3 p.m. Monday.", "It rained."]),
    ("LIMA, June 17 (Andes News) – Envoys met. More soon.", ["LIMA, June 17 (Andes News) – Envoys met.", "More soon."]),
    ('"We came," she said. "We saw."', ['"We came," she said.', '"We saw."']),
    ("It cost 3.5 million. No. 5 won.", ["It cost 3.5 million.", "No. 5 won."]),
    ("Envoys meet\n\nBy Staff\n\nEnvoys met.", ["Envoys meet", "By Staff", "Envoys met."]),
    ("Envoys meet\nMarch 4, 2014\nTwo envoys met today.", ["Envoys meet", "March 4, 2014", "Two envoys met today."]),
    ("Will he come? Yes! He will.", ["Will he come?", "Yes!", "He will."]),
    ("He paused… Then he left. “Why?” No one knew.", ["He paused…", "Then he left.", "“Why?”", "No one knew."]),
    ("He paused... and left.", ["He paused... and left."]),
    ("", []),
    (" \n \n ", []),
]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_a_text_falls_into_its_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_lines_wrapped_by_hand_are_one_sentence() -> None:
    text = "The two envoys met today in the old\nTown Hall of Lima and agreed to meet\nagain in the spring. They left."
    assert len(sentences(text)) == 2


def test_each_line_of_a_days_programme_is_a_sentence() -> None:
    text = "10.30 Meeting with the minister of trade of Peru and others\n14.00 Press opportunity\n15:15 Departure"
    assert len(sentences(text)) == 3


def test_a_line_wrapped_before_a_time_of_day_goes_on() -> None:
    assert len(sentences("The envoy of the northern countries will arrive in Lima at\n10.30 in the morning.")) == 1


def test_a_comma_ends_no_paragraph() -> None:
    text = "She came back from Peru, \nChile and Togo, where it was cold for the time of the year and wet.\nHe left."
    assert len(sentences(text)) == 2


def test_lines_that_were_never_wrapped_are_paragraphs() -> None:
    line = (
        "The envoys of the two countries spoke at length about the river and the bridge and all that lies between them, "
        * 2
    )
    assert len(sentences(f"{line.strip()}\nCamera Icon\n{line.strip()}")) == 3


@given(st.text(max_size=500))
def test_sentences_are_in_order_trimmed_and_hold_all_that_is_no_space(text: str) -> None:
    found = sentences(text)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())
