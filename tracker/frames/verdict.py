"""Whether a telling is a diplomatic event: abroad, official, with its own date. What is no event is dropped here, by name."""

from bisect import bisect_left
from collections.abc import Sequence

from tracker.frames.member import Member
from tracker.frames.official import is_private, of_two_communities, officials
from tracker.frames.telling import Telling, countries
from tracker.frames.topic import at_its_end, is_a_topic, is_where_others_meet
from tracker.names.seats import seats

MANY = 40
"""Visits told before and after a meeting of which one may be around it: more are no news but a register."""

TALKS = frozenset({"meeting", "talks"})
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
    if is_a_topic(telling) or is_where_others_meet(telling):
        return False
    if (
        telling.form == "noun"
        and telling.carrier in ("for", "of", "about")
        and not telling.arguments
        and not telling.dated_within
        and not at_its_end(telling)
    ):
        return False
    if len(parties) == 1 and parties[0].body and parties[0].country is None and telling.kind != "call":
        return not telling.frame.weak and parties[0].key not in telling.line.words.inward
    if len(parties) < telling.frame.parties:
        return False
    return (_international(parties) or of_two_communities(parties, telling.line)) and (
        any(each.country or not each.person for each in parties) or bool(countries(telling))
    )


def _international(parties: Sequence[Member]) -> bool:
    homes = {member.country or member.key for member in parties}
    return len(homes) > 1


def _is_gathering(telling: Telling) -> bool:
    named = telling.members("participant") or [member for member in telling.members("topic") if not member.person]
    parties = officials(named, telling.line.words)
    telling.roles["participant"] = parties
    if telling.carrier in telling.line.words.topics and not telling.dated_within:
        return False
    if telling.kind == "conference" and is_where_others_meet(telling):
        return False
    if telling.frame.bodies:
        return any(member.body and member.country is None for member in parties) and len(parties) > 1
    if telling.frame.either:
        homes = {member.country for member in parties} - {None}
        unbound = any(member.country is None and (not member.person or member.name.entity.office) for member in parties)
        worldwide = telling.kind == "summit" and "international" in telling.premodifiers
        return unbound or len(homes) > 1 or bool(homes and (worldwide or countries(telling) - homes))
    return len(parties) >= telling.frame.parties


def gathered(tellings: Sequence[Telling]) -> list[Telling]:
    """Those received or met for a gathering told in the same words take part in it; the rest stays as it is."""
    lines: dict[int, list[Telling]] = {}
    for telling in tellings:
        lines.setdefault(id(telling.line), []).append(telling)
    kept: list[Telling] = []
    for several in lines.values():
        kept += several if len(several) == 1 else [each for each in several if not _is_taken_up(each, several)]
    return kept


def _is_taken_up(telling: Telling, others: Sequence[Telling]) -> bool:
    """Whether a gathering told beside it says all that it says."""
    if telling.kind == "meeting" and telling.form == "verb" and _opens(telling, others):
        return True
    if telling.kind == "talks" and telling.form == "noun" and _met_for(telling, others):
        return True
    return telling.frame.host_place and _hosted(telling, others)


def fold(tellings: Sequence[Telling]) -> list[Telling]:
    """Meetings with the hosts during a visit become the visit's hosts; a meeting with a date of its own stays."""
    tellings = [
        each
        for number, each in enumerate(tellings)
        if "subject" not in each.frame.strong
        or not _only_discussed(each, tellings[max(0, number - MANY) : number + MANY])
    ]
    visits = [each for each in tellings if each.kind == "visit"]
    first = visits[:MANY]
    for visit in visits:
        _name_visitors(visit, first)
    placed = [each for each in visits if countries(each)]
    named = {key for each in placed for key in _keys(each)} if len(placed) < len(visits) else set()
    kept: list[Telling] = []
    for telling in tellings:
        if named and telling.kind == "visit" and not countries(telling) and named.intersection(_keys(telling)):
            continue
        home = _visit_of(telling, _near(telling, visits)) if visits and telling.kind in TALKS else None
        if home is None or (telling.own_date and telling.time is not None and not _same_time(telling, home)):
            kept.append(telling)
            continue
        travellers = home.keys("visitor")
        for member in telling.members("participant"):
            if member.key not in travellers and member.country in {None, *countries(home)}:
                home.add("host", member)
    return kept


