"""What a sentence leaves out: pronouns, "the visit", "here", the places of receptions. Filled from memory, said in reasons."""

from tracker.frames.alongside import put_off_there, told_twice
from tracker.frames.bodies import of_its_body
from tracker.frames.destination import is_named_before
from tracker.frames.incumbents import incumbents
from tracker.frames.later import placed_later
from tracker.frames.legs import is_leg
from tracker.frames.member import Member
from tracker.frames.memory import Memory
from tracker.frames.naming import named_before, named_later
from tracker.frames.parties import parties_of
from tracker.frames.returns import BACK, whose_return, without_hosts
from tracker.frames.roles import suits
from tracker.frames.subject import Subject, subject_of
from tracker.frames.telling import Telling, once
from tracker.frames.where import find_place, where

BY = 9
"""Tokens after a visit in which "by" says whose it is: "visits to Peru next week by students"."""


def complete(telling: Telling, memory: Memory, same_line: list[Telling]) -> None:
    """Fills the roles that the words around the trigger do not name."""
    subject, frame = telling.subject, telling.frame
    if subject is not None and subject.pronoun is not None:
        _pronoun(telling, subject, subject.pronoun, memory)
    if frame.legs:
        _traveller(telling, memory, same_line)
    if frame.journey and (telling.carrier == "with" or _is_one_of_several(telling)):
        _begun(telling, same_line)
    if frame.journey and telling.carrier == "from":
        _come_from(telling, same_line)
    leg = is_leg(telling, same_line)
    if telling.kind == "visit":
        if telling.back:
            _back(telling, memory, same_line)
        elif telling.form == "noun" and telling.phrase <= 1 and not telling.members("visitor"):
            _further(telling, memory)
        if telling.frame.host_place:
            _receive(telling)
        _place(telling, memory, same_line)
        _at_hosts(telling, same_line)
    else:
        _sent(telling, same_line)
        of_its_body(telling, memory)
        if len(telling.members("participant")) > 1:
            named_later(telling, memory)
        else:
            named_before(telling, memory)
        parties_of(telling, memory)
        incumbents(telling, memory)
        find_place(telling, memory, same_line, apart=leg)
        placed_later(telling, memory)


def invite(same_line: list[Telling]) -> None:
    """ "At the invitation of King Olav, Ek will visit …": who invites is the host of the visit told beside."""
    for invitation in same_line:
        if not invitation.frame.host_only:
            continue
        visits = [each for each in same_line if each.kind == "visit" and not each.frame.host_only]
        if not visits:
            continue
        visit = min(visits, key=lambda each: abs(each.at - invitation.at))
        guests = visit.keys("visitor")
        for member in invitation.members("host"):
            if member.key not in guests:
                visit.add("host", member)


def _pronoun(telling: Telling, subject: Subject, pronoun: int, memory: Memory) -> None:
    roles = telling.frame.passive.get("subject") if telling.passive and telling.frame.passive else None
    roles = roles or telling.frame.roles.get("owner" if telling.owned else "subject", ())
    members = memory.people(subject, telling.line)
    if telling.frame.rule == BACK and telling.owned:
        members = whose_return(telling, memory.tellings) or members
    elif telling.kind == "visit" and telling.line.lows[pronoun] in telling.line.words.plural:
        members = without_hosts(members, memory.tellings)
    alone = telling.kind == "visit" and any(member.kind == "person" for member in members)
    for member in members:
        role = next((role for role in roles if suits(role, member)), None)
        if role and not (alone and member.body):  # "Ek spoke at the Pacific Forum. They …": a forum does not travel
            telling.add(role, member)
            telling.reasons.append(f"{telling.line.lows[pronoun]}: {member.name.entity.name}")


def _traveller(telling: Telling, memory: Memory, same_line: list[Telling]) -> None:
    """Who travels in "the tour will also take him to Lima": the trip's owner in this sentence, else the last traveller."""
    near = next(
        (each for each in same_line if each.frame.journey and each.members("visitor") and each.at < telling.at),
        None,
    )
    source = near or memory.last("visit")
    if source is None or not _speaks_of_trip(telling):
        return
    for member in source.members("visitor"):
        telling.add("visitor", member)
    telling.reasons.append("leg of the trip told before")


