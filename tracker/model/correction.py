"""A correction: what a resolver gives. A value with a reason, applied and logged by the core."""

from typing import Literal

from tracker.model.event import Place, Slug, Value


class OfficeOf(Value):
    """The office and country of one participant, named as in the event."""

    name: str
    office: str | None = None
    country: str | None = None


class Correction(Value):
    """One field of one event set to a value, with the reason that ``tracker explain`` shows.

    A resolver may fill or refine; it cannot move a date, change an identity or invent a quote: those are the core's.
    """

    field: Literal["place", "subkind", "participant"]
    value: Place | Slug | OfficeOf
    reason: str
