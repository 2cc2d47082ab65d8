"""Nouns as triggers: "Ek's visit to Oslo", "pay a visit", "talks between A and B", "the Oslo summit"."""

from tracker.frames.arguments import arguments_of
from tracker.frames.destination import destination
from tracker.frames.doers import whose_speech
from tracker.frames.frame import Frame
from tracker.frames.groups import Group
from tracker.frames.holders import holds_it
from tracker.frames.line import Line
from tracker.frames.member import Member, grounded
from tracker.frames.official import stays
from tracker.frames.roles import assign, give
from tracker.frames.subject import Subject, beside, fronted, leftmost, subject_of
from tracker.frames.taking import taken, told_of_it
from tracker.frames.telling import Telling
from tracker.frames.words import BREAKS, OWNS, QUOTES

LIGHT_REACH = 3
"""Words of the longest light verb ("take part in")."""

_HYPHENS = frozenset({"-", "–", "/"})
"""Signs that join the names before a noun."""
PREMODIFIERS = 9
"""Tokens before a noun that can still belong to it: "the first three-day Arab-African economic summit"."""

QUOTED = 3
"""Tokens from one quotation mark to the other around a word before a noun."""

EARLY = 5
"""A noun whose preposition stands this early opens the sentence: "At the summit, Ek said …"."""


def noun(line: Line, at: int, frame: Frame) -> Telling | None:
    """The telling of a noun, with its owner, arguments and light verb; None for another sense of it."""
    telling = Telling(frame, line, at, "noun")
    left, owner, attributive = _premodifiers(line, at, telling)
    telling.phrase = left + 1
    telling.first = left if telling.phrase else 0
    beside = line.padded[at - 1] == "-" and line.padded[at - 2] in line.words.beyond  # "a pre-summit visit"
    if beside or line.padded[at + 1] in line.words.tails or _only_a_body(line, at) or _is_a_verb(line, at):
        return None
    private = frame.private.intersection(telling.premodifiers)
    if private and not (
        any(member.body and member.country is None for member in attributive)
        and private <= line.words.organs | line.words.assembly
    ):
        return None  # "a NATO news conference", but not "the OAU council meeting"
    found = arguments_of(line, at, verb=False)
    if line.lows[at] in line.words.standing and stays(line, at, found.found):
        return None
    telling.passed, telling.here, telling.there = found.words, found.here, line.padded[at + 1] == "there"
    telling.last = telling.reach = found.end
    assign(telling, frame.roles, found)
    if frame.journey and not telling.members("place"):
        destination(telling, left)
    _describe(line, attributive, telling, owned=owner is not None)
    _by_whom(line, left, owner, telling)
    return telling


def _describe(line: Line, attributive: list[Member], telling: Telling, *, owned: bool) -> None:
    """Gives the names before the noun their roles: "the Rome talks", "the Thai visit", "his Thai visit"."""
    frame = telling.frame
    if len(attributive) == 1 and frame.kind != "visit" and _is_capital(line, attributive[0]):
        telling.add("place", attributive[0])
        return
    if owned and frame.journey and line.lows[telling.at] not in line.words.standing:
        attributive = [grounded(member) for member in attributive]
    give(telling, frame.roles.get("attributive", ()), attributive)


def _by_whom(line: Line, left: int, owner: Subject | None, telling: Telling) -> None:
    """Gives the owner, the subject or whom a verb behind the noun takes along their roles."""
    frame = telling.frame
    if owner is not None and owner.group is not None:
        _own(line, owner.group, frame, telling)
        return
    if owner is None and told_of_it(telling):
        return
    if owner is None or _is_the_subjects(line, owner, telling):
        _carry(line, left, frame, telling)
    if owner is not None and telling.subject is None:
        telling.owned = True
        telling.subject = owner
    if owner is None and telling.subject is None:
        taken(telling)


def _own(line: Line, owner: Group, frame: Frame, telling: Telling) -> None:
    """ "The ministers' meeting": the owner takes part, unless "will not attend" stands before it."""
    telling.owned = True
    give(telling, frame.roles.get("owner", ()), owner.members)
    telling.first = min(telling.first, owner.lead)
    verb = _light_verb(line, owner.lead - 1, frame)
    telling.negated = verb is not None and not line.words.negations.isdisjoint(line.lows[line.chain_start(verb) : verb])


def _is_a_verb(line: Line, at: int) -> bool:
    """ "Holds talks and visits the museum": what stands between "and" and an article is no noun, if it may be a verb."""
    if line.padded[at - 1] != "and" or line.padded[at + 1] not in line.words.bare_articles:
        return False
    hit = line.row[at].hit
    return hit is not None and any(form == "verb" for _, form in hit.frames)


