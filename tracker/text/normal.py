"""Normal form: text in which every character is safe to print, store and count. Offsets never move; nothing is interpreted."""

import re

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")
"""Controls but tab and newline, line and paragraph separators, lone surrogates, the byte order mark."""

_SPACE = frozenset("\x0b\x0c\x0d\x1c\x1d\x1e\x1f\x85\u2028\u2029\ufeff")
_REPLACEMENT = "\ufffd"


def normalise(text: str) -> str:
    r"""The text with each unsafe code point replaced by one other, so that its length and all offsets stay.

    Control characters that only lay out become a space (so CR LF is a space and a newline); NUL, lone surrogates and the
    other controls become U+FFFD. Composed and decomposed letters are left as they are: that is the reader's choice.

    >>> normalise("one\r\ntwo\x00")
    'one \ntwo�'
    """
    if _UNSAFE.search(text) is None:
        return text
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")  # the line ends of old Macintosh files
    return _UNSAFE.sub(_safe, text)


def _safe(match: re.Match[str]) -> str:
    return " " if match[0] in _SPACE else _REPLACEMENT
