"""Visits: travel of officials to another country. How English tells of them is in ``tracker/data/frames/visits.toml``."""

from collections.abc import Iterator

from tracker.plugin import Document, Draft, hookimpl, load_frames

FRAMES = load_frames("visits")


@hookimpl
def extract_events(document: Document) -> Iterator[Draft]:
    """The visits that a document tells of."""
    return FRAMES.drafts(document)
