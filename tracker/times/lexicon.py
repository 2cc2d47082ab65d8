"""The lexicon: which words and numbers a grammar knows, each as one sign, so that a pattern can run over signs, not letters.

Words that belong to the same classes share a sign (a code point above ASCII). Nothing here knows what a
pattern means or which language is read.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

BREAK = "\x1d"
"""Blank lines, over which no expression goes, as a sign that no text has. In a piece of text it stands first."""
UNKNOWN = "x"
CAPITALISED = "X"
NUMBER = "0"
"""A number of no use in dates: "747,000"."""

_FIRST_SIGN = 0x80
"""The first 128 signs are those of the widest classes; a class of Latin-1 is compiled fastest."""
_CACHED = 60_000
"""Pieces of text remembered with their sign; more are looked at anew each time, so that no text can fill the memory."""
_LONGEST_NUMBER = 10
"""Digits and points of a number that may be of use."""
_LONG = 30
"""Code points of a piece that does not come again."""

WORD = re.compile(r"[Il][0-9](?![^\W_])|[0-9][IlOo](?![^\W_])|[^\W\d_]+|[0-9]+(?:,[0-9]{3}(?![0-9])|\.[0-9]+)*|\S")
"""A word, a number or a single sign."""

_SHAPES = (
    *(str(value) for value in range(100)),
    *(f"{value:02}" for value in range(10)),
    *(f"{value:03}" for value in (0, 100)),
    *(f"{value:04}" for value in range(0, 10_000, 5)),
    *("1.5", "1.50", "1.1.2001", "20010101"),
)
"""Numbers of every shape that ``number_classes`` tells apart; steps of 5 meet every bound of theirs."""

Key = tuple[str, ...]
"""A word or several, in lower case: ("new", "year", "'", "s", "eve")."""


CLOSING = ",.;:!?)'\"’”"
"""Signs that stand at the end of words."""
_SLIP = re.compile("[Il][0-9]|[0-9][IlOo]")
"""A number of two digits of which one was taken for a letter when a page was scanned: "I8 June", "1O May"."""
_AS_DIGITS = str.maketrans("IilOo", "11100")


def misread(word: str) -> str:
    """The number that a scanned page meant.

    >>> misread("I8")
    '18'
    """
    return word.translate(_AS_DIGITS)


def words(text: str) -> list[str]:
    """The text cut into words, numbers and single signs, without its white space.

    >>> words("18-19 June")
    ['18', '-', '19', 'June']
    """
    return WORD.findall(text)


def key(text: str) -> Key:
    """The words of a phrase, in lower case, without white space."""
    return tuple(map(str.lower, words(text)))


def number_classes(digits: str) -> tuple[str, ...]:
    """The classes of a number by its shape alone: what it could be in a date.

    >>> number_classes("18")
    ('INT', 'DAY', 'HOUR', 'TWO', 'MINUTE')
    """
    if not digits.isdecimal():
        return _decimal_classes(digits)
    value, length = int(digits[:9]), len(digits)
    found = [
        ("INT", length <= 4),
        ("DAY", length <= 2 and 1 <= value <= 31),
        ("MONTHNUM", length <= 2 and 1 <= value <= 12),
        ("HOUR", length <= 2 and value <= 24),
        ("TWO", length == 2),
        ("MINUTE", length == 2 and value < 60),
        ("YEAR", length == 4 and 1000 <= value <= 2199),
        ("YEAR_NEAR", length == 4 and 1900 <= value <= 2099),
        ("YEAR_RECENT", length == 4 and 1985 <= value <= 2099 and value % 1000),
        ("YEAR3", length == 3 and value > 0),
        ("CLOCK4", length == 4 and value < 2400 and value % 100 < 60),
        ("COMPACT", length == 8 and 1000 <= value // 10000 <= 2199),
    ]
    return tuple(name for name, holds in found if holds)


def _decimal_classes(digits: str) -> tuple[str, ...]:
    parts = digits.split(".")
    if "," in digits or not all(part.isdecimal() for part in parts):
        return ()
    if len(parts) == 2:
        is_clock = len(parts[0]) <= 2 and len(parts[1]) == 2 and int(parts[0]) < 24 and int(parts[1]) < 60
        return ("DECIMAL", "CLOCKDOT") if is_clock else ("DECIMAL",)
    return ("DOTTED",) if len(parts) == 3 and len(parts[2]) in (2, 4) and max(map(len, parts[:2])) <= 2 else ()


class Lexicon(dict[str, str]):
    """A sign for every word there is: ``lexicon["June"]`` is the sign of month names, of an unknown word ``x``.

    What stands between two blanks may be several words, and then has as many signs: ``lexicon["(June"]``.
    """

    def __init__(self, words: Mapping[str, Iterable[str]], literals: Iterable[str]) -> None:
        """``words`` gives the classes of single words as they are written; ``literals`` are words that patterns spell out."""
        super().__init__()
        self._signs: dict[tuple[str, ...], str] = {}
        self._of: dict[str, str] = {}
        classes: dict[str, set[str]] = {word: set(names) for word, names in words.items()}
        for literal in literals:
            for form in (literal, literal.capitalize(), literal.upper()):
                classes.setdefault(form, set()).add(literal)
        named = {word: {*names, *(number_classes(word) if word.isdecimal() else ())} for word, names in classes.items()}
        for names in _side_by_side([*named.values(), *(set(number_classes(digits)) for digits in _SHAPES)]):
            self._sign(names)
        for word, of in named.items():
            self[word] = self._sign(tuple(sorted(of)))
        self._most = len(self) + _CACHED

    def _sign(self, names: tuple[str, ...]) -> str:
        if names not in self._signs:
            sign = self._signs[names] = chr(_FIRST_SIGN + len(self._signs))
            for name in names:
                self._of[name] = self._of.get(name, "") + sign
        return self._signs[names]

    def __missing__(self, piece: str) -> str:
        if piece.isalpha():
            signs = CAPITALISED if piece[0].isupper() else UNKNOWN
        elif (head := piece.rstrip(CLOSING)).isalpha():
            signs = (self.get(head) or _unknown(head)) + self[piece[len(head) :]]
        else:
            signs = self._several(piece)
        if len(piece) < _LONG and len(self) < self._most:
            self[piece] = signs
        return signs

    def _several(self, piece: str) -> str:
        """The signs of a piece that is no word of letters, alone or before a comma or full stop."""
        if piece.startswith(BREAK):
            rest = piece.lstrip(BREAK)
            return BREAK + self[rest] if rest else BREAK
        parts = words(piece)
        if parts != [piece]:
            return "".join(map(self.__getitem__, parts))
        if _SLIP.fullmatch(piece):
            return self[misread(piece)]
        return self._number(piece) if "0" <= piece[0] <= "9" else _unknown(piece)

    def _number(self, digits: str) -> str:
        names = number_classes(digits) if len(digits) <= _LONGEST_NUMBER else ()
        return self._sign(tuple(sorted(names))) if names else NUMBER

    def signs(self, name: str) -> str:
        """All signs of a class or literal, as one string."""
        return self._of.get(name, "")


def _side_by_side(named: Iterable[set[str]]) -> list[tuple[str, ...]]:
    """What is named alike, once, in a row what shares a class or was given together: most classes are then few ranges."""
    each = dict.fromkeys(tuple(sorted(names)) for names in named if names)
    size = Counter(chain.from_iterable(each))
    place = {name: number for number, name in enumerate(size)}
    return sorted(each, key=lambda names: sorted((-size[name], place[name]) for name in names))


def one_of(signs: str) -> str:
    """The regular expression for one of some signs, in ranges: those are compiled several times faster than a long list.

    >>> one_of("xdbca"), one_of("")
    ('[a-dx]', '(?!)')
    """
    ranges: list[list[str]] = []
    for sign in sorted(set(signs)):
        if ranges and ord(sign) == ord(ranges[-1][-1]) + 1:
            ranges[-1][1:] = [sign]
        else:
            ranges.append([sign])
    written = "".join(map("-".join, ranges))
    if len(written) < 2:
        return written or "(?!)"
    return f"[{written}]"


def _unknown(word: str) -> str:
    return CAPITALISED if word[0].isupper() else UNKNOWN
