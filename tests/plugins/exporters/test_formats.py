"""What the formats for programs say of themselves."""

from types import ModuleType

import pytest

from plugins.exporters import csv, ics, json, jsonl


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
