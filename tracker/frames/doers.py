"""Who does it, where the words before a verb say so by other means than their order."""

from collections.abc import Mapping, Sequence

from tracker.frames.groups import Group
from tracker.frames.words import Words

AGENT = 3
"""Tokens from "by" to the name in "by the leaders of Peru"."""


def told_to(groups: Sequence[Group], lows: Sequence[str], words: Words, start: int, before: int) -> Group | None:
    """Who is to do it in "he expects | Danish officials to settle it at a meeting"; ``lows`` are a clause with blanks behind."""
    if words.expecting.isdisjoint(lows[start:before]):
        return None
    for group in groups:
        told = start < group.first < before and group.persons and lows[group.last + 1] == "to"
        if told and not words.expecting.isdisjoint(lows[max(group.lead - 1, start) : group.first]):
            return group
    return None


def by_whom(group: Group | None, lows: Sequence[str], words: Words) -> bool:
    """Whether a group is who did it: "was signed by the leaders of Peru and Chile | after meeting Ek"."""
    if group is None or not group.acts or group.owns:
        return False
    sent = group.governor in {"of", "from"} and lows[group.lead - 2] in words.senders
    return group.governor == "by" or (sent and "by" in lows[max(0, group.lead - 2 - AGENT) : group.lead - 2])


def whose_speech(ends: Mapping[int, Group], lows: Sequence[str], words: Words, at: int) -> Group | None:
    """ "Ek signed it after Ito's speech | at the summit": who speaks there, and not who signed."""
    owner = ends.get(at - 3) if lows[at] == "at" and lows[at - 1] in words.speeches else None
    return owner if owner is not None and owner.owns and owner.persons else None


def who_heads(body: Group, ends: Mapping[int, Group], lows: Sequence[str], words: Words) -> Group | None:
    """ "Ek, secretary general of the League, | who came": whose office it is that the name of a body belongs to."""
    place = body.lead - 2
    if body.governor != "of" or not body.members[0].body or lows[place] not in words.officials:
        return None
    while place > 0 and (lows[place] in words.in_titles or lows[place] in words.bare_articles):
        place -= 1
    holder = ends.get(place - 1) if lows[place] == "," else None
    return holder if holder is not None and holder.persons and not holder.owns else None
