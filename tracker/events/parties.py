"""Who takes part and where: spans of a draft turned into participants and a place by the names found in the article."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import cast, get_args

from tracker.model.document import Document
from tracker.model.draft import Draft, Party
from tracker.model.event import Participant, Place, PlaceKind
from tracker.names import country_name

NATIONS = frozenset({"country", "demonym", "metonym"})
"""Names that stand for a state when they take part in something."""


_PLACES = frozenset(get_args(PlaceKind))


def participants(document: Document, parties: Iterable[Party]) -> Sequence[Participant]:
    """One participant for each person, country or body, in the order of the text.

    A second mention fills what the first lacks.
    """
    found: dict[str, Participant] = {}
    for party in sorted(parties, key=attrgetter("span")):
        key, new = _participant(document, party)
        old = found.get(key)
        found[key] = new if old is None else _joined(old, new)
    return list(found.values())


def _joined(old: Participant, new: Participant) -> Participant:
    role = old.role if old.role != "participant" else new.role
    return old.model_copy(
        update={"role": role, "office": old.office or new.office, "country": old.country or new.country}
    )


def _participant(document: Document, party: Party) -> tuple[str, Participant]:
    span, role = party.span, party.role
    name = document.name_at(span)
    if name is None:
        words = document.quote(span)
        return words.casefold(), Participant(name=words, role=role)
    entity = name.entity
    country, office = entity.country, entity.office
    if country and name.kind in NATIONS:
        return f"country:{country}", Participant(name=country_name(country), role=role, country=country)
    if country and entity.kind == "office":
        return f"country:{country}", Participant(
            name=country_name(country), role=role, office=office or entity.name, country=country
        )
    return entity.key, Participant(name=entity.name, role=role, office=office, country=country)


def place_of(document: Document, draft: Draft) -> Place | None:
    """The place of a draft; None when the text names none. A place by its country's name is written in full."""
    if draft.place is None:
        return None
    name = document.name_at(draft.place)
    if name is None:
        return Place(name=document.quote(draft.place), kind="venue")
    entity = name.entity
    if (name.kind in NATIONS or entity.kind in ("person", "office", "organisation")) and entity.country:
        return Place(name=country_name(entity.country), kind="country", country=entity.country)
    kind = entity.kind if entity.kind in _PLACES else "venue"
    return Place(
        name=entity.name,
        kind=cast("PlaceKind", kind),
        country=entity.country,
        latitude=entity.latitude,
        longitude=entity.longitude,
    )
