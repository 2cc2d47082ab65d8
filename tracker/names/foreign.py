"""Names in texts of languages that have no titles here yet: countries by their own names, and people and cities as in English."""

from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from tracker.model.mention import NameMention
from tracker.names.cities import city
from tracker.names.countries import capitals, foreign_names
from tracker.names.places import DOUBTFUL, LARGE
from tracker.names.recase import recase
from tracker.names.scan import Hit, scan
from tracker.names.terms import nationality, person_key


def find_foreign(text: str, language: str) -> list[NameMention]:
    """The countries of a text by their names in its language; people and large cities that the gazetteer spells so.

    Only the written form of a name is known: in a language whose nouns are declined the other cases are not found.

    >>> [mention.country for mention in find_foreign("Er reist nach Nordkorea.", "de")]
    ['KP']
    >>> [mention.country for mention in find_foreign("习近平访问朝鲜", "zh")]
    ['KP']
    """
    found = {mention.start: mention for mention in _gazetteer_names(text)}
    found |= {mention.start: mention for mention in _countries(text, language)}
    kept: list[NameMention] = []
    for _, mention in sorted(found.items()):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _countries(text: str, language: str) -> Iterator[NameMention]:
    automaton, codes = _automaton(language)
    for number, start, end in automaton.find_matches_as_indexes(text):
        if _is_edge(text[start - 1 : start], text[start]) and _is_edge(text[end : end + 1], text[end - 1]):
            code = codes[number]
            yield NameMention(start, end, "country", key=f"country:{code}", country=code)


@lru_cache(maxsize=8)
def _automaton(language: str) -> tuple[AhoCorasick, list[str]]:
    names = foreign_names(language)
    return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest), list(names.values())


def _is_edge(outside: str, inside: str) -> bool:
    """Whether a word ends between two characters; scripts without spaces have no such mark, and need none."""
    return not outside.isalnum() or _is_unspaced(inside)


def _is_unspaced(char: str) -> bool:
    """Whether a character is of a script written without spaces: Thai, Lao, Burmese, Khmer, Chinese, Japanese."""
    return (
        "\u0e00" <= char <= "\u0eff" or "\u1000" <= char <= "\u109f" or "\u1780" <= char <= "\u17ff" or char >= "\u2e80"
    )


def _gazetteer_names(text: str) -> Iterator[NameMention]:
    for hit in scan(recase(text)).hits:
        if hit.senses.is_person and " " in hit.text and (key := person_key(hit.text)):
            yield NameMention(hit.start, hit.end, "person", key=key, country=nationality(hit.text))
        elif hit.senses.kind == "city" and hit.text not in DOUBTFUL:
            yield from _city(hit)


def _city(hit: Hit) -> Iterator[NameMention]:
    place = city(hit.senses.first)
    if place and (place.population >= LARGE or capitals().get(hit.text) == place.country):
        yield NameMention(hit.start, hit.end, "city", key=place.key, country=place.country)
