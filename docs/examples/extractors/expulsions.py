"""Expulsions of diplomats. How English tells of them is in ``expulsions.toml`` beside this file."""

from collections.abc import Iterator
from pathlib import Path

from tracker.plugin import Document, Draft, hookimpl, load_frames

FRAMES = load_frames(Path(__file__).with_suffix(".toml"))


@hookimpl
def extract_events(document: Document) -> Iterator[Draft]:
    """The expulsions that a document tells of."""
    return FRAMES.drafts(document)
