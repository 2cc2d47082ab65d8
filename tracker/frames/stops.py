"""Stops: a leg of a journey takes the days of what is told to happen there, when the journey alone has dates."""

from collections.abc import Sequence

from tracker.frames.telling import Telling, countries
from tracker.model.mention import Time
from tracker.model.when import When
from tracker.times import span_with

AROUND = 80
"""Tellings before and after a journey among which its stops are looked for."""


def stops(tellings: Sequence[Telling]) -> None:
    """Dates the legs of journeys through several countries by the meetings held in each."""
    for place, telling in enumerate(tellings):
        if (
            telling.kind != "visit"
            or telling.time is None
            or telling.time.when is None
            or telling.pairs
            or telling.modality is not None
        ):
            continue
        if telling.dates != "journey" and len(countries(telling)) < 2:
            continue
        for member in telling.members("place"):
            around = tellings[max(0, place - AROUND) : place + AROUND]
            found = _days_in(member.country, telling, around) if member.country is not None else None
            if found is not None:
                telling.pairs[member.key], telling.untils[member.key] = found


def _days_in(country: str, journey: Telling, tellings: Sequence[Telling]) -> tuple[Time, Time] | None:
    """The first and the last that is told to happen in a country on a journey."""
    window = journey.time.when if journey.time else None
    if journey.time is not None and journey.duration is not None:
        window = span_with(journey.time, journey.duration, "end" if journey.dates == "end" else "start") or window
    travellers = journey.keys("visitor")
    found: list[Time] = []
    for telling in tellings:
        time = telling.time
        if (
            telling is journey
            or time is None
            or time.when is None
            or time.when.granularity != "day"
            or telling.dates == "journey"
        ):
            continue
        if (
            window is None
            or not window.contains(time.when)
            or countries(telling) != {country}
            or telling.kind == "call"
        ):
            continue
        if travellers & telling.keys("visitor", "participant"):
            found.append(time)
    if not found:
        return None
    return min(found, key=lambda time: _when(time).earliest), max(found, key=lambda time: _when(time).latest)


def _when(time: Time) -> When:
    assert time.when is not None  # kept by ``_days_in``
    return time.when
