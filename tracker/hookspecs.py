"""The plugin kinds: one Protocol each. It is the pluggy hook specification, the type that mypy checks and the text of docs/hooks.md.

A plugin is a module with one of these functions, marked with ``hookimpl``. It gives words and spans; the core alone gives
dates, ids, merging and status. No plugin is found, loaded or called here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

import pluggy

if TYPE_CHECKING:
    from pydantic import BaseModel

    from tracker.errors import InputError
    from tracker.model.correction import Correction
    from tracker.model.document import Document
    from tracker.model.draft import Draft
    from tracker.model.event import Event
    from tracker.model.mention import NameMention, TimeMention
    from tracker.model.source import Source
    from tracker.model.timeline import Timeline

PROJECT = "tracker"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


class Reader(Protocol):
    """Turns a source into documents."""

    @hookspec
    def read_source(self, source: "Source") -> "Iterable[Document | InputError] | None":
        """The documents of a source, one at a time; None when the source is not this reader's to read.

        A part that cannot be read, a line of many, is given as an ``InputError`` in its place. Raise one when the whole source
        is yours and cannot be read. Readers are asked in the order of their names; the first that does not answer None reads.
        """


class Tagger(Protocol):
    """Marks what is written: time expressions and names. Which day and which person they mean is the core's to say."""

    @hookspec
    def tag_mentions(self, document: "Document") -> "Iterable[TimeMention | NameMention]":
        """The mentions of one kind in a document whose sentences are filled; nothing for a language that is not yours."""


class Extractor(Protocol):
    """Finds events of one kind."""

    @hookspec
    def extract_events(self, document: "Document") -> "Iterable[Draft]":
        """The events told in a document whose sentences, times, names and entities are filled."""


class Resolver(Protocol):
    """Fills or refines a field of an event from knowledge outside the text."""

    @hookspec
    def resolve_event(self, event: "Event", document: "Document") -> "Iterable[Correction]":
        """Values with reasons, applied and logged by the core."""


class Matcher(Protocol):
    """Votes on whether two events are one happening."""

    @hookspec
    def match_events(self, one: "Event", other: "Event") -> float | None:
        """A vote in [0, 1]: 1 for one happening, 0 for two; None for no opinion. It must not matter which comes first."""


class Exporter(Protocol):
    """Writes a timeline in one format, whose name is the plugin's.

    ``media_type`` is the format's (RFC 6838, "text/calendar"); ``suffix`` the one of its files (".ics"), "" for a format that is
    only shown. With ``streams = True`` the bytes of several timelines may follow each other in one file, a line for each.
    """

    media_type: str
    suffix: str

    @hookspec
    def export_timeline(self, timeline: "Timeline") -> "Iterable[bytes]":
        """The bytes of the timeline, in pieces."""


class Configured(Protocol):
    """Any plugin that can be set. Its hook may then take ``settings``, an instance of the model, as its last parameter."""

    @hookspec
    def settings(self) -> "type[BaseModel]":
        """The model of its settings; every field has a default."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A plugin kind. ``folder`` is also the entry-point group's second half (``tracker.extractors``)."""

    folder: str
    protocol: type
    hook: str
    parameters: tuple[str, ...]

    @property
    def group(self) -> str:
        """The entry-point group."""
        return f"{PROJECT}.{self.folder}"


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.folder: kind
        for kind in (
            Kind("readers", Reader, "read_source", ("source",)),
            Kind("taggers", Tagger, "tag_mentions", ("document",)),
            Kind("extractors", Extractor, "extract_events", ("document",)),
            Kind("resolvers", Resolver, "resolve_event", ("event", "document")),
            Kind("matchers", Matcher, "match_events", ("one", "other")),
            Kind("exporters", Exporter, "export_timeline", ("timeline",)),
        )
    }
)
"""The kinds by folder, in the order of the way through the house."""

SETTINGS = "settings"
"""The hook any plugin may have, and the parameter any hook may then take."""
