"""Names that stand together: "President Ek and Foreign Minister Ito", "Zurich, Switzerland, and Paris, France".

A group knows which preposition governs it and whether it owns what follows ("Ek's"). What a group does in a clause is
decided elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.frames.series import AND, next_in_list
from tracker.frames.tokens import Token
from tracker.frames.words import Words
from tracker.model.mention import Name, Span

PERSONS = frozenset({"person", "office"})
NATIONS = frozenset({"country", "demonym", "metonym"})
PLACES = frozenset({"country", "city", "region", "venue", "metonym"})
OWNS = frozenset({"'s", "’s", "'", "’"})
REACH = 5
"""Lower-case words that may stand between a nation and the head of its noun phrase."""


@dataclass(slots=True)
class Member:
    """One name of a group.

    ``span`` is what a party is called by; ``acting`` a nation with a head noun ("Thai officials"), ``ground`` one with a
    place noun ("the Thai capital"), ``adjective`` one with another noun ("Thai businessmen"), which is no party.
    """

    name: Name
    span: Span
    acting: bool = False
    ground: bool = False
    adjective: bool = False

    @property
    def person(self) -> bool:
        return self.name.entity.kind in PERSONS

    @property
    def place(self) -> bool:
        return (self.name.kind in PLACES or self.ground) and not self.acting

    @property
    def nation(self) -> bool:
        return self.name.kind in NATIONS

    @property
    def body(self) -> bool:
        return self.name.kind == "organisation"

    @property
    def country(self) -> str | None:
        return self.name.entity.country


@dataclass(slots=True)
class Group:
    """Members from token ``first`` to token ``last`` (inclusive), the preposition before them, and whether they own."""

    members: list[Member]
    first: int
    last: int
    governor: str | None = None
    owns: bool = False
    lead: int = field(default=0)
    """The token at which the noun phrase begins, its article and adjectives included."""

    @property
    def acts(self) -> bool:
        """Whether it can do something: people, bodies, nations with a head noun, or nations as such."""
        return any(member.person or member.acting or member.body or member.nation for member in self.members)

    @property
    def persons(self) -> bool:
        return any(member.person or member.acting for member in self.members)

    @property
    def several(self) -> bool:
        """Whether "their" may mean it: a body, a list of those who act, or a nation's officials."""
        return self.acts and (len(self.members) > 1 or any(member.acting or member.body for member in self.members))


def groups_of(row: Sequence[Token], words: Words) -> list[Group]:
    """The groups of a sentence, in order."""
    found: list[Group] = []
    index = 0
    while index < len(row):
        if row[index].name is None:
            index += 1
            continue
        group = _group(row, index, words)
        group.lead, group.governor = _governor(row, group.first, words)
        _send(row, group, words)
        found.append(group)
        index = group.last + 1
    return found


def _send(row: Sequence[Token], group: Group, words: Words) -> None:
    """ "Delegates from Rabat and Chad", "officials of France": the places are those who sent them."""
    if group.governor in ("of", "from") and _low(row, group.lead - 2) in words.sent:
        for member in group.members:
            member.acting = member.acting or member.nation or member.name.kind == "city"


def _group(row: Sequence[Token], index: int, words: Words) -> Group:
    first = index
    member, last = _member(row, index, words)
    members = [member]
    pending: list[tuple[Member, int]] = []
    while True:
        before, end = pending[-1] if pending else (members[-1], last)
        following, bound = next_in_list(row, end, words, places=before.place)
        if following is None:
            break
        other, end = _member(row, following, words)
        if not _alike(members[0], other):
            break
        pending.append((other, end))
        if bound:
            members += [each for each, _ in pending]
            last = pending[-1][1]
            pending = []
    _share_head(members)
    owns = last + 1 < len(row) and row[last + 1].low in OWNS
    return Group(members, first, last, owns=owns)


def _member(row: Sequence[Token], index: int, words: Words) -> tuple[Member, int]:
    token = row[index]
    name = token.name
    assert name is not None
    span = name.span
    if name.kind in NATIONS or name.kind in ("organisation", "city", "region"):
        head = _head(row, index, words)
        if head is not None:
            states = name.kind == "organisation" and row[head].low in words.place_nouns
            return Member(name, span, acting=True, ground=states), head
    if name.kind == "demonym" and _low(row, index + 1) in words.grounds:
        return Member(name, span, ground=True), index + 1
    if name.kind in ("demonym", "organisation") and (
        token.low in words.peoples or _describes(row, index + 1, words, name.kind)
    ):
        return Member(name, span, adjective=True), index
    if name.kind == "office" and _low(row, index + 1) == "to" and (served := _served(row, index + 2)) is not None:
        person = row[served].name
        assert person is not None
        return Member(person, person.span), served
    last = index
    if name.kind in PERSONS and _low(row, index + 1) in ("of", "from") and _is_country(row, index + 2):
        last = index + 2
    elif (
        name.kind in PERSONS
        and _low(row, index + 1) == "of"
        and _low(row, index + 2) == "the"
        and _is_country(row, index + 3)
    ):
        last = index + 3
    elif name.kind == "city" and _low(row, index + 1) == "," and _is_country(row, index + 2, of=name.entity.country):
        last = index + 2
    if _low(row, last + 1) == "(" and _low(row, last + 3) == ")":
        last += 3
    return Member(name, span), last


