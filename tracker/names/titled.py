"""People by their titles: names after an office, beside one, or in a list after a title in the plural.

What has no title is ``people``'s. Whom a name stands for is decided in ``link``.
"""

import re
from bisect import bisect_left
from itertools import zip_longest

from tracker.model.mention import make
from tracker.names.found import Found
from tracker.names.leader import leader
from tracker.names.letters import CAPITAL
from tracker.names.offices import Office
from tracker.names.owner import nation, own
from tracker.names.persons import NAMELESS, name_at, name_start
from tracker.names.scan import Hit, Scan
from tracker.names.serving import serving
from tracker.names.several import ADDRESSES, BRACKETED, JOIN, in_brackets, is_of_the_name_before
from tracker.names.tables import word_set
from tracker.names.terms import nationality, person_key, short_names, spellings

_OF = re.compile(r" (?:of|from|in|for|to) (?:the )?")
_JOINED = frozenset({" o", " f", " i", " t"})
"""The two code points with which that begins."""
_LEADS = frozenset({" ", ","})
"""What stands between an office and a name that follows it."""
_BODY = re.compile(r"[A-Z][\w’'-]+(?: (?:(?:of|for|on|and) (?:the )?)?[A-Z][\w’'-]+){0,6}(?=, )")
"""A body that no gazetteer knows, between an office in it and its holder: "of the Northern Council, Ada Lind"."""
_SHORT = re.compile(r" \([A-Z]\w{1,5}\)")
"""What a body or office is called for short behind its name."""
_AREA = re.compile(
    rf"[{CAPITAL}][\w’'-]+(?:(?: of)? [{CAPITAL}][\w’'-]+)??"
    rf"(?= [{CAPITAL}][\w’'-]+ [{CAPITAL}][\w’'-]+(?! (?:[{CAPITAL}]|of |for |and )|[\w’'-]))"
)
"""What an office is for that no gazetteer knows, before a full name: "Special Envoy for the Great Lakes Ada Lind"."""
_PREDICATES = tuple(f" {word} " for word in sorted(word_set("offices.toml", "predicates")))
_OPENINGS = ("", "The ")
_LETTERS = "|".join(sorted(word_set("offices.toml", "letters")))
_NEXT_OF_LIST = re.compile(rf",? (?:and )?(?:(?:{ADDRESSES})\.? )?")
_APPOSED = re.compile(
    rf"(?:,? (?:{_LETTERS})\.?)?, (?:(?:the|a|an|who is|his|her|its|their) )?"
    r"(?:(?:former|new|then|late|outgoing|acting|current|senior|top|veteran|ranking|high-ranking) )?\Z"
)
_LETTERHEAD = re.compile(rf" (?:{_LETTERS})\.?[ \n]+\Z")
"""What stands between a name and its office in a letterhead: "Ada Lind MP Minister for Trade"."""
_LONGEST_APPOSED = len(", who is outgoing ")
_LONGEST_TITLE = len(", Jr.")
_RANKS = frozenset(
    {"sheikh", "shaikh", "sheik", "general", "prince", "princess", "lord", "lady", "admiral", "marshal", "colonel"}
)
"""Titles that a person keeps in every office: after another title they add nothing to it."""
_OWNS = ("'s ", "’s ")
_CLOSED = re.compile(r"(?: (?:for|to|in|on|of) [^,.;()]{1,60})?[,.;)]")
"""What stands behind an office that is said of the name before it: " for Peru,"."""
_COUNTERPART = frozenset({"counterpart", "Counterpart"})
_LONGEST = 160
"""Code points of a title in several parts; without a limit a text of titles alone would be one."""
_TITLE_GAP = 2
_STOPS = frozenset({"country", "demonym", "org"})
"""What a name has ended before."""


