"""One happening told twice: same kind, a shared name, the same country, dates that fit."""

from collections.abc import Sequence

from tracker.plugin import Event, Participant, hookimpl, same_name

TALKS = frozenset({"meeting", "summit", "conference", "talks"})
"""Kinds that writers use for each other: a summit is called a meeting a sentence later."""

ONCE = frozenset({"visit", "summit", "conference"})
"""Kinds of which two on neighbouring days are hardly planned: meetings and calls are."""

PAIR = 2

DISPUTED = 0.6
"""Plans for dates that do not overlap, but lie days apart: probably one event, and the conflict is shown."""


@hookimpl
def match_events(one: Event, other: Event) -> float | None:
    """1 for one happening, 0 for two; in between when sources, or sentences of one, disagree on the day."""
    if not _same_kind(one.kind, other.kind) or not _same_country(one, other) or not _same_people(one, other):
        return 0.0
    first, second = one.when.value, other.when.value
    if first.overlaps(second):
        marks = (_is_anew, _is_another_time, _is_a_part, _is_beside)
        return 0.0 if any(mark(one, other) or mark(other, one) for mark in marks) else 1.0
    planned = one.kind == other.kind and one.kind in ONCE and one.status == other.status == "planned"
    return DISPUTED if planned and (_are_apart(one, other) or _disagree(one, other)) else 0.0


def _is_anew(off: Event, planned: Event) -> bool:
    """Whether a visit of some days that is put off, as one source says, is to begin on a later one of them."""
    if off.status != "postponed" or planned.status != "planned" or off.when.granularity != planned.when.granularity:
        return False
    return off.when.granularity == "day" and off.when.value.earliest < planned.when.value.earliest


def _is_another_time(done: Event, planned: Event) -> bool:
    """Whether one source says that they met on a day, and plan to meet in that month or year: that will be another time."""
    days = done.when.granularity == "day" and planned.when.granularity != "day"
    return days and done.status == "occurred" and planned.status == "planned" and not _are_apart(done, planned)


def _is_a_part(off: Event, begun: Event) -> bool:
    """Whether what is called off is a later day of a visit that has begun: a trip from the capital to another town."""
    days = off.when.granularity == begun.when.granularity == "day"
    ended = off.status in ("cancelled", "postponed") and begun.status in ("ongoing", "occurred")
    return off.kind == "visit" and days and ended and begun.when.value.earliest < off.when.value.earliest


def _is_beside(meeting: Event, summit: Event) -> bool:
    """Whether two states met where a body had its summit: "met on the sidelines of the NATO summit"."""
    if meeting.kind not in ("meeting", "talks") or summit.kind not in ("summit", "conference"):
        return False
    states = [party.country for party in meeting.participants if party.country is not None]
    bodies = [party for party in summit.participants if party.country is None and party.office is None]
    return len(meeting.participants) == len(states) == PAIR and len(summit.participants) > PAIR and bool(bodies)


def _are_apart(one: Event, other: Event) -> bool:
    """Whether they are told by different sources."""
    return {proof.document for proof in one.evidence}.isdisjoint(proof.document for proof in other.evidence)


def _disagree(one: Event, other: Event) -> bool:
    """Whether one source tells of one arrival on two days, or quotes two speakers who do not agree."""
    arrivals = all(event.when.rule.endswith("arrival") for event in (one, other))
    first, second = ({proof.attributed_to for proof in event.evidence} for event in (one, other))
    quoted = None not in first | second and first.isdisjoint(second)
    return arrivals or (quoted and one.rule == other.rule)


def _same_kind(one: str, other: str) -> bool:
    return one == other or (one in TALKS and other in TALKS)


def _same_country(one: Event, other: Event) -> bool:
    first, second = one.place, other.place
    if first is None or second is None or first.country is None or second.country is None:
        return True
    return first.country == second.country


def _same_people(one: Event, other: Event) -> bool:
    """A visit is its visitor's; a call or meeting of two needs both where both are named."""
    if one.kind == "visit":
        return _shared(_visitors(one), _visitors(other)) > 0
    first, second = one.participants, other.participants
    shared = _shared(first, second)
    return shared >= min(2, len(first), len(second)) and shared > 0


def _shared(people: Sequence[Participant], others: Sequence[Participant]) -> int:
    """How many of these are among the others."""
    shared = 0
    for one in people:
        for other in others:
            if same_name(one, other):
                shared += 1
                break
    return shared


def _visitors(event: Event) -> list[Participant]:
    return [person for person in event.participants if person.role == "visitor"]
