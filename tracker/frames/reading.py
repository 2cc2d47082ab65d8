"""The reading of one article, shared by all extractors: triggers, sentences, tellings, memory, journeys, drafts, in this order."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from sys import maxsize

from tracker.frames.absence import stay_home
from tracker.frames.belief import LEAST, believe
from tracker.frames.complete import complete, invite
from tracker.frames.dating import attach
from tracker.frames.drafting import drafts_of
from tracker.frames.fold import fold
from tracker.frames.frame import Frame
from tracker.frames.gather import gathered
from tracker.frames.journeys import travel
from tracker.frames.lead import lead
from tracker.frames.line import Line
from tracker.frames.match import tell
from tracker.frames.memory import Memory
from tracker.frames.origins import origins
from tracker.frames.plans import changed, takes_back
from tracker.frames.precedents import precedents
from tracker.frames.returns import came_home, returned
from tracker.frames.rows import opening_date, row
from tracker.frames.scan import Hit, Scanner
from tracker.frames.stance import Tone, judge
from tracker.frames.standing import stand
from tracker.frames.stays import stays
from tracker.frames.stops import stops
from tracker.frames.telling import Telling
from tracker.frames.tokens import Layers, Row
from tracker.frames.tours import tours
from tracker.frames.verdict import is_event
from tracker.frames.within import fall, within
from tracker.frames.words import Words, words_of
from tracker.model.document import Document
from tracker.model.draft import Draft
from tracker.model.mention import Span

LONGEST = 3_000
"""Code points of a sentence that are read: a longer one is a table or no prose."""


class Reading:
    """A reader of some frames in one language. It keeps the last article, so that three extractors read it once."""

    def __init__(self, language: str, frames: Sequence[Frame]) -> None:
        self._scanner = Scanner(frames)
        self._words: Words = words_of(language)
        self._last: tuple[Document, tuple[Draft, ...]] | None = None

    def drafts(self, document: Document) -> tuple[Draft, ...]:
        """All drafts of an article, in the order of their triggers."""
        if self._last is None or self._last[0] is not document:
            found: list[Draft] = []
            for telling in self.tellings(document):
                found += drafts_of(telling)
            self._last = document, tuple(found)
        return self._last[1]

    def tellings(self, document: Document, least: float = LEAST) -> list[Telling]:
        """The tellings of an article that are events and believed at least so much."""
        lowered = lower(document.text)
        hits = self._scanner.hits(lowered)
        if not hits:
            return []
        layers = Layers(document, lowered)
        memory = Memory(document, lowered, self._words)
        found: list[Telling] = []
        for sentence, inside in _by_sentence(document.sentences, hits):
            for _, end, trigger in inside:
                if not trigger.needs or trigger.may_tell(lowered, end, sentence[1]):
                    row = layers.row(sentence, inside) or self._of_a_change(sentence, inside, layers, memory)
                    if row is not None:
                        found += self._read(Line(sentence, row, self._words, lowered), memory)
                    break
        if not found:
            return []
        stay_home(found)
        came_home(found)
        tours(found, memory)
        travel(found, memory)
        stays(found, memory)
        stops(found)
        within(found)
        fall(found, document.written_day)
        lead(found, memory)
        returned(found)
        stand(found, memory)
        told = fold([telling for telling in gathered(found) if is_event(telling)])
        for telling in told:
            telling.score = believe(telling)
        return [telling for telling in told if telling.score >= least]

    def _of_a_change(self, sentence: Span, hits: Sequence[Hit], layers: Layers, memory: Memory) -> Row | None:
        """ "The visit has been postponed": tokens of a sentence without names and dates that may change a plan told before."""
        off = memory.tellings and self._words.calls_off.search(layers.lowered, *sentence)
        return layers.row(sentence, hits, bare=True) if off else None

    def _read(self, line: Line, memory: Memory) -> list[Telling]:
        tellings = tellings_in(line)
        if not tellings:
            return []
        if line.times:
            attach(line, tellings, memory.dash)
        invite(tellings)
        tone, opening = Tone(line, memory), opening_date(line, memory)
        kept: list[Telling] = []
        for telling in tellings:
            complete(telling, memory, tellings)
            if opening is not None:
                row(telling, *opening, memory)
            if judge(telling, tone) and (line.groups or line.times or takes_back(telling, memory)):
                kept.append(telling)
                kept += changed(telling, tone, memory)
                kept += origins(telling)
                kept += precedents(telling)
                memory.tellings.append(telling)
        return kept


@lru_cache(maxsize=1)
def lower(text: str) -> str:
    """Lower case of the same length: letters whose lower case is longer stay as they are.

    >>> len(lower("İstanbul")) == len("İstanbul")
    True
    """
    # Line by line: one letter beyond ASCII makes the whole of what it stands in slow.
    lowered = "\n".join(map(str.lower, text.split("\n"))) if not text.isascii() else text.lower()
    return (
        lowered
        if len(lowered) == len(text)
        else "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    )


def tellings_in(line: Line) -> list[Telling]:
    """The first frame of each trigger that fits; of a trigger that is two words' worth, the one with more roles."""
    found: list[Telling] = []
    for at, hit in line.hits:
        told = tell(line, at, hit)
        if len(told) > 1:
            told = [telling for telling in told if telling.form == "attribute"] or told
            told = [max(told, key=lambda telling: sum(map(len, telling.roles.values())))]
        found += told
    return found


def _by_sentence(sentences: Sequence[Span], hits: Sequence[Hit]) -> list[tuple[Span, list[Hit]]]:
    """The sentences that hold triggers, with them."""
    found: list[tuple[Span, list[Hit]]] = []
    inside: list[Hit] = []
    start = end = following = place = 0
    for hit in hits:
        first, last, _ = hit
        if first >= following:
            place = bisect_left(sentences, (first + 1,), place)
            start, end = sentences[place - 1] if place else (0, 0)
            if end - start > LONGEST:
                end = start + LONGEST
            following = sentences[place][0] if place < len(sentences) else maxsize
            inside = []
        if last <= end:
            if not inside:
                found.append(((start, end), inside))
            inside.append(hit)
    return found
