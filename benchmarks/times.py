"""How well times are read: agreement with annotated texts, errors by cause, speed, and the ratio to dateparser's search.

    python benchmarks/times.py GOLD.jsonl                  # TempEval-3 scores; lines {id, dct, text, timexes}
    python benchmarks/times.py GOLD.jsonl --errors 40      # and the first errors, by cause
    python benchmarks/times.py PEER_CASES.jsonl            # other libraries' test cases; lines {text, reference, expected}
    python benchmarks/times.py ARTICLES.jsonl --published  # the day inferred from the words; lines {id, published, text}

Strict: the same span. Relaxed: spans overlap, paired one to one, identical ones first. Type and value: relaxed, and the
same type or value. Speed is find, read and resolve on one core, sentences given; ``search_dates`` gets the same texts.
"""

import argparse
import json
import re
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from timex_score import SECTIONS, Row, Score, overlap, pairs, same_value

from tracker import names
from tracker.model.document import Document
from tracker.text import normalise, sentences
from tracker.times import find, infer_published, resolve, timexes

LEAST = 1_000_000
"""Code points that are read for the speed, over again if the texts are fewer."""
PATIENCE = 20.0
"""CPU seconds that ``search_dates`` is given; its speed is that on the texts it has read by then."""

OUT_OF_SCOPE = tuple(
    (case["pattern"], case["reason"])
    for case in tomllib.loads((Path(__file__).parent / "out_of_scope.toml").read_text(encoding="utf-8"))["case"]
)


@dataclass
class Run:
    """One benchmark over annotated texts."""

    sections: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in SECTIONS})
    causes: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, row: Row, found: list[Row]) -> None:
        gold = [each for each in row["timexes"] if not each.get("nested")]
        for name, (keeps_gold, keeps_found) in SECTIONS.items():
            self._section(self.sections[name], gold, found, keeps_gold, keeps_found)
        self._causes(row, gold, found)

    def _section(
        self,
        score: Score,
        gold: list[Row],
        found: list[Row],
        keeps_gold: Callable[[Row], bool],
        keeps_found: Callable[[Row], bool],
    ) -> None:
        """A found expression of the section that only meets gold of another section is nobody's error."""
        mine = [each for each in gold if keeps_gold(each)]
        others = [each for each in gold if not keeps_gold(each)]
        those = [each for each in found if keeps_found(each)]
        met = {right for _, right in pairs(mine, those)}
        those = [
            each
            for right, each in enumerate(those)
            if right in met or not any(overlap(each, other) > 0 for other in others)
        ]
        score.gold += len(mine)
        score.found += len(those)
        for left, right in pairs(mine, those):
            one, other = mine[left], those[right]
            score.relaxed += 1
            score.strict += (one["start"], one["end"]) == (other["start"], other["end"])
            score.type += one["type"] == other["type"]
            score.value += same_value(one, other)

    def _causes(self, row: Row, gold: list[Row], found: list[Row]) -> None:
        paired = pairs(gold, found)
        lefts, rights = {left for left, _ in paired}, {right for _, right in paired}
        cases = [(gold[left], found[right]) for left, right in paired if not same_value(gold[left], found[right])]
        cases += [(each, None) for left, each in enumerate(gold) if left not in lefts]
        cases += [(None, each) for right, each in enumerate(found) if right not in rights]
        for one, other in cases:
            cause = cause_of(one, other)
            self.causes[cause] += 1
            place = one or other or {}
            words = row["text"][max(0, place["start"] - 50) : place["end"] + 30].replace("\n", " ")
            self.errors.append(
                f"{cause:<22} {row['dct'][:10]}  gold {shown(row, one)}  found {shown(row, other)}  | {words}"
            )


def shown(row: Row, timex: Row | None) -> str:
    """What an error line says of one expression."""
    return f"{row['text'][timex['start'] : timex['end']]!r} {timex['value']}" if timex else "nothing"


def cause_of(gold: Row | None, found: Row | None) -> str:
    """Why a pair counts as an error."""
    if found is None:
        return f"not found: {gold['type'] if gold else ''}"
    if gold is None:
        return f"not annotated: {found['type']}"
    if gold["type"] != found["type"]:
        return "other type"
    if len(gold["value"]) != len(found["value"]):
        return "other granularity"
    return "other year" if gold["value"][4:] == found["value"][4:] else "other day or month"


def document(text: str, published: str | None) -> Document:
    """A text as the pipeline has it before times are read."""
    day = date.fromisoformat(published[:10]) if published else None
    return Document(text, published=day, published_source="metadata" if day else None, sentences=sentences(text))


def read(given: Document) -> list[Row]:
    """The expressions of a document as a gold line has them."""
    times = resolve(given, find(given.text))
    return [
        {"start": each.start, "end": each.end, "type": each.type, "value": each.value}
        for each in timexes(replace(given, times=times))
    ]


