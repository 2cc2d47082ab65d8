"""What a reader remembers of an article: what was told last, where and when it was written, and whom a pronoun means by it."""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from functools import cached_property

from tracker.frames.groups import Group
from tracker.frames.line import Line
from tracker.frames.member import Member
from tracker.frames.named import Named
from tracker.frames.segments import beginning
from tracker.frames.subject import Subject, doer, fronted, leftmost
from tracker.frames.telling import Telling
from tracker.frames.words import Words
from tracker.model.document import Document
from tracker.model.mention import Time
from tracker.names.dateline import dateline

ENDS = ".!?"
"""Signs with which a sentence of prose ends."""

REMEMBERED = 60
"""Tellings that "the visit" and "the two leaders" look back over."""

EARLY = 4
"""A pronoun among the first words of a sentence may mean who comes after the comma: "During his trip, Ek …"."""

CLOSE = 6
"""Tokens of such a phrase without a comma: "On her return journey Ms Berg …"."""

BESIDE = 3
"""Tokens after "and his" in which those are told who go along: "and his high-level delegation"."""

DATELINE = 90
"""Code points at the beginning of an article's body in which its dateline stands."""


class Memory(Named):
    """The memory of one document.

    ``here`` is the place of its dateline, None without one; ``dash``: where the dateline ends, 0 without one.
    """

    def __init__(self, document: Document, lowered: str, words: Words) -> None:
        super().__init__(document, lowered, words)
        self.tellings: deque[Telling] = deque(maxlen=REMEMBERED)
        self.here, self.dash = dateline(document.text, document.body, document.names)

    @cached_property
    def headings(self) -> list[Time]:
        """The days that stand on lines of their own."""
        text = f"\n{self.document.text}\n"
        days = [time for time in self.document.times if time.when is not None and time.when.granularity == "day"]
        return [time for time in days if text[time.start] == "\n" and text[time.end + 1] == "\n"]

    @cached_property
    def opened(self) -> frozenset[int]:
        """Where dates begin: a sentence that begins with one may be a row."""
        return frozenset(time.start for time in self.document.times if time.type == "DATE")

    def has_prose(self, start: int, end: int) -> bool:
        """Whether a sentence that ends as prose does begins between two offsets."""
        return bisect_right(self._prose, start) < bisect_left(self._prose, end)

    @cached_property
    def _prose(self) -> list[int]:
        return [start for start, end in self.document.sentences if self.document.text[end - 1] in ENDS]

    def people(self, subject: Subject, line: Line) -> Sequence[Member]:  # noqa: PLR0911 - one line a case
        """The members that a subject stands for; a pronoun's are looked up."""
        if subject.group is not None:
            return subject.group.members
        if subject.pronoun is None:
            return []
        low = line.lows[subject.pronoun]
        if low in self.words.company:
            return self._leaders()
        if low in self.words.first_person or low in self.words.first_possessive:
            name = self.speaker(line.start(subject.pronoun))
            beside = line.ends.get(subject.pronoun - 2) if line.padded[subject.pronoun - 1] == "and" else None
            return [*(beside.members if beside is not None else ()), *([Member(name)] if name else ())]
        early = subject.pronoun <= EARLY and (subject.pronoun > 0 or low in self.words.possessives)
        later = fronted(line, subject.pronoun) if early else None
        ahead = later.group if later is not None else None
        if low in self.words.plural:
            return ahead.members if ahead is not None and ahead.several else self._many(line, subject.pronoun)
        if subject.pronoun <= EARLY and (ahead := ahead or self._ahead(line, subject.pronoun)) is not None:
            return ahead.members
        if low in self.words.possessives:
            near = beginning(line, subject.pronoun) or doer(line, subject.pronoun)
            if near is not None:
                return near.members
        name = self.person_before(line.start(subject.pronoun))
        if name is None:  # "Peru's foreign minister will begin his tour …"
            owner = leftmost(line, subject.pronoun, wide=False)
            return owner.group.members if owner is not None and owner.group is not None else []
        return [Member(name)]

    def _leaders(self) -> Sequence[Member]:
        """Who leads "the delegation": the last that one was told of."""
        for telling in reversed(self.tellings):
            if telling.line.lows[telling.at] in self.words.company and (leaders := telling.members("visitor")):
                return leaders
        return []

    def _ahead(self, line: Line, pronoun: int) -> Group | None:
        """ "On her way home Ms Berg will stop in Lima": who follows a fronted phrase that no comma closes."""
        if line.padded[pronoun - 1] not in self.words.prepositions or line.lows[pronoun] not in self.words.possessives:
            return None
        for place in range(pronoun + 1, min(pronoun + CLOSE, len(line.row))):
            group = line.starts.get(place)
            if group is not None:
                return group if group.persons and group.governor is None and not group.owns else None
        return None

    def _many(self, line: Line, before: int) -> Sequence[Member]:
        """ "They": two people or a party of several named earlier in the sentence, else those of the last telling of several.

        Where none is told of several, the two people named last: "Ek said that Ito was ill. They met …".
        """
        people = [
            member
            for group in line.groups
            if group.last < before
            for member in group.members
            if member.kind == "person"
        ]
        if len({member.key for member in people}) > 1:
            return people
        for group in line.groups:
            body = group.members[0].body and group.members[0].country is None
            if group.last < before and (group.several or body) and not group.owns:
                return group.members
        if (led := _leading(line, before)) is not None:
            return led.members
        for telling in reversed(self.tellings):
            members = telling.together("visitor", "participant")
            if len(members) > 1:
                return members
        return self.two_before(line.start(before))

    @cached_property
    def today(self) -> Time | None:
        """The date that the dateline gives, when it does."""
        limit = self.document.body + DATELINE
        return next(
            (
                time
                for time in self.document.times
                if time.start < limit and time.when and str(time.when) == str(self.document.written_day)
            ),
            None,
        )

    def last(self, *kinds: str, then: Time | None = None) -> Telling | None:
        """The last telling of some kinds that names who takes part; of those around a date, when it may be any of them."""
        other: Telling | None = None
        for each in reversed(self.tellings):
            if each.kind in kinds and (each.members("visitor") or each.members("participant")):
                if each.is_around(then):
                    return each
                other = other or each
        return other


def _leading(line: Line, before: int) -> Group | None:
    """Who is named in "Ek and his entourage", the last ones before a token."""
    for group in reversed(line.groups):
        if group.last < before and line.lows[group.last + 1 : group.last + 2] == ["and"]:
            owned = line.padded[group.last + 2] in line.words.possessives
            near = line.lows[group.last + 3 : group.last + 3 + BESIDE]
            if owned and group.persons and not line.words.entourage.isdisjoint(near):
                return group
    return None
