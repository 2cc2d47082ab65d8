"""``tracker plugins``: all plugins, on or off, and why one failed. Nothing is extracted."""

from typing import TYPE_CHECKING, Unpack

import click

from tracker.cli import printable
from tracker.cli.options import Asked, Wishes, plugin_options

if TYPE_CHECKING:
    from tracker.host.discover import Found

_COLOURS = {"on": "green", "off": "yellow"}


@click.command("plugins", epilog="Example: tracker plugins --plugins-dir my-plugins")
@plugin_options
def command(**asked: Unpack[Asked]) -> None:
    """List the plugins, on or off, and why one failed.

    Each is loaded to know whether it works; one that cannot be loaded costs the others nothing.
    """
    host = Wishes(asked["plugins"], asked["folders"], asked["settings"], asked["strict"]).host()
    rows = [(found, state) for found, state in host.listing()]
    kind_width = max(len(found.kind) for found, _ in rows)
    name_width = max(len(found.name) for found, _ in rows)
    for found, state in rows:
        colour = _COLOURS.get(state, "red")
        shown = click.style(printable(state if state in _COLOURS else f"failed: {state}"), fg=colour)
        click.echo(f"{found.kind:<{kind_width}}  {printable(found.name):<{name_width}}  {_origin(found)}  {shown}")


def _origin(found: "Found") -> str:
    return printable(found.origin)
