"""The same input gives the same bytes: in any time zone, with any hash seed, any number of workers and any order."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEEDS = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md"))


def outputs(folder: Path, *inputs: str, **environment: str) -> dict[str, bytes]:
    """What ``tracker extract`` writes for the inputs, by file name."""
    names = ["out.ics", "out.json", "out.md", "out.csv", "out.jsonl"]
    wanted = [word for name in names for word in ("-o", str(folder / name))]
    command = [sys.executable, "-m", "tracker", "extract", *inputs, *wanted, "--quiet"]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return {name: (folder / name).read_bytes() for name in names}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return outputs(tmp_path_factory.mktemp("expected"), *SEEDS, TZ="UTC", PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    ("zone", "seed"),
    [("Asia/Seoul", "1"), ("America/Los_Angeles", "2"), ("Pacific/Kiritimati", "3"), ("UTC", "4")],
)
def test_no_time_zone_and_no_hash_order_shows(expected: dict[str, bytes], tmp_path: Path, zone: str, seed: str) -> None:
    assert outputs(tmp_path, *SEEDS, TZ=zone, PYTHONHASHSEED=seed) == expected


def test_the_number_of_workers_never_shows(expected: dict[str, bytes], tmp_path: Path) -> None:
    assert outputs(tmp_path, "--jobs", "2", *SEEDS) == expected


def test_the_order_of_inputs_shows_only_where_a_line_is_a_document(expected: dict[str, bytes], tmp_path: Path) -> None:
    turned = outputs(tmp_path, *reversed(SEEDS))
    streamed = [each["out.jsonl"].splitlines() for each in (expected, turned)]
    assert {**turned, "out.jsonl": b""} == {**expected, "out.jsonl": b""}
    assert sorted(streamed[0]) == sorted(streamed[1])


def test_a_locale_never_shows(expected: dict[str, bytes], tmp_path: Path) -> None:
    assert outputs(tmp_path, *SEEDS, LC_ALL="tr_TR.UTF-8", LANG="tr_TR.UTF-8", LANGUAGE="tr") == expected
