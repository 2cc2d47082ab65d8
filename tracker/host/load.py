"""Makes a plugin of what was found: imports it, has pluggy verify its hook, checks its settings. It is not called here."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any, TypeVar
from zlib import crc32

import pluggy

from tracker.conformance.hooks import misfit_of
from tracker.conformance.module import from_file
from tracker.errors import PluginLoadError, UsageError
from tracker.hookspecs import PROJECT, SETTINGS, Configured, Kind
from tracker.host import blame
from tracker.host.find import Found
from tracker.host.watch import Watch

if TYPE_CHECKING:
    from pydantic import BaseModel

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Plugin:
    """A plugin that is ready to be called.

    ``function`` is what the plugin wrote; it takes some of the hook's arguments, then ``extra``. ``call`` takes them all.
    """

    found: Found
    module: ModuleType
    function: Callable[..., Any]
    call: Callable[..., Any]
    extra: tuple[object, ...] = ()

    @property
    def code(self) -> CodeType:
        """The hook's code, for pointing at it."""
        code = inspect.unwrap(self.function).__code__
        assert isinstance(code, CodeType)
        return code

    @property
    def file(self) -> str:
        return self.module.__file__ or ""


class Loader:
    """Loads plugins of one kind, with a pluggy manager of their own: opening one kind leaves the others alone."""

    def __init__(self, kind: Kind, settings: Mapping[str, Mapping[str, object]], budget_s: float) -> None:
        self._kind = kind
        self._settings = settings
        self._budget_s = budget_s
        self._manager = _manager(kind)

    def load(self, found: Found) -> Plugin:
        """The plugin, verified.

        Raises:
            PluginLoadError: it cannot be imported or does not fit its kind.
            UsageError: the user's settings are not the plugin's.
        """
        module = self._watched(found, partial(module_of, found), str(found.path or found.origin))
        fault = misfit_of(module, self._kind)
        if fault:
            raise blame.misfit(found, fault.what, module.__file__ or found.origin, fault.line, fault.remedy)
        self._verify(found, module)
        function = getattr(module, self._kind.hook)
        names = list(inspect.signature(function).parameters)
        settings = self._configured(found, module)
        extra = (settings,) if SETTINGS in names else ()
        return Plugin(found, module, function, _call(function, names, self._kind.parameters, extra), extra)

    def _watched(self, found: Found, work: Callable[[], T], file: str) -> T:
        """What a plugin's own code gives while it is loaded.

        Raises:
            PluginLoadError: it raised, ran too long or tried to leave the process.
        """
        watch = Watch(self._budget_s)
        try:
            with watch:
                return work()
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            watch.stop()
            raise blame.cannot_load(found, error, file, self._budget_s) from error

    def _verify(self, found: Found, module: ModuleType) -> None:
        """Pluggy's own verification, each plugin's pending hooks at once: later plugins must not get its blame."""
        try:
            self._manager.register(module, name=found.name)
            self._manager.check_pending()
        except (pluggy.PluginValidationError, ValueError) as error:
            if self._manager.has_plugin(found.name):
                self._manager.unregister(name=found.name)
            what = " ".join(str(error).split())
            raise blame.misfit(found, what, module.__file__ or found.origin, None) from None

    def _configured(self, found: Found, module: ModuleType) -> "BaseModel | None":
        given = {**self._settings.get(found.name, {}), **self._settings.get(found.label, {})}
        if not hasattr(module, SETTINGS):
            if given:
                raise UsageError(
                    f"plugin {found.label} has no settings", remedy=f"leave out {', '.join(sorted(given))}"
                )
            return None
        from pydantic import ValidationError

        model = self._watched(found, partial(_settings_model, module), module.__file__ or "")
        try:
            return model(**given)
        except ValidationError as error:
            raise _setting_refused(found, error, set(given)) from None


def _call(
    function: Callable[..., Any], names: Sequence[str], parameters: Sequence[str], extra: tuple[object, ...]
) -> Callable[..., Any]:
    """A hook as a function of all parameters of its kind: itself, when it takes just these."""
    if names == list(parameters):
        return function
    takes = [parameters.index(name) for name in names if name != SETTINGS]
    return lambda *given: function(*[given[place] for place in takes], *extra)


def _settings_model(module: ModuleType) -> "type[BaseModel]":
    from pydantic import BaseModel

    model = module.settings()
    if isinstance(model, type) and issubclass(model, BaseModel):
        return model
    raise TypeError(f"settings gives {model!r}, which is not a pydantic model")


def module_of(found: Found) -> ModuleType:
    """The module of a file or an entry point, imported."""
    if found.path is not None:
        return from_file(found.path, _module_name(found, found.path))
    assert found.entry is not None
    if found.entry.attr:
        raise ImportError(f"entry point {found.entry.value!r} names an object; a plugin is a module")
    return import_module(found.entry.module)


def _module_name(found: Found, path: Path) -> str:
    if found.own:
        return f"tracker_plugins.{found.kind.folder}.{path.stem}"
    return f"tracker_plugins_{crc32(str(path).encode(errors='surrogateescape')):08x}.{found.kind.folder}.{path.stem}"


def _manager(kind: Kind) -> pluggy.PluginManager:
    """A pluggy manager that knows one kind's hook, with the ``settings`` that any hook may take beside its own parameters."""
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(kind.protocol)
    manager.add_hookspecs(Configured)
    specification = getattr(manager.hook, kind.hook).spec
    specification.argnames = (*specification.argnames, SETTINGS)
    return manager


def _setting_refused(found: Found, error: Any, given: set[str]) -> UsageError | PluginLoadError:  # noqa: ANN401
    """One line for what pydantic says about the first setting that is wrong; the plugin's fault when the user set nothing."""
    first = error.errors(include_url=False)[0]
    name = ".".join(map(str, first["loc"]))
    if not given:
        return blame.misfit(
            found, f"its setting {name} has no default that is valid: {first['msg']}", found.origin, None
        )
    return UsageError(f"setting {found.name}.{name}: {' '.join(first['msg'].split())}")
