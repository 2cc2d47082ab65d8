"""Which date belongs to which trigger. Each expression between them has a cost; the cheapest date within reach is taken.

A date that stands with a reporting verb ("said on Friday", "yesterday announced") dates the saying and nothing else.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.frames.line import Line
from tracker.frames.saying import is_said
from tracker.frames.segments import Segment, segments_of
from tracker.frames.telling import Telling

if TYPE_CHECKING:
    from tracker.model.mention import Time

LIMIT = 6.0
"""Beyond this cost a date is not the trigger's: about forty plain words, or two clause boundaries."""

STEP = 0.13
COMMA = 0.4
CLAUSE = 3.2
OWN = 0.3
"""Into a relative clause that belongs to the trigger's own words."""

TRIGGER = 1.8
PURPOSE = 0.8
"""Across another trigger, and across one that says what for: "left for a visit on Monday"."""

BACKWARD = 0.8
OTHER = 2.0
NEARBY = 14
FINER = 2.5
"""How much further a finer expression of the same date may stand."""

DATED = ("DATE", "TIME")


def attach(line: Line, tellings: Sequence[Telling], dateline: int = 0) -> None:
    """Gives each telling of a sentence its time, its length and its place-date pairs.

    Expressions before the offset ``dateline`` say when the article was written and date no event.
    """
    places = [index for index, token in enumerate(line.row) if token.time is not None]
    if not places:
        return
    segments = segments_of(line)
    triggers = frozenset(telling.at for telling in tellings)
    free = [
        index
        for index in places
        if line.row[index].start >= dateline and _dated(line, index) and not is_said(line, index)
    ]
    owned = _owned(tellings)
    for telling in tellings:
        own = [index for index in free if owned.get(index, telling) is telling]
        _pair(line, telling, own)
        _date(line, telling, own, segments, triggers)
        _measure(line, telling, places, segments, triggers)


def _owned(tellings: Sequence[Telling]) -> dict[int, Telling]:
    """Expressions inside a noun phrase are its own: "paving the way for the May 3 visit of Ek"."""
    return {
        step: telling for telling in tellings if telling.form == "noun" for step in range(telling.phrase, telling.at)
    }


def _dated(line: Line, index: int) -> bool:
    time = line.row[index].time
    return (
        time is not None
        and time.type in DATED
        and time.when is not None
        and time.value not in ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
    )


def _date(
    line: Line,
    telling: Telling,
    free: Sequence[int],
    segments: Sequence[Segment],
    triggers: frozenset[int],
) -> None:
    best: tuple[float, int] | None = None
    for index in free:
        if _since(line, index) and not (telling.negated or telling.frame.copula):
            continue
        cost = _cost(line, telling, index, segments, triggers)
        if cost <= LIMIT and (best is None or cost < best[0]):
            best = (cost, index)
    if best is None:
        return
    index = _finer(line, telling, best, free, segments, triggers)
    telling.time = line.row[index].time
    telling.own_date = best[0] < CLAUSE
    telling.since = _since(line, index)
    before = [line.low(step) for step in range(max(0, index - 3), index)]
    several = telling.time is not None and telling.time.when is not None and telling.time.when.is_interval
    if several:
        telling.dates = "whole"
    elif telling.kind == "visit" and (line.words.ends.intersection(before[-2:]) or _is_ended(line, telling)):
        telling.dates = "end"
    elif line.words.starts.intersection(before[-2:]) and telling.kind == "visit":
        telling.dates = "start"
    telling.first = min(telling.first, index)
    telling.last = max(telling.last, index + 1)
    telling.reasons.append(f"date: nearest in its clause (cost {best[0]:.1f})")


def _is_ended(line: Line, telling: Telling) -> bool:
    """ "Wrapped up a three-day visit to Peru on Monday": the date is of its end."""
    return telling.form == "noun" and any(
        line.low(step) in line.words.ending for step in range(max(0, telling.phrase - 3), telling.phrase)
    )


def _finer(
    line: Line,
    telling: Telling,
    best: tuple[float, int],
    free: Sequence[int],
    segments: Sequence[Segment],
    triggers: frozenset[int],
) -> int:
    """Of two expressions for one date the finer: "his May visit, set for the 9th"."""
    first = line.row[best[1]].time
    for index in free:
        time = line.row[index].time
        if index == best[1] or time is None or time.when is None or first is None or first.when is None:
            continue
        inside = first.when.earliest <= time.when.earliest and time.when.latest <= first.when.latest
        if (
            inside
            and time.when != first.when
            and first.when.granularity != "day"
            and _cost(line, telling, index, segments, triggers) <= best[0] + FINER
        ):
            return index
    return best[1]


