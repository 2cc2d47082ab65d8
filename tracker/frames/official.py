"""What is of a state: people with an office, and journeys that are somebody's and for no holiday."""

from collections.abc import Sequence

from tracker.frames.arguments import Argument
from tracker.frames.line import Line
from tracker.frames.member import Member
from tracker.frames.telling import Telling
from tracker.frames.words import Words

PURPOSE = 15
"""Tokens from a visit to what it is for."""

OWN = 7
"""Tokens before a name in which "his" says whose officer he is: "his chief of staff, Lind"."""

AIM = 4
"""Tokens from "for" or "to" to that: "for a routine medical checkup"."""


def officials(members: Sequence[Member], words: Words) -> list[Member]:
    """Those with an office, delegations, bodies and countries; a private person is none of these."""
    return [member for member in members if not (member.person and _has_none(member, words))]


def _has_none(member: Member, words: Words) -> bool:
    entity = member.name.entity
    if entity.kind != "person":
        return False
    office = (entity.office or "").casefold()
    return office in words.private_offices or (office in words.business_offices and member.country is None)


def without_ones_own(members: Sequence[Member], line: Line) -> list[Member]:
    """Those who are not of another's staff: of "Ek met his chief of staff, Lind" only Ek."""
    return [member for member in members if member.country or not member.person or not _is_ones_own(member, line)]


def _is_ones_own(member: Member, line: Line) -> bool:
    """Whether "his", "her" or "its" stands before an office and a name: not "his counterpart, Lind", nor "his host"."""
    place = next((place for place in line.marks if line.row[place].name is member.name), 0)
    before = [*line.lows[max(0, place - OWN) : place], *(line.padded[place].split() if place else [])]
    his = max((step for step, low in enumerate(before) if low in line.words.possessives), default=None)
    return his is not None and line.words.counterparts.isdisjoint(before[his:])


def of_two_communities(members: Sequence[Member], line: Line) -> bool:
    """Whether one of several is named as leading a community apart: "Cyprus's president and the Turkish Cypriot leader met"."""
    if len(members) < 2:
        return False
    spoken = {line.row[place].name: line.lows[place] for place in line.marks}
    apart = {any(each in spoken.get(member.name, "") for each in line.words.communities) for member in members}
    return len(apart) > 1


def is_private(telling: Telling) -> bool:
    """Whether a journey is nobody's in particular or no visit of state."""
    return _is_in_general(telling) or _is_for_oneself(telling)


def _is_for_oneself(telling: Telling) -> bool:
    """ "Flew to Peru for heart surgery", "is in Peru on holiday"."""
    line, words = telling.line, telling.line.words
    after = line.lows[telling.at + 1 : telling.at + PURPOSE]
    if words.unofficial.isdisjoint(after):
        return False
    aims = [step for step, low in enumerate(after) if low in words.to_what]
    return any(not words.unofficial.isdisjoint(after[step : step + AIM]) for step in aims)


def _is_in_general(telling: Telling) -> bool:
    """ "A ban on travel to Libya": nobody's in particular."""
    theirs = telling.owned or telling.form != "noun" or any(argument.position == "by" for argument in telling.arguments)
    return not theirs and telling.line.padded[telling.at] in telling.line.words.in_general


def stays(line: Line, at: int, arguments: list[Argument]) -> bool:
    """Whether a mission is no journey: "met at the Chilean mission", "the Chilean mission to the U.N."."""
    sender = line.ends.get(at)
    building = sender is not None and sender.governor in line.words.located
    return building or any(_is_its_seat(line, at, argument) for argument in arguments)


def _is_its_seat(line: Line, at: int, argument: Argument) -> bool:
    """ "The Chilean mission to the U.N.", "the U.N. mission in Chad": one that stays there."""
    sender = line.ends.get(at)
    stays = argument.position == "in" and sender is not None and sender.members[0].body
    return stays or (argument.position == "to" and argument.members[0].body)
