"""Rivals: what else the sentence of a telling offered for its date, place and people, and why it lost. Read when asked."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from tracker.frames.cost import LIMIT, Scene, cost_of
from tracker.frames.dating import owned_dates, refusal
from tracker.frames.member import Member
from tracker.frames.memory import Memory
from tracker.frames.reading import lower, tellings_in
from tracker.frames.telling import Telling, countries
from tracker.model.document import Document


class Rival(NamedTuple):
    """Words that could have filled a field, what they mean, and why they do not."""

    field: Literal["when", "who", "where"]
    words: str
    value: str
    why: str


def rivals(document: Document, tellings: Sequence[Telling]) -> Iterator[Rival]:
    """The rivals of the tellings of one event, in the order of the text. What any of them uses is no rival."""
    used = {member.key for telling in tellings for members in telling.roles.values() for member in members}
    where = {country for telling in tellings for country in countries(telling)}
    for telling in tellings:
        yield from _dates(document, telling)
        for member in (member for group in telling.line.groups for member in group.members):
            same = member.place and member.country in where
            if not same and member.name.entity.kind != "office" and member.key not in used:
                yield _name(document, telling, member)


def _dates(document: Document, telling: Telling) -> Iterator[Rival]:
    line = telling.line
    memory = Memory(document, lower(document.text), line.words)
    tellings = tellings_in(line)
    owned, scene = owned_dates(tellings), Scene(line, tellings)
    costs = {index: cost_of(telling, index, scene) for index in line.times}
    chosen = {id(each) for each in (telling.time, telling.until, telling.duration) if each is not None}
    best = min((cost for index, cost in costs.items() if line.row[index].time is telling.time), default=None)
    for index, cost in costs.items():
        time = line.row[index].time
        if time is None or id(time) in chosen:
            continue
        owner = owned.get(index)
        why = refusal(line, index, memory.dash)
        if why is None and owner is not None and owner.at != telling.at:
            why = f"the date of “{document.quote(owner.trigger)}”"
        yield Rival("when", document.quote(time.span), str(time.when or time.value), why or _farther(cost, best))


def _farther(cost: float, best: float | None) -> str:
    """Why a date that could have been the telling's is not: costs are those of ``cost``."""
    if cost > LIMIT:
        return f"too far away (cost {cost:.1f}, the limit is {LIMIT:.1f})"
    if best is not None and cost < best:
        return "set aside for a finer or a newer date"
    return f"farther away (cost {cost:.1f} to {best:.1f})" if best is not None else f"farther away (cost {cost:.1f})"


def _name(document: Document, telling: Telling, member: Member) -> Rival:
    name = member.name
    words, value = document.quote(name.span), name.entity.name
    homes = {each.country for each in telling.together("visitor", "participant")} - {None}
    start, end = telling.attributed_to or (0, 0)
    if start <= name.start < end:
        why = "who says it"
    elif member.adjective:
        why = "describes another noun"
    elif member.place and member.country in homes:
        why = "the country of those who take part"
    else:
        others = (each for each in tellings_in(telling.line) if each.at != telling.at)
        owner = next((each for each in others if _has(each, member)), None)
        why = f"belongs to “{document.quote(owner.trigger)}”" if owner else "no word ties it to the event"
    return Rival("where" if member.place else "who", words, value, why)


def _has(telling: Telling, member: Member) -> bool:
    return any(each.name is member.name for members in telling.roles.values() for each in members)
