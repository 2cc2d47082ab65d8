"""Rows: a list of engagements dates each of its lines at the beginning and names whose they are above them all."""

from tracker.frames.groups import Member
from tracker.frames.line import Line
from tracker.frames.memory import Memory
from tracker.frames.telling import Telling
from tracker.frames.words import DASHES
from tracker.model.mention import Name, Span, Time

BULLETS = DASHES | {"-", "*", "•", "·"}
SEPARATORS = DASHES | {":", "-", "|"}
LONGEST = 60
"""Rows that are looked back over for the sentence above the list."""


def row(telling: Telling, opening: int, time: Time, memory: Memory) -> None:
    """Gives an event told in a row the row's date and, where the row names nobody who does it, the list's owner."""
    if telling.at <= opening + 1:
        return
    telling.time, telling.own_date, telling.dates = time, True, "whole"
    owner = _owner(telling.line.span, memory)
    role = "visitor" if telling.kind == "visit" else "participant"
    if owner is not None and not telling.members("visitor") and telling.subject is None:
        telling.add(role, Member(owner))
        telling.reasons.append(f"in a list of {owner.entity.name}'s")


def opening_date(line: Line) -> tuple[int, Time] | None:
    """The date with which a row begins, and its token; None for a sentence that is no row."""
    if not line.times:
        return None
    first = line.times[0]
    opens = line.padded[first + 1] in SEPARATORS and BULLETS.issuperset(line.lows[:first])
    time = line.row[first].time if opens else None
    return (first, time) if time is not None and time.when is not None else None


def _owner(line: Span, memory: Memory) -> Name | None:
    """The first person of the nearest sentence above that is no row itself."""
    sentences = [each for each in memory.document.sentences if each[0] < line[0]]
    for sentence in reversed(sentences[-LONGEST:]):
        if memory.document.text[sentence[0] : sentence[1]].lstrip()[:1] in BULLETS:
            continue
        return next((name for name in memory.names_in(sentence) if name.entity.kind == "person"), None)
    return None
