"""What the formats for programs say of themselves."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from plugins.exporters import csv, ics, json, jsonl

PAGE = (Path(__file__).parents[3] / "docs" / "schema" / "README.md").read_text(encoding="utf-8")
GOLDEN = Path(__file__).parent / "golden" / "journey.ics"


@pytest.mark.parametrize(
    ("exporter", "media_type", "suffix"),
    [
        (ics, "text/calendar", ".ics"),
        (json, "application/json", ".json"),
        (jsonl, "application/jsonl", ".jsonl"),
        (csv, "text/csv", ".csv"),
    ],
)
def test_a_format_has_its_media_type_and_suffix(exporter: ModuleType, media_type: str, suffix: str) -> None:
    assert (exporter.media_type, exporter.suffix) == (media_type, suffix)


@pytest.mark.parametrize("exporter", [ics, json, csv])
def test_only_json_lines_may_follow_each_other(exporter: ModuleType) -> None:
    assert not getattr(exporter, "streams", False)


@pytest.mark.parametrize("exporter", [ics, csv])
def test_every_setting_has_a_default(exporter: ModuleType) -> None:
    assert exporter.settings()()


def test_the_page_on_formats_names_each_column_in_order() -> None:
    table = PAGE.partition("## CSV")[2].partition("## iCalendar")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(csv.COLUMNS)


def test_the_page_on_formats_names_each_setting_of_the_calendar() -> None:
    assert set(re.findall(r"^\| `ics\.(\w+)` \|", PAGE, re.MULTILINE)) == set(ics.Settings.model_fields)


def test_the_page_on_formats_names_each_property_for_programs() -> None:
    written = set(re.findall(r"^X-TRACKER(-[A-Z]+):", GOLDEN.read_text(encoding="utf-8"), re.MULTILINE))
    assert written
    assert all(f"`{name}`" in PAGE or f"`X-TRACKER{name}`" in PAGE for name in written)
