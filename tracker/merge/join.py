"""Several mentions of one happening become one event: the best date, the newest status, all names and quotes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from tracker.events.ground import ROLE_ORDER, event_id
from tracker.events.identity import fold
from tracker.events.title import title_of
from tracker.merge.order import fineness, order
from tracker.model.event import DISPUTED, Event, EventTime, Evidence, Participant, Status
from tracker.names import country_name

STRENGTH: Sequence[Status] = ("proposed", "planned", "occurred", "ongoing", "denied", "postponed", "cancelled")
"""Which status wins among mentions of one day: an article that tells of a visit called off also told of the plan."""

OFF = frozenset({"cancelled", "denied", "postponed"})
"""What one mention says for all: an article that tells of a visit called off also tells of the plan."""

WEAK_RULES = ("the journey's dates", "arrival", "departure", "of publication")
"""Dates that are of the journey, of one end, or of the telling: any date of the event's own is better."""

OF_PUBLICATION = 2
"""``fineness`` of a day that no word gives: any week or day that words give is better."""
SATURDAY = 5
DAY = 1
"""``fineness`` of a date to the day."""

PLACE_ORDER = ("venue", "city", "region", "country", "remote")
NUMBER = {"visit": 0, "summit": 1, "conference": 2, "call": 3, "talks": 4, "meeting": 5}


def join(members: Sequence[Event], published: Mapping[str, date]) -> Event:
    """The event that several mentions make together; a single mention is itself."""
    if len(members) == 1:
        return members[0]
    mentions = sorted(members, key=order)
    lead = min(mentions, key=lambda event: (NUMBER.get(event.kind, len(NUMBER)), -event.confidence))
    when = _when(mentions, published)
    merged = lead.model_copy(
        update={
            "subkind": lead.subkind
            or next((event.subkind for event in mentions if event.subkind and event.kind == lead.kind), None),
            "when": when,
            "status": _status(mentions, published, when),
            "announced_by": _announced_by(mentions, lead),
            "participants": _people(mentions),
            "place": _place(mentions, lead),
            "trip": lead.trip or next((event.trip for event in mentions if event.trip), None),
            "evidence": _evidence(mentions),
            "confidence": _confidence(mentions),
            "reasons": tuple(dict.fromkeys(reason for event in mentions for reason in event.reasons)),
        }
    )
    generated = lead.title == title_of(lead)
    return merged.model_copy(update={"id": event_id(merged), "title": title_of(merged) if generated else lead.title})


def _when(mentions: Sequence[Event], published: Mapping[str, date]) -> EventTime:
    """The best date: the finest, of the event's own, the most often told, of the newest source, the longest, the first."""
    support = Counter(event.when.edtf for event in mentions)
    # The hour of an arrival is finer than the days of a visit, and says less.
    least = DAY if any(event.kind == "visit" and fineness(event) == DAY and _days(event) for event in mentions) else 0
    best = min(
        mentions,
        key=lambda event: (
            max(fineness(event), least, OF_PUBLICATION * event.when.rule.endswith("of publication")),
            _weakness(event),
            -support[event.when.edtf] if fineness(event) >= least else 0,
            -_newest(event, published).toordinal(),
            -_days(event),
        ),
    )
    checks = dict.fromkeys(check for event in mentions for check in event.when.checks)
    for event in mentions:
        if event.when.edtf != best.when.edtf and _contradicts(event, best):
            checks[f"{DISPUTED[_is_of_one_source(event, best)]} {event.when.edtf}"] = None
    words = dict.fromkeys(best.when.text + tuple(word for event in mentions for word in event.when.text))
    return best.when.model_copy(update={"text": tuple(words), "checks": tuple(checks)})


def _contradicts(one: Event, other: Event) -> bool:
    """Whether two dates cannot both be true: days apart, or two plans of which neither lies within the other."""
    first, second = one.when.value, other.when.value
    if not first.overlaps(second):
        return True
    whole = not _weakness(one) and not _weakness(other) and fineness(one) == fineness(other) <= DAY
    plans = one.status == other.status == "planned"
    return whole and plans and not first.contains(second) and not second.contains(first)


def _is_of_one_source(one: Event, other: Event) -> bool:
    return not {proof.document for proof in one.evidence}.isdisjoint(proof.document for proof in other.evidence)


