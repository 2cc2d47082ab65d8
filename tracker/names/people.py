"""The people of a text: titled names, and then gazetteer names and the short forms of all of these."""

import re
from bisect import bisect_left
from functools import cache
from itertools import compress, count

from tracker.model.mention import make
from tracker.names.found import Found
from tracker.names.letters import plain_letters
from tracker.names.persons import COMMON, FAMILY_FIRST, NUMBERED, PARTICLES, name_at, name_start, surname
from tracker.names.scan import Hit
from tracker.names.tables import word_set
from tracker.names.terms import given_names, nationality, person_key, short_names, spellings
from tracker.names.titled import Titled

_OWNS = ("'s ", "’s ")
_ABBREVIATED = 3
"""Letters and full stop of a short title: "St."."""
_DELEGATIONS = word_set("words.toml", "delegations")
_LED = re.compile(
    rf"(?: [a-z-]+)?( (?:{'|'.join(sorted(_DELEGATIONS))})),? (?:{'|'.join(sorted(word_set('words.toml', 'led')))}) "
)
"""What stands between whose delegation it is and its leader."""
_FROM_LED = re.compile(
    rf"(?:{'|'.join(sorted(_DELEGATIONS | {'group'}))}) (?:from|of) (?:the )?([^.,;:()\n]{{2,80}}),? "
    rf"(?:{'|'.join(sorted(word_set('words.toml', 'led')))}) "
)
"""The same where its sender stands behind it: "the delegation from Denmark's ruling party led by Ada Lind"."""
_ARTICLES = word_set("words.toml", "articles")


@cache
def led_by_particles() -> dict[str, str]:
    """The well-known family names that begin with a small letter, by the word that a reader finds first: their last."""
    return {short.rpartition(" ")[2]: short for short in short_names() if short[0].islower() and " " in short}


@cache
def _led() -> frozenset[str]:
    """The words by which these are found, to ask for all words of a text at once."""
    return frozenset(led_by_particles())


ELIDED = frozenset({"d'", "d’"})
"""A particle that is no word of its own: "Miguel d'Escoto"."""


