"""Fits the weights of ``tracker/frames/belief.py`` to labelled articles, and shows by cross-validation what they are worth.

    python benchmarks/belief.py GOLD.jsonl --score PATH/score.py           # five folds of articles: calibration and log loss
    python benchmarks/belief.py GOLD.jsonl --score PATH/score.py --write   # and writes tracker/data/frames/belief.toml

A telling is right when one of its events could be matched with a label. Logistic regression with a ridge, by gradient
descent in plain Python: some hundred tellings and features, the same bytes each time.
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.events import judge, prediction
from tracker.cli.options import Wishes
from tracker.cli.sources import documents
from tracker.events import ground
from tracker.frames import load
from tracker.frames.belief import features
from tracker.frames.drafting import drafts_of
from tracker.model.document import Document
from tracker.model.event import Event

WEIGHTS = Path(__file__).parent.parent / "tracker" / "data" / "frames" / "belief.toml"
FOLDS = 5
RIDGE = 2.0
"""Strength of the pull towards zero: a feature seen a handful of times keeps a small weight."""
STEPS = 400
RATE = 0.5
RARE = 4
"""Features seen in fewer tellings get no weight."""
HEAD = """# How much each feature of a telling speaks for it (tracker/frames/belief.py). Fitted by benchmarks/belief.py; do not edit.
[weights]
"""

Example = tuple[list[str], bool]


def examples(path: str, score_path: str) -> list[list[Example]]:
    """For each article its tellings: their features, and whether they are right."""
    score = judge(score_path)
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


def crossed(articles: Sequence[Sequence[Example]]) -> Iterator[tuple[float, bool]]:
    """Each telling's belief by weights fitted to the other folds, and whether it is right."""
    for fold in range(FOLDS):
        kept = [row for number, rows in enumerate(articles) if number % FOLDS != fold for row in rows]
        weights = fit(kept)
        for number, rows in enumerate(articles):
            if number % FOLDS == fold:
                yield from ((believed(weights, names), right) for names, right in rows)


def report(pairs: Sequence[tuple[float, bool]]) -> Iterator[str]:
    """The table that is printed."""
    base = sum(right for _, right in pairs) / len(pairs)
    loss = -sum(math.log(belief if right else 1 - belief) for belief, right in pairs) / len(pairs)
    flat = -(base * math.log(base) + (1 - base) * math.log(1 - base))
    yield f"{len(pairs)} tellings, {base:.2f} right; log loss {loss:.3f}, {flat:.3f} without features"
    for tenth in range(10):
        here = [right for belief, right in pairs if min(int(belief * 10), 9) == tenth]
        if here:
            yield f"belief {tenth / 10:.1f}–{(tenth + 1) / 10:.1f}  {len(here):4} tellings  {sum(here) / len(here):.2f} right"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold")
    parser.add_argument("--score", required=True, help="the judge, score.py")
    parser.add_argument("--write", action="store_true", help="write the weights")
    asked = parser.parse_args()
    articles = examples(asked.gold, asked.score)
    print("\n".join(report(list(crossed(articles)))))
    if asked.write:
        weights = fit([row for rows in articles for row in rows])
        lines = "".join(f'"{name}" = {weight}\n' for name, weight in sorted(weights.items()))
        WEIGHTS.write_text(HEAD + lines, encoding="utf-8")
        sys.stderr.write(f"{len(weights)} weights in {WEIGHTS}\n")


if __name__ == "__main__":
    main()