def _begun(telling: Telling, same_line: list[Telling]) -> None:
    """ "Ek's tour began with a visit to Peru", "plans trips, including a visit to Peru": who visits is whose tour it is."""
    tour = next(
        (each for each in same_line if each.frame.journey and each.members("visitor") and each.at < telling.at), None
    )
    if tour is not None and not telling.members("visitor"):
        telling.roles["visitor"] = tour.members("visitor")
        telling.reasons.append("a part of the journey told before it")


def _is_one_of_several(telling: Telling) -> bool:
    return telling.form == "noun" and telling.line.padded[telling.phrase - 1] in telling.line.words.including


def _come_from(telling: Telling, same_line: list[Telling]) -> None:
    """ "Met Ito on his return from a trip to Peru": who returns is who travelled."""
    for back in same_line:
        if back.frame.rule == "returns from" and back.at == telling.phrase - 2 and back.members("visitor"):
            telling.roles["visitor"] = back.members("visitor")


def _sent(telling: Telling, same_line: list[Telling]) -> None:
    """ "Ek will send Ito to Peru for talks with Kone", "to meet Kone": who is sent has them."""
    if not telling.infinitive and telling.line.padded[telling.phrase - 1] != "for":
        return
    for other in same_line:
        if other.frame.rule == "sends" and other.at < telling.at and other.members("visitor"):
            senders = other.keys("sender")
            others = [member for member in telling.members("participant") if member.key not in senders]
            telling.roles["participant"] = once([*other.members("visitor"), *others])
            telling.reasons.append("who is sent")


def _speaks_of_trip(telling: Telling) -> bool:
    line = telling.line
    return not line.words.of_trips.isdisjoint([*line.lows[: telling.at], *line.lows[telling.at].split()])


def _back(telling: Telling, memory: Memory, same_line: list[Telling]) -> None:
    """ "The visit", "the trip": the last one told; "on this tour he will visit Peru" names its place itself."""
    source = memory.last("visit", then=telling.time)
    if source is None:
        return
    known = telling.keys("visitor")
    if known and known.isdisjoint(member.key for member in source.members("visitor")):
        return
    for member in [] if known else source.members("visitor"):
        telling.add("visitor", member)
    named = any(each.kind == "visit" and each is not telling and each.members("place") for each in same_line)
    if not telling.members("place") and not (named and telling.carrier):
        for member in source.members("place"):
            telling.add("place", member)
    telling.reasons.append("the one told before")


def _further(telling: Telling, memory: Memory) -> None:
    """ "Ek cut short his visit. Trips to Cuba and Peru were called off": with these words in front, the same traveller's."""
    source = memory.last("visit")
    another = "by" in telling.line.lows[telling.at : telling.at + BY]
    if source is not None and telling.members("place") and not another:
        telling.roles["visitor"] = source.members("visitor")
        telling.reasons.append("who travelled before")


def _receive(telling: Telling) -> None:
    """A reception, or a visit to somebody, happens in the host's country unless the words name a place."""
    if not telling.members("place"):
        host = next((member for member in telling.members("host") if member.country), None)
        if host is not None:
            telling.roles["place"] = [host]
            telling.reasons.append("at the host's")


def _at_hosts(telling: Telling, same_line: list[Telling]) -> None:
    """ "Will visit President Ek", "accepted Ek's invitation to make a visit": in the host's country."""
    if telling.form == "verb" or any(each.frame.host_only for each in same_line):
        _receive(telling)


def _place(telling: Telling, memory: Memory, same_line: list[Telling]) -> None:
    if not telling.members("place"):
        _by_its_words(telling, memory)
    if not telling.members("place") and (plan := put_off_there(telling, same_line)) is not None:
        telling.roles["place"] = plan.members("place")
        telling.reasons.append("where the visit beside it leads")
    if (around := _around(telling)) is not None:
        telling.roles["place"] = [around]
        telling.reasons.append("in the country of what happened meanwhile")
        return
    placed = bool(telling.members("place"))
    if placed and telling.frame.rule != "arrives":
        return
    dated = memory.here is not None and _is_away(telling, memory.here.entity.country)
    here = telling.here or telling.line.padded[telling.phrase - 2] == "here"  # "Ek, here on a visit, said"
    if placed or not (here or telling.near or dated):
        return
    spot = _spot(telling) or _other_nation(telling) if telling.form == "attribute" else None
    if spot is not None:
        telling.roles["place"] = [spot]
        telling.reasons.append("where the visitor is told to be")
    elif memory.here is not None:
        twice = told_twice(telling, same_line, memory.here.entity.country)
        telling.roles["place"] = twice.members("place") if twice is not None else [Member(memory.here)]
        telling.reasons.append("told twice" if twice is not None else "here: the dateline")


