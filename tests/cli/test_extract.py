"""``tracker extract``: what goes in, what comes out, and the exit code."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker

SEEDS = Path(__file__).parents[2] / "seeds"
VISIT = (
    "---\npublished: 2019-03-08\n---\nUruguayan Foreign Minister Elena Aranda will visit Portugal on 12 March 2019.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(VISIT, encoding="utf-8")
    return path


def line(identity: str, text: str = VISIT.split("---\n")[2], **fields: object) -> str:
    return json.dumps({"id": identity, "text": text, "published": "2019-03-08", **fields}) + "\n"


def test_the_table_is_shown_with_what_was_found(tracker: Tracker, article: Path) -> None:
    ran = tracker("extract", article)
    assert ran.code == 0
    assert "Elena Aranda" in ran.out
    assert "12 March 2019" in ran.out.replace("\u00a0", " ")
    assert ran.out.rstrip().splitlines()[-1].startswith("1 event")
    assert not ran.err


def test_quiet_leaves_the_results_alone(tracker: Tracker, article: Path) -> None:
    ran = tracker("extract", article, "--quiet")
    assert "Elena Aranda" in ran.out
    assert "1 event" not in ran.out + ran.err


def test_each_output_is_written_in_the_format_of_its_suffix(tracker: Tracker, article: Path, tmp_path: Path) -> None:
    names = ("v.ics", "v.json", "v.md", "v.csv", "v.jsonl")
    ran = tracker("extract", article, *(part for name in names for part in ("-o", tmp_path / name)))
    assert ran.code == 0
    assert not ran.out
    assert "1 event" in ran.err
    assert (tmp_path / "v.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert len(json.loads((tmp_path / "v.json").read_text(encoding="utf-8"))["events"]) == 1
    assert "Elena Aranda" in (tmp_path / "v.md").read_text(encoding="utf-8")
    assert len((tmp_path / "v.csv").read_text(encoding="utf-8").splitlines()) == 2
    assert len((tmp_path / "v.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*names, "article.txt"])


def test_a_printed_format_is_nothing_but_that_format(tracker: Tracker, article: Path) -> None:
    ran = tracker("extract", article, "--format", "json")
    assert json.loads(ran.out)["schema"] == "tracker/1"
    assert "1 event" in ran.err


def test_standard_output_may_stand_beside_files(tracker: Tracker, article: Path, tmp_path: Path) -> None:
    ran = tracker("extract", article, "-o", tmp_path / "v.ics", "-o", "-")
    assert "Elena Aranda" in ran.out
    assert (tmp_path / "v.ics").exists()


@pytest.mark.parametrize("stdin", [VISIT.encode(), line("n-1").encode()], ids=["text", "json lines"])
def test_standard_input_is_read_as_what_it_is(tracker: Tracker, stdin: bytes) -> None:
    ran = tracker("extract", "-", "--format", "jsonl", stdin=stdin)
    assert ran.code == 0
    (record,) = map(json.loads, ran.out.splitlines())
    assert record["id"] in ("n-1", "-")
    assert record["published"] == "2019-03-08"
    assert record["published_source"] == "metadata"
    assert [event["kind"] for event in record["events"]] == ["visit"]
    assert record["left_out"] == []


def test_a_line_comes_out_for_each_that_goes_in_in_the_same_order_for_any_number_of_jobs(
    tracker: Tracker, tmp_path: Path
) -> None:
    documents = tmp_path / "docs.jsonl"
    documents.write_text("".join(line(f"n-{number}") for number in range(70)), encoding="utf-8")
    alone = tracker("extract", documents, "--format", "jsonl")
    assert [json.loads(each)["id"] for each in alone.out.splitlines()] == [f"n-{number}" for number in range(70)]
    assert tracker("extract", documents, "--format", "jsonl", "--jobs", 2).out == alone.out


def test_a_folder_is_read_in_order_without_what_no_reader_takes(tracker: Tracker, tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "b.txt").write_text(VISIT, encoding="utf-8")
    (tmp_path / "in" / "picture.png").write_bytes(b"\x89PNG\0")
    (tmp_path / "in" / ".hidden.txt").write_text(VISIT, encoding="utf-8")
    (tmp_path / "in" / "deep" / "a.jsonl").write_text(line("n-1") + line("n-2"), encoding="utf-8")
    ran = tracker("extract", tmp_path / "in", "--format", "jsonl")
    assert ran.code == 0
    assert [json.loads(each)["id"] for each in ran.out.splitlines()] == [str(tmp_path / "in" / "b.txt"), "n-1", "n-2"]


def test_the_same_happening_in_two_files_is_one_event_whatever_their_order(
    tracker: Tracker, article: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(VISIT.replace("will visit", "is to visit"), encoding="utf-8")
    one = tracker("extract", article, other, "--format", "json", "--quiet").out
    assert len(json.loads(one)["events"]) == 1
    assert tracker("extract", other, article, "--format", "json", "--quiet").out == one


def test_an_article_without_events_is_no_error(tracker: Tracker) -> None:
    ran = tracker("extract", SEEDS / "no-events.txt")
    assert ran.code == 0
    assert "No events found" in ran.out


def test_left_out_expressions_are_shown_with_their_reasons(tracker: Tracker) -> None:
    ran = tracker("extract", SEEDS / "montevideo-communique.md", "--left-out")
    assert "more than 170 years”: a duration" in ran.out


def test_an_inferred_date_is_explained_beside_the_table_and_apart_from_other_formats(tracker: Tracker) -> None:
    undated = SEEDS / "pyongyang-june-2024.txt"
    shown = tracker("extract", undated)
    assert shown.out.startswith("No publication date in the file; its own words allow one answer: 14–17\u00a0June")
    assert not shown.err
    piped = tracker("extract", undated, "--format", "csv")
    assert "its own words allow one answer" in piped.err
    assert piped.out.startswith("id,")


def test_a_date_that_the_words_contradict_is_used_and_both_are_shown(tracker: Tracker) -> None:
    ran = tracker("extract", SEEDS / "pyongyang-june-2024.txt", "--published", "2023-06-17", "--format", "jsonl")
    assert ran.code == 0
    assert json.loads(ran.out)["published"] == "2023-06-17"
    assert "warning" in ran.err
    assert "2023-06-17" in ran.err
    assert "2024-06-1" in ran.err


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Premier Lind visited Peru on 3 May 2031.", True),
        ("Premier Lind will visit Peru on 3 May 2031.", False),
        ("Premier Lind agreed on a goal for 2031.", False),
        ("Premier Lind visited Peru on 3 May 2024.", False),
    ],
)
def test_a_date_before_what_the_words_tell_as_past_is_warned_of(
    tracker: Tracker, tmp_path: Path, text: str, *, warned: bool
) -> None:
    path = tmp_path / "lind.txt"
    path.write_text(text)
    ran = tracker("extract", path, "--published", "2031-02-01" if "will" in text else "2024-06-01")
    assert ('"3 May 2031" → after it' in ran.err) is warned
    assert ("warning" in ran.err) is warned


def test_the_users_date_wins_over_the_files(tracker: Tracker, article: Path) -> None:
    ran = tracker("extract", article, "--published", "2019-03-09", "--format", "jsonl")
    assert (json.loads(ran.out)["published"], json.loads(ran.out)["published_source"]) == ("2019-03-09", "user")


@pytest.mark.parametrize("debug", [(), ("--debug",)])
def test_a_fault_of_the_program_is_told_with_its_place_when_asked(
    tracker: Tracker, article: Path, monkeypatch: pytest.MonkeyPatch, debug: tuple[str, ...]
) -> None:
    def slip(*_: object) -> None:
        raise ZeroDivisionError("a slip")

    monkeypatch.setattr("tracker.pipeline.Pipeline.draft", slip)
    ran = tracker("extract", article, "--format", "jsonl", *debug)
    assert ran.code == 1
    assert f"tracker: {article}: ZeroDivisionError: a slip; this is a fault of tracker" in ran.err
    assert ("in slip" in ran.err) == bool(debug)
