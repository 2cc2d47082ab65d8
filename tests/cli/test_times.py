"""``tracker times``: expressions with their values."""

import json
from pathlib import Path

from tests.cli.conftest import Tracker

TEXT = "The envoy arrived on Monday and stays until 20 June 2024. Talks lasted three hours."


def line(**fields: object) -> bytes:
    return json.dumps({"id": "n-1", "published": "2024-06-19", "text": TEXT, **fields}).encode()


def test_the_offsets_are_those_of_the_text_as_it_was_given(tracker: Tracker) -> None:
    ran = tracker("times", "-", "--format", "jsonl", stdin=line(title="Envoy in Oslo on Tuesday"))
    assert ran.code == 0
    answer = json.loads(ran.out)
    assert answer["id"] == "n-1"
    found = {TEXT[each["start"] : each["end"]]: (each["type"], each["value"]) for each in answer["timexes"]}
    assert found == {
        "Monday": ("DATE", "2024-06-17"),
        "20 June 2024": ("DATE", "2024-06-20"),
        "three hours": ("DURATION", "PT3H"),
    }


def test_the_reading_shows_value_rule_and_anchor(tracker: Tracker) -> None:
    ran = tracker("times", "-", stdin=line())
    assert ran.code == 0
    assert "n-1, published 2024-06-19 (metadata)" in ran.out
    assert "Monday[1]" in ran.out
    (monday,) = (each for each in ran.out.splitlines() if each.strip().startswith("1 "))
    assert "2024-06-17" in monday
    assert "DATE" in monday
    assert "2024-06-19" in monday


def test_today_is_the_day_of_the_dateline(tracker: Tracker) -> None:
    ran = tracker("times", "-", stdin=line(text="OSLO, June 18. The envoy left today."))
    (today,) = (each for each in ran.out.splitlines() if "“today”" in each)
    assert "2024-06-18" in today
    assert "counted from 2024-06-18 (dateline)" in today


def test_the_day_of_publication_is_said_to_be_given_though_the_words_count_from_the_dateline(tracker: Tracker) -> None:
    ran = tracker(
        "extract",
        "-",
        "--format",
        "json",
        stdin=line(text="OSLO, June 18. Danish Prime Minister Ole Lind arrived here today."),
    )
    timeline = json.loads(ran.out)
    (document,) = timeline["documents"]
    assert (document["published"], document["published_source"]) == ("2024-06-19", "metadata")
    assert document["published_reasons"] == ['the dateline gives "June 18"']
    (event,) = timeline["events"]
    assert (event["when"]["edtf"], event["when"]["anchor_source"]) == ("2024-06-18", "dateline")


def test_a_conflict_is_shown(tracker: Tracker) -> None:
    ran = tracker("times", "-", stdin=line(text="The envoy came on Monday, 18 June 2024."))
    assert "Tuesday" in ran.out


def test_a_bad_line_costs_that_line(tracker: Tracker) -> None:
    ran = tracker("times", "-", "--format", "jsonl", stdin=line() + b"\n{oops\n" + line())
    assert ran.code == 3
    assert len(ran.out.splitlines()) == 2


def test_files_and_folders_are_read(tracker: Tracker, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\npublished: 2024-06-19\n---\n" + TEXT, encoding="utf-8")
    assert "20 June 2024" in tracker("times", tmp_path).out
