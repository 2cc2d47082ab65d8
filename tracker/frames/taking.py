"""Whom a noun takes along or brings together: "the trip takes Ek to Peru", "the summit will bring together Peru and Chile"."""

from tracker.frames.arguments import arguments_of
from tracker.frames.roles import assign, give
from tracker.frames.telling import Telling

FAR = 16
"""Tokens after a noun in which its verb stands: "a summit in Lima next week will bring"."""
CHAIN = 4
"""Tokens after the subject in which "paid" stands: "the visit which Ek had lately | paid"."""
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


def paid(telling: Telling) -> bool:
    """ "The visit which Ek paid to Peru last year": whether who visits and where is told behind it; then it is given that."""
    line, frame = telling.line, telling.frame
    which = line.padded[telling.at + 1] in line.words.relatives
    group = next((line.starts[step] for step in range(telling.at + 2, telling.at + 4) if step in line.starts), None)
    if not which or group is None or not group.persons or group.owns or telling.members("visitor"):
        return False
    verb = next((step for step in range(group.last + 1, group.last + CHAIN) if line.padded[step] in frame.light), None)
    if verb is None or not line.words.chain.issuperset(line.lows[group.last + 1 : verb]):
        return False
    found = arguments_of(line, verb, verb=False)
    give(telling, ("visitor",), group.members)
    assign(telling, {"to": ("place",), "in": ("place",)}, found)
    telling.last = telling.reach = max(telling.reach, found.end)
    return True


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
