"""What a plugin's source gives away without running it: the clock, the locale, other rooms of tracker. Nothing is imported here."""

import ast
import re
from collections.abc import Iterator

_CLOCKS = {
    "now": "the clock",
    "utcnow": "the clock",
    "today": "the clock",
    "localtime": "the clock",
    "gmtime": "the clock",
    "time_ns": "the clock",
    "setlocale": "the locale",
    "getlocale": "the locale",
}
"""Methods and functions whose answer is another tomorrow, or on another machine."""
_BARE = {
    "time": {"time": "the clock"},
    "random": {"*": "chance"},
    "secrets": {"*": "chance"},
    "uuid": {"uuid1": "the clock", "uuid4": "chance"},
}
"""As above, told apart by their module."""


_OF_LOCALE = re.compile("%[aAbBcxXp]")
"""Directives of ``strftime`` that the locale decides."""


def uses(source: str) -> Iterator[tuple[int, str]]:
    """The lines at which a source uses the clock, the locale, chance, or a part of tracker that is not ``tracker.plugin``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield from _call(node.func)
            yield from _spelled(node, node.func)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (
                (node.lineno, f"it uses {what}") for alias in node.names if (what := _named(node.module, alias.name))
            )
            yield from _room(node.lineno, node.module)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield from _room(node.lineno, alias.name)


def _call(function: ast.Attribute) -> Iterator[tuple[int, str]]:
    module = function.value.id if isinstance(function.value, ast.Name) else ""
    what = _named(module, function.attr) or _CLOCKS.get(function.attr)
    if what:
        yield function.lineno, f"it uses {what}: {ast.unparse(function)}"


def _spelled(call: ast.Call, function: ast.Attribute) -> Iterator[tuple[int, str]]:
    """A date written or read with the locale's words; a format that cannot be seen may have some."""
    if function.attr in ("strftime", "strptime") and call.args:
        forms = [str(part.value) for part in ast.walk(call.args[-1]) if isinstance(part, ast.Constant)]
        if not forms or any(map(_OF_LOCALE.search, forms)):
            yield call.lineno, f"it uses the locale: {ast.unparse(call)}"


def _named(module: str, name: str) -> str | None:
    names = _BARE.get(module, {})
    return names.get(name) or names.get("*")


def _room(line: int, module: str) -> Iterator[tuple[int, str]]:
    if module.partition(".")[0] == "tracker" and module != "tracker.plugin":
        yield line, f"it imports {module}; a plugin imports tracker.plugin and nothing else of tracker"