def _since(line: Line, index: int) -> bool:
    return line.low(index - 1) == "since" or (
        line.low(index - 2) == "since" and line.low(index - 1) in ("the", "early", "late")
    )


def _cost(
    line: Line,
    telling: Telling,
    index: int,
    segments: Sequence[Segment],
    triggers: frozenset[int],
) -> float:
    at = telling.at
    low, high = min(at, index), max(at, index)
    cost = 0.0
    for step in range(low + 1, high):
        if cost > LIMIT + FINER:
            return cost
        word = line.row[step]
        if step in triggers:
            cost += (
                LIMIT if telling.back and not telling.arguments else PURPOSE if _purpose(line, at, step) else TRIGGER
            )
        elif word.low == ",":
            cost += COMMA
        elif word.plain and (word.low in line.words.other or word.low in line.words.reporting):
            cost += OTHER
        elif word.low in ('"', "“", "”"):
            cost += COMMA
        elif word.name is None:
            cost += STEP
    if index < at:
        fronted = index <= 2 or line.low(index + 1) == ","
        loose = telling.form == "noun" and telling.owned
        cost += 0.2 if fronted or at - index <= 2 else BACKWARD * 4 if loose else BACKWARD
    return cost + _crossing(line, telling, index, segments)


def _purpose(line: Line, at: int, step: int) -> bool:
    """Whether a trigger is what the one before it is for: "flew there for talks", "goes there to attend a summit"."""
    return at < step <= at + NEARBY and any(line.low(place) in ("to", "for", "on") for place in range(at + 1, step))


def _crossing(line: Line, telling: Telling, index: int, segments: Sequence[Segment]) -> float:
    one, other = segments[telling.at], segments[index]
    if one == other:
        return 0.0
    if (
        other.kind == "relative"
        and other.start > telling.at
        and telling.form == "noun"
        and _follows(line, telling, other.start)
    ):
        return OWN
    if other.kind == "report":
        return CLAUSE * 2
    if other.kind == "relative" and _where_it_is(line, telling, other.start, index):
        return OWN
    if "content" in (one.kind, other.kind):
        return CLAUSE * 3
    inward = other.start > one.start and other.kind in ("relative", "subordinate")
    return CLAUSE * 2 if inward else CLAUSE


def _where_it_is(line: Line, telling: Telling, start: int, index: int) -> bool:
    """ "Goes on to Hanoi, where he will be on Monday": a clause of the place's own that tells of nothing else."""
    near = line.low(start) == "where" and 0 <= start - telling.reach <= 2
    return near and not any(line.row[step].hit is not None for step in range(start, index))


def _follows(line: Line, telling: Telling, start: int) -> bool:
    """Whether a relative clause is the noun's own: nothing but its arguments stand between."""
    return start <= telling.last + 2 or not any(line.row[step].hit is not None for step in range(telling.at + 1, start))


def _measure(
    line: Line,
    telling: Telling,
    places: Sequence[int],
    segments: Sequence[Segment],
    triggers: frozenset[int],
) -> None:
    if telling.kind != "visit":
        return
    best: tuple[float, Time] | None = None
    for index in places:
        time = line.row[index].time
        if (
            time is None
            or time.type != "DURATION"
            or time.value[-1:] not in ("D", "W")
            or line.low(index + 1) in ("ago", "after", "before", "later", "of")
        ):
            continue
        cost = _cost(line, telling, index, segments, triggers)
        if cost <= CLAUSE and (best is None or cost < best[0]):
            best = (cost, time)
    if best is not None:
        telling.duration = best[1]


def _pair(line: Line, telling: Telling, free: Sequence[int]) -> None:
    """ "in Oslo in May, Bern in June and Rome in July": each place with the date after it."""
    keys = {member.name.entity.key for member in telling.members("place")}
    spots = [
        (argument.at, member)
        for argument in telling.arguments
        for member in argument.members
        if member.name.entity.key in keys
    ]
    if len({at for at, _ in spots}) < 2:
        return
    bounds = sorted({at for at, _ in spots})
    for at, member in spots:
        end = next((bound for bound in bounds if bound > at), len(line.row))
        following = next((index for index in free if at < index < end), None)
        if following is not None and (time := line.row[following].time) is not None:
            telling.pairs[member.name.entity.key] = time
    if len(telling.pairs) < 2:
        telling.pairs.clear()
