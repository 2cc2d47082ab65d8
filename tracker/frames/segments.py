"""Where one clause of a sentence ends and the next begins, as far as dates care, and with whom one begins."""

from itertools import compress, count
from typing import Literal, NamedTuple

from tracker.frames.groups import Group
from tracker.frames.line import Line
from tracker.frames.tokens import PLAIN
from tracker.frames.words import BREAKS, PARTS
from tracker.model.mention import make

Kind = Literal["main", "relative", "subordinate", "content", "part", "report"]
REPORT = 12
"""Tokens from a comma to the reporting verb after it: ", officials of the ministry said"."""


class Segment(NamedTuple):
    """A stretch of tokens; ``start`` is the token that opens it."""

    kind: Kind
    start: int


MAIN = Segment("main", 0)


def segments_of(line: Line) -> list[Segment]:
    """For each token the segment that it stands in."""
    turns = line.words.segment_turns
    stack = [MAIN]
    found: list[Segment] = []
    for index in compress(count(), map(turns.__contains__, line.lows)):
        found += [stack[-1]] * (index - len(found))
        if line.lows[index] == "," and _closes(line, index, stack[-1]):
            stack.pop()
        opened = _opens(line, index)
        if opened in {"content", "part"}:
            stack = [MAIN]
        if opened is not None:
            stack.append(make(Segment, (opened, index)))
    return found + [stack[-1]] * (len(line.lows) - len(found))


def _opens(line: Line, index: int) -> Kind | None:
    """What a token opens, None when it opens nothing."""
    token = line.row[index]
    low = line.lows[index]
    if low == "that":
        return _that(line, index)
    if not token.plain:
        return None
    if low in line.words.who:
        return "relative"
    if low in PARTS:
        return None if _joins(line, index) else "part"
    if low == ",":
        return "report" if _report_tail(line, index) else None
    opens = token.hit is None and not (_with_time(line, index) or line.is_once_more(index))
    return "subordinate" if opens else None


def _joins(line: Line, dash: int) -> bool:
    """ "The Peru – Chile summit", "the Central Asia – Peru talks": a dash within what a gathering is called."""
    before, after = line.row[dash - 1] if dash else None, line.row[dash + 1 : dash + 3]
    if before is None or len(after) < 2 or after[0].name is None:
        return False
    return before.name is not None or after[1].hit is not None


def _that(line: Line, index: int) -> Kind | None:
    """What "that" opens: what is reported, a relative clause, or nothing ("that day"). What is reported has a subject."""
    before, words = line.padded[index - 1], line.words
    if (
        line.padded[index + 1] in words.predicates
        and before not in words.reporting
        and before not in words.prepositions
    ):
        return "relative"
    if not words.reporting.isdisjoint(line.lows[max(0, index - 9) : index]):
        return "content"
    relative = before not in words.prepositions and line.padded[index + 1] in words.chain
    return "relative" if relative else None


def _with_time(line: Line, index: int) -> bool:
    return index + 1 < len(line.row) and line.row[index + 1].time is not None


def _report_tail(line: Line, index: int) -> bool:
    """ ", officials said on Thursday": a comma with a reporting verb before the next sign; ", announced by officials," is none."""
    after = line.lows[index + 1 : index + REPORT]
    if line.words.reporting.isdisjoint(after):
        return False
    for step, low in enumerate(after, start=index + 1):
        if low in line.words.reporting and (low not in line.words.place_nouns or step - 1 in line.ends):
            return line.padded[step + 1] != "by"  # no verb: ", on Tuesday to urge calm among neighbouring states"
        if low == "," or low in BREAKS or line.row[step].hit is not None or low in line.words.who:
            return False
    return False


def _closes(line: Line, index: int, segment: Segment) -> bool:
    """A comma ends a relative or subordinate clause when what opened it leaves the main clause unfinished."""
    if segment.kind not in {"relative", "subordinate"} or index - segment.start < 2:
        return False
    if index + 1 >= len(line.row):
        return True
    following, low = line.row[index + 1], line.lows[index + 1]
    if low == "on" and _with_time(line, index + 1) and _is_a_phrase(line, segment.start, index):
        return True
    if segment.kind == "subordinate" and segment.start <= 1:
        return following.time is None
    return following.time is None and (
        low in line.words.chain
        or low in line.words.reporting
        or following.hit is not None
        or line.padded[segment.start - 1] == ","
    )


def _is_a_phrase(line: Line, start: int, end: int) -> bool:
    """ "Will go there right after the summit, on Friday": behind "after" stands no clause, but a noun that tells of an event."""
    if line.lows[start] not in line.words.sequels or line.lows[start + 1] not in line.words.determiners:
        return False
    forms = [hit.forms for place, hit in line.hits if start < place < end]
    return line.row[end - 1] is not PLAIN and bool(forms) and all(each == {"noun"} for each in forms)


def beginning(line: Line, index: int) -> Group | None:
    """The people with whom the clause of a token begins, behind its conjunction: "when Ek | has his talks"."""
    start = line.clause_start(index)
    if not start or line.lows[start - 1] not in line.words.subordinators:
        return None
    group = next((group for group in line.groups if start <= group.first <= start + 1), None)
    return group if group is not None and group.persons and not group.owns else None
