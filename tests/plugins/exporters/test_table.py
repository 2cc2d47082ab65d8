"""The terminal table. ``GOLDEN=write`` writes the present output, to be read before it is committed."""

import os
import re
from pathlib import Path
from typing import Any
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from plugins.exporters import table
from tests.plugins.exporters.timelines import event, journey, timeline, when
from tracker.model.event import Event, Participant, Place
from tracker.model.timeline import Timeline, Trip

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = "An\x00na\r\n\x1b[31m\x9b2J\u202eAho\u2028\ud800\u0007"


def shown(of: Timeline, **settings: object) -> str:
    return b"".join(table.export_timeline(of, table.Settings.model_validate(settings))).decode()


def row(of: Event, **settings: object) -> str:
    return " ".join(shown(timeline(of), **settings).split())


@pytest.mark.parametrize(("name", "settings"), [("journey.table", {}), ("journey.80.table", {"width": 80})])
def test_a_timeline_looks_as_it_did(name: str, settings: dict[str, object]) -> None:
    path = GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        path.write_text(shown(journey(), **settings), encoding="utf-8")
    assert shown(journey(), **settings) == path.read_text(encoding="utf-8")


def test_no_events_make_no_table() -> None:
    assert shown(timeline()) == ""


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "12 March 2021 visit Ilse Sorell → Bergen, Norway planned"),
        ({"place": None}, "12 March 2021 visit Ilse Sorell planned"),
        ({"participants": ()}, "12 March 2021 visit Bergen, Norway planned"),
        (
            {"kind": "call", "subkind": "video", "place": Place(name="", kind="remote")},
            "call (video) Ilse Sorell planned",
        ),
        ({"kind": "book-fair", "participants": ()}, "book fair Bergen, Norway planned"),
        ({"status": "occurred"}, "Norway occurred"),
        ({"when": when("2021-03-12", checks=("another source says 2021-03-13",))}, "Norway planned, date disputed"),
    ],
)
def test_a_row_says_when_what_who_where_and_how_sure(fields: dict[str, Any], expected: str) -> None:
    assert row(event(**fields)).endswith(expected)


def test_people_without_a_direction_stand_side_by_side() -> None:
    people = tuple(Participant(name=name, role="participant") for name in ("Ana Aho", "Bo Lee"))
    assert "Ana Aho · Bo Lee, in Bergen, Norway" in row(event(kind="meeting", participants=people))


def test_a_plan_whose_day_has_passed_is_not_said_to_have_happened() -> None:
    assert shown(timeline(event(), as_of="2021-03-13")).rstrip().endswith("planned; date passed, not yet reported")
    assert shown(timeline(event(), as_of="2021-03-12")).rstrip().endswith("planned")


def brackets(count: int, *trips: tuple[int, ...]) -> list[str]:
    """The bracket column of so many events, of which some are legs of trips."""
    events = tuple(event(f"ev_{number:013}") for number in range(count))
    made = tuple(
        Trip(id=f"trip_{legs}", title="", visitors=(), when="2021-03", legs=tuple(f"ev_{leg:013}" for leg in legs))
        for legs in trips
    )
    lines = shown(timeline(*events, trips=made)).splitlines()
    return [line.partition("2021")[2].partition("visit")[0].strip() for line in lines]


@pytest.mark.parametrize(
    ("count", "trips", "expected"),
    [
        (2, [(0, 1)], ["┐", "┘"]),
        (4, [(0, 1, 3)], ["┐", "┤", "│", "┘"]),
        (4, [(0, 1), (2, 3)], ["┐", "┘", "┐", "┘"]),
        (3, [(0, 2), (1, 2)], ["┐", "│┐", "┘┘"]),
        (2, [(0,)], ["", ""]),
        (2, [(0, 7)], ["", ""]),
        (2, [(0, 1)] * 5, ["┐┐┐", "┘┘┘"]),
    ],
)
def test_the_legs_of_a_trip_are_bracketed(count: int, trips: list[tuple[int, ...]], expected: list[str]) -> None:
    assert brackets(count, *trips) == expected


@pytest.mark.parametrize("width", [72, 80, 100, 140])
def test_a_table_fits_its_width(width: int) -> None:
    long = event(title="x", participants=(Participant(name="Anna-Maria " * 20, role="visitor"),))
    lines = shown(timeline(*journey().events, long, trips=journey().trips), width=width).splitlines()
    assert max(map(len, lines)) <= width


def test_a_wide_letter_takes_two_columns() -> None:
    people = (Participant(name="北京北京", role="visitor"),)
    lines = shown(timeline(event(), event(participants=people)), width=70).splitlines()
    assert lines[0].index("planned") == lines[1].index("planned") + len("北京北京")


def test_color_comes_by_setting_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in shown(journey())
    colored = shown(journey(), color=True)
    assert "\x1b[36mplanned\x1b[0m" in colored
    assert re.sub(r"\x1b\[[0-9]+m", "", colored) == shown(journey())


@pytest.mark.parametrize("settings", [{"width": -1}, {"color": "blue"}, {"colour": True}])
def test_a_setting_that_is_none_is_refused(settings: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        table.Settings.model_validate(settings)


@given(st.text(), st.text(), st.integers(min_value=0, max_value=200))
def test_no_text_breaks_the_rows_or_reaches_the_terminal_as_a_command(name: str, place: str, width: int) -> None:
    hostile = event(
        participants=(Participant(name=name + HOSTILE, role="visitor"),),
        place=Place(name=HOSTILE + place, kind="city"),
    )
    text = shown(timeline(hostile, event()), width=width)
    assert text.count("\n") == 2
    assert not any(category(letter) in ("Cc", "Cs") or letter in "\u202e\u2028" for letter in text.replace("\n", ""))
