"""A draft: what an extractor gives. Words and spans only; the core alone makes events of them."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, InstanceOf

from tracker.model.event import AnnouncedBy, Role, Slug, Status
from tracker.model.mention import Span, Time


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Party(_Frozen):
    """A participant, by the words that name it: a name, an office ("the president") or a country as a party."""

    span: Span
    role: Role = "participant"


class Draft(_Frozen):
    """An event as read, before it has a date.

    ``span`` holds the words that tell it (they become the quote, widened to the sentence); ``trigger`` the verb or noun
    whose tense counts; ``attributed_to`` the words that name who says so. ``quote``, if given, is checked against the
    text.

    ``time`` is an expression of the document; ``dates`` says which part of the event it dates ("journey": the whole
    journey of which this event is one leg, so that a day of its own would be better; "after": what comes before the event, so
    that it has the month; "first" and "last": one of the two days of an expression, "moved from June 20 to July 3");
    ``until`` is an expression for its last day, when another sentence tells of that; ``duration`` is a length ("three-day")
    that the core adds.
    ``near`` is for events told without a date that happen around the publication
    itself ("arrives", "has postponed"): the core gives them that day, week or month and says so; with ``time``, the
    event lasted from then to the publication.

    ``modality`` is what the words say when it is more than tense: postponed, cancelled, denied, proposed.
    ``journey`` is the extractor's own label: drafts of one document with the same label are legs of one trip.
    ``rule`` and ``reasons`` are shown by ``tracker explain``; ``score`` in [0, 1] is the extractor's own belief.
    """

    kind: Slug
    span: Span
    quote: str | None = None
    subkind: Slug | None = None
    title: str | None = None
    trigger: Span | None = None
    time: InstanceOf[Time] | None = None
    dates: Literal["whole", "start", "end", "journey", "after", "first", "last"] = "whole"
    until: InstanceOf[Time] | None = None
    duration: InstanceOf[Time] | None = None
    near: Literal["day", "week", "month"] | None = None
    participants: tuple[Party, ...] = ()
    place: Span | None = None
    modality: Status | None = None
    announced_by: AnnouncedBy | None = None
    attributed_to: Span | None = None
    journey: str | None = None
    rule: str = ""
    reasons: tuple[str, ...] = ()
    score: Annotated[float, Field(ge=0, le=1)] = 0.5
