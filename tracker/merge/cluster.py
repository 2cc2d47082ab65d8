"""Events that are one happening become one: matchers vote on pairs, this file decides and joins.

The finest-dated event of a happening is its core; coarser and later mentions join the core they fit best. So "a visit in
June" never glues together two visits on days of June, and the order of the input decides nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta

from tracker.events.identity import fold, identity
from tracker.merge.join import join
from tracker.merge.order import fineness, order
from tracker.model.event import Event

Vote = Callable[[Event, Event], float | None]

ENOUGH = 0.5
"""The mean vote from which two mentions are one event."""

NEAR = timedelta(days=3)
"""Sources that disagree on a date disagree by days; mentions further apart are not even put to the vote."""

DISTANT = date(9999, 12, 28)


def cluster(events: Iterable[Event], vote: Vote, published: Mapping[str, str]) -> list[Event]:
    """One event for each happening, in total order.

    ``published`` gives each document's publication date (ISO; "" when unknown): the newest source says the status.
    """
    cores: list[list[Event]] = []
    index: dict[str, list[int]] = defaultdict(list)
    for event in sorted(events, key=lambda each: (fineness(each), _length(each), order(each))):
        best = _best(event, (cores[place] for place in _candidates(event, index)), vote)
        if best is None:
            cores.append([event])
            for key in _keys(event):
                index[key].append(len(cores) - 1)
        else:
            best.append(event)
    return sorted(_distinct(join(members, published) for members in cores), key=order)


def _best(event: Event, candidates: Iterable[list[Event]], vote: Vote) -> list[Event] | None:
    best, best_score = None, ENOUGH
    for members in candidates:
        if not _near(event, members[0]):
            continue
        scores = [score for member in members if (score := vote(event, member)) is not None]
        score = sum(scores) / len(scores) if scores else 0.0
        if score > best_score or (score == best_score and best is None):
            best, best_score = members, score
    return best


def _near(one: Event, other: Event) -> bool:
    first, second = sorted((one.when.value, other.when.value), key=lambda when: when.earliest)
    return first.latest >= DISTANT or second.earliest <= first.latest + NEAR


def _keys(event: Event) -> Iterator[str]:
    """Words under which an event is looked up: each name part of each participant. One of them is always shared."""
    yield from {part for person in event.participants for part in fold(person.name).split()}


def _candidates(event: Event, index: Mapping[str, list[int]]) -> list[int]:
    return sorted({place for key in _keys(event) for place in index.get(key, ())})


def _length(event: Event) -> int:
    when = event.when.value
    return -(when.latest - when.earliest).days


def _distinct(events: Iterable[Event]) -> Iterator[Event]:
    """Two happenings with one id (the same two people meet twice a day) get a number in it, in order of their quotes."""
    seen: dict[str, int] = defaultdict(int)
    for event in sorted(events, key=order):
        seen[event.id] += 1
        count = seen[event.id]
        yield event if count == 1 else event.model_copy(update={"id": identity("ev", event.id, str(count))})
