"""What the user names, files, folders and ``-``, as sources for the readers. No content is looked at here."""

import io
import os
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from stat import S_ISDIR
from typing import IO, TYPE_CHECKING

from tracker.errors import EmptyInput, InputError, NoReader
from tracker.model.document import Document
from tracker.model.source import Source

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

    from tracker.pipeline import Pipeline

STANDARD_INPUT = "-"
_REPLAY = 65536
"""Bytes of standard input that can be read again, so that each reader may look at its beginning."""


def documents(pipeline: "Pipeline", paths: Iterable[str]) -> Iterator[Document | InputError]:
    """The documents of all paths in the order given, a folder's files by name, and for what cannot be read its error.

    A file that the user names must be readable; in a folder, files that no reader takes are passed over.
    """
    for path in paths:
        try:
            if path != STANDARD_INPUT and _is_folder(Path(path)):
                yield from _in_folder(pipeline, Path(path))
            else:
                yield from _in_file(pipeline, path)
        except InputError as error:
            yield error


def _is_folder(path: Path) -> bool:
    """Whether a path is that of a folder; one that leads nowhere is said to, before any reader is asked about its name."""
    try:
        return S_ISDIR(path.stat().st_mode)
    except OSError as error:
        raise InputError(_reason(error), source=str(path)) from None


def _in_file(pipeline: "Pipeline", path: str) -> Iterator[Document | InputError]:
    read = None
    for read in pipeline.read(source(path)):
        yield read
    if read is None:
        raise EmptyInput("no text", source=path)


def _in_folder(pipeline: "Pipeline", folder: Path) -> Iterator[Document | InputError]:
    taken = 0
    for file in files_in(folder):
        try:
            for document in _in_file(pipeline, str(file)):
                taken += 1
                yield document
        except NoReader:
            continue
        except InputError as error:
            taken += 1
            yield error
    if not taken:
        raise EmptyInput("no file in this folder that a reader takes", source=str(folder))


def source(path: str) -> Source:
    """The source of one file, or of standard input."""
    if path == STANDARD_INPUT:
        return Source(STANDARD_INPUT, StandardInput(sys.stdin.buffer).open)
    return Source(path, partial(_open, Path(path)))


def files_in(folder: Path) -> Iterator[Path]:
    """The regular files under a folder, in order of their paths; hidden ones and links to folders are left out."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise InputError(_reason(error), source=str(folder)) from None
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from files_in(folder / entry.name)
        elif entry.is_file():
            yield folder / entry.name


def _open(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as error:
        raise InputError(_reason(error), source=str(path)) from None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


class StandardInput:
    """Standard input as a source: each ``open`` begins at its first byte until one has gone past the replay."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._seen = b""
        self._passed = False

    def open(self) -> IO[bytes]:
        """A fresh reading.

        Raises:
            InputError: an earlier one has gone past what is kept.
        """
        if self._passed:
            raise InputError("can be read once only", source=STANDARD_INPUT)
        return io.BufferedReader(_Replay(self), buffer_size=4096)

    def read_at(self, offset: int, size: int) -> bytes:
        """Up to ``size`` bytes from ``offset``, which is within what was seen, or its end."""
        if offset < len(self._seen):
            return self._seen[offset : offset + size]
        piece: bytes = self._stream.read1(size)  # type: ignore[attr-defined]
        if self._passed or len(self._seen) + len(piece) > _REPLAY:
            self._passed, self._seen = True, b""
        else:
            self._seen += piece
        return piece


class _Replay(io.RawIOBase):
    """One reading of standard input."""

    def __init__(self, whole: StandardInput) -> None:
        self._whole = whole
        self._at = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        piece = self._whole.read_at(self._at, len(view))
        view[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)
