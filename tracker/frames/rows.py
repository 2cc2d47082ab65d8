"""Rows: a list of engagements dates each of its lines at the beginning, or several below a day, and names whose they are above."""

from bisect import bisect_left, bisect_right
from operator import attrgetter

from tracker.frames.line import Line
from tracker.frames.member import Member
from tracker.frames.memory import ENDS, Memory
from tracker.frames.telling import Telling
from tracker.frames.words import DASHES
from tracker.model.mention import Name, Span, Time

BULLETS = DASHES | {"-", "*", "•", "·"}
SEPARATORS = DASHES | {":", "-", "|"}
ABOVE = -2
"""Where the day of a row stands that does not begin with one."""
SEVERAL = 2
"""Days on lines of their own that make a list by days; one alone is that of writing."""
LONGEST = 60
"""Rows that are looked back over for the sentence above the list."""


def row(telling: Telling, opening: int, time: Time, memory: Memory) -> None:
    """Gives an event told in a row the row's date and, where the row names nobody who does it, the list's owner."""
    if telling.at <= opening + 1:
        return
    if opening != ABOVE or telling.time is None:
        telling.time, telling.own_date, telling.dates = time, True, "whole"
    owner = _owner(telling.line.span, memory)
    role = "visitor" if telling.kind == "visit" else "participant"
    others = any(group.persons and group.last < telling.at for group in telling.line.groups)
    if owner is not None and not others and not telling.members("visitor") and telling.subject is None:
        telling.add(role, Member(owner))
        telling.reasons.append(f"in a list of {owner.entity.name}'s")


def opening_date(line: Line, memory: Memory) -> tuple[int, Time] | None:
    """The date with which a row begins, and its token; of a row below a day's heading that day; None for what is no row."""
    first = line.times[0] if line.times else -1
    opens = first >= 0 and line.padded[first + 1] in SEPARATORS and BULLETS.issuperset(line.lows[:first])
    time = line.row[first].time if opens else None
    if time is not None and time.when is not None:
        return first, time
    heading = _heading(line.span, memory)
    return (ABOVE, heading) if heading is not None else None


def _heading(row: Span, memory: Memory) -> Time | None:
    """The day that stands on a line of its own above a row: one of several in a list by days."""
    text = memory.document.text
    if text[row[1] - 1] in ENDS or len(memory.headings) < SEVERAL:
        return None
    place = bisect_right(memory.headings, row[0], key=attrgetter("start"))
    heading = memory.headings[place - 1] if place else None
    return heading if heading is not None and not memory.has_prose(heading.end, row[0]) else None


def _owner(line: Span, memory: Memory) -> Name | None:
    """The first person of the nearest sentence above that is no row itself."""
    text, headings, sentences = memory.document.text, memory.headings, memory.document.sentences
    above = bisect_left(sentences, (line[0],))
    for sentence in reversed(sentences[max(0, above - LONGEST) : above]):
        in_list = (len(headings) >= SEVERAL and sentence[0] >= headings[0].start) or sentence[0] in memory.opened
        if in_list or text[sentence[0] : sentence[1]].lstrip()[:1] in BULLETS:
            continue
        return next((name for name in memory.names_in(sentence) if name.entity.kind == "person"), None)
    return None
