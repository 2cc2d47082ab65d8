"""Text and lines as calendar programs read them well (RFC 5545, 3.1). Which properties there are is the exporter's."""

import re
from collections.abc import Iterable

from tracker.render.clean import one_line

_TAG = re.compile(r"<(?=[/!?A-Za-z])")
_ENTITY = re.compile(r"&(?=#?[0-9A-Za-z]{1,32};)")

_LINE = 75
"""Octets of a line without its end."""


def calendar_text(text: str, limit: int | None = None) -> str:
    r"""Text on one line that every program reads alike.

    Many show descriptions as HTML: a tag's "<" and an entity's "&" change. A backslash becomes a wide one: icalendar 7.3
    writes the letters ``\N`` as a line end, and four of twelve parsers read one in ``\n``, however it is escaped.

    >>> calendar_text(r"R&D <b>AT&amp;T</b> C:\News")
    'R&D ‹b>AT＆amp;T‹/b> C:＼News'
    """
    return _ENTITY.sub("＆", _TAG.sub("‹", one_line(text, limit).replace("\\", "＼")))


def folded(lines: Iterable[str]) -> bytes:
    r"""Content lines as they are sent, each in pieces of at most 75 octets and ended by CR LF.

    A piece ends neither within a character nor within an escape: Google drops an event with one.

    >>> folded(["SUMMARY:" + "a" * 66 + "\\, b"])
    b'SUMMARY:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n \\, b\r\n'
    """
    return b"".join(_fold(line.encode()) for line in lines if line)


def _fold(line: bytes) -> bytes:
    pieces, start, room = [], 0, _LINE
    while len(line) - start > room:
        cut = start + room
        while line[cut] & 0b1100_0000 == 0b1000_0000:  # a later byte of a UTF-8 character
            cut -= 1
        piece = line[start:cut]
        if (len(piece) - len(piece.rstrip(b"\\"))) % 2:  # the first half of an escape
            piece = piece[:-1]
        pieces.append(piece)
        start, room = start + len(piece), _LINE - 1
    return b"\r\n ".join([*pieces, line[start:]]) + b"\r\n"
