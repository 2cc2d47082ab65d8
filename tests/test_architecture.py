"""The rooms of the house: who may import whom, what may be touched where, and how long a module may be."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from scripts.make_hooks_doc import hooks_doc
from tracker import plugin
from tracker.conformance.source import uses
from tracker.hookspecs import KINDS

ROOT = Path(__file__).parent.parent
TRACKER = sorted((ROOT / "tracker").rglob("*.py"))
PLUGINS = sorted((ROOT / "plugins").rglob("*.py"))
WRITTEN = sorted(
    file for room in ("tracker", "plugins", "tests", "scripts", "benchmarks") for file in (ROOT / room).rglob("*.py")
)

HEAVY = (
    "pydantic",
    "dateparser",
    "icalendar",
    "rich",
    "babel",
    "jinja2",
    "pluggy",
    "ahocorasick_rs",
    "importlib.metadata",
)
NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "xmlrpc",
    "asyncio",
    "httpx",
    "requests",
    "aiohttp",
}
VAGUE = {"utils", "util", "helpers", "helper", "misc", "common", "process", "handle"}


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def name(file: Path) -> str:
    return str(file.relative_to(ROOT))


def imported(file: Path) -> Iterator[tuple[int, str]]:
    """The modules that a file imports, wherever in it, with the line."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def layers() -> list[str]:
    """The rooms from the top down, from the contract that import-linter checks."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = (each for each in settings["tool"]["importlinter"]["contracts"] if each["type"] == "layers")
    return list(contract["layers"])


def depth_of() -> dict[str, int]:
    return {room.strip(): depth for depth, layer in enumerate(layers()) for room in layer.split(":")}


def test_every_room_has_its_place_in_the_order_of_imports() -> None:
    rooms = {file.relative_to(ROOT / "tracker").parts[0].removesuffix(".py") for file in TRACKER} - {"__init__"}
    assert rooms == set(depth_of())


@pytest.mark.parametrize("file", TRACKER, ids=name)
def test_imports_point_down_only(file: Path) -> None:
    depth = depth_of()
    room = file.relative_to(ROOT / "tracker").parts[0].removesuffix(".py")
    for line, module in imported(file):
        parts = module.split(".")
        if parts[0] == "tracker" and len(parts) > 1 and parts[1] in depth and parts[1] != room and room in depth:
            assert depth[parts[1]] > depth[room], f"{name(file)}:{line} imports {module} from above"


@pytest.mark.parametrize("file", PLUGINS, ids=name)
def test_a_plugin_imports_the_authors_door_and_nothing_else_of_tracker(file: Path) -> None:
    rooms = {".".join(module.split(".")[:2]) for _, module in imported(file) if module.split(".")[0] == "tracker"}
    assert rooms <= {"tracker.plugin"}


@pytest.mark.parametrize("file", [*TRACKER, *PLUGINS], ids=name)
def test_nobody_but_the_command_line_asks_the_clock_or_the_locale(file: Path) -> None:
    if file.is_relative_to(ROOT / "tracker" / "cli"):
        return
    asked = [
        f"{name(file)}:{line} {what}"
        for line, what in uses(file.read_text(encoding="utf-8"))
        if what.startswith("it uses")
    ]
    assert asked == []


@pytest.mark.parametrize("file", [*TRACKER, *PLUGINS], ids=name)
def test_nobody_but_a_reader_knows_the_network(file: Path) -> None:
    if file.is_relative_to(ROOT / "plugins" / "readers"):
        return
    assert NETWORK.isdisjoint(module for _, module in imported(file))


@pytest.mark.parametrize("file", TRACKER, ids=name)
def test_only_the_host_and_the_hook_specifications_know_pluggy(file: Path) -> None:
    if "pluggy" in {module for _, module in imported(file)}:
        assert file.parent.name == "host" or file.name == "hookspecs.py"


@pytest.mark.parametrize("file", WRITTEN, ids=name)
def test_a_module_is_short_says_what_lives_in_it_and_is_named_for_it(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").count("\n")
    assert lines <= 300
    assert ast.get_docstring(tree(file))
    assert file.stem not in VAGUE


@pytest.mark.parametrize("file", [*TRACKER, *PLUGINS], ids=name)
def test_a_function_fits_on_a_screen(file: Path) -> None:
    functions = [node for node in ast.walk(tree(file)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [each.name for each in functions if (each.end_lineno or 0) - each.lineno >= 60] == []


def modules_after(*arguments: str) -> set[str]:
    """The modules that a fresh process has loaded after running tracker."""
    code = (
        "import sys\nsys.argv[0] = 'tracker'\nfrom tracker.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\nprint('|', *sys.modules)"
    )
    run = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(run, capture_output=True, encoding="utf-8", check=True, cwd=ROOT)
    return set(done.stdout.rpartition("|")[2].split())


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("extract", "--help"), ("times", "--help")])
def test_help_imports_nothing_heavy(arguments: tuple[str, ...]) -> None:
    loaded = modules_after(*arguments)
    assert "tracker.cli" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_the_wheel_has_every_package_and_plugins_as_tracker_plugins() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    folders = {file.parent for file in TRACKER}
    ours = {".".join(folder.relative_to(ROOT).parts) for folder in folders}
    theirs = {".".join(("tracker_plugins", *file.parent.relative_to(ROOT / "plugins").parts)) for file in PLUGINS}
    assert settings["package-dir"]["tracker_plugins"] == "plugins"
    assert set(settings["packages"]) == ours | theirs | {"tracker_plugins"}
    assert all((folder / "__init__.py").is_file() for folder in folders)


def test_the_authors_door_offers_what_it_says_and_mypy_sees_the_same() -> None:
    (types,) = (node for node in tree(ROOT / "tracker" / "plugin.py").body if isinstance(node, ast.If))
    seen = {
        alias.asname or alias.name for node in types.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert seen | {"EmptyInput", "InputError", "hookimpl"} == set(plugin.__all__)
    assert all(getattr(plugin, each) is not None for each in plugin.__all__)
    with pytest.raises(AttributeError):
        plugin.nothing_of_this_name  # noqa: B018 - the access is what is tested


def test_the_page_on_hooks_is_what_the_specifications_say() -> None:
    written = (ROOT / "docs" / "hooks.md").read_text(encoding="utf-8")
    assert written == hooks_doc(), "run python scripts/make_hooks_doc.py"
    assert all(f"`{kind.hook}`" in written for kind in KINDS.values())
