"""Verbs as triggers: "Ek visited Oslo", "Ek was received by Olav", "she will meet him". Nouns are read elsewhere."""

from tracker.frames.arguments import Arguments, arguments_of
from tracker.frames.frame import Frame
from tracker.frames.groups import Group
from tracker.frames.line import Line, Subject
from tracker.frames.roles import assign, give
from tracker.frames.telling import Telling

NEAR = 2
"""Words after a verb among which "there" is its own: "will go back there"."""


def verb(line: Line, at: int, frame: Frame) -> Telling | None:
    """The telling of a verb, with its subject and arguments; None for another sense of it."""
    start = line.chain_start(at)
    chain = set(line.lows[start:at])
    passive = (
        _is_passive(line, start, at)
        and (line.low(at).endswith("ed") or line.low(at) in line.words.participles)
        and not frame.copula
    )
    telling = Telling(
        frame,
        line,
        at,
        "verb",
        frame.kind,
        first=start,
        passive=passive,
        dates=frame.dates,
        near=frame.near,
    )
    telling.negated = bool(chain & line.words.negations) or (line.low(at - 1) in line.words.negations)
    telling.infinitive = "to" in chain
    telling.premodifiers = line.lows[start:at]
    found = arguments_of(line, at, verb=True)
    telling.passed, telling.last, telling.here = (
        found.words,
        found.end,
        found.here or "here" in line.low(at).split(),
    )
    telling.there = "there" in (*line.low(at).split(), *found.words[:NEAR])
    telling.reach = found.end
    if not _fits(frame, found, line, at):
        return None
    roles = dict(frame.roles)
    if passive and frame.passive:
        roles.update(frame.passive)
        if "object" not in frame.passive:
            roles.pop("object", None)
    if not frame.legs:
        telling.subject = line.subject_of(at)
        _assign_subject(telling, roles.get("subject", ()))
    assign(telling, roles, found)
    if telling.infinitive:
        _named_behind(telling, roles.get("subject", ()))
    if (whom := line.whom(start)) is not None:
        give(telling, roles.get("object", ()), whom.members)
    return telling


def _named_behind(telling: Telling, roles: tuple[str, ...]) -> None:
    """ "The last Swedish leader to visit Peru was Ek": who the office before the verb is, told behind it."""
    line, last = telling.line, telling.reach
    group = line.starts.get(last + 1) if line.low(last) in line.words.be else None
    before = telling.subject.group if telling.subject is not None else None
    if group is None or before is None or group.owns or any(each.name.kind == "person" for each in before.members):
        return
    people = [member for member in group.members if member.name.kind == "person"]
    if people:
        for role in roles:
            telling.roles.pop(role, None)
        give(telling, roles, people)


def _is_passive(line: Line, start: int, at: int) -> bool:
    """Whether the last auxiliary is "be": "was visited", but not "was to have visited"."""
    last = next((low for low in reversed(line.lows[start:at]) if low in line.words.be or low in line.words.have), "")
    return last in line.words.be


def _fits(frame: Frame, found: Arguments, line: Line, at: int) -> bool:
    if _urges(line, at) or (frame.private and not frame.private.isdisjoint(found.words[:4])):
        return False
    if (
        frame.followed_by
        and frame.followed_by.isdisjoint(found.words[:8])
        and line.low(at + 1) not in frame.followed_by
    ):
        return False
    there = "there" in found.words[:NEAR]
    if (
        frame.strong
        and not (found.here or there)
        and not any(argument.position in frame.strong for argument in found.found)
        and not ("subject" in frame.strong and _of_two_nations(line.subject_of(at)))
    ):
        return False
    if frame.direct and frame.verbs:
        return _direct(line, at)
    if frame.copula:
        return any(argument.position == "object" for argument in found.found) or line.low(at).endswith("here")
    return True


def _of_two_nations(subject: Subject | None) -> bool:
    """Whether two sides do it together: "Bush and Gorbachev discussed arms control"."""
    group = subject.group if subject is not None else None
    people = [member for member in group.members if member.person] if group is not None else []
    nations = {member.country or member.name.entity.key for member in people}
    return len(nations) > 1 and any(member.country for member in people)


def _urges(line: Line, at: int) -> bool:
    """ "Called on President Kone to resign" is no courtesy call."""
    group = line.starts.get(at + 1)
    return group is not None and line.low(at) in line.words.urges and line.low(group.last + 1) == "to"


def _direct(line: Line, at: int) -> bool:
    """ "called President Kone" and nothing after that says what he was called."""
    group = line.starts.get(at + 1) or next((each for each in line.groups if each.lead == at + 1), None)
    if group is None or not group.persons or group.owns:
        return False
    after = line.row[group.last + 1 : group.last + 3]
    if line.low(at) not in line.words.often_off or any(token.time is not None for token in after):
        return True
    return line.low(group.last + 1) not in (
        "a",
        "an",
        "the",
        "“",
        '"',
        "'",
        "‘",
        "for",
        "on",
    )


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
            for group in telling.line.beside(subject.group, telling.at):
                give(telling, roles, group.members)


def _first_of_a_headline(line: Line, group: Group) -> Group | None:
    """The first of two in "Ek, Ito discuss fishing rights"."""
    first = line.ends.get(group.lead - 2) if line.low(group.lead - 1) == "," else None
    two = first is not None and first.lead == 0 and first.persons and group.persons and not first.owns
    return first if two else None
