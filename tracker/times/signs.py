"""Signs: a stretch of text as one sign a word, and where in the text each word stands. Which words there are the lexicon knows."""

import re
from collections.abc import Iterator

from tracker.model.mention import Span
from tracker.times.lexicon import BREAK, CLOSING, WORD, Lexicon

_STRETCH = 30_000
"""Code points read at a time, cut where a paragraph ends, so that a long text needs no long lists."""
_BLANK_LINES = re.compile(r"""\n(?!\n[A-Z0-9"“‘(])\s*\n\s*""")
"""Blank lines with the white space around them, but for the plainest: one, before what surely begins a sentence."""
_NEAR = 3
"""Signs that are walked one by one."""


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

    __slots__ = ("_count", "_number", "_parts", "_pieces", "_place", "_words", "signs")

    def __init__(self, text: str, offset: int, lexicon: Lexicon) -> None:
        self._pieces = _one_line(text).split(" ")
        self._parts = list(map(lexicon.__getitem__, self._pieces))
        self.signs = "".join(self._parts)
        self._number, self._count, self._place = 0, 0, offset
        """A piece, how many signs stand before it, and where it begins in the whole text: the one asked for last."""
        self._words: dict[int, list[Span]] = {}

    def span(self, first: int, last: int) -> Span:
        """Where the words from one sign to before another stand in the whole text.

        Asked for in order, this goes through the text once. Within a piece, words are looked for only where they must be.
        """
        inside = self._go_to(first)
        piece, start = self._pieces[self._number], self._place
        if inside or piece[0].isspace():
            start = self._word(inside)[0]
        inside = self._go_to(last - 1)
        piece, left = self._pieces[self._number], len(self._parts[self._number]) - inside - 1
        end = len(piece) - left
        if piece[end:].strip(CLOSING) or piece[end - 1].isspace():
            return start, self._word(inside)[1]
        return start, self._place + end

    def _word(self, inside: int) -> Span:
        """Where a word of the piece stands."""
        number, place = self._number, self._place
        if number not in self._words:
            words = WORD.finditer(self._pieces[number])
            self._words[number] = [(place + word.start(), place + word.end()) for word in words]
        return self._words[number][inside - len(self._parts[number])]

    def _go_to(self, index: int) -> int:
        """Goes to the piece that holds a sign; how many of its signs stand before that.

        Most pieces have one sign, so the way to it is known nearly.
        """
        pieces, parts, before = self._pieces, self._parts, self._number
        number, left = before, index - self._count
        if 0 <= left < len(parts[number]):
            return left
        while left > _NEAR:
            further = min(number + 1 + left * len(parts) // len(self.signs), len(parts))
            left -= len("".join(parts[number:further]))
            number = further
        while left < 0:
            number -= 1
            left += len(parts[number])
        while left >= (length := len(parts[number])):
            left -= length
            number += 1
        if number > before:
            self._place += len(" ".join(pieces[before:number])) + 1
        elif number < before:
            self._place -= len(" ".join(pieces[number:before])) + 1
        self._number, self._count = number, index - left
        return left


def _one_line(text: str) -> str:
    """A text with blanks for the ends of its lines, and a break after them for blank lines."""
    return _BLANK_LINES.sub(_broken, text).replace("\n\n", f" {BREAK}").replace("\n", " ")


def _broken(gap: re.Match[str]) -> str:
    """Blanks and a break for blank lines; no break where they stand inside a sentence of a scanned page."""
    text, start, end = gap.string, gap.start(), gap.end()
    if text[end : end + 1].islower() and _ends_in_word(text, start):
        return " " * (end - start)
    return " " * (end - start - 1) + BREAK


def _ends_in_word(text: str, end: int) -> bool:
    """Whether the last code point before ``end`` that is no white space is a letter or digit."""
    while end and text[end - 1].isspace():
        end -= 1
    return bool(end) and text[end - 1].isalnum()
