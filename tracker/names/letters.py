"""Letters of names: which may begin one, and how agencies write those with marks. No name is known here."""

import unicodedata

CAPITAL = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĚĞĢĪİĶŁĻŃŅŇŌŐŒŘŚŞŠŤŪŮŰŹŻŽȘȚ"
"""The letters with which a name begins, for a character class."""


def plain_letters(name: str) -> str:
    """A name without diacritics, as agencies write it.

    >>> plain_letters("Recep Tayyip Erdoğan")
    'Recep Tayyip Erdogan'
    """
    if name.isascii():
        return name
    decomposed = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "’": "'"}
)
"""Letters that Unicode does not take apart."""
