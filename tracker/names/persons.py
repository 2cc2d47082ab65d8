"""Names of people: after a title, beside an office, in the gazetteer, or repeated from any of these.

Whom a name stands for in an article is decided in ``link``; here only the words of each name are found.
"""

import re
from functools import cache, lru_cache

from tracker.names.letters import CAPITAL
from tracker.names.tables import settings, word_set

_PARTICLES = "|".join(settings("words.toml")["particles"])
NAME = re.compile(
    rf"(?:(?:{_PARTICLES})[ -])?"
    rf"(?:(?:[{CAPITAL}]\.[ ]?(?=[{CAPITAL}])|(?![AI] )[{CAPITAL}] (?=[{CAPITAL}])|[AI] (?=[{CAPITAL}] ))*"
    rf"[{CAPITAL}](?:[^\W_]|['’](?!s\b)(?=\w)|-(?=\w))+"
    rf"(?:,? (?:Jr|Sr)\b\.?)?"
    rf"(?P<rest>(?: (?:[{CAPITAL}]\.[ ]?)*(?:(?:{_PARTICLES})[ -]){{0,2}}(?:[dl]['’])?"
    rf"[{CAPITAL}](?:[^\W_]|['’](?!s\b)(?=\w)|-(?=\w))*){{0,4}}))"
)
"""One to five capitalised words with initials ("K. P." or "K P", but no "A" or "I" alone) and particles."""


COMMON = word_set("words.toml", "common")
"""Capitalised words that are no part of a name."""
PARTICLES = word_set("words.toml", "particles")
"""Words inside a family name."""
_SMALL = frozenset(word[0] for word in PARTICLES)
"""The small letters with which a name can begin: a particle's."""
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
    if first.islower() and first not in _SMALL:
        return None
    match = NAME.match(shadow, start)
    if match is None:
        return None
    end = at = start
    for word in match[0].split(" "):
        if (at in stops and at > start) or word in _NEVER:
            break
        end = at + len(word)
        at = end + 1
    while end > start and shadow[start:end].rpartition(" ")[2] in PARTICLES:
        end = start + max(shadow[start:end].rfind(" "), 0)
    return end if end > start else None


@lru_cache(maxsize=4096)
def surname(name: str) -> str:
    """The family name of a full name: the first word of a Chinese, Korean or Vietnamese name, else the last with its particles.

    >>> surname("Kim Jong-un"), surname("Hans van den Broek"), surname("Felipe Gonzalez")
    ('Kim', 'van den Broek', 'Gonzalez')
    """
    words = name.replace(", Jr.", "").split()
    if len(words) > 1 and words[-1] in NUMBERED:
        words.pop()
    if len(words) > 1 and words[0] in FAMILY_FIRST and len(words) <= 3 and words[-1] not in _western():
        return words[0]
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return " ".join(words[max(start, 0) :])


NUMBERED = word_set("words.toml", "numbered")
"""What stands behind a family name and is none: "Ada Lind III"."""


@cache
def _western() -> frozenset[str]:
    """Last names that show that a name is not in the family-first order, though its first word could be."""
    return frozenset()
