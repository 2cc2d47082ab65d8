"""Tellings of an article that are parts of another: meetings with the hosts of a visit, the countries of a tour."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import timedelta

from tracker.frames.telling import TALKS, Telling, countries

TOUR = timedelta(days=14)
"""After the day that is told of a tour, its countries are visited within so many days."""

CLOSE = 600
"""Code points in which the visit of an envoy without a name is told again with name and day."""

MANY = 40
"""Visits told before and after a meeting of which one may be around it: more are no news but a register."""


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
    stops = [each for each in tellings if countries(each)] if not all(map(countries, visits)) else []
    kept: list[Telling] = []
    for telling in tellings:
        if stops and telling.kind == "visit" and not countries(telling) and _has_stops(telling, _near(telling, stops)):
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


def _has_stops(tour: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether the countries of a tour of a region are told: what is told of them says all that it says."""
    travellers, when = _keys(tour), tour.time.when if tour.time is not None else None
    homes = {member.country for member in tour.members("visitor")}
    for stop in tellings:
        if travellers.isdisjoint(_everyone(stop)) or homes.issuperset(countries(stop)):
            continue
        then = stop.time.when if stop.time is not None else None
        if then is None or when is None:
            covers = stop.kind == "visit"
        else:
            covers = then.earliest <= when.latest + TOUR and when.earliest <= then.latest
        if covers:
            return True
    return False


def _only_discussed(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether "Ek and Ito discussed fishing" only says what a meeting, call or visit of theirs was about that is told as such."""
    if any(each.position == "with" for each in telling.arguments):
        return False
    both = _everyone(telling)
    others = (each for each in tellings if "subject" not in each.frame.strong)
    return any(len(both & _everyone(each)) > 1 and (_is_dated(each) or not _is_dated(telling)) for each in others)


def _is_dated(telling: Telling) -> bool:
    return telling.time is not None or telling.near is not None


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
        known = {*homes, None} if _is_told_closer(visit, other) else homes
        people = [member for member in other.members("visitor") if member.kind == "person" and member.country in known]
        if people and countries(other) & countries(visit) and not _are_months_apart(visit, other):
            visit.roles["visitor"] = people
            visit.reasons.append(f"the visitor: {people[0].name.entity.name}")
            return


def _are_months_apart(one: Telling, other: Telling) -> bool:
    """ "Ek went to Peru in May; in June a Danish team was there": each has dates of its own, and they are two visits."""
    first, second = one.time.when if one.time else None, other.time.when if other.time else None
    if first is None or second is None or not (one.own_date and other.own_date):
        return False
    days = "day" in (first.granularity, second.granularity)
    return not first.overlaps(second) and not (days and one.is_around(other.time))


def _is_told_closer(visit: Telling, other: Telling) -> bool:
    """ "The Thai envoy will visit Peru this week … Anand, who speaks for the king, arrives in Lima on Friday": the same visit."""
    week, day = (each.time.when if each.time is not None else None for each in (visit, other))
    if week is None or day is None or week.granularity == "day" or not 0 < other.trigger[0] - visit.trigger[0] < CLOSE:
        return False
    return week.earliest <= day.earliest and day.latest <= week.latest and len(other.members("visitor")) == 1


def _keys(telling: Telling) -> set[str]:
    return telling.keys("visitor")


def _same_time(one: Telling, other: Telling) -> bool:
    """Whether a meeting has no day but the visit's: one date for both, or "next month" for a visit in February."""
    if one.time is None or other.time is None or one.time.when is None or other.time.when is None:
        return False
    coarse = one.time.when.granularity in ("month", "year") and one.time.when == other.time.when
    return coarse or (one.time is other.time and one.line is other.line)


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
