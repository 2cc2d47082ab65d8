"""What has become of an event, as its source has it on its day: planned, ongoing, occurred, or what the words say.

The date decides where it can (an event of last month has occurred, one of next month is planned); the clause's tense
decides what the date leaves open: events of the publication day, of the current week or month, and undated documents.
"""

from datetime import date, timedelta

from tracker.model.document import Document
from tracker.model.draft import Draft
from tracker.model.event import Status
from tracker.model.when import When
from tracker.text import clauses

DECIDED: frozenset[Status] = frozenset({"proposed", "postponed", "cancelled", "denied"})
"""What words say and no date can overrule."""

FRESH = timedelta(days=1)
"""An arrival without a known end, told by this long after it, is a visit not yet over: agencies report within a day."""


def status_of(document: Document, draft: Draft, when: When) -> Status:
    """The status of an event on the day of its source."""
    if draft.modality in DECIDED and draft.modality is not None:
        return draft.modality
    tense = draft.modality or _by_tense(document, draft)
    day = document.published_day
    if day is None:
        return "planned" if tense == "planned" else "occurred"
    return _by_date(when, day, tense, arrival=draft.dates == "start" and draft.duration is None)


def _by_date(when: When, day: date, tense: Status | None, *, arrival: bool) -> Status:
    if when.latest < day:
        return "ongoing" if arrival and tense == "ongoing" and day - when.latest <= FRESH else "occurred"
    if when.earliest > day:
        return "planned"
    if tense in ("planned", "occurred"):
        return _still_open(when, day, tense)
    return "ongoing" if tense == "ongoing" or when.earliest < day else "planned"


def _still_open(when: When, day: date, tense: Status) -> Status:
    """The publication day lies within the event's dates and the clause is in the past or the future."""
    if tense == "planned":
        running = when.granularity == "day" and when.earliest < day
        return "ongoing" if running else "planned"
    running = when.granularity == "day" and day < when.latest
    return "ongoing" if running else "occurred"


def _by_tense(document: Document, draft: Draft) -> Status | None:
    start, end = draft.trigger or draft.span
    for clause in clauses(document.text, document.sentence_at(start)):
        if clause.start <= start and end <= clause.end:
            tenses: dict[str, Status] = {
                "past": "occurred",
                "perfect": "occurred",
                "future": "planned",
                "present": "ongoing",
            }
            return "planned" if clause.modality == "planned" else tenses.get(clause.tense)
    return None
