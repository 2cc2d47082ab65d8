"""Runs of blanks as one, so that "Prime  Minister" is found as "Prime Minister"; and the way back to the offsets of the text."""

import re
from bisect import bisect_right

_SPACES = re.compile(r" [ ][ ]*")
"""Written so that ``re`` looks for two spaces as fast as ``str.find``."""


class Back:
    """The way back: ``ends`` are the offsets behind each shortened run, ``shifts`` how much was left out before each, and last."""

    __slots__ = ("ends", "shifts")

    def __init__(self) -> None:
        self.ends: list[int] = []
        self.shifts = [0]

    def __call__(self, offset: int) -> int:
        """The offset in the text of one in its squeezed form."""
        return offset + self.shifts[bisect_right(self.ends, offset)]


def squeeze(shadow: str) -> tuple[str, Back]:
    r"""A text with each run of blanks (at most one line break among them) as one space, and the offset in it of each new one.

    >>> text, back = squeeze("Prime  Minister \n Lind")
    >>> text, back(6), back(15), text[15:]
    ('Prime Minister Lind', 7, 18, 'Lind')
    """
    back = Back()
    if "  " not in shadow and " \n" not in shadow and "\n " not in shadow:
        return shadow, back
    parts = []
    done = shift = 0
    for run in _SPACES.finditer(shadow.replace("\n", " ")):
        start, end = run.span()
        if shadow.count("\n", start, end) <= 1:
            parts.append(shadow[done:start])
            back.ends.append(start - shift + 1)
            shift += end - start - 1
            back.shifts.append(shift)
            done = end
    parts.append(shadow[done:])
    return " ".join(parts), back
