"""Verbs as triggers: "Ek visited Oslo", "Ek was received by Olav", "she will meet him". Nouns are read elsewhere."""

from collections.abc import Set as AbstractSet

from tracker.frames.arguments import REACH, Arguments, arguments_of
from tracker.frames.frame import Frame
from tracker.frames.groups import Group
from tracker.frames.line import Line
from tracker.frames.roles import assign, give
from tracker.frames.subject import Subject, beside, subject_of, whom
from tracker.frames.telling import Telling

NEAR = 2
"""Words after a verb among which "there" is its own: "will go back there"."""


def verb(line: Line, at: int, frame: Frame) -> Telling | None:
    """The telling of a verb, with its subject and arguments; None for another sense of it."""
    low, words = line.lows[at], line.words
    if (low in words.urges and _urges(line, at)) or (frame.direct and frame.verbs and not _direct(line, at)):
        return None
    if frame.needs and frame.needs.isdisjoint(line.lows[at + 1 : at + REACH]):
        return None
    found = arguments_of(line, at, verb=True)
    if not _fits(frame, found, line, at):
        return None
    start = line.chain_start(at)
    chain = line.lows[start:at]
    own = low.split() if " " in low else (low,)
    telling = Telling(frame, line, at, "verb")
    telling.first, telling.last = start, found.end
    telling.reach, telling.passed = found.end, found.words
    telling.premodifiers, telling.infinitive = chain, "to" in chain
    telling.here = found.here or "here" in own
    telling.there = "there" in own or "there" in found.words[:NEAR]
    telling.negated = not words.negations.isdisjoint(chain) or line.padded[at - 1] in words.negations
    participle = not frame.copula and (low.endswith("ed") or low in words.participles)
    telling.passive = participle and (line.padded[at + 1] == "by" or _is_passive(line, chain))
    roles = frame.passive_roles if telling.passive else frame.roles
    if not frame.legs:
        telling.subject = subject_of(line, at)
        _assign_subject(telling, roles.get("subject", ()))
    assign(telling, roles, found)
    if telling.infinitive:
        _named_behind(telling, roles.get("subject", ()))
    if "object" in roles and (met := whom(line, start)) is not None:
        give(telling, roles["object"], met.members)
    return telling


def _named_behind(telling: Telling, roles: tuple[str, ...]) -> None:
    """ "The last Swedish leader to visit Peru was Ek": who the office before the verb is, told behind it."""
    line, last = telling.line, telling.reach
    group = line.starts.get(last + 1) if line.padded[last] in line.words.be else None
    before = telling.subject.group if telling.subject is not None else None
    if group is None or before is None or group.owns or any(each.kind == "person" for each in before.members):
        return
    people = [member for member in group.members if member.kind == "person"]
    if people:
        for role in roles:
            telling.roles.pop(role, None)
        give(telling, roles, people)


def _is_passive(line: Line, chain: list[str]) -> bool:
    """Whether the last auxiliary is "be": "was visited", but not "was to have visited"."""
    be, have = line.words.be, line.words.have
    return next((low in be for low in reversed(chain) if low in be or low in have), False)


def _fits(frame: Frame, found: Arguments, line: Line, at: int) -> bool:
    """Whether the words after a verb are those of its frame's sense."""
    if frame.weak and line.padded[at + 1] in line.words.no_way:
        return False  # "came under fire"
    if frame.private and not frame.private.isdisjoint(found.words[:4]):
        return False
    if (
        frame.followed_by
        and frame.followed_by.isdisjoint(found.words[:8])
        and line.padded[at + 1] not in frame.followed_by
    ):
        return False
    if frame.strong and not (found.here or "there" in found.words[:NEAR] or _leads(frame.strong, found)):
        return "subject" in frame.strong and _of_two_nations(subject_of(line, at))
    if frame.copula and not (frame.direct and frame.verbs):
        return _leads({"object"}, found) or line.lows[at].endswith("here")
    return True


def _leads(positions: AbstractSet[str], found: Arguments) -> bool:
    """Whether a name stands in one of some positions."""
    return not positions.isdisjoint([argument.position for argument in found.found])


def _of_two_nations(subject: Subject | None) -> bool:
    """Whether two sides do it together: "Bush and Gorbachev discussed arms control"."""
    group = subject.group if subject is not None else None
    people = [member for member in group.members if member.person] if group is not None else []
    nations = {member.country or member.key for member in people}
    return len(nations) > 1 and any(member.country for member in people)


def _urges(line: Line, at: int) -> bool:
    """ "Called on President Kone to resign" is no courtesy call."""
    group = line.starts.get(at + 1)
    return group is not None and line.padded[group.last + 1] == "to"


def _direct(line: Line, at: int) -> bool:
    """ "called President Kone", "phoned on Monday President Kone", and nothing after that says what he was called."""
    first = at + 1 + (line.padded[at + 1] == "on")
    first = first + 1 if line.row[first : first + 1] and line.row[first].time is not None else at + 1
    group = line.starts.get(first) or next((each for each in line.groups if each.lead == first), None)
    if group is not None and group.owns and not group.persons:
        group = line.starts.get(group.last + 2)  # "phoned Israel's Ek"
    if group is None or not group.persons or group.owns or line.padded[at - 1] == "-":  # "the so-called Group of Ten"
        return False
    after = line.row[group.last + 1 : group.last + 3]
    if line.lows[at] not in line.words.often_off or any(token.time is not None for token in after):
        return True
    return line.padded[group.last + 1] not in line.words.called_what


def _assign_subject(telling: Telling, roles: tuple[str, ...]) -> None:
    subject = telling.subject
    if subject is None or not roles:
        return
    if subject.group is not None:
        give(telling, roles, subject.group.members)
        telling.first = min(telling.first, subject.group.lead)
        if "participant" in roles and (first := _first_of_a_headline(telling.line, subject.group)) is not None:
            give(telling, roles, first.members)
        if "participant" in roles or subject.group.several:
            for group in beside(telling.line, subject.group, telling.at):
                give(telling, roles, group.members)


def _first_of_a_headline(line: Line, group: Group) -> Group | None:
    """The first of two in "Ek, Ito discuss fishing rights"."""
    first = line.ends.get(group.lead - 2) if line.padded[group.lead - 1] == "," else None
    two = first is not None and first.lead == 0 and first.persons and group.persons and not first.owns
    return first if two else None
