"""The words around a telling that could say that it is put off or called off, and those among them that speak of other things."""

from collections.abc import Sequence

from tracker.frames.line import Line
from tracker.frames.scan import Trigger
from tracker.frames.telling import Telling
from tracker.frames.words import QUOTES

AFTER = 9
"""Tokens after a telling in which "… has been called off" still speaks of it."""

AIM = 4
"""Tokens between a preposition and its noun: "for high-level talks", "at an Asian economic summit"."""


def words_around(telling: Telling) -> str:
    """The words that could say of a telling that it is put off, with spaces around them."""
    line, at = telling.line, telling.at
    row, lows = line.row, line.lows
    first = min(telling.first, at)
    while telling.owned and first and lows[first - 1] in {"of", "the"}:
        first -= 1  # "the cancellation of the president's visit"
    while first and (row[first].time is not None or (row[first + 1].time is not None and lows[first] == "on")):
        first -= 1  # "called off | on Monday | her visit"
    first = max(0, first - 2 if lows[first - 1] in QUOTES else first - 1)  # "decided to “defer” | her visit"
    if "but" in lows[first:at]:  # "will skip Rome, but will meet Ek in Bern"
        first = at - lows[at::-1].index("but")
    later = [(place, hit) for place, hit in line.hits if place > at]
    end = at + 1
    if telling.form == "noun":
        another = next((place for place, hit in later if _takes_over(line, place, hit)), len(row))
        end = min(another, telling.last + AFTER)
    others = _in_other_phrases(line, at, [place for place, _ in later]) | _of_other_things(telling, first, end)
    places = range(first, min(end, len(row) - 1) + 1)
    return f" {' '.join([lows[place] for place in places if row[place].plain and place not in others])} "


def _in_other_phrases(line: Line, at: int, later: Sequence[int]) -> set[int]:
    """The words from before an article to a later trigger, which speak of that: "after the talks Ek | scrapped the planned visit"."""
    found: set[int] = set()
    for place in later:
        for step in range(place - 1, max(at, place - AIM) - 1, -1):
            if line.lows[step] in line.words.determiners:
                found.update(range(step - 1 - (line.lows[step - 1] in line.words.off_particles), place))
                break
    return found


def _takes_over(line: Line, step: int, hit: Trigger) -> bool:
    """Whether what follows speaks of another trigger; one that only says what for or where does not: "for talks"."""
    if line.lows[step] in line.words.often_off:
        return False
    carried = not line.words.aims.isdisjoint(line.lows[max(0, step - AIM) : step])
    return not (carried and any(form == "noun" for _, form in hit.frames))


def _of_other_things(telling: Telling, first: int, end: int) -> set[int]:
    """ "Discussed the | delayed | vote at talks", "came on Tuesday, days | after a first attempt was scrapped |".

    What was done is not off with what is told before it: "who | skipped the | summit, met Ito".
    """
    line, words = telling.line, telling.line.words
    found: set[int] = set()
    if telling.form == "verb" and line.lows[telling.at] in words.went and not telling.premodifiers:
        found.update(*(range(first, place) for place, _ in line.hits if first < place < telling.at))
    for place in range(first, min(end, len(line.row))):
        low, before = line.lows[place], line.padded[place - 1]
        if low in words.off and low.endswith("ed") and before in words.determiners and place < telling.phrase - 1:
            found.add(place)
        elif low in words.off and line.padded[place + 1] == "by" and place + 2 == telling.phrase:
            found.add(place)  # "was delayed by | a meeting"
        elif place > telling.at and low in words.sequels and (before == "," or _is_length(line, place - 1)):
            found.update(range(place, line.lows.index(",", place) if "," in line.lows[place:] else end))
    return found


def _is_length(line: Line, place: int) -> bool:
    time = line.row[place].time
    return time is not None and time.type == "DURATION"


def put_off_before(telling: Telling) -> str:
    """ "Postponed" of "the postponed visit", not of "postponed the visit"; "" where there is none. What is told now is another thing."""
    line, lead = telling.line, telling.phrase - 1
    if telling.form != "noun":
        return ""
    if line.padded[lead] in line.words.off and line.padded[lead - 1] in line.words.determiners:
        return line.padded[lead]
    return next((low for low in line.lows[telling.phrase : telling.at] if low in line.words.off), "")
