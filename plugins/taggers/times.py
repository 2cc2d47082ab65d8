"""Times: what a text says of days, read with the pack of its language. A language without a pack is left to ``other_times``."""

from collections.abc import Iterable

from tracker.plugin import Document, Mention, find_times, hookimpl


@hookimpl
def tag_mentions(document: Document) -> Iterable[Mention]:
    """Every time expression in the text; which day it means the core decides.

    Dates written in numbers alone ("2024-06-18") read the same in every language, so they are found in all of them.
    """
    return find_times(document.text, document.language)
