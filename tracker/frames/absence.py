"""Who stays away from a gathering, which takes place without them: "skipped the summit", "pulled out of the conference"."""

from tracker.frames.groups import Group
from tracker.frames.line import Line
from tracker.frames.telling import Telling

GATHERINGS = frozenset({"summit", "conference"})

LONGEST = 3
"""Words of "pulled out of"."""

SIDES = frozenset({"with", "between"})
"""Where those stand without whom there is no summit: "pulled out of the summit with Ito"."""


def is_shunned(telling: Telling) -> bool:
    """Whether somebody is told not to be at a gathering of many."""
    line, phrase = telling.line, telling.phrase
    if telling.kind not in GATHERINGS or line.padded[phrase - 1] not in line.words.absent_ends:
        return False
    return _verb(line, phrase) is not None and all(each.position not in SIDES for each in telling.arguments)


def leave_out(telling: Telling) -> None:
    """Takes from those who take part the ones who do not."""
    verb = _verb(telling.line, telling.phrase)
    group = _who(telling.line, verb) if verb is not None else None
    if group is not None:
        away = {member.key for member in group.members}
        telling.roles["participant"] = [each for each in telling.members("participant") if each.key not in away]
        telling.reasons.append("told to stay away")


def _verb(line: Line, phrase: int) -> int | None:
    """The first token of the words for staying away that stand before a noun phrase."""
    for first in range(phrase - 1, max(-1, phrase - 1 - LONGEST), -1):
        if " ".join(line.lows[first:phrase]) in line.words.absent:
            return first
    return None


def _who(line: Line, verb: int) -> Group | None:
    return line.ends.get(line.chain_start(verb) - 1)
