"""The phrase table: every name the gazetteers know, and the longest one that stands at a place in a text.

A phrase is found by its first word and then by slices of the lengths that phrases beginning so can have, longest first.
So a longer phrase that fails at its word boundary never hides a shorter good one.
"""

from collections.abc import Iterable
from functools import cache

from tracker.names.cities import city_lines
from tracker.names.countries import country_words, demonyms
from tracker.names.tables import rows
from tracker.names.terms import short_names, spellings

Keys = str
"""What a phrase may name, as keys with a space between: "country:GE region:US/Georgia"."""


BEYOND = 3
"""Code points after its first word by which a phrase is found: few of the many names that begin with "John" remain."""


class _Any:
    """All code points."""

    def __contains__(self, char: object) -> bool:
        return True


class Lexicon:
    """Phrases with their senses."""

    def __init__(self) -> None:
        self.senses: dict[str, Keys] = {}
        self.begins: dict[str, str | _Any] = {}
        """Every first word, with the code points one of which stands second after it in its longer phrases."""
        self._lengths: dict[str, tuple[int, ...]] = {}
        """The lengths of the phrases with a beginning, longest first."""

    def add(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Take in phrases with one sense each; a phrase may come again with another."""
        senses = self.senses
        for phrase, sense in phrases:
            known = senses.get(phrase)
            if known is None:
                senses[phrase] = sense
                self._add_beginning(phrase, first_word(phrase))
            elif sense not in known:
                senses[phrase] = f"{known} {sense}"

    def _add_beginning(self, phrase: str, first: str) -> None:
        seconds = self.begins.setdefault(first, "")
        if phrase == first:
            return
        second = phrase[len(first) + 1 : len(first) + 2]
        if isinstance(seconds, str) and second not in seconds:
            self.begins[first] = seconds + second
        if not second:
            self.begins[first] = _Any()
        size = len(first) + BEYOND
        begin = phrase[:size] if len(phrase) >= size else first
        lengths = self._lengths.get(begin, ())
        if len(phrase) not in lengths:
            self._lengths[begin] = tuple(sorted((*lengths, len(phrase)), reverse=True))

    def longest(self, text: str, start: int, word: str) -> tuple[int, str, Keys] | None:
        """Where the longest phrase that begins with a word at an offset ends, the phrase, and its senses.

        The next code point is none of the word.
        """
        end = start + len(word)
        if text[end + 1 : end + 2] in self.begins.get(word, "") and (found := self.longer(text, start, word)):
            return found
        own = self.senses.get(word)
        return None if own is None else (end, word, own)

    def longer(self, text: str, start: int, word: str) -> tuple[int, str, Keys] | None:
        """As ``longest``, without the word itself; asked where ``begins`` has the code point second after the word."""
        begin, size = text[start : start + len(word) + BEYOND], len(text)
        for length in self._lengths.get(begin, ()) + self._lengths.get(word, ()):
            end = start + length
            phrase = text[start:end]
            senses = self.senses.get(phrase)
            if senses is not None and (end == size or (end < size and not text[end].isalnum())):
                return end, phrase, senses
        return None


def first_word(phrase: str) -> str:
    """The first word of a phrase as the scanner cuts words: without a stop or "'s" at its end.

    >>> first_word("St. Petersburg")
    'St'
    """
    return phrase.partition(" ")[0].rstrip(".,").removesuffix("'s")


@cache
def lexicon() -> Lexicon:
    """The English phrase table, built when first asked for."""
    table = Lexicon()
    table.add((name, f"country:{code}") for name, code in country_words())
    table.add((word, f"demonym:{code}") for word, code in demonyms())
    table.add((name, f"org:{row['key']}") for row in rows("organisations.csv") for name in row["names"].split("|"))
    table.add(
        (name, f"venue:{row['name'].replace(' ', '_')}") for row in rows("venues.csv") for name in _venue_names(row)
    )
    table.add((name, f"region:{row['country']}") for row in rows("regions.csv") for name in row["names"].split("|"))
    table.add(_cities())
    table.add((name, "person:") for name in spellings() if " " in name)
    table.add((name, "person:") for name in short_names())
    return table


def _venue_names(row: dict[str, str]) -> list[str]:
    return [name.removeprefix("the ") for name in (row["name"], *row["also"].split("|")) if name]


def _cities() -> Iterable[tuple[str, str]]:
    for key, line in city_lines().items():
        for name in line.split("\t", 2)[1].split("|"):
            yield name, key
            if "'" in name:
                yield name.replace("'", "’"), key
