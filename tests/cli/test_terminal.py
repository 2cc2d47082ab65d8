"""What the terminal can show."""

import pytest

from tracker.cli.options import Wishes
from tracker.cli.terminal import terminal_settings


@pytest.fixture
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "72")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.mark.usefixtures("_terminal")
def test_a_table_is_as_wide_as_the_terminal_and_in_colour() -> None:
    assert terminal_settings() == {"table": {"width": 72, "color": True}}


@pytest.mark.usefixtures("_terminal")
@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_no_colour_gets_none(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, value)
    assert terminal_settings() == {"table": {"width": 72, "color": False}}


def test_what_is_written_to_a_file_depends_on_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: False, raising=False)
    assert terminal_settings() == {}


@pytest.mark.usefixtures("_terminal")
def test_what_the_user_sets_wins_over_the_terminal() -> None:
    exporter = Wishes(settings=("table.width=40",)).host().exporter("table")
    assert exporter.name == "table"
    (settings,) = exporter._plugin.extra  # noqa: SLF001 - what the plugin was given shows nowhere else
    assert vars(settings) == {"width": 40, "color": True}
