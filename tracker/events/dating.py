"""When an event happens: the expression that an extractor chose, with its duration or the publication day added."""

from collections.abc import Mapping
from types import MappingProxyType

from tracker.model.document import Document
from tracker.model.draft import Draft
from tracker.model.event import EventTime
from tracker.model.mention import Time
from tracker.model.unchecked import unchecked
from tracker.model.when import When
from tracker.times import span_with

_event_time = unchecked(EventTime)

PART: Mapping[str, str] = MappingProxyType(
    {
        "start": "arrival",
        "end": "departure",
        "journey": "the journey's dates",
        "after": "the month of what comes before",
    }
)
"""How an expression that does not date the whole event is named in ``EventTime.rule``."""


def date_draft(document: Document, draft: Draft) -> EventTime | None:
    """The time of a draft, or None when it has no date of its own.

    An event told with a length and one end ("a three-day visit from Tuesday") gets the days counted; one told with one
    end alone keeps that day, and the rule says that it is the arrival or the departure. What is told of its last day
    (``until``, or the publication's own day) makes it last from the first to that.
    """
    given = draft.time
    today = _of_publication(document, draft)
    told = (given, draft.until, today) if given else (today, draft.until)
    times = [time for time in told if time and time.when]
    if not times:
        return None
    days, rules = _with_duration(draft, times[-1])
    first, when = times[0], days
    if len(times) > 1:
        when = _from(first, days)
        rules = rules if first is times[-1] else [first.rule, *rules]
    spans = [time[:2] for time in (*times, draft.duration) if time]
    words = [document.text[start:end] for start, end in spans if start < end]
    return _event_time(
        edtf=when.edtf,
        earliest=when.earliest.isoformat(),
        latest=when.latest.isoformat(),
        granularity=when.granularity,
        text=tuple(dict.fromkeys(words)),
        rule=", ".join(filter(None, rules)),
        anchor=first.anchor,
        anchor_source=first.anchor_source,
        checks=tuple(dict.fromkeys([check for time in times for check in time.checks])),
    )


def _with_duration(draft: Draft, time: Time) -> tuple[When, list[str]]:
    """The days of an expression with the draft's length counted from it, and how they were found."""
    assert time.when is not None  # the caller keeps dated expressions only
    dates, duration = draft.dates, draft.duration
    if dates in ("first", "last"):
        day = time.when.earliest if dates == "first" else time.when.latest
        return When.of(day, day), [time.rule]
    if dates == "after":
        return When.parse(time.when.latest.isoformat()[:7]), [time.rule, PART[dates]]
    if duration:
        spanned = span_with(time, duration, dates if dates in ("start", "end") else "whole")
        if spanned is not None:
            return spanned, [time.rule, "duration", PART["journey"] if draft.journey else ""]
    return time.when, [time.rule, PART.get(dates, "")]


def _from(first: Time, last: When) -> When:
    """From the first day of one value to the last of another; "in May or June" is told in months and stays so."""
    assert first.when is not None  # as above
    if first.when.earliest >= last.latest:
        return last
    if first.when.granularity == last.granularity in ("week", "month", "year"):
        return When.parse(f"{first.when.start.edtf}/{last.end.edtf}")
    return When.of(first.when.earliest, last.latest)


def _of_publication(document: Document, draft: Draft) -> Time | None:
    """The day, week or month of publication as an expression of no words."""
    if draft.near is None:
        return None
    day = document.written_day
    if day is None:
        return None
    year, week, _ = day.isocalendar()
    edtf = {"day": day.isoformat(), "week": f"{year:04}-W{week:02}", "month": day.isoformat()[:7]}[draft.near]
    return Time(
        start=draft.span[0],
        end=draft.span[0],
        type="DATE",
        value=edtf,
        when=When.parse(edtf),
        rule=f"{draft.near} of publication",
        anchor=day.isoformat(),
        anchor_source=document.written_source,
    )
