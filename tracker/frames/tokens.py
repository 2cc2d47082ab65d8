"""A sentence as a row of tokens: names, time expressions, triggers, words and signs. Nothing is understood yet."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from tracker.frames.scan import Hit
from tracker.model.document import Document
from tracker.model.mention import Name, Span, Time

WORD = re.compile(r"n['’]t\b|['’](?:s|ll|ve|re|d|m)\b|[^\W_]+(?:-[^\W_]+)*|--|\S")
"""A word with its hyphens, a clitic, a dash or one sign."""


class Token:
    """One token; ``low`` are its words in lower case. A name's token begins at its title ("Russian President …").

    ``plain``: neither a name nor a time expression.
    """

    name: Name | None = None
    time: Time | None = None
    hit: Hit | None = None
    plain = True

    def __init__(self, start: int, low: str) -> None:
        self.start = start
        self.low = low

    @property
    def end(self) -> int:
        return self.start + len(self.low)

    def __repr__(self) -> str:
        mark = "N" if self.name else "T" if self.time else "!" if self.hit else ""
        return f"{mark}{self.low}"


class Layers:
    """A document's names and times, found by offset."""

    def __init__(self, document: Document, lowered: str) -> None:
        self.lowered = lowered
        whole: list[_Piece] = [(name.head, name.end, name, None) for name in document.names if _names(name)]
        whole += [(time.start, time.end, None, time) for time in document.times]
        self._pieces = _without_overlaps(whole)
        self._starts = [piece[0] for piece in self._pieces]

    def tokens(self, sentence: Span, hits: Sequence[Hit]) -> list[Token]:
        """The tokens of a sentence; each hit marks the token it begins with, and swallows the rest of its words.

        Without a name or time expression in it there are none: such a sentence tells no event.
        """
        start, end = sentence
        pieces = self._pieces[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        if not pieces:
            return []
        row: list[Token] = []
        here = start
        for first, last, name, time in pieces:
            if last > end or any(hit.start <= first and last < hit.end for hit in hits):
                continue
            self._words(row, here, first, hits)
            token = Token(first, self.lowered[first:last])
            token.name, token.time, token.plain = name, time, False
            row.append(token)
            here = last
        self._words(row, here, end, hits)
        _mark_names(row, hits)
        return row

    def _words(self, row: list[Token], start: int, end: int, hits: Sequence[Hit]) -> None:
        here = start
        for hit in hits:
            if hit.start < start or hit.end > end:
                continue
            self._split(row, here, hit.start)
            token = Token(hit.start, self.lowered[hit.start : hit.end])
            token.hit = hit
            row.append(token)
            here = hit.end
        self._split(row, here, end)

    def _split(self, row: list[Token], start: int, end: int) -> None:
        if start < end:
            row += [Token(word.start(), word[0]) for word in WORD.finditer(self.lowered, start, end)]


def _names(name: Name) -> bool:
    """An office of no known country ("leaders", "the ministers") is a word like others."""
    return name.entity.kind != "office" or name.entity.country is not None


def _mark_names(row: list[Token], hits: Sequence[Hit]) -> None:
    """A name that ends in a trigger ("the Munich Security Conference") is both."""
    for token in row:
        if token.name is not None:
            token.hit = next(
                (hit for hit in hits if token.start < hit.start and hit.end == token.end),
                None,
            )


_Piece = tuple[int, int, Name | None, Time | None]


def _without_overlaps(pieces: list[_Piece]) -> list[_Piece]:
    """Of two that overlap the longer, of two of one length the name."""
    kept: list[_Piece] = []
    for piece in sorted(pieces, key=lambda each: (each[0], -each[1], each[2] is None)):
        if kept and piece[0] < kept[-1][1]:
            if piece[1] - piece[0] > kept[-1][1] - kept[-1][0]:
                kept[-1] = piece
            continue
        kept.append(piece)
    return kept
