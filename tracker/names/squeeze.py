"""Runs of blanks as one, so that "Prime  Minister" is found as "Prime Minister"; and the way back to the offsets of the text."""

import re
from bisect import bisect_right
from itertools import accumulate

_SPACES = re.compile(r"( [ ][ ]*)")
"""Written so that ``re`` looks for two spaces as fast as ``str.find``."""
_BLANKS = re.compile(r"(?<![ \n])( ++\n?+ *+|\n ++)(?<=[ \n]{2})(?![ \n])")
"""The same where line breaks stand beside spaces: with one of them at most."""


class Back:
    """The way back: ``ends`` are the offsets behind each shortened run, ``shifts`` how much was left out before each, and last."""

    __slots__ = ("ends", "shifts")

    def __init__(self, ends: list[int], shifts: list[int]) -> None:
        self.ends = ends
        self.shifts = shifts

    def __call__(self, offset: int) -> int:
        """The offset in the text of one in its squeezed form."""
        return offset + self.shifts[bisect_right(self.ends, offset)]


def squeeze(shadow: str) -> tuple[str, Back]:
    r"""A text with each run of blanks (at most one line break among them) as one space, and the offset in it of each new one.

    >>> text, back = squeeze("Prime  Minister \n Lind")
    >>> text, back(6), back(15), text[15:]
    ('Prime Minister Lind', 7, 18, 'Lind')
    """
    broken = " \n" in shadow or "\n " in shadow
    if not broken and "  " not in shadow:
        return shadow, Back([], [0])
    pieces = (_BLANKS if broken else _SPACES).split(shadow)
    ends = accumulate([len(words) + 1 for words in pieces[:-1:2]])
    shifts = accumulate([len(run) - 1 for run in pieces[1::2]], initial=0)
    return " ".join(pieces[::2]), Back(list(ends), list(shifts))
