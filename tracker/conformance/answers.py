"""What an answer must be: the right types, spans within the text, names that are the event's. Nothing is called or mended here.

Each function gives what is wrong with one item, or with the first of several that is wrong, or None. Items of first-party plugins are only
glanced at: their models were validated when they were made; a stranger's may have been made without.
"""

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tracker.errors import InputError
from tracker.model.document import Document
from tracker.model.mention import NameMention, Span, TimeMention
from tracker.quote import nearest
from tracker.text import normalise

if TYPE_CHECKING:
    from tracker.model.draft import Draft
    from tracker.model.event import Event

_AROUND = 2000
"""Code points on both sides of a wrong quote in which what was meant is looked for."""
_SHOWN = 80
_MENTIONS = (NameMention, TimeMention)
_NUMBERS = (int, float)
_SPANS = ("span", "trigger", "place", "attributed_to", "a participant's span")
"""The spans of a draft; all from the last on are of participants."""

Fault = str | None
Check = Callable[..., Fault]


def document_fault(item: object, *, own: bool = False) -> Fault:
    """What is wrong with an item of a reader; first-party ones make all their documents with ``article``."""
    if isinstance(item, InputError):
        return None
    if not isinstance(item, Document):
        return _wrong_type(item, "Document")
    if not own and normalise(item.text) != item.text:
        return "the text of a document is not normalised; make documents with tracker.plugin.article"
    return None


def mentions_fault(items: Sequence[object], document: Document) -> Fault:
    """What is wrong with the first item of a tagger that is no mention of the document. All at once: they are many."""
    size = len(document.text)
    for item in items:
        if not isinstance(item, _MENTIONS):
            return _wrong_type(item, "TimeMention or NameMention")
        start, end = item.start, item.end
        if not (type(start) is int and type(end) is int and 0 <= start < end <= size):
            return _outside((start, end), "a mention", document)
    return None


def drafts_fault(items: Sequence[object], document: Document) -> Fault:
    """What is wrong with the first item of an extractor that is no draft of the document."""
    from tracker.model.draft import Draft

    for item in items:
        wrong = _draft_fault(item, document) if isinstance(item, Draft) else _wrong_type(item, "Draft")
        if wrong:
            return wrong
    return None


def _draft_fault(item: "Draft", document: Document) -> Fault:
    size = len(document.text)
    spans = [item.span, item.trigger, item.place, item.attributed_to, *[party.span for party in item.participants]]
    for number, span in enumerate(spans):
        if span is not None and not 0 <= span[0] < span[1] <= size:
            return _outside(span, f"{_SPANS[min(number, len(_SPANS) - 1)]} of a draft", document)
    for name, time in (("time", item.time), ("until", item.until), ("duration", item.duration)):
        if time is not None and not document.has_time(time):
            return f"the {name} of a draft, {document.quote(time.span)!r}, is no time of the document; dates are the core's"
    if item.quote is not None and item.quote != document.quote(item.span):
        around = document.text[max(0, item.span[0] - _AROUND) : item.span[1] + _AROUND]
        return f"{item.quote[:_SHOWN]!r} is not what stands at {item.span[0]}; nearest is {nearest(around, item.quote)[:_SHOWN]!r}"
    return None


def corrections_fault(items: Sequence[object], event: "Event") -> Fault:
    """What is wrong with the first item of a resolver that is no correction of the event."""
    return next((wrong for item in items if (wrong := _correction_fault(item, event))), None)


def _correction_fault(item: object, event: "Event") -> Fault:
    from tracker.model.correction import Correction, OfficeOf
    from tracker.model.event import Place

    if not isinstance(item, Correction):
        return _wrong_type(item, "Correction")
    wanted = {"place": Place, "subkind": str, "participant": OfficeOf}[item.field]
    if not isinstance(item.value, wanted):
        return f"the correction of {item.field} holds {type(item.value).__name__}, not {wanted.__name__}"
    names = [each.name for each in event.participants]
    if isinstance(item.value, OfficeOf) and item.value.name not in names:
        meant = nearest(" ".join(names), item.value.name)
        return f"{item.value.name!r} takes no part in the event" + (f"; nearest is {meant!r}" if meant else "")
    return None


def vote_fault(item: object) -> Fault:
    """What is wrong with the vote of a matcher."""
    if item is None or (isinstance(item, _NUMBERS) and 0 <= item <= 1):
        return None
    if isinstance(item, _NUMBERS):
        return f"it voted {item}, which is not from 0 to 1" if not math.isnan(item) else "it voted NaN"
    return f"it gave {_a(item)}, not a number from 0 to 1 or None"


def bytes_fault(item: object) -> Fault:
    """What is wrong with a piece of an exporter."""
    return None if isinstance(item, bytes) else _wrong_type(item, "bytes")


def pieces_fault(items: Sequence[object], _timeline: object) -> Fault:
    """What is wrong with the first piece of an exporter that is no piece."""
    return next(filter(None, map(bytes_fault, items)), None)


def iterable_fault(answer: object, of: str) -> Fault:
    """What is wrong with an answer that is to be an iterable of items."""
    if hasattr(answer, "__iter__") and not isinstance(answer, _MENTIONS):
        return None
    return f"it gave {_a(answer)}, not an iterable of {of}" + ("; yield, or return a list" if answer is None else "")


def model_fault(item: object) -> Fault:
    """What is wrong with a model that may have been made without validation; None for what is no model."""
    from pydantic import BaseModel, ValidationError

    if not isinstance(item, BaseModel):
        return None
    try:
        type(item).model_validate(dict(item), strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        return f"{type(item).__name__}.{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return None


def _wrong_type(item: object, wanted: str) -> str:
    return f"it gave {_a(item)} where {wanted} belongs"


def _a(item: object) -> str:
    return "None" if item is None else f"{'an' if type(item).__name__[0] in 'aeiou' else 'a'} {type(item).__name__}"


def _outside(span: Span, what: str, document: Document) -> str:
    return f"{what} is {span[0]} to {span[1]}, which is no stretch of the {len(document.text)} characters of the text"
