"""Whom and what "he", "there", "the two countries" and "I" mean by the names of an article, whatever was told of them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from tracker.frames.member import NATIONS, Member
from tracker.frames.words import Words
from tracker.model.document import Document
from tracker.model.mention import Name, Span
from tracker.text.attribution import is_asked, quoted, speaker_label

SPEAKING = re.compile(r"\b(?:I|My|my)\b")
"""Where the author speaks."""

PRONOUN = re.compile(r"he\b(?:(?<=\bhe)|(?<=\bshe))")
"""A sentence whose subject is a pronoun says nothing new of whom the next one means. Its two letters are looked for first."""

BACK = 4
"""Sentences that a pronoun looks back over."""

BEFORE = 24
"""Code points before a name in which the two words before it stand."""

LONG_QUOTATION = 16
"""Sentences of a quotation that goes on, back to whoever speaks."""


class Named:
    """The names of one document, and its text in lower case, to look back at."""

    def __init__(self, document: Document, lowered: str, words: Words) -> None:
        self.document = document
        self.lowered = lowered
        self.words = words

    def person_before(self, offset: int) -> Name | None:
        """The person that "he" or "she" most likely is: the first free one of this sentence, then of those before."""
        sentences, place = self.document.sentences, self._sentence_at(offset)
        for index in range(place, max(place - BACK, -1), -1):
            found = self._free_person(sentences[index], offset)
            if found is not None:
                return found
        alone = [name for name in self._names_before(offset, 0) if name.entity.kind == "person"]
        return alone[-1] if alone else None  # "the chances of Ek when he goes there"

    def place_before(self, offset: int, homes: Sequence[str | None]) -> Name | None:
        """What "there" means: the city or country named last, of this sentence and those before, that is nobody's home.

        Where none is named, whose people are: "met Saudi officials on a visit to the kingdom".
        """
        named = [
            name for name in reversed(self._names_before(offset, BACK)) if name.entity.country not in (None, *homes)
        ]
        places = [name for name in named if name.kind in {"city", "country"}]
        return next(iter(places or named), None)

    def states_before(self, offset: int, *, two: bool = True) -> list[Member]:
        """The two that "the two countries" are: of this sentence, else of the nearest before that names two and no more.

        Or else the three or more that "the three countries" are.
        """
        sentences, place = self.document.sentences, self._sentence_at(offset)
        for index in range(place, max(place - BACK, -1), -1):
            start, end = sentences[index]
            nations = (
                name
                for name in self.names_in((start, min(end, offset)))
                if name.kind in NATIONS and name.entity.country
            )
            states = {name.entity.country: name for name in nations}
            if len(states) == 2 if two else len(states) > 2:
                return [Member(name) for name in states.values()]
            if states and index < place:
                return []
        return []

    def two_before(self, offset: int) -> list[Member]:
        """The two people of two countries that "the two leaders" are: of this sentence or the one before; else nobody."""
        people = {name.entity.key: name for name in self._names_before(offset, 1) if name.entity.kind == "person"}
        if len(people) > 2:  # the two named last: "Ek brought Ito's letter to Kone for a meeting of the two leaders"
            people = dict(list(people.items())[-2:])
        countries = {name.entity.country for name in people.values()} - {None}
        return [Member(name) for name in people.values()] if len(people) == len(countries) == 2 else []

    def compatriot_before(self, spokesman: Name) -> Name | None:
        """Whom a spokesman speaks for: of his country, who was named last before him in the sentences there."""
        country, key = spokesman.entity.country, spokesman.entity.key
        named = [name for name in self._names_before(spokesman.head, BACK) if name.entity.kind == "person"]
        fellows = [name for name in named if name.entity.country == country and name.entity.key != key]
        return fellows[-1] if fellows and country else None

    @cached_property
    def holders(self) -> dict[tuple[str | None, str], dict[str, Name]]:
        """The people whom the article names by an office, by their country and that office in lower case."""
        found: dict[tuple[str | None, str], dict[str, Name]] = {}
        for name in self.document.names:
            if name.kind == "person" and name.entity.country and name.entity.office:
                of_office = found.setdefault((name.entity.country, name.entity.office.lower()), {})
                of_office.setdefault(name.entity.key, name)
        return found

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
        by_sign = self.lowered[name.end : name.end + 1] in {"'", "’"}
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

    def _names_before(self, offset: int, back: int) -> Sequence[Name]:
        """The names before an offset, from the beginning of its sentence on or from that of one before."""
        start, _ = self.document.sentences[max(self._sentence_at(offset) - back, 0)]
        return self.names_in((start, offset))

    def _sentence_at(self, offset: int) -> int:
        return max(bisect_left(self.document.sentences, (offset + 1, 0)) - 1, 0)

    def speaker(self, offset: int) -> Name | None:
        """Who says "I" at an offset: the quotation's speaker, the label's, else the author of the whole."""
        if quoted(self.document.text, offset):
            return self._quoted_speaker(offset)
        label = speaker_label(self.document.text, offset)
        author = self.author if self.author is not None and self.author.start < offset else None
        if label is not None:
            return next((name for name in self.names_in(label) if name.entity.kind == "person"), author)
        return None if is_asked(self.document.text, offset) else author

    def _quoted_speaker(self, offset: int) -> Name | None:
        sentences, place = self.document.sentences, self._sentence_at(offset)
        for index in (place, place + 1, *range(place - 1, max(-1, place - LONG_QUOTATION), -1)):
            if not 0 <= index < len(sentences):
                continue
            if index < place - 2 and not quoted(self.document.text, sentences[index + 1][0] + 1):
                break  # another quotation
            for name in self.names_in(sentences[index]):
                if name.entity.kind == "person" and not quoted(self.document.text, name.start) and self._reports(name):
                    return name
        return self.person_before(offset)

    def _reports(self, name: Name) -> bool:
        after = self.lowered[name.end : name.end + 30].replace(",", " ").replace(".", " ").split()[:2]
        before = self.lowered[max(0, name.head - 20) : name.head].split()[-2:]
        return bool(self.words.reporting.intersection(after)) or bool(self.words.reporting.intersection(before))

    @cached_property
    def author(self) -> Name | None:
        """The person that a statement or transcript is by: the first that is named in full before anybody says "I"."""
        people = [name for name in self.document.names if name.entity.kind == "person"]
        full = [name for name in people if name.kind == "person" and " " in name.entity.name]
        spoken = SPEAKING.search(self.document.text)
        before = [name for name in full if spoken is None or name.start < spoken.start()]
        official = [name for name in before or full if name.entity.office]
        return next(iter(official or before or people), None)
