"""The timeline: events in total order, the trips they form, the documents they came from, and what was left out."""

from datetime import date
from typing import Literal

from pydantic import ConfigDict, Field

from tracker.model.document import PublishedSource
from tracker.model.event import Event, Value
from tracker.model.when import When

SCHEMA: Literal["tracker/1"] = "tracker/1"


class DocumentRecord(Value):
    """A document as its readers need to know it: everything but the text.

    ``published`` is an EDTF value: a day, a date and time, or an interval when it was inferred and several days are
    left; ``published_conflict`` says how a given day disagrees with the document's own words.
    """

    id: str
    name: str = ""
    title: str = ""
    language: str = "en"
    published: str | None = None
    published_source: PublishedSource | None = None
    published_reasons: tuple[str, ...] = ()
    published_conflict: str | None = None
    publisher: str = ""
    agencies: tuple[str, ...] = ()
    url: str = ""

    @property
    def published_day(self) -> date | None:
        """The publication day; the last possible one when several are left."""
        return When.parse(self.published).latest if self.published else None


class Trip(Value):
    """A journey: the visits of the same travellers that follow each other, as event ids in order."""

    id: str
    title: str
    visitors: tuple[str, ...]
    when: str
    legs: tuple[str, ...]


class LeftOut(Value):
    """An expression or sentence that became no event, and why."""

    document: str
    start: int
    end: int
    text: str
    reason: str


class Timeline(Value):
    """What extraction gives. ``as_of`` is the day it speaks from (ISO date): the newest document's, or the user's."""

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    schema_: Literal["tracker/1"] = Field(default=SCHEMA, alias="schema")
    as_of: str | None = None
    documents: tuple[DocumentRecord, ...] = ()
    events: tuple[Event, ...] = ()
    trips: tuple[Trip, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
