"""Names that stand together: "President Ek and Foreign Minister Ito", "Zurich, Switzerland, and Paris, France".

A group knows which preposition governs it and whether it owns what follows ("Ek's"). What a group does in a clause is
decided elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.frames.describing import is_adjective
from tracker.frames.member import ACTING, DESCRIBING, NATIONS, PERSONS, Member, before_nations, is_of, plural
from tracker.frames.series import next_in_list
from tracker.frames.tokens import PLAIN, Row, Token
from tracker.frames.words import OWNS, Words
from tracker.model.mention import Name

AFTER_NAMES = frozenset({"of", "from", ",", "(", ")"})
"""Words and signs with which a name may go on."""

INITIALS = 4
"""Code points of a country's name in initials: "U.S.", "UAE"."""

ASIDE = 4
"""Tokens in brackets, the closing one included, with which a name may go on."""

REACH = 5
"""Lower-case words that may stand between a nation and the head of its noun phrase."""


@dataclass(slots=True, init=False)
class Group:
    """Members from token ``first`` to token ``last`` (inclusive), the preposition before them, and whether they own.

    ``lead`` is the token at which the noun phrase begins, its article and adjectives included. ``persons``: people or
    nations with a head noun; ``acts``: these, bodies, or nations as such, which can do something.
    """

    members: list[Member]
    first: int
    last: int
    governor: str | None
    owns: bool
    lead: int
    persons: bool
    acts: bool

    def __init__(
        self, members: list[Member], first: int, last: int, after: str, governor: str | None, lead: int
    ) -> None:
        self.members = members
        self.first = first
        self.last = last
        self.governor = governor
        self.owns = after in OWNS
        self.lead = lead
        self.persons = self.acts = False
        for member in members:
            if member.acting or member.person:
                self.persons = self.acts = True
            elif member.kind in ACTING:
                self.acts = True

    @property
    def several(self) -> bool:
        """Whether "their" may mean it: a body, a list of those who act, or a nation's officials."""
        return self.acts and (len(self.members) > 1 or any(member.acting or member.body for member in self.members))


def groups_of(row: Row, lows: Sequence[str], words: Words) -> list[Group]:
    """The groups of a sentence, in order; ``lows`` are its words, with blanks behind them."""
    found: list[Group] = []
    tokens, last = row.tokens, -1
    for place in row.places:
        if place > last and tokens[place].name is not None:
            group = _group(tokens, lows, place, words)
            found.append(group)
            last = group.last
    return found


def _group(row: Sequence[Token], lows: Sequence[str], first: int, words: Words) -> Group:
    member, last = _member(row, lows, first, words)
    members = [member]
    if lows[last + 1] in words.going_on:
        last = _go_on(row, lows, members, last, words)
    lead, governor = _governor(row, lows, first, words)
    if governor in {"of", "from"} and lows[lead - 2] in words.sent:
        _send(members)
    return Group(members, first, last, lows[last + 1], governor, lead)


def _go_on(row: Sequence[Token], lows: Sequence[str], members: list[Member], last: int, words: Words) -> int:
    """Adds what follows the first member of a list; the last token of the list."""
    pending: list[Member] = []
    end = first = last
    while lows[end + 1] in words.going_on:
        before = pending[-1] if pending else members[-1]
        following, bound = next_in_list(row, lows, end, words, places=before.place)
        if following is None:
            break
        other, end = _member(row, lows, following, words)
        if not (_alike(members[0], other) or is_of(before_nations([*members, *pending]), other)):
            break
        pending.append(other)
        if bound:
            members += pending
            last = end
            pending = []
    if len(members) > 1 and _begin_a_clause(members, lows, first, last, words):
        del members[1:]
        return first
    if len(members) > 1:
        _share_head(members)
    return last


