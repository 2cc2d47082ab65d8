"""Find the names of a text: people, offices, countries, cities, venues and bodies. Which of them are one, ``link`` says."""

from collections.abc import Callable
from operator import itemgetter

from tracker.model.mention import NameMention
from tracker.names.foreign import find_foreign
from tracker.names.found import Found
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
    bodies = {hit.start for hit in read.hits if hit.senses.kind == "org"}
    people = People(read, offices(shadow, bodies)).read()
    places = Places(read, people.hits, people.covered).mentions()
    kept = _apart([*people.mentions.values(), *people.unnamed, *places])
    if len(shadow) == len(text):
        return kept
    return [_moved(found, back) for found in kept]


def _moved(found: Found, back: Callable[[int], int]) -> NameMention:
    """The mention with the offsets of the text itself."""
    start, end, kind, key, country, office, head, alternatives = found
    head = None if head is None else back(head)
    return NameMention(back(start), back(end - 1) + 1, kind, key, country, office, head, alternatives)


def _apart(named: list[Found]) -> list[Found]:
    """In order, the longer of two that begin together first, and without those that overlap one before them."""
    named.sort(key=itemgetter(1), reverse=True)
    named.sort(key=itemgetter(0))
    kept: list[Found] = []
    over = 0
    for found in named:
        if found.start >= over:
            kept.append(found)
            over = found.end
    return kept
