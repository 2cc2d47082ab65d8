"""What the gazetteers know of a text: every phrase with a capital that they hold, and all capitalised words.

Nothing is decided here: "Georgia" comes with both its senses, and "Jordan" in "Hamilton Jordan" as a country too.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, count

from tracker.names.letters import CAPITAL
from tracker.names.lexicon import Lexicon, lexicon
from tracker.names.senses import SENSES, Senses
from tracker.names.tables import settings

_WORD = r"([{capital}](?<!\w.){letters}(?:(?:['’](?!s\b)|[&+-]|\.(?<=[A-Z]\.))(?=\w){letters})*+)"
"""A capitalised word with its hyphens and inner apostrophes, without a possessive "'s"; "U.S" of "U.S."."""
_ANY_WORD = re.compile(_WORD.format(capital=CAPITAL, letters=r"[a-z]*+[^\W_]*+"))
_ASCII_WORD = re.compile(_WORD.format(capital="A-Z", letters="[A-Za-z0-9]*+"), re.ASCII)


@dataclass(slots=True)
class Hit:
    """A phrase of the gazetteers with what it may name, and the number of the word that it begins in."""

    start: int
    end: int
    text: str
    senses: Senses
    number: int


@dataclass(slots=True)
class Scan:
    """A text's shadow with its capitalised words, where they start and end, and its gazetteer hits, all in order.

    ``joined`` has the numbers of the words with a hyphen that are no phrase of the gazetteers.
    """

    shadow: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    hits: list[Hit]
    joined: list[int] = field(default_factory=list)


def scan(shadow: str) -> Scan:
    """Look up a text in ordinary case (``recase``)."""
    pieces = (_ASCII_WORD if shadow.isascii() else _ANY_WORD).split(shadow)
    edges = list(accumulate(map(len, pieces)))
    read = Scan(shadow, pieces[1::2], edges[:-1:2], edges[1::2], [])
    _look_up(read)
    if _INNER in shadow:
        _add_other_half(read)
    return read


def _look_up(read: Scan) -> None:
    """Add the hits of a text; a phrase ends before the next begins."""
    shadow, hits = read.shadow, read.hits
    table = lexicon()
    words, ends, alone = read.words, read.ends, table.senses
    size, over = len(shadow), 0
    for number, word, start, end, seconds in zip(count(), words, read.starts, ends, map(table.begins.get, words)):
        if seconds is None:
            if "-" in word and start >= over:
                over = _look_up_parts(read, table, number)
        elif start < over:
            continue
        elif (
            seconds and (end + 1 >= size or shadow[end + 1] in seconds) and (found := table.longer(shadow, start, word))
        ):
            over, phrase, keys = found
            hit = Hit(start, over, phrase, SENSES[keys], number)
            if number and " " in phrase and shadow[ends[number - 1] : start] == " and ":
                _share_end(read, table, hit)
            hits.append(hit)
        elif word in alone:
            over = end
            hits.append(Hit(start, end, word, SENSES[alone[word]], number))
        elif "-" in word:
            over = _look_up_parts(read, table, number)


_INNER = "nter-Korean"


def _add_other_half(read: Scan) -> None:
    """Add the other of two states before the nation whose name they share: "the inter-Korean talks" are of both."""
    inner = len(_INNER) - len("Korean")
    for place in range(len(read.hits) - 1, -1, -1):
        hit, start = read.hits[place], read.hits[place].start - inner - 1
        if read.shadow.startswith(_INNER, start + 1) and hit.text == "Korean":
            read.hits.insert(place, Hit(start, start + inner, "inter", SENSES["demonym:KP"], hit.number))


def _share_end(read: Scan, table: Lexicon, hit: Hit) -> None:
    """Add the nation that the word before begins and whose end a hit lends it: "North and South Korea"."""
    number = hit.number - 1
    word, start = read.words[number], read.starts[number]
    keys = table.senses.get(f"{word} {hit.text.partition(' ')[2]}", "")
    free = not read.hits or read.hits[-1].end <= start
    if hit.senses.nation and keys.startswith(("country:", "demonym:")) and free:
        read.hits.append(Hit(start, read.ends[number], word, SENSES[keys], number))


def _look_up_parts(read: Scan, table: Lexicon, number: int) -> int:
    """Add what stands at the parts of a word with hyphens: "Franco-German", "Iran-United States". Returns where it ends."""
    shadow, start, over = read.shadow, read.starts[number], read.ends[number]
    read.joined.append(number)
    for part in read.words[number].split("-"):
        if (nation := _prefixes().get(part)) and start == read.starts[number]:
            read.hits.append(Hit(start, start + len(part), part, SENSES[f"demonym:{nation}"], number))
        last = start + len(part) == read.ends[number]
        if (found := table.longest(shadow, start, part)) and (last or found[0] <= read.ends[number]):
            over, phrase, keys = found
            read.hits.append(Hit(start, over, phrase, SENSES[keys], number))
        start += len(part) + 1
    return over


@cache
def _prefixes() -> dict[str, str]:
    """Nations as they stand before a hyphen: "Sino-Soviet"."""
    return dict(settings("words.toml")["prefixes"])
