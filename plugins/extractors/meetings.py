"""Meetings, talks, summits and conferences between officials of different countries or bodies.

How English tells of them is in ``tracker/data/frames/meetings.toml``.
"""

from collections.abc import Iterator

from tracker.plugin import Document, Draft, hookimpl, load_frames

FRAMES = load_frames("meetings")


@hookimpl
def extract_events(document: Document) -> Iterator[Draft]:
    """The meetings that a document tells of."""
    return FRAMES.drafts(document)
