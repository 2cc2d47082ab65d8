"""Where one clause of a sentence ends and the next begins, as far as dates care. No subject, no verb is named here."""

from dataclasses import dataclass
from typing import Literal

from tracker.frames.line import Line
from tracker.frames.words import BREAKS

Kind = Literal["main", "relative", "subordinate", "content", "part", "report"]
RELATIVES = frozenset({"who", "which", "whom", "whose", "where"})


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of tokens; ``start`` is the token that opens it."""

    kind: Kind
    start: int


def segments_of(line: Line) -> list[Segment]:
    """For each token the segment that it stands in."""
    found: list[Segment] = []
    stack = [Segment("main", 0)]
    for index in range(len(line.row)):
        if len(stack) > 1 and _closes(line, index, stack[-1]):
            stack.pop()
        opened = _opens(line, index)
        if opened is not None:
            if opened in ("content", "part") or (
                stack[-1].kind in ("subordinate", "report") and opened == stack[-1].kind
            ):
                stack = stack[:1] if opened in ("content", "part") else stack
            stack.append(Segment(opened, index))
        found.append(stack[-1])
    return found


def _opens(line: Line, index: int) -> Kind | None:
    token = line.row[index]
    low = token.low
    if not token.plain or low == "that":
        return _that(line, index) if low == "that" else None
    if low in RELATIVES:
        return "relative"
    if low in (";", ":", "--", "–", "—"):
        return "part"
    if (
        low in line.words.subordinators
        and low not in ("as", "during", "so")
        and not _with_time(line, index)
        and token.hit is None
    ):
        return "subordinate"
    if low == "," and _report_tail(line, index):
        return "report"
    return None


def _that(line: Line, index: int) -> Kind | None:
    """What "that" opens: what is reported, a relative clause, or nothing ("that day")."""
    if line.low(index - 1) in line.words.reporting or _after_report(line, index):
        return "content"
    relative = line.low(index - 1) not in line.words.prepositions and line.low(index + 1) in line.words.chain
    return "relative" if relative else None


def _after_report(line: Line, index: int) -> bool:
    return any(line.low(step) in line.words.reporting for step in range(max(0, index - 9), index))


def _with_time(line: Line, index: int) -> bool:
    return index + 1 < len(line.row) and line.row[index + 1].time is not None


def _report_tail(line: Line, index: int) -> bool:
    """ ", officials said on Thursday": a comma with a reporting verb before the next sign."""
    for step in range(index + 1, min(index + 12, len(line.row))):
        low = line.low(step)
        if low in line.words.reporting:
            return True
        if low == "," or low in BREAKS or line.row[step].hit is not None or low in RELATIVES:
            return False
    return False


def _closes(line: Line, index: int, segment: Segment) -> bool:
    """A comma ends a relative or subordinate clause when what opened it leaves the main clause unfinished."""
    if segment.kind not in ("relative", "subordinate") or line.low(index) != "," or index - segment.start < 2:
        return False
    if index + 1 >= len(line.row):
        return True
    following = line.row[index + 1]
    if segment.kind == "subordinate" and segment.start <= 1:
        return following.time is None
    return following.time is None and (
        following.low in line.words.chain
        or following.low in line.words.reporting
        or following.hit is not None
        or line.low(segment.start - 1) == ","
    )
