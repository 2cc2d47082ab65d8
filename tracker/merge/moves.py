"""What was put off names its new date, and the event on its new date the old one. No two events become one here."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tracker.events.ground import country_of, principal
from tracker.model.event import Event

_Key = tuple[str, str, str, str, int]


def moves(events: Sequence[Event]) -> list[Event]:
    """The events, those told in one sentence as put off and as planned anew with a check that names the other date.

    The old date keeps its event, as its source has it ("postponed"); the new one is an event of its own.
    """
    off = [event for event in events if event.status == "postponed"]
    if not off:
        return list(events)
    anew: dict[_Key, list[Event]] = defaultdict(list)
    for event in events:
        if event.status == "planned":
            for key in _keys(event):
                anew[key].append(event)
    checks: dict[str, list[str]] = defaultdict(list)
    for event in off:
        for later in {each.id: each for key in _keys(event) for each in anew[key]}.values():
            checks[event.id].append(f"moved to {later.when.edtf}")
            checks[later.id].append(f"moved from {event.when.edtf}")
    return [_checked(event, checks[event.id]) if event.id in checks else event for event in events]


def _keys(event: Event) -> Iterator[_Key]:
    """What an event and its new date have in common: kind, principal, country and a sentence that tells of both."""
    for proof in event.evidence:
        yield event.kind, principal(event), country_of(event) or "", proof.document, proof.start


def _checked(event: Event, checks: Sequence[str]) -> Event:
    when = event.when
    return event.model_copy(
        update={"when": when.model_copy(update={"checks": tuple(dict.fromkeys([*when.checks, *checks]))})}
    )
