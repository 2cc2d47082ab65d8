"""What the gazetteers know of a text: every phrase with a capital that they hold, and all capitalised words.

Nothing is decided here: "Georgia" comes with both its senses, and "Jordan" in "Hamilton Jordan" as a country too.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from tracker.names.letters import CAPITAL
from tracker.names.lexicon import Lexicon, lexicon
from tracker.names.tables import settings

TOKEN = re.compile(
    rf"[{CAPITAL}](?<!\w.)[^\W_]*"
    r"(?:['’&.-](?:(?<=['’])(?!s\b)(?=\w)|(?<=[-&])(?=\w)|(?<=[A-Z]\.)(?=\w))[^\W_]*)*"
)
"""A capitalised word with its hyphens and inner apostrophes, without a possessive "'s"; "U.S" of "U.S."."""


class Word(NamedTuple):
    """A capitalised word of the shadow."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Hit:
    """A phrase of the gazetteers with its senses ("country:GE region:US")."""

    start: int
    end: int
    text: str
    senses: str

    @property
    def nation(self) -> str | None:
        """The code of the country whose name or people it is, None for others."""
        for sense in self.senses.split(" "):
            if sense.startswith(("country:", "demonym:")):
                return sense.partition(":")[2]
        return None


@dataclass(frozen=True, slots=True)
class Scan:
    """A text's shadow with its capitalised words and gazetteer hits, both in order."""

    shadow: str
    words: list[Word]
    hits: list[Hit]


def scan(shadow: str) -> Scan:
    """Look up a text in ordinary case (``recase``)."""
    table = lexicon()
    words = [Word(match.start(), match.end(), match[0]) for match in TOKEN.finditer(shadow)]
    hits: list[Hit] = []
    over = 0
    for number, word in enumerate(words):
        if word.start < over:
            continue
        found = table.longest(shadow, word.start, word.text)
        if found:
            over = found[0]
            hit = Hit(word.start, over, shadow[word.start : over], found[1])
            if number and " " in hit.text and shadow[words[number - 1].end : word.start] == " and ":
                _share_end(table, words[number - 1], hit, hits)
            hits.append(hit)
        elif "-" in word.text:
            _look_up_parts(shadow, table, word, hits)
    return Scan(shadow, words, hits)


def _share_end(table: Lexicon, word: Word, hit: Hit, hits: list[Hit]) -> None:
    """Add the nation that a word begins whose end another lends it: "North and South Korea"."""
    senses = table.senses.get(f"{word.text} {hit.text.partition(' ')[2]}", "")
    if hit.nation and senses.startswith(("country:", "demonym:")) and (not hits or hits[-1].end <= word.start):
        hits.append(Hit(word.start, word.end, word.text, senses))


def _look_up_parts(shadow: str, table: Lexicon, word: Word, hits: list[Hit]) -> None:
    """Add what stands at the parts of a word with hyphens: "Franco-German"."""
    start = word.start
    for part in word.text.split("-"):
        if (nation := _prefixes().get(part)) and start == word.start:
            hits.append(Hit(start, start + len(part), part, f"demonym:{nation}"))
        if (found := table.longest(shadow, start, part)) and found[0] <= word.end:
            hits.append(Hit(start, found[0], shadow[start : found[0]], found[1]))
        start += len(part) + 1


@cache
def _prefixes() -> dict[str, str]:
    """Nations as they stand before a hyphen: "Sino-Soviet"."""
    return dict(settings("words.toml")["prefixes"])
