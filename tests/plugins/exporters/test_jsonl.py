"""The exporter that writes a document a line."""

import json
from typing import Any

import pytest

from plugins.exporters import jsonl as exporter
from tests.plugins.exporters.timelines import LETTER, WIRE, event, journey, timeline
from tracker.model.event import Event
from tracker.model.timeline import Timeline


def lines(subject: Timeline) -> list[dict[str, Any]]:
    pieces = list(exporter.export_timeline(subject))
    assert all(piece.endswith(b"\n") and piece.count(b"\n") == 1 for piece in pieces)
    return [json.loads(piece) for piece in pieces]


def test_a_document_is_a_line_under_the_name_it_was_read_by() -> None:
    first, second = lines(journey())
    assert list(first) == ["id", "published", "published_source", "events", "left_out"]
    assert (first["id"], first["published"], first["published_source"]) == (
        "wire.txt",
        "2021-03-10T06:30:00+02:00",
        "metadata",
    )
    assert (second["id"], second["published_source"]) == ("letter.txt", "inferred")


def test_events_stand_whole_in_the_line_of_each_document_that_tells_of_them() -> None:
    first, second = lines(journey())
    both = [each["id"] for each in first["events"] if each in second["events"]]
    assert both == ["ev_legone0000000"]
    assert [each["id"] for each in second["events"]] == ["ev_month00000000", "ev_legone0000000"]
    read = {Event.model_validate(each) for line in (first, second) for each in line["events"]}
    assert read == set(journey().events)


def test_what_was_left_out_stands_with_its_document() -> None:
    first, second = lines(journey())
    assert [each["text"] for each in first["left_out"]] == ["for ten days"]
    assert second["left_out"] == []


def test_a_document_without_events_has_its_line() -> None:
    assert [line["events"] for line in lines(timeline())] == [[], []]


def test_a_document_that_was_called_nothing_has_the_id_of_its_text() -> None:
    nameless = WIRE.model_copy(update={"name": ""})
    assert [line["id"] for line in lines(timeline(documents=(nameless, LETTER)))] == [WIRE.id, "letter.txt"]


@pytest.mark.parametrize("title", ["line\r\nend", "\u2028", "\x00", "\x85", "“quoted”"])
def test_text_never_ends_a_line(title: str) -> None:
    assert lines(timeline(event(title=title)))[0]["events"][0]["title"] == title


def test_a_lone_surrogate_is_replaced() -> None:
    assert lines(timeline(event(title="a\ud800")))[0]["events"][0]["title"] == "a\ufffd"


def test_lines_of_several_timelines_may_follow_each_other() -> None:
    assert exporter.streams is True
