"""The options that several commands share, and the pipeline they describe. A command's own options are in its file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Self, TypedDict, TypeVar

import click

from tracker.cli import complain
from tracker.cli.terminal import Settings, terminal_settings
from tracker.errors import TrackerError, UsageError

if TYPE_CHECKING:
    from tracker.host import Host
    from tracker.pipeline import Pipeline

DEBUG = "tracker.debug"
"""Where click's context keeps whether ``--debug`` was given."""

F = TypeVar("F", bound=Callable[..., object])


class Asked(TypedDict):
    """The values of ``date_options`` and ``plugin_options`` as click gives them."""

    published: date | datetime | None
    as_of: date | None
    plugins: tuple[str, ...]
    folders: tuple[str, ...]
    settings: tuple[str, ...]
    strict: bool


@dataclass(frozen=True)
class Wishes:
    """What the user asked of plugins and dates; small and picklable: each worker makes its own pipeline of it."""

    plugins: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    strict: bool = False
    published: date | datetime | None = None
    as_of: date | None = None

    @classmethod
    def of(cls, asked: Asked) -> Self:
        """The wishes that a command's options express."""
        return cls(**{name: asked[name] for name in cls.__annotations__})  # type: ignore[literal-required]

    def host(self) -> "Host":
        """A host with the plugins asked for."""
        from tracker.host import Host

        return Host(
            plugins_dirs=self.folders,
            on=[name for name in self.plugins if not name.startswith("no:")],
            off=[name.removeprefix("no:") for name in self.plugins if name.startswith("no:")],
            settings=_settings(self.settings, terminal_settings()),
            strict=self.strict,
            report=complain,
        )

    def pipeline(self) -> "Pipeline":
        """A pipeline with these wishes."""
        from tracker.pipeline import Pipeline

        return Pipeline(self.host(), published=self.published, as_of=self.as_of)


def _published(written: str) -> date | datetime:
    """A publication date as typed: a day, or a time with its zone."""
    from tracker.article import published_on

    try:
        day = published_on(written, "")
    except TrackerError:
        day = None
    if day is None:
        raise click.BadParameter(f"{written!r} is no date; write it as YYYY-MM-DD")
    return day


def _day(written: str) -> date:
    """A day as typed."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise click.BadParameter(f"{written!r} is no day; write it as YYYY-MM-DD") from None


def _note_debug(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    ctx.meta[DEBUG] = wanted


debug_option = click.option(
    "--debug", is_flag=True, expose_value=False, callback=_note_debug, help="Show the traceback of an error."
)
"""``--debug``, which ``tracker.cli.main`` looks for itself, too: it is asked when no command runs."""


def plugin_options(command: F) -> F:
    """``-p``, ``--plugins-dir``, ``--set``, ``--strict`` and ``--debug``."""
    for option in (
        debug_option,
        click.option(
            "--strict", is_flag=True, help="Stop at the first fault of a plugin instead of going on without it."
        ),
        click.option("settings", "--set", multiple=True, metavar="PLUGIN.KEY=VALUE", help="Set a plugin's setting."),
        click.option(
            "folders", "--plugins-dir", multiple=True, metavar="FOLDER", help="Load plugins from a folder, too."
        ),
        click.option(
            "plugins",
            "-p",
            "--plugin",
            multiple=True,
            metavar="NAME",
            help="Turn a plugin on, or off as no:NAME.",
        ),
    ):
        command = option(command)
    return command


def date_options(command: F) -> F:
    """``--published`` and ``--as-of``."""
    for option in (
        click.option(
            "--as-of", type=_day, metavar="DAY", help="The day to speak from; no inferred date lies after it."
        ),
        click.option(
            "--published",
            type=_published,
            metavar="DATE",
            help="When the articles were published; wins over their own word.",
        ),
    ):
        command = option(command)
    return command


def _settings(given: tuple[str, ...], settings: Settings) -> Settings:
    """``ics.coarse=none`` as ``{"ics": {"coarse": "none"}}``, beside the ``settings`` that hold if nothing else is said."""
    for each in given:
        name, equals, value = each.partition("=")
        plugin, dot, key = name.rpartition(".")
        if not (equals and dot and plugin and key):
            raise UsageError(
                f"--set {each}: no setting", remedy="write --set PLUGIN.KEY=VALUE, as in --set ics.coarse=none"
            )
        settings.setdefault(plugin, {})[key] = value
    return settings
