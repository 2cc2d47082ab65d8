"""TempEval-3 scores of time expressions: pairing, sections, counts. Agrees with the scorer of the shared task."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
CALENDAR = re.compile(r"^-?\d{2,4}([-T/]|$)")
REFERENCE = re.compile(r"(PRESENT|PAST|FUTURE)_REF")


@dataclass
class Score:
    """Counts of one section."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0

    def f1(self, hits: int) -> float:
        return 2 * hits / (self.gold + self.found) if self.gold + self.found else 0.0

    def line(self, name: str) -> str:
        figures = "  ".join(
            f"{each} {self.f1(getattr(self, each)):.3f}" for each in ("strict", "relaxed", "type", "value")
        )
        return f"{name:<9} gold {self.gold:>5}  found {self.found:>5}  F1: {figures}"


def overlap(one: Row, other: Row) -> int:
    """The code points that two expressions share."""
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def pairs(gold: list[Row], found: list[Row]) -> list[tuple[int, int]]:
    """One to one: identical spans first, then the longest overlap."""
    candidates = sorted(
        ((one["start"], one["end"]) != (other["start"], other["end"]), -overlap(one, other), left, right)
        for left, one in enumerate(gold)
        for right, other in enumerate(found)
        if overlap(one, other) > 0
    )
    lefts: set[int] = set()
    rights: set[int] = set()
    chosen = []
    for _, _, left, right in candidates:
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            chosen.append((left, right))
    return chosen


def same_value(one: Row, other: Row) -> bool:
    """Whether the values agree, as TempEval-3 compares them."""
    return plain(one["value"]) == plain(other["value"])


def plain(value: str | None) -> str:
    """A value without case and trailing signs."""
    return (value or "").strip().upper().rstrip(".,;")


SECTIONS: dict[str, tuple[Callable[[Row], bool], Callable[[Row], bool]]] = {
    "all": (lambda _: True, lambda _: True),
    "dates": (lambda gold: gold["type"] == "DATE", lambda found: found["type"] == "DATE"),
    "calendar": (
        lambda gold: gold["type"] in ("DATE", "TIME") and bool(CALENDAR.match(gold["value"] or "")),
        lambda found: found["type"] in ("DATE", "TIME") and not REFERENCE.match(found["value"] or ""),
    ),
}
