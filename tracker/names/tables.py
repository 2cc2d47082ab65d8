"""The gazetteer files, row by row. Nothing here knows what a row means."""

import csv
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

_GAZETTEERS = Path(__file__).parent.parent / "data" / "gazetteers"


def lines(name: str) -> list[str]:
    """The lines of a tab-separated file, its heading left out. Fast: thousands of rows are split only when asked for."""
    return (_GAZETTEERS / name).read_text(encoding="utf-8").splitlines()[1:]


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a small comma-separated file by column."""
    with (_GAZETTEERS / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@cache
def settings(name: str) -> dict[str, Any]:
    """A TOML file."""
    return tomllib.loads((_GAZETTEERS / name).read_text(encoding="utf-8"))


def word_set(name: str, part: str) -> frozenset[str]:
    """One list of words of a TOML file."""
    return frozenset(settings(name)[part])
