"""The calendar: which entries there are, on which days, in which state, and that no text breaks them."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from icalendar import Calendar

from plugins.exporters import ics as exporter
from tests.plugins.exporters.timelines import LETTER, WIRE, event, journey, timeline, when
from tracker.merge.join import join
from tracker.model.event import Evidence, Place
from tracker.model.timeline import Timeline, Trip

Entry: TypeAlias = Any
"""What icalendar reads: each value is one of thirty types."""

GOLDEN = Path(__file__).parent / "golden" / "journey.ics"
DISPUTE = ("another source says 2021-03-13",)


def written(subject: Timeline, **given: object) -> bytes:
    return b"".join(exporter.export_timeline(subject, exporter.Settings.model_validate(given)))


def entries(subject: Timeline, **given: object) -> list[Entry]:
    return list(Calendar.from_ical(written(subject, **given)).walk("VEVENT"))


def entry(edtf: str = "2021-03-12", *, given: dict[str, object] | None = None, **fields: object) -> Entry:
    (only,) = entries(timeline(event("ev_aaaaaaaaaaaaa", edtf, **fields)), **(given or {}))
    return only


def days(found: Entry) -> tuple[Any, Any]:
    return found["DTSTART"].dt, found["DTEND"].dt


def test_a_timeline_is_written_as_agreed() -> None:
    assert written(journey()) == GOLDEN.read_bytes()


@pytest.mark.parametrize(
    ("edtf", "first", "end"),
    [
        ("2021-03-12", date(2021, 3, 12), date(2021, 3, 13)),
        ("2020-12-31/2021-01-02", date(2020, 12, 31), date(2021, 1, 3)),
        ("2021-W16", date(2021, 4, 19), date(2021, 4, 26)),
        ("2020-02", date(2020, 2, 1), date(2020, 3, 1)),
        ("2020-24", date(2020, 12, 1), date(2021, 3, 1)),
        ("2020", date(2020, 1, 1), date(2021, 1, 1)),
        ("2021-03/2021-05", date(2021, 3, 1), date(2021, 6, 1)),
        ("2021-05-03T15:00", date(2021, 5, 3), date(2021, 5, 4)),
        ("1000-01-01", date(1000, 1, 1), date(1000, 1, 2)),
        ("9998-12-31", date(9998, 12, 31), date(9999, 1, 1)),
    ],
)
def test_an_entry_is_on_the_days_that_are_known_and_its_end_is_the_day_after(edtf: str, first: date, end: date) -> None:
    assert days(entry(edtf)) == (first, end)


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2021-05-03T01:00+03:00", datetime(2021, 5, 2, 22, tzinfo=UTC), datetime(2021, 5, 2, 23, tzinfo=UTC)),
        (
            "2021-05-03T15:00Z/2021-05-03T17:30Z",
            datetime(2021, 5, 3, 15, tzinfo=UTC),
            datetime(2021, 5, 3, 17, 30, tzinfo=UTC),
        ),
        (
            "2021-05-03T15:00+01:00/2021-05-03T17:00",
            datetime(2021, 5, 3, 14, tzinfo=UTC),
            datetime(2021, 5, 3, 16, tzinfo=UTC),
        ),
    ],
)
def test_a_time_with_its_zone_is_in_utc(edtf: str, start: datetime, end: datetime) -> None:
    assert days(entry(edtf)) == (start, end)


def test_the_local_time_stands_in_the_description() -> None:
    assert "15:00 (UTC+03:00) (its end is not known)" in entry("2021-05-03T15:00+03:00")["DESCRIPTION"]


@pytest.mark.parametrize(
    "edtf", ["199X", "19XX", "2021-03-12/..", "../2021-03-12", "0999-12-31", "9999-01-01", "9998-24"]
)
def test_what_no_calendar_can_show_has_no_entry_and_the_calendar_says_so(edtf: str) -> None:
    subject = timeline(event(edtf=edtf))
    assert entries(subject) == []
    assert str(Calendar.from_ical(written(subject))["DESCRIPTION"]).endswith(" shows: 1")


def test_a_coarse_date_is_left_out_when_asked_and_a_week_is_not_coarse() -> None:
    subject = timeline(
        *(event(f"ev_{edtf}", edtf) for edtf in ("2020", "2020-24", "2020-07", "2020-W10", "2020-07-01"))
    )
    assert [found["UID"] for found in entries(subject, coarse="none")] == [
        "ev_2020-W10@tracker.invalid",
        "ev_2020-07-01@tracker.invalid",
    ]


@pytest.mark.parametrize(
    ("edtf", "fields", "title"),
    [
        ("2021-03-12", {"status": "occurred"}, "T"),
        ("2021-03-12", {"status": "ongoing"}, "T"),
        ("2021-03-12", {"announced_by": "host"}, "T"),
        ("2021-03-12", {"announced_by": "media"}, "T (planned)"),
        ("2021-03-12", {"announced_by": "third_party"}, "T (planned)"),
        ("2021-03-12", {}, "T (planned)"),
        ("2021-03-12", {"status": "proposed", "announced_by": "host"}, "T (proposed)"),
        ("2021-03-12", {"status": "cancelled"}, "CANCELLED: T"),
        ("2021-03-12", {"status": "postponed"}, "POSTPONED: T"),
        ("2021-03-12", {"status": "denied"}, "DENIED: T"),
        ("2021-03-12", {"status": "occurred", "when": when("2021-03-12", checks=DISPUTE)}, "T (date disputed)"),
        ("2021-W16", {"status": "occurred"}, "Week of 19 April: T"),
        ("2021-07", {"status": "occurred"}, "July 2021 (day unknown): T"),
        ("2021-07", {"status": "cancelled"}, "CANCELLED: July 2021 (day unknown): T"),
        ("2020-24", {}, "Winter 2020–21 (day unknown): T (planned)"),
        ("2021", {"status": "occurred"}, "2021 (day unknown): T"),
        ("2021-07~", {"status": "occurred"}, "About July 2021 (day unknown): T"),
        ("2021-03-12~", {"status": "occurred"}, "About 12 March 2021: T"),
    ],
)
def test_the_title_says_what_a_calendar_cannot(edtf: str, fields: dict[str, Any], title: str) -> None:
    assert entry(edtf, title="T", **fields)["SUMMARY"] == title


def test_sources_that_disagree_on_the_day_make_a_date_disputed() -> None:
    told = [
        event(edtf=edtf, status="occurred", evidence=(Evidence(document=each.id, start=0, end=1, quote="Q"),))
        for edtf, each in (("2021-03-08", WIRE), ("2021-03-09", LETTER))
    ]
    (found,) = entries(timeline(join(told, {})))
    assert str(found["SUMMARY"]).endswith(" (date disputed)")
    assert "Check: another source says 2021-03-0" in found["DESCRIPTION"]


@pytest.mark.parametrize(
    ("status", "announced_by", "checks", "legal"),
    [
        ("proposed", "both", (), "TENTATIVE"),
        ("planned", None, (), "TENTATIVE"),
        ("planned", "visitor", (), "CONFIRMED"),
        ("planned", "both", DISPUTE, "TENTATIVE"),
        ("ongoing", None, (), "CONFIRMED"),
        ("occurred", None, (), "CONFIRMED"),
        ("occurred", None, DISPUTE, "TENTATIVE"),
        ("postponed", None, (), "CANCELLED"),
        ("cancelled", None, DISPUTE, "CANCELLED"),
        ("denied", None, (), "CANCELLED"),
    ],
)
def test_the_status_is_one_of_the_three_legal_ones(
    status: str, announced_by: str | None, checks: tuple[str, ...], legal: str
) -> None:
    found = entry(status=status, announced_by=announced_by, when=when("2021-03-12", checks=checks))
    assert found["STATUS"] == legal
    assert found["X-TRACKER-STATUS"] == status


def test_a_cancelled_event_is_marked_or_not_or_dropped_as_asked() -> None:
    subject = timeline(event(status="cancelled", title="T"))
    assert [(found["SUMMARY"], found["STATUS"]) for found in entries(subject)] == [("CANCELLED: T", "CANCELLED")]
    assert [(found["SUMMARY"], found["STATUS"]) for found in entries(subject, cancelled="strict")] == [
        ("T", "CANCELLED")
    ]
    assert entries(subject, cancelled="drop") == []


@pytest.mark.parametrize(
    ("after", "status", "kept"), [(90, "cancelled", 1), (91, "cancelled", 0), (91, "postponed", 1)]
)
def test_a_cancelled_event_stays_for_ninety_days(after: int, status: str, kept: int) -> None:
    as_of = date(2021, 3, 10) + timedelta(days=after)
    assert len(entries(timeline(event(status=status), as_of=as_of.isoformat()))) == kept


@pytest.mark.parametrize(
    ("published", "as_of", "stamp"),
    [
        (("2021-03-10", "2021-03-08"), None, datetime(2021, 3, 10, tzinfo=UTC)),
        (("2021-03-10T01:00+03:00", None), None, datetime(2021, 3, 9, 22, tzinfo=UTC)),
        (("2021-03-10T01:00", None), None, datetime(2021, 3, 10, 1, tzinfo=UTC)),
        (("2021-03-08/2021-03-10", None), None, datetime(2021, 3, 10, tzinfo=UTC)),
        ((None, None), "2022-01-02", datetime(2022, 1, 2, tzinfo=UTC)),
        ((None, None), None, datetime(2021, 3, 12, tzinfo=UTC)),
    ],
)
def test_the_stamp_is_the_newest_publication(
    published: tuple[str | None, str | None], as_of: str | None, stamp: datetime
) -> None:
    documents = tuple(
        each.model_copy(update={"published": day}) for each, day in zip((WIRE, LETTER), published, strict=True)
    )
    evidence = tuple(Evidence(document=each.id, start=0, end=1, quote="Q") for each in documents)
    (found,) = entries(timeline(event(evidence=evidence), documents=documents, as_of=as_of))
    assert found["DTSTAMP"].dt == found["LAST-MODIFIED"].dt == stamp


def test_the_uid_is_the_id_in_the_namespace_and_nothing_else_decides_it() -> None:
    assert entry(given={"namespace": "visits.example"}, title="A")["UID"] == "ev_aaaaaaaaaaaaa@visits.example"
    assert entry("2022", title="B")["UID"] == "ev_aaaaaaaaaaaaa@tracker.invalid"


@pytest.mark.parametrize(("kind", "has_geo"), [("city", True), ("venue", True), ("region", False), ("country", False)])
def test_only_a_city_or_finer_has_a_position(kind: str, has_geo: bool) -> None:
    place = Place.model_validate({"name": "Bergen", "kind": kind, "country": "NO", "latitude": 60.4, "longitude": -5.3})
    found = entry(place=place)
    assert ("GEO" in found) is has_geo
    assert found["LOCATION"]


def test_a_leg_names_its_trip_and_relates_to_no_entry() -> None:
    trip = Trip(id="trip_1", title="Tour", visitors=("Ilse Sorell",), when="2021-03", legs=("ev_aaaaaaaaaaaaa",))
    (found,) = entries(timeline(event(trip="trip_1", leg=1), trips=(trip,)))
    assert found["REFID"] == "trip_1"
    assert "Leg 1 of 1 of a trip: Tour" in found["DESCRIPTION"]
    assert "RELATED-TO" not in found


def test_the_description_has_the_words_the_source_and_the_reasons() -> None:
    text = str(next(each for each in entries(journey()) if each["UID"].startswith("ev_legone"))["DESCRIPTION"])
    for said in (
        "Official visit: planned, announced by the ministry in Tallinn",
        "Visitor: Ilse Sorell (Foreign Minister, Estonia)",
        "“Bergen awaits her on the 12th.”\n(letter.txt, 8–10 March 2021)",
        "(Minister Sorell tours the coast, Coast Gazette, 10 March 2021, said by the ministry in Tallinn)",
        "Date read from “on Friday”; rule “weekday after the anchor”; counted from 2021-03-10 (metadata)",
        "The article bears no date; its own words allow 8–10 March 2021: “Wednesday” = “10 March” → 2021",
        "https://gazette.example/2021/03/tour?page=1",
    ):
        assert said in text


def test_nobody_is_invited_and_no_time_is_blocked() -> None:
    for found in entries(journey()):
        assert found["TRANSP"] == "TRANSPARENT"
        assert not {"ATTENDEE", "ORGANIZER"} & found.keys()
        assert not found.subcomponents


def test_the_calendar_has_a_name_twice_a_rhythm_and_no_uid() -> None:
    text = written(timeline(), name="Visits, and calls", color="teal", url="https://feeds.example/v.ics").decode()
    for line in (
        "NAME:Visits\\, and calls",
        "X-WR-CALNAME:Visits\\, and calls",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
        "SOURCE;VALUE=URI:https://feeds.example/v.ics",
        "COLOR:teal",
    ):
        assert f"\r\n{line}\r\n" in text
    assert "UID:" not in text
    assert "SOURCE" not in written(timeline()).decode()


@pytest.mark.parametrize(
    "wrong", [{"namespace": "a b"}, {"namespace": "a@b"}, {"color": "red;X=1"}, {"coarse": "day"}, {"colour": "red"}]
)
def test_a_wrong_setting_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        exporter.Settings.model_validate(wrong)