def annotated(rows: list[Row], errors: int) -> None:
    """TempEval-3 scores, errors by cause, speed."""
    documents = [document(row["text"], row["dct"]) for row in rows]
    found = [read(each) for each in documents]
    passes = max(1, LEAST // sum(len(each.text) for each in documents))
    begun = time.process_time()
    for _ in range(passes):
        for each in documents:
            resolve(each, find(each.text))
    seconds = (time.process_time() - begun) / passes
    run = Run()
    for row, each in zip(rows, found, strict=True):
        run.add(row, each)
    for name, score in run.sections.items():
        print(score.line(name))
    print("errors by cause: " + ", ".join(f"{cause} {count}" for cause, count in run.causes.most_common()))
    speed([row["text"] for row in rows], seconds)
    for line in run.errors[:errors]:
        print(line)


def speed(texts: list[str], seconds: float) -> None:
    """Megabytes a second, and how many times those of ``search_dates``."""
    from dateparser.search import search_dates

    size = sum(len(text.encode()) for text in texts) / 1e6
    print(f"speed: {size / seconds:.2f} MB/s ({size:.2f} MB in {seconds:.2f} s)")
    searched, begun = 0.0, time.process_time()
    for text in texts:
        if time.process_time() - begun > PATIENCE:
            break
        search_dates(text, languages=["en"])
        searched += len(text.encode()) / 1e6
    theirs = searched / (time.process_time() - begun)
    print(f"search_dates: {theirs:.3f} MB/s; ratio {size / seconds / theirs:.0f}")


def peer_cases(rows: list[Row], errors: int) -> None:
    """Cases of other libraries: positives in scope, positives out of scope with the reason (right or not), negatives."""
    counts: Counter[str] = Counter()
    failed = []
    for row in rows:
        given = document(row["text"], row["reference"])
        times = resolve(given, find(row["text"]))
        if not row["expected"]:
            counts["negative, hit" if any(each.when for each in times) else "negative, left alone"] += 1
            continue
        right = any(fits(row["expected"][0], each.value, each.when) for each in times)
        reason = next((reason for pattern, reason in OUT_OF_SCOPE if re.search(pattern, row["text"])), None)
        counts["right of all positives"] += right
        if reason is not None:
            counts[f"out of scope: {reason}"] += 1
            continue
        counts["right" if right else "wrong"] += 1
        if not right:
            failed.append(
                f"{row['source']}: {row['text']!r} is {row['expected'][0]['start']}, read {[str(each.when) for each in times]}"
            )
    for name, count in counts.most_common():
        print(f"{count:>5}  {name}")
    print(f"positives in scope right: {counts['right'] / (counts['right'] + counts['wrong']):.3f}")
    print("\n".join(failed[:errors]))


def fits(expected: Row, value: str, when: object) -> bool:
    """Whether a case's days, or its TIMEX3 value, are those that were read."""
    readings = expected.get("readings") or [[expected["start"], expected["end"]]]
    days = [[when.earliest.isoformat(), when.latest.isoformat()]] if when else []  # type: ignore[attr-defined]
    return any(each in readings for each in days) or value == (expected.get("timex") or "-")


def publication(rows: list[Row]) -> None:
    """The day of writing inferred from the words, where it is known."""
    counts: Counter[str] = Counter()
    for row in rows:
        if not row.get("published"):
            continue
        text = normalise(f"{row['title']}\n\n{row['text']}" if row.get("title") else row["text"])
        given = document(text, None)
        found, entities = names.link(text, names.find(text))
        given = replace(given, names=found, entities=entities)
        answer = infer_published(given, find(text), names.bounds(given), names.RELEASE)
        true = date.fromisoformat(row["published"][:10])
        counts["texts"] += 1
        counts[answer.verdict] += 1
        if answer.days and not any(each.earliest <= true <= each.latest for each in answer.days):
            counts["wrong"] += 1
            print(f"wrong: {row['id']}, published {true}, inferred {', '.join(map(str, answer.days))}")
        years = {year for each in answer.days for year in (each.earliest.year, each.latest.year)}
        counts["one year, right"] += years == {true.year}
    for name, count in counts.most_common():
        print(f"{count:>5}  {name}  ({count / counts['texts']:.1%})")


def lines(path: Path) -> Iterable[Row]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as source:
        for line in source:
            if line.strip():
                yield json.loads(line)


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N errors")
    parser.add_argument("--published", action="store_true", help="infer publication days instead")
    asked = parser.parse_args()
    rows = list(lines(asked.gold))
    if asked.published:
        publication(rows)
    elif "timexes" in rows[0]:
        annotated(rows, asked.errors)
    else:
        peer_cases(rows, asked.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