class Titled:
    """One reading of a text's titles. ``mentions`` are the people, ``unnamed`` the offices without a name."""

    def __init__(self, scan: Scan, offices: list[Office]) -> None:
        self.scan, self.shadow = scan, scan.shadow
        self.words, self.starts, self.word_ends = scan.words, scan.starts, scan.ends
        self.offices = list(serving(offices, scan.shadow))
        self.hits = {hit.start: hit for hit in scan.hits}
        self.ends = {hit.end: hit for hit in scan.hits}
        self.stops = {office.start for office in offices}
        self.stops |= {hit.start for hit in scan.hits if hit.senses.kind in _STOPS}
        self.mentions: dict[int, Found] = {}
        self.covered = bytearray(len(scan.shadow))
        self.unnamed: list[Found] = []
        self._titled()

    def _titled(self) -> None:
        pending: Office | None = None
        for office, following in zip_longest(self.offices, self.offices[1:]):
            own(office, self.shadow, self.hits, self.ends)
            if office.words in _COUNTERPART:
                office.words = self._last_office(office.start) or office.words
            if pending is not None:
                self._join(pending, office)
                pending = None
            if is_of_the_name_before(office, self.shadow, self._name_end) and self._name_before(office):
                continue
            if following and following.start - office.end <= _TITLE_GAP and self._goes_on(office, following):
                pending = office
            elif office.plural:
                self._list_after(office)
            elif not (self._name_after(office) or self._name_before(office)) and not office.plain:
                self._unnamed(office)

    def _last_office(self, at: int) -> str | None:
        """The office named last in the sentence: "the Danish president and his Peruvian counterpart" are two presidents."""
        last = next(reversed(self.mentions.values()), None)
        return last.office if last and ". " not in self.shadow[last.end : at] else None

    def _join(self, first: Office, office: Office) -> None:
        """Make one title of two that follow each other: "Prime Minister" and "Dr", "Secretary of State" and "General"."""
        if office.plain or office.words.lower() in _RANKS:
            office.words = first.words or office.words
        else:
            office.words = office.words if first.plain else self.shadow[first.start : office.end]
        office.plain = office.plain and first.plain
        office.country = office.country or first.country
        office.head, office.start = first.head, first.start

    def _goes_on(self, office: Office, following: Office) -> bool:
        """Whether a title and the next one are one person's."""
        gap = self.shadow[office.end : following.start]
        if following.end - office.start > _LONGEST:
            return False
        return not office.plural and (gap == " " or (gap == ", " and following.plain))

    def _list_after(self, office: Office) -> None:
        """Take every name of a list after a title in the plural: "Presidents Ada Lind of Peru and Bo Berg of Chile"."""
        start = office.end + self.shadow.startswith(" ", office.end)
        if (at := self._listed(office, start, office.head)) is None and not office.plain:
            held = in_brackets(office, self.shadow, self.hits, self._name_end)
            for holder in held:
                self._person(*holder)
            if not held:
                self._unnamed(office)
        while at is not None:
            join = _NEXT_OF_LIST.match(self.shadow, at)
            start = join.end() if join else at
            at = self._listed(office, start, start, later=True) if start > at else None

    def _listed(self, office: Office, start: int, head: int, *, later: bool = False) -> int | None:
        """Take one name of a list; where it and its country end, None when no name stands there."""
        end = self._name_end(start)
        if end is None or self._is_place(start, end) or (later and self._single_and_unknown(start, end)):
            return None
        match = _OF.match(self.shadow, end)
        hit = self.hits.get(match.end()) if match else None
        self._person(start, end, None if office.plain else office.singular, nation(hit) or office.country, head)
        return hit.end if hit and not hit.senses.is_person else end

    def _single_and_unknown(self, start: int, end: int) -> bool:
        """Whether a later name of a list is one word that no gazetteer has as a person: "and Parliament"."""
        name = self.shadow[start:end]
        return " " not in name and name not in short_names() and self.shadow[end : end + 1] not in {" ", ".", ","}

    def _is_place(self, start: int, end: int) -> bool:
        hit = self.hits.get(start)
        return hit is not None and hit.end >= end and not hit.senses.is_person

    def _name_end(self, start: int) -> int | None:
        """Where the name at an offset ends; a name of the gazetteer ends where the gazetteer says ("Theresa May")."""
        end = name_at(self.shadow, start, self.stops)
        hit = self.hits.get(start)
        return max(end or 0, hit.end) if hit and hit.senses.is_person else end

    def _name_after(self, office: Office) -> bool:
        """A name right after the office, or after it and its country, with or without a comma."""
        shadow, at = self.shadow, office.end
        following = shadow[at : at + 2]
        if following in _JOINED:
            at = self._of_what(at)
            following = shadow[at : at + 2]
        elif following[:1] not in _LEADS or following[1:] in NAMELESS:
            return False
        bracket = BRACKETED.match(shadow, at) if following == " (" else None
        join = bracket or JOIN.match(shadow, at)
        if join is None:
            return False
        start = join.end()
        end = self._name_end(start)
        if end is None:
            return False
        comma, name, hit = shadow[at] == ",", shadow[start:end], self.hits.get(start)
        of_place = hit and hit.end >= end and not hit.senses.is_person and (comma or hit.senses.nation)
        if (
            of_place
            or (comma and not (self._apposed_name(name, end) or self._opens(office, name, end)))
            or (" " not in name and office.is_weak and not self._is_known(name))
        ):
            return False
        country = office.country or self._country_after(office, end)
        self._person(start, end, None if office.plain else office.words, country, office.head)
        return True

    def _of_what(self, at: int) -> int:
        """Where it ends what an office is of, from or for, and of whom to where: "of the EU (EUSR) to Peru"."""
        for following in ("", " to", " for"):
            match = _OF.match(self.shadow, at)
            if match is None or not match[0].startswith(following):
                continue
            if (hit := self.hits.get(match.end())) and hit.senses.kind != "person":
                short = _SHORT.match(self.shadow, hit.end)
                at = short.end() if short else hit.end
            elif not following and (body := _BODY.match(self.shadow, match.end()) or self._area(match)):
                return body.end()
        return at

    def _area(self, of: re.Match[str]) -> re.Match[str] | None:
        """What an office is for, right behind "for" and right before a full name."""
        return _AREA.match(self.shadow, of.end()) if of[0].startswith(" for") else None

    def _country_after(self, office: Office, end: int) -> str | None:
        """ "President Ada Lind of Peru": the country that stands after the name."""
        if office.plain or self.shadow[end : end + 4] != " of ":
            return None
        match = _OF.match(self.shadow, end)
        return nation(self.hits.get(match.end())) if match else None

    def _is_known(self, name: str) -> bool:
        """Whether a name of one word is a family that has led a country: "General Powell" but not "General Foods"."""
        return name in short_names() or leader(name, None) is not None

    def _opens(self, office: Office, name: str, end: int) -> bool:
        """ "Danish Prime Minister, Ada Lind has arrived": a full name behind a needless comma, at the beginning of a paragraph."""
        line = self.shadow.rfind("\n", 0, office.head) + 1
        begins = self.shadow[line : office.head] in _OPENINGS and office.country is not None
        return begins and " " in name and self.shadow.startswith(_PREDICATES, end)

    def _apposed_name(self, name: str, end: int) -> bool:
        """Whether a name after a comma is the office's holder: known, or a full name closed by a comma or the clause."""
        following = self.shadow[end : end + 2]
        closed = following[:1] in {",", ".", ";", ")", "\n", ""} or following in {" -", " –", " —", " ("}
        if " " not in name:
            return name in short_names() and (closed or not self.shadow.startswith(" and ", end))
        return closed or name in spellings() or name in short_names()

    def _name_before(self, office: Office) -> bool:
        """ "NAME, foreign minister of Denmark," or "NAME, the Danish foreign minister"."""
        if office.plain or (not office.country and office.is_weak):
            return False
        self._behind_its_owner(office)
        head = self._behind_its_body(office)
        comma = self.shadow.rfind(", ", max(0, head - _LONGEST_APPOSED), head)
        match = _APPOSED.search(self.shadow, max(0, comma - _LONGEST_TITLE), head) if comma >= 0 else None
        if match is None and self.shadow[head - 1 : head].isspace():
            match = _LETTERHEAD.search(self.shadow, max(0, head - _LONGEST_TITLE), head)
        end = match.start() if match else 0
        start = self._run_before(end)
        if start is None:
            return False
        name = self.shadow[start:end]
        if start in self.mentions:
            old = self.mentions[start]
            if old.office is None:
                self.mentions[start] = old._replace(office=office.words, country=old.country or office.country)
            return True
        hit = self.hits.get(start)
        of_no_person = hit and not hit.senses.is_person and hit.end >= end
        if of_no_person or (" " not in name and name not in short_names()):
            return False
        self._person(start, end, office.words, office.country, start)
        return True

    def _behind_its_owner(self, office: Office) -> None:
        """Widen a title over whose it is: "NAME, Danish President Bo Berg's security adviser"."""
        owner = next(reversed(self.mentions.values()), None)
        if owner is not None and self.shadow[owner.end : office.head] in _OWNS:
            office.head = owner.start if owner.head is None else owner.head
            office.country = office.country or (None if self._body_before(office.head) else owner.country)

    def _behind_its_body(self, office: Office) -> int:
        """Where a title begins with the body whose it is: "NAME, the African Union's envoy to Peru,"."""
        body = self._body_before(office.head)
        return body.start if body and _CLOSED.match(self.shadow, office.end) else office.head

    def _body_before(self, head: int) -> Hit | None:
        """The body that ends right before an offset, with or without a possessive."""
        end = head - 3 if self.shadow[max(0, head - 3) : head] in _OWNS else head - 1
        hit = self.ends.get(end)
        return hit if hit is not None and hit.senses.kind == "org" else None

    def _run_before(self, end: int) -> int | None:
        """Where the capitalised words begin that end at an offset, joined by spaces and particles."""
        number = bisect_left(self.starts, end) - 1
        return name_start(self.scan, number, self.stops) if number >= 0 and self.word_ends[number] == end else None

    def _person(self, start: int, end: int, office: str | None, country: str | None, head: int) -> None:
        """Take a name with its title; a form of address (no office) adds nothing to a name that is taken."""
        taken = self.mentions.get(start)
        if taken is not None and (office is None or (taken.country is not None and country is None)):
            return
        name = self.shadow[start:end]
        key = person_key(name)
        if country is None and key:
            country = nationality(spellings()[name])
        self.add(make(Found, (start, end, "person", key, country, office, head, ())))

    def add(self, mention: Found) -> None:
        start, end = mention.start, mention.end
        self.mentions[start] = mention
        self.covered[start:end] = b"\1" * (end - start)

    def _unnamed(self, office: Office) -> None:
        if office.short or (not office.country and office.is_weak):
            return
        found = (office.start, office.end, "office", None, office.country, office.words, office.head, ())
        self.unnamed.append(make(Found, found))
