"""A sentence as a row of tokens: names, time expressions, triggers, words and signs. Nothing is understood yet."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import filterfalse
from operator import itemgetter, le

from tracker.frames.scan import Hit, Trigger
from tracker.model.document import Document
from tracker.model.mention import Name, Span, Time

WORD = re.compile(r"n['’]t\b|['’](?:s|ll|ve|re|d|m)\b|[^\W_]++(?:-[^\W_]++)*+|--|\S")
"""A word with its hyphens, a clitic, a dash or one sign."""

ALONE = tuple((sign, f" {sign} ") for sign in (",", ".", '"'))
"""Common signs that are never part of a longer token: set apart, most of what white space separates is a token as it is."""

_MARK = "M"
"""Stands for a mark while a sentence is cut: a word with a capital, which no lower-case text has."""


class Token:
    """A name, a time expression or a trigger, at its place; or a plain word or sign, whose word the row has.

    A name begins at its title ("Russian President …"). ``plain``: neither a name nor a time expression.
    """

    __slots__ = ("end", "hit", "name", "plain", "start", "time")

    def __init__(self, start: int, end: int, name: Name | None, time: Time | None, hit: Trigger | None) -> None:
        self.start = start
        self.end = end
        self.name = name
        self.time = time
        self.hit = hit
        self.plain = name is None and time is None

    def __repr__(self) -> str:
        return f"{'N' if self.name else 'T' if self.time else '!' if self.hit else ''}{self.start}"


PLAIN = Token(0, 0, None, None, None)
"""The token of all plain words and signs, of which no place is known."""


def tokens_of(text: str) -> list[str]:
    """The words and signs of a text, in order.

    >>> tokens_of("ek's re-visit, 3.5 days")
    ['ek', "'s", 're-visit', ',', '3', '.', '5', 'days']
    """
    for sign, apart in ALONE:
        text = text.replace(sign, apart)
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


@dataclass(slots=True)
class Row:
    """The tokens of a sentence, their words in lower case, and the places of the marks among them.

    ``times`` are the places of time expressions, ``hits`` those of triggers with them.
    """

    tokens: list[Token]
    lows: list[str]
    places: list[int]
    times: list[int]
    hits: list[tuple[int, Trigger]]


_QUOTED = frozenset({" '", " ‘", ' "', " “", " a"})
"""How a nickname begins: looked at before the pattern, which few names need."""
_NICKNAME = re.compile(r""" (?:aka |alias )?(?:'[A-Z][\w-]+'|‘[A-Z][\w-]+’|"[A-Z][\w-]+"|“[A-Z][\w-]+”)""")
"""A word in quotation marks behind a name, which belongs to it: "Pushpa Dahal 'Prachanda'"."""

_Mark = tuple[int, int, Name | None, Time | None, Trigger | None]
"""Where a name, time expression or trigger begins and ends, and it. A name that ends in a trigger is both."""

_start, _end = itemgetter(0), itemgetter(1)


class Layers:
    """A document's names and times, found by offset."""

    def __init__(self, document: Document, lowered: str) -> None:
        self.lowered = lowered
        text = document.text
        pieces: list[_Mark] = []
        for name in document.names:
            _, end, kind, entity, head = name
            if kind == "person" and text[end : end + 2] in _QUOTED and (nick := _NICKNAME.match(text, end)):
                end = nick.end()
            if (
                entity.country is not None or entity.kind != "office"
            ):  # "leaders", "the ministers" are words like others
                pieces.append((head, end, name, None, None))
        pieces += [(time.start, time.end, None, time, None) for time in document.times]
        pieces.sort(key=_start)
        self._starts = list(map(_start, pieces))
        if not all(map(le, map(_end, pieces), self._starts[1:])):
            pieces = _without_overlaps(pieces)
            self._starts = list(map(_start, pieces))
        self._pieces = pieces

    def row(self, sentence: Span, hits: Sequence[Hit], *, bare: bool = False) -> Row | None:
        """The tokens of a sentence; None without a name or time expression in it, unless ``bare``: such a sentence tells no event.

        Each hit marks the token it begins with, and swallows the rest of its words.
        """
        here, end = sentence
        pieces = self._pieces[bisect_left(self._starts, here) : bisect_left(self._starts, end)]
        if pieces and pieces[-1][1] > end:
            pieces.pop()
        marks = _marks(pieces, hits, bare=bare) if pieces or bare else ()
        if not marks:
            return None
        lowered, gaps = self.lowered, []
        for start, last, _, _, _ in marks:
            gaps.append(lowered[here:start])
            here = last
        gaps.append(lowered[here:end])
        lows = tokens_of(f" {_MARK} ".join(gaps))
        tokens, place = [PLAIN] * len(lows), -1
        places, times, found = [], [], []
        for start, last, name, time, trigger in marks:
            place = lows.index(_MARK, place + 1)
            tokens[place], lows[place] = Token(start, last, name, time, trigger), lowered[start:last]
            places.append(place)
            if time is not None:
                times.append(place)
            elif trigger is not None:
                found.append((place, trigger))
        return Row(tokens, lows, places, times, found)


def _marks(pieces: list[_Mark], hits: Sequence[Hit], *, bare: bool) -> list[_Mark]:
    """In order, the names and times but those inside a trigger, and the triggers that touch none of them.

    A name that ends in a trigger ("the Munich Security Conference") or begins with "Summit" is both. None where triggers
    swallow all names and times, but for ``bare``.
    """
    marks: list[_Mark] = []
    place = 0
    for first, last, trigger in hits:
        while place < len(pieces) and pieces[place][1] <= first:
            place += 1
        if place == len(pieces) or pieces[place][0] >= last:
            marks.append((first, last, None, None, trigger))
            continue
        touched = [piece for piece in pieces[place:] if piece[0] < last]
        inside = [piece for piece in touched if piece[0] >= first and piece[1] < last]
        start, end, name, time, _ = touched[0]
        if len(touched) == len(inside):
            marks.append((first, last, None, None, trigger))
        elif name is not None and ((start < first and end == last) or (start == first and _is_summit(trigger))):
            pieces[place] = start, end, name, time, trigger
        if inside:
            pieces = [piece for piece in pieces if piece not in inside]
    if not (pieces or bare):
        return []
    marks += pieces
    marks.sort(key=_start)
    return marks


def _is_summit(trigger: Trigger) -> bool:
    return all(frame.kind == "summit" for frame, _ in trigger.frames)


def _without_overlaps(pieces: list[_Mark]) -> list[_Mark]:
    """Of two in a row that overlap the longer, of two of one length the one given first."""
    kept: list[_Mark] = []
    begun = ended = 0
    for piece in pieces:
        start, end, _, _, _ = piece
        if start >= ended:
            kept.append(piece)
        elif end - start > ended - begun:
            kept[-1] = piece
        else:
            continue
        begun, ended = start, end
    return kept
