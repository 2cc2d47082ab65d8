"""What else an event's article allowed, read again when ``tracker explain`` asks: rivals of each field, and other tellings."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.errors import TrackerError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.frames.telling import Telling
    from tracker.model.document import Document
    from tracker.model.event import Event
    from tracker.model.timeline import DocumentRecord
    from tracker.pipeline import Pipeline


@dataclass(slots=True)
class Alternatives:
    """What lost, by field, and how else the event is told; ``missing`` are the articles that could not be read again."""

    lost: dict[str, list[str]] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def alternatives(event: "Event", records: "dict[str, DocumentRecord]") -> Alternatives:
    """The alternatives of an event, from the files that its timeline names."""
    from tracker.cli.options import Wishes

    found = Alternatives()
    pipeline = Wishes().pipeline()
    for identity in dict.fromkeys(proof.document for proof in event.evidence):
        record = records.get(identity)
        document = _again(pipeline, record) if record is not None else None
        if document is None:
            found.missing.append(record.name if record is not None and record.name else identity[:12])
            continue
        _collect(pipeline, document, event, found)
    return found


def _again(pipeline: "Pipeline", record: "DocumentRecord") -> "Document | None":
    """The article of a record, annotated, when its file still holds the same words."""
    from tracker.cli.sources import documents
    from tracker.model.document import Document

    path = next((each for each in (record.name, record.name.rpartition(":")[0]) if each and Path(each).is_file()), None)
    for read in documents(pipeline, [path]) if path is not None else ():
        if isinstance(read, Document) and read.id == record.id:
            given = record.published if record.published_source == "user" else None
            try:
                return pipeline.annotate(replace(read, published=date.fromisoformat(given[:10])) if given else read)
            except TrackerError:
                return None
    return None


def _collect(pipeline: "Pipeline", document: "Document", event: "Event", found: Alternatives) -> None:
    from tracker.frames import OWN, load

    reading = load(event.extractor).reading if event.extractor in OWN else None
    tellings = {each.trigger: each for each in reading.tellings(document, 0.0)} if reading is not None else {}
    triggers = []
    for mention, trigger in _mentions(pipeline, document, event):
        triggers.append(trigger)
        if (told := _told(mention, event)) and told not in found.told:
            found.told.append(told)
    _note(document, [tellings[trigger] for trigger in dict.fromkeys(triggers) if trigger in tellings], event, found)


def _mentions(
    pipeline: "Pipeline", document: "Document", event: "Event"
) -> "Iterator[tuple[Event, tuple[int, int] | None]]":
    """The events as each sentence tells them that became part of one event, each with its trigger."""
    from tracker.events import Undated, ground
    from tracker.events.correct import apply
    from tracker.merge.cluster import ENOUGH

    spans = [(proof.start, proof.end) for proof in event.evidence if proof.document == document.id]
    for extractor, draft in pipeline.host.extract(document):
        told = ground(document, draft, extractor)
        if isinstance(told, Undated) or not any(start <= draft.span[0] < end for start, end in spans):
            continue
        told = apply(told, pipeline.host.resolve(told, document))
        if (pipeline.host.vote(told, event) or 0.0) >= ENOUGH:
            yield told, draft.trigger


def _told(mention: "Event", event: "Event") -> str:
    """How a sentence tells of an event with another date or status, and why that is not the event's; "" if it does not."""
    from tracker.merge.order import fineness

    when, best = mention.when.value, event.when.value
    words = ", ".join(f"“{each}”" for each in mention.when.text) or mention.when.rule
    if mention.when.edtf == event.when.edtf:
        same = mention.status == event.status
        return "" if same else f"{words}: {mention.status}; what another sentence says decides"
    if fineness(mention) > fineness(event):
        why = "coarser"
    elif not when.overlaps(best):
        why = "contradicts it"
    elif best.contains(when):
        why = "a part of it"
    else:
        why = "less sure, or told less often"
    return f"{words}, {mention.when.edtf}, {mention.status}: {why}"


def _note(document: "Document", tellings: "list[Telling]", event: "Event", found: Alternatives) -> None:
    from tracker.frames.rivals import rivals

    names = {person.name for person in event.participants} | ({event.place.name} if event.place else set())
    for rival in rivals(document, tellings):
        if rival.value in names or (rival.field == "when" and rival.words in event.when.text):
            continue
        value = f" ({rival.value})" if rival.value != rival.words else ""
        begins = f"not “{rival.words}”{value}: "
        lines = found.lost.setdefault(rival.field, [])
        if not any(line.startswith(begins) for line in lines):
            lines.append(begins + rival.why)
