"""Signings of treaties: an event kind that is one TOML file and these lines.

How English tells of them is in ``tracker/data/frames/signings.toml``.
"""

from collections.abc import Iterator

from tracker.plugin import Document, Draft, hookimpl, load_frames

FRAMES = load_frames("signings")


@hookimpl
def extract_events(document: Document) -> Iterator[Draft]:
    """The signings that a document tells of."""
    return FRAMES.drafts(document)
