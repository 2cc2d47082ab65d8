"""``tracker explain`` shows for each field the words, the rule and the anchor."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tracker.cli import cli
from tracker.model.event import Event, EventTime, Evidence, Participant, Place
from tracker.model.timeline import DocumentRecord, Timeline, Trip

DOCUMENT = DocumentRecord(id="d" * 64, name="news.txt", published="2024-06-14/2024-06-17", published_source="inferred")


def event(identity: str, **fields: object) -> Event:
    when = EventTime(
        edtf="2024-06-18/2024-06-19",
        earliest="2024-06-18",
        latest="2024-06-19",
        granularity="day",
        text=("June 18-19", "Tuesday and Wednesday"),
        rule="month and days",
        anchor="2024-06-17",
        anchor_source="inferred",
        checks=("Tuesday is 18 June 2024",),
    )
    people = (
        Participant(name="Ann Ray", role="visitor", office="envoy", country="MT"),
        Participant(name="Bo Dahl", role="host"),
    )
    return Event.model_validate(
        {
            "id": identity,
            "kind": "visit",
            "subkind": "state",
            "title": "Ray: state visit to Norway",
            "when": when,
            "status": "planned",
            "announced_by": "third_party",
            "participants": people,
            "place": Place(name="Oslo", kind="city", country="NO", latitude=59.91, longitude=10.75),
            "trip": "tr_1",
            "leg": 1,
            "evidence": (
                Evidence(
                    document=DOCUMENT.id, start=5, end=40, quote="Ann Ray will\nvisit Oslo", attributed_to="the palace"
                ),
            ),
            "confidence": 0.8,
            "extractor": "visits",
            "rule": "visit verb",
            "reasons": ("country from the city",),
            **fields,
        }
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    trip = Trip(
        id="tr_1", title="Ray to Norway", visitors=("Ann Ray",), when="2024-06-18/2024-06-20", legs=("ev_aa1", "ev_b")
    )
    timeline = Timeline(documents=(DOCUMENT,), events=(event("ev_aa1"), event("ev_aa2"), event("ev_b")), trips=(trip,))
    path = tmp_path / "visits.json"
    path.write_text(timeline.model_dump_json(by_alias=True), encoding="utf-8")
    return path


def explain(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["explain", *map(str, arguments)])


def test_each_field_is_shown_with_its_origin(file: Path) -> None:
    printed = explain(file, "ev_b")
    assert printed.exception is None
    assert printed.output.splitlines() == [
        "ev_b  Ray: state visit to Norway",
        "  kind          visit, state",
        "  when          2024-06-18/2024-06-19, to the day: 2024-06-18 to 2024-06-19",
        "                from the words “June 18-19”, “Tuesday and Wednesday”",
        "                by the rule month and days",
        "                counted from 2024-06-17 (inferred)",
        "                check: Tuesday is 18 June 2024",
        "  status        planned; announced by third party",
        "  who           visitor Ann Ray (envoy, MT)",
        "                host Bo Dahl",
        "  where         Oslo (city, NO, 59.91° 10.75°)",
        "  trip          leg 1 of 2: Ray to Norway (2024-06-18/2024-06-20)",
        "  found by      visits, visit verb",
        "  because       country from the city",
        "  confidence    0.80",
        "",
        "  “Ann Ray will visit Oslo”",
        "    news.txt, published 2024-06-14/2024-06-17 (inferred), characters 5 to 40,",
        "    attributed to the palace",
        "",
        "  What lost is not shown: news.txt cannot be read again.",
    ]


ARTICLE = """Envoy to visit Peru

LIMA, May 14 - Swedish Foreign Minister Karin Lundvall will visit Peru next week, Lima's foreign ministry said on Wednesday.

Lundvall, who telephoned Norwegian Prime Minister Odd Hagen on Monday, is due in Lima on Tuesday for three days.

