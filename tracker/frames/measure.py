"""How long it lasts: "a three-day visit", "two days of talks", and whether the date told is that of its end."""

from collections.abc import Sequence

from tracker.frames.cost import CLAUSE, Scene, cost_of
from tracker.frames.line import Line
from tracker.frames.telling import Telling

ENDED = 5
"""Tokens before a length in which "at the end of a" says whose it is."""
HOME = 9
"""Tokens before a visit in which "returned" stands: "returned to Lima on Monday from | a visit"."""

WHOLE_DAYS = frozenset({"PT24H", "PT48H", "PT72H"})


def measure(line: Line, telling: Telling, lengths: Sequence[int], scene: Scene) -> None:
    """Gives a telling its length, the nearest of those that are its own."""
    best: tuple[float, int] | None = None
    for index in lengths:
        own = telling.form == "noun" and (telling.phrase <= index < telling.at or _of_which(line, telling, index))
        if not own and (
            telling.kind != "visit"
            or (line.padded[index + 1] in line.words.no_length and not _is_for_so_long(line, index))
            or line.padded[index - 1] in line.words.within
            or _is_of_the_past(line, telling, index)
            or (telling.dates != "end" and _is_nearly_over(line, index))
        ):
            continue
        cost = 0.0 if own else cost_of(telling, index, scene)
        if cost <= CLAUSE and (best is None or cost < best[0]):
            best = (cost, index)
    if best is not None:
        telling.duration = line.row[best[1]].time
        if is_ended(line, telling):
            telling.dates = "end"


def is_length(line: Line, index: int) -> bool:
    """Whether an expression is a length in days or weeks; not "the last two days"."""
    time = line.row[index].time
    if time is None or time.type != "DURATION" or time.rule == "past or coming length":
        return False
    return time.value[-1:] in {"D", "W"} or time.value in WHOLE_DAYS


def _is_for_so_long(line: Line, index: int) -> bool:
    """ "Arrived in Lima today for two days of talks"."""
    return line.padded[index - 1] == "for" and line.padded[index + 1] == "of"


def _is_of_the_past(line: Line, telling: Telling, index: int) -> bool:
    """ "Left for Oslo at the end of a three-day visit to Peru": the length is that of what has ended, not of what follows."""
    if telling.form == "verb" and line.padded[index - 1] in line.words.sequels and line.padded[index + 1] == "in":
        return telling.at < index  # "arrived in Lima after four days in Quito"
    if "had" in line.lows[telling.at : index]:
        return True  # "arrived from Quito, where she had spent four days"
    first = max(0, index - ENDED) if index < telling.at else max(telling.at, index - ENDED)  # "ended a visit and left"
    return telling.dates == "start" and not line.words.ending.isdisjoint(line.lows[first:index])


def _is_nearly_over(line: Line, index: int) -> bool:
    """ "Left for Oslo on the last leg of a ten-day trip": the length is that of the whole, which ends there."""
    before = " ".join(line.lows[max(0, index - ENDED) : index]).split()
    parts = line.words.stops | line.words.phases  # "on the last day of a three-day visit", too
    return not (line.words.closing.isdisjoint(before) or parts.isdisjoint(before))


def _of_which(line: Line, telling: Telling, index: int) -> bool:
    """ "Two days of talks": the length is that of the noun after it."""
    return line.padded[index + 1] == "of" and telling.phrase == index + 2


def is_ended(line: Line, telling: Telling) -> bool:
    """ "Wrapped up a three-day visit to Peru on Monday", "flew home after two days of talks": the date is of its end."""
    if telling.form != "noun":
        return False
    if _is_nearly_over(line, telling.at):
        return True
    before = telling.phrase
    if telling.duration is not None and line.padded[before - 1] == "of":
        before = max(0, before - 2)
    led = line.lows[max(0, before - 3) : before]
    home = (
        line.lows[max(0, before - HOME) : before] if led[-1:] == ["from"] else []
    )  # "came home on Monday from a visit"
    if not (line.words.ending.isdisjoint(led) and line.words.homeward.isdisjoint(home)):
        return True
    return telling.duration is not None and "after" in (line.padded[before - 1], line.padded[before - 2])
