"""The publication date that a text's own words allow: each says something of the day of writing, together they may fix it.

No clock is read: the latest day there can be is given. What the single words say is asked of ``constraints``.
"""

from collections.abc import Sequence
from datetime import MAXYEAR, date
from typing import Literal, NamedTuple

from tracker.model.bound import Bound
from tracker.model.document import Document
from tracker.model.mention import TimeMention
from tracker.model.when import When
from tracker.times.constraints import EARLIEST, Constraint, Text, of_text
from tracker.times.doubt import may_speak_against
from tracker.times.stretches import Stretch, both

Verdict = Literal["unique", "ambiguous", "contradictory", "none"]

_YEAR = 366
"""Days within which one answer must lie to be one."""
_MANY = 30
"""Stretches beyond which a text says too little to list them all."""
_NEAR = 8
"""Years around a day whose dates can speak of it; there are two leap years on either side of any day."""


class Published(NamedTuple):
    """The days on which a text can have been written (EDTF), whether they are one answer, and the words that say so."""

    days: tuple[When, ...]
    verdict: Verdict
    reasons: tuple[str, ...]


def infer_published(
    document: Document, mentions: Sequence[TimeMention], bounds: Sequence[Bound], as_of: date
) -> Published:
    """The publication date that the words of a document allow, no later than ``as_of``.

    "unique": one stretch of at most a year is left. "ambiguous": several. "contradictory": none; the reasons name what does
    not fit. "none": the words say too little.
    """
    left: tuple[Stretch, ...] = ((EARLIEST.toordinal(), as_of.toordinal()),)
    reasons: list[str] = []
    decided = False
    years = range(EARLIEST.year, as_of.year + 2)
    for constraint in (*of_text(document, mentions, years), *map(_of_bound, bounds)):
        narrowed = both(left, constraint.stretches)
        if not narrowed and constraint.weak:
            reasons.append(f"{constraint.reason} (does not fit, not counted)")
            continue
        if not narrowed:
            return Published((), "contradictory", (*reasons, f"{constraint.reason}, which does not fit"))
        if narrowed != left or constraint.decides:
            reasons.append(constraint.reason)
        decided |= constraint.decides
        left = narrowed
    if len(left) > _MANY:
        return Published((), "none", tuple(reasons))
    days = tuple(When.of(date.fromordinal(first), date.fromordinal(last)) for first, last in left)
    if len(days) == 1 and left[0][1] - left[0][0] < _YEAR:
        return Published(days, "unique", tuple(reasons))
    if decided and len(days) > 1:
        return Published(days, "ambiguous", tuple(reasons))
    return Published((), "none", tuple(reasons))


def against(document: Document, mentions: Sequence[TimeMention], day: date, slack: int) -> list[str]:
    """What of a document's own words does not allow a day, nor any within ``slack`` days of it.

    Soon said, because only the years around the day are looked at.
    """
    years = range(max(EARLIEST.year, day.year - _NEAR), min(MAXYEAR, day.year + _NEAR + 1))
    number, text = day.toordinal(), Text(document, mentions)
    if day < EARLIEST or not may_speak_against(text, years, number, slack):
        return []
    said = text.constraints(years)
    return [each.reason for each in said if not (each.weak or each.vague or each.allows(number, slack))]


def _of_bound(bound: Bound) -> Constraint:
    first = (bound.earliest or date.min).toordinal()
    last = (bound.latest or date.max).toordinal()
    return Constraint(((first, last),), bound.reason, weak=True)
