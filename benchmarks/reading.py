"""Puts the labels that readers made (``reading_*.jsonl`` beside this file: ids and labels, no text) to their articles.

    python benchmarks/reading.py ARTICLES.jsonl ... > gold.jsonl
    python benchmarks/events.py gold.jsonl --score PATH/score.py

Each of ARTICLES has one article a line (``id, title, text``). The labels were made by readers who had not seen what tracker
finds. What was missed in ``reading_b`` has since led to rules; ``reading_a`` has been kept from those who write them.
"""

import argparse
import json
from pathlib import Path


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="+")
    texts = {}
    for path in parser.parse_args().articles:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            texts[article["id"]] = {"title": article["title"], "text": article["text"]}
    for path in sorted(Path(__file__).parent.glob("reading_*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            if label["id"] in texts:
                print(json.dumps({**label, **texts[label["id"]]}, ensure_ascii=False))


if __name__ == "__main__":
    main()
