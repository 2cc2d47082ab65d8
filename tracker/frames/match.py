"""A trigger and its frame in one sentence: verbs with subjects and objects, nouns with owners and light verbs."""

from tracker.frames.arguments import Arguments, arguments_of
from tracker.frames.frame import Form, Frame
from tracker.frames.groups import OWNS, Group, Member
from tracker.frames.line import BREAKS, Line, Subject
from tracker.frames.telling import Telling

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s", "am"})
PARTICIPLES = frozenset({"met", "seen", "told", "held"})
LIGHT_REACH = 3
"""Words of the longest light verb ("take part in")."""

PREMODIFIERS = 9
CARRIERS = frozenset(
    {
        "on",
        "for",
        "during",
        "in",
        "at",
        "to",
        "before",
        "after",
        "from",
        "with",
        "by",
        "through",
        "of",
        "into",
        "via",
    }
)


def tell(line: Line, at: int, frame: Frame, form: Form) -> Telling | None:
    """The telling of a trigger, or None when the words around it do not fit its frame."""
    if form == "attribute":
        return _attribute(line, at, frame)
    hit = line.row[at].hit
    either = hit is not None and {"verb", "noun"} <= {each for _, each in hit.frames}
    if form == "verb":
        return (
            None
            if line.row[at].name is not None or (either and _is_noun(line, at))
            else _verb(line, at, frame)
        )
    return (
        None
        if either and not _is_noun(line, at) and _verbal(line, at)
        else _noun(line, at, frame)
    )


def _is_noun(line: Line, at: int) -> bool:
    """Whether an article, owner, adjective or preposition before a word makes it a noun."""
    before = line.low(at - 1)
    token = line.row[at - 1] if at else None
    if token is None:
        return False
    if token.time is not None:
        return (
            line.low(at - 2) in line.words.determiners
            or line.low(at - 2) in OWNS
            or token.time.type == "DURATION"
        )
    if token.name is not None:
        group = line.ends.get(at - 1)
        return (
            group is not None
            and (group.governor is not None or token.name.kind in ("demonym", "region"))
            and not group.persons
        )
    if (
        line.low(at).endswith("ing")
        and before not in ("a", "the", "this", "that", "next", "first", "last")
        and before not in OWNS
    ):
        return False
    return (
        before in line.words.determiners
        or before in OWNS
        or before in NOUN_SIGNS
        or (
            before in line.words.prepositions
            and before != "to"
            and not line.low(at).endswith("ing")
        )
    )


NOUN_SIGNS = frozenset({
    "official", "state", "working", "brief", "planned", "recent", "upcoming", "forthcoming", "scheduled", "first", "last", "second", "third", "next", "previous", "private", "surprise", "historic", "possible", "proposed", "own", "foreign",
    "short", "rare", "unannounced", "friendly", "goodwill", "bilateral", "trilateral", "high-level", "one-day", "two-day", "three-day", "four-day", "five-day", "week-long", "overseas", "successful", "lightning", "courtesy", "phone", "telephone", "formal", "informal", "secret", "direct", "further", "fresh", "new", "final", "emergency", "special", "annual", "hold", "held", "holds", "holding", "have", "had", "during",
})  # fmt: skip


def _verbal(line: Line, at: int) -> bool:
    """Whether a bare word follows a subject or an auxiliary, as a verb does."""
    before = line.row[at - 1] if at else None
    if before is None:
        return False
    if before.low in (
        "will",
        "to",
        "would",
        "may",
        "might",
        "can",
        "could",
        "should",
        "must",
        "not",
        "also",
        "who",
        "he",
        "she",
        "they",
        "i",
        "we",
    ):
        return True
    group = line.ends.get(at - 1)
    return (
        group is not None
        and group.acts
        and not group.owns
        and group.governor is None
        and group.persons
    )


