"""Visits that are over when the traveller is told to be back: "on his return from Peru and Chile", without a day."""

from collections.abc import Sequence
from itertools import islice

from tracker.frames.member import Member
from tracker.frames.telling import Telling, countries

BACK = "returns from"
ARRIVING = frozenset({"arrives", "travels"})
BESIDE = 8
"""Tellings from an arrival to the visit that it ends, if one does."""
LATELY = 40
"""Tellings back to the visit that one returns from."""
NEAR = 3
"""Tokens before "a visit" in which "returned from" stands."""


def came_home(tellings: Sequence[Telling]) -> None:
    """ "Landed in Lima, ending his visit to Peru": of whom no country is told, he is at home there, and no visitor."""
    for number, telling in enumerate(tellings):
        if telling.frame.rule not in ARRIVING or telling.form != "verb" or telling.modality is not None:
            continue
        if any(member.country for member in telling.members("visitor")):
            continue
        after = tellings[number + 1 : number + BESIDE]
        over = next((each for each in after if each.line is telling.line and _is_ended_by(each, telling)), None)
        if over is not None:
            over.time, over.dates = over.time or telling.time, "end"
            telling.roles["place"] = []


def whose_return(back: Telling, before: Sequence[Telling]) -> Sequence[Member]:
    """ "Ek is in Lima. Ito said he will see | Ek after his return from Lima": who is told to be there, and is named here."""
    named = {member.key for group in back.line.groups if group.last < back.at for member in group.members}
    for visit in islice(reversed(before), LATELY):
        there = visit.kind == "visit" and not visit.negated and countries(visit) & countries(back)
        if there and (travellers := [each for each in visit.members("visitor") if each.key in named]):
            return travellers
    return []


def without_hosts(they: Sequence[Member], before: Sequence[Telling]) -> Sequence[Member]:
    """ "Ek and his wife left for talks with the Thai premier in Bangkok. They then flew to Lima": a host stays at home."""
    talks = before[-1] if before else None
    if talks is None or not talks.line.words.plural.isdisjoint(talks.line.lows) or not _set_out_with(talks):
        return they
    where = [place.country for place in talks.members("place")[:1]]
    return [member for member in they if member.country not in where] or they


def _set_out_with(talks: Telling) -> bool:
    """Whether it was told of talks, and that one set out for them together with those around him: "Ek and his wife"."""
    line = talks.line
    if talks.kind not in ("talks", "meeting") or line.words.set_out.isdisjoint(line.lows[: talks.at]):
        return False
    return not line.words.entourage.isdisjoint(line.lows[: talks.at])


def _is_ended_by(visit: Telling, telling: Telling) -> bool:
    """Whether a visit elsewhere is told to end with an arrival: ", concluding | their visit to"."""
    line, lead = visit.line, visit.phrase - 1
    if visit.kind != "visit" or visit.form != "noun" or visit.at < telling.at or line.padded[lead - 1] == "before":
        return False
    ended = line.padded[lead - (line.padded[lead] in line.words.particles)]
    same = not visit.keys("visitor").isdisjoint(telling.keys("visitor"))
    return ended.endswith("ing") and ended in line.words.ending and same and not countries(visit) & countries(telling)


def returned(tellings: Sequence[Telling]) -> None:
    """Dates visits that a return ends, and that nothing else dates, by the month of publication: they are news."""
    undated = [
        each
        for each in tellings
        if each.time is None and each.near is None and each.modality is None and each.kind == "visit"
    ]
    over = [each for each in undated if not each.negated and _is_back(each) and countries(each)]
    dated = {id(each.line): countries(each) for each in tellings if each.time is not None} if over else {}
    for telling in over:
        met_there = not countries(telling).isdisjoint(dated.get(id(telling.line), ()))
        if not met_there and telling.line.words.future.isdisjoint(telling.premodifiers):
            telling.near, telling.modality = "month", "occurred"
            telling.reasons.append("back from there: the month of publication")


def _is_back(telling: Telling) -> bool:
    """Whether the trigger or the verb that carries it is of returning."""
    if telling.frame.rule == BACK:
        return not telling.members("goal")
    if telling.form != "noun":
        return False
    before = telling.line.row[max(0, telling.phrase - NEAR) : telling.phrase]
    return any(frame.rule == BACK for token in before if token.hit is not None for frame, _ in token.hit.frames)
