"""Stays: what an article tells of one visit in several places, first its arrival, then its end, is one stretch of days."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tracker.frames.journeys import countries
from tracker.frames.memory import Memory
from tracker.frames.telling import Telling
from tracker.model.mention import Time
from tracker.model.when import When
from tracker.times import span_with

GAP = timedelta(days=3)
"""Days between two tellings of one stay: agencies tell of a visit on most of its days."""

LONGEST = timedelta(days=14)


def stays(tellings: Sequence[Telling], memory: Memory) -> None:
    """Gives the tellings of one stay the days from the first to the last of them."""
    by_stay: dict[tuple[str, str], list[Telling]] = {}
    for telling in tellings:
        _count_days(telling, memory)
        key = _surname(telling) if telling.kind == "visit" else None
        where = countries(telling)
        if key is not None and len(where) == 1 and telling.modality is None and _days(telling) is not None:
            by_stay.setdefault((key, min(where)), []).append(telling)
    for group in by_stay.values():
        _join(sorted(group, key=_first))


def _surname(telling: Telling) -> str | None:
    """The last word of the first visitor's name: the same person under two spellings stays one."""
    visitors = telling.members("visitor")
    return visitors[0].name.entity.name.replace("-", " ").split()[-1].casefold() if visitors else None


def _count_days(telling: Telling, memory: Memory) -> None:
    """A length told on the day of publication itself: "starting a three-day visit"."""
    day = memory.document.published_day
    if telling.near == "day" and telling.time is None and telling.duration is not None and day is not None:
        start, end = telling.trigger
        telling.time = Time(start, end, "DATE", day.isoformat(), When.of(day), "day of publication", day.isoformat(), memory.document.published_source)


def _days(telling: Telling) -> When | None:
    """The days that a telling covers; None for what is coarser than a day."""
    time = telling.time
    if time is None or time.when is None or telling.dates == "journey":
        return None
    if telling.duration is not None:
        part = telling.dates if telling.dates in ("start", "end") else "whole"
        return span_with(time, telling.duration, part) or time.when
    return time.when if time.when.granularity == "day" else None


def _first(telling: Telling) -> tuple[When, int]:
    days = _days(telling)
    assert days is not None  # noqa: S101 - kept by ``stays``
    return days, telling.trigger[0]


def _join(group: list[Telling]) -> None:
    stretch: list[Telling] = []
    for telling in group:
        days = _days(telling)
        if days is None:
            continue
        if stretch and days.earliest <= max(_last(each) for each in stretch) + GAP and days.latest - _first(stretch[0])[0].earliest <= LONGEST:
            stretch.append(telling)
            continue
        _cover(stretch)
        stretch = [telling]
    _cover(stretch)


def _last(telling: Telling) -> date:
    return _first(telling)[0].latest


def _cover(stretch: list[Telling]) -> None:
    if len(stretch) < 2:
        return
    spans = [_first(telling)[0] for telling in stretch]
    whole = When.of(min(span.earliest for span in spans), max(span.latest for span in spans))
    for telling, span in zip(stretch, spans, strict=True):
        if telling.time is not None and span != whole:
            telling.time = replace(telling.time, value=str(whole), when=whole, rule=f"{telling.time.rule}, days of one stay")
            telling.duration, telling.dates = None, "whole"
            telling.reasons.append("from its first day told to its last")
