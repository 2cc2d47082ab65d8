"""Where a meeting is held when its own words do not say: another clause, the visit around it, the dateline."""

from collections.abc import Sequence
from itertools import chain

from tracker.frames.groups import Group
from tracker.frames.line import Line
from tracker.frames.member import Member
from tracker.frames.memory import Memory
from tracker.frames.telling import GATHERINGS, Telling, once
from tracker.frames.words import BREAKS, Words

AHEAD = 16
"""Tokens after a noun in which "…, which will be held in Quito" names its place."""

EARLY = 3
"""Tokens of a sentence or clause in which the place stands that it begins with."""

HELD = 6
"""Tokens from "are" to the "held" that makes a place theirs: "talks are now scheduled to be held in Quito"."""


def find_place(telling: Telling, memory: Memory, same_line: Sequence[Telling], *, apart: bool = False) -> None:
    """Gives a meeting, talks, summit or conference its place, with the reason; ``apart``: it is no part of another visit."""
    if telling.kind == "call":
        return
    if memory.here is not None and "here" in telling.passed:  # "will meet the envoy in Syrian affairs here"
        telling.roles.pop("place", None)
    if telling.members("place"):
        return
    line = telling.line
    named = memory.place_before(line.start(telling.at), ()) if telling.there else None
    if named is not None and Member(named).place:
        telling.roles["place"] = [Member(named)]
        telling.reasons.append(f"there: {named.entity.name}")
        return
    for finder, reason in FINDERS:
        found = finder(line, telling)
        if found is not None:
            places = [member for member in found.members if member.place]
            telling.roles["place"] = places[-1:] if reason == "where" else once(places)
            telling.reasons.append(reason)
            return
    if telling.here and memory.here is not None:
        telling.roles["place"] = [Member(memory.here)]
        telling.reasons.append("here: the dateline")
        return
    _of_the_same(telling, memory) or (not apart and _of_visit(telling, memory, same_line)) or _of_dateline(
        telling, memory
    )


def _held_in(line: Line, telling: Telling) -> Group | None:
    """The next place after the noun, unless another happening begins before it."""
    first, end = telling.reach, telling.reach + AHEAD
    if line.lows[0] == "after" and telling.phrase <= EARLY and line.padded[telling.at + 1] == ",":
        return None  # "After Monday's talks, both said that the treaty signed in Rome …"
    for group in line.groups:
        if group.first >= end:
            return None
        if group.first >= first and (_is_place(group, line.words) or _is_a_city(line, group)):
            left = any(_is_left(line, step, telling) for step in range(first, group.first))
            return None if left or line.padded[group.lead - 2] in line.words.troubles else group
    return None


def _is_place(group: Group, words: Words) -> bool:
    """Whether it is where something is: "in Quito", not "in Quito's"."""
    return group.governor in words.located and not group.owns and group.members[0].place


def _is_a_city(line: Line, group: Group) -> bool:
    """ "In the city of Quito", "at the Black Sea resort of Sochi"."""
    named = group.governor == "of" and line.padded[group.lead - 2] in line.words.place_nouns and group.members[0].place
    before = line.lows[max(0, group.lead - EARLY - 2) : group.lead - 2]
    return named and not line.words.located.isdisjoint(before)


def _is_left(line: Line, step: int, telling: Telling) -> bool:
    """Whether a token begins what is told of something else."""
    token, low = line.row[step], line.lows[step]
    forms = {form for _, form in token.hit.frames} if token.hit is not None and token.name is None else set()
    another = "verb" in forms and "attribute" not in forms
    clause = low in {"and", "but"} and (
        line.padded[step + 1] in line.words.pronouns if telling.form == "noun" else _opens_clause(line, step + 1)
    )
    elsewhere = low in line.words.be and line.words.held.isdisjoint(line.lows[step : step + HELD])
    reports = (
        low in line.words.reporting and line.padded[step + 1] != "by"
    )  # "talks, first reported by Ek, will be in Lima"
    opener = low in BREAKS or low in line.words.openers or reports
    opener = opener or low in line.words.preparing or low in line.words.including
    return another or clause or elsewhere or opener


def _opens_clause(line: Line, step: int) -> bool:
    """Whether a verb follows and no further name: "met Ek and | signed a treaty in Lima"."""
    if step >= len(line.row) or not line.row[step].plain:
        return False
    words = line.words
    return not any(
        line.lows[step] in each for each in (words.determiners, words.officials, words.descriptive, words.prepositions)
    )


def _fronted(line: Line, telling: Telling) -> Group | None:
    for group in line.groups:
        if group.last >= telling.at:
            return None
        if _is_place(group, line.words) and (
            group.lead <= EARLY or 0 <= group.lead - line.clause_start(telling.at) <= EARLY
        ):
            before = line.row[max(0, group.lead - 2) : group.lead]
            if all(token.hit is None for token in before):  # "landed in Kyiv": the place of another trigger
                return group
    return None


