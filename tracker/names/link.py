"""Which names are one: "Kim Jong-un" and "Kim", "the president" and the last president named, within one article."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from tracker.model.mention import Entity, Name, NameMention
from tracker.names.cities import city
from tracker.names.countries import country_name
from tracker.names.persons import particles, surname
from tracker.names.places import venues
from tracker.names.recase import recase
from tracker.names.same import compatible, folded
from tracker.names.tables import settings
from tracker.names.terms import nationality, spellings

_HEAD = 400
"""Code points within which a dateline stands: behind a headline and a line or two of agency matter."""
_DATED = re.compile(
    r"(?:, [A-Z][\w .]+)?(?:, | )(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}\b|[0-9]{4}-[0-9]{2}|\((?:Reuters?|AP|AFP|UPI)\)|-)"
)
_OF_A_STATE = re.compile(r"(?i)(?:\w+ )?minister|president|premier|chancellor|king|queen|sultan|emir|foreign secretary")
"""Offices of a state, whose holder needs no nationality where the report comes from."""
_LOWER_RANK = re.compile(r"\b(?:vice|deputy|assistant|under|prime|shadow|former|first|parliamentary)\b")
"""Words that make another office of the one they stand before."""


@dataclass(slots=True, eq=False)
class Person:
    """One person of an article as it is read: all spellings, offices and places in the text so far."""

    names: list[str]
    key: str | None = None
    country: str | None = None
    offices: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    @property
    def fullest(self) -> str:
        """The spelling with most words; of equals the first."""
        return max(self.names, key=lambda name: (name.count(" ") + name.count("-"), -self.names.index(name)))

    def add(self, name: str, mention: NameMention) -> None:
        """Take in one mention more."""
        if name not in self.names:
            self.names.append(name)
        self.key = self.key or mention.key
        self.country = self.country or mention.country
        if mention.office and mention.office not in self.offices:
            self.offices.append(mention.office)
        insort(self.starts, mention.start)

    def distance(self, start: int) -> tuple[bool, int]:
        """How far away the nearest mention is; one before an offset is nearer than any after it."""
        number = bisect_left(self.starts, start)
        return (False, start - self.starts[number - 1]) if number else (True, self.starts[0] - start)


def link(text: str, mentions: Sequence[NameMention]) -> tuple[tuple[Name, ...], Mapping[str, Entity]]:
    """Every mention with the entity it names in this article, and the entities by key.

    >>> from tracker.names.find import find
    >>> text = "President Juan Lopez left. Lopez will meet Peru's king."
    >>> names, entities = link(text, find(text))
    >>> names[0].entity is names[1].entity, names[0].entity.name
    (True, 'Juan Lopez')
    """
    shadow = recase(text)
    home = _dateline(shadow, mentions)
    people = _people(shadow, [mention for mention in mentions if mention.kind == "person"])
    entities: dict[str, Entity] = {}
    of_person: dict[int, Entity] = {}
    made: dict[Person, Entity] = {}
    for start, person in people.items():
        if person not in made:
            made[person] = _entity(person, entities, home)
        of_person[start] = made[person]
    names: list[Name] = []
    recent: dict[str, tuple[Entity, Person]] = {}
    for mention in sorted(mentions, key=lambda each: each.start):
        if mention.kind == "person":
            entity = of_person[mention.start]
            recent.pop(entity.key, None)
            recent[entity.key] = (entity, people[mention.start])
        elif mention.kind == "office":
            entity = _holder(mention, recent.values()) or _office(mention, shadow)
        else:
            entity = entities.get(mention.key or "") or _other(mention, shadow)
        entity = entities.setdefault(entity.key, entity)
        names.append(
            Name(
                mention.start,
                mention.end,
                mention.kind,
                entity,
                mention.start if mention.head is None else mention.head,
            )
        )
    return tuple(names), entities


def _people(shadow: str, mentions: Sequence[NameMention]) -> dict[int, Person]:
    """The person of each mention: full names first, then the short ones by who was spoken of last."""
    found: dict[int, Person] = {}
    people: list[Person] = []
    bearers: dict[str, list[Person]] = {}
    short: list[NameMention] = []
    for mention in mentions:
        name = " ".join(shadow[mention.start : mention.end].split())
        if mention.key is None and (" " not in name or name[0].lower() + name[1:].partition(" ")[0] in particles()):
            short.append(mention)
            continue
        person = next((each for each in people if _is_one(each, name, mention)), None)
        if person is None:
            person = Person([name])
            people.append(person)
        person.add(name, mention)
        found[mention.start] = person
    for mention in sorted(short, key=lambda each: each.office is None):
        name = " ".join(shadow[mention.start : mention.end].split())
        if name not in bearers:
            bearers[name] = [person for person in people if any(_bears(known, name) for known in person.names)]
        person = _bearer(mention, bearers[name])
        if person is None:
            person = Person([name])
            people.append(person)
            bearers[name].append(person)
        person.add(name, mention)
        found[mention.start] = person
    return dict(sorted(found.items()))


def _is_one(person: Person, name: str, mention: NameMention) -> bool:
    if person.key and mention.key:
        return person.key == mention.key
    return any(compatible(name, known) for known in person.names)


def _bearer(mention: NameMention, bearers: Sequence[Person]) -> Person | None:
    """Whom a family name means: who of that name was named last before it, else first after it."""
    fitting = [person for person in bearers if _office_fits(person, mention)] or ([] if mention.office else bearers)
    return min(fitting, key=lambda person: person.distance(mention.start), default=None)


def _bears(full: str, name: str) -> bool:
    if " " in name:
        return surname(full).lower() == name.lower()
    words = full.split()
    return words[-1] == name or words[0] == name or surname(full) == name


def _office_fits(person: Person, mention: NameMention) -> bool:
    apposed = mention.head == mention.start  # "Lind, a former envoy," tells more of the Lind named before
    if mention.office is None or not person.offices or (apposed and _same(mention.country, person.country)):
        return True
    if mention.country and person.country and mention.country != person.country:
        return False
    return (
        bool({_head(office) for office in person.offices} & {_head(mention.office)})
        or person.country == mention.country
    )


def _same(one: str | None, other: str | None) -> bool:
    """Whether two nationalities may be one: equal, or one not known."""
    return one is None or other is None or one == other


def _head(office: str) -> str:
    return office.lower().partition(" of ")[0].partition(" for ")[0].split()[-1]


def _dateline(shadow: str, mentions: Sequence[NameMention]) -> str | None:
    """The country that a dateline at the head of the text stands in: there "the finance minister" is its own."""
    for mention in mentions:
        if mention.start > _HEAD:
            return None
        if (
            mention.kind == "city"
            and _DATED.match(shadow, mention.end)
            and (mention.start == 0 or shadow[mention.start - 1] == "\n")
        ):
            return mention.country
    return None


def _entity(person: Person, entities: dict[str, Entity], home: str | None) -> Entity:
    name = person.fullest
    key = person.key or f"person:{folded(name).replace(' ', '-')}"
    while key in entities:
        key += "+"
    country = person.country or (nationality(spellings()[name]) if name in spellings() else None)
    if country is None and any(_OF_A_STATE.fullmatch(office) for office in person.offices):
        country = home
    if country is None and any(office.lower() in _american() for office in person.offices):
        country = home or "US"
    entity = Entity(key, "person", name, country=country, office=person.offices[0] if person.offices else None)
    entities[key] = entity
    return entity


@cache
def _american() -> frozenset[str]:
    return frozenset(settings("offices.toml")["american"])


def _holder(mention: NameMention, recent: Iterable[tuple[Entity, Person]]) -> Entity | None:
    """The person named last before an office who holds it: "the president", "the Danish leader"."""
    office = (mention.office or "").lower()
    if not office or office.endswith("s") or "counterpart" in office or office == "official":
        return None
    leading = frozenset(settings("offices.toml")["leading"])
    for entity, person in reversed(list(recent)):
        if mention.country and entity.country and mention.country != entity.country:
            continue
        held = [each.lower() for each in person.offices]
        if any(_is_held(office, each) for each in held):
            return entity
        if office in {"leader", "ruler", "head of state"} and any(each in leading for each in held) and mention.country:
            return entity
    return None


def _is_held(office: str, held: str) -> bool:
    """Whether "the minister" may be the foreign minister named before; "the president" is never the vice president."""
    if office == held or held.startswith((f"{office} of ", f"{office} for ")):
        return True
    before, _, rest = held.rpartition(office)
    return bool(before) and not rest and before.endswith(" ") and not _LOWER_RANK.search(before)


def _office(mention: NameMention, shadow: str) -> Entity:
    words = mention.office or shadow[mention.start : mention.end]
    key = f"office:{mention.country or ''}:{folded(words).replace(' ', '-')}"
    return Entity(key, "office", words, country=mention.country, office=words)


def _other(mention: NameMention, shadow: str) -> Entity:
    words = " ".join(shadow[mention.start : mention.end].split())
    if mention.kind in {"country", "demonym"} or (
        mention.kind == "metonym" and (mention.key or "").startswith("country:")
    ):
        code = mention.country or ""
        return Entity(f"country:{code}", "country", country_name(code), country=code)
    key = mention.key or f"{mention.kind}:{words}"
    if place := city(key):
        return Entity(key, "city", words, country=place.country, latitude=place.latitude, longitude=place.longitude)
    row = venues().get(key.partition(":")[2]) if key.startswith("venue:") else None
    if row:
        latitude, longitude = (float(row[axis]) if row[axis] else None for axis in ("latitude", "longitude"))
        return Entity(key, mention.kind, words, country=row["country"], latitude=latitude, longitude=longitude)
    return Entity(key, mention.kind, words, country=mention.country)
