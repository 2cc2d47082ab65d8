"""Times: dates, times of day, durations and repetitions, as the pack of the document's language knows them."""

from collections.abc import Iterable

from tracker.plugin import Document, Mention, find_times, hookimpl


@hookimpl
def tag_mentions(document: Document) -> Iterable[Mention]:
    """Every time expression in the text; which day it means the core decides."""
    return find_times(document.text, document.language)
