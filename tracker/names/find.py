"""Find the names of a text: people, offices, countries, cities, venues and bodies. Which of them are one, ``link`` says."""

from tracker.model.mention import NameMention
from tracker.names.foreign import find_foreign
from tracker.names.offices import offices
from tracker.names.people import People
from tracker.names.places import Places
from tracker.names.scan import scan


def find(text: str, language: str = "en") -> list[NameMention]:
    """The names of a text in order; none overlaps another.

    >>> [(mention.kind, mention.country) for mention in find("Danish Foreign Minister Uffe Holm flew to Peru.")]
    [('demonym', 'DK'), ('person', 'DK'), ('country', 'PE')]
    """
    if not language.startswith("en"):
        return find_foreign(text, language)
    read = scan(text)
    people = People(read, offices(read.shadow)).read()
    places = Places(read, people.covered).mentions()
    named = [*people.mentions.values(), *people.unnamed, *places]
    return _apart(sorted(named, key=lambda mention: (mention.start, -mention.end)))


def _apart(mentions: list[NameMention]) -> list[NameMention]:
    """Without those that overlap one before them."""
    kept: list[NameMention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
