"""Reading: the words that a rule matched become an expression. No day is computed and no language is known here."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Literal, cast

from tracker.times.expression import Compound, Date, Deictic, Expression, Holiday, Part, Shift, Unit, Vague
from tracker.times.lengths import CLOCK_UNITS, read_clock, read_duration, read_frequency
from tracker.times.match import Match

_DAYS_OF_MONTH = 31


def read(kind: str, match: Match) -> Expression | None:
    """The expression of a match; None when its numbers make none ("25:12")."""
    return _BUILDERS[kind](match)


def _date(match: Match) -> Expression | None:
    fields = dict(match.fields)
    if not _with_year(fields) or not _with_decade(fields):
        return None
    if "ordinal" in fields:
        fields["day"] = fields.pop("ordinal")
    month, day = fields.get("month"), fields.get("day")
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and not (isinstance(day, int) and 1 <= day <= _DAYS_OF_MONTH):
        return None
    if match.get("or_years") and month == fields["year"] % 100 + 1:
        return None  # "2007-08" is two years
    known = {name: value for name, value in fields.items() if name in Date.__dataclass_fields__}
    return Date(rule=match.rule, **known)


def _with_year(fields: dict[str, Any]) -> bool:
    """Puts a year that is written short or in words into its field; False when it is none."""
    if "short" in fields:
        if fields.get("old_only") and fields["short"] <= _DAYS_OF_MONTH:
            return False  # "5 May 10" may go on "10 people"
        fields |= {"year": fields.pop("short"), "short_year": True}
    if "century_words" in fields:
        words = (fields.pop(name, 0) for name in ("century_words", "tens_words", "ones_words"))
        fields["year"] = sum(words)
    return True


def _with_decade(fields: dict[str, Any]) -> bool:
    """Puts a decade or century into its field; False when it is none."""
    if "decade_year" in fields:
        first = fields.pop("decade_year")
        if first % 10:
            return False  # "1965's"
        fields["decade"] = first // 10
    if "decade_word" in fields:
        fields["decade"] = -fields.pop("decade_word")
    if "decade_short" in fields:
        fields["decade"] = -(fields.pop("decade_short") // 10)
    if "nth_century" in fields:
        fields["century"] = int(fields.pop("nth_century")) - 1
    return True


def _numeric(match: Match) -> Expression | None:
    """10/6/2024: which is the month is the language's custom, unless only one can be."""
    one, two = match.get("one"), match.get("two")
    day, month = (one, two) if match.settings.get("day_first", True) else (two, one)
    if month > 12:
        day, month = month, day
    if month > 12 or not _exists(day, month):
        return None
    year, short = match.get("year"), match.get("short")
    if match.get("unmistakable") and (day <= 12 or short <= _DAYS_OF_MONTH):
        return None  # "3-15-20" may be a score
    return Date(
        rule=match.rule,
        day=day,
        month=month,
        year=year if year is not None else short,
        short_year=short is not None,
        weekday=match.get("weekday"),
    )


def _exists(day: int, month: int) -> bool:
    return day <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _dotted(match: Match) -> Expression | None:
    """18.06.2024: day first wherever dots are written, unless only the other order makes a date."""
    one, two, year = str(match.get("digits")).split(".")
    day, month = (int(one), int(two)) if int(two) <= 12 else (int(two), int(one))
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS_OF_MONTH or not _exists(day, month):
        return None
    if len(year) == 2 and len(one) + len(two) < 4:
        return None  # "1.1.30" is a version or a section
    return Date(rule=match.rule, day=day, month=month, year=int(year), short_year=len(year) == 2)


def _compact(match: Match) -> Expression | None:
    digits = str(match.get("digits"))
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not (1900 <= year <= 2099 and 1 <= month <= 12 and 1 <= day <= 31 and _exists(day, month)):
        return None
    return Date(rule=match.rule, year=year, month=month, day=day)


