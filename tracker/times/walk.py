"""Walking: all patterns of a pack read at once, sign by sign, to find the few rules that may match at a place.

Each pattern is a net of places, each with the signs that can stand there. A step goes from some places to those that can
come next; where a sign has led before is remembered, so that a text is walked in look-ups. What a pattern asks of its
neighbours is not looked at: a rule that is found may still fail, but none is missed.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tracker.times.grammar import Rule
from tracker.times.lexicon import UNKNOWN, one_of

_REMEMBERED = 20_000
"""Steps and beginnings kept; a year of news has some thousands."""
_NEAR = 3
"""Signs of a beginning that is remembered: most walks end before the third."""

Matching = tuple[tuple[int, Rule], ...]
"""Rules that may match, each with the greatest length it may have."""


@dataclass(slots=True, eq=False)
class _Node:
    """The places at which a walk can be after some signs, and what it has found on its way there."""

    following: frozenset[int]
    """The places to which it can go on."""
    found: tuple[tuple[int, int], ...]
    """The numbers of the rules of which a match can have ended, in their order, each with its furthest length."""
    rules: Matching
    """The same with the rules."""
    length: int
    steps: dict[str, "_Node | None"] = field(default_factory=dict)


class Walk:
    """The rules of one pack, in their order, as one net."""

    def __init__(
        self, rules: Sequence[Rule], places: Sequence[frozenset[str]], following: Sequence[frozenset[int]]
    ) -> None:
        self.rules = rules
        self._places = places
        self._following = following
        self._ending = {place: number for number, rule in enumerate(rules) for place in rule.last}
        self._standing: dict[str, set[int]] = defaultdict(set)
        """The places at which a sign can stand."""
        for place, signs in enumerate(places):
            for sign in signs:
                self._standing[sign].add(place)
        self._nodes: dict[tuple[frozenset[int], tuple[tuple[int, int], ...], int], _Node] = {}
        self._remembered = 0
        first = frozenset().union(*(rule.first for rule in rules))
        begin = {sign: first.intersection(found) for sign, found in self._standing.items()}
        self.begin: Mapping[str, _Node] = {sign: self._node(found, (), 1) for sign, found in begin.items() if found}
        self.near: dict[str, Matching] = {}
        """What ``matching`` says where three signs settle it (fewer at the end of a text): most of what is asked for."""

    def starters(self) -> re.Pattern[str]:
        """The signs with which some rule can begin, unless they need others after them and none that could follow do."""
        unknown = self._standing[UNKNOWN]
        needy: dict[str, frozenset[int]] = {}
        for sign, node in self.begin.items():
            if not node.rules and unknown.isdisjoint(node.following | self._after(node.following)):
                needy[sign] = node.following
        second = frozenset().union(*needy.values())
        enough, more, third = map(self._signs, (second & self._ending.keys(), second, self._after(second)))
        others = one_of("".join(self.begin.keys() - needy.keys()))
        return re.compile(f"{one_of(''.join(self.begin))}(?:(?<={others})|(?={enough}|{more}{third}))")

    def _after(self, places: frozenset[int]) -> frozenset[int]:
        """The places that can come after some."""
        return frozenset().union(*[self._following[place] for place in places])

    def _signs(self, places: frozenset[int]) -> str:
        """The expression for the signs that can stand at some places."""
        return one_of("".join(set().union(*[self._places[place] for place in places])))

    def matching(self, signs: str, index: int) -> Matching:
        """The rules that may match from ``index`` on, in the order of the pack, each with the greatest length it may have."""
        node, last, start, end = self.begin.get(signs[index]), None, index, len(signs)
        while node is not None:
            last = node
            index += 1
            if index == end:
                break
            sign = signs[index]
            node = last.steps[sign] if sign in last.steps else self._step(last, sign)
        rules = last.rules if last is not None else ()
        if index - start < _NEAR and len(self.near) < _REMEMBERED:
            self.near[signs[start : start + _NEAR]] = rules
        return rules

    def _step(self, node: _Node, sign: str) -> _Node | None:
        standing = self._standing.get(sign)
        reached = standing and node.following & standing
        found = self._node(reached, node.found, node.length + 1) if reached else None
        if self._remembered < _REMEMBERED:
            self._remembered += 1
            node.steps[sign] = found
        return found

    def _node(self, places: frozenset[int], before: tuple[tuple[int, int], ...], length: int) -> _Node:
        """The node of some places after so many signs that had found something before."""
        key = places, before, length
        node = self._nodes.get(key)
        if node is None:
            ending = {self._ending[place]: length for place in places if place in self._ending}
            found = tuple(sorted({**dict(before), **ending}.items())) if ending else before
            rules = tuple([(furthest, self.rules[number]) for number, furthest in found])
            node = self._nodes[key] = _Node(self._after(places), found, rules, length)
        return node
