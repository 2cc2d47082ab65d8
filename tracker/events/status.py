"""What has become of an event, as its source has it on its day: planned, ongoing, occurred, or what the words say.

The date decides where it can (an event of last month has occurred, one of next month is planned); the words decide what
the date leaves open: events of the publication day, of the current week or month, and undated documents.
"""

from datetime import date, timedelta

from tracker.model.document import Document
from tracker.model.draft import Draft
from tracker.model.event import Status
from tracker.model.when import When
from tracker.text import Clause, clauses

DECIDED: frozenset[Status] = frozenset({"proposed", "postponed", "cancelled", "denied"})
"""What words say and no date can overrule."""

FRESH = timedelta(days=1)
"""An arrival without a known end, told by this long after it, is a visit not yet over: agencies report within a day."""


def status_of(document: Document, draft: Draft, when: When) -> Status:
    """The status of an event on the day of its source."""
    if draft.modality in DECIDED and draft.modality is not None:
        return draft.modality
    day = document.written_day
    if day is not None and when.earliest > day:
        return "planned"
    arrival = draft.dates == "start" and (draft.duration is None or "X" in draft.duration.value)  # "several days"
    fresh = draft.modality == "ongoing" or (day is not None and day - when.latest <= FRESH)
    if day is not None and when.latest < day and not (arrival and fresh):
        return "occurred"
    told = draft.modality or _told(document, draft, when)
    if day is None:
        return "planned" if told == "planned" else "occurred"
    begun = draft.dates == "start" and when.earliest <= day
    if told != "planned" and begun and (arrival or day <= when.latest):
        return "ongoing"
    leg = draft.journey is not None
    lasts = draft.kind == "visit" and draft.duration is not None and draft.dates != "end"  # to the end of its last day
    return "occurred" if when.latest < day else _today(when, day, told or "ongoing", leg=leg, lasts=lasts)


def _today(when: When, day: date, told: Status, *, leg: bool, lasts: bool) -> Status:
    """The publication day lies within the event's dates, so that the words decide unless it is in the midst of them.

    On the first day of a journey, which alone is dated, its legs lie ahead.
    """
    to_the_day = when.granularity in ("time", "day")
    if told == "planned" and to_the_day and when.earliest < day:
        return "ongoing"
    if leg and told == "ongoing" and when.earliest == day < when.latest:
        return "planned"
    if told == "occurred" and to_the_day and (day < when.latest or (lasts and when.earliest < day)):
        return "ongoing"
    return told


def _told(document: Document, draft: Draft, when: When) -> Status | None:
    """What the clause of the trigger says: what is to happen, is happening, or has happened.

    A noun ("on a visit to Peru today") lasts while the clause around it happens. The plain present of a verb with
    a date announces ("flies out tonight"); without one it tells what is ("is in Lima").
    """
    start, end = draft.trigger or draft.span
    sentence = document.sentence_at(start)
    for clause in clauses(document.text, sentence, document.language):
        if clause.start <= start and end <= clause.end:
            if clause.verb is not None and clause.verb[0] <= start < clause.verb[1]:
                return _by_verb(clause, dated=draft.time is not None)
            lasts = draft.dates != "end" and (draft.kind == "visit" or draft.duration is not None)
            planned = clause.planned and start >= clause.ahead  # not the call in which one "told him to begin"
            return _by_noun(clause, planned=planned, lasting=lasts and when.granularity in ("time", "day"))
    return None


def _by_verb(clause: Clause, *, dated: bool) -> Status | None:
    if clause.planned or clause.tense == "future":
        return "planned"
    if clause.tense in ("past", "perfect"):
        return "ongoing" if clause.progressive else "occurred"
    if clause.tense == "present":
        return "planned" if dated and not (clause.progressive or clause.stative) else "ongoing"
    return None


def _by_noun(clause: Clause, *, planned: bool, lasting: bool) -> Status | None:
    if planned or clause.tense == "future":
        return "planned"
    if clause.tense in ("past", "perfect"):
        return "ongoing" if lasting else "occurred"
    return "ongoing" if clause.tense == "present" else None
