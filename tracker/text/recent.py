"""What was made of the texts asked about last: documents go through the house in batches, and each room asks anew."""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

T = TypeVar("T")

_HELD = 400_000
"""Code points of the texts that are kept, twice a batch; of longer texts the last one."""


def recent(make: Callable[[str], T]) -> Callable[[str], T]:
    """The same, made once for a text that is asked about again soon.

    >>> recent(str.upper)("Lind")
    'LIND'
    """
    kept: OrderedDict[str, T] = OrderedDict()
    held = 0

    @wraps(make)
    def made(text: str) -> T:
        nonlocal held
        if text not in kept:
            kept[text] = make(text)
            held += len(text)
            while held > _HELD and len(kept) > 1:
                oldest, _ = kept.popitem(last=False)
                held -= len(oldest)
        return kept[text]

    return made
