"""Sets of days as stretches, and their arithmetic: what touches, what meets. No text and no expression is known here."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from operator import itemgetter

_CACHED = 1024
"""Days of the calendar kept with what they are in each year."""
_CACHED_WEEKS = 4
"""Sets of weekdays kept with all their days: some thousand stretches each."""

Stretch = tuple[int, int]
"""Days from the first to the last, as ordinals."""


def merged(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """The stretches in order, with those that touch made one."""
    last: Stretch | None = None
    for stretch in sorted(stretches):
        if last is not None and stretch[0] <= last[1] + 1:
            last = (last[0], max(last[1], stretch[1]))
            continue
        if last is not None:
            yield last
        last = stretch
    if last is not None:
        yield last


def both(one: tuple[Stretch, ...], other: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The days in both of two ordered sets of stretches that do not touch."""
    few, many = sorted((one, other), key=len)
    found: list[Stretch] = []
    for first, last in few:
        low, high = bisect_left(many, first, key=itemgetter(1)), bisect_right(many, last, key=itemgetter(0))
        if low < high:
            start, end = max(first, many[low][0]), min(last, many[high - 1][1])
            found += many[low:high]
            found[low - high] = start, found[low - high][1]
            found[-1] = found[-1][0], end
    return tuple(found)


def day_of(year: int, month: int, day: int) -> Stretch | None:
    """A day as a stretch; None when there is no such day."""
    try:
        found = date(year, month, day).toordinal()
    except ValueError:
        return None
    return found, found


@lru_cache(maxsize=_CACHED)
def each_year(month: int, day: int, years: range) -> tuple[Stretch, ...]:
    """A day of the calendar in each of some years."""
    return tuple(found for year in years if (found := day_of(year, month, day)))


@lru_cache(maxsize=_CACHED_WEEKS)
def weekly(weekdays: tuple[int, ...], first: int, last: int) -> tuple[Stretch, ...]:
    """The days from ``first`` to before ``last`` that are one of some weekdays, a stretch for those that follow each other."""
    found = []
    for begin in weekdays:
        if (begin - 1) % 7 in weekdays:
            continue
        length = next(days for days in range(1, 7) if (begin + days) % 7 not in weekdays)
        week_before = first + (begin + 1 - first) % 7 - 7
        found += [
            (max(day, first), min(day + length, last) - 1)
            for day in range(week_before, last, 7)
            if day + length > first and first < last
        ]
    return tuple(sorted(found))
