"""Chronicles: days without a year at the beginnings of lines, below words that name the year of them all."""

import re
from dataclasses import replace

from tracker.model.mention import TimeMention
from tracker.times.expression import Compound, Date, Expression

_ROWS = 3
"""Days at the beginnings of lines that make a chronicle: two may be datelines."""
_ABOVE = 400
"""Code points above its first day in which a chronicle names its year: "events in 2007 were the following"."""
_INDENT = 12
"""Code points between the beginning of a line and its day."""
_OPENS = re.compile(r"[ \t]*(?:[-*•·] ?)?")
"""What may stand before the day of a row."""
_GOES_ON = re.compile(r" ?(?::|-|–|—|\.) ")
"""What stands behind it."""


def with_years(text: str, mentions: list[TimeMention]) -> list[TimeMention]:
    r"""The days that open the lines of a chronicle get the year that is named above.

    >>> from tracker.times import find
    >>> text = "Visits in 2007:\nMay 1: Ek in Lima.\nMay 4: Ek in Bonn.\nMay 9: Ito in Oslo."
    >>> [mention.expression.year for mention in with_years(text, find(text))]
    [2007, 2007, 2007, 2007]
    """
    rows = [number for number, mention in enumerate(mentions) if _is_row(text, mention)]
    year = _year(mentions, rows[0]) if len(rows) >= _ROWS else None
    if year is None:
        return mentions
    dated = {number: _dated(mentions[number].expression, year) for number in rows}
    return [
        mention._replace(expression=dated[number]) if number in dated else mention
        for number, mention in enumerate(mentions)
    ]


def _is_row(text: str, mention: TimeMention) -> bool:
    if not _GOES_ON.match(text, mention.end) or not all(map(_is_open, _parts(mention.expression))):
        return False
    _, line, before = text[max(0, mention.start - _INDENT) : mention.start].rpartition("\n")
    begins = bool(line) or mention.start <= _INDENT
    return begins and _OPENS.fullmatch(before) is not None


def _parts(expression: object) -> tuple[object, ...]:
    return expression.parts if isinstance(expression, Compound) else (expression,)


def _is_open(expression: object) -> bool:
    """Whether an expression is a day of a month of no year."""
    if not isinstance(expression, Date) or expression.year is not None or expression.relation is not None:
        return False
    return expression.month is not None and expression.day is not None


def _year(mentions: list[TimeMention], first: int) -> int | None:
    """The year that is named last above the first row, and soon before it."""
    begin = mentions[first].start - _ABOVE
    for mention in reversed(mentions[:first]):
        each = mention.expression
        if mention.start < begin:
            return None
        if isinstance(each, Date) and each.year is not None and each.month is None and not each.short_year:
            return each.year
    return None


def _dated(expression: object, year: int) -> Expression:
    if isinstance(expression, Compound):
        return replace(expression, parts=tuple(_dated(part, year) for part in expression.parts))
    assert isinstance(expression, Date), "kept by _is_row"
    return replace(expression, year=year)
