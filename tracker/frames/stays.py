"""Stays: what an article tells of one visit in several places, first its arrival, then its end, is one stretch of days."""

from collections.abc import Sequence
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
        key = _surname(telling) if telling.kind == "visit" else None
        where = countries(telling)
        if key is not None and len(where) == 1 and telling.modality is None:
            by_stay.setdefault((key, min(where)), []).append(telling)
    for group in by_stay.values():
        _lengthen(group)
        _join([(days, telling) for telling in group if (days := _days(telling, memory)) is not None])


def _surname(telling: Telling) -> str | None:
    """The last word of the first visitor's name: the same person under two spellings stays one."""
    visitors = telling.members("visitor")
    return visitors[0].name.entity.name.replace("-", " ").split()[-1].casefold() if visitors else None


def _days(telling: Telling, memory: Memory) -> When | None:
    """The days that a telling covers; None for what is coarser than a day."""
    time = telling.time
    if time is None and telling.near == "day" and (day := memory.document.published_day) is not None:
        time = Time(*telling.trigger, "DATE", day.isoformat(), When.of(day), "day of publication")
    if time is None or time.when is None or telling.dates == "journey":
        return None
    if telling.duration is not None:
        part = telling.dates if telling.dates in ("start", "end") else "whole"
        return span_with(time, telling.duration, part) or time.when
    return time.when if time.when.granularity == "day" else None


def _lengthen(group: list[Telling]) -> None:
    """The length told without a day counts from the arrival told with one."""
    arrival = next(
        (each for each in group if each.dates == "start" and each.time is not None and each.duration is None), None
    )
    length = next(
        (each for each in group if each.duration is not None and each.time is None and each.dates != "end"), None
    )
    if arrival is not None and length is not None:
        arrival.duration = length.duration
        length.time, length.dates, length.near = arrival.time, "start", None


def _join(group: list[tuple[When, Telling]]) -> None:
    stretch: list[tuple[When, Telling]] = []
    latest = date.min
    for days, telling in sorted(group, key=lambda each: (each[0], each[1].trigger)):
        near = stretch and days.earliest <= latest + GAP
        if near and days.latest - stretch[0][0].earliest <= LONGEST:
            stretch.append((days, telling))
            latest = max(latest, days.latest)
            continue
        _cover(stretch)
        stretch, latest = [(days, telling)], days.latest
    _cover(stretch)


def _cover(stretch: list[tuple[When, Telling]]) -> None:
    """Gives each telling of a stay its first and its last words on when."""
    if len(stretch) < 2:
        return
    days, first = stretch[0]
    end, last = max(stretch, key=lambda each: each[0].latest)
    if end.latest == days.latest:
        last = first
    start, until, near = first.time, None if last is first else last.time, last.near if last.time is None else None
    duration, dates = last.duration, last.dates if last.duration is not None else "whole"
    for covered, telling in stretch:
        if (covered.earliest, covered.latest) != (days.earliest, end.latest):
            telling.time, telling.until, telling.near = start, until, near
            telling.duration, telling.dates = duration, dates
            telling.reasons.append("from its first day told to its last")
