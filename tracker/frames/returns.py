"""Visits that are over when the traveller is told to be back: "on his return from Peru and Chile", without a day."""

from collections.abc import Sequence

from tracker.frames.telling import Telling, countries

BACK = "returns from"
NEAR = 3
"""Tokens before "a visit" in which "returned from" stands."""


def returned(tellings: Sequence[Telling]) -> None:
    """Dates visits that a return ends, and that nothing else dates, by the month of publication: they are news."""
    undated = [
        each
        for each in tellings
        if each.time is None and each.near is None and each.modality is None and each.kind == "visit"
    ]
    over = [each for each in undated if not each.negated and _is_back(each) and countries(each)]
    dated = {id(each.line): countries(each) for each in tellings if each.time is not None} if over else {}
    for telling in over:
        met_there = not countries(telling).isdisjoint(dated.get(id(telling.line), ()))
        if not met_there and telling.line.words.future.isdisjoint(telling.premodifiers):
            telling.near, telling.modality = "month", "occurred"
            telling.reasons.append("back from there: the month of publication")


def _is_back(telling: Telling) -> bool:
    """Whether the trigger or the verb that carries it is of returning."""
    if telling.frame.rule == BACK:
        return not telling.members("goal")
    if telling.form != "noun":
        return False
    before = telling.line.row[max(0, telling.phrase - NEAR) : telling.phrase]
    return any(frame.rule == BACK for token in before if token.hit is not None for frame, _ in token.hit.frames)
