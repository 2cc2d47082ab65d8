"""A sentence ready for reading: its tokens, its groups of names, and who is the subject of a verb in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.frames.groups import Group, groups_of
from tracker.frames.tokens import Token
from tracker.frames.words import Words
from tracker.model.mention import Span

BREAKS = frozenset({";", ":", "--", "–", "—", '"', "“", "”", "•"})


OPENING = 9
"""A clause put before its main clause has its verb among the first tokens."""


RANK = 3
"""Tokens before an office in which "the first" stands."""

WHOM = 6
"""Tokens before a verb in which "whom" stands, with a subject between them."""


@dataclass(slots=True)
class Subject:
    """Who does it: a group of names, or a pronoun's token; ``how`` says how it was found."""

    group: Group | None = None
    pronoun: int | None = None
    how: str = ""


@dataclass(slots=True)
class Line:
    """One sentence. Token indices are used for everything; ``after`` maps a token to the group that ends there."""

    span: Span
    row: Sequence[Token]
    words: Words
    lows: list[str] = field(init=False)
    groups: list[Group] = field(init=False)
    starts: dict[int, Group] = field(init=False)
    ends: dict[int, Group] = field(init=False)

    def __post_init__(self) -> None:
        self.lows = [token.low for token in self.row]
        self.groups = groups_of(self.row, self.words)
        self.starts = {group.first: group for group in self.groups}
        self.ends = {group.last: group for group in self.groups}

    def low(self, index: int) -> str:
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def chain_start(self, verb: int) -> int:
        """The first token of the verb group that ends with a verb: "will | also | visit"."""
        here = verb
        while here > 0:
            token = self.row[here - 1]
            if token.name is not None:
                break
            if token.time is not None:
                here -= 1
                if here > 0 and self.row[here - 1].low in self.words.before_times:
                    here -= 1
                continue
            if token.low not in self.words.chain and not (token.low.endswith("ly") and token.hit is None):
                break
            if token.hit is not None and self.low(here) != "to" and not token.low.endswith(("ing", "ed", "due in")):
                break
            here -= 1
        return here

    def clause_start(self, index: int) -> int:
        """The first token of the clause that holds a token."""
        here = index
        while here > 0:
            low = self.row[here - 1].low
            if low in BREAKS or low in self.words.relatives or low in self.words.reporting:
                break
            if low in self.words.subordinators and self.row[here].time is None:
                break
            here -= 1
        return here

    def subject_of(self, verb: int) -> Subject | None:
        """The subject of a verb, None when the sentence has none on its left."""
        start = self.chain_start(verb)
        place = start - 1
        if place < 0:
            return self.fronted(verb) or self._inverted(verb)
        low = self.low(place)
        if low == "," and (closed := self._closed_relative(place)) is not None:
            return closed
        group = self.ends.get(place)
        if group is not None and group.acts and self._may_act(group, infinitive="to" in self.lows[start:verb]):
            return self._first_to(group, start) or Subject(group, how="before the verb")
        if low in ("who", "which", "that"):
            return self._antecedent(place)
        if low in self.words.third_person or low in self.words.first_person:
            return Subject(pronoun=place, how="pronoun")
        return self.leftmost(start, wide=not self._is_noun(place)) or self.fronted(verb) or self._inverted(verb)

    def _first_to(self, group: Group, verb: int) -> Subject | None:
        """ "Ek became the first Thai premier to visit …": who became it."""
        before = self.lows[max(0, group.first - RANK) : group.first]
        if self.low(verb) != "to" or not self.words.ranks.intersection(before):
            return None
        return self.leftmost(group.first - RANK, wide=False)

    def _may_act(self, group: Group, *, infinitive: bool) -> bool:
        if group.governor is None or infinitive or group.governor in self.words.subordinators:
            return True
        head = self.low(group.lead - 2)
        if group.governor == "by":
            return head in self.words.led
        return group.governor in ("of", "from") and (head in self.words.officials | self.words.sent | self.words.organs)

    def _antecedent(self, relative: int) -> Subject | None:
        place = relative - 1
        while place >= 0 and self.low(place) in (",", ")", "(", '"', "”"):
            place -= 1
        group = self.ends.get(place)
        if group is not None and group.acts:
            return Subject(group, how="relative clause")
        return None

    def whom(self, verb: int) -> Group | None:
        """Who is met in "…, whom he met in Oslo"."""
        for place in range(verb - 1, max(verb - WHOM, 0), -1):
            if self.low(place) == "whom" and self.low(place - 1) not in self.words.prepositions:
                found = self._antecedent(place)
                return found.group if found is not None else None
        return None

    def leftmost(self, before: int, *, wide: bool = True) -> Subject | None:
        """The first actor of the clause before a token; of the sentence's clause before that when the clause has none."""
        start = self.clause_start(before)
        while True:
            found = self._candidate(start, before)
            if found is not None or start == 0:
                return found
            opener = self.low(start - 1)
            if opener == "who" and (found := self._antecedent(start - 1)) is not None:
                return found
            if not (wide or opener in self.words.subordinators or opener in self.words.relatives):
                return None
            start = self.clause_start(start - 1)

    def _candidate(self, start: int, before: int) -> Subject | None:
        free = [
            group
            for group in self.groups
            if start <= group.first
            and group.last < before
            and group.acts
            and not group.owns
            and self._may_act(group, infinitive=False)
        ]
        best = next((group for group in free if group.persons), None) or next(iter(free), None)
        pronoun = next(
            (
                place
                for place in range(start, before)
                if self.row[place].plain
                and (self.low(place) in self.words.third_person or self.low(place) in self.words.first_person)
            ),
            None,
        )
        if pronoun is not None and (best is None or pronoun < best.first):
            return Subject(pronoun=pronoun, how="pronoun")
        return Subject(best, how="subject of the clause") if best else None

    def beside(self, group: Group, before: int) -> list[Group]:
        """The other actors of a clause between its first and the verb: "Ek and his Thai counterpart, Anand, met"."""
        found = []
        included = self.starts.get(group.last + 3) if self.low(group.last + 1) == "," else None
        if included is not None and self.low(group.last + 2) in self.words.including:
            return [included]
        for other in self.groups:
            if (
                group.last < other.first
                and other.last < before
                and other.acts
                and not other.owns
                and other.governor is None
            ):
                between = self.row[group.last + 1 : other.first]
                if all(
                    token.low in (",", "and")
                    or token.low in self.words.determiners
                    or token.low in self.words.officials
                    or token.low in self.words.descriptive
                    for token in between
                    if token.name is None
                ):
                    found.append(other)
                    group = other
        return found

    def _is_noun(self, place: int) -> bool:
        """Whether a plain word before a verb is its subject, so that no name further left is: "the teams had been to"."""
        token = self.row[place]
        return token.plain and token.hit is None and token.low.isalpha() and token.low not in self.words.no_nouns

    def _closed_relative(self, comma: int) -> Subject | None:
        """ "Ek, who has asked whether Ito should go, met …": the comma closes what ", who" or ", leading" opened."""
        for place in range(comma - 1, 1, -1):
            opens = self.low(place) in ("who", "which") or (self.row[place].plain and self.low(place).endswith("ing"))
            if opens and self.low(place - 1) == ",":
                return self._antecedent(place)
        return None

    def _inverted(self, verb: int) -> Subject | None:
        """ "Also due in Chad in May are President Kone and Premier Ito"."""
        for place in range(verb + 1, len(self.row) - 1):
            group = self.starts.get(place + 1)
            if (
                self.low(place) in ("are", "is", "were", "was")
                and group is not None
                and group.persons
                and group.governor is None
            ):
                return Subject(group, how="after the verb")
        return None

    def fronted(self, verb: int) -> Subject | None:
        """The main clause's subject, after the comma of a fronted "After visiting Peru, Ms Berg …"."""
        opener = self.low(self.chain_start(verb) - 1)
        if verb > OPENING or (opener and opener not in self.words.before_openings):
            return None
        comma = next(
            (place for place in range(verb + 1, len(self.row)) if self.low(place) == ","),
            None,
        )
        if comma is None:
            return None
        for place in range(verb + 1, comma):
            if self.low(place) in self.words.third_person:  # "on his way to Peru he stopped in Rome, where …"
                return Subject(pronoun=place, how="main clause")
        for place in range(comma + 1, min(comma + 8, len(self.row))):
            group = self.starts.get(place)
            if group is not None and group.persons and group.governor is None:
                return Subject(group, how="main clause")
            if self.low(place) in self.words.third_person or self.low(place) in self.words.first_person:
                return Subject(pronoun=place, how="main clause")
        return None
