"""Ordinary sentences of the news (``news.tsv``) with the times that TimeML's guidelines see in them.

A line is a sentence of Wednesday, 5 March 2031, and behind tabs each time as ``words|TYPE|value``.
"""

from pathlib import Path

import pytest

from tests.times.reading import values

LINES = Path(__file__).with_name("news.tsv").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", LINES)
def test_a_sentence_of_the_news_has_the_times_a_reader_sees(line: str) -> None:
    text, *expected = line.split("\t")
    assert ["|".join(each) for each in values(text)] == expected
