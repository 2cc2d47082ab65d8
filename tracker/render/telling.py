"""People, sources and reasons in words: what stands below an event wherever it is shown, in lines of clean text."""

from collections.abc import Iterator

from tracker.model.event import Event, Participant
from tracker.model.timeline import DocumentRecord
from tracker.render.clean import one_line
from tracker.render.dates import LOCALE, published_in_words
from tracker.render.places import country

_NAME = 200
"""Characters of a source's title or a speaker's name before it is cut."""


def person_in_words(person: Participant, locale: str = LOCALE) -> str:
    """A participant with office and country: "Ana Diaz (Foreign Minister, Chile)".

    >>> person_in_words(Participant(name="Ana Diaz", role="visitor", office="Foreign Minister", country="CL"))
    'Ana Diaz (Foreign Minister, Chile)'
    """
    name = one_line(person.name)
    land = country(person.country, locale) if person.country else ""
    known = [one_line(person.office or ""), "" if land == name else land]
    more = ", ".join(filter(None, known))
    return f"{name} ({more})" if more else name


def source_in_words(record: DocumentRecord, locale: str = LOCALE) -> str:
    """A document as one cites it: title, publisher, day; its name or the beginning of its id when it has no title."""
    title = one_line(record.title or record.name or f"document {record.id[:12]}", _NAME)
    published = published_in_words(record.published, locale) if record.published else "no date"
    return ", ".join(filter(None, (title, one_line(record.publisher, _NAME), published)))


def dating_in_words(event: Event) -> Iterator[str]:
    """How the date was read: words, rule, anchor, and each check."""
    when = event.when
    read = ", ".join(f"“{one_line(words, _NAME)}”" for words in when.text)
    source = f" ({when.anchor_source})" if when.anchor_source else ""
    counted = f"counted from {when.anchor}{source}" if when.anchor else ""
    told = "; ".join(filter(None, (read, f"rule “{when.rule}”" if when.rule else "", counted)))
    if told:
        yield one_line(f"Date read from {told}")
    yield from (one_line(f"Check: {check}") for check in when.checks)


def publication_in_words(record: DocumentRecord, locale: str = LOCALE) -> str:
    """What is to be said of a publication date that no one gave: how it was inferred, or that there is none."""
    if record.published_source == "inferred" and record.published:
        because = "; ".join(record.published_reasons)
        days = published_in_words(record.published, locale)
        return one_line(f"The article bears no date; its own words allow {days}" + (f": {because}" if because else ""))
    if record.published is None:
        return "The article bears no date, and its own words allow none: only its absolute dates count"
    return ""
