"""Event frames: TOML files that say how a language tells of events, and the reader that finds them in articles.

>>> load("visits").kinds
('visit',)
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker.frames.frame import Frame, read_frames
from tracker.frames.reading import Reading
from tracker.model.document import Document
from tracker.model.draft import Draft

OWN = ("visits", "meetings", "calls")
"""The frames that are read together, because a meeting may be part of a visit and a call may be a meeting."""

__all__ = ["Frames", "load"]


@dataclass(frozen=True)
class Frames:
    """The frames of one file. Read with others they share one reading of each article."""

    kinds: tuple[str, ...]
    reading: Reading

    def drafts(self, document: Document) -> Iterator[Draft]:
        """The drafts of these frames' kinds in an annotated document, in the order of the text."""
        yield from (draft for draft in self.reading.drafts(document) if draft.kind in self.kinds)


def load(source: str | Path) -> Frames:
    """The frames of a TOML file, or of one that comes with tracker by its name ("visits").

    Raises:
        InputError: the file cannot be read, is no TOML, or has a frame without rule, kind and trigger.
    """
    language, frames = read_frames(source)
    kinds = tuple(dict.fromkeys(frame.kind for frame in frames))
    reading = _shared() if source in OWN else Reading(language, frames)
    return Frames(kinds, reading)


@cache
def _shared() -> Reading:
    frames: list[Frame] = []
    for name in OWN:
        frames += read_frames(name)[1]
    return Reading("en", frames)
