"""``tracker plugins``: all plugins, on or off, and why one failed. Nothing is extracted."""

from typing import TYPE_CHECKING, Unpack

import click

from tracker.cli import printable
from tracker.cli.options import Asked, Wishes, plugin_options

if TYPE_CHECKING:
    from tracker.host import Row

_COLOURS = {"on": "green", "off": "yellow"}


@click.command("plugins", epilog="Example: tracker plugins --plugins-dir my-plugins")
@plugin_options
def command(**asked: Unpack[Asked]) -> None:
    """List the plugins, on or off, and why one failed.

    Each is loaded to know whether it works; one that cannot be loaded costs the others nothing.
    """
    host = Wishes(asked["plugins"], asked["folders"], asked["settings"], asked["strict"]).host()
    rows = host.listing(load=True)
    kind_width = max(len(row.kind) for row in rows)
    name_width = max(len(row.name) for row in rows)
    for row in rows:
        state = click.style(printable(_state(row)), fg=_COLOURS.get(row.state, "red"))
        version = f"{printable(row.version)}  " if row.version else ""
        click.echo(
            f"{row.kind:<{kind_width}}  {printable(row.name):<{name_width}}  {version}{printable(row.origin)}  {state}"
        )


def _state(row: "Row") -> str:
    return f"{row.state} ({row.why})" if row.state == "off" else row.state if not row.why else f"{row.state}: {row.why}"
