"""A sentence ready for reading: its tokens, its groups of names, and who is the subject of a verb in it."""

from dataclasses import dataclass

from tracker.frames.doers import by_whom, told_to
from tracker.frames.groups import Group, groups_of
from tracker.frames.tokens import PLAIN, Row
from tracker.frames.words import DASHES, OWNS, Words
from tracker.model.mention import Span

OPENING = 9
"""A clause put before its main clause has its verb among the first tokens."""


PHRASE = 5
"""Tokens from an article to its noun: "a separate Thai negotiating team"."""

RANK = 3
"""Tokens before an office in which "the first" stands."""

WHOM = 6
"""Tokens before a verb in which "whom" stands, with a subject between them."""

ASIDE = DASHES | {",", "(", ")", "-", '"', "”"}
"""Signs between a name and the "who" that is said of it."""

BLANKS = [""] * 4
"""Further than so many tokens no word is asked for at a place that may lie outside of the sentence."""


@dataclass(slots=True)
class Subject:
    """Who does it: a group of names, or a pronoun's token; ``how`` says how it was found."""

    group: Group | None
    pronoun: int | None
    how: str


class Line:
    """One sentence. Token indices are used for everything; ``starts`` and ``ends`` map a token to the group there.

    ``marks`` are the places of all but plain words, ``times`` those of time expressions, ``hits`` the triggers with theirs;
    ``padded`` are the words with blanks behind them, so that a place shortly before the first or after the last token has a
    blank as its word.
    """

    def __init__(self, span: Span, row: Row, words: Words, lowered: str) -> None:
        self.span = span
        self.row = row.tokens
        self.words = words
        self.lows = row.lows
        self.padded = [*self.lows, *BLANKS]
        self.marks = row.places
        self.times = row.times
        self.hits = row.hits
        self.groups = groups_of(row, self.padded, words)
        self.starts, self.ends = {}, {}
        for group in self.groups:
            self.starts[group.first] = self.ends[group.last] = group
        self._lowered = lowered
        self._chains: dict[int, int] = {}

    def low(self, index: int) -> str:
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def start(self, index: int) -> int:
        """Where in the text a token begins: marks know it, words are looked for after the mark before them."""
        token = self.row[index]
        if token is not PLAIN:
            return token.start
        here, first = self.span[0], 0
        for place in range(index - 1, -1, -1):
            before = self.row[place]
            if before is not PLAIN:
                here, first = before.end, place + 1
                break
        for low in self.lows[first:index]:
            here = self._lowered.index(low, here) + len(low)
        return self._lowered.index(self.lows[index], here)

    def end(self, index: int) -> int:
        return self.start(index) + len(self.lows[index])

    def chain_start(self, verb: int) -> int:
        """The first token of the verb group that ends with a verb: "will | also | visit"."""
        start = self._chains.get(verb)
        if start is None:
            start = self._chains[verb] = self._chain_start(verb)
        return start

    def _chain_start(self, verb: int) -> int:
        here, row, lows, chain = verb, self.row, self.lows, self.words.chain
        while here > 0:
            token, low = row[here - 1], lows[here - 1]
            if token.name is not None:
                break
            if token.time is not None:
                here -= 1
                if here > 0 and lows[here - 1] in self.words.before_times:
                    here -= 1
                continue
            if low not in chain and not (low.endswith("ly") and token.hit is None):
                break
            if token.hit is not None and lows[here] != "to" and not low.endswith(("ing", "ed", "due in")):
                break
            here -= 1
        return here

    def clause_start(self, index: int) -> int:
        """The first token of the clause that holds a token."""
        lows, openers = self.lows, self.words.clause_openers
        for here in range(index, 0, -1):
            low = lows[here - 1]
            if low in openers and (low in self.words.clause_ends or self.row[here].time is None):
                return here
        return min(index, 0)

    def subject_of(self, verb: int) -> Subject | None:  # noqa: C901, PLR0911 - one line a case
        """The subject of a verb, None when the sentence has none on its left."""
        start = self.chain_start(verb)
        place = start - 1
        if place < 0:
            return self.fronted(verb) or self._inverted(verb)
        low = self.lows[place]
        if (low == "," or low in DASHES) and (closed := self._closed_relative(place)) is not None:
            return closed
        group = self.ends.get(place)
        if group is not None and group.acts and self._may_act(group, infinitive="to" in self.lows[start:verb]):
            return self._first_to(group, start) or Subject(group, None, "before the verb")
        if low in ("who", "which", "that"):
            return self._antecedent(place)
        if low in ("after", "before") and by_whom(self.ends.get(place - 1), self.padded, self.words):
            return Subject(self.ends[place - 1], None, "by whom it was done")
        if low in self.words.planes and self.lows[place - 1] in OWNS and place - 2 in self.ends:
            return Subject(self.ends[place - 2], None, "whose plane it is")
        if self._begins_anew(place):
            return self._inverted(verb)
        if low in self.words.pronouns:
            return Subject(None, place, "pronoun")
        if low in self.words.company and self.lows[place - 1] in self.words.pointing:
            return Subject(None, place, "who leads them")
        if low in self.words.company and self.lows[place - 1] in self.words.possessives:
            return Subject(None, place - 1, "who leads them")
        return self.leftmost(start, wide=not self._is_noun(place)) or self.fronted(verb) or self._inverted(verb)

    def _first_to(self, group: Group, verb: int) -> Subject | None:
        """ "Ek became the first Thai premier to visit …": who became it."""
        if self.lows[verb] != "to":
            return None
        before = self.lows[max(0, group.first - RANK) : group.first]
        return None if self.words.ranks.isdisjoint(before) else self.leftmost(group.first - RANK, wide=False)

    def _may_act(self, group: Group, *, infinitive: bool) -> bool:
        governor = group.governor
        if governor == "as" and group.members[0].kind == "office" and self.padded[group.last + 1] == "and":
            return False  # "has taken over as Secretary of State and is expected to meet …"
        if governor is None or infinitive or governor in self.words.subordinators:
            return True
        head = self.padded[group.lead - 2]
        if governor == "by":
            return head in self.words.led
        return governor in ("of", "from") and head in self.words.senders

    def _antecedent(self, relative: int) -> Subject | None:
        place = relative - 1
        while place >= 0 and self.lows[place] in ASIDE:
            place -= 1
        among = next((step for step in range(place, max(place - RANK, 0), -1) if self.lows[step] == "among"), 0)
        if self.low(among - 1) in self.words.be:  # "Ek and Kone are among the leaders who came"
            return self.leftmost(among)
        group = self.ends.get(place)
        if group is not None and group.acts:
            return Subject(group, None, "relative clause")
        if place > 0 and self.lows[place] in self.words.company and self.lows[place - 1] in self.words.pointing:
            return Subject(None, place, "who leads them")
        return None

    def whom(self, verb: int) -> Group | None:
        """Who is met in "…, whom he met in Oslo"."""
        if "whom" not in self.lows[max(verb - WHOM, 0) : verb]:
            return None
        for place in range(verb - 1, max(verb - WHOM, 0), -1):
            if self.lows[place] == "whom" and self.lows[place - 1] not in self.words.prepositions:
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
            opener = self.padded[start - 1]
            if opener == "who" and (found := self._antecedent(start - 1)) is not None:
                return found
            if not (wide or opener in self.words.subordinators or opener in self.words.relatives):
                return None
            start = self.clause_start(start - 1)

    def _candidate(self, start: int, before: int) -> Subject | None:
        """The first person or nation with a head between two tokens, else the first who acts, but a pronoun before them."""
        best: Group | None = None
        for group in self.groups:
            if group.last >= before:
                break
            if start <= group.first and group.acts and not group.owns and self._may_act(group, infinitive=False):
                if group.persons:
                    best = group
                    break
                best = best or group
        pronoun = self._pronoun(start, before if best is None else best.first)
        if (told := told_to(self.groups, self.padded, self.words, max(start, 0), before)) is not None:
            return Subject(told, None, "who is to")
        if pronoun is not None:
            return Subject(None, pronoun, "pronoun")
        return Subject(best, None, "subject of the clause") if best else None

    def _pronoun(self, start: int, end: int) -> int | None:
        """The first pronoun between two tokens."""
        start, pronouns = max(start, 0), self.words.pronouns
        if start >= end or pronouns.isdisjoint(self.lows[start:end]):
            return None
        return next((at for at in range(start, end) if self.lows[at] in pronouns and self.row[at].plain), None)

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
                between = range(group.last + 1, other.first)
                if all(self.lows[step] in self.words.between_actors for step in between if self.row[step].name is None):
                    found.append(other)
                    group = other
        return found

    def _is_noun(self, place: int) -> bool:
        """Whether a plain word before a verb is its subject, so that no name further left is: "the teams had been to"."""
        token = self.row[place]
        low = self.lows[place]
        return token.plain and token.hit is None and low.isalpha() and low not in self.words.no_nouns

    def _begins_anew(self, noun: int) -> bool:
        """ "While Ek was on his way to Lima, a Thai team flew to Rome": a subject behind the comma of a clause put before it."""
        if self.row[noun].name is not None or self.lows[noun] in self.words.no_nouns:
            return False
        article = next((step for step in range(noun - 1, 0, -1) if self.lows[step] in self.words.bare_articles), 0)
        opened = self.lows[0] in self.words.subordinators
        return opened and noun - article <= PHRASE and self.lows[article - 1] == ","

    def _closed_relative(self, comma: int) -> Subject | None:
        """ "Ek, who has asked whether Ito should go, met …": the comma closes what ", who" or ", leading" opened; so do dashes."""
        for place in range(comma - 1, 1, -1):
            opens = self.lows[place] in ("who", "which") or (self.row[place].plain and self.lows[place].endswith("ing"))
            if opens and self.lows[place - 1] == self.lows[comma]:
                return self._antecedent(place)
        return None

    def _inverted(self, verb: int) -> Subject | None:
        """ "Also due in Chad in May are President Kone and Premier Ito"."""
        for group in self.groups:
            if (
                group.first > verb + 1
                and self.lows[group.first - 1] in ("are", "is", "were", "was")
                and group.persons
                and group.governor is None
            ):
                return Subject(group, None, "after the verb")
        return None

    def fronted(self, verb: int) -> Subject | None:
        """The main clause's subject, after the comma of a fronted "After visiting Peru, Ms Berg …"."""
        if verb > OPENING:
            return None
        opener = self.padded[self.chain_start(verb) - 1]
        if (opener and opener not in self.words.before_openings) or "," not in self.lows[verb + 1 :]:
            return None
        comma = self.lows.index(",", verb + 1)
        for place in range(verb + 1, comma):
            if self.lows[place] in self.words.third_person:  # "on his way to Peru he stopped in Rome, where …"
                return Subject(None, place, "main clause")
        for place in range(comma + 1, min(comma + 8, len(self.row))):
            group = self.starts.get(place)
            if group is not None and group.persons and group.governor is None:
                return Subject(group, None, "main clause")
            if self.lows[place] in self.words.pronouns:
                return Subject(None, place, "main clause")
        return None
