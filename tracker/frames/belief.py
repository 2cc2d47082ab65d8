"""How much a telling is believed: named features, each with a weight fitted to labelled articles, summed at run time.

The weights are data (``tracker/data/frames/belief.toml``), written by ``benchmarks/belief.py``; without them every
telling is believed alike.
"""

import math
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from tracker.frames.telling import Telling

LEAST = 0.3
"""A telling believed less is wrong more often than right, and is not told."""

COARSE = frozenset({"month", "season", "year", "decade", "century"})


def believe(telling: Telling) -> float:
    """The belief in a telling, from 0 to 1: the logistic function of its features' weights."""
    known = weights()
    if not known:
        return 0.5
    total = known.get("always", 0.0) + sum([known.get(feature, 0.0) for feature in features(telling)])
    return round(1 / (1 + math.exp(-total)), 2)


def features(telling: Telling) -> list[str]:
    """What speaks for a telling or against it, in words."""
    return [
        f"rule: {telling.frame.rule}",
        *_of_date(telling),
        *_of_people(telling),
        *_of_place(telling),
        *_of_words(telling),
    ]


def _of_date(telling: Telling) -> Iterator[str]:
    if telling.time is None or telling.near is not None:
        yield f"date: {telling.near or 'no'} of publication"
        return
    if telling.dates == "journey":
        yield "date: of the journey"
    else:
        yield "date: in its clause" if telling.own_date else "date: from another clause"
    if telling.time.when is not None and telling.time.when.granularity in COARSE:
        yield "date: coarse"
    if telling.since:
        yield "date: since"


def _of_people(telling: Telling) -> Iterator[str]:
    people = telling.members("visitor") or telling.members("participant")
    if telling.subject is not None and telling.subject.pronoun is not None:
        yield "people: by pronoun"
    persons = [member for member in people if member.person]
    if "person" in {member.kind for member in persons}:
        yield "people: named"
    if people and not any(member.name.entity.office for member in people):
        yield "people: no office"
    if None in {member.country for member in persons}:
        yield "people: nationality unknown"
    if telling.kind != "visit":
        yield f"people: {min(len({member.country for member in people}), 3)} countries"
    if telling.members("host"):
        yield "people: host"


def _of_place(telling: Telling) -> Iterator[str]:
    places = telling.members("place")
    yield f"place: {'none' if not places else 'one' if len(places) == 1 else 'several'}"
    if "dateline" in " ".join(telling.reasons):
        yield "place: the dateline"


def _of_words(telling: Telling) -> Iterator[str]:
    if telling.modality is not None:
        yield f"words: {telling.modality}"
    if telling.back:
        yield "words: pointing back"
    if telling.form == "noun" and not telling.owned and telling.subject is None:
        yield "words: a noun alone"
    if telling.form == "noun" and telling.carrier:
        yield "words: carried by a preposition"
    if telling.subject is not None:
        yield f"subject: {telling.subject.how}"


@cache
def weights() -> dict[str, float]:
    """The weights of ``belief.toml``, loaded once; the benchmark that fits them puts others in their place."""
    source = files("tracker.data") / "frames" / "belief.toml"
    if not source.is_file():
        return {}
    return {
        str(key): float(value) for key, value in tomllib.loads(source.read_text(encoding="utf-8"))["weights"].items()
    }
