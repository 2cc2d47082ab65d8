"""The help costs little, and says what the commands say."""

import subprocess
import sys
from importlib import import_module

import pytest
from click.testing import CliRunner

from tracker import __version__
from tracker.cli import COMMANDS, cli

HEAVY = (
    "pydantic",
    "dateparser",
    "icalendar",
    "rich",
    "pluggy",
    "babel",
    "jinja2",
    "ahocorasick_rs",
    "importlib.metadata",
)


def test_the_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "sys.argv = ['tracker', '--help']\n"
        "from tracker.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit as leaving:\n    assert not leaving.code\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert "Usage: tracker" in done.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_the_short_help_of_a_command_is_the_first_sentence_of_its_own(name: str) -> None:
    command = import_module(f"tracker.cli.{name}").command
    assert command.help is not None
    assert command.name == name
    first = command.help.split("\n\n")[0]
    assert COMMANDS[name].rstrip(".").split(":")[0] in first


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_an_example(name: str) -> None:
    printed = CliRunner().invoke(cli, [name, "--help"])
    assert printed.exit_code == 0
    assert f"tracker {name}" in printed.output.split("Example:")[1]


def test_the_version_is_the_packages() -> None:
    assert CliRunner().invoke(cli, ["--version"], prog_name="tracker").output == f"tracker {__version__}\n"


def test_an_unknown_command_is_bad_usage() -> None:
    done = subprocess.run([sys.executable, "-m", "tracker", "extrct"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "No such command 'extrct'" in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_is_printed_for_each_shell(shell: str) -> None:
    printed = CliRunner().invoke(cli, ["completion", shell])
    assert printed.exit_code == 0
    assert f"_TRACKER_COMPLETE={shell}_complete" in printed.output
