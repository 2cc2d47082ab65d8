"""A telling: one place where a text tells of an event, with what the sentence itself gives. Read later, against memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from tracker.frames.arguments import Argument
from tracker.frames.frame import Form, Frame
from tracker.frames.groups import Member
from tracker.frames.line import Line, Subject
from tracker.model.event import AnnouncedBy, Status
from tracker.model.mention import Span, Time

MONTH = timedelta(days=31)


@dataclass(slots=True)
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
    subject: Subject | None = None
    roles: dict[str, Sequence[Member]] = field(default_factory=dict)
    premodifiers: list[str] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    phrase: int = 0
    first: int = 0
    last: int = 0
    reach: int = 0
    here: bool = False
    there: bool = False
    back: bool = False
    named_stop: bool = False
    carrier: str = ""
    negated: bool = False
    passive: bool = False
    owned: bool = False
    infinitive: bool = False
    subkind: str | None = None
    time: Time | None = None
    until: Time | None = None
    duration: Time | None = None
    dates: Literal["whole", "start", "end", "journey", "after", "first", "last"] = "whole"
    near: Literal["day", "week", "month"] | None = None
    modality: Status | None = None
    announced_by: AnnouncedBy | None = None
    attributed_to: Span | None = None
    journey: str | None = None
    arguments: list[Argument] = field(default_factory=list)
    pairs: dict[str, Time] = field(default_factory=dict)
    untils: dict[str, Time] = field(default_factory=dict)
    since: bool = False
    reasons: list[str] = field(default_factory=list)
    own_date: bool = False
    score: float = 0.5

    @property
    def trigger(self) -> Span:
        hit = self.line.row[self.at].hit
        return hit[:2] if hit is not None else (self.line.start(self.at), self.line.end(self.at))

    @property
    def span(self) -> Span:
        """From the first to the last token that was read."""
        line = self.line
        return line.start(min(self.first, self.at)), line.end(min(max(self.last - 1, self.at), len(line.row) - 1))

    @property
    def dated_within(self) -> bool:
        """Whether its time stands among its own words: "on the June summit in Rome", "the summit in June"."""
        row = self.line.row[self.phrase : self.at + 3]
        return self.time is not None and any(token.time is self.time for token in row)

    def is_around(self, time: Time | None) -> bool:
        """Whether no more than a month lies between its own date and another one, as far as both are known."""
        one, other = self.time.when if self.time is not None else None, time.when if time is not None else None
        return one is None or other is None or max(one.earliest - other.latest, other.earliest - one.latest) <= MONTH

    def members(self, role: str, *others: str) -> Sequence[Member]:
        """The members in some roles, in order, each entity once."""
        held = self.roles.get(role, ())
        if not others:
            return held
        several = [*held]
        for other in others:
            several += self.roles.get(other, ())
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
