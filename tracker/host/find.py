"""Which plugins there are: files in folders and installed entry points. Finding imports none of them."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import tracker
from tracker.errors import UsageError
from tracker.hookspecs import KINDS, Kind

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

OPTIONAL = "optional"
"""The sub-folder of a kind, and the third part of an entry-point group, whose plugins are off until asked for by name."""


@dataclass(frozen=True, slots=True)
class Found:
    """A plugin that has been seen and not yet imported: a file or an entry point."""

    kind: Kind
    name: str
    path: Path | None = None
    entry: "EntryPoint | None" = None
    optional: bool = False
    own: bool = False

    @property
    def label(self) -> str:
        """How it is named in messages: ``extractors/visits``."""
        return f"{self.kind.folder}/{self.name}"

    @property
    def origin(self) -> str:
        """Where it comes from: the path of its file, or the installed package."""
        if self.path is not None:
            return str(self.path)
        assert self.entry is not None
        return f"{self.entry.dist.name} ({self.entry.value})" if self.entry.dist else self.entry.value

    @property
    def version(self) -> str:
        """Its version as far as it can be known without importing it; "" when it states none."""
        if self.own:
            return tracker.__version__
        if self.entry is not None:
            return self.entry.dist.version if self.entry.dist else ""
        version = self.constants().get("__version__", "")
        return version if isinstance(version, str) else ""

    def constants(self) -> dict[str, object]:
        """The literals that its file assigns at top level, read without running it; nothing for an entry point."""
        if self.path is None:
            return {}
        try:
            tree = ast.parse(self.path.read_bytes())
        except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
            return {}
        return dict(_literals(tree))


def own_folder() -> Path:
    """The folder of the first-party plugins: ``tracker_plugins`` where tracker is installed, ``plugins`` in its checkout."""
    beside = Path(tracker.__file__).resolve().parent.parent
    installed = beside / "tracker_plugins"
    return installed if installed.is_dir() else beside / "plugins"


def in_folder(folder: Path, kind: Kind, *, own: bool = False) -> Iterator[Found]:
    """The plugins of a kind in a folder: ``extractors/NAME.py``, those in ``extractors/optional/`` off. By name."""
    for place, optional in ((folder / kind.folder, False), (folder / kind.folder / OPTIONAL, True)):
        if place.is_dir():
            for file in sorted(place.glob("*.py")):
                if not file.name.startswith(("_", ".")):
                    yield Found(kind, file.stem, path=file, optional=optional, own=own)


def installed(kind: Kind) -> Iterator[Found]:
    """The plugins of a kind that installed packages offer. Reading what is installed takes some 50 ms."""
    from importlib.metadata import entry_points

    for group, optional in ((kind.group, False), (f"{kind.group}.{OPTIONAL}", True)):
        for entry in sorted(entry_points(group=group), key=lambda entry: (entry.name, entry.value)):
            yield Found(kind, entry.name, entry=entry, optional=optional)


def checked(folders: Sequence[str | Path]) -> list[Path]:
    """The folders a user names, each once.

    Raises:
        UsageError: one is no folder, or has no sub-folder named like a kind, or one that is misspelt.
    """
    places: dict[Path, None] = {}
    known = ", ".join(KINDS)
    for given in folders:
        place = Path(given).resolve()
        if not place.is_dir():
            raise UsageError("no folder of plugins", source=str(given), remedy=f"name a folder that holds {known}")
        names = sorted(each.name for each in place.iterdir() if each.is_dir())
        for name in names:
            if name not in KINDS and (meant := get_close_matches(name, KINDS, n=1)):
                raise UsageError(
                    f"{name!r} is no kind of plugin", source=str(given), remedy=f"did you mean {meant[0]!r}?"
                )
        if KINDS.keys().isdisjoint(names):
            raise UsageError("holds no plugins", source=str(given), remedy=f"they belong in sub-folders: {known}")
        places[place] = None
    return list(places)


def _literals(tree: ast.Module) -> Iterator[tuple[str, object]]:
    for statement in tree.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        for target in targets:
            value = getattr(statement, "value", None)
            if isinstance(target, ast.Name) and isinstance(value, ast.Constant):
                yield target.id, value.value
