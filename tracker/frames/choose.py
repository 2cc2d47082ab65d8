"""Of several expressions for the date of one telling the one that says most: all its days, the day of a month, a zone."""

from collections.abc import Sequence

from tracker.frames.cost import FINER, LIMIT, Scene, cost_of
from tracker.frames.line import Line
from tracker.frames.telling import Telling
from tracker.model.when import When

AGAIN = 6
"""Tokens after "resume" in which the day stands on which talks go on."""


def choose(line: Line, telling: Telling, best: tuple[float, int], free: Sequence[int], scene: Scene) -> int:
    """The token of the expression that says most; ``best`` is the nearest one with its cost, ``free`` are all there are."""
    stay = _whole(line, telling, best, free, scene)
    index = _finer(line, telling, best, free, scene) if stay is None else stay
    return _again(line, telling, index, free)


def _again(line: Line, telling: Telling, first: int, free: Sequence[int]) -> int:
    """Of when talks were broken off and when they go on the latter: "talks, suspended in May, will resume on Monday"."""
    if telling.form != "noun" or line.words.interrupted.isdisjoint(line.lows[telling.at : first]):
        return first
    goes_on = next((place for place in range(first, len(line.lows)) if line.lows[place] in line.words.resumed), 0)
    return next((index for index in free if goes_on and goes_on < index <= goes_on + AGAIN), first)


def _whole(line: Line, telling: Telling, best: tuple[float, int], free: Sequence[int], scene: Scene) -> int | None:
    """Of the first day of a visit and all its days the latter: "left on Tuesday for visits to Peru and Chile from 10 to 17 May"."""
    first = line.row[best[1]].time
    if telling.kind != "visit" or first is None or first.when is None or first.when.is_interval:
        return None
    for index in free:
        time = line.row[index].time
        if index <= telling.at or time is None or time.when is None or not time.when.is_interval:
            continue
        if time.when.earliest == first.when.earliest and cost_of(telling, index, scene, LIMIT) <= LIMIT:
            return index
    return None


def _finer(line: Line, telling: Telling, best: tuple[float, int], free: Sequence[int], scene: Scene) -> int:
    """Of two expressions for one date the finer: "his May visit, set for the 9th"; of two times the one with a zone."""
    first = line.row[best[1]].time
    if first is None or first.when is None or first.when.granularity == "day" or _has_zone(first.when):
        return best[1]
    limit = min(best[0] + FINER, LIMIT)
    for index in free:
        time = line.row[index].time
        if index == best[1] or time is None or time.when is None or _is_of_the_agreement(line, telling, index):
            continue
        inside = first.when.earliest <= time.when.earliest and time.when.latest <= first.when.latest
        finer = time.when.granularity != first.when.granularity or _has_zone(time.when)
        if inside and finer and cost_of(telling, index, scene, limit) <= limit:
            return index
    return best[1]


def _is_of_the_agreement(line: Line, telling: Telling, index: int) -> bool:
    """ "Agreed on Friday to meet this month": the day before the infinitive is that of the verb which it follows."""
    return index < telling.at and line.padded[index + 1] == "to"


def _has_zone(when: When) -> bool:
    return when.time is not None and when.time.tzinfo is not None
