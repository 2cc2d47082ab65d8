"""Dates of the saying: "said on Friday", "on Tuesday the ministry announced that …". They date no event."""

from tracker.frames.line import Line
from tracker.frames.subject import leftmost

ISSUER = 10
"""Tokens after the day of a statement in which "said" stands, behind whoever issued it."""

TOLD_AT = 6
"""Tokens after a date in which the meeting stands at which something was said."""

TOLD_LATE = 14
"""Tokens after a word of saying in which the meeting stands during which it was said."""


def is_said(line: Line, index: int) -> bool:
    """Whether a reporting verb stands right before an expression, or right after it."""
    words, lows = line.words, line.padded
    before = index - 1
    while (
        before >= 0
        and index - before <= 8
        and (
            lows[before] in words.said_with
            or (line.row[before].plain and lows[before].endswith("ly"))
            or (line.row[before].name is not None and lows[before - 1] in {"told", "in", "quoted", "by", "the", "and"})
        )
    ):
        if line.row[before].hit is not None:
            return False
        before -= 1
    said = lows[before]
    if said in words.said_in or (said in words.issued and _is_issued(line, before, index)):
        return True
    if said in words.reporting and said not in {"called", "urged", "believe", "asked"}:
        return not _told_at(line, index)
    if _of_next_verb(line, index):
        return True
    return _says_then(line, index + 1) or _fronted_report(line, index)


def _is_issued(line: Line, verb: int, index: int) -> bool:
    """ "A statement issued on Tuesday by the ministry said": the day of a text that says what is told behind it."""
    if line.words.statements.isdisjoint(line.lows[max(0, verb - 1) : verb]):
        return False
    for place in range(index + 1, min(index + ISSUER, len(line.row))):
        if line.row[place].hit is not None:
            return False
        if line.lows[place] in line.words.reporting:
            return True
    return False


def _told_at(line: Line, index: int) -> bool:
    """ "Said on Friday after talks with Ek", "at a meeting with Ek": what is said at, right before or after one dates it too."""
    lead = line.padded[index + 1]
    if lead not in line.words.carried and lead not in line.words.located and lead not in line.words.sequels:
        return False
    for place, token in enumerate(line.row[index + 2 : index + TOLD_AT], start=index + 2):
        if token.hit is not None:
            return any(form == "noun" for _, form in token.hit.frames)
        if not token.plain or line.lows[place] in line.words.prepositions:
            return False
    return False


def _says_then(line: Line, after: int) -> bool:
    """ "The premier on Friday said"; but "a meeting in Lima on Friday said" and "left on Friday, saying" date what happened."""
    low = line.padded[after]
    if low not in line.words.reporting or low.endswith("ing") or line.padded[after + 1] == "to":
        return False
    if _while_meeting(line, after):
        return False
    told = any(token.hit is not None and token.plain for token in line.row[line.clause_start(after) : after])
    return not told or leftmost(line, after, wide=False) is not None


def _while_meeting(line: Line, saying: int) -> bool:
    """ "On Friday called for calm during a meeting with Ek": said at a meeting, which is of that day, too."""
    for place in range(saying + 1, min(saying + TOLD_LATE, len(line.row))):
        low = line.lows[place]
        if low == "during":
            return _told_at(line, place - 1)
        if low in line.words.clause_openers:
            return False
    return False


def _of_next_verb(line: Line, index: int) -> bool:
    """ "Peru on Thursday accused …": between a subject and another verb, the date is that verb's."""
    before = index - 2 if line.padded[index - 1] in line.words.prepositions else index - 1
    group = line.ends.get(before)
    after = line.row[index + 1] if index + 1 < len(line.row) else None
    if group is None or group.governor is not None or after is None or not after.plain or after.hit is not None:
        return False
    low = line.lows[index + 1]
    return low.endswith("ed") and low not in line.words.chain and not _holds(line, index + 1)


def _holds(line: Line, verb: int) -> bool:
    """ "Peru and Chile on Thursday resumed border talks": what the verb begins or ends is told with its date."""
    words = line.words
    if line.lows[verb] not in words.begun and line.lows[verb] not in words.ending:
        return False
    return any(token.hit is not None for token in line.row[verb + 1 : verb + TOLD_AT])


def _fronted_report(line: Line, index: int) -> bool:
    """ "On Tuesday the ministry announced that …"."""
    if index > 2:
        return False
    for step in range(index + 1, min(index + 9, len(line.row))):
        low = line.lows[step]
        if line.row[step].hit is not None or low in line.words.chain:
            return False
        if low in line.words.reporting:
            return not _while_meeting(line, step)
    return False
