"""Whom what stands behind a noun gives to it: "the trip takes Ek to Peru", "a trip that Ek will make", "will bring together"."""

from tracker.frames.arguments import arguments_of
from tracker.frames.roles import give
from tracker.frames.subject import Subject
from tracker.frames.telling import Telling

FAR = 16
"""Tokens after a noun in which its verb stands: "a summit in Lima next week will bring"."""
WHOM = 4
"""Tokens after that verb in which whom it brings stands: "together the foreign ministers"."""


def taken(telling: Telling) -> None:
    """Gives a noun whom a verb after it takes along, or brings together, or who makes it."""
    if telling.frame.journey:
        _taken_along(telling)
        if not telling.members("visitor"):
            _made(telling)
    elif telling.kind != "visit" and "together" in telling.line.lows[telling.at :]:
        _brought_together(telling)


def _taken_along(telling: Telling) -> None:
    """ "The trip, his third, takes Ek to Peru"."""
    line = telling.line
    for step in range(telling.at + 1, min(telling.reach, len(line.row) - 1)):
        group = line.starts.get(step + 1) if line.lows[step] in line.words.takes else None
        if group is not None and group.persons and not group.owns:
            give(telling, ("visitor",), group.members)
            return


def _made(telling: Telling) -> None:
    """ "A visit to Peru that Ek had planned for May", "the trip she made to Peru": who makes it, and where to."""
    line, words = telling.line, telling.line.words
    who = telling.reach + (line.padded[telling.reach] == ",")
    who = who + 1 if line.padded[who] in ("that", "which") else telling.at + 1
    group = next((each for each in line.groups if each.lead == who and each.persons and not each.owns), None)
    pronoun = line.padded[who] in words.third_person
    if group is None and not pronoun:
        return
    light, verb = telling.frame.light - words.prepositions, group.last + 1 if group is not None else who + 1
    while line.padded[verb] in words.chain and line.padded[verb + 1] in words.chain | light:
        verb += 1
    if line.padded[verb] not in light or line.padded[verb] in words.announcing:
        return
    telling.back, telling.subject = False, Subject(group, None if group is not None else who, "who makes it")
    give(telling, ("visitor",), group.members if group is not None else ())
    for argument in arguments_of(line, verb, verb=True).found if not telling.members("place") else ():
        give(telling, ("place",) if argument.position in ("to", "in") else (), argument.members)


def _brought_together(telling: Telling) -> None:
    """ "A meeting will bring together Peru and Chile", "will bring Ek and Ito together"."""
    line = telling.line
    places = range(telling.at + 1, min(telling.at + FAR, len(line.lows)))
    verb = next((step for step in places if line.lows[step] in line.words.takes), None)
    if verb is None:
        return
    group = next((line.starts[step] for step in range(verb + 1, verb + 1 + WHOM) if step in line.starts), None)
    together = "together" in (line.padded[verb + 1], line.padded[group.last + 1] if group is not None else "")
    if group is not None and group.acts and not group.owns and together:
        give(telling, ("participant",), group.members)
