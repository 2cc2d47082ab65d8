"""Where results go: which format a file wants, and files there whole or not at all. No content is made here."""

import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import TracebackType
from typing import IO, Self

from tracker.errors import OutputError, UsageError

STANDARD_OUTPUT = "-"


def format_of(path: str, suffixes: Mapping[str, str]) -> str:
    """The format that a file's suffix asks for; ``suffixes`` are the known ones with their formats.

    >>> format_of("out/Visits.ICS", {".ics": "ics"})
    'ics'

    Raises:
        UsageError: the suffix is none of them.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in suffixes:
        remedy = f"known are {', '.join(sorted(suffixes))}"
        raise UsageError(f"no format writes {suffix or 'a file without suffix'}", source=path, remedy=remedy)
    return suffixes[suffix]


class Output:
    """A file written beside its place and renamed into it at the end; standard output for ``-``; a device as it is.

    Leaving the ``with`` block by an exception leaves the old file as it was.

    Raises:
        OutputError: it cannot be written.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._place = Path(path)
        self._beside: Path | None = None
        self._stream: IO[bytes] = sys.stdout.buffer

    def __enter__(self) -> Self:
        if self.path == STANDARD_OUTPUT:
            return self
        place = Path(self.path).resolve()
        if place.is_dir():
            raise OutputError("is a folder", source=self.path, remedy="name a file in it")
        try:
            if place.exists() and not place.is_file():
                self._stream = place.open("wb")
                return self
            beside = NamedTemporaryFile(dir=place.parent, prefix=f".{place.name[:64]}.", delete=False)
        except OSError as error:
            raise self._refused(error) from None
        self._stream, self._beside, self._place = beside, Path(beside.name), place
        return self

    def write(self, pieces: Iterable[bytes]) -> None:
        """Write all pieces."""
        try:
            for piece in pieces:
                self._stream.write(piece)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise self._refused(error) from None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self.path == STANDARD_OUTPUT:
                self._stream.flush()
                return
            self._stream.close()
            if kind is None and self._beside is not None:
                self._beside.chmod(0o666 & ~_umask())
                self._beside.replace(self._place)
        except BrokenPipeError:
            raise
        except OSError as failure:
            raise self._refused(failure) from None
        finally:
            if self._beside is not None:
                with suppress(OSError):
                    self._beside.unlink(missing_ok=True)

    def _refused(self, error: OSError) -> OutputError:
        return OutputError(f"cannot be written: {(error.strerror or str(error)).lower()}", source=self.path)


def _umask() -> int:
    """The mask for new files, which can be read only by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
