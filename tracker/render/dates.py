"""Dates in words, as a locale writes them (CLDR, through Babel). A date is never written finer than it is known."""

import re
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tracker.model.when import When

if TYPE_CHECKING:
    from babel import Locale

LOCALE = "en_GB"
"""Day before month, as in ISO 8601's spirit and most of the world's press."""

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DASH = " – "
"""Between ends of more than one word, as in "28 June – 2 July"; "18–19 June" has the dash alone."""
_THIN_DASH = re.compile("[ \u2009]?–\u2009")
"""The CLDR's own dash between such ends, in thin spaces that few typefaces of terminals have."""
_SHORT_MONTH = re.compile(r"(?<![ML])([ML])\1\1(?![ML])")
_JOINED = re.compile(r"(?<=d) (?=[ML]{3})|(?<=d\.) (?=[ML]{3})|(?<=[ML]{4}) (?=d)")
"""The space between day and month in a pattern."""
_CACHED = 16_384


@lru_cache(maxsize=_CACHED)
def spell(when: When, locale: str = LOCALE, *, weekday: bool = False) -> str:
    """A date in words: "18–19 June 2024", "July 2000", "week of 24 June 2024", "about September 2023", "from May 2024".

    ``weekday`` puts the weekday before a single day, and those of both ends after several days. Day and month are
    joined by a no-break space, ends by an en dash.

    >>> " ".join(spell(When.parse("2024-12-28/2025-01-03")).split())
    '28 December 2024 – 3 January 2025'
    >>> " ".join(spell(When.parse("2024-06-18/2024-06-19"), "en_US").split())
    'June 18–19, 2024'
    """
    if when.is_interval:
        return _interval(when, locale) + (_weekdays(when, locale) if weekday else "")
    about = "about " if when.approximate else ""
    return about + _single(when, locale, weekday=weekday and not about)


def published_in_words(published: str, locale: str = LOCALE) -> str:
    """A document's publication day or days (EDTF) in words, without the time of day."""
    when = When.parse(published)
    return spell(when if when.granularity != "time" else When.of(when.earliest, when.latest), locale)


def _interval(when: When, locale: str) -> str:
    first, _, last = when.edtf.partition("/")
    if first == "..":
        return f"until {spell(when.end, locale)}"
    if last == "..":
        return f"from {spell(when.start, locale)}"
    start, end = when.start, when.end
    if start.granularity == end.granularity == "day" and not when.approximate:
        return _range(start.earliest, end.earliest, "yMMMd", locale)
    if start.granularity == end.granularity == "month" and not when.approximate:
        return _range(start.earliest, end.earliest, "yMMMM", locale)
    if start.granularity == end.granularity == "year" and not when.approximate:
        return f"{start.earliest.year}–{end.earliest.year}"
    return f"{spell(start, locale)}{_DASH}{spell(end, locale)}"


def _weekdays(when: When, locale: str) -> str:
    """The weekdays of both ends, where both are known to the day: " (Tuesday–Wednesday)"."""
    known = when.granularity == "day" and not when.approximate and ".." not in when.edtf
    names = (_format(day, "EEEE", locale) for day in (when.earliest, when.latest))
    return f" ({'–'.join(names)})" if known else ""


def _single(when: When, locale: str, *, weekday: bool) -> str:
    first = when.earliest
    if when.granularity == "month":
        return _format(first, _skeleton(locale, "yMMMM", "MMMM y"), locale)
    day = _format(first, _full(locale) if weekday and when.granularity in ("day", "time") else _long(locale), locale)
    words = {
        "time": f"{day}, {_clock(when)}",
        "day": day,
        "week": f"week of {day}",
        "season": _season(when),
        "year": str(first.year),
        "decade": f"the {first.year}s",
        "century": f"the years {first.year} to {when.latest.year}",
    }
    return words[when.granularity]


def _season(when: When) -> str:
    """ "summer 2024"; a winter names both its years. Babel has no names of seasons: English is used everywhere."""
    name = _SEASONS.get(when.edtf[5:7], "")
    first, last = when.earliest.year, when.latest.year
    return f"{name} {first}–{last % 100:02}" if last > first else f"{name} {first}"


def _clock(when: When) -> str:
    """The time of day as given, with the distance of its zone from UTC.

    >>> _clock(When.parse("2031-03-04T15:00+03:00"))
    '15:00 (UTC+03:00)'
    """
    moment = when.time
    if moment is None:
        return ""
    time = moment.strftime("%H:%M:%S" if moment.second else "%H:%M")
    offset = moment.utcoffset()
    if offset is None:
        return time
    return f"{time} (UTC{moment.isoformat()[-6:]})" if offset else f"{time} (UTC)"


def _range(first: date, last: date, skeleton: str, locale: str) -> str:
    """Two ends with what they share written once: the CLDR's interval formats, with the month written out."""
    formats = read_locale(locale).interval_formats
    by_field = formats.get("yMMMMd" if skeleton == "yMMMd" and "yMMMMd" in formats else skeleton, {})
    field = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    parts = by_field.get(field)
    if not parts or len(parts) != 2:
        pattern = _long(locale) if skeleton == "yMMMd" else _skeleton(locale, "yMMMM", "MMMM y")
        return f"{_format(first, pattern, locale)}{_DASH}{_format(last, pattern, locale)}"
    start, end = (_SHORT_MONTH.sub(r"\1\1\1\1", part) for part in parts)
    written = _format(first, start, locale) + _format(last, end, locale)
    return _THIN_DASH.sub("–" if field == "d" else _DASH, written)


@cache
def _long(locale: str) -> str:
    return str(read_locale(locale).date_formats["long"].pattern)


@cache
def _full(locale: str) -> str:
    return str(read_locale(locale).date_formats["full"].pattern)


@cache
def _skeleton(locale: str, name: str, otherwise: str) -> str:
    found = read_locale(locale).datetime_skeletons.get(name)
    return str(found.pattern) if found else otherwise


@cache
def read_locale(locale: str) -> "Locale":
    """The locale of a name such as "en_GB" or "pt-BR".

    Raises:
        ValueError: there is none of that name.
    """
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(f"no locale {locale!r}") from error


def _format(day: date, pattern: str, locale: str) -> str:
    from babel.dates import format_date

    return format_date(day, _JOINED.sub("\u00a0", pattern), locale=read_locale(locale))
