"""One name of a group, and what its kind lets it be: a person, a place, a nation that acts."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.model.mention import Name, NameKind, Span

PERSONS = frozenset({"person", "office"})
NATIONS = frozenset({"country", "demonym", "metonym"})
PLACES = frozenset({"country", "city", "region", "venue", "metonym"})
ACTING = NATIONS | {"organisation"}
"""Names of what can do something without a person named."""
DESCRIBING = NATIONS | {"organisation", "city", "region"}
"""Names that stand before a noun for officials: "Thai ministers", "OPEC ministers"."""


@dataclass(slots=True, init=False)
class Member:
    """One name of a group.

    ``acting`` is a nation with a head noun ("Thai officials"), ``ground`` one with a
    place noun ("the Thai capital"), ``adjective`` one with another noun ("Thai businessmen"), which is no party.
    """

    name: Name
    acting: bool
    ground: bool
    adjective: bool
    kind: NameKind
    key: str
    country: str | None
    person: bool

    def __init__(self, name: Name, *, acting: bool = False, ground: bool = False, adjective: bool = False) -> None:
        entity = name.entity
        self.name = name
        self.acting = acting
        self.ground = ground
        self.adjective = adjective
        self.kind = name.kind
        self.key = entity.key
        self.country = entity.country
        self.person = entity.kind in PERSONS

    @property
    def span(self) -> Span:
        """What a party is called by."""
        return self.name.span

    @property
    def place(self) -> bool:
        return (self.kind in PLACES or self.ground) and not (self.acting or self.adjective)

    @property
    def nation(self) -> bool:
        return self.kind in NATIONS

    @property
    def body(self) -> bool:
        return self.kind == "organisation"


def grounded(member: Member) -> Member:
    """The country of an adjective: "his Japanese visit" is one to Japan."""
    return Member(member.name, ground=True) if member.kind == "demonym" else member


def plural(member: Member) -> bool:
    """Whether an office is held by several: "counterparts", "ministers of Greece and Cyprus"."""
    return (member.name.entity.office or "").partition(" of ")[0].endswith("s")


def is_of(one: Member, other: Member) -> bool:
    """Whether an office in the plural is of another nation, too: "ministers of Peru | and Chile", "… and the Palestinians"."""
    named = other.kind == "country" or (other.kind == "demonym" and not (other.acting or other.adjective))
    return one.kind == "office" and named and plural(one)


def before_nations(members: Sequence[Member]) -> Member:
    """Who stands before the nations with which a list goes on: "Ek and the ministers of Peru, Chad"."""
    return next((member for member in reversed(members) if member.kind not in {"country", "demonym"}), members[0])
