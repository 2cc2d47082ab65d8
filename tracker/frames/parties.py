"""Who takes part in a meeting whose own words name one or nobody: others of the sentence, or those named before."""

from collections.abc import Sequence

from tracker.frames.groups import Group
from tracker.frames.member import Member
from tracker.frames.memory import Memory
from tracker.frames.naming import as_before
from tracker.frames.telling import GATHERINGS, Telling
from tracker.frames.words import OWNS

SAME = {"talks": ("meeting", "talks", "summit")}
"""The gatherings that another word may call back."""

NAMED_NEAR = 6
NAMED_LATE = 14
"""Tokens from a trigger to "the two sides", and to those behind a noun: "at talks in Lima in late May, the two sides agreed"."""

FAR = 800
"""Code points back to a visit whose traveller "a meeting with the king" takes for granted."""


def parties_of(telling: Telling, memory: Memory) -> None:
    """Fills in who meets; a spokesman who tells of it takes part only if nobody else is found who does."""
    parties = telling.members("participant")
    tell_of_it = [member for member in parties if telling.form == "noun" and _tells(member, telling)]
    if tell_of_it:
        telling.roles["participant"] = parties = [member for member in parties if member not in tell_of_it]
    if len(parties) < 2:
        met(telling, memory)
        both(telling, memory)
        as_before(telling, memory)
        other_party(telling, memory)
    parties = telling.members("participant")
    if len(parties) == 1 and telling.form == "noun":
        for member in tell_of_it or _spokesmen(telling, parties[0]):
            chief = memory.compatriot_before(member.name)
            telling.add("participant", Member(chief) if chief is not None else member)


def _spokesmen(telling: Telling, party: Member) -> list[Member]:
    """ "Spokesman Ek said talks with Peru will be held": who tells of it, if of another country; "French government …"."""
    line, found = telling.line, []
    if not any(argument.position == "with" and party in argument.members for argument in telling.arguments):
        return []
    for group in (group for group in line.groups if group.last < telling.at and _tells(group.members[0], telling)):
        before = line.ends.get(group.first - 1) or line.ends.get(group.first - 2)
        nation = before is not None and before.members[-1].nation and not before.owns
        found.append(Member(before.members[-1].name, acting=True) if before and nation else group.members[0])
    return [member for member in found if member.country not in (None, party.country)]


def _tells(member: Member, telling: Telling) -> bool:
    """Whether one's office is to tell what others did: "White House spokeswoman Ek"."""
    return (member.name.entity.office or "").lower().endswith(telling.line.words.ends_of_spokesmen)


def other_party(telling: Telling, memory: Memory) -> None:
    """The second party of a meeting that names one: another person of the sentence, or who "the talks" were with before."""
    parties = telling.members("participant")
    if telling.form != "noun" or len(parties) > 1:
        return
    if not parties and telling.own_date and _are_to_act_there(telling):
        return
    gathering = telling.kind in GATHERINGS
    if (
        parties
        and not any(argument.members for argument in telling.arguments)
        and not telling.owned
        and telling.subject is None
    ):
        return
    if not parties and telling.own_date and _is_of_the_meeting_before(telling, memory):
        return
    if _is_with_one(telling, parties) and (traveller := _traveller(telling, memory, parties[0])) is not None:
        telling.add("participant", traveller)
        telling.reasons.append(f"with {parties[0].name.entity.name}: {traveller.name.entity.name}")
        return
    if gathering and parties:
        return
    people = _others(telling, memory, parties)
    if not people and not parties and telling.kind == "summit" and telling.own_date:
        _those_before(telling, memory)
    if people and (parties or gathering):
        _add_nearest(telling, people, list_too=gathering)
    elif gathering and not parties and telling.own_date and telling.members("place"):
        _add_nation(telling)


def met(telling: Telling, memory: Memory) -> None:
    """ "Accepted an invitation from Ito to meet him": the one person of another country who is named before "him".

    Where the sentence names nobody, those whom he met when it was told last: "Ek will meet Ito on Monday. He saw him in May".
    """
    parties = telling.members("participant")
    if len(parties) != 1 or telling.form != "verb" or telling.passed[:1] not in (["him"], ["her"], ["them"]):
        return
    before = (group for group in telling.line.groups if group.last < telling.at)
    named: Sequence[Member] = [member for group in before for member in group.members if member.kind == "person"]
    if not named:
        named = _met_before(parties[0], memory)
    others = [member for member in named if member.key != parties[0].key and member.country != parties[0].country]
    if others and (len(others) > 1) == (telling.passed[0] == "them"):
        for member in others:
            telling.add("participant", member)
        telling.reasons.append(f"{telling.passed[0]}: {others[0].name.entity.name}")


