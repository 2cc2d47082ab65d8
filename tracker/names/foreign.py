"""Names in texts of languages that have no titles here yet: countries by their own names, and people and cities as in English."""

import re

from tracker.model.mention import NameMention
from tracker.names.countries import foreign_names
from tracker.names.recase import recase
from tracker.names.scan import scan
from tracker.names.terms import nationality
from tracker.names.titled import person_key

_WORD = re.compile(r"(?<!\w)[^\W\d_][^\s,.;:!?()\"“”«»]*")


def find_foreign(text: str, language: str) -> list[NameMention]:
    """The countries of a text by their names in its language, and the people whom the gazetteer knows.

    >>> [mention.country for mention in find_foreign("Er reist nach Nordkorea.", "de")]
    ['KP']
    """
    names = foreign_names(language)
    longest = max((name.count(" ") for name in names), default=0)
    words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    found: dict[int, NameMention] = {}
    for number, (start, _) in enumerate(words):
        for _, end in reversed(words[number : number + longest + 1]):
            if code := names.get(text[start:end]):
                found.setdefault(start, NameMention(start, end, "country", key=f"country:{code}", country=code))
                break
    for hit in scan(recase(text)).hits:
        if "person:" in hit.senses and (key := person_key(hit.text)):
            found.setdefault(
                hit.start, NameMention(hit.start, hit.end, "person", key=key, country=nationality(hit.text))
            )
    kept: list[NameMention] = []
    for mention in sorted(found.values(), key=lambda each: each.start):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
