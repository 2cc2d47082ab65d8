"""Journeys: a traveller, their stops and dates. A journey hands its dates down to the stops that have none."""

from collections.abc import Sequence

from tracker.frames.memory import Memory
from tracker.frames.telling import Telling
from tracker.model.mention import Time

Key = tuple[str, ...]
FRESH_RULES = frozenset({"arrives", "is in", "leaves for", "travels"})


def travel(tellings: Sequence[Telling], memory: Memory) -> None:
    """Labels the visits of one journey, and dates the legs that have no day of their own."""
    journeys: dict[str, list[Telling]] = {}
    for telling in tellings:
        if telling.kind == "visit" and (key := traveller(telling)):
            journeys.setdefault(key, []).append(telling)
    for number, key in enumerate(sorted(journeys)):
        legs = journeys[key]
        for telling in legs:
            if telling.time is None:
                _inherit(telling, legs, memory)
        _label(legs, f"{number}")


def traveller(telling: Telling) -> str | None:
    """The key of the first visitor."""
    visitors = telling.members("visitor")
    return visitors[0].name.entity.key if visitors else None


def countries(telling: Telling) -> set[str]:
    """The countries of a telling's places."""
    return {member.country for member in telling.members("place") if member.country}


def _inherit(telling: Telling, legs: Sequence[Telling], memory: Memory) -> None:
    dated = [each for each in legs if each.time is not None and each is not telling]
    here = countries(telling)
    same = [each for each in dated if here and here & countries(each)]
    if same and telling.modality is None:
        telling.reasons.append("told with its date elsewhere")
        return
    whole = _nearest([each for each in dated if _is_whole(each, telling)], telling)
    if whole is not None and (_in_sequence(telling) or telling.frame.legs or telling.back or _near(whole, telling)):
        telling.time, telling.dates, telling.duration = (
            whole.time,
            "journey",
            whole.duration,
        )
        telling.reasons.append("date of the journey")
        return
    _fall_back(telling, dated, memory)


def _is_whole(each: Telling, telling: Telling) -> bool:
    """Whether a dated telling is of the journey as a whole: no place, several, or a region."""
    wide = len(countries(each)) > 1 or (each.frame.journey and not countries(each))
    long = each.duration is not None or (each.time is not None and each.time.when is not None and each.time.when.earliest < each.time.when.latest)
    return wide and long and each.modality == telling.modality


def _nearest(candidates: list[Telling], telling: Telling) -> Telling | None:
    return min(
        candidates,
        key=lambda each: abs(each.trigger[0] - telling.trigger[0]),
        default=None,
    )


def _near(one: Telling, other: Telling) -> bool:
    return one.line is other.line


def _in_sequence(telling: Telling) -> bool:
    words = " ".join(token.low for token in telling.line.row[: telling.last])
    return any(f" {phrase} " in f" {words} " for phrase in telling.line.words.modality["sequence"])


def _fall_back(telling: Telling, dated: Sequence[Telling], memory: Memory) -> None:
    """Told without a date, but around the publication itself."""
    words = telling.line.words.modality
    chain = set(telling.premodifiers) | set(telling.passed[:4])
    if chain & words["vague"]:
        return
    if telling.modality in ("postponed", "cancelled"):
        telling.near = "month"
    elif chain & words["fresh"] or telling.near is None and _present(telling):
        telling.near = "day"
    elif telling.near is None and _in_sequence(telling) and (dated or memory.last("visit")):
        telling.near = "month"
    if telling.near == "day" and memory.today is not None:
        telling.time = memory.today
        telling.reasons.append("the day of the dateline")
    elif telling.near is not None:
        telling.reasons.append(f"told around publication: its {telling.near}")


def _present(telling: Telling) -> bool:
    """A visit going on as it is told: "arrives in", "is in", "on a visit to", "during a visit to" without a date."""
    low = telling.line.low(telling.at)
    chain = set(telling.premodifiers)
    if telling.form == "verb":
        if telling.frame.rule == "arrives":
            return low in ("arrives", "arrived", "lands", "landed") and "had" not in chain
        if telling.frame.rule == "leaves for":
            return low in ("leaves", "left", "departs", "departed") and "had" not in chain
        return telling.frame.rule == "is in" and low.startswith(("is ", "are "))
    before = {telling.line.low(step) for step in range(max(0, telling.first - 2), telling.at)}
    return (
        bool(
            before
            & {
                "on",
                "winding",
                "starting",
                "wrapping",
                "began",
                "begins",
                "begin",
                "start",
            }
        )
        and not before & {"before", "after", "since"}
        and not telling.owned
    )


def _label(legs: Sequence[Telling], number: str) -> None:
    if len({country for leg in legs for country in countries(leg)}) < 2:
        return
    whole = [leg for leg in legs if leg.dates == "journey" or len(countries(leg)) > 1]
    for leg in whole:
        leg.journey = f"journey-{number}"


def first_day(time: Time | None) -> str:
    """The first day of a time, for comparison."""
    return time.when.earliest.isoformat() if time and time.when else ""
