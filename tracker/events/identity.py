"""The name of an event for good: made from what it is, never from how it is told."""

from functools import lru_cache
from hashlib import sha256
from unicodedata import combining, normalize

LENGTH = 13
"""Base32 characters of an id: 65 bits, so that a million events collide with a chance below one in ten million."""
_BYTES = 10
"""Bytes of the digest that these characters and the rest of their group of eight hold."""
_DIGITS = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = [first + second for first in _DIGITS for second in _DIGITS]
"""Two base32 characters (RFC 4648, section 6) for each ten bits."""
_FOLDED = 4096
"""Names kept folded: those of an article are asked for again by its events, their trips and what is left out."""


def identity(prefix: str, *parts: str) -> str:
    """``prefix`` and 13 base32 characters of the parts' SHA-256.

    >>> identity("ev", "visit", "ada lind", "PE", "2031-03-04")
    'ev_dzezvjcfx5ls6'
    """
    bits = int.from_bytes(sha256("\x1f".join(parts).encode()).digest()[:_BYTES], "big")
    characters = "".join([_PAIRS[bits >> shift & 1023] for shift in (70, 60, 50, 40, 30, 20, 10)])
    return f"{prefix}_{characters[:LENGTH]}"


@lru_cache(maxsize=_FOLDED)
def fold(name: str) -> str:
    """A name as it is compared: no accents, no case, hyphens as spaces.

    >>> fold("Kim Jong-Un"), fold("Tansu Çiller")
    ('kim jong un', 'tansu ciller')
    """
    plain = name if name.isascii() else "".join(each for each in normalize("NFKD", name) if not combining(each))
    return " ".join(plain.casefold().replace("-", " ").replace("ı", "i").split())
