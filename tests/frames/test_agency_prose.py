"""Reports as agencies and newspapers write them (``agency_prose.txt``): all their events with exact days, and no other.

Where a report names the status of one event, it names those of all.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tracker.host import Host
from tracker.model.document import Document
from tracker.pipeline import Pipeline

FIELDS = 3
"""Kind, day and country, without which no event is told of; the status may follow."""

REPORTS = Path(__file__).with_name("agency_prose.txt")


def reports() -> Iterator[tuple[str, str, list[str]]]:
    """The day of publication, the words and the events of each report."""
    for block in REPORTS.read_text(encoding="utf-8").split("\n@ ")[1:]:
        published, *lines = block.strip().split("\n")
        told = [line.removeprefix("> ") for line in lines if line.startswith("> ")]
        yield published, "\n".join(line for line in lines if not line.startswith("> ")), sorted(told)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline(Host())


@pytest.mark.parametrize(("published", "words", "told"), list(reports()))
def test_a_report_gives_its_events_and_no_other(
    pipeline: Pipeline, published: str, words: str, told: list[str]
) -> None:
    article = Document(words, published=date.fromisoformat(published), published_source="user")
    stated = any(len(line.split()) > FIELDS for line in told)
    events = [
        f"{event.kind} {event.when.edtf} {event.place.country if event.place and event.place.country else '-'}"
        + (f" {event.status}" if stated else "")
        for event in pipeline.extract(article).events
    ]
    assert sorted(events) == told
