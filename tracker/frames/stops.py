"""Stops: a leg of a journey takes the days of what is told to happen there, when the journey alone has dates."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.frames.journeys import countries
from tracker.frames.telling import Telling
from tracker.model.mention import Time
from tracker.model.when import When


def stops(tellings: Sequence[Telling]) -> None:
    """Dates the legs of journeys through several countries by the meetings held in each."""
    for telling in tellings:
        if telling.kind != "visit" or telling.time is None or telling.time.when is None or telling.pairs or telling.modality is not None:
            continue
        if len(countries(telling)) < 2 and telling.dates != "journey":
            continue
        for member in telling.members("place"):
            if member.country is not None and (time := _days_in(member.country, telling, tellings)) is not None:
                telling.pairs[member.name.entity.key] = time


def _days_in(country: str, journey: Telling, tellings: Sequence[Telling]) -> Time | None:
    window = journey.time.when if journey.time else None
    travellers = {member.name.entity.key for member in journey.members("visitor")}
    found: list[Time] = []
    for telling in tellings:
        time = telling.time
        if telling is journey or time is None or time.when is None or time.when.granularity != "day" or telling.dates == "journey":
            continue
        if window is None or not window.contains(time.when) or countries(telling) != {country} or telling.kind == "call":
            continue
        if travellers & {member.name.entity.key for member in telling.members("visitor", "participant")}:
            found.append(time)
    if not found:
        return None
    days = [time.when for time in found if time.when is not None]
    whole = When.of(min(day.earliest for day in days), max(day.latest for day in days))
    return replace(found[0], value=str(whole), when=whole, rule=f"{found[0].rule}, days of the stop")
