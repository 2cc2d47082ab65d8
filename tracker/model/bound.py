"""A bound: something outside a text's own dates that limits the day on which it can have been written."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Bound:
    """The text was published within these days (None: open), because of ``reason``."""

    earliest: date | None
    latest: date | None
    reason: str
