"""How right the events are: detection and exact dates by source, and precision for each tenth of confidence.

    python benchmarks/events.py GOLD.jsonl --score PATH/score.py                     # prints the table of score.py
    python benchmarks/events.py GOLD.jsonl --score PATH/score.py --predictions OUT   # and keeps what it scored

GOLD has one article a line (``id, title, text, published, source, events``); ``score.py`` is the judge that comes with it
and is not part of this project. The whole pipeline runs in this process, with every plugin of a plain ``tracker extract``.
"""

import argparse
import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from tracker.cli.options import Wishes
from tracker.cli.sources import documents
from tracker.errors import TrackerError
from tracker.model.document import Document
from tracker.model.event import Event

SEASON = {"21": ("03", "05"), "22": ("06", "08"), "23": ("09", "11"), "24": ("12", "02")}
"""First and last month of a season; the judge knows months only."""
GRAINS = {"time": "day", "season": "month", "decade": "year", "century": "year"}


def judge(path: str) -> ModuleType:
    """The judge's module."""
    spec = importlib.util.spec_from_file_location("judge", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path}: no Python module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def prediction(event: Event) -> dict[str, Any]:
    """An event as the judge wants it."""
    start, _, end = event.when.edtf.replace("~", "").partition("/")
    people = {
        role: [person.name for person in event.participants if person.role == role] for role in ("visitor", "host")
    }
    others = [person.name for person in event.participants if person.role not in people]
    first, last = _end(start, last=False), _end(end or start, last=True)
    return {
        "kind": event.kind,
        "visitors": people["visitor"],
        "hosts": people["host"],
        "participants": others,
        "country": [event.place.country] if event.place and event.place.country else [],
        "place": event.place.name if event.place else None,
        "start": first or last,
        "end": last or first,
        "granularity": GRAINS.get(event.when.granularity, event.when.granularity),
        "status": event.status,
    }


def _end(edtf: str, *, last: bool) -> str | None:
    if edtf in ("", ".."):
        return None
    day = edtf.partition("T")[0]
    if day[4:6] == "-2" and len(day) == len("2024-21"):
        month = SEASON[day[5:]][last]
        return f"{int(day[:4]) + (last and day[5:] == '24')}-{month}"
    return day.replace("X", "9" if last else "0")


def predicted(path: str) -> Iterator[tuple[Document, tuple[Event, ...]]]:
    """Each document of a file with its events, in order; a document that cannot be dated has none."""
    pipeline = Wishes().pipeline()
    for document in documents(pipeline, [path]):
        if isinstance(document, Document):
            try:
                yield document, pipeline.extract(document).events
            except TrackerError:
                yield document, ()


def tenths(gold: list[dict[str, Any]], events: list[tuple[Event, ...]], score: ModuleType) -> Iterator[str]:
    """Precision for each tenth of confidence; what matches only an optional label counts as right."""
    counts: dict[int, list[int]] = {}
    for article, found in zip(gold, events, strict=True):
        answers = [prediction(event) for event in found]
        right = {index for _, index in score.match(article["events"], answers)}
        for index, event in enumerate(found):
            count = counts.setdefault(min(int(event.confidence * 10), 9), [0, 0])
            count[0] += index in right
            count[1] += 1
    for tenth in sorted(counts):
        hits, total = counts[tenth]
        yield f"confidence {tenth / 10:.1f}–{(tenth + 1) / 10:.1f}  {total:4} events  precision {hits / total:.2f}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__.splitlines()[0], formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold")
    parser.add_argument("--score", required=True, help="the judge, score.py")
    parser.add_argument("--predictions", help="a file for what was scored")
    asked = parser.parse_args()
    score = judge(asked.score)
    gold = score.load(asked.gold)
    events = [found for _, found in predicted(asked.gold)]
    answers = {
        article["id"]: [prediction(event) for event in found] for article, found in zip(gold, events, strict=True)
    }
    if asked.predictions:
        lines = (json.dumps({"id": key, "events": value}, ensure_ascii=False) for key, value in answers.items())
        Path(asked.predictions).write_text("\n".join(lines) + "\n", encoding="utf-8")
    report, _ = score.score(gold, answers)
    score.show(report)
    print("\n".join(tenths(gold, events, score)))


if __name__ == "__main__":
    main()
