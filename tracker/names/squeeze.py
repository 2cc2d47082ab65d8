"""Runs of blanks as one, so that "Prime  Minister" is found as "Prime Minister"; and the way back to the offsets of the text."""

import re
from bisect import bisect_right
from collections.abc import Callable

_RUN = re.compile(r"[ \n]{2,}")


def squeeze(shadow: str) -> tuple[str, Callable[[int], int]]:
    r"""A text with each run of blanks (at most one line break among them) as one space, and the offset in it of each new one.

    >>> text, back = squeeze("Prime  Minister \n Lind")
    >>> text, back(6), back(15), text[15:]
    ('Prime Minister Lind', 7, 18, 'Lind')
    """
    if "  " not in shadow and " \n" not in shadow and "\n " not in shadow:
        return shadow, _same
    parts: list[str] = []
    starts, shifts = [0], [0]
    last = new = 0
    for match in _RUN.finditer(shadow):
        if match[0].count("\n") > 1:
            continue
        parts += (shadow[last : match.start()], " ")
        new += match.start() - last + 1
        last = match.end()
        starts.append(new)
        shifts.append(last - new)
    parts.append(shadow[last:])
    return "".join(parts), lambda offset: offset + shifts[bisect_right(starts, offset) - 1]


def _same(offset: int) -> int:
    return offset
