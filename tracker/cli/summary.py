"""What is said around a timeline: how undated articles were dated, what was found and left out. Events are not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.cli import printable

if TYPE_CHECKING:
    from tracker.model.timeline import Timeline

_EXPLAINED = 3
"""Undated articles of one run whose dating is explained in full; of more, only their number is said."""
_WIDTH = 76
"""Columns of a left-out expression before it is cut."""


def dating(timeline: "Timeline") -> Iterator[str]:
    """How the documents that bring no publication date were dated, or that they were not."""
    from tracker.render import published_in_words

    undated = [each for each in timeline.documents if each.published_source in (None, "inferred")]
    if len(undated) > _EXPLAINED:
        inferred = sum(each.published_source == "inferred" for each in undated)
        yield f"{inferred} of {len(timeline.documents)} documents were dated by their own words"
        if len(undated) > inferred:
            yield f"{len(undated) - inferred} have no publication date: only their absolute dates count"
        yield ""
        return
    for record in undated:
        where = "the file" if len(timeline.documents) == 1 else printable(record.name)
        if record.published is None:
            yield f"No publication date in {where}, and its own words allow none: only absolute dates count"
        else:
            yield f"No publication date in {where}; its own words allow one answer: {published_in_words(record.published)}"
        for reason in record.published_reasons:
            yield f"  {printable(reason)}"
        yield f"  Use --published {record.published_day or 'YYYY-MM-DD'} to say it yourself."
        yield ""


def summary(timeline: "Timeline", *, left_out_shown: bool) -> str:
    """The line below a timeline.

    ``5 events, 1 trip · 3 expressions left out (--left-out shows them)``
    """
    found = _counted(len(timeline.events), "event")
    if timeline.trips:
        found += f", {_counted(len(timeline.trips), 'trip')}"
    if not timeline.events:
        found = "No events found"
    if len(timeline.documents) > 1:
        found += f" in {len(timeline.documents):,} documents"
    if not timeline.left_out:
        return found
    hint = "" if left_out_shown else " (--left-out shows them)"
    return f"{found} · {_counted(len(timeline.left_out), 'expression')} left out{hint}"


def left_out_lines(timeline: "Timeline") -> Iterator[str]:
    """What became no event, each with the reason."""
    for each in timeline.left_out:
        words = printable(" ".join(each.text.split()))
        yield f"  “{words if len(words) <= _WIDTH else words[: _WIDTH - 1] + '…'}”: {each.reason}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
