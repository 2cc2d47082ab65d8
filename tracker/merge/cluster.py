"""Events that are one happening become one: matchers vote on pairs, this file decides and joins.

The finest-dated event of a happening is its core; coarser and later mentions join the core they fit best. So "a visit
in June" never glues together two visits on days of June, and the order of the input decides nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta

from tracker.events.identity import fold, identity
from tracker.merge.join import is_nation, join
from tracker.merge.order import fineness, order
from tracker.model.event import Event
from tracker.model.when import When

Vote = Callable[[Event, Event], float | None]
_Months = tuple[int, int]
"""The first and the last of some months, counted from the year 0."""
_Index = dict[int, dict[str, list[int]]]
"""Where the cores of each twelve months are found by their names: a month for each would make a year's event twelve times dear."""

ENOUGH = 0.5
"""The mean vote from which two mentions are one event."""

NEAR = timedelta(days=3)
"""Sources that disagree on a date disagree by days; mentions further apart are not even put to the vote."""

YEAR = timedelta(days=366)
"""How far an open-ended date is looked at beyond its known end."""


def cluster(events: Iterable[Event], vote: Vote, published: Mapping[str, date]) -> list[Event]:
    """One event for each happening, in total order.

    ``published`` gives each document's publication day where it is known: the newest source says the status.
    """
    events = list(events)
    if len(events) < 2:  # most articles
        return events
    cores: list[list[Event]] = []
    spans: list[_Months] = []
    index: _Index = defaultdict(lambda: defaultdict(list))
    for event in sorted(events, key=lambda each: (fineness(each), _shortness(each), order(each))):
        asked, offered = _names(event)
        first, last = months = _months(event.when.value)
        named = _found(index, asked, months)
        nearby = sorted(place for place in named if spans[place][0] <= last and first <= spans[place][1])
        votes = [vote(event, cores[place][0]) or 0.0 for place in nearby]
        best = max(votes, default=0.0)
        if best >= ENOUGH:
            cores[nearby[votes.index(best)]].append(event)
            continue
        for year in _years(months):
            for name in offered:
                index[year][name].append(len(cores))
        cores.append([event])
        spans.append(months)
    return _distinct(join(members, published) for members in cores)


def _found(index: _Index, names: set[str], months: _Months) -> set[int]:
    """The places of the cores that have one of these names in a year with one of these months."""
    years = (index[year] for year in _years(months) if year in index)
    return {place for cores in years for name in names & cores.keys() for place in cores[name]}


def _names(event: Event) -> tuple[set[str], set[str]]:
    """Names to ask for and under which an event is found: two mentions of one happening share at least one.

    The names are the parts of all names, and countries: a person may stand elsewhere as the country, and a country as any
    person of it.
    """
    shared: list[str] = []
    asked: list[str] = []
    offered: list[str] = []
    for person in event.participants:
        shared += fold(person.name).split()
        own, other = ("nation", "of") if is_nation(person) else ("of", "nation")
        asked.append(f"{other} {person.country}")
        offered.append(f"{own} {person.country}")
    return {*shared, *asked}, {*shared, *offered}


def _months(when: When) -> _Months:
    """The months in or near which another mention of a happening may lie."""
    first = max(when.earliest, date.min + NEAR) if when.earliest > date.min else when.latest - YEAR
    last = min(when.latest, date.max - NEAR) if when.latest < date.max else first + YEAR
    first, last = first - NEAR, last + NEAR
    return first.year * 12 + first.month, last.year * 12 + last.month


def _years(months: _Months) -> range:
    return range(months[0] // 12, months[1] // 12 + 1)


def _shortness(event: Event) -> int:
    """Longest first among equally fine dates: a visit of two days is its core, its first day a mention of it."""
    when = event.when.value
    return (when.earliest - when.latest).days


def _distinct(events: Iterable[Event]) -> list[Event]:
    """The events in total order. Two with one id (two people meet twice a day) get a number in it, in order of their quotes."""
    ordered = sorted(events, key=order)
    if len({event.id for event in ordered}) == len(ordered):
        return ordered
    return sorted(_numbered(ordered), key=order)


def _numbered(events: Iterable[Event]) -> Iterator[Event]:
    seen: dict[str, int] = defaultdict(int)
    for event in events:
        seen[event.id] += 1
        count = seen[event.id]
        yield event if count == 1 else event.model_copy(update={"id": identity("ev", event.id, str(count))})
