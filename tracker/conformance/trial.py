"""Tries plugins in a process of their own and prints what was wrong as JSON. The verdict over several trials is not made here.

Run as ``python -c "from tracker.conformance.trial import main; main()" KIND PATH ...``: the process may be lost to a plugin.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from traceback import walk_tb
from types import ModuleType
from typing import TYPE_CHECKING, Any

from tracker.conformance import answers
from tracker.conformance.hooks import misfit_of
from tracker.conformance.module import from_file
from tracker.conformance.probes import probes
from tracker.conformance.source import uses
from tracker.errors import InputError
from tracker.hookspecs import KINDS, SETTINGS, Kind

if TYPE_CHECKING:
    from tracker.model.document import Document

_FORBIDDEN = (
    "socket.connect",
    "socket.bind",
    "socket.getaddrinfo",
    "socket.sendto",
    "subprocess.Popen",
    "os.system",
    "os.fork",
)
"""Audit events (PEP 578) of the network and of other processes."""
_WRITES = ("w", "a", "x", "+")

Fault = tuple[str, int | None, str]
"""The rule broken, the line if known, and how."""


def main() -> None:
    """Try each plugin of the command line; one JSON object of faults and answers for each, a line."""
    kinds, paths = sys.argv[1::2], sys.argv[2::2]
    detector = Detector()
    sys.addaudithook(detector.audit)
    sys.dont_write_bytecode = True
    output, sys.stdout = sys.stdout, sys.stderr
    for kind, path in zip(kinds, paths, strict=True):
        print(json.dumps(_tried(KINDS[kind], Path(path), detector)), file=output, flush=True)


class Detector:
    """Notes what a plugin does to the world while ``seen`` is a list. It detects; it does not prevent."""

    def __init__(self) -> None:
        self.seen: list[str] | None = None

    def audit(self, event: str, arguments: tuple[object, ...]) -> None:
        """The audit hook."""
        if self.seen is None:
            return
        if event in _FORBIDDEN:
            self.seen.append(event)
        elif event == "open" and isinstance(arguments[1], str) and any(mark in arguments[1] for mark in _WRITES):
            self.seen.append(f"opens {arguments[0]!r} to write")


def _tried(kind: Kind, path: Path, detector: Detector) -> dict[str, object]:
    faults: list[Fault] = []
    digests: dict[str, str] = {}
    detector.seen = []
    try:
        faults += [("no clock", line, what) for line, what in uses(path.read_text(encoding="utf-8"))]
        module = from_file(path, f"tracker_tried.{kind.folder}.{path.stem}")
        misfit = misfit_of(module, kind)
        if misfit:
            faults.append(("the hook", misfit.line, f"{misfit.what}; {misfit.remedy}".rstrip("; ")))
        else:
            for name, fault, digest in _answers(module, kind):
                faults += [(name, *fault)] if fault else []
                digests[name] = digest
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever a stranger's file raises is what is to be told
        faults.append(("it can be imported", *_told(error, str(path))))
    touched, detector.seen = sorted(set(detector.seen)), None
    faults += [("no network, no writing", None, what) for what in touched]
    return {"path": str(path), "faults": faults, "answers": digests}


def _answers(module: ModuleType, kind: Kind) -> Iterator[tuple[str, tuple[int | None, str] | None, str]]:
    """For each probe its name, what was wrong, and a digest of the answer."""
    for name, given in probes(kind.folder):
        try:
            first, second = (_answer(module, kind, given) for _ in range(2))
            wrong = next((fault for item in first if (fault := _fault(kind, item, given))), None)
            if not wrong and repr(first) != repr(second):
                wrong = "it answered twice, and not the same"
            if not wrong and kind.folder == "matchers" and first != _answer(module, kind, given[::-1]):
                wrong = "its vote depends on which event comes first"
            yield name, (None, wrong) if wrong else None, sha256(repr(first).encode(errors="replace")).hexdigest()
        except InputError as error:
            ours = kind.folder == "readers"
            yield name, None if ours else (None, f"it raised {error!r}; that is for readers"), str(error)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - as above
            yield name, _told(error, module.__file__ or ""), ""


def _answer(module: ModuleType, kind: Kind, given: tuple[object, ...]) -> list[Any]:
    named: dict[str, object] = dict(zip(kind.parameters, given, strict=True))
    if hasattr(module, SETTINGS):
        named[SETTINGS] = module.settings()()
    function = getattr(module, kind.hook)
    taken = function.__code__.co_varnames[: function.__code__.co_argcount]
    answer = function(*(named[name] for name in taken))
    if kind.folder == "matchers" or (kind.folder == "readers" and answer is None):
        return [answer]
    if wrong := answers.iterable_fault(answer, "items"):
        raise TypeError(wrong)
    return list(answer)


def _fault(kind: Kind, item: object, given: tuple[Any, ...]) -> str | None:
    if kind.folder == "readers":
        return answers.document_fault(item) if item is not None else None
    if kind.folder == "matchers":
        return answers.vote_fault(item)
    if kind.folder == "exporters":
        return answers.bytes_fault(item)
    if kind.folder == "resolvers":
        return answers.model_fault(item) or answers.corrections_fault([item], given[0])
    document: Document = given[0]
    own = (
        answers.mentions_fault([item], document) if kind.folder == "taggers" else answers.drafts_fault([item], document)
    )
    return answers.model_fault(item) or own


def _told(error: BaseException, file: str) -> tuple[int | None, str]:
    lines: Iterable[int] = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == file]
    message = " ".join(str(error).split())
    return next(reversed(list(lines)), None), f"it raised {type(error).__name__}: {message}".rstrip(": ")