def _is_the_subjects(line: Line, owner: Subject, telling: Telling) -> bool:
    """ "The league opens its annual summit": what is held, and not travelled, is the subject's own."""
    return owner.pronoun is not None and telling.kind != "visit" and line.lows[owner.pronoun] in line.words.own


def _is_capital(line: Line, member: Member) -> bool:
    """ "The Rome talks" are held there; "the White House talks" are the President's."""
    if member.kind != "metonym":
        return False
    place = next(place for place in line.marks if line.row[place].name is member.name)
    return line.lows[place] not in line.words.seats


def _only_a_body(line: Line, at: int) -> bool:
    """ "The leaders of the Pacific Forum", "Pacific Forum ministers": a body whose name ends like an event is none of it."""
    if line.row[at].name is None:
        return False
    if line.padded[at + 1] in line.words.descriptive and line.padded[at + 2] in line.words.officials:
        return True
    group = next((group for group in line.groups if group.first <= at <= group.last), None)
    return group is not None and group.governor in line.words.of_bodies


def _premodifiers(line: Line, at: int, telling: Telling) -> tuple[int, Subject | None, list[Member]]:
    """The token before the noun phrase, its owner, and the names that stand before the noun like adjectives."""
    attributive = _own_name(line, at) if line.row[at].name is not None else []
    place = at - 1
    while place >= 0 and at - place <= PREMODIFIERS:
        token = line.row[place]
        low = line.lows[place]
        group = line.ends.get(place)
        if token.name is not None or group is not None:
            if (headed := line.ends.get(at)) is not None and headed.first <= place:
                place = headed.first - 1
                continue
            if group is None or (group.governor is None and group.persons and not _stands_bare(line, group)):
                break
            named = line.lows[place + 1] in line.words.organs or holds_it(line, group, at, telling.frame)
            attributive += [_as_party(member) for member in group.members] if named else group.members
            place = group.first
        elif telling.kind != "visit" and low in OWNS and _are_nobodys(line, place - 1):
            pass  # "a foreign ministers' meeting": whose ministers is told elsewhere
        elif low in line.words.owning:
            telling.back = telling.frame.back and low in line.words.pointing
            return place - 1, _owner(line, place), attributive
        elif token.time is None and not (low == "of" and _is_round(line, place - 1)):
            if not _stands_outside(line, place, telling.frame):
                telling.premodifiers.append(low)
            elif not _joins_names(line, place):
                break
        place -= 1
    return place, None, attributive


def _are_nobodys(line: Line, place: int) -> bool:
    """Whether officials stand there of whom nothing more is said than their offices."""
    while (
        line.row[place].plain and line.lows[place] in line.words.in_titles and line.lows[place] not in line.words.ands
    ):
        place -= 1
    return line.lows[place] in line.words.bare_articles


def _as_party(member: Member) -> Member:
    """A name before "government" and the like is that of a party, and no adjective."""
    return Member(member.name, acting=member.acting, ground=member.ground)


def _is_round(line: Line, place: int) -> bool:
    """Whether "of" only counts what follows: "a third round of talks", "two days of talks"."""
    return place >= 0 and (line.lows[place] in line.words.rounds or line.row[place].time is not None)


def _own_name(line: Line, at: int) -> list[Member]:
    """The name that ends in the trigger: "the Munich Security Conference" takes part in itself."""
    name = line.row[at].name
    groups = (group for group in line.groups if group.first <= at <= group.last)
    return [member for group in groups for member in group.members if member.name is name]


def _joins_names(line: Line, place: int) -> bool:
    """Whether a sign only joins what stands before the noun: "the Peru-Chile summit", "their April 2, 2031, meeting", "a “quiet” one"."""
    low, before = line.lows[place], line.row[place - 1]
    if low in QUOTES:
        beside = [*line.lows[max(0, place - QUOTED) : place], *line.lows[place + 1 : place + 1 + QUOTED]]
        return not QUOTES.isdisjoint(beside)
    return (low == "," and before.time is not None) or (low in _HYPHENS and before.name is not None)


def _stands_outside(line: Line, place: int, frame: Frame) -> bool:
    """Whether a word cannot belong to the noun phrase after it."""
    low = line.lows[place]
    return low in line.words.outside_nouns or not low[0].isalnum() or _light_verb(line, place, frame) is not None


def _stands_bare(line: Line, group: Group) -> bool:
    """ "Ahead of Ek visit": headlines leave out the owner's sign. "The Ek-Ito meeting" needs none."""
    beside = line.lows[max(0, group.first - 1)], line.lows[group.last + 1]
    bare = group.governor is not None or group.lead == 0 or not _HYPHENS.isdisjoint(beside)
    return bare or (group.members[-1].acting and line.lows[group.last].endswith("s") and _is_one(line, group.first - 1))


