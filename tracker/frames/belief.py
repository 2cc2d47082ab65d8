"""How much a telling is believed: named features, each with a weight fitted to labelled articles, summed at run time.

The weights are data (``tracker/data/frames/belief.toml``), written by ``benchmarks/belief.py``; without them every
telling is believed alike.
"""

import math
import tomllib
from functools import cache
from importlib.resources import files
from itertools import repeat

from tracker.frames.telling import Telling

LEAST = 0.3
"""A telling believed less is wrong more often than right, and is not told."""

COARSE = frozenset({"month", "season", "year", "decade", "century"})


def believe(telling: Telling) -> float:
    """The belief in a telling, from 0 to 1: the logistic function of its features' weights."""
    known = weights()
    if not known:
        return 0.5
    total = known.get("always", 0.0) + sum(map(known.get, features(telling), repeat(0.0)))
    return round(1 / (1 + math.exp(-total)), 2)


def features(telling: Telling) -> list[str]:
    """What speaks for a telling or against it, in words."""
    found = [f"rule: {telling.frame.rule}"]
    _of_date(telling, found)
    _of_people(telling, found)
    _of_place(telling, found)
    _of_words(telling, found)
    return found


def _of_date(telling: Telling, found: list[str]) -> None:
    if telling.time is None or telling.near is not None:
        found.append(f"date: {telling.near or 'no'} of publication")
        return
    if telling.dates == "journey":
        found.append("date: of the journey")
    else:
        found.append("date: in its clause" if telling.own_date else "date: from another clause")
    if telling.time.when is not None and telling.time.when.granularity in COARSE:
        found.append("date: coarse")
    if telling.since:
        found.append("date: since")


def _of_people(telling: Telling, found: list[str]) -> None:
    people = telling.members("visitor") or telling.members("participant")
    named = office = unknown = False
    for member in people:
        office = office or bool(member.name.entity.office)
        if member.person:
            named = named or member.kind == "person"
            unknown = unknown or member.country is None
    if telling.subject is not None and telling.subject.pronoun is not None:
        found.append("people: by pronoun")
    if named:
        found.append("people: named")
    if people and not office:
        found.append("people: no office")
    if unknown:
        found.append("people: nationality unknown")
    if telling.kind != "visit":
        found.append(f"people: {min(len({member.country for member in people}), 3)} countries")
    if telling.members("host"):
        found.append("people: host")


def _of_place(telling: Telling, found: list[str]) -> None:
    places = telling.members("place")
    found.append("place: none" if not places else "place: one" if len(places) == 1 else "place: several")
    if "dateline" in " ".join(telling.reasons):
        found.append("place: the dateline")


def _of_words(telling: Telling, found: list[str]) -> None:
    noun, subject = telling.form == "noun", telling.subject
    if telling.modality is not None:
        found.append(f"words: {telling.modality}")
    if telling.back:
        found.append("words: pointing back")
    if noun and not telling.owned and subject is None:
        found.append("words: a noun alone")
    if noun and telling.carrier:
        found.append("words: carried by a preposition")
    if subject is not None:
        found.append(f"subject: {subject.how}")


@cache
def weights() -> dict[str, float]:
    """The weights of ``belief.toml``, loaded once; the benchmark that fits them puts others in their place."""
    source = files("tracker.data") / "frames" / "belief.toml"
    if not source.is_file():
        return {}
    return {
        str(key): float(value) for key, value in tomllib.loads(source.read_text(encoding="utf-8"))["weights"].items()
    }
