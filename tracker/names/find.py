"""Find the names of a text: people, offices, countries, cities, venues and bodies. Which of them are one, ``link`` says."""

import sys
from operator import itemgetter

from tracker.model.mention import NameMention, make
from tracker.names.foreign import find_foreign
from tracker.names.found import Found
from tracker.names.offices import offices
from tracker.names.people import People
from tracker.names.places import Places
from tracker.names.recase import recase
from tracker.names.scan import scan
from tracker.names.squeeze import Back, squeeze


def find(text: str, language: str = "en") -> list[NameMention]:
    """The names of a text in order; none overlaps another.

    >>> [(mention.kind, mention.country) for mention in find("Danish Foreign Minister Uffe Holm flew to Peru.")]
    [('demonym', 'DK'), ('person', 'DK'), ('country', 'PE')]
    """
    if not language.startswith("en"):
        return find_foreign(text, language)
    shadow, back = squeeze(recase(text))
    read = scan(shadow)
    people = People(read, offices(read)).read()
    places = Places(read, people.hits, people.covered).mentions()
    kept = _apart([*people.mentions.values(), *people.unnamed, *places])
    return _moved(kept, back) if back.ends else kept


def _moved(kept: list[Found], back: Back) -> list[NameMention]:
    """The names with the offsets of the text itself; most have no shortened run in them."""
    moved = []
    ends, shifts = [*back.ends, sys.maxsize], back.shifts
    number = 0
    for start, end, kind, key, country, office, head, alternatives in kept:
        while ends[number] <= start:
            number += 1
        shift = shifts[number]
        stop = end + shift if end <= ends[number] else back(end - 1) + 1
        begin = back(head) if head is not None and head != start else head and head + shift
        moved.append(make(NameMention, (start + shift, stop, kind, key, country, office, begin, alternatives)))
    return moved


def _apart(named: list[Found]) -> list[Found]:
    """In order, the longest of those that begin together, and without those that overlap one before them."""
    named.sort(key=itemgetter(0))
    kept: list[Found] = []
    begin = over = -1
    for found in named:
        start, end = found.start, found.end
        if start >= over:
            kept.append(found)
            begin, over = start, end
        elif start == begin and end > over:
            kept[-1], over = found, end
    return kept
