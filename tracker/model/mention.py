"""What stands where in a text: spans, time expressions and names. No date is computed here and nothing is looked up.

A *mention* is what a tagger gives: the words. The core turns a ``TimeMention`` into a ``Time`` (with a date) and a
``NameMention`` into a ``Name`` (with the entity it names in this article). Offsets are code points in the document's
normalised text; ``end`` is exclusive. All are named tuples: an article makes a hundred of them, and no other frozen thing
is as quickly made.
"""

from typing import Literal, NamedTuple

from tracker.model.when import When

Span = tuple[int, int]

make = tuple.__new__
"""A named tuple from a tuple of all its fields, in half the time that its own call takes."""

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
"""The four types of TimeML TIMEX3 (Pustejovsky et al. 2003)."""

NameKind = Literal["person", "office", "country", "demonym", "metonym", "city", "region", "venue", "organisation"]
"""What a name is in the text. ``demonym``: "Russian"; ``metonym``: "the Kremlin" for Russia; ``office``: "the
president".
"""


class TimeMention(NamedTuple):
    """A time expression as written. ``expression`` is what the reader of its language made of it."""

    start: int
    end: int
    type: TimexType
    expression: object

    @property
    def span(self) -> Span:
        return self.start, self.end


class Time(NamedTuple):
    """A time expression with its date.

    ``value`` is the TIMEX3 value ("2024-06-18", "P3D", "PRESENT_REF"); ``when`` the EDTF value, None for durations,
    sets and what could not be resolved; ``rule`` names how it was read, ``anchor`` the day or expression it was counted
    from.
    """

    start: int
    end: int
    type: TimexType
    value: str
    when: When | None
    rule: str
    anchor: str | None = None
    anchor_source: str | None = None
    checks: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        return self.start, self.end


class NameMention(NamedTuple):
    """A name as written.

    ``key`` is the gazetteer's key of what it may name ("country:RU", "city:1871859", "person:Q7747", "org:UN"), None
    for a person known from the text alone. ``country`` is the ISO 3166-1 alpha-2 code of the place or nationality.
    ``office`` is the office in the words around it ("Deputy Secretary of State"); ``head`` is where title and name
    begin ("Russian President Vladimir Putin" begins at "Russian"). ``alternatives`` are other keys the words allow.
    """

    start: int
    end: int
    kind: NameKind
    key: str | None = None
    country: str | None = None
    office: str | None = None
    head: int | None = None
    alternatives: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        return self.start, self.end


Mention = TimeMention | NameMention
"""What taggers give."""


class Entity(NamedTuple):
    """What a name names in one article: one person, place or body with all its mentions.

    ``name`` is its fullest form in the text. ``country`` is the nationality of a person and the place of a city.
    """

    key: str
    kind: NameKind
    name: str
    country: str | None = None
    office: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class Name(NamedTuple):
    """A name with the entity it stands for. ``head`` is where its title begins (``start`` when there is none)."""

    start: int
    end: int
    kind: NameKind
    entity: Entity
    head: int

    @property
    def span(self) -> Span:
        return self.start, self.end