def _head(row: Sequence[Token], index: int, words: Words) -> int | None:
    """The token of the noun that a nation describes: "Thai foreign and defence ministers"."""
    name = row[index].name
    place = index + 1
    if name is not None and name.kind != "demonym" and _low(row, place) in OWNS:
        place += 1
    found = None
    for step in range(place, min(place + REACH, len(row))):
        token = row[step]
        if token.plain and token.low.isdigit():
            continue
        if not token.plain or (token.low not in words.officials and token.low not in words.descriptive):
            break
        if token.low in words.officials and token.low not in words.descriptive:
            found = step
    return found


def _alike(one: Member, other: Member) -> bool:
    """Lists hold like things: places, or those that act."""
    shared = other.name.kind == "office" and plural(other)
    if one.name.kind == "demonym" and (other.name.kind == "demonym" or shared):
        return True
    if one.name.kind == "country" and shared and other.country is not None:
        return True
    if one.name.kind == "office" and other.name.kind == "country" and plural(one):
        return True
    if one.name.kind == other.name.kind == "country" and other.acting and not one.acting:
        return True
    if one.person or one.acting or other.person or other.acting:
        return (one.person or one.acting or one.body) and (other.person or other.acting or other.body)
    return one.name.kind != "demonym" or other.name.kind == "demonym"


def plural(member: Member) -> bool:
    """Whether an office is held by several: "counterparts", "ministers of Greece and Cyprus"."""
    return (member.name.entity.office or "").partition(" of ")[0].endswith("s")


def _share_head(members: list[Member]) -> None:
    """ "Greek, Cypriot and French ministers", "the ministers of Greece and Cyprus": the head is everyone's."""
    if members[0].name.kind == "office":
        for member in members[1:]:
            member.acting = True
    if members[-1].acting and all(member.name.kind == "country" for member in members):
        for member in members:
            member.acting = True
    head = members[-1].acting or members[-1].name.kind == "office"
    if head and all(member.name.kind in ("demonym", "country") for member in members[:-1]):
        for member in members[:-1]:
            member.acting = True
            member.adjective = False


def _governor(row: Sequence[Token], first: int, words: Words) -> tuple[int, str | None]:
    """Where the noun phrase of a group begins, and the preposition before it."""
    place = first - 1
    while place >= 0:
        token = row[place]
        if not token.plain or token.hit is not None:
            break
        low = token.low
        if low in words.prepositions:
            return place + 1, low
        if low in words.chain or low in words.reporting or low in AND or not low[0].isalpha() or low in words.relatives:
            break
        if low not in words.determiners and first - place > REACH:
            break
        if (
            low in words.determiners
            and first - place > 1
            and place > 0
            and row[place - 1].low not in words.prepositions
        ):
            break
        place -= 1
    return place + 1, None


def _describes(row: Sequence[Token], index: int, words: Words, kind: str) -> bool:
    """Whether a demonym describes a plain noun that is no official: "British businessmen"; "OPEC met" does not."""
    if index >= len(row) or not row[index].plain or row[index].hit is not None or not row[index].low.isalpha():
        return False
    low = row[index].low
    acts = kind == "organisation" and (low.endswith("ed") or low in words.body_acts)
    return low not in words.undescribed and low not in AND and not acts


def _served(row: Sequence[Token], index: int) -> int | None:
    """The token of the person in "adviser to the vice president Dr Ito": offices are served, persons hold them."""
    for place in (index, index + 1):
        if 0 <= place < len(row) and (name := row[place].name) is not None and name.kind == "person":
            return place
    return None


def _low(row: Sequence[Token], index: int) -> str:
    return row[index].low if 0 <= index < len(row) else ""


def _is_country(row: Sequence[Token], index: int, of: str | None = None) -> bool:
    if not 0 <= index < len(row):
        return False
    name = row[index].name
    return name is not None and name.kind in ("country", "region") and (of is None or name.entity.country == of)
