"""Genre: whether a text tells of its own day, as news does, or of other years. Told by its expressions; no mode is set."""

from collections.abc import Sequence
from datetime import date

from tracker.model.mention import TimeMention
from tracker.times.expression import Date, Deictic, Holiday, Shift
from tracker.times.neighbours import in_speech

_TOLD_LATER = 5
"""Dates with a year that a text must have before it can be taken for a narrative of other times than its own."""


def is_narrative(text: str, mentions: Sequence[TimeMention], anchor: date | None) -> bool:
    """Whether a text tells of earlier years than its own: many dates with their year, few counted from its own day.

    What is said in it is said on other days, so "tomorrow" in quotation marks tells nothing.
    """
    dates = [each.expression for each in mentions if isinstance(each.expression, Date)]
    years = [each.year for each in dates if each.year is not None and not each.short_year]
    if len(years) < _TOLD_LATER:
        return False
    near = sum(is_near(each.expression) and not in_speech(text, each.start) for each in mentions)
    far = sum(anchor is None or year < anchor.year - 1 for year in years)
    return far > 0.5 * len(years) and near < 0.15 * len(years)


def is_near(expression: object) -> bool:
    """Whether an expression is counted from the day of writing."""
    match expression:
        case Date(weekday=int(), day=None):
            return True
        case Deictic(relative=False) | Shift(relative=False, base=None, ahead_only=False):
            return True
        case Holiday(relation=str()):
            return True
    return False
