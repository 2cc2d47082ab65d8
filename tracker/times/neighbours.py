"""Neighbours: what expressions take from those beside them, before any is placed."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.model.mention import TimeMention
from tracker.times.expression import Clock, Date, Deictic, Part
from tracker.times.shape import is_bare_weekday

_SPEECH = 500
"""Code points before an expression in which the quotation mark that opens direct speech is looked for."""
_LISTED = 60
"""Code points between two days of a list."""
_AT_ONCE = 5
"""Code points between a time of day and its date: " (on "."""


def with_days(text: str, mentions: list[TimeMention]) -> list[TimeMention]:
    """Bare times of day get the date that follows at once: "at 16:15 UTC, 1 June"."""
    for index in range(len(mentions) - 2, -1, -1):  # from the end: "at 15:30 (1430 UTC) on Tuesday" hands its day back
        one, other = mentions[index], mentions[index + 1]
        if not 0 <= other.start - one.end <= _AT_ONCE:
            continue
        clock, day = one.expression, other.expression
        if isinstance(day, Clock):
            day = day.on
        if isinstance(clock, Date) and is_bare_weekday(clock) and _is_today(day):
            mentions[index] = one._replace(expression=replace(clock, relation="last"))
            continue
        bracket = "(" in text[one.end : other.start]
        if bracket and isinstance(clock, Date) and isinstance(day, Date) and _is_told_twice(clock, day):
            mentions[index] = one._replace(expression=replace(day, rule=clock.rule, weekday=clock.weekday))
            continue
        if isinstance(clock, Clock) and clock.on is None and isinstance(day, Date) and _is_day(day):
            mentions[index] = one._replace(expression=replace(clock, on=day))
    return mentions


def _is_told_twice(weekday: Date, day: Date) -> bool:
    """Whether a weekday is given its date at once: "next Friday (28 March)"."""
    bare = weekday.weekday is not None and weekday.day is None and weekday.of_week is None
    return bare and day.day is not None and day.month is not None and day.weekday is None


def _is_today(expression: object) -> bool:
    """Whether an expression is the day of writing or one before it, so that a weekday named before it lies behind."""
    return (
        isinstance(expression, Deictic)
        and expression.unit == "day"
        and expression.offset <= 0
        and not expression.relative
        and expression.part is None
    )


def _is_day(date_: Date) -> bool:
    return date_.day is not None or date_.weekday is not None


def in_speech(text: str, offset: int) -> bool:
    """Whether an expression stands in direct speech, as far as the quotation marks of its paragraph tell."""
    paragraph = text.rfind("\n\n", max(0, offset - _SPEECH), offset)
    before = text[max(paragraph, offset - _SPEECH, 0) : offset]
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")


def is_weekday(expression: object) -> bool:
    """Whether an expression names a day of the week and no date: "Monday", "next Monday", "Monday evening"."""
    if isinstance(expression, Clock):
        return expression.on is not None and is_weekday(expression.on)
    return isinstance(expression, Date) and expression.weekday is not None and expression.day is None


def is_loose(expression: object) -> bool:
    """Whether an expression means the date before it only within a sentence: "the day", but not "that day"."""
    if isinstance(expression, Part):
        return is_loose(expression.of)
    return isinstance(expression, Deictic) and expression.loose


def is_listed(text: str, end: int, start: int, joins: Sequence[str]) -> bool:
    """Whether only names and joining words lie between two days: "in Oslo on Monday and Bonn on Wednesday"."""
    words = text[end:start].split() if start - end < _LISTED else []
    return bool(words) and all(word[0].isupper() or word in joins for word in words)
