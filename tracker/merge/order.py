"""The total order of events: the same for the same events, whatever order they came in."""

from tracker.model.event import Event

ORDER_OF_GRANULARITY = {"time": 0, "day": 1, "week": 2, "month": 3, "season": 4, "year": 5, "decade": 6, "century": 7}


def fineness(event: Event) -> int:
    """0 for a time of day, more for coarser dates."""
    return ORDER_OF_GRANULARITY[event.when.granularity]


def order(event: Event) -> tuple[str | int, ...]:
    """The sort key of an event: first day, last day, kind, title, id and first quote."""
    when = event.when
    return (
        when.earliest,
        when.latest,
        event.kind,
        event.title,
        event.id,
        event.evidence[0].document,
        event.evidence[0].start,
    )
