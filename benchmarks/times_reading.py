"""Expressions of real articles judged by reading: draws the sample, and counts how many are read as the reader read them.

    python benchmarks/times_reading.py ARTICLES.jsonl... --draw 1         # the sample of a round, to be judged
    python benchmarks/times_reading.py ARTICLES.jsonl...                  # agreement with benchmarks/times_reading.jsonl

Lines of the articles are {id, source, published, title, text}. A label is an expression that was found, whether it was
read right when it was drawn, and the span, type and value a reader gives it; type and value are null where the words tell
no time. No text is kept. Round 1 has led to rules; round 2 was drawn from other articles after them.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from hashlib import sha256
from pathlib import Path

from times import Row, document, lines, read

LABELS = Path(__file__).with_suffix(".jsonl")
SIZE = 100
"""Expressions of each source in a round."""
AROUND = 110
"""Code points shown on either side."""


def order(*parts: object) -> str:
    """A place in an order that depends on nothing but the parts."""
    return sha256(":".join(map(str, parts)).encode()).hexdigest()


def round_of(row: Row) -> int:
    """1 or 2: the articles of the second round are others than those the first was drawn from."""
    return 1 + int(order(row["id"]), 16) % 2


def drawn(rows: list[Row], number: int) -> dict[str, list[tuple[Row, Row]]]:
    """For each source, its articles and expressions of a round."""
    found: dict[str, list[tuple[Row, Row]]] = defaultdict(list)
    for row in rows:
        if round_of(row) == number:
            found[row["source"]] += [(row, each) for each in read(document(row["text"], row["published"]))]
    for pairs in found.values():
        pairs.sort(key=lambda pair: order(pair[0]["id"], pair[1]["start"]))
        del pairs[SIZE:]
    return found


def show(row: Row, timex: Row) -> None:
    """A label to be judged, and its words in their place."""
    start, end = timex["start"], timex["end"]
    label = {"source": row["source"], "id": row["id"], **timex}
    text = row["text"]
    context = f"{text[max(0, start - AROUND) : start]}[{text[start:end]}]{text[end : end + AROUND]}"
    print(json.dumps(label))
    print(f"    {row['published']}  {' '.join(context.split())}")


def count(rows: list[Row]) -> None:
    """How many labels of each round and source have the reader's span, type and value."""
    articles = {row["id"]: read(document(row["text"], row["published"])) for row in rows}
    counts: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    for label in lines(LABELS):
        right = counts[label["round"], label["source"]]
        right["labels"] += 1
        right["drawn"] += label["right"]
        met = [each for each in articles[label["id"]] if each["start"] < label["end"] and label["start"] < each["end"]]
        if label["type"] is None or not met:
            right["all"] += label["type"] is None and not met
            continue
        each = met[0]
        span = (each["start"], each["end"]) == (label["start"], label["end"])
        right["span"] += span
        right["type"] += each["type"] == label["type"]
        right["value"] += each["value"] == label["value"]
        right["all"] += span and each["type"] == label["type"] and each["value"] == label["value"]
    for (number, source), right in sorted(counts.items()):
        print(
            f"round {number}  {source:<28} "
            + "  ".join(f"{name} {right[name]}" for name in ("labels", "drawn", "span", "type", "value", "all"))
        )


def main() -> int:
    """Draw or count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--draw", type=int, choices=(1, 2), help="print the sample of a round")
    asked = parser.parse_args()
    rows = [row for path in asked.articles for row in lines(path)]
    if asked.draw is None:
        count(rows)
        return 0
    for pairs in drawn(rows, asked.draw).values():
        for pair in pairs:
            show(*pair)
    return 0


if __name__ == "__main__":
    sys.exit(main())
