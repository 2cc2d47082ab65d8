"""A trigger and its frame in one sentence: whether it stands as verb, noun or attribute there, and what it tells."""

from collections.abc import Callable, Mapping

from tracker.frames.frame import Form, Frame
from tracker.frames.line import Line
from tracker.frames.nouns import noun
from tracker.frames.roles import give
from tracker.frames.scan import Trigger
from tracker.frames.telling import Telling
from tracker.frames.verbs import verb
from tracker.frames.words import OWNS

TITLE = 7
"""Tokens in which the name follows "visiting": "visiting British trade and industry minister Howard"."""


def tell(line: Line, at: int, hit: Trigger) -> list[Telling]:
    """The tellings of a trigger, one for each of its frames that the words around it fit."""
    forms = _forms(line, at, hit.forms)
    tellings = []
    for frame, form in hit.frames:
        if form in forms and (telling := READERS[form](line, at, frame)) is not None:
            tellings.append(telling)
    return tellings


def _forms(line: Line, at: int, forms: frozenset[Form]) -> frozenset[Form]:
    """As what a trigger may stand here: a name is no verb, and a word that may be both is what the words before it say."""
    if "verb" not in forms:
        return forms
    if "noun" in forms:
        if _is_noun(line, at):
            return forms - {"verb"}
        if _is_verbal(line, at):
            forms -= {"noun"}
    return forms - {"verb"} if line.row[at].name is not None or _is_a_thing(line, at) else forms


def _is_a_thing(line: Line, at: int) -> bool:
    """ "A bigger share of land", "met his host", "the head of the team": after "of" and "his" stands no finite verb."""
    before = line.padded[at - 1]
    if line.padded[at + 1] == "of" and line.lows[at] in line.words.members_of:
        return True
    return (before == "of" or before in line.words.possessives) and not line.lows[at].endswith("ing")


def _is_noun(line: Line, at: int) -> bool:
    """Whether an article, owner, adjective or preposition before a word makes it a noun."""
    if at == 0:
        return False
    token = line.row[at - 1]
    before = line.lows[at - 1]
    if line.lows[at].endswith("ing"):
        body = before in OWNS and line.padded[at - 2] in line.words.blocs  # "the cartel's meeting" is no "is"
        return body or before not in line.words.before_verbs or _is_owned(line, at)
    if token.time is not None:
        return line.padded[at - 2] in line.words.owners or token.time.type == "DURATION"
    if before == "to" and line.lows[at].endswith("s") and not line.lows[at].endswith("ss"):
        return True  # "agreed to talks"
    if token.name is not None:
        return _describes(line, at - 1)
    words, lead = line.words, line.padded[at - 2]
    described = before in words.descriptive and before not in words.officials  # "of peace talks", "their border talks"
    described = described and (lead == "of" or lead in words.owning)
    return described or before in words.before_nouns or ("-" in before and before[0].isalpha())


def _is_owned(line: Line, at: int) -> bool:
    """ "Ek's meeting with Ito", "Monday's meeting", but not "Ek's meeting Ito"."""
    owned = line.lows[at - 1] in OWNS and (at - 2 in line.ends or line.row[at - 2].time is not None)
    return owned and not any(group.lead == at + 1 for group in line.groups)


def _describes(line: Line, at: int) -> bool:
    """Whether a name stands before a noun like an adjective: "in Oslo talks", "the Ek-Ito talks"."""
    group, name = line.ends.get(at), line.row[at].name
    if group is None or name is None:
        return False
    if group.persons:
        return line.padded[group.first - 1] == "-"
    return group.governor is not None or name.kind in ("demonym", "region")


def _is_verbal(line: Line, at: int) -> bool:
    """Whether a bare word follows a subject or an auxiliary, as a verb does."""
    if at == 0:
        return False
    before = line.lows[at - 1]
    if before in line.words.verb_signs or (before == "and" and line.padded[at + 1] in {"to", "home"}):
        return True
    group = line.ends.get(at - 1)
    return group is not None and group.persons and not group.owns and group.governor is None


def _attribute(line: Line, at: int, frame: Frame) -> Telling | None:
    """ "visiting British minister Howard": the name itself is the visitor."""
    group = next(
        (group for step in range(at + 1, at + TITLE) if (group := line.starts.get(step)) is not None and group.persons),
        None,
    )
    listed = group is None
    group = group or next((each for each in line.groups if each.first < at < each.last), None)
    if group is None or group.owns:
        return None
    members = [member for member in group.members if member.span[0] > line.start(at)]
    if not members or (listed and not members[0].person):
        return None
    between = line.lows[at + 1 : group.first]
    if any(low in line.words.prepositions or not low[0].isalpha() for low in between):
        return None
    telling = Telling(frame, line, at, "attribute")
    telling.first, telling.last, telling.here, telling.dates = at, group.last + 1, True, "whole"
    give(telling, ("visitor",), members[:1])
    telling.reasons.append("named as visiting")
    return telling


READERS: Mapping[Form, Callable[[Line, int, Frame], Telling | None]] = {
    "verb": verb,
    "noun": noun,
    "attribute": _attribute,
}
