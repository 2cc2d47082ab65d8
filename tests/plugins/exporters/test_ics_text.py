"""The calendar under hostile text: whatever a name or quote holds, the file stays whole and says the same."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from plugins.exporters import ics as exporter
from tests.plugins.exporters.timelines import WIRE, event, timeline
from tracker.model.event import Evidence, Participant, Place
from tracker.model.timeline import Timeline
from tracker.plugin import calendar_text

Entry: TypeAlias = Any
"""What icalendar reads: each value is one of thirty types."""

GOLDEN = Path(__file__).parent / "golden" / "journey.ics"
ANY_TEXT = st.text(st.characters(), max_size=120)
NASTY = st.lists(st.sampled_from(["\\", "N", "n", ";", ",", ":", '"', "é", "😀", "\r", "\n", "^", " ", "a" * 70])).map(
    "".join
)
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def written(subject: Timeline) -> bytes:
    return b"".join(exporter.export_timeline(subject, exporter.Settings()))


def read(content: bytes) -> Entry:
    """The one entry of a file whose lines are as RFC 5545 has them."""
    for line in content.removesuffix(b"\r\n").split(b"\r\n"):
        assert 0 < len(line) <= 75
        assert FORBIDDEN.search(line.decode()) is None
        assert (len(line) - len(line.rstrip(b"\\"))) % 2 == 0, "an escape is cut by a fold"
    (entry,) = Calendar.from_ical(content).walk("VEVENT")
    return entry


@given(
    title=st.one_of(ANY_TEXT, NASTY), quote=st.one_of(ANY_TEXT, NASTY), name=ANY_TEXT, place=ANY_TEXT, source=ANY_TEXT
)
def test_any_text_comes_back_as_it_was_cleaned(title: str, quote: str, name: str, place: str, source: str) -> None:
    subject = timeline(
        event(
            title=title,
            status="occurred",
            participants=(Participant(name=name, role="visitor", office=name),),
            place=Place(name=place, kind="venue"),
            evidence=(Evidence(document=WIRE.id, start=0, end=1, quote=quote, attributed_to=name),),
        ),
        documents=(
            WIRE.model_copy(update={"title": source, "publisher": source, "url": f"https://a.example/{source}"}),
        ),
    )
    entry = read(written(subject))
    assert entry["SUMMARY"] == (calendar_text(title, exporter.TITLE) or "Visit")
    assert entry.get("LOCATION", "") == calendar_text(place, exporter.TITLE)
    assert unescaped(entry["X-TRACKER-VISITOR"]) == calendar_text(name, exporter.TITLE)
    assert f"“{calendar_text(quote, exporter.QUOTE)}”" in entry["DESCRIPTION"]


def unescaped(value: object) -> str:
    """A value of an X- property, whose escapes icalendar leaves as they are (RFC 5545, 3.8.8.2 says it is text)."""
    return re.sub(r"\\(.)", r"\1", str(value))


@pytest.mark.parametrize("words", [r"C:\New\notes", r"\\N", r"a\;b\,c", "\\" * 200, "a\\\nN"])
def test_backslashes_are_no_line_ends(words: str) -> None:
    content = written(timeline(event(title=words, status="occurred")))
    assert read(content)["SUMMARY"] == " ".join(words.replace("\\", "＼").split())
    assert re.search(rb"\\[^,;n]", content.replace(b"\r\n ", b"")) is None


@pytest.mark.parametrize(
    ("title", "read_as"),
    [
        ("a\r\nATTENDEE:mailto:x@y.example\r\nb", "a ATTENDEE:mailto:x@y.example b"),
        ("a\x00b\x9bc\u2028d\u202ee\ud800f", "a\ufffdbc de\ufffdf"),
        ("a\nEND:VEVENT", "a END:VEVENT"),
        ("x" * 10_000, "x" * 199 + "…"),
        ("<b>a</b> &amp; R&D", "‹b>a‹/b> ＆amp; R&D"),
        ("\r\n\t", "Visit"),
    ],
)
def test_a_hostile_title_is_one_short_line(title: str, read_as: str) -> None:
    content = written(timeline(event(title=title, status="occurred")))
    assert read(content)["SUMMARY"] == read_as
    assert content.count(b"\r\nBEGIN:VEVENT\r\n") == content.count(b"\r\nEND:VEVENT\r\n") == 1
    assert b"\r\nATTENDEE" not in content


def test_ids_and_trips_are_cleaned_too() -> None:
    content = written(timeline(event("ev_\r\nSUMMARY:x")))
    assert str(read(content)["UID"]) == "ev_ SUMMARY:x@tracker.invalid"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "https://a.example/\r\nX:1", "data:text/html,x", "nonsense"]
)
def test_only_a_web_address_becomes_one_on_one_line(address: str) -> None:
    record = WIRE.model_copy(update={"url": address})
    entry = read(written(timeline(event(), documents=(record,))))
    assert str(entry.get("URL", "https://a.example/%20X:1")) == "https://a.example/%20X:1"


def test_a_description_stays_below_what_google_cuts() -> None:
    evidence = tuple(Evidence(document=WIRE.id, start=at, end=at + 1, quote="q" * 5_000) for at in range(100))
    people = tuple(Participant(name=f"{at} " + "n" * 5_000, role="participant") for at in range(100))
    entry = read(written(timeline(event(evidence=evidence, participants=people))))
    assert len(entry["DESCRIPTION"]) == exporter.DESCRIPTION
    few = read(written(timeline(event(evidence=evidence))))["DESCRIPTION"]
    assert "… and 90 more" in few


def test_khal_lists_the_entries_on_their_days(tmp_path: Path) -> None:
    config = tmp_path / "config"
    config.write_text(
        f"""
[calendars]
[[visits]]
path = {tmp_path / "visits"}
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = {tmp_path / "khal.db"}
""",
        encoding="utf-8",
    )
    home = {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
        "LC_ALL": "C.UTF-8",
    }

    def khal(*words: str) -> str:
        command = [sys.executable, "-m", "khal", "-c", str(config), *words]
        return subprocess.run(command, capture_output=True, check=True, encoding="utf-8", env=home).stdout

    khal("import", "--batch", "-a", "visits", str(GOLDEN))
    listed = khal(
        "list", "--once", "--format", "{start-date} {end-date} {title}", "--day-format", "", "2019-01-01", "900d"
    )
    assert [line for line in listed.splitlines() if line] == [
        "2019-07-01 2019-07-31 July 2019 (day unknown): Sorell: visit to Chile",
        "2020-12-01 2021-02-28 Winter 2020–21 (day unknown): Sorell: working visit to Peru",
        "2021-03-09 2021-03-09 Sorell and Brandvold: phone call",
        "2021-03-12 2021-03-13 Sorell: official visit to Norway",
        "2021-03-13 2021-03-14 Sorell: visit to Denmark (planned)",
        "2021-04-02 2021-04-02 CANCELLED: Coast summit",
        "2021-04-19 2021-04-25 Week of 19 April: Sorell: talks in Latvia (proposed)",
        "2021-05-03 2021-05-03 Sorell: meeting in Riga (planned)",
    ]