def _met_before(party: Member, memory: Memory) -> Sequence[Member]:
    """The people beside one in the meeting told last, if one is in it."""
    source = memory.last("meeting", "talks", "call", "visit")
    members = source.together("visitor", "host", "participant") if source is not None else []
    return [member for member in members if member.person] if party.key in {each.key for each in members} else []


def _are_to_act_there(telling: Telling) -> bool:
    """ "Talks in Geneva, | where Peru and Chile are expected to agree": several of whom its place is told."""
    line, where = telling.line, telling.reach
    where += line.padded[where] == ","
    group = line.starts.get(where + 1) if line.padded[where] == "where" else None
    if group is None or not group.acts or len(group.members) < 2 or not telling.members("place"):
        return False
    for member in group.members:
        telling.add("participant", member)
    telling.reasons.append("those who are to act there")
    return True


def _is_of_the_meeting_before(telling: Telling, memory: Memory) -> bool:
    """ "The talks are set for July 3", when a meeting without a day was told last: its day. "The summit", of a summit."""
    before = memory.last(*SAME.get(telling.kind, (telling.kind,)))
    the = telling.line.padded[telling.at - 1] == "the"
    if before is None or not the or before.near is not None:
        return False
    if before.time is not None:
        if not _is_of_the_way(before):
            return False
        before.time, before.until, before.dates = telling.time, telling.until, telling.dates
    for role in ("participant", "place"):
        for member in before.members(role):
            telling.add(role, member)
    telling.reasons.append("those of the meeting told before")
    return True


def _is_of_the_way(telling: Telling) -> bool:
    """ "Left today to attend the summit": the day of the journey to a gathering, which may have others."""
    line, first = telling.line, telling.phrase
    on_the_way = any(token.time is telling.time for token in line.row[:first])
    visits = (frame.kind == "visit" for at, hit in line.hits if at < first for frame, _ in hit.frames)
    return telling.kind in GATHERINGS and on_the_way and any(visits)


def _is_with_one(telling: Telling, parties: Sequence[Member]) -> bool:
    """ "A meeting with the king is set for Friday": the sentence names nobody but him."""
    if len(parties) != 1 or telling.owned or telling.subject is not None or not telling.own_date:
        return False
    by_with = any(argument.position == "with" and parties[0] in argument.members for argument in telling.arguments)
    return by_with and not _others_named(telling, parties[0])


def _others_named(telling: Telling, party: Member) -> bool:
    first = telling.line.groups[: next(i for i, group in enumerate(telling.line.groups) if party in group.members)]
    return any(member.person or member.acting for group in first for member in group.members)


def _traveller(telling: Telling, memory: Memory, party: Member) -> Member | None:
    """Who travels where the meeting is told of: of the visit told last, a few sentences back."""
    source = memory.last("visit")
    if source is None or telling.trigger[0] - source.trigger[0] > FAR:
        return None
    visitors = [member for member in source.members("visitor") if member.person]
    abroad = len(visitors) == 1 and visitors[0].country not in (None, party.country)
    return visitors[0] if abroad else None


def _others(telling: Telling, memory: Memory, parties: Sequence[Member]) -> list[Member]:
    """People of the sentence who are not of the parties' countries, or those whom "the talks" were with before."""
    known = {member.key for member in parties}
    homes = {member.country for member in parties}
    people = [
        member
        for group in telling.line.groups
        for member in group.members
        if member.kind == "person"
        and member.key not in known
        and (member.country is None or member.country not in homes)
        and not _is_met_elsewhere(telling, group)
        and not _tells(member, telling)
        and not _speaks_of_others(telling, group)
    ]
    if people or not (telling.back and parties):
        return people
    source = memory.last("visit", "meeting", "talks", "summit", "call")
    members = source.together("visitor", "participant") if source is not None else []
    return [member for member in members if member.country not in homes]


