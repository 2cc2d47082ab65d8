"""The exporter of the public schema."""

import json
from pathlib import Path

import pytest

from plugins.exporters import json as exporter
from scripts import make_schema
from tests.plugins.exporters.timelines import event, journey, timeline
from tracker.model.timeline import Timeline

GOLDEN = Path(__file__).parent / "golden" / "journey.json"


def written(subject: Timeline) -> str:
    return b"".join(exporter.export_timeline(subject)).decode()


def test_a_timeline_is_written_as_agreed() -> None:
    assert written(journey()) == GOLDEN.read_text(encoding="utf-8")


def test_what_is_written_can_be_read_back() -> None:
    assert Timeline.model_validate_json(written(journey())) == journey()


def test_the_schema_is_named_first_and_text_stands_as_it_is() -> None:
    lines = written(journey()).splitlines()
    assert lines[1] == '  "schema": "tracker/1",'
    assert "Valparaíso" in written(journey())


def test_an_empty_timeline_is_one_too() -> None:
    assert json.loads(written(Timeline())) == {
        "schema": "tracker/1",
        "as_of": None,
        "documents": [],
        "events": [],
        "trips": [],
        "left_out": [],
    }


@pytest.mark.parametrize(("title", "read"), [("a\ud800b", "a\ufffdb"), ("\udc00", "\ufffd"), ("x\x00\u202e\r\n", None)])
def test_any_text_is_written_and_only_a_lone_surrogate_is_changed(title: str, read: str | None) -> None:
    events = json.loads(written(timeline(event(title=title))))["events"]
    assert events[0]["title"] == (title if read is None else read)


def test_the_published_schema_is_that_of_the_models() -> None:
    text = make_schema.PATH.read_text(encoding="utf-8")
    assert text == make_schema.schema(), "run python scripts/make_schema.py"


def test_the_schema_names_each_key_that_is_written_and_no_other() -> None:
    stated = json.loads(make_schema.schema())
    assert stated["required"] == list(stated["properties"]) == list(json.loads(written(Timeline())))
    assert stated["additionalProperties"] is False
    whole = json.loads(written(journey()))
    for model, item in (("Event", whole["events"][0]), ("DocumentRecord", whole["documents"][0])):
        assert list(stated["$defs"][model]["properties"]) == list(item)
