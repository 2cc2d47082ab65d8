"""Joining: which expressions a range or a list makes one of, and what they lend each other. No text is read here."""

from itertools import pairwise

from tracker.times.expression import Compound, Date, Expression, Part


def is_joinable(expression: Expression) -> bool:
    """Whether it is a day, a weekday or a month, so that a range can begin with it."""
    return isinstance(expression, Date) and any(
        part is not None for part in (expression.day, expression.weekday, expression.month)
    )


def named_month(expression: Expression) -> Date | None:
    """The date that is given with its month, or of which a piece is: "March", "late March"."""
    of = expression.of if isinstance(expression, Part) and expression.unit is None else expression
    return of if isinstance(of, Date) and of.month is not None else None


def names_weekday(expression: Expression) -> bool:
    """Whether it gives a weekday and no day of the calendar."""
    return isinstance(expression, Date) and expression.weekday is not None and expression.day is None


def are_alike(one: Expression, other: Expression) -> bool:
    """Whether two dates are given with the same parts, but for a year or month that one of them lends the other."""
    if not isinstance(one, Date) or not isinstance(other, Date):
        return False
    if names_weekday(one) or names_weekday(other):
        return names_weekday(one) and names_weekday(other)
    return (one.day is None) == (other.day is None) and one.month is not None and other.month is not None


def are_consecutive(compound: Compound) -> bool:
    """Whether the parts of a list are days that follow each other, so that together they are one stretch of days."""
    parts = compound.parts
    for one, other in pairwise(parts):
        if not isinstance(one, Date) or not isinstance(other, Date):
            return False
        if names_weekday(one) and names_weekday(other):
            if one.weekday is None or other.weekday is None or (other.weekday - one.weekday) % 7 != 1:
                return False
        elif one.day is None or other.day is None or one.month != other.month or other.day - one.day != 1:
            return False
    return True