Lundvall's June 11 visit to Chile was called off on Sunday, said critics of the 1979 treaty between Bolivia and Ecuador.
"""


@pytest.fixture
def told(tmp_path: Path) -> Path:
    article = tmp_path / "news.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    path = tmp_path / "visits.json"
    CliRunner().invoke(cli, ["extract", str(article), "--published", "1987-05-14", "-o", str(path), "--quiet"])
    return path


def explained(path: Path, country: str) -> list[str]:
    """The lines that explain the visit to a country, each whole again and without its label."""
    events = Timeline.model_validate_json(path.read_bytes()).events
    (chosen,) = (
        event.id for event in events if event.kind == "visit" and event.place and event.place.country == country
    )
    printed = explain(path, chosen).output
    assert max(map(len, printed.splitlines())) <= 80
    return (
        printed.replace("\n" + " " * 16 + "not ", "\0not ")
        .replace("\n" + " " * 16, " ")
        .replace("\0", "\n")
        .splitlines()
    )


@pytest.mark.parametrize(
    ("country", "line"),
    [
        ("PE", "not “May 14” (1987-05-14): the dateline: the day of writing"),
        ("PE", "not “Wednesday” (1987-05-13): the day on which it was said"),
        ("PE", "not “Monday” (1987-05-11): too far away (cost 7.0, the limit is 6.0)"),
        ("PE", "  also told     “next week”, 1987-W21, planned: coarser"),
        ("PE", "not “Odd Hagen”: belongs to “telephoned”"),
        ("CL", "not “Sunday” (1987-05-10): the day on which it was decided"),
        ("CL", "not “1979”: no date of an event"),
        ("CL", "not “Bolivia”: no word ties it to the event"),
    ],
)
def test_what_lost_is_shown_with_the_reason(told: Path, country: str, line: str) -> None:
    assert line in explained(told, country)


def test_a_visit_put_off_says_to_when_and_its_new_day_from_when(tmp_path: Path) -> None:
    article, path = tmp_path / "news.txt", tmp_path / "visits.json"
    article.write_text(
        "Envoy put off\n\nThe visit of Omani Foreign Minister Salim Busaidi to Iran, planned for next Tuesday, was put off to June 3.",
        encoding="utf-8",
    )
    CliRunner().invoke(cli, ["extract", str(article), "--published", "1987-05-14", "-o", str(path), "--quiet"])
    old, new = (explain(path, event.id).output for event in Timeline.model_validate_json(path.read_bytes()).events)
    assert "check: moved to 1987-06-03" in old
    assert "check: moved from 1987-05-19" in new
    assert "not “next Tuesday” (1987-05-19): set aside for a finer or a newer date" in " ".join(new.split())


def test_what_won_is_not_among_what_lost(told: Path) -> None:
    lost = [line for line in explained(told, "PE") if "not “" in line]
    assert not any("Tuesday" in line or "Lundvall" in line or "Peru" in line for line in lost)


def test_an_article_that_has_changed_since_is_not_read_for_what_lost(told: Path) -> None:
    (told.parent / "news.txt").write_text(ARTICLE.replace("Peru", "Cuba"), encoding="utf-8")
    lines = explained(told, "PE")
    assert not any("not “" in line for line in lines)
    assert "cannot be read again." in " ".join(lines[-2:])


def test_what_the_text_does_not_say_is_said_to_be_unsaid(tmp_path: Path) -> None:
    bare = event("ev_x", subkind=None, announced_by=None, participants=(), place=None, trip=None, leg=None, reasons=())
    path = tmp_path / "a.json"
    path.write_text(Timeline(events=(bare,)).model_dump_json(), encoding="utf-8")
    printed = explain(path, "ev_x").output
    assert "nobody is said to have announced it" in printed
    assert "nobody is named" in printed
    assert "the text does not say" in printed
    assert "trip" not in printed
    assert "document dddddddddddd" in printed


def test_a_hostile_title_cannot_move_the_cursor(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(Timeline(events=(event("ev_x", title="a\x1b[2Jb\u202ec"),)).model_dump_json(), encoding="utf-8")
    assert r"a\x1b[2Jb\u202ec" in explain(path, "ev_x").output


@pytest.mark.parametrize(
    ("beginning", "message"),
    [
        ("ev_zz", "no event's id begins with 'ev_zz'"),
        ("ev_a", "2 events' ids begin with 'ev_a'; say more: ev_aa1, ev_aa2"),
    ],
)
def test_an_id_must_name_one_event(file: Path, beginning: str, message: str) -> None:
    assert message in str(explain(file, beginning).exception)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "no timeline: Invalid JSON"),
        ('{"events": 5}', "no timeline: events: "),
        ('{"nonsense": 5}', "no timeline: nonsense: "),
        (None, "no such file or directory"),
    ],
)
def test_a_file_that_is_no_timeline_is_refused(tmp_path: Path, content: str | None, message: str) -> None:
    path = tmp_path / "a.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    error = explain(path, "ev").exception
    assert message in str(error)
    assert str(path) in str(error)
