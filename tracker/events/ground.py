"""A draft becomes an event: every field from words of the document, or the reason why it does not."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.events.dating import date_draft
from tracker.events.identity import fold, identity
from tracker.events.parties import participants, place_of
from tracker.events.status import status_of
from tracker.events.title import title
from tracker.model.document import Document
from tracker.model.draft import Draft
from tracker.model.event import AnnouncedBy, Event, Evidence, Participant, Place
from tracker.model.mention import Span
from tracker.model.timeline import LeftOut
from tracker.model.unchecked import unchecked

ROLE_ORDER = ("visitor", "host", "participant", "mediator")
"""Whose name comes first in a list of participants, and who is the principal of an event."""

_SIDES = {"visitor": frozenset({"visitor"}), "host": frozenset({"host", "visitor"}), "both": frozenset({"visitor"})}
"""Roles of which an event has one when the side has announced it."""

_event, _evidence, _left_out = unchecked(Event), unchecked(Evidence), unchecked(LeftOut)

QUOTE_LIMIT = 600
"""Code points of a quote. A sentence longer than this is a list or a table: the quote is cut around the words that
tell it.
"""


@dataclass(frozen=True, slots=True)
class Undated:
    """A draft without a date of its own: either another word on an event that has one, or to be left out."""

    left_out: LeftOut
    kind: str
    names: frozenset[str]
    country: str | None


def ground(document: Document, draft: Draft, extractor: str) -> Event | Undated:
    """The event of a draft, grounded in a quote; ``Undated`` when it has no date of its own."""
    quoted = _quote_span(document, draft.span)
    when = date_draft(document, draft)
    people = participants(document, draft.participants)
    place = place_of(document, draft)
    if when is None:
        reason = f"{draft.kind} with no date of its own"
        names = frozenset(fold(person.name) for person in people)
        return Undated(left_out(document, quoted, reason), draft.kind, names, place.country if place else None)
    if len(people) > 1:
        people = sorted(people, key=lambda person: ROLE_ORDER.index(person.role))
    return _event(
        id=_id(draft.kind, people, place, when.edtf),
        kind=draft.kind,
        subkind=draft.subkind,
        title=draft.title or title(draft.kind, draft.subkind, people, place),
        when=when,
        status=status_of(document, draft, when.value),
        announced_by=_announced_by(draft),
        participants=tuple(people),
        place=place,
        trip=f"{document.id}:{draft.journey}" if draft.journey else None,
        leg=None,
        evidence=(
            _evidence(
                document=document.id,
                start=quoted[0],
                end=quoted[1],
                quote=document.quote(quoted),
                attributed_to=document.quote(draft.attributed_to) if draft.attributed_to else None,
            ),
        ),
        confidence=draft.score,
        extractor=extractor,
        rule=draft.rule,
        reasons=draft.reasons,
    )


def _announced_by(draft: Draft) -> AnnouncedBy | None:
    """Who announced it; a side can only have done so where the event has sides."""
    if draft.announced_by is None:
        return None
    roles = {party.role for party in draft.participants}
    wanted = _SIDES.get(draft.announced_by, frozenset())
    return draft.announced_by if not wanted or roles & wanted else None


def event_id(event: Event) -> str:
    """The id of an event from its kind, principal, country and first date (``DESIGN`` section 5: identity)."""
    return _id(event.kind, event.participants, event.place, event.when.edtf)


def _id(kind: str, people: Sequence[Participant], place: Place | None, edtf: str) -> str:
    return identity("ev", kind, _principal(people), (place.country if place else None) or "", edtf)


def principal(event: Event) -> str:
    """The folded name of the first visitor, or of all who take part where nobody visits."""
    return _principal(event.participants)


def _principal(people: Sequence[Participant]) -> str:
    visitors = [fold(person.name) for person in people if person.role == "visitor"]
    return min(visitors) if visitors else "+".join(sorted([fold(person.name) for person in people]))


def country_of(event: Event) -> str | None:
    """The country an event happens in."""
    return event.place.country if event.place else None


def left_out(document: Document, span: Span, reason: str) -> LeftOut:
    """A span of a document as something left out."""
    return _left_out(document=document.id, start=span[0], end=span[1], text=document.quote(span), reason=reason)


def _quote_span(document: Document, span: Span) -> Span:
    start, end = document.sentence_at(span[0])
    end = max(end, span[1])
    if end - start > QUOTE_LIMIT:
        start, end = max(start, span[0] - QUOTE_LIMIT // 4), min(end, max(span[1], span[0] + QUOTE_LIMIT // 2))
    words = document.text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
