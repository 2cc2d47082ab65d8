"""Sentences: where they end. Headlines, bylines and captions are sentences too; what a sentence means is not asked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from tracker.model.mention import Span
from tracker.text.language import code, table

_WRAPPED = 120
"""Lines longer than this were never wrapped by hand: each of their newlines ends a paragraph."""

_AFTER_MARK = r"""["'”’»)\]]{0,3} (?=\s) (?!\n\n) (?= \s* ["'“‘«(\[*_-]{0,3} \s? ([^\W_]+)? )"""
"""What follows a mark that may end a sentence, and the next word. One before a blank line need not be looked at."""
_MARKS = {mark: re.compile(re.escape(mark) + _AFTER_MARK, re.VERBOSE) for mark in ".!?…"}
"""A pattern for each: one that begins with a letter of its own is found many times faster than one of several."""
_LINE_END = re.compile(r"\n(?:[ \t]*+\n)*")
"""The end of a line, with the blank lines after it."""
_BEFORE = re.compile(r"(?:[^\W\d_]\.){1,4}[^\W\d_]$|[^\W_]+$")
"""The word before a full stop: "U.S" of "U.S.", "Oct" of "Oct."."""
_TAIL = 26
_WORDS = 4
"""Code points and words of a piece that is no sentence: "On Monday, April 19"."""
_LISTS = ("titles", "abbreviations", "before_number", "openers", "completing", "before_date")
_LOOK = 24
"""Code points looked at before a full stop; no abbreviation is longer."""


@dataclass(frozen=True)
class _Words:
    titles: frozenset[str]
    """Never end a sentence: "Mr", "Gen"."""
    abbreviations: frozenset[str]
    """End one only before a word that opens sentences: "Inc", "p.m", "U.S"."""
    before_number: frozenset[str]
    """Do not end one before a number: "Oct", "No"."""
    openers: frozenset[str]
    """Words that open sentences and hardly ever belong to a name: "The", "He", "But"."""
    completing: frozenset[str]
    """Openers that more often complete the sentence after an abbreviation: "left the U.S. For Rome", once all in capitals."""
    before_date: frozenset[str]
    """Openers that do so when nothing but a date follows: "the U.S. On April 19."."""

    @cached_property
    def short(self) -> frozenset[str]:
        """All words that may be cut short."""
        return self.titles | self.abbreviations | self.before_number


@cache
def _words(language: str) -> _Words:
    given = table(language, "sentences")
    return _Words(*(frozenset(given.get(each, ())) for each in _LISTS))


def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """The sentences of a text, in order, without the white space between them.

    >>> text = "Mr. Lind left on Oct. 3. He will return."
    >>> [text[start:end] for start, end in sentences(text)]
    ['Mr. Lind left on Oct. 3.', 'He will return.']
    """
    ends = [*_ends_of_lines(text), len(text)]
    words = _words(code(language))
    for mark, pattern in _MARKS.items():
        if mark in text:
            ends += [match.end() for match in pattern.finditer(text) if _ends(text, match, words)]
    ends.sort()
    return tuple(_trimmed(text, ends))


def _trimmed(text: str, ends: Iterable[int]) -> Iterator[Span]:
    start = 0
    for end in ends:
        piece = text[start:end].lstrip()
        bare = piece.rstrip()
        if bare:
            first = end - len(piece)
            yield first, first + len(bare)
        start = end


def _ends_of_lines(text: str) -> Iterator[int]:
    """Where lines end that end a sentence: before a blank line, and where a paragraph does."""
    wrapped = _Wrapping(text)
    for match in _LINE_END.finditer(text):
        start, end = match.span()
        if end > start + 1:
            wrapped.blank_line = end - 1
            yield end
        elif wrapped.ends_paragraph(start):
            yield end


def _ends(text: str, mark: re.Match[str], words: _Words) -> bool:
    """Whether this full stop, question or exclamation mark, with its quotation marks, ends a sentence."""
    following = mark[1]
    if following is None:
        return True
    if following[0].islower():
        return False
    start, end = mark.span()
    if text[start] != ".":
        return True
    word = text[start - _LOOK if start > _LOOK else 0 : start].rpartition(" ")[2]
    if not word.isalnum():
        word = _letters_at_end(word)
    if len(word) == 1 or word in words.short or word.isupper() or "." in word:
        return _ends_after(word, text, end, following, words, bare=end == start + 1)
    return True


def _ends_after(word: str, text: str, end: int, following: str, words: _Words, *, bare: bool) -> bool:
    """Whether a full stop ends a sentence after a word that may be cut short; ``bare``: no quotation mark follows the stop."""
    if word in words.titles or (word.isupper() and word.capitalize() in words.titles):
        return False
    if following[0].isdigit() and word in words.before_number:
        return False
    if len(word) == 1 and word.isupper() and bare:
        return following in words.openers and word != "J"
    if "." in word or word in words.abbreviations:
        return following in words.openers and not _goes_on(text, end, following, words)
    return True


def _goes_on(text: str, end: int, following: str, words: _Words) -> bool:
    """Whether what follows "the U.S." only completes the sentence, in texts set in capitals once: "the U.S. On 19 April."."""
    if following in words.completing:
        return True
    rest = text[end : end + _TAIL].split(".", maxsplit=1)[0].split()
    return following in words.before_date and len(rest) <= _WORDS and len(rest) > 1 and len(" ".join(rest)) < _TAIL - 2


def _letters_at_end(piece: str) -> str:
    """The word that a full stop ends, of a piece that is not all letters."""
    before = _BEFORE.search(piece)
    return before[0] if before else ""


class _Wrapping:
    """Tells line ends that a typist made to wrap from those that end a paragraph, one block of lines at a time."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blank_line = -1
        """Where the last blank line ends: a block begins there, which is measured only when it has several lines."""
        self.block_end = -1
        self.width = 0

    def ends_paragraph(self, newline: int) -> bool:
        """A wrapped line ends where its paragraph's longest line had no room for the next word."""
        text = self.text
        stripped = self._line_after(newline)
        if _opens_paragraph(stripped):
            return True
        if stripped[0].islower():
            return False
        if newline > self.block_end:
            first = self._line_after(self.blank_line) if self.blank_line >= 0 else ""
            whole = not _opens_paragraph(first) and not first[0].islower()
            self._measure(self.blank_line if whole else newline)
        if self.width > _WRAPPED:
            return True
        before = text[text.rfind("\n", 0, newline) + 1 : newline]
        if _CLOCK.match(stripped) and _CLOCK.match(before.lstrip()):
            return True
        return not before.rstrip().endswith(",") and len(before) + 1 + len(stripped.split(maxsplit=1)[0]) <= self.width

    def _line_after(self, newline: int) -> str:
        end = self.text.find("\n", newline + 1)
        return self.text[newline + 1 : end if end >= 0 else len(self.text)].strip()

    def _measure(self, newline: int) -> None:
        """The longest line of the block of lines around a newline, up to the next blank line."""
        start = self.text.rfind("\n", 0, newline) + 1
        blank = _BLANK.search(self.text, newline)
        self.block_end = blank.start() if blank else len(self.text)
        self.width = max(map(len, self.text[start : self.block_end].split("\n")))


def _opens_paragraph(line: str) -> bool:
    return not line or (not line[0].isalpha() and _BULLET.match(line) is not None)


_BULLET = re.compile(r"[-–—*•·] +\S|[0-9]{1,2}[.)] +\S")
"""The beginning of an item in a list: it ends the line before it."""
_CLOCK = re.compile(r"[0-9]{1,2}[.:][0-9]{2} +\S")
"""The beginning of a line in a programme of a day."""
_BLANK = re.compile(r"\n[ \t]*\n")
