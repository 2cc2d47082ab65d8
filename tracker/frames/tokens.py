"""A sentence as a row of tokens: names, time expressions, triggers, words and signs. Nothing is understood yet."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import filterfalse
from operator import attrgetter, itemgetter
from typing import NamedTuple

from tracker.frames.scan import Hit
from tracker.model.document import Document
from tracker.model.mention import Name, Span, Time

WORD = re.compile(r"n['’]t\b|['’](?:s|ll|ve|re|d|m)\b|[^\W_]++(?:-[^\W_]++)*+|--|\S")
"""A word with its hyphens, a clitic, a dash or one sign."""

ALONE = (",", ".", '"')
"""Common signs that are never part of a longer token: set apart, most of what white space separates is a token as it is."""

_MARK = "M"
"""Stands for a mark while a sentence is cut: a word with a capital, which no lower-case text has."""


class Token:
    """A name, a time expression or a trigger, at its place; or a plain word or sign, whose word the row has.

    A name begins at its title ("Russian President …"). ``plain``: neither a name nor a time expression.
    """

    __slots__ = ("end", "hit", "low", "name", "plain", "start", "time")

    def __init__(self, start: int, low: str, name: Name | None, time: Time | None, hit: Hit | None) -> None:
        self.start = start
        self.end = start + len(low)
        self.low = low
        self.name = name
        self.time = time
        self.hit = hit
        self.plain = name is None and time is None

    def __repr__(self) -> str:
        return f"{'N' if self.name else 'T' if self.time else '!' if self.hit else ''}{self.low}"


PLAIN = Token(0, "", None, None, None)
"""The token of all plain words and signs, of which no place is known."""


def tokens_of(text: str) -> list[str]:
    """The words and signs of a text, in order.

    >>> tokens_of("ek's re-visit, 3.5 days")
    ['ek', "'s", 're-visit', ',', '3', '.', '5', 'days']
    """
    for sign in ALONE:
        text = text.replace(sign, f" {sign} ")
    pieces = text.split()
    found: list[str] = []
    done = 0
    for piece in filterfalse(str.isalnum, pieces):
        if len(piece) > 1:
            place = pieces.index(piece, done)
            found += pieces[done:place]
            found += WORD.findall(piece)
            done = place + 1
    return found + pieces[done:] if found else pieces


class Row(NamedTuple):
    """The tokens of a sentence, their words in lower case, and the places of the marks among them."""

    tokens: list[Token]
    lows: list[str]
    places: list[int]


_QUOTED = (" '", " ‘", ' "', " “", " a")
"""How a nickname begins: looked at before the pattern, which few names need."""
_NICKNAME = re.compile(r""" (?:aka |alias )?(?:'[A-Z][\w-]+'|‘[A-Z][\w-]+’|"[A-Z][\w-]+"|“[A-Z][\w-]+”)""")
"""A word in quotation marks behind a name, which belongs to it: "Pushpa Dahal 'Prachanda'"."""

_Piece = tuple[int, int, Name | None, Time | None]
"""Where a name or time expression begins and ends, and it."""


class Layers:
    """A document's names and times, found by offset."""

    def __init__(self, document: Document, lowered: str) -> None:
        self.lowered = lowered
        pieces: list[_Piece] = []
        for name in document.names:
            _, end, kind, entity, head = name
            if (
                kind == "person"
                and document.text[end : end + 2] in _QUOTED
                and (nick := _NICKNAME.match(document.text, end))
            ):
                end = nick.end()
            if (
                entity.country is not None or entity.kind != "office"
            ):  # "leaders", "the ministers" are words like others
                pieces.append((head, end, name, None))
        pieces += [(time.start, time.end, None, time) for time in document.times]
        self._pieces = _without_overlaps(pieces)
        self._starts = [piece[0] for piece in self._pieces]

    def row(self, sentence: Span, hits: Sequence[Hit]) -> Row | None:
        """The tokens of a sentence; None without a name or time expression in it: such a sentence tells no event.

        Each hit marks the token it begins with, and swallows the rest of its words.
        """
        here, end = sentence
        pieces = self._pieces[bisect_left(self._starts, here) : bisect_left(self._starts, end)]
        if pieces and pieces[-1][1] > end:
            pieces.pop()
        marks = self._marks(pieces, hits) if pieces else ()
        if not marks:
            return None
        lowered, gaps = self.lowered, []
        for mark in marks:
            gaps.append(lowered[here : mark.start])
            here = mark.end
        gaps.append(lowered[here:end])
        lows = tokens_of(f" {_MARK} ".join(gaps))
        tokens, places, place = [PLAIN] * len(lows), [], -1
        for mark in marks:
            place = lows.index(_MARK, place + 1)
            tokens[place], lows[place] = mark, mark.low
            places.append(place)
        return Row(tokens, lows, places)

    def _marks(self, pieces: list[_Piece], hits: Sequence[Hit]) -> list[Token]:
        """In order, the names and times but those inside a trigger, and the triggers that touch none of them.

        A name that ends in a trigger ("the Munich Security Conference") is both. None where triggers swallow all names and times.
        """
        lowered = self.lowered
        marks = []
        both = {}
        for hit in hits:
            first, last = hit.start, hit.end
            touched = [piece for piece in pieces if piece[0] < last and piece[1] > first]
            inside = [piece for piece in touched if piece[0] >= first and piece[1] < last] if touched else touched
            if len(touched) == len(inside):
                marks.append(Token(first, lowered[first:last], None, None, hit))
            elif touched[0][0] < first and touched[0][1] == last:
                both[last] = hit
            if inside:
                pieces = [piece for piece in pieces if piece not in inside]
        if not pieces:
            return []
        for start, end, name, time in pieces:
            marks.append(Token(start, lowered[start:end], name, time, both.get(end) if name is not None else None))
        marks.sort(key=attrgetter("start"))
        return marks


def _without_overlaps(pieces: list[_Piece]) -> list[_Piece]:
    """Of two that overlap the longer, of two of one length the one given first."""
    kept: list[_Piece] = []
    pieces.sort(key=itemgetter(1), reverse=True)
    pieces.sort(key=itemgetter(0))
    begun = ended = 0
    for piece in pieces:
        start, end, _, _ = piece
        if start >= ended:
            kept.append(piece)
        elif end - start > ended - begun:
            kept[-1] = piece
        else:
            continue
        begun, ended = start, end
    return kept
