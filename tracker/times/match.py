"""A match: what a rule found, before it is read."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from tracker.model.mention import Span
from tracker.times.expression import Expression


class Match(NamedTuple):
    """What a rule matched: the values of its slots, where each stands (from the match's start), and a further expression."""

    rule: str
    fields: Mapping[str, Any]
    spans: Mapping[str, Span]
    tail: Expression | None
    settings: Mapping[str, Any]

    def get(self, name: str) -> Any:  # noqa: ANN401 - a slot holds what its class has
        """The value of a slot or constant; None when the rule has none."""
        return self.fields.get(name)
