"""Visits told by their talks: "he will have talks with officials in Rome and Athens", "Ek, in Lima for talks with Ito, said"."""

import re
from collections.abc import Sequence
from datetime import timedelta

from tracker.frames.member import Member
from tracker.frames.memory import Memory
from tracker.frames.telling import TALKS, Telling, countries
from tracker.frames.where import find_place
from tracker.frames.words import Words

HOURS = re.compile("PT([2-9]|1[0-9])H")
"""More than an hour: nobody talks so long by phone, or it is told."""

LATELY = 40
"""Tellings back to the journey on which a host is abroad, or a guest."""

NEXT = 4
"""Tellings on to that of a guest: "received Ek, who had arrived on Monday"."""

STAY = timedelta(days=10)
"""The longest time into a visit on which one is received."""

BESIDE = 12
"""Tokens after a verb of speaking in which "on the sidelines" says where."""


def tours(tellings: Sequence[Telling], memory: Memory) -> None:
    """Makes visits of the meetings of one traveller in several foreign countries, or where he is told to be for them."""
    for number, telling in enumerate(tellings):
        if telling.frame.host_place:
            near = tellings[max(0, number - LATELY) : number]
            _receive(telling, near, [*near, *tellings[number + 1 : number + NEXT]])
        if (
            telling.kind == "call"
            and not telling.frame.subkind
            and (_is_face_to_face(telling) or _is_of_a_visit(telling, tellings[max(0, number - 1)]))
        ):
            telling.kind = "talks"
            find_place(telling, memory, ())
        if telling.kind in TALKS:
            _send(telling, memory)


def _is_of_a_visit(telling: Telling, before: Telling) -> bool:
    """ "Will go to Oslo, where he is to speak with Ek", "flew to Oslo and talked with Ek": said where the visit leads."""
    line = telling.line
    if telling.form != "verb" or before.line is not line or before.kind != "visit" or before.form != "verb":
        return False
    phoned = not line.words.phone.isdisjoint(line.lows[telling.at :])
    lead = line.padded[line.chain_start(telling.at) - 1]
    there = line.padded[line.clause_start(telling.at) - 1] == "where" or lead == "and"
    return there and not phoned and not telling.keys("participant").isdisjoint(before.keys("visitor"))


def _is_face_to_face(telling: Telling) -> bool:
    """ "Talked on Monday on the sidelines of the summit", "talked for six hours", "flew in to talk with Ito": no phone is told of."""
    line, behind = telling.line, range(telling.at, telling.at + BESIDE)
    if not line.words.beside.isdisjoint(line.lows[telling.at : telling.at + BESIDE]):
        return True
    times = [line.row[index].time for index in line.times if index in behind]
    long = any(time is not None and HOURS.fullmatch(time.value) for time in times)
    went = telling.infinitive and any(
        place < telling.at and all(frame.kind == "visit" for frame, _ in hit.frames) for place, hit in line.hits
    )
    return (long or went) and line.words.phone.isdisjoint(line.lows)


def _send(telling: Telling, memory: Memory) -> None:
    """Makes a visit of the talks of the one person who is abroad for them."""
    spot = _spot(telling, memory)
    where: set[str | None] = {*countries(telling)} if spot is None else {spot.country}
    parties = telling.members("participant")
    abroad = [member for member in parties if member.kind == "person" and member.country not in where]
    if len(abroad) != 1:
        return
    others = [member for member in parties if member.key != abroad[0].key]
    if spot is not None:
        telling.roles["place"] = [spot]
    if spot is not None and where.issuperset([member.country for member in others]):
        telling.near = "day" if telling.time is None else None
        telling.reasons.append("there for talks")
    elif _many(telling, where) or (where and _alone(telling, abroad[0])):
        telling.reasons.append("talks in several countries: a tour")
    else:
        return
    telling.kind = "visit"
    telling.roles["host"] = others
    telling.roles["visitor"] = abroad


def _spot(telling: Telling, memory: Memory) -> Member | None:
    """Lima in "Ek, in Lima for talks with Ito, said", "Ek, in Lima to meet Ito": where one is told to be for them."""
    line = telling.line
    before = (telling.phrase if telling.form == "noun" else telling.at) - 2
    if line.padded[before + 1] != ("for" if telling.form == "noun" else "to"):
        return None
    if line.padded[before] == "here":
        return Member(memory.here) if memory.here is not None and line.padded[before - 1] == "," else None
    group = line.ends.get(before)
    if group is None or group.governor != "in" or line.padded[group.lead - 2] not in {"", ","}:
        return None
    return next((member for member in group.members if member.place and member.country), None)