def _said_in(line: Line, telling: Telling) -> Group | None:
    """ "Told reporters in Cairo on Sunday after meeting Ek": where one tells of a meeting right after it."""
    start = line.chain_start(telling.at) if telling.form == "verb" else telling.phrase
    if line.padded[start - 1] != "after":
        return None
    for group in reversed([each for each in line.groups if each.last < start]):
        if _is_place(group, line.words) and group.last >= start - EARLY - 1:
            said = line.padded[group.lead - 2]
            return group if said in line.words.reporting or said in line.words.said_with else None
    return None


def where(line: Line, telling: Telling) -> Group | None:
    """The place of "Lima, where she will meet Ito"."""
    if "where" not in line.lows[: telling.at]:
        return None
    for step in range(telling.at - 1, 0, -1):
        low = line.lows[step]
        if low == "where":
            place = step - 1 if line.padded[step - 1] != "," else step - 2
            group = line.ends.get(place)
            return group if group is not None and any(member.place for member in group.members) else None
        if low in BREAKS:
            return None
    return None


FINDERS = (
    (_held_in, "held in"),
    (_fronted, "in the place that the clause begins with"),
    (_said_in, "where it is told"),
    (where, "where"),
)


def _of_the_same(telling: Telling, memory: Memory) -> bool:
    """The place of the meeting that the same people had on the same day, told before."""
    when = telling.time.when if telling.time else None
    keys = telling.keys("participant") if when is not None else set()
    if len(keys) < 2:
        return False
    for other in reversed(memory.tellings):
        same = other.kind == telling.kind and other.time is not None and other.time.when == when
        if same and other.members("place") and len(keys & other.keys("participant")) > 1:
            telling.roles["place"] = other.members("place")
            telling.reasons.append("where it was told before")
            return True
    return False


def _of_visit(telling: Telling, memory: Memory, same_line: Sequence[Telling]) -> bool:
    """The country that one of them is visiting, when another is at home there or the visit is told in the same sentence."""
    parties = telling.members("participant")
    if not parties:
        return False
    keys = {member.key for member in parties}
    homes = {member.country for member in parties if member.country}
    sequels = telling.line.words.sequels
    for visit in chain(reversed(same_line), reversed(memory.tellings)):
        if visit.kind != "visit" or visit is telling or visit.carrier in sequels or visit.carrier == "from":
            continue
        visitors = visit.members("visitor")
        if not visitors or keys.isdisjoint([member.key for member in visitors]):
            continue
        if not (visit.line is telling.line or visit.is_around(telling.time)) or _is_before(telling, visit):
            continue
        spot = next(
            (member for member in visit.members("place") if member.country in homes or _around(visit, telling)), None
        )
        if spot is not None and not any(member.country == spot.country for member in visitors):
            telling.roles["place"] = [spot]
            telling.reasons.append("during the visit told there")
            return True
    return False


def _is_before(telling: Telling, visit: Telling) -> bool:
    """ "Flew to Peru after talks with Ito": talks after which one of them sets out."""
    after = telling.carrier == "after" and visit.line is telling.line and visit.at < telling.at
    return after and visit.form == "verb" and not visit.members("origin")


def _around(visit: Telling, telling: Telling) -> bool:
    """Whether a visit of the same sentence is where the talks are: not one that the traveller goes on to after them."""
    return visit.line is telling.line and (visit.at < telling.at or visit.frame.journey)


def _is_told(telling: Telling) -> bool:
    """ "Told a conference", "opened the summit": where the report comes from."""
    return telling.kind in GATHERINGS and telling.subject is not None and not telling.carrier


def _is_on_the_way(visit: Telling, parties: Sequence[Member], home: str | None) -> bool:
    """Whether the one at home there is told to have set out from it."""
    travellers = {member.key for member in parties if member.country == home}
    return visit.kind == "visit" and visit.time is not None and not travellers.isdisjoint(visit.keys("visitor"))


def _of_dateline(telling: Telling, memory: Memory) -> bool:
    """The dateline's place for what has just been held, when one of the parties is at home there."""
    here, day = memory.here, memory.document.written_day
    when = telling.time.when if telling.time else None
    if here is None or day is None or when is None or telling.modality is not None:
        return False
    if when.granularity != "day" or not -1 <= (day - when.latest).days <= 3:
        return False
    parties = telling.members("participant")
    home = any(member.country == here.entity.country for member in parties)
    if home and any(_is_on_the_way(visit, parties, here.entity.country) for visit in memory.tellings):
        return False
    if not home and not _is_told(telling):
        return False
    telling.roles["place"] = [Member(here)]
    telling.reasons.append("at the dateline's")
    return True
