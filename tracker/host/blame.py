"""Says on one line whose fault an exception is, with file and line. Nothing is caught here."""

import os
from traceback import walk_tb
from types import CodeType

from tracker.errors import PluginAnswerError, PluginCallError, PluginError, PluginLoadError
from tracker.host.find import Found
from tracker.host.watch import OutOfTime
from tracker.quote import NotInText

_LONGEST = 300
"""Code points of an exception's own message that are shown."""


def cannot_load(found: Found, error: BaseException, file: str, budget_s: float) -> PluginLoadError:
    """The error for a plugin whose import raised."""
    source, line = _scene(error, file)
    return PluginLoadError(
        f"cannot be imported: {_reason(error, budget_s)}", plugin=found.label, source=source, line=line
    )


def failed(found: Found, error: BaseException, file: str, budget_s: float, where: str) -> PluginError:
    """The error for a plugin whose hook raised; ``where`` names the document or source it was given."""
    source, line = _scene(error, file)
    kind = PluginAnswerError if isinstance(error, NotInText) else PluginCallError
    what = f"{_reason(error, budget_s)}{_on(where)}"
    return kind(what, plugin=found.label, source=source, line=line)


def refused(found: Found, what: str, code: CodeType, where: str = "") -> PluginAnswerError:
    """The error for an answer that is not what the hook promises; it points at the hook."""
    return PluginAnswerError(
        f"{what}{_on(where)}", plugin=found.label, source=shown(code.co_filename), line=code.co_firstlineno
    )


def misfit(found: Found, what: str, source: str, line: int | None, remedy: str = "") -> PluginLoadError:
    """The error for a plugin that loads, but does not fit its kind."""
    return PluginLoadError(what, plugin=found.label, source=shown(source), line=line, remedy=remedy)


def _on(where: str) -> str:
    return f" (on {where})" if where else ""


def _reason(error: BaseException, budget_s: float) -> str:
    if isinstance(error, OutOfTime):
        return f"stopped after running for more than {budget_s:g} s"
    if isinstance(error, SystemExit):
        return "tried to leave the process (SystemExit)"
    try:
        message = " ".join(str(error).split())
    except Exception:  # noqa: BLE001 - an exception's own text can fail too, and must not take the run with it
        message = ""
    message = message if len(message) <= _LONGEST else f"{message[: _LONGEST - 1]}…"
    return f"{type(error).__name__}: {message}" if message else type(error).__name__


def _scene(error: BaseException, file: str) -> tuple[str, int | None]:
    """The deepest line in the plugin's own file; a syntax error's own place; else the file alone."""
    if isinstance(error, SyntaxError) and error.filename:
        return shown(error.filename), error.lineno
    lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == file]
    return shown(file), lines[-1] if lines else None


def shown(path: str) -> str:
    """A path as the user would type it: from the working folder where it lies in there."""
    try:
        near = os.path.relpath(path)
    except (OSError, ValueError):  # the working folder is gone, or on another drive
        return path
    return path if near.startswith("..") else near
