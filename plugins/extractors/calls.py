"""Calls between officials, by telephone or video. How English tells of them is in ``tracker/data/frames/calls.toml``."""

from collections.abc import Iterator

from tracker.plugin import Document, Draft, hookimpl, load_frames

FRAMES = load_frames("calls")


@hookimpl
def extract_events(document: Document) -> Iterator[Draft]:
    """The calls that a document tells of."""
    return FRAMES.drafts(document)
