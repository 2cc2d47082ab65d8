"""From a telling to drafts: one for each country visited, one for each place-date pair, one for everything else."""

from collections.abc import Sequence

from tracker.frames.member import Member
from tracker.frames.telling import TALKS, Telling
from tracker.model.draft import Draft, Party
from tracker.model.event import Role
from tracker.model.mention import Time
from tracker.model.unchecked import unchecked

SUBKINDS = {
    **{word: word for word in ("state", "official", "working", "private", "stopover", "video")},
    **{f"{word} visit": word for word in ("state", "official", "working", "private")},
    "stop-over": "stopover",
    "virtual": "video",
}
OF = 8
"""Tokens behind a meeting in which it is said of whom: "the meeting of the Conference of Heads of Government"."""

BOTH = 2

WITH = frozenset({"with", "object", "to"})
"""Positions of those whom one meets or speaks to."""

_made, _party = unchecked(Draft), unchecked(Party)
ROLES: Sequence[Role] = ("visitor", "host", "participant", "mediator")


def drafts_of(telling: Telling) -> list[Draft]:
    """The drafts of one telling."""
    legs = _legs(telling)
    alone = len(legs) == 1
    return [
        _draft(each, visitors, members[0] if members else None, time, alone=alone)
        for each in _apart(telling)
        for visitors in _delegations(each)
        for members, time in legs
    ]


def _apart(telling: Telling) -> Sequence[Telling]:
    """ "Held separate talks with Ito and Kone", "met separately with both": one telling for each of them."""
    words = (*telling.premodifiers, *telling.passed)
    if telling.kind == "visit" or telling.line.words.separate.isdisjoint(words):
        return (telling,)
    parties = telling.members("participant")
    behind = {member.key for each in telling.arguments if each.position in WITH for member in each.members}
    met = [member for member in parties if member.key in behind]
    rest = [member for member in parties if member.key not in behind]
    if len(met) < BOTH or not rest:
        return (telling,)
    return [telling.but(roles={**telling.roles, "participant": [*rest, member]}) for member in met]


def _delegations(telling: Telling) -> Sequence[Sequence[Member]]:
    """The visitors by country: two presidents due in one place make two visits."""
    visitors = telling.members("visitor")
    if telling.kind != "visit" or len(visitors) < 2:
        return [visitors]
    by_country: dict[str, list[Member]] = {}
    for member in visitors:
        by_country.setdefault(member.country or "", []).append(member)
    return [visitors] if "" in by_country else list(by_country.values())


def _legs(telling: Telling) -> Sequence[tuple[Sequence[Member], Time | None]]:
    places = telling.members("place")
    if telling.pairs and telling.kind != "visit":
        return [([member], telling.pairs[member.key]) for member in places if member.key in telling.pairs]
    if telling.kind != "visit" or not places:
        return [(places, telling.time)]
    if len(places) == 1:
        return [(places, telling.pairs.get(places[0].key, telling.time))]
    by_country: dict[str, list[Member]] = {}
    for member in places:
        by_country.setdefault(member.country or member.key, []).append(member)
    if any(member.country for member in places):
        by_country = {key: members for key, members in by_country.items() if members[0].country}
    return [(members, telling.pairs.get(members[0].key, telling.time)) for members in by_country.values()]


def _draft(
    telling: Telling, visitors: Sequence[Member], place: Member | None, time: Time | None, *, alone: bool
) -> Draft:
    kind = _kind(telling)
    several = not alone and telling.kind == "visit" and time is telling.time
    return _made(
        kind=kind,
        span=telling.span,
        quote=None,
        subkind=telling.subkind or _subkind(telling),
        title=None,
        trigger=telling.trigger,
        time=time,
        dates="journey" if several and telling.dates == "whole" else telling.dates,
        until=telling.until if time is telling.time else _until(telling, place),
        duration=telling.duration if time is telling.time else None,
        near=telling.near if time is telling.time else None,
        participants=_parties(telling, visitors, None if alone else place),
        place=place.span if place is not None and kind != "call" else None,
        modality=telling.modality,
        announced_by=telling.announced_by,
        attributed_to=telling.attributed_to,
        journey=telling.journey,
        rule=telling.frame.rule,
        reasons=tuple(telling.reasons),
        score=telling.score,
    )


def _parties(telling: Telling, visitors: Sequence[Member], leg: Member | None) -> tuple[Party, ...]:
    """Who takes part: countries beside their people do not, nor do hosts elsewhere in one leg of several."""
    parties: list[Party] = []
    for role in ROLES:
        members = visitors if role == "visitor" else telling.roles.get(role, ())
        persons = [member.country for member in members if member.person] if len(members) > 1 else ()
        for member in members:
            if member.country in persons and not member.person and member.kind != "organisation":
                continue
            if role == "host" and leg is not None and member.country != leg.country:
                continue
            parties.append(_party(span=member.name.span, role=role))
    return tuple(parties)


def _kind(telling: Telling) -> str:
    """Talks by telephone are a call; the ministerial or annual meeting of a body is a conference."""
    words = telling.line.words
    if telling.kind in TALKS and not words.phone.isdisjoint(telling.passed):
        return "call"
    if telling.frame.rule == "discusses" and _over_a_call(telling):
        return "call"
    if telling.frame.rule == "speaks with" and telling.members("place") and words.phone.isdisjoint(telling.passed):
        return "talks"
    if telling.kind in {"meeting", "conference"} and telling.form == "noun" and _is_of_chiefs(telling):
        return "summit"
    if telling.kind == "meeting" and not words.assembly.isdisjoint(
        (*telling.premodifiers, telling.line.lows[telling.at])
    ):
        bodies = (member.body and member.country is None for member in telling.members("participant"))
        return "conference" if any(bodies) else telling.kind
    return telling.kind


def _is_of_chiefs(telling: Telling) -> bool:
    """ "The third meeting of the leaders of the Nordic countries", "a meeting of heads of state of the League": of more than two."""
    line, after = telling.line, telling.line.lows[telling.at + 1 : telling.at + OF]
    if after[:1] != ["of"] or line.words.chiefs.isdisjoint(after):
        return False
    nations = {member.country or member.key for member in telling.members("participant")}
    return len(nations) > BOTH or any(
        member.body and member.country is None for member in telling.members("participant")
    )


def _over_a_call(telling: Telling) -> bool:
    """ "Ek and Ito discussed fishing over a phone call"."""
    line = telling.line
    return any(line.lows[place].split()[0] in line.words.phone for place, _ in line.hits if place > telling.at)


def _until(telling: Telling, place: Member | None) -> Time | None:
    return telling.untils.get(place.key) if place is not None else None


def _subkind(telling: Telling) -> str | None:
    if telling.frame.subkind:
        return telling.frame.subkind
    if telling.kind not in {"visit", "call", "meeting", "talks", "summit"}:
        return None
    words = (*telling.premodifiers, telling.line.lows[telling.at])
    found = next(filter(None, map(SUBKINDS.get, words)), None)
    if found in {"state", "official", "working", "private", "stopover"} and telling.kind != "visit":
        return None
    spoken = telling.kind in {"call", "talks", "meeting"}
    phone = spoken and not telling.line.words.phone.isdisjoint((*telling.passed, *words))
    return "phone" if phone else found
