"""Who takes part in an event and where, on one line."""

import pytest

from tests.plugins.exporters.timelines import event
from tracker.model.event import Participant, Place, Role
from tracker.render.parties import parties

OSLO = Place(name="Oslo", kind="city", country="NO")


def person(name: str, role: Role = "participant") -> Participant:
    return Participant(name=name, role=role)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"participants": (person("Ana", "visitor"),), "place": OSLO}, "Ana → Oslo, Norway"),
        (
            {"participants": (person("Ana", "visitor"), person("Bo", "visitor")), "place": OSLO},
            "Ana, Bo → Oslo, Norway",
        ),
        ({"participants": (person("Ana", "visitor"), person("Bo", "host")), "place": None}, "Ana → Bo"),
        ({"participants": (person("Ana", "visitor"),), "place": None}, "Ana"),
        ({"participants": (), "place": OSLO, "title": "A visit"}, "A visit, in Oslo, Norway"),
        ({"kind": "call", "participants": (person("Ana"), person("Bo")), "place": None}, "Ana · Bo"),
        ({"kind": "talks", "participants": (person("Ana"), person("Bo")), "place": OSLO}, "Ana · Bo, in Oslo, Norway"),
    ],
)
def test_a_visit_has_a_direction_and_a_meeting_has_none(fields: dict[str, object], line: str) -> None:
    assert parties(event(**fields)) == line  # type: ignore[arg-type]


def test_a_city_can_stand_without_its_country() -> None:
    assert parties(event(place=OSLO), city_alone=True) == "Ilse Sorell → Oslo"


def test_a_name_cannot_break_the_line() -> None:
    assert parties(event(participants=(person("A\n\x1b[2Jna", "visitor"),), place=None)) == "A [2Jna"
