"""The progress line: on a terminal, after a second, gone at the end."""

import io
from collections.abc import Iterator
from itertools import count

import pytest

from tracker.cli import progress


class Terminal(io.StringIO):
    """A terminal that keeps what is written to it."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch, seen: io.StringIO) -> io.StringIO:
    """``seen`` as standard error, and a clock that goes on half a second each time it is looked at.

    No fixture: pytest takes standard error back between setting up and running a test.
    """
    ticks = count()
    monkeypatch.setattr("sys.stderr", seen)
    monkeypatch.setattr(progress, "monotonic", lambda: next(ticks) / 2)
    return seen


def test_a_long_run_says_how_far_it_is_and_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch, Terminal())
    assert list(progress.counted(range(2000), "document")) == list(range(2000))
    drawn = terminal.getvalue().split("\r\x1b[K")
    assert drawn[0] == ""
    assert "documents, 2 a second" in drawn[1]
    assert drawn[-2].startswith("2,000 documents")
    assert drawn[-1] == ""


def test_a_short_run_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch, Terminal())
    assert list(progress.counted(range(1), "document")) == [0]
    assert not terminal.getvalue()


def test_a_quiet_run_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch, Terminal())
    assert list(progress.counted(range(100), "document", quiet=True)) == list(range(100))
    assert not terminal.getvalue()


def test_nothing_is_said_to_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    file = watched(monkeypatch, io.StringIO())
    assert list(progress.counted(range(100), "document")) == list(range(100))
    assert not file.getvalue()


def test_an_error_on_the_way_clears_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch, Terminal())

    def broken() -> Iterator[int]:
        yield from range(10)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        list(progress.counted(broken(), "document"))
    assert terminal.getvalue().endswith("\r\x1b[K")
