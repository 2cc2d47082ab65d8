"""The dispatches in seeds/ give the timelines written beside them, made by reading, not by running."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tracker.cli.sources import source
from tracker.host import Host
from tracker.model.document import Document
from tracker.model.event import Event
from tracker.model.timeline import Timeline
from tracker.pipeline import Pipeline

SEEDS = Path(__file__).parent.parent / "seeds"
EXPECTED = sorted(SEEDS.glob("*.expected.json"))
NAMES = [path.name.removesuffix(".expected.json") for path in EXPECTED]


@cache
def timeline_of(name: str) -> Timeline:
    (dispatch,) = (path for path in SEEDS.glob(f"{name}.*") if not path.name.endswith(".expected.json"))
    pipeline = Pipeline(Host())
    documents = [each for each in pipeline.read(source(str(dispatch))) if isinstance(each, Document)]
    return pipeline.merge([pipeline.extract(document) for document in documents])


def expected(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SEEDS / f"{name}.expected.json").read_text(encoding="utf-8"))
    return loaded


def as_expected(event: Event, wanted: dict[str, Any]) -> dict[str, Any]:
    """The event in the shape of the expectation: only what that one states."""
    roles = {each.name: each.role for each in event.participants}
    country = event.place.country if event.place else None
    return {
        "kind": event.kind,
        "edtf": event.when.edtf,
        "status": event.status,
        "country": country,
        **({"subkind": event.subkind} if "subkind" in wanted else {}),
        "names": {name: roles.get(name) for name in wanted["names"]},
    }


def test_there_are_at_least_eight_dispatches_each_with_its_timeline() -> None:
    dispatches = {path.name.split(".")[0] for path in SEEDS.iterdir() if not path.name.endswith(".json")}
    assert dispatches == set(NAMES)
    assert len(NAMES) >= 8


@pytest.mark.parametrize("name", NAMES)
def test_a_dispatch_gives_the_events_that_a_reader_finds_and_no_other(name: str) -> None:
    events, wanted = timeline_of(name).events, expected(name)["events"]
    assert len(events) == len(wanted), [(event.title, event.when.edtf) for event in events]
    assert [as_expected(event, each) for event, each in zip(events, wanted, strict=True)] == wanted


@pytest.mark.parametrize("name", [name for name in NAMES if "trips" in expected(name)])
def test_a_dispatch_gives_the_journeys_that_a_reader_finds(name: str) -> None:
    timeline = timeline_of(name)
    countries = {event.id: event.place.country if event.place else None for event in timeline.events}
    assert [[countries[leg] for leg in trip.legs] for trip in timeline.trips] == expected(name)["trips"]


@pytest.mark.parametrize("name", NAMES)
def test_what_became_no_event_is_listed_with_a_reason(name: str) -> None:
    left_out = timeline_of(name).left_out
    for words in expected(name).get("left_out", []):
        assert any(words in each.text and each.reason for each in left_out), words


@pytest.mark.parametrize("name", [name for name in NAMES if "published" in expected(name)])
def test_the_publication_date_is_read_or_inferred(name: str) -> None:
    (document,), wanted = timeline_of(name).documents, expected(name)["published"]
    assert document.published_source == wanted["source"]
    assert document.published is not None
    if "edtf" in wanted:
        assert document.published == wanted["edtf"]
    else:
        start, _, end = document.published.partition("/")
        assert start <= wanted["contains"] <= (end or start)


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_stands_in_its_dispatch(name: str) -> None:
    text = " ".join(path.read_text(encoding="utf-8") for path in SEEDS.glob(f"{name}.*"))
    for event in timeline_of(name).events:
        assert event.evidence
        for evidence in event.evidence:
            assert evidence.quote in text
