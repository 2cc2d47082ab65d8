"""Gatherings told twice in one sentence: "will receive them for a summit", "gathered in Bern for talks" are one each."""

from collections.abc import Sequence

from tracker.frames.telling import GATHERINGS, TALKS, Telling
from tracker.frames.verdict import is_event

AIM = 4
"""Tokens behind "to" in which what they meet for is told."""


def gathered(tellings: Sequence[Telling]) -> list[Telling]:
    """Those received or met for a gathering told in the same words take part in it; the rest stays as it is."""
    lines: dict[int, list[Telling]] = {}
    for telling in tellings:
        lines.setdefault(id(telling.line), []).append(telling)
    kept: list[Telling] = []
    for several in lines.values():
        kept += several if len(several) == 1 else [each for each in several if not _is_taken_up(each, several)]
    return kept


def _is_taken_up(telling: Telling, others: Sequence[Telling]) -> bool:
    """Whether a gathering told beside it says all that it says."""
    if telling.kind == "meeting" and telling.form == "verb" and (_opens(telling, others) or _as_it_is(telling, others)):
        return True
    if telling.kind in ("talks", "call") and not telling.frame.subkind and _met_for(telling, others):
        return True
    if telling.kind == "talks" and any(_is_the_call(each, telling) for each in others):
        return True
    if telling.frame.copula and telling.form == "verb" and _says_where(telling, others):
        return True
    return telling.frame.host_place and _hosted(telling, others)


def _says_where(telling: Telling, others: Sequence[Telling]) -> bool:
    """ "A summit is due in Rome", "the talks between them were in Rome": where the gathering is, and no visit."""
    line, subject = telling.line, telling.subject.group if telling.subject is not None else None
    before = line.padded[line.chain_start(telling.at) - 1]
    finite = bool(telling.premodifiers) or line.lows[telling.at].partition(" ")[0] in line.words.be
    if telling.kind != "visit" or before in line.words.ands or (before == "," and finite):
        return False  # "Ek left the summit and is due in Rome"
    who = line.lows[telling.subject.pronoun] if telling.subject and telling.subject.pronoun is not None else ""
    if who in line.words.pronouns and who not in line.words.plural:
        return False  # "Ek will go there for talks and on Friday he will be in Rome"
    for other in others:
        behind = other.form == "noun" and other.kind != "visit" and other.at < telling.at <= other.reach
        if behind and (subject is None or subject.first < other.at):
            for member in [] if other.members("place") else telling.members("place"):
                other.add("place", member)
            return True
    return False


def _is_the_call(other: Telling, talks: Telling) -> bool:
    """Whether talks are a call told before: "spoke by telephone on Monday, the first conversation of the two since May"."""
    same = other.kind == "call" and other.at < talks.at and talks.time in (None, other.time)
    return same and other.keys("participant") == talks.keys("participant")


def _hosted(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether guests are received for a gathering told in the same words: "will host them for a summit"."""
    for other in tellings:
        if (
            other.line is not telling.line
            or other.kind == "visit"
            or other.at < telling.at
            or other.time is not telling.time
        ):
            continue
        light = telling.line.padded[telling.at].startswith("host") and other.kind in TALKS
        if _is_for(telling, other) and (light or other.kind in GATHERINGS):
            for role, into in (("visitor", "participant"), ("host", "participant"), ("place", "place")):
                for member in telling.members(role):
                    other.add(into, member)
            if is_event(other):
                return True
    return False


def _is_for(telling: Telling, other: Telling) -> bool:
    """Whether "for" leads from one trigger straight to the other, and not from "where he was for"."""
    between = telling.line.row[telling.at + 1 : other.at]
    lows = telling.line.lows[telling.at + 1 : other.at]
    if any(token.plain and low == "where" for token, low in zip(between, lows, strict=True)):
        return False
    last = max((place for place, low in enumerate(lows) if low == "for"), default=None)
    if last and lows[last - 1] in telling.line.words.preparing:
        return False
    return last is not None and all(token.hit is None for token in between[last:]) and "which" not in lows[last:]


def _is_aim(telling: Telling, other: Telling) -> bool:
    """Whether "to" leads from one trigger to the other, with no name behind it: "met on Monday to continue their talks"."""
    lows = telling.line.lows[telling.at + 1 : other.at]
    if "to" not in lows:
        return False
    first = other.at - lows[::-1].index("to")
    return other.at - first < AIM and all(token.name is None for token in telling.line.row[first : other.at])


def _opens(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether those who meet do so for a summit told in the same words: "gathered in Bern for a summit"."""
    for other in tellings:
        if other.kind not in GATHERINGS or other.at < telling.at or _dated_apart(telling, other):
            continue
        if _is_for(telling, other):
            for member in telling.members("place"):
                other.add("place", member)
            for member in telling.members("participant"):
                other.add("participant", member)
            if is_event(other):
                _lend_day(telling, other)
                return True
    return False


def _lend_day(meeting: Telling, gathering: Telling) -> None:
    """ "Leaders are meeting in Lima for a summit", "have gathered there for it": it goes on, on the day of the report."""
    if gathering.time is not None or gathering.near is not None or gathering.modality is not None:
        return
    gathering.time, gathering.near, gathering.modality = meeting.time, meeting.near, meeting.modality
    words, now = meeting.line.words, meeting.premodifiers
    if meeting.near == "day" and not (words.perfect | words.presently).isdisjoint(now) and "had" not in now:
        gathering.modality = "ongoing"


def _as_it_is(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """ "The African summit opened in Lusaka on Sunday as African leaders gather to settle the dispute": who is there for it."""
    line = telling.line
    named = any(member.kind == "person" for member in telling.members("participant"))
    if line.padded[line.clause_start(telling.at) - 1] != "as" or named:
        return False  # "opened as Ek met Ito"
    before = (each for each in tellings if each.kind in GATHERINGS and each.at < telling.at)
    return any(telling.time in (None, each.time) and is_event(each) for each in before)


def _dated_apart(one: Telling, other: Telling) -> bool:
    """Whether the first has a day that is not the other's, whose own is another or none."""
    return one.own_date and (other.own_date or other.time is None) and one.time is not other.time


def _met_for(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether talks are what two are told to meet for: "will meet the minister on Monday for talks in Rome"; there they meet.

    Or to do: "met to talk about trade".
    """
    for other in tellings:
        if other.kind != "meeting" or other.form != "verb" or other.at > telling.at or not is_event(other):
            continue
        if (telling.time is None or telling.time is other.time) and (
            _is_aim(other, telling) or (telling.form == "noun" and _is_for(other, telling))
        ):
            if not other.members("place"):
                other.roles["place"] = telling.members("place")
            return True
    return False
