"""How fast: articles a second from text to JSON, beside dateparser's search on the same text in the same run.

    python benchmarks/speed.py ARTICLES.jsonl             # one article a line
    python benchmarks/speed.py                            # the dispatches of seeds/
    python benchmarks/speed.py ARTICLES.jsonl --after OTHERS.jsonl MORE.jsonl
    python benchmarks/speed.py ARTICLES.jsonl --profile   # where the time goes, room by room

Only the text is compared: both get it in memory, after other articles, for the speed of a long run: those of ``--after``, or
every second one of the articles themselves.
``search_dates`` finds dates; tracker makes events of them.
"""

import argparse
import cProfile
import json
import pstats
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from dateparser.search import search_dates

from tracker.cli.extract import Extracted, Extraction
from tracker.cli.options import Wishes
from tracker.cli.sources import documents
from tracker.cli.workers import BATCH, Steps, answers
from tracker.model.document import Document

ROOT = Path(__file__).parent.parent
ENOUGH = 10_000
"""Articles for which the half second that a process needs to start matters little."""
PATIENCE = 15.0
"""Seconds that ``search_dates`` is given: its speed is that on the articles it has read by then."""


def articles(paths: list[str], least: int) -> list[Document]:
    """The documents, over again until there are as many as asked for."""
    found = [each for each in documents(Wishes().pipeline(), paths) if isinstance(each, Document)]
    return (found * (least // len(found) + 1))[: max(least, len(found))] if found else []


def extraction_seconds(before: list[Document], timed: list[Document]) -> float:
    """CPU seconds from text to JSON in this process, as ``tracker extract --format jsonl`` does it.

    Other articles are read before the watch starts, and everything is set up: what is asked is the speed of a long run.
    """
    begun = 0.0

    def watched() -> Iterator[Document]:
        nonlocal begun
        begun = time.process_time()
        yield from timed

    with _task().ready() as steps:
        extract(before, steps)
        extract(watched(), steps)
        return time.process_time() - begun


def _task() -> Extraction:
    return Extraction(Wishes(), ("jsonl",), keep=False)


@dataclass
class _Ready:
    """A task that was made ready before."""

    steps: Steps[Extracted]

    def ready(self) -> AbstractContextManager[Steps[Extracted]]:
        return nullcontext(self.steps)


def extract(given: Iterable[Document], steps: Steps[Extracted]) -> None:
    """Read articles in this process and make their lines of JSON."""
    for _ in answers(_Ready(steps), given, jobs=1):
        pass


def search_seconds(given: list[Document]) -> tuple[float, int]:
    """CPU seconds of ``search_dates``, and the characters it read in them; some of the articles it had read before."""
    for document in given[:BATCH]:
        search_dates(document.text, languages=["en"])
    begun = time.process_time()
    characters = 0
    for document in given:
        search_dates(document.text, languages=["en"])
        characters += len(document.text)
        if time.process_time() - begun > PATIENCE:
            break
    return time.process_time() - begun, characters


def cpu_seconds(command: list[str], times: int = 7) -> float:
    """The least CPU time of a command over several runs."""
    least = float("inf")
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, cwd=ROOT)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        least = min(least, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return least


def wall_seconds(command: list[str], times: int = 3) -> float:
    """The least time on the clock of a command over several runs."""
    least = float("inf")
    for _ in range(times):
        begun = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, cwd=ROOT)
        least = min(least, time.perf_counter() - begun)
    return least


def two_over_one(given: list[Document]) -> float:
    """How many times the articles a second two processes read that one reads, by the clock, starting them included."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        with path.open("w", encoding="utf-8") as out:
            for number in range(ENOUGH):
                document = given[number % len(given)]
                fields = {
                    "id": str(number),
                    "text": document.text,
                    "published": str(document.published_day or "2024-06-17"),
                }
                out.write(json.dumps(fields) + "\n")
        command = [sys.executable, "-m", "tracker", "extract", str(path), "--format", "jsonl", "--quiet", "--jobs"]
        one, two = (wall_seconds([*command, jobs], times=2) for jobs in ("1", "2"))
    return one / two


def profile(given: list[Document]) -> Iterator[str]:
    """The share of each room and of each costly function in the time of extraction."""
    profiler = cProfile.Profile()
    with _task().ready() as steps:
        extract(given, steps)
        profiler.enable()
        extract(given, steps)
        profiler.disable()
    stats = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    whole = sum(value[2] for value in stats.values())
    rooms: Counter[str] = Counter()
    functions: Counter[tuple[str, int, str]] = Counter()
    for key, (_, _, own, _, callers) in stats.items():
        shares = {key: own} if _room(key) or not callers else {each: part[2] for each, part in callers.items()}
        for responsible, seconds in shares.items():
            functions[responsible] += seconds
            rooms[_room(responsible) or "libraries and Python"] += seconds
    yield from (f"{seconds / whole:6.1%}  {room}" for room, seconds in rooms.most_common(14))
    yield ""
    for (file, line, name), seconds in functions.most_common(24):
        yield f"{seconds / whole:6.1%}  {name} ({'/'.join(Path(file).parts[-2:])}:{line})"


def _room(function: tuple[str, int, str]) -> str:
    """The room of a function of ours; "" for one of a library or of Python, whose time its caller is answerable for."""
    path = Path(function[0])
    ours = path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in ("tracker", "plugins")
    return "/".join(path.relative_to(ROOT).parts[:2]) if ours else ""


def report(given: list[Document], others: list[Document]) -> Iterator[str]:
    """The figures, a line each."""
    before, timed = (others, given) if others else (given[::2], given[1::2])
    seconds = extraction_seconds(before, timed)
    text = sum(len(document.text) for document in timed)
    yield f"{len(timed)} articles, {text / len(timed) / 1000:.1f} kB each, after {len(before)} others"
    yield f"extract, one process     {len(timed) / seconds:8.0f} articles a second   {text / seconds / 1e6:6.2f} MB/s"
    searching, characters = search_seconds(timed)
    yield f"search_dates             {'':8} {'':19}   {characters / searching / 1e6:6.3f} MB/s"
    yield f"ratio to search_dates    {(text / seconds) / (characters / searching):8.1f}"
    yield f"two processes            {two_over_one(given):8.2f} times one"
    bare = cpu_seconds([sys.executable, "-c", "pass"])
    helped = cpu_seconds([sys.executable, "-m", "tracker", "--help"])
    yield f"tracker --help           {helped * 1000:8.0f} ms CPU, {helped / bare:.1f} times python -c pass"
    one = [sys.executable, "-m", "tracker", "extract", "seeds/pyongyang-june-2024.txt", "--published", "2024-06-17"]
    yield f"one article, as typed    {wall_seconds(one):8.2f} s"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", default=[str(ROOT / "seeds")])
    parser.add_argument(
        "--after", nargs="*", default=[], metavar="ARTICLES", help="other articles, read before the watch starts"
    )
    parser.add_argument("--profile", action="store_true", help="show where the time goes")
    parser.add_argument("--least", type=int, default=300, help="read the articles again until there are as many")
    asked = parser.parse_args()
    given, others = articles(asked.articles, asked.least), articles(asked.after, 0) if asked.after else []
    print("\n".join(profile(given) if asked.profile else report(given, others)))


if __name__ == "__main__":
    main()
