"""The only module a plugin author imports. It holds nothing of its own, and loads what is asked for when it is asked for.

>>> from tracker.plugin import When
>>> When.parse("2031-03").granularity
'month'
"""

from importlib import import_module
from typing import TYPE_CHECKING

from tracker.errors import EmptyInput, InputError
from tracker.hookspecs import hookimpl

if TYPE_CHECKING:
    from tracker.article import article, decode, lines, one_article
    from tracker.events.identity import fold
    from tracker.frames import Frames
    from tracker.frames import load as load_frames
    from tracker.merge.join import same_name
    from tracker.model.correction import Correction, OfficeOf
    from tracker.model.document import Document
    from tracker.model.draft import Draft, Party
    from tracker.model.event import Event, EventTime, Evidence, Participant, Place
    from tracker.model.mention import Entity, Mention, Name, NameMention, Span, Time, TimeMention
    from tracker.model.source import Source
    from tracker.model.timeline import DocumentRecord, LeftOut, Timeline, Trip
    from tracker.model.when import When
    from tracker.names import city_named
    from tracker.names import find as find_names
    from tracker.names import terms as terms_of
    from tracker.quote import span_of
    from tracker.render import (
        SIGNS,
        Markdown,
        announcer,
        calendar_text,
        country,
        dating_in_words,
        folded,
        kind_in_words,
        markdown_page,
        mermaid_label,
        one_line,
        parties,
        person_in_words,
        publication_in_words,
        published_in_words,
        read_locale,
        several_lines,
        sound,
        source_in_words,
        spell,
        state_in_words,
        web_address,
        where,
    )
    from tracker.text import languages
    from tracker.times import find as find_times

_HOMES = {
    "tracker.article": ("article", "decode", "lines", "one_article"),
    "tracker.events.identity": ("fold",),
    "tracker.merge.join": ("same_name",),
    "tracker.frames": ("Frames", "load_frames"),
    "tracker.model.correction": ("Correction", "OfficeOf"),
    "tracker.model.document": ("Document",),
    "tracker.model.draft": ("Draft", "Party"),
    "tracker.model.event": ("Event", "EventTime", "Evidence", "Participant", "Place"),
    "tracker.model.mention": ("Entity", "Mention", "Name", "NameMention", "Span", "Time", "TimeMention"),
    "tracker.model.source": ("Source",),
    "tracker.model.timeline": ("DocumentRecord", "LeftOut", "Timeline", "Trip"),
    "tracker.model.when": ("When",),
    "tracker.names": ("city_named", "find_names", "terms_of"),
    "tracker.quote": ("span_of",),
    "tracker.render": (
        "SIGNS",
        "Markdown",
        "announcer",
        "calendar_text",
        "country",
        "folded",
        "kind_in_words",
        "markdown_page",
        "mermaid_label",
        "one_line",
        "parties",
        "published_in_words",
        "read_locale",
        "several_lines",
        "spell",
        "state_in_words",
        "dating_in_words",
        "person_in_words",
        "publication_in_words",
        "sound",
        "source_in_words",
        "web_address",
        "where",
    ),
    "tracker.text": ("languages",),
    "tracker.times": ("find_times",),
}
"""Where each name lives: a reader pays for no gazetteer, a matcher for no grammar."""
_RENAMED = {"load_frames": "load", "find_names": "find", "find_times": "find", "terms_of": "terms"}
"""What a name is called at home, where its room says the rest."""
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "SIGNS",
    "Correction",
    "Document",
    "DocumentRecord",
    "Draft",
    "EmptyInput",
    "Entity",
    "Event",
    "EventTime",
    "Evidence",
    "Frames",
    "InputError",
    "LeftOut",
    "Markdown",
    "Mention",
    "Name",
    "NameMention",
    "OfficeOf",
    "Participant",
    "Party",
    "Place",
    "Source",
    "Span",
    "Time",
    "TimeMention",
    "Timeline",
    "Trip",
    "When",
    "announcer",
    "article",
    "calendar_text",
    "city_named",
    "country",
    "dating_in_words",
    "decode",
    "find_names",
    "find_times",
    "fold",
    "folded",
    "hookimpl",
    "kind_in_words",
    "languages",
    "lines",
    "load_frames",
    "markdown_page",
    "mermaid_label",
    "one_article",
    "one_line",
    "parties",
    "person_in_words",
    "publication_in_words",
    "published_in_words",
    "read_locale",
    "same_name",
    "several_lines",
    "sound",
    "source_in_words",
    "span_of",
    "spell",
    "state_in_words",
    "terms_of",
    "web_address",
    "where",
]


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"tracker.plugin has no {name!r}")
    value = getattr(import_module(_HOME_OF[name]), _RENAMED.get(name, name))
    globals()[name] = value
    return value
