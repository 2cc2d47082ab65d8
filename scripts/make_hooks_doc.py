"""Writes docs/hooks.md from tracker/hookspecs.py and tracker/plugin.py: ``python scripts/make_hooks_doc.py``. A test holds it to them."""

import ast
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tracker import hookspecs, plugin  # noqa: E402 - the checkout's, installed or not
from tracker.hookspecs import KINDS, Configured, Kind  # noqa: E402

TARGET = ROOT / "docs" / "hooks.md"

INTRODUCTION = """\
# Hooks

<!-- Written by scripts/make_hooks_doc.py from tracker/hookspecs.py. Change that, not this. -->

A plugin is a Python module with one hook. Its kind is its folder, its name is its file's: `extractors/openings.py` in any folder
given with `--plugins-dir` is the extractor `openings`. In an installed package the kind is the entry-point group
(`tracker.extractors`) and the name is the entry point's. It imports `tracker.plugin` and nothing else of tracker.

A plugin gives words and spans: where something stands in the text. The core alone gives dates, ids, merging and status.

What every hook must obey:

- It is marked with `@hookimpl`, and takes the parameters below by these names. It may leave some out. A parameter with a
  default, a keyword-only one and a misspelt hook are errors.
- All of its answer counts, or none of it: an exception in the middle, a wrong type or a span outside the text discards the whole
  answer for that document. The plugin is named with file and line; the other plugins' answers do not change.
- After three failures it is skipped for the rest of the run. `--strict` stops at the first.
- It has five seconds of its own work for a short text, and more for a longer one; imports on the way are not charged. On
  Windows, and off the main thread, nothing is stopped.
- The same document gives the same answer on every machine: no clock, no locale, no network (but for readers), no order of a set.
  `tracker.conformance.check` tries that, and empty, huge, foreign and hostile texts.
- A name that is taken is an error. `-p no:NAME` turns a plugin off; one in `extractors/optional/` is off until `-p NAME`.

Plugins run with your rights: a plugin can do whatever you can. Read one before you use it.
"""


def hooks_doc() -> str:
    """The whole page."""
    return "\n".join(_page())


def _page() -> Iterator[str]:
    yield INTRODUCTION
    for kind in KINDS.values():
        yield from _kind(kind)
    yield "## Settings\n"
    yield f"{_text(Configured)}\n"
    yield _code(_signature(Configured, "settings"))
    yield f"{_text(Configured.settings)}\n"
    yield "`--set NAME.KEY=VALUE` sets one; a value that does not fit is refused on one line.\n"
    yield "## What `tracker.plugin` offers\n"
    yield f"{', '.join(f'`{name}`' for name in sorted(plugin.__all__))}.\n"
    yield "SemVer covers these names and the hooks above."


def _kind(kind: Kind) -> Iterator[str]:
    yield f"## {kind.protocol.__name__}: `{kind.hook}`\n"
    yield f"{_text(kind.protocol)}\n"
    yield _code(
        f"# {kind.folder}/NAME.py, or the entry-point group {kind.group}\n@hookimpl\n{_signature(kind.protocol, kind.hook)}"
    )
    yield f"{_text(getattr(kind.protocol, kind.hook))}\n"


def _text(described: object) -> str:
    """A docstring as Markdown: ``this`` becomes `this`."""
    return (inspect.getdoc(described) or "").replace("``", "`")


def _code(text: str) -> str:
    return f"```python\n{text}\n```\n"


def _signature(protocol: type, hook: str) -> str:
    """The hook as a plugin writes it: without ``self``, the annotations as they stand."""
    tree = ast.parse(inspect.getsource(hookspecs))
    scope = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == protocol.__name__)
    function = next(node for node in scope.body if isinstance(node, ast.FunctionDef) and node.name == hook)
    parameters = [f"{each.arg}: {_annotation(each.annotation)}" for each in function.args.args[1:]]
    return f"def {hook}({', '.join(parameters)}) -> {_annotation(function.returns)}: ..."


def _annotation(node: ast.expr | None) -> str:
    assert node is not None
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ast.unparse(node)


if __name__ == "__main__":
    TARGET.write_text(hooks_doc(), encoding="utf-8")
    print(TARGET.relative_to(ROOT))
