"""The memory that streaming takes: 100,000 documents through ``tracker extract --format jsonl``.

    python benchmarks/memory.py                     # the dispatches of seeds/ over and over, each with an id of its own
    python benchmarks/memory.py --documents 10000

The peak is the resident set of the largest process, as the kernel counts it.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tracker.cli.options import Wishes
from tracker.cli.sources import documents
from tracker.model.document import Document

SEEDS = Path(__file__).parent.parent / "seeds"
LIMIT_MB = 200


def write(path: Path, number_of_lines: int) -> None:
    """As many lines, each a dispatch with an id of its own."""
    texts = [each.text for each in documents(Wishes().pipeline(), [str(SEEDS)]) if isinstance(each, Document)]
    with path.open("w", encoding="utf-8") as lines:
        for number in range(number_of_lines):
            article = {"id": f"n-{number}", "published": "2019-03-08", "text": texts[number % len(texts)]}
            lines.write(json.dumps(article, ensure_ascii=False) + "\n")


def main() -> None:
    """Run and print the peak."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "documents.jsonl"
        write(path, asked.documents)
        begun = time.monotonic()
        command = [
            sys.executable,
            "-m",
            "tracker",
            "extract",
            str(path),
            "--format",
            "jsonl",
            "--jobs",
            str(asked.jobs),
            "--quiet",
        ]
        with (Path(folder) / "out.jsonl").open("wb") as out:
            done = subprocess.run(command, stdout=out, check=False)
        seconds = time.monotonic() - begun
        lines = sum(1 for _ in (Path(folder) / "out.jsonl").open("rb"))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    print(f"{asked.documents:,} documents in, {lines:,} lines out, exit code {done.returncode}, {seconds:.0f} s")
    print(f"peak of the largest process: {peak:.0f} MB; the limit is {LIMIT_MB} MB")


if __name__ == "__main__":
    main()