def _speaks_of_others(telling: Telling, group: Group) -> bool:
    """ "Ek said Ito's meeting had failed": who only says what another's meeting was."""
    if not telling.owned or telling.subject is not None:
        return False
    after = group.last + 1 + (telling.line.padded[group.last + 1] == ",")
    return telling.line.padded[after] in telling.line.words.reporting


def _is_met_elsewhere(telling: Telling, group: Group) -> bool:
    """ "After talks in Lima, Ek will fly to Rome to see Ito": behind a verb of another meeting."""
    line = telling.line
    before = line.row[group.lead - 1].hit if group.lead > telling.at + 1 else None
    return before is not None and before.forms == {"verb"}


def _add_nearest(telling: Telling, people: list[Member], *, list_too: bool) -> None:
    near = min(people, key=lambda member: abs(member.span[0] - telling.trigger[0]))
    beside = next((group.members for group in telling.line.groups if near in group.members), [near])
    for member in beside if list_too else [near]:
        telling.add("participant", member)
    telling.reasons.append(f"also named: {near.name.entity.name}")


def _add_nation(telling: Telling) -> None:
    """ "Britain wants a pact at the Rome summit on Friday": the nation that the sentence is about takes part."""
    where = {member.country for member in telling.members("place")}
    for group in telling.line.groups:
        nations = [
            member
            for member in group.members
            if (member.acting or (member.nation and not member.adjective)) and member.country not in where
        ]
        if nations and not group.owns and (group.governor is None or group.persons):
            for member in nations:
                telling.add("participant", member)
            telling.reasons.append("the nation that the sentence is about")
            return


def _those_before(telling: Telling, memory: Memory) -> None:
    """ "Last May's summit", when a summit of two people was told before: those two."""
    source = memory.last("summit")
    people = [member for member in source.members("participant") if member.person] if source is not None else []
    if len(people) > 1:
        telling.roles["participant"] = people
        telling.reasons.append("those of the summit told before")


def _are_aides(telling: Telling) -> bool:
    """ "The two leaders' aides met"."""
    return not OWNS.isdisjoint(telling.line.lows[max(0, telling.at - 3) : telling.at])


def both(telling: Telling, memory: Memory) -> None:
    """ "The two leaders met", "their meeting": those named together before."""
    words = telling.line.words
    far = telling.at + NAMED_NEAR
    if telling.form == "noun" and not telling.members("participant"):
        far = max(far, min([telling.at + NAMED_LATE, *(at for at, _ in telling.line.hits if at > telling.at)]))
    near = " ".join(telling.line.lows[max(0, telling.at - NAMED_NEAR) : far])
    two = words.names_both.search(near) is not None and not (telling.form == "verb" and _are_aides(telling))
    if two and (pair := words.names_both_states.search(near) or words.names_all_states.search(near)):
        states = memory.states_before(telling.trigger[0], two=pair[0] in words.both_states)
        for member in states:
            telling.add("participant", member)
        telling.reasons.append("the states named before")
        if states:
            return
    own = telling.line.padded[telling.at + 1] == "of"  # "that meeting of fifty leaders"
    plural = two and words.names_both_sides.search(near) is not None and not (own and telling.members("participant"))
    back = (telling.back or _is_of_a_series(telling)) and not own
    if not (plural or (back and not telling.members("participant"))):
        return
    source = memory.last("meeting", "talks", "summit", "call", "conference") or memory.last("visit")
    named = memory.two_before(telling.trigger[0]) if plural else []
    for member in named or (source.together("visitor", "host", "participant") if source is not None else []):
        telling.add("participant", member)
    if plural and not named and source is not None and source.kind == "visit":
        _with_the_visited(telling, source)
    telling.reasons.append("those named before")


def _is_of_a_series(telling: Telling) -> bool:
    """ "The previous round of talks was held in Lima in May": one of several, whose sides are known."""
    line = telling.line
    the = telling.kind == "talks" and telling.form == "noun" and line.lows[telling.phrase] == "the"
    there = telling.own_date and telling.members("place") and telling.subject is None and not telling.carrier
    return the and bool(there) and not line.words.of_a_series.isdisjoint(telling.premodifiers)


def _with_the_visited(telling: Telling, visit: Telling) -> None:
    """ "Ek visited Peru in May, and the two ministers also met in Rome": the other is of the country visited."""
    if len(telling.members("participant")) == 1 and len(visit.members("place")) == 1:
        telling.add("participant", visit.members("place")[0])
