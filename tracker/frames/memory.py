"""What a reader remembers of an article: who was named last, who speaks, where it was written. No event is made here."""

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from functools import cached_property

from tracker.frames.dateline import dateline
from tracker.frames.groups import NATIONS, Group, Member
from tracker.frames.line import Line
from tracker.frames.segments import beginning
from tracker.frames.subject import Subject, fronted, leftmost
from tracker.frames.telling import Telling
from tracker.frames.words import Words
from tracker.model.document import Document
from tracker.model.mention import Name, Span, Time
from tracker.text.attribution import is_asked, quoted, speaker_label

SPEAKING = re.compile(r"\b(?:I|My|my)\b")
"""Where the author speaks."""

PRONOUN = re.compile(r"he\b(?:(?<=\bhe)|(?<=\bshe))")
"""A sentence whose subject is a pronoun says nothing new of whom the next one means. Its two letters are looked for first."""

ENDS = ".!?"
"""Signs with which a sentence of prose ends."""
REMEMBERED = 60
"""Tellings that "the visit" and "the two leaders" look back over."""

BACK = 4
"""Sentences that a pronoun looks back over."""

EARLY = 4
"""A pronoun among the first words of a sentence may mean who comes after the comma: "During his trip, Ek …"."""

BEFORE = 24
"""Code points before a name in which the two words before it stand."""

CLOSE = 6
"""Tokens of such a phrase without a comma: "On her return journey Ms Berg …"."""

DATELINE = 90
"""Code points at the beginning of an article's body in which its dateline stands."""


