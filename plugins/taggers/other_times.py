"""Times in languages without a pack: expressions found by month and weekday names, each read alone by dateparser."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from tracker.plugin import Document, Mention, TimeMention, hookimpl, languages

MOST = 500
"""Expressions of one text that dateparser reads: it takes a millisecond for each."""

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST = 3
"""Letters of a name; shorter ones are too often other words."""


@hookimpl
def tag_mentions(document: Document) -> Iterable[Mention]:
    """Dates with a month by name, and weekdays, in a language that dateparser knows and tracker has no pack for.

    What is written is given as TIMEX3 has it ("XXXX-06-18"); which year that is the core decides. Nothing else is guessed:
    dateparser's own search takes numbers and short words for dates.
    """
    language = document.language.partition("-")[0].lower()
    return [] if language in languages() else list(_mentions(document.text, language))


def _mentions(text: str, language: str) -> Iterator[Mention]:
    names = _names(language)
    if names is None:
        return
    pattern, weekdays, parser = names
    for number, match in enumerate(pattern.finditer(text)):
        if number >= MOST:
            return
        weekday = weekdays.get(match[0].lower())
        value = f"XXXX-WXX-{weekday + 1}" if weekday is not None else _read(parser, match[0])
        if value is not None:
            yield TimeMention(match.start(), match.end(), "DATE", value)


def _read(parser: Any, words: str) -> str | None:  # noqa: ANN401 - a DateDataParser, imported when first needed
    """One expression as TIMEX3: the parts that it gives, X for a year that it leaves open."""
    found = parser.get_date_data(words)
    parts = set(found.parts or ())
    if found.date_obj is None or "month" not in parts:
        return None
    year = f"{found.date_obj.year:04}" if "year" in parts else "XXXX"
    return f"{year}-{found.date_obj.month:02}" + (f"-{found.date_obj.day:02}" if "day" in parts else "")


@cache
def _names(language: str) -> tuple[re.Pattern[str], dict[str, int], Any] | None:
    """The dates of a language as a pattern, its weekdays by number, and dateparser's reader; None when it is unknown."""
    from dateparser.date import DateDataParser
    from dateparser.languages.loader import default_loader

    try:
        locale = default_loader.get_locale(language)
    except (ValueError, ImportError):
        return None
    months = {name for month in _MONTHS for name in locale.info.get(month, ()) if _is_name(name)}
    weekdays = {
        name: number for number, day in enumerate(_WEEKDAYS) for name in locale.info.get(day, ()) if _is_name(name)
    }
    if not months:
        return None
    month = _either(months)
    day = r"(?<![\d.,:/-])[0-9]{1,2}(?:\.|º|°|-?[a-z]{1,2})?"
    little = r"(?:[^\W\d_]{1,3}\.?\s)?"
    dates = rf"(?:{day}\s{little})?(?<!\w){month}(?!\w)\.?(?:,?\s{little}[0-9]{{4}}(?!\w))?"
    pattern = re.compile(rf"{dates}|(?<!\w){_either(set(weekdays))}(?!\w)", re.IGNORECASE)
    return pattern, weekdays, DateDataParser(languages=[language], settings={"PREFER_DAY_OF_MONTH": "first"})


def _is_name(name: str) -> bool:
    return len(name) >= _SHORTEST and name.replace(" ", "").replace("-", "").isalpha()


def _either(names: set[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name))) + ")"
