"""Who "the prime ministers of Peru and Chile" are, when the article names one of each country by that office."""

from datetime import timedelta

from tracker.frames.member import Member, plural
from tracker.frames.memory import Memory
from tracker.frames.telling import Telling

YEAR = timedelta(days=366)
"""How long before the article those who are named in it held their offices already."""


def incumbents(telling: Telling, memory: Memory) -> None:
    """Puts those who hold an office in the place of their countries: "the foreign ministers of Peru and Chile met"."""
    parties = telling.members("participant")
    held = next((each.name.entity.office or "" for each in parties if each.kind == "office" and plural(each)), "")
    if not held or _is_long_ago(telling, memory):
        return
    office = held.partition(" of ")[0].lower().removesuffix("s")
    found: list[Member] = []
    for party in parties:
        shared = party.acting or (party.kind == "office" and party.name.entity.office == held)
        holders = memory.holders.get((party.country, office), {}) if shared else {}
        found.append(Member(next(iter(holders.values()))) if len(holders) == 1 else party)
    if found != parties:
        telling.roles["participant"] = found
        telling.reasons.append("those who hold the office")


def _is_long_ago(telling: Telling, memory: Memory) -> bool:
    when, day = telling.time.when if telling.time is not None else None, memory.document.written_day
    return when is not None and day is not None and when.latest + YEAR < day
