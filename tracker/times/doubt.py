"""Doubt: whether the words of a text can speak against a given day at all. A cheap test first: of nearly all texts none can."""

from tracker.model.mention import TimeMention
from tracker.model.when import When
from tracker.times.constraints import ANNOUNCED, Text
from tracker.times.expression import Compound, Date
from tracker.times.shape import absolute, exact, is_weekdays
from tracker.times.stretches import each_year


def may_speak_against(text: Text, years: range, day: int, slack: int) -> bool:
    """Whether a constraint of the text may leave no day within ``slack`` days of ``day`` (an ordinal).

    True is no answer, only a reason to draw all constraints; directions are asked for only where they matter.
    """
    heading = text.heading(years)
    if heading is not None and (len(heading.stretches) == 1 or not heading.allows(day, slack)):
        return not heading.allows(day, slack)
    told: list[tuple[TimeMention, When]] = []
    for mention in text.mentions:
        expression = mention.expression
        if isinstance(expression, Date) and expression.year is None:
            if _is_far(expression, years, day, slack):
                return True
        elif isinstance(expression, Compound) and is_weekdays(expression):
            return True
        elif (when := absolute(expression)) is not None:
            told.append((mention, when))
    return _years_may(text, told, day, slack)


def _is_far(expression: Date, years: range, day: int, slack: int) -> bool:
    """Whether a date with its weekday, but no year, lies further off than it is told from, whichever way."""
    if expression.weekday is None or expression.day is None or expression.month is None:
        return False
    return not any(
        (each - 1) % 7 == expression.weekday and abs(each - day) <= slack + 1
        for each, _ in each_year(expression.month, expression.day, years)
    )


def _years_may(text: Text, dated: list[tuple[TimeMention, When]], day: int, slack: int) -> bool:
    """Whether a date with its year may: one that lies ahead told as past, or one long past or far ahead told as to come.

    What is told as to come counts only when nothing told as past is later, so the latest dates are asked first.
    """
    told = sorted(dated, key=lambda each: each[1].earliest, reverse=True)
    if any(exact(when) and when.earliest.toordinal() > day + slack for _, when in told):
        return True
    for number, (mention, when) in enumerate(told):
        if not text.counts(mention):
            continue
        if not exact(when) or text.way(mention) != "future":
            later = [each for each in told[number + 1 :] if each[1].latest >= when.earliest]
            return any(exact(other) and text.way(each) == "future" for each, other in later)
        if not day - slack <= when.latest.toordinal() <= day + slack + ANNOUNCED:
            return True
    return False