class Memory:
    """The memory of one document.

    ``here`` is the place of its dateline, None without one; ``dash``: where the dateline ends, 0 without one.
    """

    def __init__(self, document: Document, lowered: str, words: Words) -> None:
        self.document = document
        self.lowered = lowered
        self.words = words
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
            beside = line.ends.get(subject.pronoun - 2) if line.low(subject.pronoun - 1) == "and" else None
            return [*(beside.members if beside is not None else ()), *([Member(name)] if name else ())]
        early = subject.pronoun <= EARLY and (subject.pronoun > 0 or low in self.words.possessives)
        later = fronted(line, subject.pronoun) if early else None
        ahead = later.group if later is not None else None
        if low in self.words.plural:
            return ahead.members if ahead is not None and ahead.several else self._many(line, subject.pronoun)
        if subject.pronoun <= EARLY and (ahead := ahead or self._ahead(line, subject.pronoun)) is not None:
            return ahead.members
        if low in self.words.possessives and (near := beginning(line, subject.pronoun)) is not None:
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
        if line.low(pronoun - 1) not in self.words.prepositions or line.low(pronoun) not in self.words.possessives:
            return None
        for place in range(pronoun + 1, min(pronoun + CLOSE, len(line.row))):
            group = line.starts.get(place)
            if group is not None:
                return group if group.persons and group.governor is None and not group.owns else None
        return None

    def _many(self, line: Line, before: int) -> Sequence[Member]:
        """ "They": two people or a party of several named earlier in the sentence, else those of the last telling of several."""
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
        for telling in reversed(self.tellings):
            members = telling.together("visitor", "participant")
            if len(members) > 1:
                return members
        return []

    def person_before(self, offset: int) -> Name | None:
        """The person that "he" or "she" most likely is: the first free one of this sentence, then of those before."""
        sentences = self.document.sentences
        place = max(bisect_left(sentences, (offset + 1, 0)) - 1, 0) if sentences else 0
        for index in range(place, max(place - BACK, -1), -1):
            found = self._free_person(sentences[index], offset)
            if found is not None:
                return found
        start = sentences[place][0] if sentences else offset
        alone = [name for name in self.names_in((start, offset)) if name.entity.kind == "person"]
        return alone[-1] if alone else None  # "the chances of Ek when he goes there"

    def place_before(self, offset: int, homes: Sequence[str | None]) -> Name | None:
        """What "there" means: the city or country named last, of this sentence and those before, that is nobody's home.

        Where none is named, whose people are: "met Saudi officials on a visit to the kingdom".
        """
        sentences = self.document.sentences
        place = max(bisect_left(sentences, (offset + 1, 0)) - 1, 0) if sentences else 0
        span = (sentences[max(0, place - BACK)][0], offset) if sentences else (0, offset)
        named = [name for name in reversed(self.names_in(span)) if name.entity.country not in (None, *homes)]
        places = [name for name in named if name.kind in ("city", "country")]
        return next(iter(places or named), None)

    def two_states_before(self, offset: int) -> list[Member]:
        """The two that "the two countries" are: of this sentence, else of the nearest before that names two and no more."""
        sentences = self.document.sentences
        place = max(bisect_left(sentences, (offset + 1, 0)) - 1, 0) if sentences else 0
        for index in range(place, max(place - BACK, -1), -1):
            span = (sentences[index][0], min(sentences[index][1], offset)) if sentences else (0, offset)
            nations = (name for name in self.names_in(span) if name.kind in NATIONS and name.entity.country)
            states = {name.entity.country: name for name in nations}
            if len(states) == 2:
                return [Member(name) for name in states.values()]
            if states and index < place:
                return []
        return []

    def two_before(self, offset: int) -> list[Member]:
        """The two people of two countries that "the two leaders" are: of this sentence or the one before; else nobody."""
        sentences = self.document.sentences
        place = max(bisect_left(sentences, (offset + 1, 0)) - 1, 0) if sentences else 0
        span = (sentences[max(0, place - 1)][0], offset) if sentences else (0, offset)
        people = {name.entity.key: name for name in self.names_in(span) if name.entity.kind == "person"}
        if len(people) > 2:  # the two named last: "Ek brought Ito's letter to Kone for a meeting of the two leaders"
            people = dict(list(people.items())[-2:])
        countries = {name.entity.country for name in people.values()} - {None}
        return [Member(name) for name in people.values()] if len(people) == len(countries) == 2 else []

    def _free_person(self, sentence: Span, before: int) -> Name | None:
        owners: Name | None = None
        that = self.lowered.rfind(" that ", sentence[0], before)
        if that >= 0 and (told := self._free_person((that + 1, sentence[1]), before)) is not None:
            return told
        for name in self.names_in(sentence):
            if name.end > before or name.entity.kind != "person":
                continue
            if sentence[1] <= before and PRONOUN.search(self.lowered, sentence[0], name.head):
                return owners
            if self._governed(name) and not self._goes_on_about(name):
                owners = owners or (name if self._owns(name) else None)
                continue
            return self._told_of(sentence, name, before) or name
        return owners

    def _owns(self, name: Name) -> bool:
        """ "Ek's visit", "the visit of Ek"."""
        by_sign = self.lowered[name.end : name.end + 1] in ("'", "’")
        *_, noun, preposition = ("", "", *self.lowered[max(0, name.head - BEFORE) : name.head].split())
        return by_sign or (preposition == "of" and noun in self.words.of_trips)

    def _told_of(self, sentence: Span, speaker: Name, before: int) -> Name | None:
        """ "Ek said Ito planned to spend his stay in Lima": who is told of right behind the verb of saying."""
        for name in self.names_in((speaker.end, before)):
            if name.entity.kind == "person" and name.end <= before and sentence[0] <= name.head:
                said = self.lowered[max(speaker.end, name.head - BEFORE) : name.head].split()[-1:]
                if said and said[0] in self.words.reporting:
                    return name
        return None

    def _goes_on_about(self, name: Name) -> bool:
        """ "Was told by Ek, who saw him on his way home": the clause after the name is of who bears it."""
        return self.lowered.startswith((", who ", " who "), name.end)

    def _governed(self, name: Name) -> bool:
        before = self.lowered[max(0, name.head - 12) : name.head].split()
        return bool(before) and before[-1] in self.words.prepositions and before[-1] not in self.words.subordinators

    def names_in(self, span: Span) -> Sequence[Name]:
        """The names that begin inside a span."""
        names, (start, end) = self.document.names, span
        return names[bisect_left(names, (start,)) : bisect_left(names, (end,))]

    def speaker(self, offset: int) -> Name | None:
        """Who says "I" at an offset: the quotation's speaker, the label's, else the author of the whole."""
        if quoted(self.document.text, offset):
            return self._quoted_speaker(offset)
        label = speaker_label(self.document.text, offset)
        author = self.author if self.author is not None and self.author.start < offset else None
        if label is not None:
            named = next(
                (name for name in self.names_in(label) if name.entity.kind == "person"),
                None,
            )
            return named or author
        return None if is_asked(self.document.text, offset) else author

    def _quoted_speaker(self, offset: int) -> Name | None:
        sentences = self.document.sentences
        place = max(bisect_left(sentences, (offset + 1, 0)) - 1, 0)
        for index in (place, place + 1, place - 1, place - 2):
            if not 0 <= index < len(sentences):
                continue
            for name in self.names_in(sentences[index]):
                if name.entity.kind == "person" and not quoted(self.document.text, name.start) and self._reports(name):
                    return name
        return self.person_before(offset)

    def _reports(self, name: Name) -> bool:
        after = self.lowered[name.end : name.end + 30].replace(",", " ").split()[:2]
        before = self.lowered[max(0, name.head - 20) : name.head].split()[-2:]
        return bool(self.words.reporting.intersection(after)) or bool(self.words.reporting.intersection(before))

    @cached_property
    def author(self) -> Name | None:
        """The person that a statement or transcript is by: the first that is named in full before anybody says "I"."""
        people = [name for name in self.document.names if name.entity.kind == "person"]
        full = [name for name in people if " " in name.entity.name]
        spoken = SPEAKING.search(self.document.text)
        before = [name for name in full if spoken is None or name.start < spoken.start()]
        official = [name for name in before or full if name.entity.office]
        return next(iter(official or before or people), None)

    @cached_property
    def today(self) -> Time | None:
        """The date that the dateline gives, when it does."""
        limit = self.document.body + DATELINE
        return next(
            (
                time
                for time in self.document.times
                if time.start < limit and time.when and str(time.when) == str(self.document.published_day)
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
