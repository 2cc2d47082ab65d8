"""The day a document was published: given, or inferred from its own words; never from a clock."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from tracker import names, times
from tracker.errors import UndatedDocument
from tracker.model.document import Document
from tracker.model.mention import TimeMention

MARGIN = 10
"""Years after a given date that its own words may speak for: a date too early is as wrong as one too late."""
SLACK = timedelta(days=31)
"""What tense says of a day is not exact ("is greeted on his arrival on Wednesday"); a wrong year or month is meant here."""
LAST = 9990
"""The last year that is counted with; EDTF ends with 9999."""
NEAREST = 2
"""Answers named in a conflict, those nearest to the day that was given."""


def given_day(document: Document, published: date | datetime | None) -> date | None:
    """The day that the user gives, else the document itself; None when it must be inferred from what is read."""
    given = published or document.published
    return given.date() if isinstance(given, datetime) else given


def date_document(
    document: Document,
    mentions: Sequence[TimeMention],
    *,
    published: date | datetime | None,
    as_of: date,
) -> Document:
    """The document with its publication date, where it came from, and why.

    ``published`` is the user's word and wins over the document's own metadata. Without either, the words decide: one
    answer is used and said (``published_source`` "inferred"); contradictory or no constraints leave the document
    undated, so that only absolute dates count.

    Raises:
        UndatedDocument: the words allow several separate answers; they are listed.
    """
    if published is not None:
        document = replace(document, published=published, published_source="user")
    elif document.published is not None and not document.published_source:
        document = replace(document, published_source="metadata")
    if document.published is not None:
        return _checked(_datelined(document, mentions), mentions)
    answer = times.infer_published(document, mentions, names.bounds(document), as_of)
    if answer.verdict == "ambiguous":
        raise UndatedDocument(
            f"no publication date, and its words allow several: {', '.join(map(str, answer.days))}",
            source=document.name,
            remedy="say it with --published YYYY-MM-DD",
        )
    if answer.verdict != "unique":
        return replace(document, published_reasons=answer.reasons)
    (days,) = answer.days
    return replace(
        document,
        published=days.latest,
        published_days=days if days.earliest < days.latest else None,
        published_source="inferred",
        published_reasons=answer.reasons,
    )


def _datelined(document: Document, mentions: Sequence[TimeMention]) -> Document:
    """The document with the day of its dateline, if it has another than that of publication: "LIMA, June 16", printed on the 17th."""
    place, end = names.dateline(document.text, document.body, document.names)
    line = place.start if place is not None else document.body  # the date may stand before it: "June 16 (LIMA) - "
    start, day = max(document.body, document.text.rfind("\n", 0, line) + 1), document.published_day
    if not end or day is None:
        return document
    line_of = [mention for mention in mentions if start <= mention.start < end]
    line_of.sort(
        key=lambda mention: mention.start < line
    )  # "(Received Monday) LIMA, June 16": the one behind the place
    for mention in line_of:
        if (written := times.written(mention.expression, day)) is not None:
            if written == day:
                break
            words = f'the dateline gives "{document.quote((mention.start, mention.end))}"'
            return replace(document, datelined=written, published_reasons=(*document.published_reasons, words))
    return document


def _checked(document: Document, mentions: Sequence[TimeMention]) -> Document:
    """The document, with what its own words say against its publication date. The date is used all the same."""
    day = document.published_day
    assert day is not None  # called with a date only
    against = times.against(document, mentions, day, SLACK.days)
    if not against:
        return document
    answer = times.infer_published(document, mentions, (), date(min(day.year + MARGIN, LAST), 12, 31))
    if any(days.earliest - SLACK <= day <= days.latest + SLACK for days in answer.days):
        return document
    nearest = sorted(answer.days, key=lambda days: abs((days.latest - day).days))[:NEAREST]
    said = f"say {' or '.join(map(str, sorted(nearest)))}" if nearest else "do not allow it"
    reasons = answer.reasons if nearest else against
    conflict = f"published {day} is used, but its own words {said} ({'; '.join(reasons)})"
    return replace(document, published_conflict=conflict)
