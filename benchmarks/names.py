"""How many of the actors and countries of labelled events the names room finds in their articles, and how fast.

    python benchmarks/names.py GOLD.jsonl [--missed 40]

GOLD.jsonl has an article a line: ``id, source, title, text, events`` (each with ``visitors, hosts, participants,
country``). An actor counts as found when an entity of the article has its last name, its country or its body; a country
when an entity has its code.
"""

import argparse
import json
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tracker import names
from tracker.model.mention import Entity

MEGABYTE = 1e6


def main() -> None:
    """Print recall by source, speed, and what was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--missed", type=int, default=0, metavar="N", help="print so many misses")
    options = parser.parse_args()
    articles = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines()]
    started = time.process_time()
    names.find("President Lopez of Peru")
    print(f"gazetteers and first article: {(time.process_time() - started) * 1000:.0f} ms of CPU time")
    found, missed = measure(articles)
    for (what, source), count in sorted(found.items()):
        wanted = count + missed_count(missed, what, source)
        print(f"{what:8} {source:32} {count:4}/{wanted:<4} {count / wanted:.3f}")
    for what, _, article, wanted in missed[: options.missed]:
        print(f"  {what:8} {article:40} {wanted}")
    speed(articles)


def measure(articles: Iterable[dict[str, Any]]) -> tuple[Counter[tuple[str, str]], list[tuple[str, str, str, str]]]:
    """What was found by kind and source, and every miss as (kind, source, article, words)."""
    found: Counter[tuple[str, str]] = Counter()
    missed = []
    for article in articles:
        text = f"{article['title']}\n\n{article['text']}"
        _, entities = names.link(text, names.find(text))
        words = {word for entity in entities.values() for word in folded(entity.name)}
        codes = {entity.country for entity in entities.values() if entity.country}
        for what, wanted in gold(article):
            good = wanted in codes if what == "country" else is_found(wanted, words, entities.values())
            for source in (article["source"], "all"):
                found[what, source] += good
            if not good:
                missed.append((what, article["source"], article["id"], wanted))
    return found, missed


def gold(article: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The actors and countries of an article's required events, each once."""
    events = [event for event in article["events"] if not event.get("optional")]
    actors = {
        actor for event in events for role in ("visitors", "hosts", "participants") for actor in event.get(role) or []
    }
    yield from (("actor", actor) for actor in sorted(actors))
    yield from (("country", code) for code in sorted({code for event in events for code in event.get("country") or []}))


def is_found(actor: str, words: set[str], entities: Iterable[Entity]) -> bool:
    """Whether an entity bears an actor's last name, or is the same country or body under another name."""
    mentions = names.find(actor)
    keys = {mention.key for mention in mentions if mention.kind in {"country", "demonym", "organisation", "metonym"}}
    return folded(actor)[-1] in words or any(entity.key in keys for entity in entities)


def folded(name: str) -> list[str]:
    """A name's words in plain small letters."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char))
    return [word for word in re.findall(r"\w+", plain) if word not in {"jr", "sr"}] or [plain]


def missed_count(missed: list[tuple[str, str, str, str]], what: str, source: str) -> int:
    """How many of a kind were missed in a source ("all": in any)."""
    return sum(each[0] == what and source in {each[1], "all"} for each in missed)


def speed(articles: list[dict[str, Any]]) -> None:
    """Print CPU time an article and text a second for finding and linking."""
    texts = [article["text"] for article in articles]
    finding = linking = 0.0
    for text in texts:
        started = time.process_time()
        mentions = names.find(text)
        middle = time.process_time()
        names.link(text, mentions)
        finding, linking = finding + middle - started, linking + time.process_time() - middle
    size = sum(map(len, texts)) / MEGABYTE
    number, spent = len(texts), finding + linking
    print(
        f"find {finding / number * 1000:.2f} ms an article, link {linking / number * 1000:.2f} ms, "
        f"{size / spent:.1f} MB/s, {number / spent:.0f} articles a second"
    )


if __name__ == "__main__":
    main()
