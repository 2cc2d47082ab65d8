"""Which frames' triggers stand in a text: one expression for all of them, run once. No sentence is looked at."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from tracker.frames.frame import Form, Frame

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
        return not self.needs or any(lowered.find(word, self.end, end) >= 0 for word in self.needs)


class Scanner:
    """Finds the triggers of some frames; of two that begin together the longer is found."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        senses: dict[str, Senses] = {}
        for frame in frames:
            for word, form in frame.triggers():
                senses[word] = (*senses.get(word, ()), (frame, form))
        self._known = {word: _known(each) for word, each in senses.items()}
        self._expression = re.compile(rf"{_opening(senses)}({_alternatives(sorted(senses))})(?![\w-])")

    def hits(self, lowered: str) -> list[Hit]:
        """The triggers in a lower-case text, in order."""
        found = self._expression.finditer(f"\n{lowered}")
        return [Hit(each.start(1) - 1, each.end(1) - 1, *self._known[each[1]]) for each in found]


def _known(senses: Senses) -> tuple[Senses, frozenset[Form], bool, frozenset[str]]:
    """What a hit of a word says of its frames."""
    needs = [frame.needs if form == "verb" else frozenset[str]() for frame, form in senses]
    return (
        senses,
        frozenset(form for _, form in senses),
        all(frame.mild for frame, _ in senses),
        frozenset[str]().union(*needs) if all(needs) else frozenset(),
    )


def _opening(words: Iterable[str]) -> str:
    """What stands before a trigger: the sign or space before a word, which is found faster than a word's beginning."""
    return r"[^a-z0-9_]\b" if all(word[0].isalnum() for word in words) else r"\b"


def _alternatives(words: list[str]) -> str:
    """An alternation that shares its beginnings, so that a word is given up at the first letter that fits none."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]  # a tree of trees
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _written(tree)


def _written(tree: dict[str, dict]) -> str:  # type: ignore[type-arg]
    ends = "" in tree
    choices = [re.escape(letter) + _written(branch) for letter, branch in sorted(tree.items()) if letter]
    if not choices:
        return ""
    joined = choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"
    return f"(?:{joined})?" if ends else joined