def _verb(line: Line, at: int, frame: Frame) -> Telling | None:
    start = line.chain_start(at)
    chain = {line.low(place) for place in range(start, at)}
    passive = (
        bool(chain & BE)
        and (line.low(at).endswith("ed") or line.low(at) in PARTICIPLES)
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
    telling.negated = bool(chain & line.words.negations) or (
        line.low(at - 1) in line.words.negations
    )
    telling.infinitive = "to" in chain
    telling.premodifiers = [line.low(place) for place in range(start, at)]
    found = arguments_of(line, at, verb=True)
    telling.passed, telling.last, telling.here = (
        found.words,
        found.end,
        found.here or "here" in line.low(at),
    )
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
    _assign(telling, roles, found)
    return telling


def _fits(frame: Frame, found: Arguments, line: Line, at: int) -> bool:
    if frame.private and not frame.private.isdisjoint(found.words[:3]):
        return False
    if (
        frame.followed_by
        and frame.followed_by.isdisjoint(found.words[:8])
        and line.low(at + 1) not in frame.followed_by
    ):
        return False
    if frame.strong and not any(
        argument.position in frame.strong for argument in found.found
    ):
        return False
    if frame.direct and frame.verbs:
        return _direct(line, at)
    if frame.copula:
        return any(
            argument.position == "object" for argument in found.found
        ) or "here" in line.low(at)
    return True


def _direct(line: Line, at: int) -> bool:
    """ "called President Kone" and nothing after that says what he was called."""
    group = line.starts.get(at + 1)
    if group is None or not group.persons or group.owns:
        return False
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
        _give(telling, roles, subject.group.members)
        telling.first = min(telling.first, subject.group.lead)
        if "participant" in roles:
            for group in telling.line.beside(subject.group, telling.at):
                _give(telling, roles, group.members)


def _assign(
    telling: Telling, roles: dict[str, tuple[str, ...]], found: Arguments
) -> None:
    telling.arguments = found.found
    for argument in found.found:
        wanted = roles.get(argument.position)
        if wanted:
            _give(telling, wanted, argument.members, at=argument.at)


def _give(
    telling: Telling,
    roles: tuple[str, ...],
    members: list[Member],
    at: int | None = None,
) -> None:
    for member in members:
        role = next((role for role in roles if suits(role, member)), None)
        if role is None:
            continue
        telling.add(role, member)


def suits(role: str, member: Member) -> bool:
    """Whether a name can have a role: places are places, visitors and hosts are people or bodies."""
    if role in ("place", "origin", "stop", "goal", "region"):
        return member.place
    if role in ("visitor", "host"):
        return member.person or member.acting or member.body
    if role == "participant":
        return member.person or member.acting or member.body or member.nation
    return False


def _noun(line: Line, at: int, frame: Frame) -> Telling | None:
    telling = Telling(
        frame, line, at, "noun", frame.kind, dates=frame.dates, near=frame.near
    )
    left, owner, attributive = _premodifiers(line, at, telling)
    telling.first = max(left, 0)
    if frame.private and not frame.private.isdisjoint(telling.premodifiers):
        return None
    found = arguments_of(line, at, verb=False)
    telling.passed, telling.last, telling.here = found.words, found.end, found.here
    _assign(telling, dict(frame.roles), found)
    _give(telling, frame.roles.get("attributive", ()), attributive)
    if owner is not None and owner.group is not None:
        telling.owned = True
        _give(telling, frame.roles.get("owner", ()), owner.group.members)
        telling.first = min(telling.first, owner.group.lead)
    elif owner is not None:
        telling.owned = True
        telling.subject = owner
    else:
        _carry(line, left, frame, telling)
    return telling


def _premodifiers(
    line: Line, at: int, telling: Telling
) -> tuple[int, Subject | None, list[Member]]:
    """The token before the noun phrase, its owner, and the names that stand before the noun like adjectives."""
    attributive: list[Member] = []
    hit = line.row[at].hit
    place = (
        at - 1
        if line.row[at].name is None or (hit and hit.start == line.row[at].start)
        else at
    )
    if place == at:
        group = line.starts.get(at) or next(
            iter(g for g in line.groups if g.first <= at <= g.last), None
        )
        if group is not None:
            attributive += [
                member for member in group.members if member.name is line.row[at].name
            ]
        place = at - 1
    while place >= 0 and at - place <= PREMODIFIERS:
        token = line.row[place]
        if token.low in OWNS and place > 0:
            return place - 1, _owner(line, place - 1), attributive
        if token.low in line.words.possessives:
            return place - 1, Subject(pronoun=place, how="possessive"), attributive
        if token.low in line.words.determiners:
            telling.back = (
                token.low in ("the", "this", "that", "these") and telling.frame.back
            )
            return place - 1, None, attributive
        if token.name is not None:
            group = line.ends.get(place)
            if group is None or (
                group.governor is None and group.persons and not _headline(line, group)
            ):
                return place, None, attributive
            attributive += group.members
            place = group.first - 1
            continue
        if token.time is None and (
            token.low in line.words.prepositions
            or token.low in line.words.reporting
            or token.low
            in line.words.chain
            - {
                "planned",
                "scheduled",
                "expected",
                "first",
                "last",
                "next",
                "set",
                "due",
                "earlier",
                "proposed",
            }
            or not token.low[0].isalnum()
            or _is_light(line, place, telling.frame)
        ):
            if token.low in ("-", "–", "/") and line.row[place - 1].name is not None:
                place -= 1
                continue
            break
        telling.premodifiers.append(token.low)
        place -= 1
    return place, None, attributive


def _headline(line: Line, group: Group) -> bool:
    """ "ahead of Ek visit": headlines leave out the owner's sign."""
    return group.governor is not None or group.lead == 0


def _owner(line: Line, last: int) -> Subject | None:
    group = line.ends.get(last)
    return Subject(group, how="owner") if group else None


def _is_light(line: Line, place: int, frame: Frame) -> bool:
    return any(
        " ".join(line.low(step) for step in range(place - size + 1, place + 1))
        in frame.light
        for size in range(1, LIGHT_REACH + 1)
    )


def _carry(line: Line, left: int, frame: Frame, telling: Telling) -> None:
    """The subject of a noun without an owner: its light verb's, or the clause's for "on a visit", "during talks"."""
    start = left
    while start > 0 and line.row[start].time is not None:
        start -= 1
    if telling.members("visitor") or start < 0:
        return
    subject: Subject | None = None
    if _is_light(line, start, frame):
        verb = start
        for size in range(LIGHT_REACH, 0, -1):
            words = " ".join(
                line.low(step) for step in range(start - size + 1, start + 1)
            )
            if words in frame.light:
                verb = start - size + 1
                break
        chain = line.chain_start(verb)
        telling.premodifiers += [line.low(step) for step in range(chain, start + 1)]
        telling.negated = any(
            line.low(step) in line.words.negations for step in range(chain, start + 1)
        )
        telling.first = min(telling.first, chain)
        subject = (
            line.leftmost(verb) if line.low(verb) in CARRIERS else line.subject_of(verb)
        )
    elif line.low(start) in CARRIERS or (
        line.low(start) in (",", "and") and not telling.back
    ):
        subject = line.leftmost(start)
    if subject is None:
        return
    telling.subject = subject
    if subject.group is not None and not (
        frame.kind == "visit" and line.low(start) in BREAKS
    ):
        _give(telling, frame.roles.get("subject", ()), subject.group.members)
        telling.first = min(telling.first, subject.group.lead)


def _attribute(line: Line, at: int, frame: Frame) -> Telling | None:
    """ "visiting British minister Howard": the name itself is the visitor."""
    group = line.starts.get(at + 1)
    if group is None or not group.persons or group.owns:
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
    _give(telling, ("visitor",), group.members[:1])
    telling.reasons.append("named as visiting")
    return telling
