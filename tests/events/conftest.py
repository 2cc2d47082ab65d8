"""A document with its layers made by hand, so that grounding is tested without any tagger."""

from collections.abc import Callable
from datetime import date

import pytest

from tracker.model.document import Document
from tracker.model.mention import Entity, Name, Span, Time
from tracker.model.when import When

PEOPLE = {
    "Ada Lind": Entity("person:ada-lind", "person", "Ada Lind", "SE", "Foreign Minister"),
    "Lind": Entity("person:ada-lind", "person", "Ada Lind", "SE", "Foreign Minister"),
    "Peru": Entity("country:PE", "country", "Peru", "PE"),
    "Lima": Entity("city:3936456", "city", "Lima", "PE", None, -12.04, -77.03),
    "Swedish": Entity("country:SE", "demonym", "Swedish", "SE"),
    "the Thai minister": Entity("office:thai-minister", "office", "the Thai minister", "TH", "minister"),
}

Make = Callable[..., Document]


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def time_of(text: str, words: str, value: str, rule: str = "month and day") -> Time:
    return Time(*span_of(text, words), type="DATE", value=value, when=When.parse(value), rule=rule)


def make_document(text: str, published: str | None = "2031-03-03", times: tuple[Time, ...] = ()) -> Document:
    names = []
    for words, entity in PEOPLE.items():
        if words in text:
            start, end = span_of(text, words)
            names.append(Name(start, end, entity.kind, entity, start))
    return Document(
        text=text,
        published=date.fromisoformat(published) if published else None,
        published_source="user" if published else None,
        sentences=((0, len(text)),),
        names=tuple(sorted(names, key=lambda name: name.span)),
        times=times,
    )


@pytest.fixture
def document() -> Make:
    return make_document
