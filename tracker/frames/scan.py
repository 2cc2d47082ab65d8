"""Which frames' triggers stand in a text: one automaton for all of them, run once. No sentence is looked at."""

from collections.abc import Iterable
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from tracker.frames.frame import Form, Frame

Senses = tuple[tuple[Frame, Form], ...]
"""The frames that a word may stand for, each with the form in which it does."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word with the frames it may stand for; ``mild``: all of them are.

    ``needs``: words without one of which behind it none of its frames tells anything; empty when one does.
    """

    size: int
    frames: Senses
    forms: frozenset[Form]
    mild: bool
    needs: frozenset[str]

    def may_tell(self, lowered: str, start: int, end: int) -> bool:
        """Whether the text behind it, between two offsets, may have what it needs."""
        for word in self.needs:
            if lowered.find(word, start, end) >= 0:
                return True
        return not self.needs


Hit = tuple[int, int, Trigger]
"""Where a trigger begins and ends in a text, and which it is."""


class Scanner:
    """Finds the triggers of some frames; of two that begin together the longer is found."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        senses: dict[str, Senses] = {}
        for frame in frames:
            for word, form in frame.triggers():
                senses[word] = (*senses.get(word, ()), (frame, form))
        words = sorted(filter(None, senses))
        self._triggers = [_trigger(word, senses[word]) for word in words]
        self._begins_a_word = [word[0].isalnum() or word[0] == "_" for word in words]
        self._automaton = AhoCorasick(words, matchkind=MatchKind.Standard, implementation=Implementation.DFA)

    def hits(self, lowered: str) -> list[Hit]:
        """The triggers in a lower-case text, in order: whole words, the longest of those that begin together."""
        longest: dict[int, tuple[int, int]] = {}
        begins_a_word, signs = self._begins_a_word, f"{lowered} "  # a blank is before the first sign, too: at -1
        for number, start, end in self._automaton.find_matches_as_indexes(lowered, overlapping=True):
            after = signs[end]
            if after != " " and (after.isalnum() or after in {"_", "-"}):
                continue
            before = signs[start - 1]
            if (before.isalnum() or before == "_") is not begins_a_word[number]:
                longest[start] = end, number  # triggers that begin together come with the longest last
        found: list[Hit] = []
        triggers, ended = self._triggers, 0
        for start in sorted(longest):
            if start >= ended:
                ended, number = longest[start]
                found.append((start, ended, triggers[number]))
        return found


def _trigger(word: str, senses: Senses) -> Trigger:
    needs = [frame.needs if form == "verb" else frozenset[str]() for frame, form in senses]
    return Trigger(
        len(word),
        senses,
        frozenset(form for _, form in senses),
        all(frame.mild for frame, _ in senses),
        frozenset[str]().union(*needs) if all(needs) else frozenset(),
    )
