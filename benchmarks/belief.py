"""Fits ``tracker/data/frames/belief.toml`` to labelled articles, and shows by cross-validation what it is worth.

    python -m benchmarks.belief GOLD.jsonl --score PATH/score.py           # five folds of articles: the judge's table, calibration
    python -m benchmarks.belief GOLD.jsonl --score PATH/score.py --write   # and writes tracker/data/frames/belief.toml

All that is learned is learned here: the weights of a telling's features. A telling is right when one of its events could be
matched with a label. Logistic regression with a ridge, by gradient descent in plain Python: some hundred tellings and
features, the same bytes each time. What is printed comes from weights that never saw the article. A curve on top of them
(isotonic regression) brought nothing: log loss 0.511 after 0.510.
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.events import judge, prediction
from tracker.cli.options import Wishes
from tracker.cli.sources import documents
from tracker.events import ground
from tracker.frames import load
from tracker.frames.belief import features, weights
from tracker.frames.drafting import drafts_of
from tracker.model.document import Document
from tracker.model.event import Event

WEIGHTS = Path(__file__).parent.parent / "tracker" / "data" / "frames" / "belief.toml"
FOLDS = 5
RIDGE = 8.0
"""Strength of the pull towards zero, by cross-validation (2: log loss 0.478, 8: 0.470, 20: 0.474)."""
STEPS = 400
RATE = 0.5
RARE = 4
"""Features seen in fewer tellings get no weight."""
HEAD = """# How much each feature of a telling speaks for it (tracker/frames/belief.py). Fitted by benchmarks/belief.py; do not edit.
[weights]
"""

Example = tuple[list[str], bool]
Pair = tuple[float, bool]


def examples(path: str, score: ModuleType) -> list[list[Example]]:
    """For each article its tellings: their features, and whether they are right."""
    pipeline = Wishes().pipeline()
    reading = load("visits").reading
    found: list[list[Example]] = []
    for article, document in zip(score.load(path), documents(pipeline, [path]), strict=True):
        assert isinstance(document, Document)
        annotated = pipeline.annotate(document)
        rows: list[Example] = []
        for telling in reading.tellings(annotated, least=0.0):
            events = [event for draft in drafts_of(telling) if isinstance(event := ground(annotated, draft, ""), Event)]
            if events:
                answers = [prediction(event) for event in events]
                rows.append(
                    (
                        features(telling),
                        any(score.pairable(gold, answer) for gold in article["events"] for answer in answers),
                    )
                )
        found.append(rows)
    return found


def fit(rows: Sequence[Example]) -> dict[str, float]:
    """The weights of the features, and of "always"."""
    counts = Counter(feature for names, _ in rows for feature in set(names))
    known = sorted(feature for feature, count in counts.items() if count >= RARE)
    weights = dict.fromkeys(["always", *known], 0.0)
    for _ in range(STEPS):
        slope = dict.fromkeys(weights, 0.0)
        for names, right in rows:
            miss = right - believed(weights, names)
            slope["always"] += miss
            for name in names:
                if name in slope:
                    slope[name] += miss
        for name in weights:
            pull = 0.0 if name == "always" else RIDGE * weights[name]
            weights[name] += RATE * (slope[name] - pull) / max(counts[name] if name != "always" else len(rows), 10)
    return {name: round(weight, 2) for name, weight in weights.items()}


def believed(weights: dict[str, float], names: Sequence[str]) -> float:
    """The belief that weights give to features."""
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) for name in ("always", *names))))


def held_out(path: str, articles: Sequence[Sequence[Example]]) -> list[tuple[Event, ...]]:
    """The events of each article by weights fitted to the other folds."""
    found: list[tuple[Event, ...]] = [()] * len(articles)
    read = list(documents(Wishes().pipeline(), [path]))
    known = weights()
    for fold in range(FOLDS):
        known.clear()
        known.update(fit([row for number, rows in enumerate(articles) if number % FOLDS != fold for row in rows]))
        pipeline = Wishes().pipeline()
        for number in range(fold, len(articles), FOLDS):
            document = read[number]
            assert isinstance(document, Document)
            found[number] = pipeline.extract(document).events
    return found


def calibration(pairs: Sequence[Pair]) -> Iterator[str]:
    """How far beliefs are from the shares of right events, and those shares for each tenth."""
    loss = -sum(math.log(max(belief if right else 1 - belief, 0.01)) for belief, right in pairs) / len(pairs)
    tenths: dict[int, list[Pair]] = {}
    for pair in pairs:
        tenths.setdefault(min(int(pair[0] * 10), 9), []).append(pair)
    gap = sum(abs(sum(belief - right for belief, right in here)) for here in tenths.values()) / len(pairs)
    yield f"{len(pairs)} events, log loss {loss:.3f}, off by {gap:.3f} on average"
    for tenth, here in sorted(tenths.items()):
        share = sum(right for _, right in here) / len(here)
        yield f"confidence {tenth / 10:.1f}–{(tenth + 1) / 10:.1f}  {len(here):4} events  precision {share:.2f}"


def judged(gold: Sequence[dict[str, Any]], events: Sequence[tuple[Event, ...]], score: ModuleType) -> list[Pair]:
    """The confidence of each event and whether it is right; what matches only an optional label is right."""
    pairs: list[Pair] = []
    for article, found in zip(gold, events, strict=True):
        right = {index for _, index in score.match(article["events"], [prediction(event) for event in found])}
        pairs += [(event.confidence, index in right) for index, event in enumerate(found)]
    return pairs


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold")
    parser.add_argument("--score", required=True, help="the judge, score.py")
    parser.add_argument("--write", action="store_true", help="write the weights")
    asked = parser.parse_args()
    score = judge(asked.score)
    gold = score.load(asked.gold)
    articles = examples(asked.gold, score)
    events = held_out(asked.gold, articles)
    answers = {each["id"]: [prediction(event) for event in found] for each, found in zip(gold, events, strict=True)}
    score.show(score.score(gold, answers)[0])
    print("\n".join(calibration(judged(gold, events, score))))
    if asked.write:
        fitted = fit([row for rows in articles for row in rows])
        lines = "".join(f'"{name}" = {weight}\n' for name, weight in sorted(fitted.items()))
        WEIGHTS.write_text(HEAD + lines, encoding="utf-8")
        sys.stderr.write(f"{len(fitted)} weights in {WEIGHTS}\n")


if __name__ == "__main__":
    main()
