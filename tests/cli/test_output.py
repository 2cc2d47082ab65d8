"""Files are there whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.cli.output import Output, format_of
from tracker.errors import OutputError, UsageError


def test_a_file_appears_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    with Output(str(path)) as output:
        output.write([b"one", b"two"])
        assert not path.exists()
    assert path.read_bytes() == b"onetwo"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(b"old")

    def pieces() -> Iterator[bytes]:
        yield b"new"
        raise RuntimeError

    with pytest.raises(RuntimeError), Output(str(path)) as output:
        output.write(pieces())
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_rights_that_any_new_file_has(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    with Output(str(tmp_path / "a.ics")):
        pass
    assert (tmp_path / "a.ics").stat().st_mode == plain.stat().st_mode


def test_a_link_is_written_through(tmp_path: Path) -> None:
    target, link = tmp_path / "target.ics", tmp_path / "link.ics"
    target.touch()
    link.symlink_to(target)
    with Output(str(link)) as output:
        output.write([b"new"])
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_device_is_written_to_and_stays(tmp_path: Path) -> None:
    with Output(os.devnull) as output:
        output.write([b"gone"])
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize(
    ("name", "message"),
    [("missing/a.ics", "cannot be written: no such file or directory"), ("", "is a folder")],
    ids=["no folder", "a folder"],
)
def test_what_cannot_be_written_is_said_before_any_work(tmp_path: Path, name: str, message: str) -> None:
    path = str(tmp_path / name)
    with pytest.raises(OutputError, match=message) as caught, Output(path):
        pytest.fail("the block is entered")
    assert path in str(caught.value)


@pytest.mark.parametrize(("path", "form"), [("a.ics", "ics"), ("b/Report.MD", "markdown"), ("x.y.ics", "ics")])
def test_the_format_follows_the_suffix(path: str, form: str) -> None:
    assert format_of(path, {".ics": "ics", ".md": "markdown"}) == form


@pytest.mark.parametrize(
    ("path", "said"), [("a.doc", ".doc"), ("calendar", "a file without suffix"), (".ics", "a file without")]
)
def test_an_unknown_suffix_names_the_known_ones(path: str, said: str) -> None:
    with pytest.raises(UsageError, match=r"known are \.ics, \.md") as caught:
        format_of(path, {".md": "markdown", ".ics": "ics"})
    assert said in str(caught.value)
    assert caught.value.exit_code == 2
