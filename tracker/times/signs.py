"""Signs: a stretch of text as one sign a word, and where in the text each word stands. Which words there are the lexicon knows."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from tracker.model.mention import Span
from tracker.times.lexicon import BREAK, WORD, Lexicon

_STRETCH = 30_000
"""Code points read at a time, cut where a paragraph ends, so that a long text needs no long lists."""
_LINES = re.compile(r"\n(?:\s*\n\s*)?")
"""The end of a line, or blank lines with the white space around them."""


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """The pieces of a text that are read for themselves, each with its place."""
    start = 0
    while start < len(text):
        end = start + _STRETCH
        if end < len(text):
            cut = text.rfind("\n\n", start + 1, end)
            cut = cut if cut > start else text.rfind(" ", start + _STRETCH // 2, end)
            end = cut if cut > start else end
        yield start, text[start:end]
        start = end


class Signs:
    """A stretch of text as signs. It is cut at blanks; single words are looked for only where something was found."""

    __slots__ = ("_ends", "_offset", "_parts", "_pieces", "_places", "_words", "signs")

    def __init__(self, text: str, offset: int, lexicon: Lexicon) -> None:
        self._offset = offset
        self._pieces = _LINES.sub(_one_line, text).split(" ")
        self._parts = list(map(lexicon.__getitem__, self._pieces))
        self.signs = "".join(self._parts)
        self._ends: list[int] = []
        """How many signs there are up to the end of each piece."""
        self._places: list[int] = []
        """Where each piece would stand if there were no blanks."""
        self._words: dict[int, list[Span]] = {}

    def span(self, index: int) -> Span:
        """Where the word of a sign stands in the whole text."""
        if not self._ends:
            self._ends = list(accumulate(map(len, self._parts)))
            self._places = list(accumulate(map(len, self._pieces), initial=self._offset))
        number = bisect_right(self._ends, index)
        place, piece = self._places[number] + number, self._pieces[number]
        if len(self._parts[number]) == 1 and piece.isalnum():
            return place, place + len(piece)
        if number not in self._words:
            self._words[number] = [(place + word.start(), place + word.end()) for word in WORD.finditer(piece)]
        return self._words[number][index - self._ends[number]]


def _one_line(gap: re.Match[str]) -> str:
    """Blanks for the end of a line; after them a break for blank lines, unless they stand inside a sentence of a scanned page."""
    text, start, end = gap.string, gap.start(), gap.end()
    if end == start + 1 or (text[end : end + 1].islower() and _ends_in_word(text, start)):
        return " " * (end - start)
    return " " * (end - start - 1) + BREAK


def _ends_in_word(text: str, end: int) -> bool:
    """Whether the last code point before ``end`` that is no white space is a letter or digit."""
    while end and text[end - 1].isspace():
        end -= 1
    return bool(end) and text[end - 1].isalnum()