def _begin_a_clause(members: Sequence[Member], lows: Sequence[str], city: int, last: int, words: Words) -> bool:
    """ "After talks in Lima, | Chile and Cuba agreed": behind a city's comma those who do what follows, and no further places."""
    if members[0].kind != "city" or lows[city - 1] not in words.located or lows[city + 1] != ",":
        return False
    return all(member.kind == "country" for member in members[1:]) and does(lows[last + 1], words)


def does(low: str, words: Words) -> bool:
    """Whether a word behind names is a verb of theirs: "Chile and Cuba | agreed", "Chile and Cuba | will meet"."""
    return low in words.chain or low in words.body_acts or low.endswith("ed")


def _send(members: Sequence[Member]) -> None:
    """ "Delegates from Rabat and Chad", "the leaders of East Africa": the places are those who sent them."""
    for member in members:
        of_states = member.kind == "region" and member.country is None
        member.acting = member.acting or member.nation or member.kind == "city" or of_states


def _member(row: Sequence[Token], lows: Sequence[str], index: int, words: Words) -> tuple[Member, int]:
    """The member whose name stands at a token, and its last token."""
    name = row[index].name
    assert name is not None
    kind, after = name.kind, lows[index + 1]
    if (meant := _meant(row, lows, index, name)) is not None:
        return meant
    described = kind in DESCRIBING and (after in words.in_titles or after in OWNS or after.isdigit())
    if described and lows[index - 1] not in words.descent:
        head = _head(row, lows, index, words)
        if head is not None:
            ground = kind == "organisation" and lows[head] in words.place_nouns
            return Member(name, acting=True, ground=ground), head
    seat = index + 2 if after == "diplomatic" else index + 1
    if lows[seat] in words.embassies and lows[seat + 1] == "in" and kind in NATIONS:
        return Member(name, adjective=True), seat  # "at the Thai embassy in Rome"
    if kind == "demonym" and after in words.grounds:
        return Member(name, ground=True), index + 1
    if is_adjective(row, lows, index, words, kind):
        return Member(name, adjective=True), index
    return Member(name), _last(row, lows, index, name) if after in AFTER_NAMES else index


def _meant(row: Sequence[Token], lows: Sequence[str], index: int, name: Name) -> tuple[Member, int] | None:
    """Whom the name before a person's is part of: "UN Secretary-General | Ek", "the adviser to President | Ito", "Peru's | Ek"."""
    owner = name.kind == "country" and lows[index + 1] in OWNS and index + 2 < len(row)
    person = row[index + 2].name if owner else None
    if person is not None and person.kind == "person":
        return Member(person), index + 2
    if name.kind == "organisation" and (chief := _chief(row, lows, index)) is not None:
        return Member(chief), index + 1
    served = _served(row, index + 2) if name.kind == "office" and lows[index + 1] == "to" else None
    person = row[served].name if served is not None else None
    return (Member(person), served) if person is not None and served is not None else None


def _chief(row: Sequence[Token], lows: Sequence[str], body: int) -> Name | None:
    """Who holds an office of the body before it: "UN Secretary-General Ek", not "the OAU Leaders Dialogue"."""
    name = row[body + 1].name if body + 1 < len(row) else None
    if name is None or name.kind != "person" or name.head == name.start:
        return None
    several = lows[body + 1].partition(" ")[0].endswith("s")
    return None if several and " " not in name.entity.name else name


def _last(row: Sequence[Token], lows: Sequence[str], index: int, name: Name) -> int:
    """The last token of a name with what tells it apart: "the President of Peru", "Lima, Peru", "Ek (Sweden)"."""
    after, last = lows[index + 1], index
    if name.kind == "city":
        if after == "," and _is_country(row, index + 2, of=name.entity.country):
            last = index + 2
    elif name.kind in PERSONS and after in {"of", "from"}:
        if _is_country(row, index + 2):
            last = index + 2
        elif after == "of" and lows[index + 2] == "the" and _is_country(row, index + 3):
            last = index + 3
    if lows[last + 1] == ")" and "(" in lows[index]:
        return last + 1  # "the Foreign Minister (Mr Ek)"
    if lows[last + 1] != "(":
        return last
    aside = lows[last + 2 : last + 2 + ASIDE]  # "Ek (Sweden)", "Yugoslavia (Serbia and Kosovo)"
    return last + 2 + aside.index(")") if ")" in aside[1:] else last