def _only_discussed(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether "Ek and Ito discussed fishing" only says what a meeting, call or visit of theirs was about that is told as such."""
    if any(each.position == "with" for each in telling.arguments):
        return False
    both = _everyone(telling)
    others = (each for each in tellings if "subject" not in each.frame.strong)
    return any(len(both & _everyone(each)) > 1 for each in others)


def _everyone(telling: Telling) -> set[str]:
    return telling.keys("visitor", "host", "participant")


def _near(telling: Telling, visits: Sequence[Telling]) -> Sequence[Telling]:
    """The visits told around a telling; ``visits`` are in the order of the text."""
    if len(visits) <= MANY:
        return visits
    place = bisect_left(visits, telling.trigger, key=lambda each: each.trigger)
    return visits[max(0, place - MANY) : place + MANY]


def _name_visitors(visit: Telling, visits: Sequence[Telling]) -> None:
    """ "The Japanese envoy's visit" is the visit there of the one Japanese named as visiting."""
    visitors = visit.members("visitor")
    if any(member.kind == "person" for member in visitors):
        return
    homes = {member.country for member in visitors} - {None}
    for other in visits if homes else ():
        people = [member for member in other.members("visitor") if member.kind == "person" and member.country in homes]
        if people and countries(other) & countries(visit):
            visit.roles["visitor"] = people
            visit.reasons.append(f"the visitor: {people[0].name.entity.name}")
            return


def _keys(telling: Telling) -> set[str]:
    return telling.keys("visitor")


def _hosted(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether guests are received for a gathering told in the same words: "will host them for a summit"."""
    for other in tellings:
        if (
            other.line is not telling.line
            or other.kind == "visit"
            or other.at < telling.at
            or other.time is not telling.time
        ):
            continue
        light = telling.line.low(telling.at).startswith("host") and other.kind in TALKS
        if _is_for(telling, other) and (light or other.kind in ("summit", "conference")):
            for role, into in (("visitor", "participant"), ("host", "participant"), ("place", "place")):
                for member in telling.members(role):
                    other.add(into, member)
            if is_event(other):
                return True
    return False


def _is_for(telling: Telling, other: Telling) -> bool:
    """Whether "for" leads from one trigger straight to the other, and not from "where he was for"."""
    between = telling.line.row[telling.at + 1 : other.at]
    lows = telling.line.lows[telling.at + 1 : other.at]
    if any(token.plain and low == "where" for token, low in zip(between, lows, strict=True)):
        return False
    last = max((place for place, low in enumerate(lows) if low == "for"), default=None)
    if last and lows[last - 1] in telling.line.words.preparing:
        return False
    return last is not None and all(token.hit is None for token in between[last:]) and "which" not in lows[last:]


def _opens(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether those who meet do so for a summit told in the same words: "gathered in Bern for a summit"."""
    for other in tellings:
        if other.kind not in ("summit", "conference") or other.at < telling.at or _dated_apart(telling, other):
            continue
        if _is_for(telling, other):
            for member in telling.members("place"):
                other.add("place", member)
            for member in telling.members("participant"):
                other.add("participant", member)
            if is_event(other):
                return True
    return False


def _dated_apart(one: Telling, other: Telling) -> bool:
    """Whether the first has a day that is not the other's, whose own is another or none."""
    return one.own_date and (other.own_date or other.time is None) and one.time is not other.time


def _met_for(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether talks are what two are told to meet for: "will meet the minister on Monday for talks in Rome"; there they meet."""
    for other in tellings:
        if other.kind != "meeting" or other.form != "verb" or other.at > telling.at or not is_event(other):
            continue
        if (telling.time is None or telling.time is other.time) and _is_for(other, telling):
            if not other.members("place"):
                other.roles["place"] = telling.members("place")
            return True
    return False


def _same_time(one: Telling, other: Telling) -> bool:
    return one.time is not None and one.time is other.time and one.line is other.line


def _visit_of(telling: Telling, visits: Sequence[Telling]) -> Telling | None:
    """The visit within which a meeting takes place: its traveller meets someone of the country visited."""
    parties = telling.members("participant")
    keys = {member.key for member in parties}
    if len(visits) > 1:
        visits = sorted(visits, key=lambda each: abs(each.trigger[0] - telling.trigger[0]))
    places = {member.country for member in telling.members("place") if member.country}
    for visit in visits:
        travellers = visit.keys("visitor")
        others = {member.country for member in parties if member.key not in travellers}
        where = countries(visit)
        near = None in others and visit.line is telling.line
        if keys & travellers and (others & where or near) and (not places or places & where):
            return visit
    return None
