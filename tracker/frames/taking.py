"""Who takes part by a verb behind a noun: "the trip takes Ek to Peru", "the summit will bring together Peru and Chile"."""

from tracker.frames.arguments import arguments_of
from tracker.frames.roles import give
from tracker.frames.subject import Subject
from tracker.frames.telling import Telling

FAR = 16
"""Tokens after a noun in which its verb stands: "a summit in Lima next week will bring"."""
WHOM = 4
"""Tokens after that verb in which whom it brings stands: "together the foreign ministers"."""


def taken(telling: Telling) -> None:
    """Gives a noun whom a verb after it takes along, or brings together."""
    if telling.frame.journey:
        _taken_along(telling)
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


def told_of_it(telling: Telling) -> bool:
    """ "The visit to Peru that Ek had planned", "the talks which he will hold with Ito": who does it by a clause on it."""
    line, words = telling.line, telling.line.words
    first = telling.reach + (line.padded[telling.reach] == ",") + 1
    which = line.padded[first - 1] in ("that", "which") and line.lows[first - 2] not in words.prepositions
    if not which or telling.members("visitor"):
        return False  # "a visit by Ek that Ito had planned"
    group = next((group for group in line.groups if group.lead == first and group.acts and not group.owns), None)
    if group is None and line.padded[first] not in words.third_person:
        return False
    verb = start = group.last + 1 if group is not None else first + 1
    while line.padded[verb] in words.chain and line.lows[verb] not in words.reporting:
        verb += 1
    if line.padded[verb] not in telling.frame.light_ends and line.lows[verb - 1] in words.possessing and verb > start:
        verb -= 1  # "the talks that he is to have | with Ito"
    light = line.padded[verb] in telling.frame.light_ends and line.lows[verb] not in words.announcing
    if not (light or line.lows[verb - 1] in words.intended):
        return False
    telling.subject = Subject(group, None if group is not None else first, "clause on it")
    telling.premodifiers += line.lows[start : verb + light]
    telling.negated = not words.negations.isdisjoint(line.lows[start:verb])
    roles = telling.frame.roles
    give(telling, roles.get("subject", ()), group.members if group is not None else ())
    for argument in arguments_of(line, verb, verb=False).found if light else ():
        give(telling, roles.get(argument.position, ()), argument.members)
    return True
