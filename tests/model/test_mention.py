"""Mentions, names and times are frozen, go from process to process, and lie in a draft as they are."""

import pickle

import pytest
from pydantic import ValidationError

from tracker.model.draft import Draft
from tracker.model.mention import Entity, Mention, Name, NameMention, Time, TimeMention
from tracker.model.when import When

LIMA = Entity("city:3936456", "city", "Lima", "PE")
ON_MONDAY = Time(14, 20, "DATE", "2031-03-10", When.parse("2031-03-10"), "weekday")
PLACED = (
    NameMention(8, 12, "city"),
    Name(8, 12, "city", LIMA, 8),
    TimeMention(14, 20, "DATE", "XXXX-WXX-1"),
    ON_MONDAY,
)


@pytest.mark.parametrize("placed", PLACED)
def test_what_stands_in_a_text_is_frozen_and_survives_pickling(placed: Mention | Name | Time) -> None:
    assert placed.span == (placed.start, placed.end)
    again = pickle.loads(pickle.dumps(placed))
    assert (again, type(again), hash(again)) == (placed, type(placed), hash(placed))
    with pytest.raises(AttributeError):
        placed.start = 0  # type: ignore[misc]


def test_a_mention_shows_its_fields_by_name() -> None:
    assert repr(TimeMention(14, 20, "DATE", 3)) == "TimeMention(start=14, end=20, type='DATE', expression=3)"


def test_a_draft_holds_the_very_time_of_the_document() -> None:
    assert Draft(kind="visit", span=(0, 20), time=ON_MONDAY).time is ON_MONDAY


@pytest.mark.parametrize("time", [tuple(ON_MONDAY), ON_MONDAY._asdict(), PLACED[2], "2031-03-10"])
def test_what_is_no_time_is_not_made_one(time: object) -> None:
    with pytest.raises(ValidationError, match="instance of Time"):
        Draft.model_validate({"kind": "visit", "span": (0, 20), "time": time})
