"""The plugins by kind: which are on, which are off, which failed to load. A kind is opened when it is first asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import chain
from pathlib import Path
from typing import Literal

from tracker.errors import PluginError, UsageError
from tracker.hookspecs import KINDS, Kind
from tracker.host import blame, find
from tracker.host.call import Desk
from tracker.host.find import Found
from tracker.host.load import Loader, Plugin


@dataclass(frozen=True, slots=True)
class Row:
    """A plugin as ``tracker plugins`` lists it; ``why`` says why it is off or failed."""

    kind: str
    name: str
    version: str
    origin: str
    state: Literal["on", "off", "failed"]
    why: str = ""


class Shelf:
    """All plugins. ``on`` and ``off`` are names as the user gives them, ``NAME`` or ``KIND/NAME``.

    Raises:
        UsageError: a folder, name or plugin in ``settings`` that does not exist.
    """

    def __init__(
        self,
        desk: Desk,
        folders: Sequence[str | Path],
        on: frozenset[str],
        off: frozenset[str],
        settings: Mapping[str, Mapping[str, object]],
    ) -> None:
        self._desk = desk
        self._folders = find.checked(folders)
        self._on = on
        self._off = off
        self._settings = settings
        self._found: dict[str, list[Found]] = {}
        self._refused: list[Row] = []
        self._loaded: dict[str, Plugin | None] = {}
        self._loaders: dict[str, Loader] = {}
        self._opened: dict[str, tuple[Plugin, ...]] = {}
        self._must_exist({*on, *off, *settings})

    def plugins(self, kind: str) -> tuple[Plugin, ...]:
        """The plugins of a kind that are on and could be loaded, by name."""
        if kind not in self._opened:
            loaded = (self.load(each) for each in self.found(kind) if not self.why_off(each))
            self._opened[kind] = tuple(plugin for plugin in loaded if plugin)
        return self._opened[kind]

    def found(self, kind: str) -> list[Found]:
        """The plugins of a kind by name; one whose name is taken is an error, and left out."""
        if kind not in self._found:
            taken: dict[str, Found] = {}
            for each in self._search(KINDS[kind]):
                if each.name not in taken:
                    taken[each.name] = each
                elif not self.why_off(each):
                    self._refuse(each, taken[each.name])
            self._found[kind] = [taken[name] for name in sorted(taken)]
        return self._found[kind]

    def load(self, found: Found) -> Plugin | None:
        """The plugin, loaded at most once; None when it failed, which has been said.

        Raises:
            PluginError: it failed and the host is strict.
            UsageError: the user's settings are not the plugin's.
        """
        if found.label not in self._loaded:
            kind = found.kind
            loader = self._loaders.setdefault(kind.folder, Loader(kind, self._settings, self._desk.budget_s))
            try:
                self._loaded[found.label] = loader.load(found)
            except PluginError as error:
                self._loaded[found.label] = None
                self._desk.blame(found, error, fatal=True)
        return self._loaded[found.label]

    def why_off(self, found: Found) -> str:
        """Why a plugin is off; "" for one that is on."""
        for name in (found.name, found.label):
            if name in self._off:
                return f"-p no:{name}"
        if found.optional and self._on.isdisjoint((found.name, found.label)):
            return f"optional: -p {found.name} turns it on"
        return ""

    def rows(self, *, load: bool) -> list[Row]:
        """All plugins by kind and name."""
        every = [each for kind in KINDS for each in self.found(kind)]
        if load:
            for each in every:
                if not self.why_off(each):
                    self.load(each)
        order = list(KINDS)
        rows = [*(self._row(each) for each in every), *self._refused]
        return sorted(rows, key=lambda row: (order.index(row.kind), row.name))

    def _row(self, found: Found) -> Row:
        row = (found.kind.folder, found.name, found.version, found.origin)
        if off := self.why_off(found):
            return Row(*row, "off", off)
        failures = [error for error in self._desk.problems if error.plugin == found.label]
        if self._loaded.get(found.label, found) is None or not self._desk.works(found):
            return Row(*row, "failed", str(failures[-1]))
        return Row(*row, "on")

    def _search(self, kind: Kind) -> Iterator[Found]:
        own = find.own_folder()
        yield from find.in_folder(own, kind, own=True)
        for folder in self._folders:
            if folder != own:
                yield from find.in_folder(folder, kind)
        yield from find.installed(kind)

    def _refuse(self, second: Found, first: Found) -> None:
        what = f"its name is already taken by {blame.shown(first.origin)}"
        error = blame.misfit(second, what, second.origin, None, remedy="rename one of them")
        self._refused.append(Row(second.kind.folder, second.name, second.version, second.origin, "failed", str(error)))
        self._desk.note(error)

    def _must_exist(self, names: set[str]) -> None:
        """Every name is that of a plugin; installed packages are only looked at when folders do not know it."""
        folders = chain([find.own_folder()], self._folders)
        known = {name for folder in folders for kind in KINDS.values() for name in _names(find.in_folder(folder, kind))}
        if not names <= known:
            known |= {name for kind in KINDS.values() for name in _names(find.installed(kind))}
        for name in sorted(names - known):
            meant = get_close_matches(name, sorted(known), n=1)
            remedy = f"did you mean {meant[0]}?" if meant else "tracker plugins lists them"
            raise UsageError(f"no plugin is called {name!r}", remedy=remedy)


def _names(plugins: Iterator[Found]) -> Iterator[str]:
    for each in plugins:
        yield from (each.name, each.label)
