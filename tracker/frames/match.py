"""A trigger and its frame in one sentence: whether it stands as verb, noun or attribute there, and what it tells."""

from tracker.frames.frame import Form, Frame
from tracker.frames.groups import OWNS
from tracker.frames.line import Line
from tracker.frames.nouns import noun
from tracker.frames.roles import give
from tracker.frames.telling import Telling
from tracker.frames.verbs import verb

TITLE = 7
"""Tokens in which the name follows "visiting": "visiting British trade and industry minister Howard"."""


def tell(line: Line, at: int, frame: Frame, form: Form) -> Telling | None:
    """The telling of a trigger, or None when the words around it do not fit its frame."""
    if form == "attribute":
        return attribute(line, at, frame)
    hit = line.row[at].hit
    either = hit is not None and {"verb", "noun"} <= {each for _, each in hit.frames}
    if form == "verb":
        return None if line.row[at].name is not None or (either and is_noun(line, at)) else verb(line, at, frame)
    return None if either and not is_noun(line, at) and is_verbal(line, at) else noun(line, at, frame)


def is_noun(line: Line, at: int) -> bool:
    """Whether an article, owner, adjective or preposition before a word makes it a noun."""
    before = line.low(at - 1)
    token = line.row[at - 1] if at else None
    if token is None:
        return False
    if line.low(at).endswith("ing"):
        return before not in line.words.before_verbs
    if token.time is not None:
        return line.low(at - 2) in line.words.determiners or line.low(at - 2) in OWNS or token.time.type == "DURATION"
    if token.name is not None:
        group = line.ends.get(at - 1)
        return (
            group is not None
            and (group.governor is not None or token.name.kind in ("demonym", "region"))
            and not group.persons
        )
    return (
        before in line.words.determiners
        or before in OWNS
        or before in line.words.noun_signs
        or (before in line.words.prepositions and before != "to")
    )


def is_verbal(line: Line, at: int) -> bool:
    """Whether a bare word follows a subject or an auxiliary, as a verb does."""
    before = line.row[at - 1] if at else None
    if before is None:
        return False
    if before.low in line.words.verb_signs or (before.low == "and" and line.low(at + 1) in ("to", "home")):
        return True
    group = line.ends.get(at - 1)
    return group is not None and group.acts and not group.owns and group.governor is None and group.persons


def attribute(line: Line, at: int, frame: Frame) -> Telling | None:
    """ "visiting British minister Howard": the name itself is the visitor."""
    group = next(
        (line.starts[step] for step in range(at + 1, at + TITLE) if step in line.starts and line.starts[step].persons),
        None,
    )
    listed = group is None
    group = group or next((each for each in line.groups if each.first < at < each.last), None)
    members = [member for member in group.members if member.span[0] > line.row[at].start] if group is not None else []
    between = line.row[at + 1 : group.first] if group is not None else ()
    if (
        group is None
        or not members
        or (listed and not members[0].person)
        or group.owns
        or any(token.low in line.words.prepositions or not token.low[0].isalpha() for token in between)
    ):
        return None
    telling = Telling(
        frame,
        line,
        at,
        "attribute",
        frame.kind,
        first=at,
        last=group.last + 1,
        near=frame.near,
        here=True,
    )
    give(telling, ("visitor",), members[:1])
    telling.reasons.append("named as visiting")
    return telling
