"""When an event happens: the expression that an extractor chose, with its duration or the publication day added."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from tracker.model.document import Document
from tracker.model.draft import Draft
from tracker.model.event import EventTime
from tracker.model.mention import Time
from tracker.model.when import When
from tracker.times import span_with

PART: Mapping[str, str] = MappingProxyType({"start": "arrival", "end": "departure", "journey": "the journey's dates"})
"""How an expression that does not date the whole event is named in ``EventTime.rule``."""


def date_draft(document: Document, draft: Draft) -> EventTime | None:
    """The time of a draft, or None when it has no date of its own.

    An event told with a length and one end ("a three-day visit from Tuesday") gets the days counted; one told with one
    end alone keeps that day, and the rule says that it is the arrival or the departure.
    """
    if draft.time is not None and draft.time.when is not None:
        return _of_expression(document, draft, draft.time)
    if draft.near is not None and document.published_day is not None:
        return _of_publication(document, draft.near, document.published_day)
    return None


def _of_expression(document: Document, draft: Draft, time: Time) -> EventTime:
    whole = draft.dates if draft.dates in ("start", "end") else "whole"
    spanned = span_with(time, draft.duration, whole) if draft.duration else None
    rules = [time.rule]
    words = [document.quote(time.span)]
    if spanned is not None and draft.duration is not None:
        rules.append("duration")
        words.append(document.quote(draft.duration.span))
    elif draft.dates in PART:
        rules.append(PART[draft.dates])
    return _event_time(
        spanned or time.when or When.parse(time.value),
        text=tuple(words),
        rule=", ".join(filter(None, rules)),
        anchor=time.anchor,
        anchor_source=time.anchor_source,
        checks=time.checks,
    )


def _of_publication(document: Document, near: str, day: date) -> EventTime:
    year, week, _ = day.isocalendar()
    edtf = {"day": day.isoformat(), "week": f"{year:04}-W{week:02}", "month": day.isoformat()[:7]}[near]
    return _event_time(
        When.parse(edtf),
        text=(),
        rule=f"{near} of publication",
        anchor=day.isoformat(),
        anchor_source=document.published_source,
        checks=(),
    )


def _event_time(
    when: When,
    *,
    text: tuple[str, ...],
    rule: str,
    anchor: str | None,
    anchor_source: str | None,
    checks: tuple[str, ...],
) -> EventTime:
    return EventTime(
        edtf=str(when),
        earliest=when.earliest.isoformat(),
        latest=when.latest.isoformat(),
        granularity=when.granularity,
        text=text,
        rule=rule,
        anchor=anchor,
        anchor_source=anchor_source,
        checks=checks,
    )
