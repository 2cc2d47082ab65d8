"""JSON Lines: one article a line, read as it streams: ``{"id", "title", "text", "published", "url", "publisher"}``."""

import json
from collections.abc import Iterable, Iterator

from tracker.plugin import Document, InputError, Source, article, decode, hookimpl, lines

SUFFIXES = (".jsonl", ".ndjson")


@hookimpl
def read_source(source: Source) -> Iterable[Document | InputError] | None:
    if source.suffix in SUFFIXES or (source.name == "-" and source.begins_with(b"{")):
        return _articles(source)
    return None


def _articles(source: Source) -> Iterator[Document | InputError]:
    """A document for each line that is one, an error for each that is not; blank lines are nothing."""
    for number, line in enumerate(lines(source), start=1):
        if not line.strip():
            continue
        try:
            yield _article(line, source.name, number)
        except InputError as error:
            yield error


def _article(line: bytes, source: str, number: int) -> Document:
    try:
        fields = json.loads(decode(line, source, number))
    except json.JSONDecodeError as error:
        raise InputError(f"no JSON: {error.msg} at column {error.colno}", source=source, line=number) from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"no JSON that can be read: {error}", source=source, line=number) from None
    if not isinstance(fields, dict):
        raise InputError(f"JSON, but {type(fields).__name__} and no object", source=source, line=number)
    return article(fields, source, number)
