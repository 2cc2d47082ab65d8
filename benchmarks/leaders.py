"""How many people of diplomacy since 1965 are recognised, with their nationality, as the press of the day wrote them.

    python benchmarks/leaders.py [--missed]

``leaders.tsv`` was written from memory before the gazetteers were looked at: year, country, title, full name, family name,
and "!" where the family name alone says who is meant. Each line is asked in four ways, in an invented sentence of its year:
the full name; the family name after the full one; title and family name; the family name alone. The last 260 lines are less
famous people, written after rows had been added for those before: 62 % of their full names were known then, which says more
of people on no list than the figures of a list that was worked off.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tracker.host import Host
from tracker.model.document import Document
from tracker.model.mention import Name
from tracker.pipeline import Pipeline

LIST = Path(__file__).with_suffix(".tsv")


def main() -> None:
    """Print the share found in each way, and with ``--missed`` what was not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    pipeline = Pipeline(Host())
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for row in rows():
        for way, text, words in questions(row):
            asked[way] += 1
            said = answer(pipeline, text, words, int(row["year"]))
            found[way] += said == row["country"]
            if options.missed and said != row["country"]:
                print(way, row["year"], row["country"], words, said, sep="\t")
    for way, count in asked.items():
        print(f"{way:8} {found[way]:5}/{count:<5} {found[way] / count:.3f}")
    print(f"{'all':8} {found.total():5}/{asked.total():<5} {found.total() / asked.total():.3f}")


def rows() -> Iterator[dict[str, str]]:
    """The lines of the list."""
    with LIST.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def questions(row: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """The ways to ask: what it is called, a text, and the words whose last occurrence is asked for."""
    name, family, title = row["name"], row["family"], row["title"]
    alone = family[0].upper() + family[1:]
    yield "full", f"{name} arrived in Geneva on Monday.", name
    yield "after", f"{name} arrived in Geneva on Monday. {alone} will meet the mayor on Tuesday.", alone
    yield "titled", f"{title} {family} arrived in Geneva on Monday.", family
    if row["alone"]:
        yield "alone", f"{alone} arrived in Geneva on Monday.", alone


def answer(pipeline: Pipeline, text: str, words: str, year: int) -> str | None:
    """The nationality of the person named by the words; "-" for a person without one, None when no person is found."""
    document = pipeline.annotate(Document(text, published=date(year, 7, 1)))
    end = text.rindex(words) + len(words)
    people = [name for name in document.names if is_person(name) and name.start < end <= name.end]
    return (people[0].entity.country or "-") if people else None


def is_person(name: Name) -> bool:
    """Whether a name is a person's."""
    return name.kind == "person"


if __name__ == "__main__":
    main()