def _days(match: Match) -> Expression | None:
    """Several days of one month: "June 18-19", "18, 19 and 21 June"; or of two: "28 June-2 July"."""
    names = [name for name in ("day", "day2", "day3", "day4") if match.get(name) is not None]
    days = [match.get(name) for name in names]
    if any(not isinstance(day, int) or not 1 <= day <= _DAYS_OF_MONTH for day in days):
        return None
    month, second, year = match.get("month"), match.get("month2"), match.get("year")
    parts = []
    for name, day in zip(names, days, strict=True):
        own = second if second is not None and name == names[-1] else month
        turn = second is not None and month is not None and second < month and name != names[-1]
        written = year - 1 if turn and year is not None else year
        weekday = match.get("weekday" + name[3:])
        parts.append(
            Date(rule=match.rule, day=day, month=own, year=written, weekday=weekday, relation=match.get("relation"))
        )
    spans = [match.spans[name] for name in names]
    whole = match.spans["whole"]
    if match.get("month_first"):
        spans[0] = (0, spans[0][1])
        last_month = match.spans.get("month2")
        spans[-1] = (last_month[0] if last_month else spans[-1][0], whole[1])
    else:
        spans[-1] = (spans[-1][0], whole[1])
        spans[0] = (0, match.spans["month"][1] if second is not None else spans[0][1])
    kind: Literal["range", "list"] = "range" if match.get("range") else "list"
    return Compound(rule=match.rule, kind=kind, parts=tuple(parts), spans=tuple(spans))


def _years(match: Match) -> Expression | None:
    """1957-60, 2014-2016."""
    first, last = match.get("year"), match.get("year2")
    if last is None:
        last = first - first % 100 + match.get("short")
    if not first < last <= first + 100:
        return None
    return Compound(
        rule=match.rule,
        kind="range",
        parts=(Date(rule=match.rule, year=first), Date(rule=match.rule, year=last)),
        spans=(match.spans["year"], match.spans["short" if match.get("year2") is None else "year2"]),
    )


def _deictic(match: Match) -> Expression | None:
    fields = {name: value for name, value in match.fields.items() if name in Deictic.__dataclass_fields__}
    unit = fields.pop("unit", "day")
    if unit == "fortnight":
        unit, fields["offset"] = "week", 2 * fields.get("offset", 0)
    if unit in CLOCK_UNITS:
        return None
    return Deictic(rule=match.rule, unit=unit, **fields)


def _shift(match: Match) -> Expression | None:
    unit = match.get("unit")
    count = match.get("count") if "count" in match.fields else 1
    if match.get("plural"):
        count = None
    if match.get("half") and count is not None:
        count += 0.5
    if isinstance(count, str):
        return None
    if unit == "fortnight":
        unit, count = "week", None if count is None else 2 * count
    return Shift(
        rule=match.rule,
        unit=cast("Unit", unit or "week"),
        sign=match.get("sign"),
        count=count,
        relative=bool(match.get("relative")),
        base=match.tail,
        weekday=match.get("weekday"),
        ahead_only=bool(match.get("ahead_only")),
        same=bool(match.get("same")),
    )


def _part(match: Match) -> Expression | None:
    number = match.get("number")
    if (back := match.get("back")) is not None:
        number = -back
    if number is not None and not isinstance(number, int):
        return None
    if match.get("unit") in CLOCK_UNITS:
        return None
    return Part(
        rule=match.rule,
        unit=match.get("unit"),
        number=number,
        weekday=match.get("weekday"),
        season=match.get("season"),
        month=match.get("month"),
        day=match.get("day"),
        of=match.tail or _near_year(match),
    )


def _near_year(match: Match) -> Deictic | None:
    """The year of "October last year"."""
    if (offset := match.get("offset")) is None:
        return None
    return Deictic(rule=match.rule, unit="year", offset=offset, relative=bool(match.get("relative")))


def _vague(match: Match) -> Expression | None:
    return Vague(rule=match.rule, value=match.get("value"), told_ahead=bool(match.get("told_ahead")))


def _holiday(match: Match) -> Expression | None:
    return Holiday(
        rule=match.rule,
        name=match.get("holiday"),
        year=match.get("year"),
        relation=match.get("relation"),
        offset=match.get("offset") or 0,
    )


def _about(match: Match) -> Expression | None:
    """A date that is only about right: "around 18 June"."""
    if isinstance(match.tail, Date):
        return replace(match.tail, rule=match.rule, about=True)
    return None


_BUILDERS: Mapping[str, Callable[[Match], Expression | None]] = {
    "date": _date,
    "numeric": _numeric,
    "dotted": _dotted,
    "compact": _compact,
    "days": _days,
    "years": _years,
    "deictic": _deictic,
    "shift": _shift,
    "part": _part,
    "clock": read_clock,
    "duration": read_duration,
    "set": read_frequency,
    "vague": _vague,
    "holiday": _holiday,
    "about": _about,
}