def _head(row: Sequence[Token], lows: Sequence[str], index: int, words: Words) -> int | None:
    """The token of the noun that a nation describes: "Thai foreign and defence ministers"."""
    place = index + 1
    name = row[index].name
    if lows[place] in OWNS and name is not None and name.kind != "demonym":
        place += 1
    found = None
    for step in range(place, min(place + REACH, len(row))):
        low = lows[step]
        if low not in words.in_titles and not low.isdigit():
            break
        if not row[step].plain:
            break
        if low in words.officials and low not in words.descriptive:
            found = step
    return found


def _alike(one: Member, other: Member) -> bool:
    """Lists hold like things: places, or those that act."""
    shared = other.kind == "office" and plural(other)
    if one.kind == "demonym" and (other.kind == "demonym" or shared):
        return True
    if (one.kind == "country" and shared and other.country is not None) or is_of(one, other):
        return True
    if other.acting and (one.kind in NATIONS if other.body else one.kind == other.kind == "country" and not one.acting):
        return True  # "Danish and UN envoys"
    if other.acting and other.kind in {"demonym", "country"} and (one.kind == "demonym" or _is_short(one)):
        return True  # "Danish and U.S. delegations"
    if one.person or one.acting or other.person or other.acting:
        return (one.person or one.acting or one.body) and (other.person or other.acting or other.body)
    return one.kind != "demonym" or other.kind == "demonym"


def _is_short(member: Member) -> bool:
    """Whether a country is named by initials, which are an adjective, too: "U.S. and Thai delegations"."""
    return member.kind == "country" and member.span[1] - member.span[0] <= INITIALS < len(member.name.entity.name)


def _share_head(members: list[Member]) -> None:
    """ "Greek, Cypriot and French ministers", "the ministers of Greece and Cyprus": the head is everyone's."""
    if members[-1].ground:  # "France, Spain and other EU countries"
        return
    shared = False
    for at, member in enumerate(members):
        member.acting = member.acting or shared
        shared = shared or (member.kind == "office" and (not at or plural(member)))
    if members[-1].acting and all(member.kind == "country" for member in members):
        for member in members:
            member.acting = True
    head = members[-1].acting or members[-1].kind == "office"
    if head and all(member.kind in {"demonym", "country"} for member in members[:-1]):
        for member in members[:-1]:
            member.acting = True
            member.adjective = False


def _governor(row: Sequence[Token], lows: Sequence[str], first: int, words: Words) -> tuple[int, str | None]:
    """Where the noun phrase of a group begins, and the preposition before it."""
    place = first - 1
    while place >= 0:
        if row[place] is not PLAIN:
            break
        low = lows[place]
        if low in words.prepositions:
            return place + 1, low
        if low in words.before_phrases or not low[0].isalpha():
            break
        if low in words.determiners:
            if first - place > 1 and place > 0 and lows[place - 1] not in words.prepositions:
                break
        elif first - place > REACH:
            break
        place -= 1
    return place + 1, None


def _served(row: Sequence[Token], index: int) -> int | None:
    """The token of the person in "adviser to the vice president Dr Ito": offices are served, persons hold them."""
    for place in (index, index + 1):
        if 0 <= place < len(row) and (name := row[place].name) is not None and name.kind == "person":
            return place
    return None


def _is_country(row: Sequence[Token], index: int, of: str | None = None) -> bool:
    if not 0 <= index < len(row):
        return False
    name = row[index].name
    return name is not None and name.kind in {"country", "region"} and (of is None or name.entity.country == of)
