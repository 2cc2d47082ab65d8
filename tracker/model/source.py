"""A source: bytes from somewhere, before any reader has looked at them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader is offered. ``name`` is the path as the user typed it, "-" for standard input.

    ``open`` gives a fresh binary stream; a reader that streams iterates over its lines, others read it whole.
    """

    name: str
    open: Callable[[], IO[bytes]]

    @property
    def suffix(self) -> str:
        """The lower-case suffix with its dot, "" for standard input.

        >>> Source("News.TXT", open=lambda: __import__("io").BytesIO()).suffix
        '.txt'
        """
        return PurePath(self.name).suffix.lower()

    def begins_with(self, mark: bytes) -> bool:
        """Whether the first bytes that are not white space are these, for telling formats apart.

        >>> Source("-", open=lambda: __import__("io").BytesIO(b' {"id": 1}')).begins_with(b"{")
        True
        """
        with self.open() as stream:
            return stream.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(mark)

    def lines(self) -> Iterator[bytes]:
        """The lines with their ends, one at a time."""
        with self.open() as stream:
            yield from stream
