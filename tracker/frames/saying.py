"""Dates of the saying: "said on Friday", "on Tuesday the ministry announced that …". They date no event."""

from tracker.frames.line import Line


def is_said(line: Line, index: int) -> bool:
    """Whether a reporting verb stands right before an expression, or right after it."""
    before = index - 1
    while (
        before >= 0
        and index - before <= 8
        and (
            line.low(before) in line.words.said_with
            or (line.row[before].name is not None and line.low(before - 1) in ("told", "in", "quoted"))
        )
    ):
        if line.row[before].hit is not None:
            return False
        before -= 1
    if (
        before >= 0
        and line.low(before) in line.words.reporting
        and line.low(before) not in ("called", "urged", "believe", "asked")
    ):
        return True
    if _of_next_verb(line, index):
        return True
    after = index + 1
    if line.low(after) in line.words.reporting and line.low(after + 1) != "to":
        return True
    return _fronted_report(line, index)


def _of_next_verb(line: Line, index: int) -> bool:
    """ "Peru on Thursday accused …": between a subject and another verb, the date is that verb's."""
    before = index - 2 if line.low(index - 1) in line.words.prepositions else index - 1
    group = line.ends.get(before)
    after = line.row[index + 1] if index + 1 < len(line.row) else None
    if group is None or group.governor is not None or after is None or not after.plain or after.hit is not None:
        return False
    return after.low.endswith("ed") and after.low not in line.words.chain


def _fronted_report(line: Line, index: int) -> bool:
    """ "On Tuesday the ministry announced that …"."""
    if index > 2:
        return False
    for step in range(index + 1, min(index + 9, len(line.row))):
        token = line.row[step]
        if token.hit is not None or token.low in line.words.chain:
            return False
        if token.low in line.words.reporting:
            return True
    return False
