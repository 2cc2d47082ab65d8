"""The people of a text: titled names, names beside an office, gazetteer names, and short forms of all of these."""

import re
from bisect import bisect_left
from dataclasses import replace

from tracker.model.mention import NameMention
from tracker.names.offices import Office, aside
from tracker.names.persons import common, family_first, name_at, particles, surname
from tracker.names.scan import Hit, Scan, Word
from tracker.names.terms import nationality, short_names, spellings

_OF = re.compile(r" (?:of|from|in|for) (?:the )?")
_JOIN = re.compile(r",? ")
_APPOSED = re.compile(
    r", (?:(?:the|a|an|who is|his|her|its|their) )?(?:(?:former|new|then|late|outgoing|acting|current) )?\Z"
)
_LOOK_BACK = 60
"""Code points before an office in which its owner's country and name stand."""
_NATIONS = ("country:", "demonym:")
_TITLE_GAP = 2


class People:
    """One reading of a text's people. ``mentions`` and ``taken`` (spans no place may claim) are what it leaves."""

    def __init__(self, scan: Scan, offices: list[Office]) -> None:
        self.shadow = scan.shadow
        self.words = scan.words
        self.starts = [word.start for word in scan.words]
        self.hits = {hit.start: hit for hit in scan.hits}
        self.ends = {hit.end: hit for hit in scan.hits}
        self.offices = offices
        self.stops = {office.start for office in offices} | {
            hit.start for hit in scan.hits if hit.senses.startswith(("country:", "demonym:", "org:"))
        }
        self.mentions: dict[int, NameMention] = {}
        self.taken: list[tuple[int, int]] = []
        self.unnamed: list[NameMention] = []
        self._titled()
        self._known(scan.hits)
        self._repeated()

    def _titled(self) -> None:
        pending: Office | None = None
        for number, office in enumerate(self.offices):
            self._country_of(office)
            if pending is not None:
                joined = pending.words if office.plain else self.shadow[pending.start : office.end]
                office.words, office.country = joined, office.country or pending.country
                office.head, office.plain = pending.head, False
                office.start = pending.start
                pending = None
            following = self.offices[number + 1] if number + 1 < len(self.offices) else None
            gap = (
                self.shadow[office.end : following.start]
                if following and following.start - office.end <= _TITLE_GAP
                else None
            )
            if following is not None and not office.plain and (gap == " " or (gap == ", " and following.plain)):
                pending = office
                continue
            if self._name_after(office) or self._name_before(office):
                continue
            if not office.plain:
                self._unnamed(office)

    def _country_of(self, office: Office) -> None:
        """Whose office it is: the nation before it ("Danish", "Denmark's") or after it ("of Denmark")."""
        if office.head < 0:
            office.head = office.start
        at = office.start - 1
        while at > 0:
            space = self.shadow.rfind(" ", 0, at) + 1
            if self.shadow[space:at].lower() not in aside():
                break
            office.head, at = space, space - 1
        hit = self.ends.get(at) or (self.ends.get(at - 2) if self.shadow[max(at - 2, 0) : at] in ("'s", "’s") else None)
        if hit is None and self.shadow[max(at - 1, 0) : at] in ("'", "’"):
            hit = self.ends.get(at - 1)
        code = nation_of(hit)
        if hit and code:
            office.country, office.head = code, hit.start
            return
        match = _OF.match(self.shadow, office.end)
        if match and (code := nation_of(self.hits.get(match.end()))):
            office.country = code

    def _name_after(self, office: Office) -> bool:
        """A name right after the office, or after it and its country, with or without a comma."""
        if office.plural:
            return False
        at = office.end
        match = _OF.match(self.shadow, at)
        if match and (hit := self.hits.get(match.end())) and (nation_of(hit) or hit.senses.startswith("org:")):
            at = hit.end
        join = _JOIN.match(self.shadow, at)
        if join is None:
            return False
        start = join.end()
        end = name_at(self.shadow, start, self.stops)
        hit = self.hits.get(start)
        if end is None or (
            hit and hit.end >= end and "person:" not in hit.senses and (join[0] == ", " or nation_of(hit))
        ):
            return False
        name = self.shadow[start:end]
        if join[0] == ", " and not self._apposed_name(name, end):
            return False
        self._person(start, end, office)
        return True

    def _apposed_name(self, name: str, end: int) -> bool:
        """Whether a name after a comma is the office's holder: known, or a full name closed by a comma or the clause."""
        if name in spellings() or name in short_names():
            return True
        return " " in name and self.shadow[end : end + 1] in {",", ".", ";", ")", "\n", ""}

    def _name_before(self, office: Office) -> bool:
        """ "NAME, foreign minister of Denmark," or "NAME, the Danish foreign minister"."""
        match = _APPOSED.search(self.shadow, max(0, office.head - _LOOK_BACK), office.head)
        if match is None or office.plural or office.plain:
            return False
        run = self._run_before(match.start())
        if run is None:
            return False
        start, end = run
        name = self.shadow[start:end]
        if start in self.mentions:
            old = self.mentions[start]
            if old.office is None:
                self.mentions[start] = replace(old, office=office.words, country=old.country or office.country)
            return True
        hit = self.hits.get(start)
        if hit and "person:" not in hit.senses and hit.end >= end:
            return False
        if " " not in name and name not in short_names():
            return False
        self._person(start, end, Office(start, start, office.words, country=office.country, head=start))
        return True

    def _run_before(self, end: int) -> tuple[int, int] | None:
        """The capitalised words that end at an offset, joined by spaces and particles."""
        number = bisect_left(self.starts, end) - 1
        if number < 0 or self.words[number].end != end:
            return None
        start = self.words[number].start
        while number > 0:
            before = self.words[number - 1]
            gap = self.shadow[before.end : start]
            if gap not in {" ", ". "} and not (gap.startswith(" ") and gap.strip() in particles()):
                break
            if before.text in common() or before.start in self.stops:
                break
            number, start = number - 1, before.start
        return start, end

    def _person(self, start: int, end: int, office: Office) -> None:
        name = self.shadow[start:end]
        key = person_key(name)
        country = office.country or (nationality(spellings()[name]) if name in spellings() else None)
        self._add(
            NameMention(
                start,
                end,
                "person",
                key=key,
                country=country,
                office=None if office.plain else office.words,
                head=office.head,
            )
        )

    def _add(self, mention: NameMention) -> None:
        self.mentions[mention.start] = mention
        self.taken.append((mention.start, mention.end))

    def _covered(self, start: int) -> bool:
        return any(first <= start < last for first, last in self.taken)

    def _unnamed(self, office: Office) -> None:
        word = office.words
        if " " not in word and "-" not in word and word.lower().removesuffix("s") in _WEAK and not office.country:
            return
        self.unnamed.append(
            NameMention(
                office.start, office.end, "office", country=office.country, office=office.words, head=office.head
            )
        )

    def _known(self, hits: list[Hit]) -> None:
        """Names of the gazetteer that no title led to; a bare family name only when nobody else in the text bears it."""
        known = [hit for hit in hits if "person:" in hit.senses and not self._covered(hit.start)]
        for hit in known:
            if " " in hit.text and hit.text not in short_names():
                self._gazetteer_name(hit, hit.text)
        families = {
            surname(self.shadow[mention.start : mention.end]).rpartition(" ")[2] for mention in self.mentions.values()
        }
        for hit in known:
            if (full := short_names().get(hit.text)) and hit.text.rpartition(" ")[2] not in families:
                self._gazetteer_name(hit, full)

    def _gazetteer_name(self, hit: Hit, full: str) -> None:
        if not self._part_of_longer(hit):
            country = nationality(spellings()[full])
            self._add(NameMention(hit.start, hit.end, "person", key=person_key(full), country=country))

    def _part_of_longer(self, hit: Hit) -> bool:
        return self.shadow[hit.end : hit.end + 1] == "-"

    def _repeated(self) -> None:
        """Later (or, in a headline, earlier) mentions by family name alone."""
        families: dict[str, str] = {}
        for mention in list(self.mentions.values()):
            name = self.shadow[mention.start : mention.end]
            family = surname(name)
            families[family.rpartition(" ")[2]] = family
            if " " in name and name.split()[0] in family_first():
                families[name.split()[0]] = name.split()[0]
        if not families:
            return
        for number, word in enumerate(self.words):
            if word.text in families and not self._covered(word.start):
                self._short(number, word)

    def _short(self, number: int, word: Word) -> None:
        start, end = self._run_before(word.end) or (word.start, word.end)
        last = number
        while last + 1 < len(self.words):
            after = self.words[last + 1]
            if self.shadow[end : after.start] != " " or after.text in common() or after.start in self.stops:
                break
            if word.text not in family_first():
                break
            last, end = last + 1, after.end
        while (
            start > 0
            and (space := self.shadow.rfind(" ", 0, start - 1) + 1)
            and self.shadow[space : start - 1] in particles()
        ):
            start = space
        if self._covered(start):
            start = word.start
        self._add(NameMention(start, end, "person", key=person_key(self.shadow[start:end])))


_WEAK = frozenset(
    {
        "general",
        "chief",
        "major",
        "captain",
        "count",
        "lady",
        "lord",
        "deputy",
        "marshal",
        "colonel",
        "director",
        "commander",
        "official",
        "representative",
        "delegate",
        "administrator",
        "coordinator",
        "cardinal",
        "ruler",
        "mediator",
        "professor",
        "deputie",
    }
)
"""Heads that are ordinary words when nothing beside them says otherwise."""


def nation_of(hit: Hit | None) -> str | None:
    """The country a hit stands for when it stands before an office: its own, or the city's that is a capital."""
    if hit is None:
        return None
    for sense in hit.senses.split(" "):
        if sense.startswith(_NATIONS):
            return sense.partition(":")[2]
    return None


def person_key(name: str) -> str | None:
    """The gazetteer's key of a full name, None for others.

    >>> person_key("Vladimir Putin")
    'person:vladimir-putin'
    """
    full = spellings().get(name)
    return f"person:{full.lower().replace(' ', '-')}" if full else None
