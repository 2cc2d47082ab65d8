"""Words: a sentence cut into words and signs, each with its lower-case form and its place. What a word is, is not asked."""

import re

from tracker.model.mention import Span

_WORD = re.compile(
    r"""[ ]?(  # the blank before it, so that it need not be looked at for itself
        [a-zA-Z]++(?![^\s.,])  # most words, found faster
      | ['’](?:s|ll|re|ve|d|m|t)\b | [^\W\d_]+(?:-[^\W\d_]+)* | [0-9][0-9.,:]* | [^\s\w]
    )""",
    re.VERBOSE,
)
_SHORT = 3
"""Letters of a word that a headline in capitals writes small."""


class Words:
    """The words and signs of a sentence, in order; ``lower`` are their lower-case forms.

    >>> words = Words("She'll go.", (0, 10))
    >>> words.lower, words.start(2), words.end(2)
    (['she', "'ll", 'go', '.'], 7, 9)
    """

    __slots__ = ("_matches", "lower")

    def __init__(self, text: str, span: Span) -> None:
        self._matches = list(_WORD.finditer(text, *span))
        self.lower = [match[1].lower() for match in self._matches]

    def start(self, index: int) -> int:
        """Where a word begins in the text."""
        return self._matches[index].start(1)

    def end(self, index: int) -> int:
        """Where a word ends in the text."""
        return self._matches[index].end()

    def is_title(self, index: int) -> bool:
        """Whether a word is written like a name: "Mark"."""
        return self._matches[index][1].istitle()

    def is_prose(self) -> bool:
        """Whether ordinary words are written small, as in no headline that capitalises them: "Ek to Visit Peru"."""
        return any(len(match[1]) > _SHORT and match[1].islower() for match in self._matches)
