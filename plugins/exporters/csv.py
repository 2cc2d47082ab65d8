"""CSV (RFC 4180): an event a row, for spreadsheets. UTF-8, lines end in CR LF, a header names the columns.

A cell is text on one line, cleaned of controls. One that a spreadsheet would take for a formula (it begins with =, +, -
or @) is written with an apostrophe before it; numbers are not. Several names in a cell are parted by "; ".
"""

import csv
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from tracker.plugin import DocumentRecord, Event, Timeline, hookimpl, one_line

if TYPE_CHECKING:
    from tracker.plugin import Participant

media_type = "text/csv"
suffix = ".csv"

COLUMNS = (
    "id",
    "kind",
    "subkind",
    "title",
    "edtf",
    "earliest",
    "latest",
    "granularity",
    "status",
    "announced_by",
    "visitors",
    "hosts",
    "participants",
    "mediators",
    "place",
    "place_kind",
    "country",
    "latitude",
    "longitude",
    "trip",
    "leg",
    "confidence",
    "quote",
    "sources",
    "published",
    "urls",
)
"""Most are called as in the schema ``tracker/1``. ``quote`` is the first piece of evidence; ``sources`` (their publishers,
else titles, else names), ``published`` and ``urls`` are of all documents that tell of the event, in order of evidence."""

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""How a formula begins. Tab and CR, which begin one in some programs, are gone when a cell is on one line."""


class Settings(BaseModel):
    """``mark``: begin with a byte order mark, by which Excel knows UTF-8 and at which other programs stumble."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    mark: bool = Field(default=False, description="begin with a byte order mark, for Excel")


class _Echo:
    """A file that gives back what is written to it: a csv writer then gives the line."""

    def write(self, text: str) -> str:
        return text


@hookimpl
def settings() -> type[BaseModel]:
    """The settings of the table."""
    return Settings


@hookimpl
def export_timeline(timeline: Timeline, settings: Settings) -> Iterator[bytes]:
    """The header, then a row for each event."""
    write = csv.writer(_Echo()).writerow
    records = {record.id: record for record in timeline.documents}
    if settings.mark:
        yield "\ufeff".encode()
    yield _bytes(write(COLUMNS))
    for event in timeline.events:
        cells = _cells(event, records)
        yield _bytes(write([_cell(cells[column]) for column in COLUMNS]))


def _bytes(line: object) -> bytes:
    return str(line).encode()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    text = one_line(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _cells(event: Event, records: Mapping[str, DocumentRecord]) -> dict[str, object]:
    told = dict.fromkeys(proof.document for proof in event.evidence)
    sources = [records[document] for document in told if document in records]
    return {
        **_event(event),
        **_people(event),
        **_where(event),
        "quote": event.evidence[0].quote if event.evidence else None,
        "sources": "; ".join(filter(None, (each.publisher or each.title or each.name for each in sources))),
        "published": "; ".join(each.published for each in sources if each.published),
        "urls": " ".join(each.url for each in sources if each.url),
    }


def _event(event: Event) -> dict[str, object]:
    names = ("id", "kind", "subkind", "title", "status", "announced_by", "trip", "leg", "confidence")
    times = ("edtf", "earliest", "latest", "granularity")
    return {name: getattr(event, name) for name in names} | {name: getattr(event.when, name) for name in times}


def _people(event: Event) -> dict[str, object]:
    columns = {"visitor": "visitors", "host": "hosts", "participant": "participants", "mediator": "mediators"}
    return {
        column: "; ".join(_name(each) for each in event.participants if each.role == role)
        for role, column in columns.items()
    }


def _name(person: "Participant") -> str:
    """A name that takes no part in parting the names of a cell."""
    return one_line(person.name).replace(";", ",")


def _where(event: Event) -> dict[str, object]:
    place = event.place
    if place is None:
        return dict.fromkeys(("place", "place_kind", "country", "latitude", "longitude"))
    return {
        "place": place.name,
        "place_kind": place.kind,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }
