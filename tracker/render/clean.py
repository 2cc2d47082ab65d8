"""Text that can be shown anywhere: no control can move a cursor, end a line or turn the reading direction round."""

import re
from unicodedata import category

_SPACES = re.compile(r"\s+")
_BLANKS = re.compile(r"[^\S\n]+")
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff0-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Controls, bidirectional controls (Unicode Annex 9), line separators, surrogates, the byte order mark, tags."""
_REPLACEMENT = "\ufffd"
_LAYOUT = frozenset("\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")


def one_line(text: str, limit: int | None = None) -> str:
    r"""The text on one line, white space collapsed; cut with an ellipsis after ``limit`` characters.

    Lone surrogates and NUL become U+FFFD, other controls, bidirectional ones too, go. Letters are left as they are.

    >>> one_line("a\r\n b\x1b[2J\u202e c"), one_line("Bandar Seri Begawan", limit=7)
    ('a b[2J c', 'Bandar…')
    """
    text = _SPACES.sub(" ", _safe(text)).strip()
    return text if limit is None or len(text) <= limit else text[: limit - 1].rstrip() + "…"


def several_lines(text: str) -> str:
    r"""As ``one_line``, but line ends stay, as ``\n``.

    >>> several_lines("one\r\n\r\n two  \u2028three")
    'one\n\ntwo\nthree'
    """
    text = _safe(text.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n"))
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in text.split("\n")).strip()


def _safe(text: str) -> str:
    return _SUSPECT.sub(_instead, text) if _SUSPECT.search(text) else text


def _instead(match: re.Match[str]) -> str:
    character = match[0]
    if character in _LAYOUT:
        return " "
    return _REPLACEMENT if character in "\x00\ufffd" or category(character) == "Cs" else ""
