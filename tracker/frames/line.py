"""A sentence ready for reading: its tokens, its groups of names, and who is the subject of a verb in it."""

from tracker.frames.groups import groups_of
from tracker.frames.tokens import PLAIN, Row
from tracker.frames.words import QUOTES, Words
from tracker.model.mention import Span

BLANKS = [""] * 4
"""Further than so many tokens no word is asked for at a place that may lie outside of the sentence."""


QUOTED = 5
"""Tokens within which quotation marks are around an adverb of the verb group."""


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

    def is_alone(self, index: int) -> bool:
        """Whether a mark fills a line of the text: "Ek calls off trip to Peru | May 3, 2031 | Premier Ek has …"."""
        token = self.row[index]
        before, behind = self._lowered[max(0, token.start - 1) : token.start], self._lowered[token.end : token.end + 1]
        return before == "\n" == behind

    def is_once_more(self, index: int) -> bool:
        """ "Was welcomed once again to Lima": an adverb, and not the "once" with which a clause begins."""
        return self.lows[index] == "once" and self.padded[index + 1] in self.words.once_more

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
            if low in QUOTES and (opened := self._quoted_adverb(here - 1)) is not None:
                here = opened
                continue
            if low not in chain and not (low.endswith("ly") and token.hit is None):
                break
            if token.hit is not None and lows[here] != "to" and not low.endswith(("ing", "ed", "due in")):
                break
            here -= 1
        return here

    def _quoted_adverb(self, end: int) -> int | None:
        """Where the quotation marks open around what an official says of a plan: "will “very likely” | visit"."""
        for here in range(end - 1, max(-1, end - QUOTED), -1):
            low = self.lows[here]
            if low in QUOTES:
                return here if here < end - 1 else None
            if low not in self.words.chain and not low.endswith("ly"):
                return None
        return None

    def clause_start(self, index: int) -> int:
        """The first token of the clause that holds a token."""
        lows, openers = self.lows, self.words.clause_openers
        for here in range(index, 0, -1):
            low = lows[here - 1]
            opens = low in openers and (low in self.words.clause_ends or self.row[here].time is None)
            if opens and not self.is_once_more(here - 1):
                return here
        return min(index, 0)
