"""Visits that go on as they are told: by the words for being there, or because the report comes from there."""

from tracker.frames.memory import Memory
from tracker.frames.telling import Telling, countries
from tracker.frames.topic import is_on_the_way_to

SET_OUT = 6
"""Tokens before a visit in which "has left the country for" stands."""

CLAUSE = 8
"""Tokens before a noun in which "had" is of its clause."""


def present(telling: Telling) -> bool:
    """A visit going on as it is told: "arrives in", "has come to", "is in", "on a visit to"."""
    line, chain, words = telling.line, telling.premodifiers, telling.line.words
    ahead = not words.future.isdisjoint(chain) or is_on_the_way_to(telling) or _is_not_yet(telling)
    ahead = ahead or (telling.back and line.lows[telling.phrase] == "that")  # "nothing is known of a stop on that trip"
    if telling.modality is not None or "had" in chain or ahead:
        return False
    if telling.form == "verb":
        low, rule = line.lows[telling.at], telling.frame.rule
        if rule in ("arrives", "leaves for"):
            return low.endswith(("s", "ed", "left")) or not words.perfect.isdisjoint(chain)
        if rule in ("travels", "visits"):
            aside = line.padded[line.chain_start(telling.at) - 1] == ","  # "Ek, visiting Oslo, called for calm"
            going = low.endswith("ing") and (aside or not words.be.isdisjoint(chain))
            return going or (rule == "travels" and not words.perfect.isdisjoint(chain))
        return rule == "is in" and low.startswith(("is ", "are "))
    before, lead = lead_in(telling), line.padded[telling.phrase - 1]
    if not words.ending.isdisjoint(before) or (lead == "for" and _has_set_out(telling)):
        return True
    begun = lead in words.under_way and lead.endswith("s")
    now = (begun or not telling.owned) and not words.under_way.isdisjoint(before) and words.not_now.isdisjoint(before)
    return now and "had" not in line.lows[max(0, telling.phrase - CLAUSE) : telling.phrase]


def _has_set_out(telling: Telling) -> bool:
    """ "Has left the country for | a visit to Peru"."""
    line, words = telling.line, telling.line.words
    out = next((place for place, _ in reversed(line.hits) if telling.phrase - SET_OUT <= place < telling.phrase), None)
    if out is None or line.lows[out] not in words.set_out:
        return False
    chain, between = line.lows[line.chain_start(out) : out], range(out + 1, telling.phrase - 1)
    left = (
        words.determiners | words.lands | words.grounds | words.prepositions
    )  # "has left the door open for" is no journey
    gone = all(not line.row[step].plain or line.lows[step] in left for step in between)
    now = line.lows[out].endswith("s") or not words.perfect.isdisjoint(chain)
    return gone and now and words.future.isdisjoint(chain)


def _is_not_yet(telling: Telling) -> bool:
    """ "A pact will be signed before | Ek leaves for Rome": the present of what has not begun."""
    line, group = telling.line, telling.subject.group if telling.subject is not None else None
    now = telling.form == "verb" and line.lows[telling.at].endswith("s")
    return now and group is not None and line.padded[group.lead - 1] in line.words.not_yet


def at_dateline(telling: Telling, memory: Memory) -> bool:
    """Told from the country visited: the visitor is there."""
    if memory.here is None or memory.here.entity.country not in countries(telling):
        return False
    if telling.modality is not None:
        return False
    chain, words = (*telling.premodifiers, *lead_in(telling)), telling.line.words
    if "had" in chain or not words.future.isdisjoint(chain) or not words.not_now.isdisjoint(chain):
        return False
    return telling.frame.journey or all(member.country is not None for member in telling.members("visitor"))


def lead_in(telling: Telling) -> list[str]:
    """The words of a noun's phrase and the two before it: "on", "a" of "on a visit"."""
    return telling.line.lows[max(0, min(telling.first, telling.phrase) - 2) : telling.at]
