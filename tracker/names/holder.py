"""Who holds an office that is told without a name: "the president", "the Danish leader", by the article and the gazetteer."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice

from tracker.model.mention import Entity, NameMention
from tracker.names.cast import Person
from tracker.names.tables import settings, word_set
from tracker.names.terms import short_names, spellings, terms

_REMEMBERED = 20
"""People, the last named first, among whom "the president" is sought."""
_OF_A_STATE = re.compile(
    r"(?i)(?:[\w-]+ ){0,4}minister(?: (?:of|for) [\w ,&-]{3,60})?|president|premier|chancellor|king|queen|sultan|emir"
    r"|foreign secretary|senator|congress(?:wo)?man|representative|governor|mayor"
)
"""Offices of a state, whose holder needs no nationality where the report comes from."""
_LEADS = re.compile(
    r"(?i)(?:^|prime |foreign |external affairs )"
    r"(?:president|prime minister|minister|premier|chancellor|secretary|king|queen|emperor|sultan|emir|amir|shah|pope)$"
)
"""Offices whose holders the gazetteer knows."""
_LOWER_RANK = re.compile(r"\b(?:vice|deputy|assistant|under|prime|shadow|former|first|parliamentary)\b")
"""Words that make another office of the one they stand before."""
_LEADING = word_set("offices.toml", "leading")
_RANKED = re.compile(rf"\b(?i:{'|'.join(sorted(word_set('offices.toml', 'ranking')))}) (?:[\w-]+ )?\Z")
"""What stands before an office of which any holder may be meant, not only the one of now."""
_RANK = 24
"""Code points before an office in which that stands."""
_NONE: frozenset[str] = frozenset()
_ALIKE = {office: frozenset(others) for office, others in settings("offices.toml")["alike"].items()}
"""Offices under other names."""

Offices = Mapping[tuple[str, str | None], Sequence[Entity]]
"""Who is named in an article with an office, of a country."""


def holder(
    mention: NameMention,
    recent: dict[Person, Entity],
    named: Offices,
    shadow: str,
    day: date | None,
) -> Entity | None:
    """Who holds an office; ``recent`` are those named so far, the last named last, ``named`` all of the article."""
    if shadow.startswith(" to ", mention.end) and _RANKED.search(shadow, max(0, mention.start - _RANK), mention.start):
        return None  # "the last Danish premier to visit Peru was Lind"
    return _likeliest(mention, recent, shadow, day) or _only_person(mention, recent) or _named_later(mention, named)


def offices(people: Mapping[Person, Entity], day: date | None) -> Offices:
    """All who are named with an office, or who are known to have held one on the day of writing."""
    found: dict[tuple[str, str | None], list[Entity]] = {}
    for person, entity in people.items():
        for office in person.held or _known_offices(entity, day):
            found.setdefault((office, entity.country), []).append(entity)
    return found


@lru_cache(maxsize=512)
def is_well_known(office: str) -> bool:
    """Whether the gazetteer knows who held an office, with or without words before it."""
    return _LEADS.search(office) is not None


@lru_cache(maxsize=512)
def _leads(office: str) -> bool:
    """Whether an office is wholly one whose holders the gazetteer knows."""
    return _LEADS.fullmatch(office) is not None


@lru_cache(maxsize=512)
def is_of_a_state(office: str) -> bool:
    """Whether an office is one of a state, whose holder needs no nationality where the report comes from."""
    return _OF_A_STATE.fullmatch(office) is not None


def _likeliest(mention: NameMention, recent: dict[Person, Entity], shadow: str, day: date | None) -> Entity | None:
    """Who holds an office by the article's words or by the gazetteer; without a nation the one of whom it speaks more."""
    told = _holder(mention, recent, shadow)
    known = _holder_then(mention, recent, day) if told is None or mention.country is None else None
    if told is None or known is None:
        return told or known
    named = {entity.key: len(person.starts) for person, entity in recent.items()}
    return known if named[known.key] > named[told.key] else told


def _holder(mention: NameMention, recent: dict[Person, Entity], shadow: str) -> Entity | None:
    """Who holds an office that is told without a name: "the president", "the Danish leader".

    Of several it is the one whom the article names most, whose nation nobody needs to say; of equals the one named first.
    A counterpart is of the nation that the words say, so that nobody of an unknown one is his own.
    """
    office = (mention.office or "").lower()
    if not office or office.endswith("s") or "counterpart" in office or office == "official":
        return None
    known = [each for each in islice(reversed(recent.items()), _REMEMBERED) if each[0].held]
    if not known:
        return None
    country = mention.country
    counterpart = country and shadow.endswith("counterpart", mention.start, mention.end)
    fitting = [
        each for each in known if _may_hold(country, office, *each) and not (counterpart and each[1].country is None)
    ]
    if country or not fitting:
        return fitting[0][1] if fitting else None
    return max(fitting, key=lambda each: (len(each[0].starts), -each[0].starts[0]))[1]


def _holder_then(mention: NameMention, recent: dict[Person, Entity], day: date | None) -> Entity | None:
    """Who is known to have held an office on the day of writing, of those named without any: "Mr Lind … the President"."""
    office = (mention.office or "").lower()
    if day is None or not _leads(office):
        return None
    for person, entity in islice(reversed(recent.items()), _REMEMBERED):
        if person.offices or mention.country not in (None, entity.country):
            continue
        if office in _known_offices(entity, day):
            return entity
    return None


def _known_offices(entity: Entity, day: date | None) -> Sequence[str]:
    """The offices of a person that the gazetteer knows on a day."""
    full = spellings().get(entity.name) if " " in entity.name else short_names().get(entity.name)
    return [term.office.lower() for term in terms(full) if term.covers(day)] if full and day is not None else ()


def _may_hold(country: str | None, office: str, person: Person, entity: Entity) -> bool:
    if country and entity.country and country != entity.country:
        return False
    held = person.held
    if office in held or not _ALIKE.get(office, _NONE).isdisjoint(held):
        return True
    for each in held:
        if office in each and _is_held(office, each):
            return True
    return bool(country) and office in {"leader", "ruler", "head of state"} and not _LEADING.isdisjoint(held)


def _only_person(mention: NameMention, recent: Mapping[Person, Entity]) -> Entity | None:
    """ "Tun Razak leaves tomorrow. The deputy prime minister …": the one person named so far, when no office of his is."""
    if len(recent) != 1 or mention.country is not None:
        return None
    ((person, entity),) = recent.items()
    return None if person.offices or not _OF_A_STATE.search(mention.office or "") else entity


def _named_later(mention: NameMention, named: Offices) -> Entity | None:
    """ "Peru's foreign minister put off her trip. Peruvian Foreign Minister Ada Rios …": the one who is named with it."""
    with_it = named.get(((mention.office or "").lower(), mention.country)) if mention.country else None
    return with_it[0] if with_it is not None and len(with_it) == 1 else None


def _is_held(office: str, held: str) -> bool:
    """Whether "the minister" may be the foreign minister named before; "the president" is never the vice president."""
    if office == held or held.startswith((f"{office} of ", f"{office} for ")):
        return True
    before, _, rest = held.rpartition(office)
    return bool(before) and not rest and before.endswith(" ") and not _LOWER_RANK.search(before)
