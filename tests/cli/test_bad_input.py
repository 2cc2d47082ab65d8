"""Bad input: each a line that names it, the others are done, nothing is half written."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker

GOOD = '{"id": "good", "text": "Envoy Ann Ray visited Malta on 3 May 2021.", "published": "2021-05-04"}\n'


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.jsonl"
    path.write_text(GOOD, encoding="utf-8")
    return path


CASES = {
    "missing": (None, "no such file or directory"),
    "empty": (b"", "no text"),
    "binary": (b"\x7fELF\0\0\0", "binary, not text"),
    "undecodable": (b"Oslo\xff", "byte 0xff at offset 4 is not UTF-8"),
    "too long": (b"word " * 2_500_000, "longer than the 10 MB"),
    "no date": (b"---\npublished: soon\n---\nOslo", "'soon' is no date"),
}


@pytest.mark.parametrize(("content", "message"), CASES.values(), ids=CASES)
def test_a_bad_file_is_named_on_one_line_and_the_others_are_done(
    tracker: Tracker, good: Path, tmp_path: Path, content: bytes | None, message: str
) -> None:
    bad = tmp_path / "bad.txt"
    if content is not None:
        bad.write_bytes(content)
    ran = tracker("extract", bad, good, "--format", "jsonl", "--quiet")
    assert ran.code == 3
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["good"]
    (line,) = ran.err.splitlines()
    assert line.startswith(f"tracker: {bad}: {message}") or f"{bad}: " in line
    assert message in line
    alone = tracker("extract", bad)
    assert alone.code == 1
    assert not alone.out


@pytest.mark.parametrize("content", [b"", b"\n \n"], ids=["empty", "blank lines"])
def test_a_file_of_lines_without_a_line_is_empty(tracker: Tracker, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "docs.jsonl"
    path.write_bytes(content)
    ran = tracker("extract", path)
    assert ran.code == 1
    assert ran.err == f"tracker: {path}: no text\n"


def test_a_name_longer_than_any_file_can_have_is_an_error_like_another(tracker: Tracker, good: Path) -> None:
    ran = tracker("extract", "a" * 5000, good, "--quiet")
    assert ran.code == 3
    assert "file name too long" in ran.err


def test_a_file_of_a_kind_that_nothing_reads_is_named(tracker: Tracker, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(b"%PDF")
    ran = tracker("extract", path)
    assert ran.code == 1
    assert str(path) in ran.err


def test_a_folder_without_anything_to_read_is_named(tracker: Tracker, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    ran = tracker("extract", tmp_path)
    assert ran.code == 1
    assert ran.err == f"tracker: {tmp_path}: no file in this folder that a reader takes\n"


def test_a_bad_line_is_named_and_the_others_are_done(tracker: Tracker) -> None:
    ran = tracker("extract", "-", "--format", "jsonl", stdin=(GOOD + "{oops\n" + GOOD).encode())
    assert ran.code == 3
    assert len(ran.out.splitlines()) == 2
    assert "tracker: -:2: no JSON" in ran.err


def test_an_empty_standard_input_is_an_error(tracker: Tracker) -> None:
    ran = tracker("extract", "-")
    assert ran.code == 1
    assert ran.err == "tracker: -: no text\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "visits.doc"], "visits.doc: no format writes .doc; known are .csv, .ics, .json, .jsonl, .md"),
        (["--format", "docx"], "docx"),
        (["--published", "soon"], "'soon' is no date; write it as YYYY-MM-DD"),
        (["--published", "2024-02-30"], "'2024-02-30' is no date"),
        (["--as-of", "today"], "'today' is no day"),
        (["--set", "coarse=none"], "write --set PLUGIN.KEY=VALUE"),
        (["--jobs", "0"], "0"),
    ],
)
def test_bad_usage_is_said_before_anything_is_read(
    tracker: Tracker, good: Path, arguments: list[str], message: str
) -> None:
    ran = tracker("extract", good, *arguments)
    assert ran.code == 2
    assert message in ran.err
    assert not ran.out


def test_an_output_that_cannot_be_written_is_an_error_and_leaves_nothing(
    tracker: Tracker, good: Path, tmp_path: Path
) -> None:
    ran = tracker("extract", good, "-o", tmp_path / "first.ics", "-o", tmp_path / "missing" / "second.ics")
    assert ran.code == 1
    assert "second.ics: cannot be written: no such file or directory" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["good.jsonl"]


def test_a_run_that_fails_leaves_the_old_file(tracker: Tracker, tmp_path: Path) -> None:
    old = tmp_path / "visits.ics"
    old.write_text("old", encoding="utf-8")
    assert tracker("extract", tmp_path / "missing.txt", "-o", old).code == 1
    assert old.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["visits.ics"]


def test_several_possible_dates_are_listed(tracker: Tracker, tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text(
        "The envoy will visit Malta on Tuesday, June 18. She has not been there since May 2014.", encoding="utf-8"
    )
    ran = tracker("extract", path)
    assert ran.code == 1
    assert f"{path}: no publication date, and its words allow several" in ran.err
    assert "--published" in ran.err


def test_a_hostile_title_moves_no_cursor_and_breaks_no_line(tracker: Tracker) -> None:
    title = "Envoy\r\n\x1b[2JBEGIN:VEVENT\u202e\u2028 visits Malta"
    line = json.dumps(
        {"id": "a\nb", "title": title, "text": "Envoy Ann Ray visited Malta on 3 May 2021.", "published": "2021-05-04"}
    )
    for form in ("table", "jsonl", "csv", "ics", "markdown", "json"):
        ran = tracker("extract", "-", "--format", form, stdin=line.encode())
        assert ran.code == 0, ran.err
        assert "\x1b[2J" not in ran.out + ran.err
        assert "\nBEGIN:VEVENT\u202e" not in ran.out


def test_a_file_name_that_is_hostile_is_shown_as_escapes(tracker: Tracker) -> None:
    ran = tracker("extract", "no\x1b[2J\nfile.txt")
    assert ran.code == 1
    (line,) = ran.err.splitlines()
    assert "\x1b" not in line


def test_debug_shows_where(tracker: Tracker, tmp_path: Path) -> None:
    from tracker.cli import main
    from tracker.errors import OutputError

    (tmp_path / "a.jsonl").write_text(GOOD, encoding="utf-8")
    with pytest.raises(OutputError):
        main(["extract", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "missing" / "a.ics"), "--debug"])
