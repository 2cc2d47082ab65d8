"""What plugins are tried with: ordinary, foreign, empty, huge and hostile texts, sources, events and timelines. None is called here."""

from collections.abc import Iterator, Mapping
from functools import cache, partial
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING

from tracker.conformance.annotated import annotated
from tracker.model.source import Source

if TYPE_CHECKING:
    from tracker.model.document import Document
    from tracker.model.event import Event
    from tracker.model.timeline import Timeline

_ORDINARY = (
    "The Norwegian foreign minister will visit Japan on Tuesday and Wednesday, her office said on Friday. She is to meet "
    "the prime minister in Tokyo on 18 June. Last September the two spoke by telephone. A summit planned for July was "
    "cancelled; both sides signed a treaty in Geneva in 2019, and the embassy in Oslo will open on 3 May 2026."
)
TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "empty text": "",
        "blank text": " \n\t\n ",
        "ordinary text": _ORDINARY,
        "foreign text": "Президент прибудет в Пекин 18 июня. 总统将于六月十八日访问北京。 سيزور الرئيس عمان يوم الثلاثاء. "
        "राष्ट्रपति मंगलवार को आएंगे। Le président se rendra à Rome mardi. 🕊️ e\u0301 \u202etxet desrever\u202c",
        "hostile text": "Monday, " * 200
        + "visit " * 200
        + "9" * 2000
        + "((((" * 200
        + "\ufffd\u2028\ufeff"
        + "a" * 5000,
        "huge text": (_ORDINARY + "\n\n") * 60,
    }
)
"""By what a violation calls them. The huge one has 20,000 characters, as the longest communiqués."""
_PUBLISHED = "2024-06-14"

_CONTENTS = MappingProxyType(
    {
        **{name: text.encode() for name, text in TEXTS.items() if name != "huge text"},
        "front matter": b"---\ntitle: A visit\npublished: 2024-06-14\n---\nShe came on Monday.\n",
        "JSON lines": b'{"id": "1", "text": "She came on Monday.", "published": "2024-06-14"}\n{broken\n[]\n',
        "zero bytes": bytes(range(256)) * 4,
        "Latin-1": "Élysée".encode("latin-1"),
    }
)
_NAMES = ("a.txt", "a.md", "a.jsonl", "a.html", "a.unheard-of", "-")


def probes(kind: str) -> Iterator[tuple[str, tuple[object, ...]]]:
    """What plugins of a kind are called with, each under its name."""
    if kind == "readers":
        return _sources()
    if kind in ("taggers", "extractors"):
        return ((name, (_document(name),)) for name in TEXTS)
    if kind == "resolvers":
        return ((event.title, (event, _document("ordinary text"))) for event in _events())
    if kind == "matchers":
        return ((f"{one.title} and {other.title}", (one, other)) for one in _events() for other in _events())
    return ((name, (timeline,)) for name, timeline in _timelines())


def _sources() -> Iterator[tuple[str, tuple[object, ...]]]:
    for name in _NAMES:
        for title, content in _CONTENTS.items():
            yield f"{title} as {name}", (Source(name, partial(BytesIO, content)),)


@cache
def _document(name: str) -> "Document":
    return annotated(TEXTS[name], _PUBLISHED)


@cache
def _events() -> "tuple[Event, ...]":
    from tracker.model.event import Event, Participant

    base = Event.model_validate(
        {
            "id": "ev_0000000000000",
            "kind": "visit",
            "title": "a visit",
            "when": {"edtf": "2024-06-18", "earliest": "2024-06-18", "latest": "2024-06-18", "granularity": "day"},
            "status": "planned",
            "participants": [{"name": "Kari Berg", "role": "visitor", "country": "NO"}],
            "place": {"name": "Tokyo", "kind": "city", "country": "JP"},
            "evidence": [{"document": "d1", "start": 0, "end": 5, "quote": "Words"}],
            "confidence": 0.5,
            "extractor": "conformance",
            "rule": "none",
        }
    )
    month = base.when.model_copy(
        update={"edtf": "2024-06", "earliest": "2024-06-01", "latest": "2024-06-30", "granularity": "month"}
    )
    hostile = 'a title\r\nBEGIN:VALARM | [x](javascript:1) `<b>` \x1b[2J \u202e "=1+1'
    changes: tuple[dict[str, object], ...] = (
        {},
        {"title": "a visit in a month", "when": month, "id": "ev_0000000000001"},
        {"title": "a call without place", "kind": "call", "place": None, "subkind": "phone", "id": "ev_0000000000002"},
        {"title": "an event of nobody", "participants": (), "kind": "opening", "id": "ev_0000000000003"},
        {
            "title": hostile,
            "participants": (Participant(name=hostile, role="host"),) * 2,
            "status": "cancelled",
            "id": "ev_0000000000004",
        },
    )
    return tuple(base.model_copy(update=change) for change in changes)


@cache
def _timelines() -> "tuple[tuple[str, Timeline], ...]":
    from tracker.model.timeline import DocumentRecord, LeftOut, Timeline

    record = DocumentRecord(id="d1", name="a.txt", title="A title", published=_PUBLISHED, published_source="user")
    left = LeftOut(document="d1", start=0, end=5, text="Words", reason="a duration")
    full = Timeline(as_of=_PUBLISHED, documents=(record,), events=_events(), left_out=(left,))
    many = tuple(_events()[0].model_copy(update={"id": f"ev_{number:013}"}) for number in range(500))
    return (
        ("an empty timeline", Timeline()),
        ("a timeline of odd events", full),
        ("a timeline of 500 events", full.model_copy(update={"events": many})),
    )
