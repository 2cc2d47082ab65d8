"""Words: a sentence cut into words and signs, each with its lower-case form and its place. What a word is, is not asked."""

import re
from bisect import bisect_right
from itertools import accumulate, chain
from typing import NamedTuple

from tracker.model.mention import Span

_WORD = re.compile(
    r"""[a-zA-Z]++(?![^\s.,])  # most words, found faster
      | ['’](?:s|ll|re|ve|d|m|t)\b | [^\W\d_]+(?:-[^\W\d_]+)* | [0-9][0-9.,:]* | [^\s\w]""",
    re.VERBOSE,
)
_CACHED = 16_384
"""Pieces of text kept with their words; a text has some hundreds."""
_LONG = 30
"""Code points of a piece that does not come again."""
_SHORT = 3
"""Letters of a word that a headline in capitals writes small."""


class _Word(NamedTuple):
    """A word or sign of a piece of text: its lower-case form, where it stands there, and how it is written."""

    lower: str
    start: int
    end: int
    is_title: bool
    is_prose: bool
    """Whether it is longer than a headline in capitals writes small, and written small."""


class _Pieces(dict[str, tuple[_Word, ...]]):
    """The words of every piece between two blanks, found when first asked for. No word goes over a blank."""

    def __missing__(self, piece: str) -> tuple[_Word, ...]:
        found = tuple(
            _Word(word.lower(), match.start(), match.end(), word.istitle(), len(word) > _SHORT and word.islower())
            for match in _WORD.finditer(piece)
            for word in (match[0],)
        )
        if len(self) < _CACHED and len(piece) < _LONG:
            self[piece] = found
        return found


_PIECES = _Pieces()


class Words:
    """The words and signs of a sentence, in order; ``lower`` are their lower-case forms.

    >>> words = Words("She'll go.", (0, 10))
    >>> words.lower, words.start(2), words.end(2)
    (['she', "'ll", 'go', '.'], 7, 9)
    """

    __slots__ = ("_ends", "_places", "_words", "lower")

    def __init__(self, text: str, span: Span) -> None:
        pieces = text[span[0] : span[1]].split(" ")
        told = list(map(_PIECES.__getitem__, pieces))
        self._words = list(chain.from_iterable(told))
        self.lower = [word[0] for word in self._words]
        self._ends = list(accumulate(map(len, told)))
        """How many words there are up to the end of each piece."""
        self._places = list(accumulate(map(len, pieces), initial=span[0]))
        """Where each piece would stand if there were no blanks."""

    def start(self, index: int) -> int:
        """Where a word begins in the text."""
        number = bisect_right(self._ends, index)
        return self._places[number] + number + self._words[index].start

    def end(self, index: int) -> int:
        """Where a word ends in the text."""
        number = bisect_right(self._ends, index)
        return self._places[number] + number + self._words[index].end

    def is_title(self, index: int) -> bool:
        """Whether a word is written like a name: "Mark"."""
        return self._words[index][3]

    def is_prose(self) -> bool:
        """Whether ordinary words are written small, as in no headline that capitalises them: "Ek to Visit Peru"."""
        return any(word.is_prose for word in self._words)
