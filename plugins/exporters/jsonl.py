"""JSON Lines: a document a line, with its events and what was left out. Lines of several timelines may follow each other.

``id`` is what the document was called where it was read (its own id, else its file and line), so that a line finds its
way back to its article; the id of its text if it was called nothing. Events and expressions are as in ``tracker/1``.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel, ConfigDict, TypeAdapter

from tracker.plugin import DocumentRecord, Event, LeftOut, Timeline, hookimpl

media_type = "application/jsonl"
suffix = ".jsonl"
streams = True


class Line(BaseModel):
    """A document's line. An event that several documents tell of stands in the line of each, with all its evidence."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    id: str
    published: str | None
    published_source: str | None
    events: tuple[Event, ...]
    left_out: tuple[LeftOut, ...]


@hookimpl
def export_timeline(timeline: Timeline) -> Iterator[bytes]:
    """A line for each document, in the timeline's order."""
    events: dict[str, list[Event]] = defaultdict(list)
    left_out: dict[str, list[LeftOut]] = defaultdict(list)
    for event in timeline.events:
        for document in dict.fromkeys(proof.document for proof in event.evidence):
            events[document].append(event)
    for expression in timeline.left_out:
        left_out[expression.document].append(expression)
    for record in timeline.documents:
        yield _line(record, events[record.id], left_out[record.id])


def _line(record: DocumentRecord, events: list[Event], left_out: list[LeftOut]) -> bytes:
    line = Line(
        id=record.name or record.id,
        published=record.published,
        published_source=record.published_source,
        events=tuple(events),
        left_out=tuple(left_out),
    )
    try:
        return _as_json().dump_json(line) + b"\n"
    except ValueError:  # a lone surrogate, which only a plugin can have brought in
        from tracker.plugin import sound

        return _as_json().dump_json(sound(line)) + b"\n"


@cache
def _as_json() -> TypeAdapter[Line]:
    """What writes a line as bytes; ``model_dump_json`` would make a string of them."""
    return TypeAdapter(Line)