def _is_away(telling: Telling, here: str | None) -> bool:
    """Whether a visitor is told, with a date, to be abroad where the dateline is, or to arrive there: then it is that day."""
    homes = [member.country for member in telling.members("visitor")]
    origins = telling.members("origin")
    from_abroad = here is not None and any(each.country not in (here, None) for each in origins)
    if not homes or here in homes or (None in homes and not from_abroad):
        return False
    if telling.frame.rule == "arrives" and (from_abroad or not origins):
        meanwhile = telling.line.lows[telling.at].endswith("ing") and not telling.premodifiers
        telling.near = telling.near or ("day" if telling.time is None and not meanwhile else None)
        return True
    return telling.form == "noun" and telling.time is not None and not _is_of_a_region(telling)


def _is_of_a_region(telling: Telling) -> bool:
    """ "Her Mideast tour", "her trip to Asia": no visit to the country of the dateline alone."""
    lows, at = telling.line.lows, telling.at
    around = [*lows[telling.phrase : at], *(lows[at + 2 : at + 4] if telling.line.padded[at + 1] == "to" else ())]
    return not telling.line.words.regions.isdisjoint(around)


def _by_its_words(telling: Telling, memory: Memory) -> None:
    """The place that "there", "returned to Lima" or "Ek, in Lima on her tour" lead to."""
    homes = [member.country for member in telling.members("visitor")]
    if telling.there and (named := memory.place_before(telling.line.start(telling.at), homes)) is not None:
        telling.roles["place"] = [Member(named)]
        telling.reasons.append(f"there: {named.entity.name}")
    elif is_named_before(telling):
        named = memory.place_before(telling.line.start(telling.at), homes)
        telling.roles["place"] = [Member(named)] if named is not None else []
        telling.reasons.append("the country or capital named before")
    elif telling.members("goal") and None not in homes and "home" not in telling.line.lows[telling.at]:
        telling.roles["place"] = [each for each in telling.members("goal") if each.country not in homes]
        telling.dates = "whole"
    elif telling.form == "verb" and (spot := where(telling.line, telling)) is not None:
        telling.roles["place"] = [member for member in spot.members if member.place]
        telling.reasons.append("where")
    elif telling.form == "noun" and (stay := _staying(telling)) is not None:
        telling.roles["place"] = [stay]
        telling.reasons.append("where its traveller is")
    elif telling.form == "noun" and telling.line.padded[telling.phrase - 1] in telling.line.words.hosting:
        host = subject_of(telling.line, telling.phrase - 1)
        members = host.group.members if host is not None and host.group is not None else []
        telling.roles["place"] = [member for member in members if member.country not in (None, *homes)][:1]
        telling.reasons.append("at the host's")


def _staying(telling: Telling) -> Member | None:
    """The place of "Ek, in Lima on the first stop of her tour, said …"."""
    group = telling.subject.group if telling.subject is not None else None
    beside = telling.line.starts.get(group.last + 3) if group is not None else None
    if group is None or beside is None or telling.line.lows[group.last + 1 : group.last + 3] != [",", "in"]:
        return None
    homes = {member.country for member in group.members}
    return next((member for member in beside.members if member.place and member.country not in homes), None)


def _spot(telling: Telling) -> Member | None:
    """The city that "told visiting President Kone in Lima" names, when it is abroad for the visitor."""
    homes = {member.country for member in telling.members("visitor")}
    for group in sorted(telling.line.groups, key=lambda group: abs(group.first - telling.at)):
        spot = group.members[0]
        if group.governor == "in" and not group.owns and spot.place and spot.country and spot.country not in homes:
            return spot
    return None


def _around(telling: Telling) -> Member | None:
    """The place of the clause around "during a visit by President Kone"."""
    if telling.form != "noun" or "during" not in telling.line.lows[max(0, telling.phrase - 2) : telling.at]:
        return None
    if not any(argument.position == "by" for argument in telling.arguments):
        return None
    homes = {member.country for member in telling.members("visitor")}
    before = [group for group in telling.line.groups if group.last < telling.at]
    places = [member for group in before for member in group.members if member.place and member.country not in homes]
    return places[-1] if places else None


def _other_nation(telling: Telling) -> Member | None:
    visitors = telling.members("visitor")
    home = visitors[0].country if visitors else None
    for group in telling.line.groups:
        for member in group.members:
            if (member.person or member.acting) and member.country and member.country != home:
                return member
    return None
