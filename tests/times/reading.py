"""How the tests read a text: the product's own way from words to dates, without a pipeline."""

from datetime import date

from tracker.model.document import Document
from tracker.model.mention import Time
from tracker.text import sentences
from tracker.times import find, resolve

WEDNESDAY = "2031-03-05"
"""The day on which the sentences of the tests are written."""


def document(text: str, published: str | None = WEDNESDAY, language: str = "en") -> Document:
    return Document(
        text,
        language=language,
        published=date.fromisoformat(published) if published else None,
        published_source="user" if published else None,
        sentences=sentences(text, language),
    )


def read(text: str, published: str | None = WEDNESDAY, language: str = "en") -> list[Time]:
    return list(resolve(document(text, published, language), find(text, language)))


def values(text: str, published: str | None = WEDNESDAY, language: str = "en") -> list[tuple[str, str, str]]:
    """The words, type and TIMEX3 value of each expression."""
    return [(text[time.start : time.end], time.type, time.value) for time in read(text, published, language)]
