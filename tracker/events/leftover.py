"""What became no event: events without a date, and time expressions that date none, each with the reason."""

from collections.abc import Iterable, Iterator, Sequence

from tracker.events.ground import Undated, country_of, left_out
from tracker.events.identity import fold
from tracker.model.document import Document
from tracker.model.event import Event
from tracker.model.mention import Time
from tracker.model.timeline import LeftOut


def leftovers(document: Document, events: Sequence[Event], undated: Iterable[Undated]) -> Iterator[LeftOut]:
    """What a document tells and its events leave out; the same words with the same value once."""
    for each in undated:
        if not any(_retold(each, event) for event in events):
            yield each.left_out
    yield from _expressions(document, events)


def _retold(undated: Undated, event: Event) -> bool:
    """Whether an event without a date is but another word on one that has one ("the visit", a headline)."""
    country = country_of(event)
    if undated.kind != event.kind or (undated.country and country and undated.country != country):
        return False
    known = {part for person in event.participants for part in fold(person.name).split()}
    return not undated.names or any(known.intersection(name.split()) for name in undated.names)


def _expressions(document: Document, events: Iterable[Event]) -> Iterator[LeftOut]:
    used: set[tuple[str, str]] = set()
    quotes = []
    for event in events:
        quotes += [(proof.start, proof.end) for proof in event.evidence if proof.document == document.id]
        used.update((words, event.when.edtf) for words in event.when.text)
        used.update((words, "") for words in event.when.text)
    for time in document.times:
        words = document.quote(time.span)
        inside = any(start <= time.start and time.end <= end for start, end in quotes)
        if (inside and (words, "") in used) or (words, str(time.when or time.value)) in used:
            continue
        used.add((words, str(time.when or time.value)))
        yield left_out(document, time.span, _reason(time, inside=inside))


def _reason(time: Time, *, inside: bool) -> str:
    if time.type in ("DURATION", "SET"):
        return "a duration" if time.type == "DURATION" else "a repetition"
    if time.when is None:
        return "no date of its own"
    return "dates something else in the sentence" if inside else "not diplomatic"
