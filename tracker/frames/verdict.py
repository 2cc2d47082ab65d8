"""Whether a telling is a diplomatic event: abroad, official, with its own date. What is no event is dropped here, by name."""

from collections.abc import Sequence
from datetime import timedelta

from tracker.frames.member import Member
from tracker.frames.official import is_private, of_two_communities, officials, without_ones_own
from tracker.frames.telling import Telling, countries
from tracker.frames.topic import at_its_end, is_a_topic, is_where_others_meet
from tracker.names.seats import seats

MONTH = timedelta(days=27)
NEAR = 3
"""Tokens before and behind talks in which they are said to have broken off."""

BILATERAL = frozenset({"meeting", "talks", "call"})


def is_event(telling: Telling) -> bool:
    """Whether the parties and the place make an event of its kind."""
    if telling.frame.host_only:
        return False
    if telling.kind == "visit":
        return _is_visit(telling)
    if telling.kind in BILATERAL:
        return _is_bilateral(telling)
    return _is_gathering(telling)


def _is_visit(telling: Telling) -> bool:
    places = [member for member in telling.members("place") if member.country or member.kind == "region"]
    if not places or is_private(telling):
        return False
    visitors: Sequence[Member] = telling.members("visitor")
    if not visitors:
        visitors = [member for member in telling.members("sender") if member.kind != "person"]
    visitors = officials(visitors, telling.line.words)
    if not visitors:
        return False
    homes = {member.country for member in visitors if member.country}
    if "VA" in homes:
        homes.add("IT")  # the Pope is at home in Rome
    if not homes.issuperset([member.country for member in places]):
        when = telling.time.when if telling.time is not None else None
        for member in visitors:
            homes |= seats(member.name.entity.name, when.earliest if when is not None else None)
    abroad = [member for member in places if member.country not in homes or member.country is None]
    if not abroad:
        abroad, visitors = _guests(telling, places, visitors)
        homes = {member.country for member in visitors if member.country}
    if not abroad:
        return False
    telling.roles["visitor"] = visitors
    telling.roles["place"] = abroad
    hosts = telling.members("host")
    telling.roles["host"] = [member for member in hosts if member.country not in homes or member.country is None]
    return True


def _guests(telling: Telling, places: list[Member], visitors: list[Member]) -> tuple[list[Member], list[Member]]:
    """ "Ek and Ito arrived in Oslo": the one who is not at home there is on a visit."""
    where = {member.country for member in places}
    guests = [member for member in visitors if member.country not in {None, *where}]
    met = telling.form == "verb" and len(where) == 1 and guests and len(guests) < len(visitors)
    return (places, guests) if met else ([], [])


def _is_bilateral(telling: Telling) -> bool:
    parties = officials(telling.members("participant"), telling.line.words)
    if telling.frame.persons:
        parties = [member for member in parties if member.person or member.acting]
    telling.roles["participant"] = parties
    if telling.frame.nations and None in [member.country for member in parties]:
        return False
    if is_a_topic(telling) or is_where_others_meet(telling) or _is_broken_off(telling):
        return False
    if (
        telling.form == "noun"
        and telling.carrier in {"for", "of", "about"}
        and not telling.arguments
        and not telling.dated_within
        and not at_its_end(telling)
    ):
        return False
    if len(parties) == 1 and _is_of_many(parties[0]) and telling.kind != "call":
        return not telling.frame.weak and parties[0].key not in telling.line.words.inward
    if len(parties) < telling.frame.parties:
        return False
    return (_international(without_ones_own(parties, telling.line)) or of_two_communities(parties, telling.line)) and (
        any(each.country or not each.person for each in parties) or bool(countries(telling))
    )


def _is_of_many(party: Member) -> bool:
    """Bodies, and "Africa's presidents"."""
    return party.country is None and (party.body or (party.kind == "region" and party.acting))


def _international(parties: Sequence[Member]) -> bool:
    homes = {member.country or member.key for member in parties}
    return len(homes) > 1


def _is_gathering(telling: Telling) -> bool:
    named = telling.members("participant") or [member for member in telling.members("topic") if not member.person]
    parties = officials(named, telling.line.words)
    telling.roles["participant"] = parties
    if telling.carrier in telling.line.words.topics and not telling.dated_within:
        return False
    body = any(member.body and member.country is None for member in parties)
    if is_where_others_meet(telling) and not (body and telling.kind == "summit"):
        return False
    if telling.frame.bodies:
        return body and len(parties) > 1
    if telling.frame.either:
        if telling.kind == "summit" and _is_regional(telling):
            telling.roles["participant"] = parties or _of_the_region(telling)
            return True
        homes = {member.country for member in parties} - {None}
        unbound = any(member.country is None and (not member.person or member.name.entity.office) for member in parties)
        worldwide = telling.kind == "summit" and "international" in telling.premodifiers
        return unbound or len(homes) > 1 or bool(homes and (worldwide or countries(telling) - homes))
    return len(parties) >= telling.frame.parties


def _is_regional(telling: Telling) -> bool:
    """ "The Arab summit opened in Tunis on Monday": nobody is named, but where and when the states of a region meet."""
    words, before = telling.line.words, telling.line.lows[telling.phrase : telling.at]
    if not (telling.own_date and countries(telling)) or words.peoples.union(words.regions).isdisjoint(before):
        return False
    earlier = (hit for place, hit in telling.line.hits if place < telling.phrase)
    return not any(
        frame.kind == "visit" for hit in earlier for frame, _ in hit.frames
    )  # "leaves on Monday for the summit"


def _of_the_region(telling: Telling) -> list[Member]:
    """ "Arab" of "the Arab summit": the people of a region that it is named by."""
    named = (group for group in telling.line.groups if telling.phrase <= group.first <= group.last <= telling.at)
    return [member for group in named for member in group.members if member.body and member.country is None]


def _is_broken_off(telling: Telling) -> bool:
    """ "Cut off talks with Peru last year": months and years are of the break, and not of a meeting."""
    when = telling.time.when if telling.time is not None and telling.form == "noun" else None
    if when is None or when.latest - when.earliest < MONTH:
        return False
    around = " ".join(telling.line.lows[max(0, telling.at - NEAR) : telling.reach + NEAR])
    return any(phrase in around for phrase in telling.line.words.broken_off)
