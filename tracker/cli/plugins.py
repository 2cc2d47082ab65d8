"""``tracker plugins``: all plugins, on or off, and why one failed. Nothing is extracted."""

from pathlib import PurePath
from typing import Unpack

import click

from tracker.cli import printable
from tracker.cli.options import Asked, Wishes, plugin_options

_COLOURS = {"on": "green", "off": "yellow", "failed": "red"}


@click.command("plugins", epilog="Example: tracker plugins --plugins-dir my-plugins")
@plugin_options
def command(**asked: Unpack[Asked]) -> None:
    """List the plugins, on or off, and why one failed.

    Each is loaded to know whether it works; one that cannot be loaded costs the others nothing.
    """
    host = Wishes(asked["plugins"], asked["folders"], asked["settings"], asked["strict"]).host()
    rows = [
        (row.kind, row.name, row.version, _origin(row.origin), row.state, row.why) for row in host.listing(load=True)
    ]
    widths = [max(len(printable(cell)) for cell in column) for column in zip(*rows, strict=True)]
    for *cells, state, why in rows:
        shown = "  ".join(f"{printable(cell):<{width}}" for cell, width in zip(cells, widths, strict=False))
        reason = f": {printable(why)}" if why else ""
        click.echo(f"{shown}  {click.style(state, fg=_COLOURS[state])}{reason}")


def _origin(origin: str) -> str:
    """Where a plugin comes from: its file or package, "tracker" for those that come with the program."""
    from tracker.host.find import own_folder

    return "tracker" if PurePath(origin).is_relative_to(own_folder()) else origin
