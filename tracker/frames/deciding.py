"""Days of deciding: when a visit was called off, planned or offered. Such a day is none of the visit's."""

from collections.abc import Sequence

from tracker.frames.line import Line
from tracker.frames.words import OWNS

OFFER = 6
"""Tokens from an invitation to its day: "an invitation from the king on Monday to visit Peru"."""


def is_decided(line: Line, index: int) -> bool:
    """ "Was called off on Monday", "had been put off in May": the day of the decision."""
    words, lows = line.words, line.padded
    last = index - 2 if lows[index - 1] in {"on", "in"} else index - 1
    if lows[last] in words.off_ends:
        off = lows[last] if lows[last] in words.off else f"{lows[last - 1]} {lows[last]}"
        how = last - len(off.split())
        decided = lows[how - lows[how].endswith("ly")] in words.be or _has_its_object(line, index + 1)
        if decided and off in words.off and lows[index + 1] not in OWNS:
            return True
    if lows[index - 1] in words.intended and lows[index - 2] in words.be and _is_ago(line, index):
        return True
    if lows[index + 1] == "to" and _is_of_who_seeks(line, last):
        return True
    if lows[index + 1] in {"to", "for"} and _is_of_an_offer(line.lows[max(0, index - OFFER) : index], words.offers):
        return True
    ends = lows[index + 1] in words.off or f"{lows[index + 1]} {lows[index + 2]}" in words.off
    when = index - 1
    while lows[when] in words.before_times:
        when -= 1
    if ends and lows[when] in words.be:
        return True  # "was on Friday cancelled"
    return (lows[index + 1] in words.off or lows[index + 2] in words.off) and _is_of_who_decides(line, index)


def _has_its_object(line: Line, after: int) -> bool:
    """ "Called off on Monday | his visit", "put off yesterday | talks with Ek": what is called off stands behind the day."""
    hit = line.row[after].hit if after < len(line.row) else None
    return line.padded[after] in line.words.determiners or (hit is not None and "noun" in hit.forms)


def _is_of_who_seeks(line: Line, before: int) -> bool:
    """ "Sought on Monday to meet", "asked Ek on Monday to visit": the token before the day ends what is sought of whom."""
    group = line.ends.get(before)
    return line.padded[before if group is None else group.lead - 1] in line.words.seeking


def _is_ago(line: Line, index: int) -> bool:
    time = line.row[index].time
    return time is not None and time.rule == "ago"


def _is_of_an_offer(before: Sequence[str], offers: frozenset[str]) -> bool:
    """ "An invitation from the king on Monday | to visit Peru", not "invited Ek to visit Peru in July | to …"."""
    last = max((place for place, low in enumerate(before) if low in offers), default=None)
    return last is not None and "to" not in before[last:]


def _is_of_who_decides(line: Line, index: int) -> bool:
    """ "Peru on Monday postponed the summit": between who decides and what becomes of it."""
    who = line.ends.get(index - 2 if line.padded[index - 1] == "on" else index - 1)
    after = index + 2 if line.padded[index + 1].endswith("ly") else index + 1
    return who is not None and who.governor is None and line.padded[after] in line.words.off
