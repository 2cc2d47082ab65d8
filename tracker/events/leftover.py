"""What became no event: the time expressions that no event uses, each with the reason."""

from collections.abc import Iterable, Iterator

from tracker.events.ground import left_out
from tracker.model.document import Document
from tracker.model.event import Event
from tracker.model.mention import Time
from tracker.model.timeline import LeftOut


def leftovers(document: Document, events: Iterable[Event]) -> Iterator[LeftOut]:
    """The expressions of a document that date none of its events, in order; the same words with the same value once."""
    used: set[tuple[str, str]] = set()
    quotes = []
    for event in events:
        quotes += [(proof.start, proof.end) for proof in event.evidence if proof.document == document.id]
        used.update((words, "") for words in event.when.text)
    for time in document.times:
        words = document.quote(time.span)
        inside = any(start <= time.start and time.end <= end for start, end in quotes)
        if (inside and (words, "") in used) or (words, time.value) in used:
            continue
        used.add((words, time.value))
        yield left_out(document, time.span, _reason(time, inside=inside))


def _reason(time: Time, *, inside: bool) -> str:
    if time.type in ("DURATION", "SET"):
        return "a duration" if time.type == "DURATION" else "a repetition"
    if time.when is None:
        return "no date of its own"
    return "dates something else in the sentence" if inside else "not diplomatic"