def _newest(event: Event, published: Mapping[str, date]) -> date:
    return max(published.get(proof.document, date.min) for proof in event.evidence)


def _weakness(event: Event) -> int:
    return event.when.rule.endswith(WEAK_RULES) + _is_weekend(event)


def _is_weekend(event: Event) -> bool:
    """ "This weekend" is said of what takes a part of it, and beside it."""
    when = event.when.value
    return when.earliest.weekday() == SATURDAY and _days(event) == 1


def _days(event: Event) -> int:
    when = event.when.value
    return (when.latest - when.earliest).days


def _status(mentions: Sequence[Event], published: Mapping[str, date], when: EventTime) -> Status:
    """The newest source's word: that it is off, and else or then what the mentions say whose date is the event's."""
    day = max(_newest(event, published) for event in mentions)
    said = [event for event in mentions if _newest(event, published) == day]
    off = [event for event in said if event.status in OFF]
    dated = [event for event in said if event.when.edtf == when.edtf]
    told = [event for event in off if event.when.edtf == when.edtf] or off or dated or said
    return max((event.status for event in told), key=STRENGTH.index)


def _announced_by(mentions: Sequence[Event], lead: Event) -> str | None:
    said = {event.announced_by for event in mentions if event.announced_by}
    if {"visitor", "host"} <= said or "both" in said:
        return "both"
    return lead.announced_by or min(said, default=None)


def _people(mentions: Sequence[Event]) -> tuple[Participant, ...]:
    found: list[Participant] = []
    for person in (person for event in mentions for person in event.participants):
        place = next((index for index, known in enumerate(found) if same_name(known, person)), None)
        if place is None:
            found.append(person)
        else:
            found[place] = _fuller(found[place], person)
    return tuple(sorted(found, key=lambda person: ROLE_ORDER.index(person.role)))


def same_name(one: Participant, other: Participant) -> bool:
    """Whether two names in events of one happening are one.

    They are when equal, when one is the words of the other that matter, and when one is a country ("Thailand", for "the
    Thai premier") and the other a person of it.
    """
    land, other_land = one.country, other.country
    if land and other_land and land != other_land:
        return False
    if is_nation(one) or is_nation(other):
        return land == other_land is not None
    first, second = fold(one.name), fold(other.name)
    if first == second:
        return True
    a, b = first.split(), second.split()
    return (a[-1:] == b[-1:] and (len(a) == 1 or len(b) == 1)) or set(a) <= set(b) or set(b) <= set(a)


def is_nation(person: Participant) -> bool:
    """Whether a participant stands in an event by the name of its country."""
    country = person.country
    return country is not None and person.name == country_name(country)


def _fuller(one: Participant, other: Participant) -> Participant:
    """The longer of two names, and a person's before a country's; what one lacks, the other gives."""
    best = max(one, other, key=lambda person: (not is_nation(person), len(person.name)))
    return Participant(
        name=best.name,
        role=min(one.role, other.role, key=ROLE_ORDER.index),
        office=best.office or one.office or other.office,
        country=one.country or other.country,
    )


def _place(mentions: Sequence[Event], lead: Event) -> object:
    places = [event.place for event in mentions if event.place is not None]
    country = next((place.country for place in ([lead.place] if lead.place else []) + places if place.country), None)
    fitting = [place for place in places if place.country == country]
    return min(fitting or places, key=lambda place: (PLACE_ORDER.index(place.kind), place.name), default=None)


def _evidence(mentions: Sequence[Event]) -> tuple[Evidence, ...]:
    proofs = {(proof.document, proof.quote): proof for event in reversed(mentions) for proof in event.evidence}
    return tuple(sorted(proofs.values(), key=lambda proof: (proof.document, proof.start, proof.end)))


def _confidence(mentions: Sequence[Event]) -> float:
    """The best mention of each document, combined as independent witnesses: 1 − Π(1 − c)."""
    best: dict[str, float] = {}
    for event in mentions:
        document = event.evidence[0].document
        best[document] = max(best.get(document, 0.0), event.confidence)
    doubt = 1.0
    for confidence in best.values():
        doubt *= 1 - confidence
    return round(1 - doubt, 4)
