"""Names: people, offices, countries, cities, venues and organisations, as the gazetteers and titles give them."""

from collections.abc import Iterable

from tracker.plugin import Document, Mention, find_names, hookimpl


@hookimpl
def tag_mentions(document: Document) -> Iterable[Mention]:
    """Every name in the text; which of them are one person the core decides."""
    return find_names(document.text, document.language)
