"""Find the names of a text: people, offices, countries, cities, venues and bodies. Which of them are one, ``link`` says."""

from collections.abc import Callable

from tracker.model.mention import NameMention
from tracker.names.foreign import find_foreign
from tracker.names.offices import offices
from tracker.names.people import People
from tracker.names.places import Places
from tracker.names.recase import recase
from tracker.names.scan import scan
from tracker.names.squeeze import squeeze


def find(text: str, language: str = "en") -> list[NameMention]:
    """The names of a text in order; none overlaps another.

    >>> [(mention.kind, mention.country) for mention in find("Danish Foreign Minister Uffe Holm flew to Peru.")]
    [('demonym', 'DK'), ('person', 'DK'), ('country', 'PE')]
    """
    if not language.startswith("en"):
        return find_foreign(text, language)
    shadow, back = squeeze(recase(text))
    read = scan(shadow)
    bodies = {hit.start for hit in read.hits if hit.senses.startswith("org:")}
    people = People(read, offices(shadow, bodies)).read()
    places = Places(read, people.covered).mentions()
    named = [*people.mentions.values(), *people.unnamed, *places]
    kept = _apart(sorted(named, key=lambda mention: (mention.start, -mention.end)))
    return kept if len(shadow) == len(text) else [_moved(mention, back) for mention in kept]


def _moved(mention: NameMention, back: Callable[[int], int]) -> NameMention:
    """The mention with the offsets of the text itself."""
    return NameMention(
        back(mention.start),
        back(mention.end - 1) + 1,
        mention.kind,
        mention.key,
        mention.country,
        mention.office,
        None if mention.head is None else back(mention.head),
        mention.alternatives,
    )


def _apart(mentions: list[NameMention]) -> list[NameMention]:
    """Without those that overlap one before them."""
    kept: list[NameMention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
