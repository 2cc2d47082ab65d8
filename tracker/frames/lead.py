"""The lead: what an article's first sentences tell without a date has happened on the day it was written."""

from collections.abc import Sequence

from tracker.frames.memory import Memory
from tracker.frames.telling import Telling

SENTENCES = 2
"""The lead of an agency or press-office text: the headline counts apart."""

MEETINGS = frozenset({"meeting", "talks", "call"})


def lead(tellings: Sequence[Telling], memory: Memory) -> None:
    """Dates the undated meetings and calls of the lead by the day of publication, unless its words look ahead or back."""
    document = memory.document
    body = [sentence for sentence in document.sentences if sentence[0] >= document.body][:SENTENCES]
    for telling in tellings:
        if telling.kind not in MEETINGS or telling.time is not None or telling.near is not None or telling.back:
            continue
        if (
            telling.line.span not in body
            or telling.modality is not None
            or telling.owned
            or telling.line.words.later.intersection(telling.premodifiers)
        ):
            continue
        if telling.form == "noun" and (telling.subject is None or telling.carrier not in telling.line.words.carried):
            continue
        if telling.line.words.modality["vague"].intersection(telling.premodifiers):
            continue
        telling.near = "day"
        telling.reasons.append("told in the lead: the day of publication")