class People(Titled):
    """One reading of a text's people. ``mentions`` and ``covered`` (1 at each offset that no place may claim) are what it leaves."""

    def read(self) -> "People":
        """Find the people without a title, after those with one."""
        self._known()
        self._of_a_nation()
        self._of_delegations()
        self._repeated()
        return self

    def _known(self) -> None:
        """Names of the gazetteer that no title led to; a bare family name only when nobody else in the text bears it."""
        self._with_particles()
        known = [hit for hit in self.hits.values() if hit.senses.is_person and not self.covered[hit.start]]
        if not known:
            return
        short = short_names()
        for hit in known:
            if " " in hit.text and hit.text not in short:
                self._gazetteer_name(hit, hit.text)
        bare = [hit for hit in known if hit.text in short]
        if not bare:
            return
        families = {
            surname(self.shadow[mention.start : mention.end]).rpartition(" ")[2] for mention in self.mentions.values()
        }
        for hit in bare:
            if hit.text.rpartition(" ")[2] not in families and not self._has_other_names(hit):
                self._gazetteer_name(hit, short[hit.text])

    def _with_particles(self) -> None:
        """Well-known family names that begin with a small letter: "von der Leyen"."""
        if _led().isdisjoint(self.words):
            return
        known = led_by_particles()
        for number in compress(count(), map(known.__contains__, self.words)):
            name = known[self.words[number]]
            end = self.word_ends[number]
            start = end - len(name)
            if self.shadow[start:end] == name and not self.covered[start] and not self.shadow[start - 1].isalnum():
                before = bisect_left(self.starts, start) - 1
                alone = before < 0 or self.words[before] in COMMON or self.shadow[self.word_ends[before] : start] != " "
                if alone:
                    full = short_names()[name]
                    self.add(Found(start, end, "person", person_key(full), nationality(spellings()[full])))

    def _of_a_nation(self) -> None:
        """Take full names after a nation's possessive: "Peru's Ada Lind", when the first name is one that people have."""
        shadow = self.shadow
        for hit in self.hits.values():
            if hit.senses.nation and shadow[hit.end : hit.end + 3] in _OWNS:
                start = hit.end + 3
                end = name_at(shadow, start, self.stops)
                words = shadow[start:end].split() if end and not self.covered[start] else []
                if end and len(words) > 1 and words[0] in given_names() and start not in self.hits:
                    self.add(Found(start, end, "person", country=hit.senses.nation, head=hit.start))

    def _of_delegations(self) -> None:
        """Take the full name of who leads a nation's or body's delegation: "a Danish trade delegation led by Ada Lind"."""
        if "ed by " not in self.shadow:
            return
        if any(word in self.shadow for word in _DELEGATIONS):
            for led in _LED.finditer(self.shadow):
                self._leader(led.end(), self.ends.get(led.start()) or self.ends.get(led.start(1) - 1))
        for led in _FROM_LED.finditer(self.shadow):
            self._leader(led.end(), self.hits.get(led.start(1)))

    def _leader(self, start: int, sender: Hit | None) -> None:
        """Take the full name at an offset for that of who leads what a nation or body has sent."""
        end = name_at(self.shadow, start, self.stops)
        free = sender is not None and not (self.covered[start] or start in self.hits or start in self.stops)
        if free and sender is not None and end and " " in self.shadow[start:end]:
            self.add(Found(start, end, "person", country=sender.senses.nation, head=start))

    def _gazetteer_name(self, hit: Hit, full: str) -> None:
        if not self._part_of_longer(hit):
            country = nationality(spellings()[full])
            self.add(make(Found, (hit.start, hit.end, "person", person_key(full), country, None, None, ())))

    def _part_of_longer(self, hit: Hit) -> bool:
        return self.shadow[hit.end : hit.end + 1] == "-"

    def _has_other_names(self, hit: Hit) -> bool:
        """Whether a bare family name stands in another's full name: "Tony Barak", "Blair Smith"."""
        before = bisect_left(self.starts, hit.start) - 1
        if before < 0 or self.words[before] not in given_names():
            return False
        return self.shadow[self.word_ends[before] : hit.start] == " "

    def _begins_a_name(self, start: int, end: int) -> bool:
        """Whether what stands before a family name can be of the name: "R. Lind", "Ada Lind", but not "Crowds Cheer Lind"."""
        first = self.shadow[start:end].partition(" ")[0]
        return first in given_names() or first.rstrip(".").isupper() or first in PARTICLES

    def _repeated(self) -> None:
        """Later (or, in a headline, earlier) mentions by family name alone."""
        shadow = self.shadow
        families: set[str] = set()
        for name in {shadow[mention.start : mention.end] for mention in self.mentions.values()}:
            families.add(surname(name).rpartition(" ")[2])
            families.add(name.rpartition(" ")[2])
        families.update([family[2:] for family in families if family[:2] in ELIDED])
        if not shadow.isascii():
            families.update([plain_letters(family) for family in families])
        families -= NUMBERED
        if not families:
            return
        for number in compress(count(), map(families.__contains__, self.words)):
            if not self.covered[self.starts[number]]:
                self._short(number)
        self._joined(families)
        self._by_given_names(families)

    def _by_given_names(self, families: set[str]) -> None:
        """Officials who are told of by their first names alone, as in "Evo left": names that only one person here has."""
        bearers: dict[str, set[str]] = {}
        officials: set[str] = set()
        for mention in self.mentions.values():
            first, _, rest = self.shadow[mention.start : mention.end].partition(" ")
            if rest and first in given_names():
                bearers.setdefault(first, set()).add(rest)
                officials.update((first,) if mention.office else ())
        alone = {first for first in officials if len(bearers[first]) == 1} - families - COMMON
        for number in compress(count(), map(alone.__contains__, self.words)) if alone else ():
            if self._stands_alone(number):
                self.add(Found(self.starts[number], self.word_ends[number], "person"))

    def _stands_alone(self, number: int) -> bool:
        """Whether a word is no part of a longer name, and nothing that has an article: "Evo left", not "the Bill"."""
        start, end = self.starts[number], self.word_ends[number]
        space = self.shadow.rfind(" ", 0, max(0, start - 1)) + 1
        before = self.shadow[space : start - 1] if self.shadow[start - 1 : start] == " " else ""
        bare = self.shadow[end : end + 1] == " " and self.shadow[end + 1 : end + 2].islower()
        longer = before[:1].isupper() and (before[-1].isalnum() or len(before) <= _ABBREVIATED)  # "St. John"
        return bare and not (self.covered[start] or start in self.hits or longer or before in _ARTICLES)

    def _joined(self, families: set[str]) -> None:
        """Family names of two people that a hyphen joins: "the Lind-Moreau talks", but not "Ada Lind-Moreau"."""
        for number in self.scan.joined:
            parts, start = self.words[number].split("-"), self.starts[number]
            alone = not self.covered[start] and name_start(self.scan, number, self.stops) == start
            if alone and len(set(parts)) > 1 and families.issuperset(parts):
                for part in parts:
                    self.add(Found(start, start + len(part), "person", person_key(part)))
                    start += len(part) + 1

    def _short(self, number: int) -> None:
        own, end = self.starts[number], self.word_ends[number]
        start = name_start(self.scan, number, self.stops)
        if start < own and not self._begins_a_name(start, own):
            start = own
        if self.words[number] in FAMILY_FIRST:
            end = self._given_after(number)
        while (
            start > 0
            and (space := self.shadow.rfind(" ", 0, start - 1) + 1)
            and self.shadow[space : start - 1] in PARTICLES
        ):
            start = space
        if self.shadow[start - 2 : start] in ELIDED:
            start -= 2
        if self.covered[start]:
            start = own
        key = person_key(self.shadow[start:end])
        self.add(make(Found, (start, end, "person", key, None, None, None, ())))

    def _given_after(self, number: int) -> int:
        """Where the given names end that follow a family name."""
        end = self.word_ends[number]
        for after in range(number + 1, len(self.words)):
            start = self.starts[after]
            if self.shadow[end:start] != " " or self.words[after] in COMMON or start in self.stops:
                break
            end = self.word_ends[after]
        return end
