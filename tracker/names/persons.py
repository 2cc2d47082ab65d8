"""Names of people: after a title, beside an office, in the gazetteer, or repeated from any of these.

Whom a name stands for in an article is decided in ``link``; here only the words of each name are found.
"""

import re
import string
from functools import lru_cache

from tracker.names.letters import CAPITAL
from tracker.names.scan import Scan
from tracker.names.tables import settings, word_set

PARTICLES = word_set("words.toml", "particles")
"""Words inside a family name."""
_BEGIN = "".join(sorted({word[0] for word in PARTICLES}))
_PARTICLE = rf"(?=[{_BEGIN}])(?:{'|'.join(settings('words.toml')['particles'])})[ -]"
"""A particle before a name; few letters begin one, so that the list is seldom gone through."""
_WORD = r"(?:[^\W_]|(?:['’](?!s\b)|-)(?=\w))[^\W_]*+(?:(?:['’](?!s\b)|-)(?=\w)[^\W_]*+)*+"
"""What follows the capital of a name's first word, with hyphens and inner apostrophes."""
NAME = re.compile(
    rf"(?:{_PARTICLE})?"
    rf"(?:(?=[^\W_][. ])(?:[{CAPITAL}]\.[ ]?(?=[{CAPITAL}])|(?![AI] )[{CAPITAL}] (?=[{CAPITAL}])|[AI] (?=[{CAPITAL}] )))*+"
    rf"[{CAPITAL}]{_WORD}"
    rf"(?:,? (?:Jr|Sr)\b\.?)?+"
    rf"(?: (?:[{CAPITAL}]\.[ ]?)*(?:{_PARTICLE}){{0,2}}(?:[dl]['’])?"
    rf"[{CAPITAL}][^\W_]*+(?:(?:['’](?!s\b)|-)(?=\w)[^\W_]*+)*+){{0,4}}"
)
"""One to five capitalised words with initials ("K. P." or "K P", but no "A" or "I" alone) and particles."""
COMMON = word_set("words.toml", "common")
"""Capitalised words that are no part of a name."""
NAMELESS = frozenset(string.ascii_lowercase).difference(_BEGIN)
"""Letters with which neither a name nor a particle begins."""
_NEVER = COMMON - PARTICLES
"""Words with which a name has ended."""
FAMILY_FIRST = word_set("words.toml", "family_first")
"""Family names that stand before the given name."""


def name_at(shadow: str, start: int, stops: frozenset[int] | set[int] = frozenset()) -> int | None:
    """Where a person's name that begins at an offset ends; None when none begins there.

    ``stops`` are offsets at which something else begins (an office, a country), where a name must have ended.

    >>> name_at("Hans van den Broek said", 0), name_at("Tuesday morning", 0)
    (18, None)
    """
    first = shadow[start : start + 1]
    if first in NAMELESS:
        return None
    match = NAME.match(shadow, start)
    if match is None:
        return None
    end = at = start
    words = match[0].split(" ")
    last = 0
    for word in words:
        if word in _NEVER or (at in stops and at > start):
            break
        end = at + len(word)
        at = end + 1
        last += 1
    while last and words[last - 1] in PARTICLES:
        last -= 1
        end -= len(words[last]) + 1
    return end if last else None


_GLUED = re.compile(r"(?!Fitz|Mac)[A-Z][a-z]{3,}[A-Z]")
"""Two words that a page's layout ran together: "PhotoAda Lind"."""


def name_start(scan: Scan, number: int, stops: set[int]) -> int:
    """Where the capitalised words, joined by spaces and particles, begin that end with the word of a number."""
    shadow, words, starts, ends = scan.shadow, scan.words, scan.starts, scan.ends
    start = starts[number]
    while number > 0:
        number -= 1
        before, at = words[number], starts[number]
        gap = shadow[ends[number] : start]
        if (
            gap != " "
            and not (gap == ". " and len(before) == 1)
            and not (gap.startswith(" ") and gap.strip() in PARTICLES)
        ):
            break
        if before in COMMON or at in stops or (not before.istitle() and _GLUED.match(before)):
            break
        start = at
    return start


@lru_cache(maxsize=4096)
def surname(name: str) -> str:
    """The family name of a full name: the first word of a Chinese, Korean or Vietnamese name, else the last with its particles.

    >>> surname("Kim Jong-un"), surname("Hans van den Broek"), surname("Felipe Gonzalez")
    ('Kim', 'van den Broek', 'Gonzalez')
    """
    words = name.replace(", Jr.", "").split()
    if len(words) > 1 and words[-1] in NUMBERED:
        words.pop()
    if len(words) > 1 and words[0] in FAMILY_FIRST and len(words) <= 3:
        return words[0]
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return " ".join(words[max(start, 0) :])


NUMBERED = word_set("words.toml", "numbered")
"""What stands behind a family name and is none: "Ada Lind III"."""
