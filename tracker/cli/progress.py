"""How far a long run is: a line on standard error, on a terminal and after a second. No result is shown here."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

T = TypeVar("T")

_PATIENCE = 1.0
"""Seconds before the line appears: a run that is over by then needs none."""
_PAUSE = 0.2
"""Seconds between two drawings."""


def counted(items: Iterable[T], noun: str, *, quiet: bool = False) -> Iterator[T]:
    """The items, with their number drawn on standard error while they pass; ``noun`` names one of them."""
    if quiet or not sys.stderr.isatty():
        yield from items
        return
    begun = drawn = monotonic()
    try:
        for number, item in enumerate(items, start=1):
            yield item
            now = monotonic()
            if now - begun > _PATIENCE and now - drawn > _PAUSE:
                drawn = now
                sys.stderr.write(
                    f"\r\x1b[K{number:,} {noun}{'' if number == 1 else 's'}, {number / (now - begun):,.0f} a second"
                )
                sys.stderr.flush()
    finally:
        if drawn > begun:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
