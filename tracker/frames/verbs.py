"""Verbs as triggers: "Ek visited Oslo", "Ek was received by Olav", "she will meet him". Nouns are read elsewhere."""

from collections.abc import Set as AbstractSet

from tracker.frames.arguments import REACH, Arguments, arguments_of
from tracker.frames.frame import Frame
from tracker.frames.line import Line
from tracker.frames.roles import assign, give
from tracker.frames.telling import Telling

SAYS = frozenset({"a", "an", "the", "“", '"', "'", "‘", "for", "on"})
"""What follows "called President Kone" when he was called something, or called on."""

NEAR = 2
"""Words after a verb among which "there" is its own: "will go back there"."""


def verb(line: Line, at: int, frame: Frame) -> Telling | None:
    """The telling of a verb, with its subject and arguments; None for another sense of it."""
    if _urges(line, at) or (frame.direct and frame.verbs and not _direct(line, at)):
        return None
    if frame.needs and frame.needs.isdisjoint(line.lows[at + 1 : at + REACH]):
        return None
    found = arguments_of(line, at, verb=True)
    if not _fits(frame, found, line, at):
        return None
    start = line.chain_start(at)
    chain = line.lows[start:at]
    low = line.lows[at]
    own = low.split()
    telling = Telling(
        frame,
        line,
        at,
        "verb",
        frame.kind,
        first=start,
        last=found.end,
        reach=found.end,
        passed=found.words,
        premodifiers=chain,
        infinitive="to" in chain,
        here=found.here or "here" in own,
        there="there" in own or "there" in found.words[:NEAR],
        dates=frame.dates,
        near=frame.near,
    )
    be, participles, negations = line.words.be, line.words.participles, line.words.negations
    telling.negated = not negations.isdisjoint(chain) or line.padded[at - 1] in negations
    telling.passive = (low.endswith("ed") or low in participles) and not (frame.copula or be.isdisjoint(chain))
    roles = frame.passive_roles if telling.passive else frame.roles
    if not frame.legs:
        telling.subject = line.subject_of(at)
        _assign_subject(telling, roles.get("subject", ()))
    assign(telling, roles, found)
    if (whom := line.whom(start)) is not None:
        give(telling, roles.get("object", ()), whom.members)
    return telling


def _fits(frame: Frame, found: Arguments, line: Line, at: int) -> bool:
    """Whether the words after a verb are those of its frame's sense."""
    if frame.private and not frame.private.isdisjoint(found.words[:4]):
        return False
    if (
        frame.followed_by
        and frame.followed_by.isdisjoint(found.words[:8])
        and line.padded[at + 1] not in frame.followed_by
    ):
        return False
    if frame.strong and not (found.here or "there" in found.words[:NEAR] or _leads(frame.strong, found)):
        return False
    if frame.copula and not (frame.direct and frame.verbs):
        return _leads({"object"}, found) or line.lows[at].endswith("here")
    return True


def _leads(positions: AbstractSet[str], found: Arguments) -> bool:
    """Whether a name stands in one of some positions."""
    return any(argument.position in positions for argument in found.found)


def _urges(line: Line, at: int) -> bool:
    """ "Called on President Kone to resign" is no courtesy call."""
    if line.lows[at] not in line.words.urges:
        return False
    group = line.starts.get(at + 1)
    return group is not None and line.padded[group.last + 1] == "to"


def _direct(line: Line, at: int) -> bool:
    """ "called President Kone" and nothing after that says what he was called."""
    group = line.starts.get(at + 1)
    if group is None or not group.persons or group.owns:
        return False
    after = line.row[group.last + 1 : group.last + 3]
    if line.lows[at] not in line.words.often_off or any(token.time is not None for token in after):
        return True
    return line.padded[group.last + 1] not in SAYS


def _assign_subject(telling: Telling, roles: tuple[str, ...]) -> None:
    subject = telling.subject
    if subject is None or not roles:
        return
    if subject.group is not None:
        give(telling, roles, subject.group.members)
        telling.first = min(telling.first, subject.group.lead)
        if "participant" in roles or subject.group.several:
            for group in telling.line.beside(subject.group, telling.at):
                give(telling, roles, group.members)
