"""The exporter for spreadsheets."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.exporters import csv as exporter
from tests.plugins.exporters.timelines import event, journey, timeline
from tracker.model.event import Evidence, Participant, Place
from tracker.model.timeline import Timeline
from tracker.plugin import one_line

GOLDEN = Path(__file__).parent / "golden" / "journey.csv"
ANY_TEXT = st.text(st.characters(), max_size=60)


def written(subject: Timeline, *, mark: bool = False) -> bytes:
    return b"".join(exporter.export_timeline(subject, exporter.Settings(mark=mark)))


def rows(subject: Timeline) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(subject).decode(), newline=""), strict=True))


def test_a_timeline_is_written_as_agreed() -> None:
    assert written(journey()) == GOLDEN.read_bytes()


def test_the_header_names_the_columns_even_over_no_events() -> None:
    assert written(Timeline()).decode() == ",".join(exporter.COLUMNS) + "\r\n"


def test_an_event_is_a_row_that_ends_in_cr_lf() -> None:
    text = written(journey()).decode()
    assert text.count("\r\n") == text.count("\n") == 1 + len(journey().events)


def test_names_of_one_role_share_a_cell() -> None:
    people = (
        Participant(name="Ilse Sorell", role="visitor"),
        Participant(name="Sorell; Son", role="visitor"),
        Participant(name="Nils Brandvold", role="host"),
    )
    (row,) = rows(timeline(event(participants=people)))
    assert (row["visitors"], row["hosts"], row["mediators"]) == ("Ilse Sorell; Sorell, Son", "Nils Brandvold", "")


def test_sources_are_named_with_their_days_and_addresses() -> None:
    row = next(row for row in rows(journey()) if row["id"] == "ev_legone0000000")
    assert row["sources"] == "Coast Gazette; letter.txt"
    assert row["published"] == "2021-03-10T06:30:00+02:00; 2021-03-08/2021-03-10"
    assert row["urls"] == "https://gazette.example/2021/03/tour?page=1"


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1+2", "'-1+2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        ("\x00\u200b=1", "\ufffd=1"),
        ("\u200b=1", "'=1"),
        ("\uff1d1", "'\uff1d1"),
        ("1 = 1", "1 = 1"),
    ],
)
def test_no_cell_is_a_formula(title: str, cell: str) -> None:
    assert rows(timeline(event(title=title)))[0]["title"] == cell


def test_a_negative_number_stays_a_number() -> None:
    place = Place(name="Valparaíso", kind="city", country="CL", latitude=-33.046, longitude=-71.6197)
    (row,) = rows(timeline(event(place=place)))
    assert (row["latitude"], row["longitude"]) == ("-33.046", "-71.6197")


def test_a_byte_order_mark_is_a_setting() -> None:
    assert written(Timeline(), mark=True) == b"\xef\xbb\xbf" + written(Timeline())


@given(title=ANY_TEXT, quote=ANY_TEXT, name=ANY_TEXT)
def test_any_text_comes_back_cleaned_and_alone_in_its_cell(title: str, quote: str, name: str) -> None:
    evidence = (Evidence(document="a" * 64, start=0, end=1, quote=quote),)
    people = (Participant(name=name, role="visitor"),)
    (row,) = rows(timeline(event(title=title, evidence=evidence, participants=people)))
    assert row["title"].removeprefix("'") == one_line(title).removeprefix("'")
    assert row["quote"].removeprefix("'") == one_line(quote).removeprefix("'")
    assert not row["visitors"].startswith(exporter.FORMULA)
    assert None not in row
