"""The verdict on plugins: each is tried in processes of its own, under different hash seeds and time zones. No plugin runs here."""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from tracker.errors import UsageError
from tracker.hookspecs import KINDS

_WORLDS = ({"PYTHONHASHSEED": "0", "TZ": "Asia/Seoul"}, {"PYTHONHASHSEED": "1", "TZ": "America/Los_Angeles"})
"""Surroundings that must not show in an answer."""
_TIMEOUT_S = 60
"""Seconds for the start of a process and one plugin; the slowest of ours needs 1."""
_TRIAL = "from tracker.conformance.trial import main; main()"


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that a plugin breaks: with which probe, at which line of its file if that is known, and how."""

    plugin: str
    rule: str
    what: str
    line: int | None = None

    def __str__(self) -> str:
        where = f"{self.plugin}:{self.line}" if self.line is not None else self.plugin
        return f"{where}: {self.rule}: {self.what}"


def check(*plugins: str | Path | ModuleType, kind: str = "") -> list[Violation]:
    """What plugins violate of what every plugin of their kind must obey; nothing when they conform.

    Answers are of the right types, spans lie within the text and quotes are verbatim; the same is answered twice and in
    another process with another hash seed and time zone; a vote does not depend on the order; nothing but the words is
    asked, no network, no clock, no locale; empty, huge, foreign and hostile texts are survived. A plugin is a file or
    a module; its kind is its folder's unless ``kind`` says it.

    ``check("plugins/extractors/openings.py")`` → ``[]``

    Raises:
        UsageError: no such file, or its kind is not known.
    """
    files = [_file(plugin) for plugin in plugins]
    kinds = [kind or _kind(file) for file in files]
    from concurrent.futures import ThreadPoolExecutor

    trials = partial(_trials, list(zip(kinds, files, strict=True)))
    with ThreadPoolExecutor(len(_WORLDS)) as pool:
        worlds = list(pool.map(trials, _WORLDS))
    return [violation for tried in zip(*worlds, strict=True) for violation in _verdict(tried)]


def _file(plugin: str | Path | ModuleType) -> Path:
    path = Path((plugin.__file__ or "") if isinstance(plugin, ModuleType) else plugin)
    if not path.is_file():
        raise UsageError("no plugin's file", source=str(path), remedy="name the .py file")
    return path


def _kind(file: Path) -> str:
    folder = next((each.name for each in file.resolve().parents if each.name in KINDS), None)
    if folder is None:
        raise UsageError("in no folder of a kind", source=str(file), remedy=f"put it into one of {', '.join(KINDS)}")
    return folder


def _trials(plugins: Sequence[tuple[str, Path]], world: dict[str, str]) -> list[dict[str, Any]]:
    """What a process says on each plugin; one that it does not come back from is named."""
    import subprocess

    arguments = [part for kind, file in plugins for part in (kind, str(file))]
    roots = [str(Path(__file__).resolve().parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _TRIAL, *arguments],
        env={**os.environ, **world, "PYTHONPATH": os.pathsep.join(roots)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        said, complaint = process.communicate(timeout=_TIMEOUT_S * len(plugins))
        end = f"the process ended with {process.returncode}: {complaint.strip().rpartition(chr(10))[2]}"
    except subprocess.TimeoutExpired:
        process.kill()
        said, _ = process.communicate()
        end = "it did not come back"
    done: list[dict[str, Any]] = [json.loads(line) for line in said.splitlines()]
    if len(done) < len(plugins):
        done.append({"path": str(plugins[len(done)][1]), "faults": [("it comes back", None, end)], "answers": {}})
        done += _trials(plugins[len(done) :], world) if plugins[len(done) :] else []
    return done


def _verdict(tried: tuple[dict[str, Any], ...]) -> Iterator[Violation]:
    """The violations of one plugin from its trials, each once."""
    first, *others = tried
    told = dict.fromkeys((rule, what, line) for each in tried for rule, line, what in each["faults"])
    for rule, what, line in told:
        yield Violation(first["path"], rule, what, line)
    if not told:
        for name, answer in first["answers"].items():
            if any(other["answers"].get(name) != answer for other in others):
                yield Violation(
                    first["path"], name, "another process, with another hash seed and time zone, gets another answer"
                )
