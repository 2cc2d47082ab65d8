"""A telling: one place where a text tells of an event, with what the sentence itself gives. Read later, against memory."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from tracker.frames.arguments import Argument
from tracker.frames.frame import Form, Frame
from tracker.frames.line import Line
from tracker.frames.member import Member
from tracker.frames.subject import Subject
from tracker.model.event import AnnouncedBy, Status
from tracker.model.mention import Span, Time

MONTH = timedelta(days=31)
TALKS = frozenset({"meeting", "talks"})
"""Kinds in which people are face to face, and no gathering."""
GATHERINGS = frozenset({"summit", "conference"})
"""Kinds that take place whether or not one comes."""


@dataclass(slots=True, init=False)
class Telling:
    """Members by role, each entity once, and the time that belongs to the trigger.

    The lists of members are replaced, never changed: they are shared.

    ``phrase`` is the first token of a noun's phrase, ``reach`` the token after the arguments, ``back``: the words point back
    ("the visit", "the trip"), ``pairs`` and ``untils`` the first and the last day of places that have days of their own.
    """

    frame: Frame
    line: Line
    at: int
    form: Form
    kind: str
    subject: Subject | None
    roles: dict[str, Sequence[Member]]
    premodifiers: list[str]
    passed: list[str]
    phrase: int
    first: int
    last: int
    reach: int
    here: bool
    there: bool
    back: bool
    named_stop: bool
    carrier: str
    negated: bool
    passive: bool
    owned: bool
    infinitive: bool
    subkind: str | None
    time: Time | None
    until: Time | None
    duration: Time | None
    dates: Literal["whole", "start", "end", "journey", "after", "first", "last"]
    near: Literal["day", "week", "month"] | None
    modality: Status | None
    announced_by: AnnouncedBy | None
    attributed_to: Span | None
    journey: str | None
    arguments: list[Argument]
    pairs: dict[str, Time]
    untils: dict[str, Time]
    since: bool
    reasons: list[str]
    own_date: bool
    score: float

    def __init__(self, frame: Frame, line: Line, at: int, form: Form) -> None:
        self.frame = frame
        self.line = line
        self.at = at
        self.form = form
        self.kind = frame.kind
        self.dates = frame.dates
        self.near = frame.near
        self.roles, self.pairs, self.untils = {}, {}, {}
        self.premodifiers, self.passed = [], []
        self.arguments, self.reasons = [], []
        self.phrase = self.first = self.last = self.reach = 0
        self.here = self.there = self.back = self.named_stop = self.since = self.own_date = False
        self.negated = self.passive = self.owned = self.infinitive = False
        self.carrier = ""
        self.subject = self.subkind = self.journey = None
        self.time = self.until = self.duration = None
        self.modality = self.announced_by = self.attributed_to = None
        self.score = 0.5

    def but(self, **changes: object) -> "Telling":
        """Another telling that differs in some fields, and whose roles and days change with nobody else's."""
        other = copy(self)
        other.roles, other.pairs, other.untils = dict(self.roles), dict(self.pairs), dict(self.untils)
        for name, value in changes.items():
            setattr(other, name, value)
        return other

    @property
    def trigger(self) -> Span:
        token = self.line.row[self.at]
        if token.hit is None:
            return self.line.start(self.at), self.line.end(self.at)
        return token.end - token.hit.size, token.end

    @property
    def span(self) -> Span:
        """From the first to the last token that was read."""
        line, at = self.line, self.at
        first = min(self.first, at)
        last = self.last - 1 if self.last > at else at
        return line.start(first), line.end(last if last < len(line.row) else len(line.row) - 1)

    @property
    def dated_within(self) -> bool:
        """Whether its time stands among its own words: "on the June summit in Rome", "the summit in June", "Friday's talks"."""
        row = self.line.row[max(0, self.phrase - 1) : self.at + 3]
        return self.time is not None and any(token.time is self.time for token in row)

    def is_around(self, time: Time | None) -> bool:
        """Whether no more than a month lies between its own date and another one, as far as both are known."""
        one, other = self.time.when if self.time is not None else None, time.when if time is not None else None
        return one is None or other is None or max(one.earliest - other.latest, other.earliest - one.latest) <= MONTH

    def members(self, role: str) -> Sequence[Member]:
        """The members in a role, in order, each entity once."""
        return self.roles.get(role, ())

    def keys(self, *roles: str) -> set[str]:
        """The keys of the entities in some roles."""
        return {member.key for role in roles for member in self.roles.get(role, ())}

    def together(self, *roles: str) -> Sequence[Member]:
        """The members in some roles, in order, each entity once."""
        several: list[Member] = []
        for role in roles:
            several += self.roles.get(role, ())
        return once(several)

    def add(self, role: str, member: Member) -> None:
        """Notes a member in a role, once."""
        held = self.roles.get(role, ())
        for each in held:
            if each.key == member.key:
                return
        self.roles[role] = [*held, member]


def once(members: Sequence[Member]) -> Sequence[Member]:
    """Some members, each entity once."""
    if len(members) < 2:
        return members
    seen: dict[str, Member] = {}
    for member in members:
        seen.setdefault(member.key, member)
    return list(seen.values())


def countries(telling: Telling) -> set[str]:
    """The countries of a telling's places."""
    found: set[str] = set()
    for member in telling.roles.get("place", ()):
        if member.country:
            found.add(member.country)
    return found