def _receive(telling: Telling, before: Sequence[Telling], others: Sequence[Telling]) -> None:
    """Makes a meeting of guests who do not visit: they live there, are of several countries, or receive their host at home."""
    if not telling.members("visitor") and telling.passed[:1] in (["him"], ["her"], ["them"]):
        telling.roles["visitor"] = _guests(telling, before)
    reason = _are_no_visitors(telling.members("visitor"), telling.line.words)
    named = any(member.place for argument in telling.arguments for member in argument.members)
    abroad = None if reason or named else next((each for each in others if _is_of_the_host(each, telling)), None)
    if abroad is not None:
        telling.roles["place"] = abroad.members("place")
        reason = "received abroad: a meeting"
    if not reason and any(_is_of_the_guest(each, telling) for each in others):
        reason = "received on a later day of the visit: a meeting"
    if reason:
        _gather(telling, reason)


def _guests(telling: Telling, before: Sequence[Telling]) -> Sequence[Member]:
    """ "Ek flew to Peru on Monday. The president received him": who came, as told last, unless the host is at home there."""
    visit = next((each for each in reversed(before) if each.kind == "visit" and each.members("visitor")), None)
    homes = {member.country for member in telling.members("host")}
    guests = visit.members("visitor") if visit is not None else []
    return [member for member in guests if member.country not in homes and member.person]


def _is_of_the_host(visit: Telling, telling: Telling) -> bool:
    """ "Went to Madrid yesterday. The president received | Spanish ministers": the host is in the country of the guests."""
    if visit.kind != "visit" or visit.frame.host_place:
        return False
    homes = {member.country for member in telling.members("visitor")}
    travels = not visit.keys("visitor").isdisjoint(telling.keys("host"))
    return travels and not homes.isdisjoint(countries(visit)) and telling.is_around(visit.time)


def _is_of_the_guest(visit: Telling, telling: Telling) -> bool:
    """ "Arrived on Monday and was received by the king | on Tuesday": the guest has been on a visit there."""
    came = visit.kind == "visit" and not visit.frame.host_place and not visit.negated and visit.dates != "end"
    if not came or visit.time is None or telling.time is None or not telling.own_date:
        return False
    if telling.line.lows[telling.at] not in telling.line.words.receiving:
        return False
    arrived, day = visit.time.when, telling.time.when
    if arrived is None or day is None or {arrived.granularity, day.granularity} != {"day"}:
        return False
    same = not visit.keys("visitor").isdisjoint(telling.keys("visitor")) and countries(visit) & countries(telling)
    return bool(same) and arrived.earliest < day.earliest <= arrived.earliest + STAY


def _are_no_visitors(guests: Sequence[Member], words: Words) -> str:
    """Why those who are received do not visit: they are of several countries, or ambassadors, who live there."""
    if len({each.country for each in guests} - {None}) > 1:
        return "guests of several countries: a meeting"
    posts = [(each.name.entity.office or "").lower().split() if each.country else [] for each in guests]
    return "ambassadors: a meeting" if posts and all(words.residents.intersection(post) for post in posts) else ""


def _gather(telling: Telling, reason: str) -> None:
    """Makes one meeting of those who are received."""
    telling.kind = "meeting"
    telling.roles["participant"] = telling.together("host", "visitor")
    for role in ("host", "visitor"):
        telling.roles.pop(role, None)
    telling.reasons.append(reason)


def _many(telling: Telling, where: set[str | None]) -> bool:
    """Talks in several countries and without a day: no one meeting."""
    return telling.time is None and len(where) > 1


def _alone(telling: Telling, traveller: Member) -> bool:
    """Dated talks abroad with somebody unnamed: "his talks in Oslo last week"."""
    return (
        telling.own_date
        and traveller.country is not None
        and len(telling.members("participant")) == 1
        and not _is_only_met(telling, traveller)
    )


def _is_only_met(telling: Telling, party: Member) -> bool:
    """ "CAIRO - His talks with President Ek on Sunday were long": where they were is not told, nor that Ek travelled."""
    by_with = any(each.position == "with" and party in each.members for each in telling.arguments)
    return by_with and not any(member.place for each in telling.arguments for member in each.members)
