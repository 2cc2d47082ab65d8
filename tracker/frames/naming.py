"""Who "the Baltic leaders" are: those of several nations who are named before or behind."""

from itertools import islice

from tracker.frames.memory import Memory
from tracker.frames.telling import Telling

BOTH = 2

LATELY = 8
"""Tellings back to those who met: an article tells a meeting again and again."""


def named_later(telling: Telling, memory: Memory) -> None:
    """ "Baltic leaders will meet on May 3 … The premiers of Latvia and Estonia will attend the meeting": who those leaders are."""
    line, parties = telling.line, telling.members("participant")
    if telling.form != "noun" or telling.time is not None or telling.carrier or telling.negated:
        return
    if line.padded[telling.phrase] not in line.words.pointing:
        return
    before = next((each for each in reversed(memory.tellings) if each.kind == telling.kind), None)
    if len(parties) < 2 or before is None or before.time is None or not all(member.country for member in parties):
        return
    text = memory.document.text
    if all(text[slice(*member.span)].lower() in line.words.peoples for member in before.members("participant")):
        same = before.keys("participant")
        for each in islice(reversed(memory.tellings), LATELY):
            if each.line is before.line and each.kind == before.kind and each.keys("participant") == same:
                each.roles["participant"] = list(parties)
                each.reasons.append("those who are to attend, as told behind it")


def named_before(telling: Telling, memory: Memory) -> None:
    """ "The heads of Peru, Chile and Cuba will meet … The Latin American leaders will meet in Lima on May 3": who those are."""
    if telling.kind != "meeting":
        return
    parties = telling.members("participant")
    if len(parties) != 1 or not parties[0].body or parties[0].country is not None:
        return
    if memory.document.text[slice(*parties[0].span)].lower() not in telling.line.words.peoples:
        return
    for before in islice(reversed(memory.tellings), LATELY):
        named = [member for member in before.members("participant") if member.country is not None]
        if before.kind == "meeting" and len({member.country for member in named}) > BOTH:
            telling.roles["participant"] = named
            telling.reasons.append("the leaders named before")
            return


def as_before(telling: Telling, memory: Memory) -> None:
    """ "The first such meeting was held in 2018 in Oslo": of those who meet as told before, if there are several."""
    if telling.members("participant") or not telling.own_date or telling.line.padded[telling.at - 1] != "such":
        return
    before = memory.last("meeting", "summit", "talks", "conference")
    if before is not None and len(before.members("participant")) > 1:
        telling.roles["participant"] = before.members("participant")
        telling.reasons.append("one such as told before")
