"""Placing several dates told in one breath: a range or list whose parts lend each other month, year and direction."""

from dataclasses import replace

from tracker.errors import WhenError
from tracker.model.when import When
from tracker.times import moment as m
from tracker.times.context import Context, Placed
from tracker.times.dates import day_or_month, place_date
from tracker.times.expression import Compound, Date
from tracker.times.moment import Moment


def place_several(expression: Compound, context: Context) -> Placed | None:
    """The stretch from the first part to the last; a range that runs backwards keeps its first and says so."""
    parts = [each for each in expression.parts if isinstance(each, Date)]
    placed = _in_order(_lent(parts), context)
    if placed is None:
        return None
    first, last = placed
    one, other = first.moment.when, last.moment.when
    checks = (*first.checks, *last.checks)
    if one is None or other is None:
        return None
    try:
        edtf = When.parse(f"{one.start.edtf}/{other.end.edtf}")
    except WhenError:
        return first._replace(checks=(*checks, f"the range runs backwards: from {one} to {other}"))
    value = f"{first.moment.value}/{last.moment.value}"
    return first._replace(moment=Moment(edtf, value, first.moment.unit), checks=checks)


def _lent(parts: list[Date]) -> list[Date]:
    """The parts with the year that only the last one gives: "28 December to 3 January 2025"."""
    last = parts[-1]
    lent = []
    for part in parts:
        year = part.year
        if (year is None and last.year is not None and part.weekday is None) or part.day is not None:
            later = part.month is not None and last.month is not None and part.month > last.month
            year = last.year - 1 if later and last.year is not None and part.year is None else part.year or last.year
        if year is None and parts[0].year is not None and part.month is not None and parts[0].month is not None:
            year = parts[0].year + (part.month < parts[0].month)
        relation = part.relation or last.relation
        is_whole = (year, relation) == (part.year, part.relation)
        lent.append(part if is_whole else replace(part, year=year, relation=relation))
    return lent


def _in_order(parts: list[Date], context: Context) -> tuple[Placed, Placed] | None:
    """The first and last part, the one placed from the other, so that the range runs forward."""
    first, last = parts[0], parts[-1]
    if first.year is not None or last.year is not None:
        one, other = place_date(first, context), place_date(last, context)
        return (one, other) if one and other else None
    looks_back = context.direction() in ("past", None) and first.weekday is not None and first.day is None
    lead = place_date(last if looks_back else first, context)
    if lead is None or lead.moment.first is None:
        return None
    day = lead.moment.first
    if looks_back and first.weekday is not None:
        return Placed(m.day(m.plus_days(day, -((day.weekday() - first.weekday) % 7)))), lead
    if last.weekday is not None and last.day is None:
        return lead, lead._replace(moment=m.day(m.plus_days(day, (last.weekday - day.weekday()) % 7)))
    months = (last.month or 1) < day.month
    ending = day_or_month(day.year + months, last.month or day.month, last.day)
    return lead, Placed(ending)
