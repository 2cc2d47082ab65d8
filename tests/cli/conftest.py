"""A ``tracker`` to type, in this process."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from tracker.cli import main


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Tracker = Callable[..., Ran]


@pytest.fixture
def tracker(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tracker:
    """Run a command line; ``stdin`` is what standard input gives."""

    def run(*arguments: object, stdin: bytes = b"") -> Ran:
        given = io.BufferedReader(io.BytesIO(stdin))
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=given))
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(each) for each in arguments])
        printed = capfd.readouterr()
        return Ran(int(left.value.code or 0), printed.out, printed.err)

    return run
