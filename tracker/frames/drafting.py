"""From a telling to drafts: one for each country visited, one for each place-date pair, one for everything else."""

from collections.abc import Iterator

from tracker.frames.groups import Member
from tracker.frames.telling import Telling
from tracker.model.draft import Draft, Party
from tracker.model.event import Role
from tracker.model.mention import Time

SUBKINDS = {
    **{word: word for word in ("state", "official", "working", "private", "stopover", "video")},
    **{f"{word} visit": word for word in ("state", "official", "working", "private")},
    "stop-over": "stopover",
    "virtual": "video",
}
ROLES: tuple[Role, ...] = ("visitor", "host", "participant", "mediator")


def drafts_of(telling: Telling) -> Iterator[Draft]:
    """The drafts of one telling."""
    legs = _legs(telling)
    for visitors in _delegations(telling):
        for members, time in legs:
            yield _draft(telling, visitors, members[0] if members else None, time, alone=len(legs) == 1)


def _delegations(telling: Telling) -> list[list[Member]]:
    """The visitors by country: two presidents due in one place make two visits."""
    visitors = telling.members("visitor")
    by_country: dict[str, list[Member]] = {}
    for member in visitors:
        by_country.setdefault(member.country or "", []).append(member)
    return (
        [visitors] if telling.kind != "visit" or "" in by_country or len(by_country) < 2 else list(by_country.values())
    )


def _legs(telling: Telling) -> list[tuple[list[Member], Time | None]]:
    places = telling.members("place")
    if telling.pairs and telling.kind != "visit":
        return [
            ([member], telling.pairs[member.name.entity.key])
            for member in places
            if member.name.entity.key in telling.pairs
        ]
    if telling.kind != "visit" or not places:
        return [(places, telling.time)]
    by_country: dict[str, list[Member]] = {}
    for member in places:
        by_country.setdefault(member.country or member.name.entity.key, []).append(member)
    if any(member.country for member in places):
        by_country = {key: members for key, members in by_country.items() if members[0].country}
    return [(members, telling.pairs.get(members[0].name.entity.key, telling.time)) for members in by_country.values()]


def _draft(telling: Telling, visitors: list[Member], place: Member | None, time: Time | None, *, alone: bool) -> Draft:
    parties: list[Party] = []
    for role in ROLES:
        members = visitors if role == "visitor" else telling.members(role)
        persons = {member.country for member in members if member.person}
        for member in members:
            if not member.person and not member.body and member.country in persons:
                continue
            if role == "host" and not alone and place is not None and member.country != place.country:
                continue
            parties.append(Party(span=member.span, role=role))
    kind = _kind(telling)
    several = not alone and telling.kind == "visit" and time is telling.time
    return Draft(
        kind=kind,
        span=telling.span,
        subkind=telling.subkind or _subkind(telling),
        trigger=telling.trigger,
        time=time,
        until=telling.until if time is telling.time else _until(telling, place),
        dates="journey" if several and telling.dates == "whole" else telling.dates,
        duration=telling.duration if time is telling.time else None,
        near=telling.near if time is telling.time else None,
        participants=tuple(parties),
        place=place.span if place is not None and kind != "call" else None,
        modality=telling.modality,
        announced_by=telling.announced_by,
        attributed_to=telling.attributed_to,
        journey=telling.journey,
        rule=telling.frame.rule,
        reasons=tuple(telling.reasons),
        score=telling.score,
    )


def _kind(telling: Telling) -> str:
    """Talks by telephone are a call; the ministerial or annual meeting of a body is a conference."""
    words = telling.line.words
    if telling.kind in ("talks", "meeting") and words.phone & set(telling.passed):
        return "call"
    if telling.frame.rule == "speaks with" and telling.members("place") and not words.phone & set(telling.passed):
        return "talks"
    if telling.kind == "meeting" and words.assembly & {*telling.premodifiers, telling.line.low(telling.at)}:
        bodies = [member for member in telling.members("participant") if member.body and member.country is None]
        return "conference" if bodies else telling.kind
    return telling.kind


def _until(telling: Telling, place: Member | None) -> Time | None:
    return telling.untils.get(place.name.entity.key) if place is not None else None


def _subkind(telling: Telling) -> str | None:
    if telling.frame.subkind:
        return telling.frame.subkind
    if telling.kind not in ("visit", "call", "meeting", "talks", "summit"):
        return None
    words = [*telling.premodifiers, telling.line.low(telling.at)]
    found = next((SUBKINDS[word] for word in words if word in SUBKINDS), None)
    if found in ("state", "official", "working", "private", "stopover") and telling.kind != "visit":
        return None
    phone = telling.kind in ("call", "talks", "meeting") and telling.line.words.phone & {*telling.passed, *words}
    return "phone" if phone else found
