"""docs/times.md: every rule has an example, and every example is read as the page says."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.times.reading import read
from tracker.text.language import table

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs" / "times.md"
JOINED = {"list of weekdays", "range of weekdays", "list of dates", "range of dates"}
"""Rules that stand in code, because they join two others."""


def rows(heading: str) -> Iterator[list[str]]:
    """The cells of the table under a heading."""
    section = PAGE.read_text(encoding="utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and cells[0] != "---" and not set(cells[1]) <= {"-"}:
            yield cells


RULES = list(rows("The rules"))[1:]
CHECKS = list(rows("Two readings"))[1:]


@pytest.mark.parametrize(("rule", "example", "words", "value"), RULES, ids=[row[0] for row in RULES])
def test_an_example_is_read_by_its_rule(rule: str, example: str, words: str, value: str) -> None:
    time = read(example)[-1]
    assert re.sub(r", (past|future|planned|onward)$", "", time.rule) == rule
    assert (example[time.start : time.end], f"`{time.value}`") == (words, value)


@pytest.mark.parametrize(("example", "said"), CHECKS)
def test_a_contradiction_is_said_as_the_page_says(example: str, said: str) -> None:
    assert [check for time in read(example) for check in time.checks] == [said]


def test_every_rule_has_an_example() -> None:
    numeric = tomllib.loads((ROOT / "tracker" / "data" / "numeric_dates.toml").read_text(encoding="utf-8"))
    names = {rule["name"] for rule in (*numeric["rules"], *table("en", "times")["rules"])}
    assert {row[0] for row in RULES} >= names
    assert {row[0] for row in RULES} <= names | JOINED
