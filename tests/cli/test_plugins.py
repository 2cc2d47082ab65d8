"""Plugins from the command line: listed, chosen, set, and blamed without costing the others."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker

LINE = b'{"id": "n-1", "text": "Envoy Ann Ray visited Malta on 3 May 2021.", "published": "2021-05-04"}'
BROKEN = '"""Broken."""\nfrom tracker.plugin import hookimpl\n\n@hookimpl\ndef extract_events(document):\n    raise ValueError("no luck")\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of plugins with one extractor that always fails."""
    (tmp_path / "extractors").mkdir()
    (tmp_path / "extractors" / "broken.py").write_text(BROKEN, encoding="utf-8")
    return tmp_path


def test_all_plugins_are_listed_with_their_state(tracker: Tracker) -> None:
    ran = tracker("plugins", "-p", "no:calls")
    assert ran.code == 0
    rows = {tuple(line.split()[:2]): line for line in ran.out.splitlines()}
    assert {"readers", "taggers", "extractors", "resolvers", "matchers", "exporters"} == {kind for kind, _ in rows}
    assert rows["extractors", "visits"].endswith("on")
    assert "off" in rows["extractors", "calls"]


def test_a_plugin_that_cannot_be_loaded_is_listed_with_the_reason(tracker: Tracker, folder: Path) -> None:
    (folder / "extractors" / "broken.py").write_text("import nothing_of_this_name\n", encoding="utf-8")
    ran = tracker("plugins", "--plugins-dir", folder)
    (line,) = (line for line in ran.out.splitlines() if " broken " in line)
    assert "failed" in line
    assert "nothing_of_this_name" in line
    assert str(folder) in line


def test_a_broken_plugin_is_named_and_changes_nothing_else(tracker: Tracker, folder: Path) -> None:
    alone = tracker("extract", "-", "--format", "jsonl", stdin=LINE)
    ran = tracker("extract", "-", "--format", "jsonl", "--plugins-dir", folder, stdin=LINE)
    assert ran.code == 0
    assert ran.out == alone.out
    (line,) = ran.err.splitlines()
    assert "broken" in line
    assert "no luck" in line
    assert "broken.py:6" in line


def test_strict_stops_at_a_broken_plugin_in_every_process(tracker: Tracker, folder: Path) -> None:
    for jobs in (1, 2):
        ran = tracker(
            "extract", "-", "--format", "jsonl", "--plugins-dir", folder, "--strict", "--jobs", jobs, stdin=LINE
        )
        assert ran.code == 1
        assert "no luck" in ran.err
        assert not ran.out


def test_a_plugin_can_be_turned_off(tracker: Tracker, folder: Path) -> None:
    chosen = ("--plugins-dir", folder, "-p", "no:broken", "-p", "no:visits")
    ran = tracker("extract", "-", "--format", "jsonl", *chosen, stdin=LINE)
    assert json.loads(ran.out)["events"] == []
    assert not ran.err


@pytest.mark.parametrize("arguments", [("-p", "nonsense"), ("--plugins-dir", "missing"), ("--set", "nonsense.a=1")])
def test_a_name_that_does_not_exist_is_bad_usage(tracker: Tracker, arguments: tuple[str, str]) -> None:
    ran = tracker("extract", "-", *arguments, stdin=LINE)
    assert ran.code == 2
    assert arguments[1].partition(".")[0] in ran.err


def test_a_setting_reaches_its_plugin(tracker: Tracker) -> None:
    month = LINE.replace(b"3 May 2021", b"April 2021")
    spans = tracker("extract", "-", "--format", "ics", "--set", "ics.coarse=span", "--quiet", stdin=month)
    assert "BEGIN:VEVENT" in spans.out
    none = tracker("extract", "-", "--format", "ics", "--set", "ics.coarse=none", "--quiet", stdin=month)
    assert none.code == 0
    assert "BEGIN:VEVENT" not in none.out
