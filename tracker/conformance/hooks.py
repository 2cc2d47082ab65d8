"""What a module must look like to be a plugin of a kind: the right hook, marked, with the right parameters. It is not called here."""

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from inspect import Parameter
from types import FunctionType, ModuleType

from tracker.hookspecs import KINDS, PROJECT, SETTINGS, Kind

_MARK = f"{PROJECT}_impl"
"""The attribute that ``hookimpl`` puts on a function."""
_ALL_HOOKS = {kind.hook: kind.folder for kind in KINDS.values()}


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why a module is no plugin of its kind, at which line of it, and what to do."""

    what: str
    line: int | None = None
    remedy: str = ""


def misfit_of(module: ModuleType, kind: Kind) -> Misfit | None:
    """The first reason why a module is no plugin of a kind, in the order of its lines; None for one that fits."""
    faults = sorted(_misfits(module, kind), key=lambda fault: (fault.line is None, fault.line or 0))
    return faults[0] if faults else None


def _misfits(module: ModuleType, kind: Kind) -> Iterator[Misfit]:
    for name, function in _functions(module):
        marked = getattr(function, _MARK, None)
        if marked is not None and name not in (kind.hook, SETTINGS):
            yield _unknown(name, _line(function), kind)
        elif name == kind.hook:
            yield from _faults(name, function, marked, kind)
    if not isinstance(getattr(module, kind.hook, None), FunctionType):
        yield _missing(module, kind)
    if kind.hook == "export_timeline":
        yield from _unstated(module)


def _functions(module: ModuleType) -> list[tuple[str, FunctionType]]:
    return [(name, value) for name, value in vars(module).items() if isinstance(value, FunctionType)]


def _line(function: FunctionType) -> int:
    code = inspect.unwrap(function).__code__
    assert inspect.iscode(code)
    return code.co_firstlineno


def _unknown(name: str, line: int, kind: Kind) -> Misfit:
    if name in _ALL_HOOKS:
        return Misfit(
            f"{name} is the hook of {_ALL_HOOKS[name]}, not of {kind.folder}", line, f"move it to {_ALL_HOOKS[name]}/"
        )
    meant = get_close_matches(name, [kind.hook, SETTINGS], n=1)
    return Misfit(
        f"no hook is called {name}", line, f"did you mean {meant[0]}?" if meant else f"{kind.folder} have {kind.hook}"
    )


def _missing(module: ModuleType, kind: Kind) -> Misfit:
    if hasattr(module, kind.hook):
        return Misfit(f"{kind.hook} is no function", remedy="write it with def, without a decorator that hides it")
    functions = {name: function for name, function in _functions(module) if function.__module__ == module.__name__}
    near = get_close_matches(kind.hook, functions, n=1)
    if near:
        return Misfit(f"no hook is called {near[0]}", _line(functions[near[0]]), f"did you mean {kind.hook}?")
    return Misfit(f"it has no {kind.hook}", remedy=f"{kind.folder} give one, marked with @hookimpl")


def _faults(name: str, function: FunctionType, marked: dict[str, object] | None, kind: Kind) -> Iterator[Misfit]:
    line = _line(function)
    if marked is None:
        yield Misfit(f"{name} is not marked as a hook", line, "put @hookimpl above it")
        return
    used = sorted(option for option, value in marked.items() if value)
    if used:
        yield Misfit(
            f"hookimpl({', '.join(used)}) is not supported", line, "use plain @hookimpl: plugins have no order"
        )
    if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
        yield Misfit(f"{name} is asynchronous", line, "write it with plain def")
    allowed = (*kind.parameters, SETTINGS)
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD, Parameter.VAR_POSITIONAL):
            yield Misfit(
                f"the parameter {parameter} of {name} is not positional", line, f"it takes {', '.join(allowed)}"
            )
        elif parameter.default is not Parameter.empty:
            yield Misfit(
                f"the parameter {parameter.name} of {name} has a default, which is never used", line, "leave it out"
            )
        elif parameter.name not in allowed:
            yield Misfit(f"{name} takes {', '.join(allowed)}; not {parameter.name}", line)


def _unstated(module: ModuleType) -> Iterator[Misfit]:
    for attribute, example in (("media_type", '"text/calendar"'), ("suffix", '".ics"')):
        if not isinstance(getattr(module, attribute, None), str):
            yield Misfit(f"it does not state its {attribute}", remedy=f"write {attribute} = {example}")
