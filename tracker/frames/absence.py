"""Who stays away from a gathering, which takes place without them: "skipped the summit", "pulled out of the conference"."""

from collections.abc import Sequence
from itertools import pairwise

from tracker.frames.groups import Group
from tracker.frames.line import Line
from tracker.frames.telling import GATHERINGS, Telling

OFF = frozenset({"cancelled", "postponed"})

AIMS = frozenset({"to", "for"})

LONGEST = 3
"""Words of "pulled out of"."""

SIDES = frozenset({"with", "between"})
"""Where those stand without whom there is no summit: "pulled out of the summit with Ito"."""


def is_shunned(telling: Telling) -> bool:
    """Whether somebody is told not to be at a gathering of many."""
    if telling.kind not in GATHERINGS or not (stays_away(telling) or _will_not_attend(telling)):
        return False
    return all(each.position not in SIDES for each in telling.arguments)


def stays_away(telling: Telling) -> bool:
    """Whether the words before a noun phrase and its date say that somebody is not there: "skipped last week's"."""
    line, end = telling.line, _end(telling)
    return line.padded[end - 1] in line.words.absent_ends and _verb(line, end) is not None


def _will_not_attend(telling: Telling) -> bool:
    """ "Ek will not attend Monday's summit in Lima", "decided not to attend it": of a day that is told."""
    who = telling.subject.group if telling.subject is not None else None
    attends = not telling.line.words.attending.isdisjoint(telling.premodifiers)
    return telling.negated and telling.own_date and not telling.owned and who is not None and attends


def leave_out(telling: Telling) -> None:
    """Takes from those who take part the ones who do not."""
    verb = _verb(telling.line, _end(telling))
    group = _who(telling.line, verb) if verb is not None else None
    if verb is None and telling.subject is not None:
        group, telling.negated = telling.subject.group, False
    if group is not None:
        away = {member.key for member in group.members}
        telling.roles["participant"] = [each for each in telling.members("participant") if each.key not in away]
        telling.reasons.append("told to stay away")


def stay_home(tellings: Sequence[Telling]) -> None:
    """ "Cancelled his trip to the summit in Lima": the trip there is off, and the summit takes place without him."""
    for trip, gathering in pairwise(tellings):
        off = trip.kind == "visit" and trip.modality in OFF and trip.line is gathering.line
        if not off or gathering.kind not in GATHERINGS or not _leads_to(trip, gathering):
            continue
        if not trip.members("place"):
            trip.roles["place"] = gathering.members("place")
        trip.time, trip.dates = trip.time or gathering.time, gathering.dates if trip.time is None else trip.dates
        gathering.modality = None
        away = trip.keys("visitor")
        gathering.roles["participant"] = [each for each in gathering.members("participant") if each.key not in away]
        gathering.reasons.append("takes place without whoever called off the trip there")


def _leads_to(trip: Telling, gathering: Telling) -> bool:
    return gathering.phrase - 2 == trip.at and gathering.line.padded[gathering.phrase - 1] in AIMS


def _end(telling: Telling) -> int:
    row, phrase = telling.line.row, telling.phrase
    return phrase - 1 if phrase and row[phrase - 1].time is not None else phrase


def _verb(line: Line, end: int) -> int | None:
    """The first token of the words for staying away that stand before another one."""
    for first in range(end - 1, max(-1, end - 1 - LONGEST), -1):
        if " ".join(line.lows[first:end]) in line.words.absent:
            return first
    return None


def _who(line: Line, verb: int) -> Group | None:
    return line.ends.get(line.chain_start(verb) - 1)
