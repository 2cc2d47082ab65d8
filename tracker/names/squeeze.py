"""Runs of blanks as one, so that "Prime  Minister" is found as "Prime Minister"; and the way back to the offsets of the text."""

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from operator import sub

_SPACES = re.compile(r"( [ ][ ]*)")
"""Runs in a text whose line breaks stand alone: written so that ``re`` looks for two spaces as fast as ``str.find``."""
_BLANKS = re.compile(r"([ \n][ \n]+)")


def squeeze(shadow: str) -> tuple[str, Callable[[int], int]]:
    r"""A text with each run of blanks (at most one line break among them) as one space, and the offset in it of each new one.

    >>> text, back = squeeze("Prime  Minister \n Lind")
    >>> text, back(6), back(15), text[15:]
    ('Prime Minister Lind', 7, 18, 'Lind')
    """
    broken = " \n" in shadow or "\n " in shadow
    if not broken and "  " not in shadow:
        return shadow, _same
    pieces = (_BLANKS if broken else _SPACES).split(shadow)
    sizes = list(map(len, pieces))
    pieces[1::2] = [run if run.count("\n") > 1 else " " for run in pieces[1::2]]
    ends = list(accumulate(map(len, pieces)))
    shifts = list(accumulate(map(sub, sizes, map(len, pieces)), initial=0))
    return "".join(pieces), lambda offset: offset + shifts[bisect_right(ends, offset)]


def _same(offset: int) -> int:
    return offset
