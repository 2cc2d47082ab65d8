"""Which frames' triggers stand in a text: one expression for all of them, run once. No sentence is looked at."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.frames.frame import Form, Frame


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger in a text, with the frames it may stand for."""

    start: int
    end: int
    frames: tuple[tuple[Frame, Form], ...]


class Scanner:
    """Finds the triggers of some frames; of two that begin together the longer is found."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        self._frames: dict[str, tuple[tuple[Frame, Form], ...]] = {}
        for frame in frames:
            for word, form in frame.triggers():
                self._frames[word] = (*self._frames.get(word, ()), (frame, form))
        self._expression = re.compile(rf"\b(?:{_alternatives(sorted(self._frames))})(?![\w-])")

    def hits(self, lowered: str) -> Iterator[Hit]:
        """The triggers in a lower-case text, in order."""
        for found in self._expression.finditer(lowered):
            yield Hit(*found.span(), self._frames[found[0]])


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
