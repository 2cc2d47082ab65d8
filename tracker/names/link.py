"""Which names are one: "Kim Jong-un" and "Kim", "the president" and the last president named, within one article."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from operator import itemgetter

from tracker.model.mention import Entity, Name, NameMention, make
from tracker.names.cast import Called, Person, cast
from tracker.names.cities import city
from tracker.names.countries import country_name
from tracker.names.dateline import begins_line, is_signed
from tracker.names.holder import holder, is_of_a_state, is_well_known, offices
from tracker.names.leader import in_office, leader
from tracker.names.persons import PARTICLES
from tracker.names.places import venues
from tracker.names.recase import recase
from tracker.names.same import folded
from tracker.names.tables import settings, word_set
from tracker.names.terms import nationality, person_key, short_names, spellings

_HEAD = 400
"""Code points within which a dateline stands: behind a headline and a line or two of agency matter."""
_DATED = re.compile(
    r"(?:, [A-Z][\w .]+)?(?:, | )"
    r"(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}\b|[0-9]{1,2} [A-Z][a-z]{2,8}\b|[A-Z][a-z]{2,5}day\b|[0-9]{4}-[0-9]{2}|\((?:Reuters?|AP|AFP|UPI)\)|-)"
)
_SPOKEN = 40
"""Code points between who speaks for a state and the office that is spoken of."""


def link(
    text: str, mentions: Sequence[NameMention], published: date | None = None
) -> tuple[tuple[Name, ...], Mapping[str, Entity]]:
    """Every mention with the entity it names in this article, and the entities by key.

    >>> from tracker.names.find import find
    >>> text = "President Juan Lopez left. Lopez will meet Peru's king."
    >>> names, entities = link(text, find(text))
    >>> names[0].entity is names[1].entity, names[0].entity.name
    (True, 'Juan Lopez')
    """
    shadow, mentions = recase(text), sorted(mentions, key=itemgetter(0, 1))
    home = _dateline(shadow, mentions)
    people = cast([_called(each, shadow, published) for each in mentions if each.kind == "person"])
    usual = _usual(shadow, [each for each in mentions if each.kind == "organisation"])
    entities: dict[str, Entity] = {}
    of_person = {person: _entity(person, entities, home) for person in dict.fromkeys(people.values())}
    named = offices(of_person, published)
    names: list[Name] = []
    recent: dict[Person, Entity] = {}
    for mention in mentions:
        start, end, kind, key, country, _, head, _ = mention
        if kind == "person":
            person = people[start]
            entity = of_person[person]
            recent.pop(person, None)
            recent[person] = entity
        elif kind == "office":
            entity = holder(mention, recent, named, shadow, published) or _office(
                mention, shadow, country or _state_of(mention, names, shadow) or home
            )
            entity = entities.setdefault(entity.key, entity)
        elif key in entities:
            entity = entities[key]
        else:
            entity = _other(mention, usual.get(key or "") or _words(mention, shadow))
            entity = entities.setdefault(entity.key, entity)
        names.append(make(Name, (start, end, kind, entity, start if head is None else head)))
    return tuple(names), entities


def _dateline(shadow: str, mentions: Sequence[NameMention]) -> str | None:
    """The country that a dateline at the head of the text stands in: there "the finance minister" is its own."""
    for mention in mentions:
        start = mention.start
        if start > _HEAD:
            return None
        if mention.kind != "city":
            continue
        if (_DATED.match(shadow, mention.end) and begins_line(shadow, start)) or is_signed(shadow, start):
            return mention.country
    return None


def _entity(person: Person, entities: dict[str, Entity], home: str | None) -> Entity:
    name = person.fullest
    key = person.key or f"person:{folded(name).replace(' ', '-')}"
    while key in entities:
        key += "+"
    country = person.country
    if country is None and " " in name and (known := spellings().get(name)):
        country = nationality(known)
    if country is None and person.held:
        country = _OWN.get(person.held[0])
    if country is None and not _AMERICAN.isdisjoint(person.held):
        country = home if home in _AMERICAN_TOO else "US"
    if country is None and home and any(map(is_of_a_state, person.offices)):
        country = home
    office = person.offices[0] if person.offices else None
    entity = make(Entity, (key, "person", name, country, office, None, None))
    entities[key] = entity
    return entity


def _called(mention: NameMention, shadow: str, day: date | None) -> Called:
    """A mention of a person; if an office and a family name are all, of the country that one of that name led."""
    start, end, _, key, country, office, head, _ = mention
    name = " ".join(shadow[start:end].split())
    short = short_names()
    if office and (known := short.get(f"{office} {name}")):  # "King Hussein" is one name
        return Called(start, name, person_key(known) or key, nationality(known), office, head == start)
    leads = office is not None and is_well_known(office)
    if country is None and (" " not in name or _has_particle(name)) and (leads or name in short):
        country = leader(name, day)
    elif country is None and leads and day is not None and name not in spellings():
        country = in_office(name, day)
    return Called(start, name, key, country, office, head == start)


def _has_particle(name: str) -> bool:
    """Whether a name of several words is a family name alone: "de Gaulle"."""
    return name.partition(" ")[0].lower() in PARTICLES


_AMERICAN = word_set("offices.toml", "american")
_AMERICAN_TOO = word_set("offices.toml", "american_too")
"""Countries that have the same offices."""
_OWN: Mapping[str, str] = settings("offices.toml")["own"]


def _office(mention: NameMention, shadow: str, state: str | None) -> Entity:
    """An office that nobody named before holds; the office of a state is that of the state given."""
    words = mention.office or shadow[mention.start : mention.end]
    own = _OWN.get(words.lower())
    country = mention.country or own or (state if state and is_of_a_state(words) else None)
    key = f"office:{country or ''}:{folded(words).replace(' ', '-')}"
    return make(Entity, (key, "office", words, country, words, None, None))


def _state_of(mention: NameMention, names: Sequence[Name], shadow: str) -> str | None:
    """The state that speaks just before of its own office: "The White House said the president …"."""
    speaker = names[-1] if names and names[-1].kind == "metonym" else None
    if speaker is None or mention.start - speaker.end > _SPOKEN or "." in shadow[speaker.end : mention.start]:
        return None
    return speaker.entity.country


@lru_cache(maxsize=512)
def _country(code: str) -> Entity:
    return Entity(f"country:{code}", "country", country_name(code), country=code)


def _usual(shadow: str, bodies: Sequence[NameMention]) -> Mapping[str, str]:
    """What an article calls each body most often: "the International Monetary Fund (IMF)" is its IMF."""
    counts: dict[str, dict[str, int]] = {}
    for mention in bodies:
        if mention.key is not None:
            words, count = _words(mention, shadow), counts.setdefault(mention.key, {})
            count[words] = count.get(words, 0) + 1
    return {key: max(count, key=count.__getitem__) for key, count in counts.items()}


def _words(mention: NameMention, shadow: str) -> str:
    return " ".join(shadow[mention.start : mention.end].split())


def _other(mention: NameMention, words: str) -> Entity:
    if mention.kind in {"country", "demonym"} or (
        mention.kind == "metonym" and (mention.key or "").startswith("country:")
    ):
        return _country(mention.country or "")
    _, _, kind, key, country, *_ = mention
    key = key or f"{kind}:{words}"
    if place := city(key):
        return make(Entity, (key, "city", words, place.country, None, place.latitude, place.longitude))
    latitude = longitude = None
    if row := venues().get(key.partition(":")[2]) if key.startswith("venue:") else None:
        latitude, longitude = (float(row[axis]) if row[axis] else None for axis in ("latitude", "longitude"))
        country = row["country"]
    return make(Entity, (key, kind, words, country, None, latitude, longitude))
