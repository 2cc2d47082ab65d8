"""Which frames' triggers stand in a text: one automaton for all of them, run once. No sentence is looked at."""

from collections.abc import Iterable
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from tracker.frames.frame import Form, Frame
from tracker.model.mention import make

Senses = tuple[tuple[Frame, Form], ...]
"""The frames that a word may stand for, each with the form in which it does."""


class Hit(NamedTuple):
    """A trigger in a text, with the frames it may stand for; ``mild``: all of them are.

    ``needs``: words without one of which behind it none of its frames tells anything; empty when one does.
    """

    start: int
    end: int
    frames: Senses
    forms: frozenset[Form]
    mild: bool
    needs: frozenset[str]

    def may_tell(self, lowered: str, end: int) -> bool:
        """Whether the text up to an offset may have what the trigger needs."""
        needs, start = self.needs, self.end
        for word in needs:
            if lowered.find(word, start, end) >= 0:
                return True
        return not needs


class Scanner:
    """Finds the triggers of some frames; of two that begin together the longer is found."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        senses: dict[str, Senses] = {}
        for frame in frames:
            for word, form in frame.triggers():
                senses[word] = (*senses.get(word, ()), (frame, form))
        words = sorted(filter(None, senses))
        self._known = [_known(senses[word]) for word in words]
        self._begins_a_word = [word[0].isalnum() or word[0] == "_" for word in words]
        self._automaton = AhoCorasick(words, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)

    def hits(self, lowered: str) -> list[Hit]:
        """The triggers in a lower-case text, in order: whole words, the longest of those that begin together."""
        longest: dict[int, tuple[int, int]] = {}
        begins_a_word, size = self._begins_a_word, len(lowered)
        for number, start, end in self._automaton.find_matches_as_indexes(lowered, overlapping=True):
            before = lowered[start - 1] if start else ""
            if (before.isalnum() or before == "_") is begins_a_word[number]:
                continue
            after = lowered[end] if end < size else ""
            if not (after.isalnum() or after in ("_", "-")):
                longest[start] = end, number  # triggers that begin together come with the longest last
        found: list[Hit] = []
        ended = 0
        for start, (end, number) in sorted(longest.items()):
            if start >= ended:
                found.append(make(Hit, (start, end, *self._known[number])))
                ended = end
        return found


def _known(senses: Senses) -> tuple[Senses, frozenset[Form], bool, frozenset[str]]:
    """What a hit of a word says of its frames."""
    needs = [frame.needs if form == "verb" else frozenset[str]() for frame, form in senses]
    return (
        senses,
        frozenset(form for _, form in senses),
        all(frame.mild for frame, _ in senses),
        frozenset[str]().union(*needs) if all(needs) else frozenset(),
    )
