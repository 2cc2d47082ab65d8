"""What became no event: events without a date, and time expressions that date none, each with the reason."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tracker.events.ground import Undated, country_of, left_out
from tracker.events.identity import fold
from tracker.model.document import Document
from tracker.model.event import Event
from tracker.model.mention import Span, Time
from tracker.model.timeline import LeftOut
from tracker.text.language import table

_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+\Z")
_WORD = re.compile(r"\s+([\w'’-]+)")
CONTEXT = 80
"""Code points looked at on either side of an expression."""


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
        shown = _in_context(document, time)
        yield left_out(document, shown, _reason(time, inside=inside, related=shown[1] > time.end))


def _in_context(document: Document, time: Time) -> Span:
    """A date with its preposition ("in January"); a length with what it is counted from ("days after the vote")."""
    start, end = document.sentence_at(time.start)
    if time.when is not None:
        before = _WORD_BEFORE.search(document.text, max(start, time.start - CONTEXT), time.start)
        prepositions = table(document.language, "clauses").get("prepositions", ())
        return before.start() if before and before[1].lower() in prepositions else time.start, time.end
    limits = table(document.language, "leftover")
    shown = time.end
    for word in _WORD.finditer(document.text, time.end, min(end, time.end + CONTEXT)):
        first = shown == time.end
        if (
            word.start() != shown
            or word[1] in limits.get("ends", ())
            or (first and word[1] not in limits.get("relations", ()))
        ):
            break
        shown = word.end()
    return time.start, shown


def _reason(time: Time, *, inside: bool, related: bool) -> str:
    if time.type == "SET":
        return "a repetition"
    if time.type == "DURATION" and not related:
        return "a duration"
    if time.when is None:
        return "no date of its own"
    return "dates something else in the sentence" if inside else "not diplomatic"
