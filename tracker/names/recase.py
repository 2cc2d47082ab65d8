"""A text as if nobody had shouted: words in capitals as names are written, offsets unchanged.

Headlines of old agencies, datelines and speakers' labels come in capitals ("REAGAN TO VISIT BONN", "HANOI, June 17"). The
gazetteers and patterns read ordinary case, so they read this shadow of the text; every offset is the same in both.
"""

import re
from functools import cache

from tracker.names.cities import city_lines
from tracker.names.tables import rows, settings, word_set
from tracker.text.recent import recent

_CAPITAL = bytes(65 if re.match("[A-ZÀ-ÖØ-Þ]", chr(code)) else 46 for code in range(256))
"""Each capital as "A", every other byte of Latin-1 as a stop: so that ``bytes.find`` finds shouted words at once."""
_LONG = b"AAAA"
_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]*")
_ACRONYM = 3
"""Code points: a longer word in capitals is a shouted one, unless it is a known acronym."""
_LOWER = re.compile(r"[a-zß-öø-ÿ]{2}")
_BREAK = re.compile(r"\n(?<=\S\n)(?=\S)")
_BLANKS = ("\t", "\u00a0", "\u202f", "\u2009")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ](?<!\w.)[A-ZÀ-ÖØ-Þ'’.-]+")
_RUN = re.compile(r"[A-ZÀ-ÖØ-Þ](?<!\w.)[A-ZÀ-ÖØ-Þ'’.-]+(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]+)*")
_BETWEEN = re.compile("[ -]")
_PARTS = re.compile(r"([-.]|(?<=^[OD])['’])")


@recent
def recase(text: str) -> str:
    r"""The text with shouted words in ordinary case and single line breaks inside a paragraph as spaces.

    >>> recase("REAGAN TO VISIT BONN\n\nHANOI, June 17")
    'Reagan to Visit Bonn\n\nHanoi, June 17'
    """
    shadow = _BREAK.sub(" ", text)
    for blank in _BLANKS:
        shadow = shadow.replace(blank, " ")
    for written, name in _RESPELT:
        shadow = shadow.replace(written, name)
    capitals = shadow.encode("latin-1", "replace").translate(_CAPITAL)
    parts: list[str] = []
    done = 0
    while (at := capitals.find(_LONG, done)) >= 0:
        begin = shadow.rfind("\n", 0, at) + 1
        end = shadow.find("\n", at)
        end = len(shadow) if end < 0 else end
        parts += (shadow[done:begin], _line(shadow[begin:end]))
        done = end
    return "".join((*parts, shadow[done:]))


def _line(line: str) -> str:
    """A line with shouted words, in ordinary case."""
    return _RUN.sub(_run, line) if _LOWER.search(line) else _WORD.sub(_shouted, line)


def _run(match: re.Match[str]) -> str:
    """Words in capitals within ordinary prose: a city, as in the dateline "SAN JOSE, June 17", or each for itself."""
    words = match[0]
    return _shouted_cities().get(words) or _CAPITALS.sub(_capitals, words)


def _capitals(match: re.Match[str]) -> str:
    """A word in capitals within ordinary prose: an acronym, or a name or title in a dateline or label."""
    word = match[0]
    if word in _KEPT:
        return word
    if len(word.rstrip(".")) > _ACRONYM:
        return _title(word)
    return word.lower() if word.lower() in _SMALL else word


def _shouted(match: re.Match[str]) -> str:
    """A word of a line that is all in capitals."""
    word = match[0]
    if word in _KEPT:
        return word
    lower = word.lower()
    return lower if lower in _SMALL else _title(word)


def _title(word: str) -> str:
    """Capitalised as a name: after a hyphen, a stop or an apostrophe of a name, too."""
    return word.capitalize() if word.isalpha() else "".join(map(str.capitalize, _PARTS.split(word)))


_KEPT = word_set("words.toml", "capitals") | {
    name for row in rows("organisations.csv") for name in row["names"].split("|") if name.isupper() and name.isalpha()
}
"""Names that are written in capitals."""
_RESPELT = [
    *((f"t{name[1:]}", name) for name in settings("words.toml")["with_article"]),
    *((name.upper(), name) for name in settings("words.toml")["short_words"]),
]
"""Names as they are written, too: "the Hague", "LA PAZ", of which no word looks shouted."""
_SMALL = word_set("words.toml", "small")
"""Words that are written small even in a headline."""


@cache
def _shouted_cities() -> dict[str, str]:
    """The cities of several words of which one is too short to look shouted, by their names in capitals."""
    every = (name for line in city_lines().values() for name in line.split("\t", 2)[1].split("|"))
    several = (name for name in every if any(len(part) <= _ACRONYM for part in _BETWEEN.split(name)[:-1]))
    return {name.upper(): name for name in several if name[0].isupper()}
