"""Expressions: what is written, read but not yet placed on a calendar. "last September" is an ``Expression``; September 2023 is not.

Every kind is a small frozen dataclass. Fields that the words leave open are None.
"""

import re
from dataclasses import dataclass
from typing import Literal

from tracker.model.mention import Span

Unit = Literal[
    "second", "minute", "hour", "day", "week", "fortnight", "weekend", "month", "quarter", "half", "season", "year",
    "decade", "century",
]  # fmt: skip
Relation = Literal["last", "this", "next", "coming", "previous", "following", "same", "week"]
"""How a date is picked: "last", "this", "next", "coming" and "week" count from the day of writing; the others from the date before.

"week" is seven days after the coming one: "Monday week".
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A calendar date with the parts that are written. ``era`` -1: before Christ. ``about``: "around 18 June"."""

    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday, as in ``datetime``."""
    week: int | None = None
    season: int | None = None
    """1 spring, 2 summer, 3 autumn, 4 winter."""
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    """The first three digits of its years: 199; -9 for "the nineties" (the century is open)."""
    century: int | None = None
    """The first two digits of its years: 19 is the 20th century."""
    era: int = 1
    fiscal: bool = False
    relation: Relation | None = None
    of_week: int | None = None
    """Weeks from that of writing: "Tuesday next week" is 1."""
    about: bool = False
    short_year: bool = False
    """Whether the year is written with two digits."""
    loose: bool = False
    """Whether it only qualifies a noun ("the October tender"), so that the verb tells little of where it lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deictic:
    """A unit counted from the day of writing or, for ``relative``, from the date mentioned before: "today", "last week", "that day"."""

    rule: str
    unit: Unit
    offset: int = 0
    relative: bool = False
    part: str | None = None
    """A part of the day, as TIMEX3 writes it: "MO" (morning), "AF", "EV", "NI"."""
    by_direction: bool = False
    """Whether the one before is meant where the clause looks back: "the weekend"."""
    loose: bool = False
    """Whether it names no date before it ("the year"), so that out of reach of one it is counted from the day of writing."""
    fiscal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """So many units before or after something: "two weeks ago", "three days later", "a week from Tuesday"."""

    rule: str
    unit: Unit
    sign: Literal[-1, 1]
    count: float | None = 1
    """None: "days later"."""
    relative: bool = False
    base: "Expression | None" = None
    weekday: int | None = None
    """ "three Fridays from now"."""
    ahead_only: bool = False
    """ "in two weeks": a date where the clause looks ahead, a length of time where it looks back."""
    same: bool = False
    """ "the same period a year earlier": as large as the date before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a period: "the last week of March", "the end of the year", "the 99th day". ``number`` -1 is the last."""

    rule: str
    unit: Unit | None = None
    """None: a piece without a size of its own ("the end of")."""
    number: int | None = None
    weekday: int | None = None
    season: int | None = None
    month: int | None = None
    day: int | None = None
    of: "Expression | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day, or a part of one (``part``, as TIMEX3 writes it), on a date if one is written."""

    rule: str
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    """As EDTF writes it: "Z", "+03:00"."""
    part: str | None = None
    on: "Expression | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day with a name, fixed or moving. ``offset``: days from it ("the eve of" is -1)."""

    rule: str
    name: str
    year: int | None = None
    relation: Relation | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A length of time; ``value`` as TIMEX3 writes it. ``days`` is None where it is no number of whole days."""

    rule: str
    value: str
    unit: Unit
    count: float | None
    ordinal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """How often: "every Monday", "weekly". ``value`` as TIMEX3 writes it."""

    rule: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """The past, the present or the future without a date: "recently", "now", "soon".

    ``told_ahead``: it means the future only where the clause looks ahead ("will soon", not "soon fell").
    """

    rule: str
    value: str
    told_ahead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Compound:
    """Several dates in one breath: a range ("June 18-19") or a list ("Tuesday and Wednesday")."""

    rule: str
    kind: Literal["range", "list"]
    parts: "tuple[Expression, ...]"
    spans: tuple[Span, ...]
    """Where each part stands, counted from the start of the whole; TIMEX3 tags them apart."""


_TIMEX = re.compile(r"([0-9]{4}|XXXX)(?:-([0-9]{2})(?:-([0-9]{2}))?|-WXX-([1-7]))?")


def of_timex(value: str) -> Date | None:
    """The expression of a TIMEX3 date with X for what is left open; None when it is none.

    A tagger of a language without a pack gives what is written in this form.

    >>> of_timex("XXXX-06-18") == Date(rule="other language", month=6, day=18)
    True
    """
    match = _TIMEX.fullmatch(value)
    if match is None or value == "XXXX":
        return None
    year, month, day, weekday = (None if part in (None, "XXXX") else int(part) for part in match.groups())
    possible = (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= 31) and year != 0
    named = None if weekday is None else weekday - 1
    return Date(rule="other language", year=year, month=month, day=day, weekday=named) if possible else None


Expression = Date | Deictic | Shift | Part | Clock | Holiday | Duration | Frequency | Vague | Compound