def _is_one(line: Line, place: int) -> bool:
    """ "A | Nordic ministers meeting", "the last | Nordic ministers meeting": what stands before several is said of one meeting."""
    low = line.lows[place]
    return low in ("a", "an") or (low in line.words.of_a_series and line.padded[place - 1] in line.words.owning)


def _owner(line: Line, place: int) -> Subject | None:
    """Whose it is: a name before "'s", a possessive pronoun, nobody after an article."""
    low = line.lows[place]
    if low in OWNS:
        group = line.ends.get(place - 1)
        return Subject(group, None, "owner") if group else None
    return Subject(None, place, "possessive") if low in line.words.possessives else None


def _light_verb(line: Line, end: int, frame: Frame) -> int | None:
    """Where the longest light verb that ends at a token begins; a noun that is written like one is none."""
    low = line.lows[end]
    if low not in frame.light_ends or (low in line.words.noun_signs and line.padded[end - 1] in line.words.owners):
        return None
    for start in range(max(end - LIGHT_REACH + 1, 0), end + 1):
        if " ".join(line.lows[start : end + 1]) in frame.light:
            return start
    return None


def _carry(line: Line, left: int, frame: Frame, telling: Telling) -> None:
    """The subject of a noun without an owner: its light verb's, or the clause's for "on a visit", "during talks"."""
    start = left
    while start > 0 and line.row[start].time is not None:
        start -= 1
    if start < 0 or telling.members("visitor") or line.padded[start - 1] in line.words.causes:
        return
    low = line.lows[start]
    subject: Subject | None = None
    if (verb := _light_verb(line, start, frame)) is not None:
        subject = _lifted(line, verb, start, telling)
    elif _names_both(telling) or _is_a_theme(line, start):
        return
    elif low in line.words.carriers or (low in {",", "and"} and not telling.back):
        speech = whose_speech(line.ends, line.padded, line.words, start)
        subject = Subject(speech, None, "whose speech it is") if speech is not None else _of_the_verb(line, start)
        subject = subject or leftmost(line, start)
        subject = subject or (fronted(line, left + 1) if start <= EARLY else None)
        telling.carrier = low
        if subject is not None and subject.group is not None and _is_at_home(subject.group, telling):
            subject = leftmost(line, subject.group.lead) or subject
    if subject is None:
        return
    telling.subject = subject
    if subject.group is not None and not (frame.kind == "visit" and low in BREAKS):
        for group in (subject.group, *(beside(line, subject.group, start) if verb is not None else ())):
            give(telling, frame.roles.get("subject", ()), group.members)
        telling.first = min(telling.first, subject.group.lead)


def _is_at_home(group: Group, telling: Telling) -> bool:
    """ "Ek told | the Swiss president | during a visit to Bern": who lives there does not visit."""
    where = {member.country for member in telling.members("place")}
    homes = [member.country for member in group.members]
    return telling.kind == "visit" and None not in homes and where.issuperset(homes)


def _is_a_theme(line: Line, carrier: int) -> bool:
    """ "Peru will be the main issue at the summit": what it will be about takes no part."""
    before = line.lows[max(0, carrier - PREMODIFIERS) : carrier]
    return before[-1:] != [] and before[-1] in line.words.themes and not line.words.be.isdisjoint(before)


def _of_the_verb(line: Line, carrier: int) -> Subject | None:
    """Who "met Ito during a visit" behind the comma of "Ek, who doubts that Kone should resign, met …"."""
    verb = next((at for at, hit in reversed(line.hits) if at < carrier and hit.forms == {"verb"}), 0)
    return subject_of(line, verb) if verb and line.lows[line.chain_start(verb) - 1] == "," else None


def _names_both(telling: Telling) -> bool:
    """Whether the parties of two countries are named already: "talks between Ek and Ito"."""
    named = telling.members("participant")
    return len({member.country for member in named}) > 1 and not any(member.body for member in named)


def _lifted(line: Line, verb: int, end: int, telling: Telling) -> Subject | None:
    """The subject of the light verb between two tokens; a city before it is where: "Oslo will host talks"."""
    chain = line.chain_start(verb)
    telling.premodifiers += line.lows[chain : end + 1]
    telling.negated = not line.words.negations.isdisjoint(line.lows[chain : end + 1])
    telling.first = min(telling.first, chain)
    host = line.ends.get(chain - 1)
    if host is not None and host.governor is None and not host.acts:
        give(telling, telling.frame.roles.get("subject", ()), host.members)
    if line.lows[verb] not in line.words.carriers:
        return subject_of(line, verb)
    return leftmost(line, verb) or (fronted(line, end + 1) if verb <= EARLY else None)
