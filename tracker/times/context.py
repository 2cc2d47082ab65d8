"""The context of an expression: the day of writing, the date mentioned before, and which way its clause looks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from tracker.times.direction import Direction
from tracker.times.moment import Moment

_COME_YET = 25
"""How many times nearer a date ahead must lie to be meant where the clause looks back: talks are announced in the past."""
_OVER = 30
"""The same of a date behind, where the clause looks ahead."""
_TOLD = 1.25
"""How much nearer what lies ahead must be where nothing tells: most of what is told has happened."""
_OVERDUE = 1.5
"""The same of what lies behind, where a past plan is told: "was due to open on 15 February"."""
LOOSELY = 4
"""The same for seasons, quarters and halves, of which the nearest is meant more often than tense tells."""
_BACK = 2
"""The same for a narrative, which goes on in time rather than back."""

Way = Direction | Literal["onward"] | None


class Placed(NamedTuple):
    """Where an expression lies, from where it was counted, and what does not fit. ``way`` is the direction that decided."""

    moment: Moment
    anchor: str | None = None
    way: str = ""
    checks: tuple[str, ...] = ()


@dataclass(slots=True)
class Context:
    """What surrounds an expression: the day of writing, the date before, and which way its clause looks (asked when needed)."""

    anchor: date | None
    reference: Moment | None
    direction: Callable[[], Direction | None]
    narrative: bool = False
    """Whether dates without a year follow the date before rather than the day of writing."""
    clock_day: date | None = None
    """The day to which a bare time of day belongs."""
    told_day: date | None = None
    """The day mentioned last, however far back."""
    told_weekday: date | None = None
    """The same, when it was told as a day of the week."""
    listed: bool = False
    """Whether it stands in one list with that day of the week."""

    @property
    def base(self) -> date | None:
        """The day from which a date without a year is counted."""
        return self.reference.first if self.narrative and self.reference else self.anchor

    @property
    def way(self) -> Way:
        """Which way a date without a year lies from ``base``."""
        return "onward" if self.narrative and self.reference else self.direction()

    @property
    def weekday_base(self) -> date | None:
        """The day from which a weekday is counted: in a narrative the day before it, if one is told."""
        told = self.narrative and self.reference is not None and self.reference.unit == "day"
        return self.base if told else self.anchor

    @property
    def reference_day(self) -> date | None:
        """The date before; the day of writing when there is none, or when the past is told and that date is yet to come."""
        told = self.reference.first if self.reference else None
        if told is not None and self.anchor is not None and told > self.anchor and self.direction() == "past":
            return self.anchor
        return told or self.anchor


NOWHERE = Context(None, None, lambda: None)
"""Nothing is known of where a date stands: only one that is written in full has a place."""


def nearest(found: Sequence[Moment], base: date, way: Way, come_yet: int = _COME_YET) -> Moment:
    """The nearest of several, where one that lies against the direction must be much nearer."""
    costs = [_cost(each, base, way, come_yet) for each in found]
    return found[costs.index(min(costs))]


def _cost(each: Moment, base: date, way: Way, come_yet: int) -> tuple[float, bool]:
    """How far it lies, weighed by the direction; whether it lies ahead decides between two that lie as far."""
    when = each.when
    if when is None:
        return float("inf"), False
    if when.earliest > base:
        ahead = (when.earliest - base).days
        return ahead * (come_yet if way == "past" else _TOLD if way is None else 1), True
    behind = (base - when.latest).days
    if behind <= 0:
        return 0, False
    if way == "future":
        return behind * (come_yet if come_yet <= LOOSELY else _OVER), False
    if way == "planned":
        return behind * _OVERDUE, False
    return behind * (_BACK if way == "onward" else 1), False
