"""The command line: which commands there are, and how an error becomes a line and an exit code. No command is here.

A command's file is imported when it runs: ``tracker --help`` costs little more than Python and click.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

from tracker import __version__
from tracker.errors import TrackerError

COMMANDS = {
    "extract": "Turn articles into a timeline: a table, a calendar, JSON, a report.",
    "explain": "Show where each field of an event comes from.",
    "times": "Show the time expressions of an article with their values.",
    "plugins": "List the plugins, on or off, and why one failed.",
    "completion": "Print the completion script of a shell.",
}
"""The commands in the order of the help, each with its first sentence, so that the help imports none of them."""

_INTERRUPTED = 130
"""What a shell gives a command that Ctrl-C ended."""


class _Commands(click.Group):
    """The commands by name, imported when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"tracker.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    name="tracker",
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: tracker extract seeds/ -o visits.ics -o report.md",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Turn news into a timeline of visits, summits, meetings and calls.

    Every event carries the words it came from, the rule that read them and the day it was counted from. Nothing is
    fetched: every command works without a network.
    """
    if os.environ.get("NO_COLOR"):
        ctx.color = False


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run ``tracker`` and leave the process: 0 done, 1 bad input, 2 bad usage, 3 only some inputs failed."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given
    try:
        code = cli.main(given, prog_name="tracker", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted")
        sys.exit(_INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except TrackerError as error:
        if debug:
            raise
        complain(str(error))
        sys.exit(error.exit_code)
    except Exception as error:
        if debug:
            raise
        complain(f"{type(error).__name__}: {error}; this is a fault of tracker, --debug shows where")
        sys.exit(1)
    sys.exit(code if isinstance(code, int) else 0)


def complain(message: str) -> None:
    """One line on standard error, whatever a file name or a title brings; it takes the place of a progress line."""
    beginning = "\r\x1b[K" if sys.stderr.isatty() else ""
    click.echo(f"{beginning}tracker: {' '.join(printable(message).split())}", err=True)


def printable(text: str) -> str:
    r"""The text with control, format and surrogate characters as escapes: they could move the cursor or turn the line.

    >>> printable("a\x1b[2Jb")
    'a\\x1b[2Jb'
    """
    return "".join(
        char if char.isprintable() or (char.isspace() and char.isascii()) else repr(char)[1:-1] for char in text
    )
