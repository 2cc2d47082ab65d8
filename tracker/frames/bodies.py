"""Bodies that are not named again: whose gathering "the alliance's summit" or "the Forum's leaders' meeting" is."""

from tracker.frames.member import Member
from tracker.frames.memory import Memory
from tracker.frames.telling import Telling
from tracker.model.mention import Name

FAR = 2_000
"""Code points back to where the body was named."""


def of_its_body(telling: Telling, memory: Memory) -> None:
    """ "NATO … The alliance's summit will be held in Rome": the body that was named last, or last by that word."""
    if telling.form != "noun" or telling.time is None or telling.members("participant"):
        return
    line = telling.line
    before = range(max(1, telling.first - 1), telling.at)
    called = {line.lows[step] for step in before if line.lows[step - 1] == "the"}  # not "the miners' union"
    if called.isdisjoint(line.words.blocs) and called.isdisjoint(line.words.last_of_bodies):
        return
    offset = line.start(telling.at)
    for name in reversed(memory.names_in((max(0, offset - FAR), offset))):
        if _is_a_body(name, memory) and _is_called(name, called, line.words.blocs):
            telling.add("participant", Member(name))
            telling.reasons.append(f"the body named before: {name.entity.name}")
            return


def _is_a_body(name: Name, memory: Memory) -> bool:
    people = memory.lowered[name.start : name.end] in memory.words.peoples
    return name.kind == "organisation" and name.entity.country is None and not people


def _is_called(name: Name, called: set[str], blocs: frozenset[str]) -> bool:
    """Whether a body may be meant by the words: the last word of its name is, and "the bloc" is any but one of all states."""
    last = name.entity.name.rpartition(" ")[2].lower()
    return last in called or (not called.isdisjoint(blocs) and not name.entity.key.startswith("org:UN"))
