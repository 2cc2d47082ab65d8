"""Events that are one happening become one: matchers vote on pairs, this file decides and joins.

The finest-dated event of a happening is its core; coarser and later mentions join the core they fit best. So "a visit
in June" never glues together two visits on days of June, and the order of the input decides nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import product

from tracker.events.identity import fold, identity
from tracker.merge.join import is_nation, join
from tracker.merge.order import fineness, order
from tracker.model.event import Event

Vote = Callable[[Event, Event], float | None]
_Key = tuple[str, int]
"""A name and a month, counted from the year 0."""

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
    index: dict[_Key, list[int]] = defaultdict(list)
    for event in sorted(events, key=lambda each: (fineness(each), _shortness(each), order(each))):
        asked, offered = _keys(event)
        nearby = sorted({place for key in asked for place in index.get(key, ())})
        votes = {place: vote(event, cores[place][0]) or 0.0 for place in nearby}
        best = min(nearby, key=lambda place: (-votes[place], place), default=None)
        if best is not None and votes[best] >= ENOUGH:
            cores[best].append(event)
            continue
        cores.append([event])
        for key in offered:
            index[key].append(len(cores) - 1)
    return sorted(_distinct(join(members, published) for members in cores), key=order)


def _keys(event: Event) -> tuple[Iterable[_Key], Iterable[_Key]]:
    """Names and months to ask for and under which an event is found: two mentions of one happening share at least one.

    The names are the parts of all names, and countries: a person may stand elsewhere as the country, and a country as any
    person of it.
    """
    when = event.when.value
    first = max(when.earliest, date.min + NEAR) if when.earliest > date.min else when.latest - YEAR
    last = min(when.latest, date.max - NEAR) if when.latest < date.max else first + YEAR
    first, last = first - NEAR, last + NEAR
    months = range(first.year * 12 + first.month, last.year * 12 + last.month + 1)
    asked, offered = set[str](), set[str]()
    for person in event.participants:
        parts = fold(person.name).split()
        nation, citizen = f"nation {person.country}", f"of {person.country}"
        other, own = (citizen, nation) if is_nation(person) else (nation, citizen)
        asked.update(parts, (other,))
        offered.update(parts, (own,))
    return product(asked, months), product(offered, months)


def _shortness(event: Event) -> int:
    """Longest first among equally fine dates: a visit of two days is its core, its first day a mention of it."""
    when = event.when.value
    return (when.earliest - when.latest).days


def _distinct(events: Iterable[Event]) -> Iterator[Event]:
    """Two happenings with one id (two people meet twice a day) get a number in it, in order of their quotes."""
    seen: dict[str, int] = defaultdict(int)
    for event in sorted(events, key=order):
        seen[event.id] += 1
        count = seen[event.id]
        yield event if count == 1 else event.model_copy(update={"id": identity("ev", event.id, str(count))})
