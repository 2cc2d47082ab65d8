"""A document with all its layers, as an extractor gets it, made by the core alone: no plugin is asked."""

from dataclasses import replace
from datetime import date, datetime

from tracker import names, text, times
from tracker.model.document import Document


def annotated(
    article: str, published: date | datetime | str | None = None, *, title: str = "", language: str = "en"
) -> Document:
    """The document of an article's text, its sentences, names and times filled.

    ``published`` is the day that relative expressions are counted from, a date or ``YYYY-MM-DD``.

    >>> document = annotated("She arrives in Oslo on Monday.", "2031-03-05")
    >>> [(document.quote(time.span), str(time.when)) for time in document.times]
    [('Monday', '2031-03-10')]
    """
    day = date.fromisoformat(published) if isinstance(published, str) else published
    body = text.normalise(article)
    document = Document(
        text=f"{title}\n\n{body}" if title else body,
        body=len(title) + 2 if title else 0,
        title=title,
        language=language,
        published=day,
        published_source="user" if day else None,
    )
    document = replace(document, sentences=text.sentences(document.text))
    found, entities = names.link(document.text, names.find(document.text, language))
    document = replace(document, names=found, entities=entities)
    return replace(document, times=times.resolve(document, times.find(document.text, language)))
