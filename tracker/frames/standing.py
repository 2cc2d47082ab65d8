"""How far an event has come when it is told, where tense alone does not say: arrived today, about to end, further on."""

from collections.abc import Sequence
from datetime import date

from tracker.frames.memory import Memory
from tracker.frames.telling import Telling, countries
from tracker.frames.topic import is_on_the_way_to, lies_ahead
from tracker.model.event import Status

LATELY = 3
"""Tokens before a verb in which "then" puts it after what is planned: "will go to Oslo and then fly to Rome"."""

BEHIND = 14
"""Tokens after a gathering in which "opened" tells of it: "the summit of Asian leaders in Lima | opened"."""

OUT = 8
"""Tokens before "for a visit" in which "left Lima on Tuesday" stands."""

PLANS = 12
"""Tokens before what several journeys include in which they are said to be plans."""

MANY = 40
"""Tellings among which the one is looked for that "the trip" points back to."""

COMING = frozenset({"travels", "arrives"})

EDGE = "edge of a period"
"""The rule by which "earlier this year" is read."""


def stand(tellings: Sequence[Telling], memory: Memory) -> None:
    """Says of events around the publication whether they go on, are over, or come; other words on them stay."""
    day = memory.document.written_day
    if day is None:
        return
    for telling in tellings:
        if telling.modality is not None:
            continue
        if _has_begun_before(telling):
            telling.duration, telling.dates = None, "start" if telling.time is not None else telling.dates
            telling.reasons.append("goes on; its first day is not told")
        status = _further(telling) if telling.near == "month" else _status(telling, day)
        status = "occurred" if _is_earlier(telling) else status
        if telling.since and _is_still_there(telling):
            telling.dates, status = "start", "ongoing"
        if telling.back and status in (None, "planned") and _is_only_proposed(telling, tellings):
            status = "proposed"
        if status is not None:
            telling.modality = status
            telling.reasons.append(f"told as {status}")


def _has_begun_before(telling: Telling) -> bool:
    """ "Ek, who is on a five-day visit to Peru, met Ito on Monday": the days of the visit do not count from then."""
    line, words, lead = telling.line, telling.line.words, telling.phrase - 1
    if telling.kind != "visit" or telling.form != "noun" or telling.dates != "whole" or telling.dated_within:
        return False
    if telling.time is not None and not line.span[0] <= telling.time.start < line.span[1]:
        return False
    how = line.padded[lead]
    if how == "on":
        lead -= 2 if line.row[lead - 1].name is not None else 0  # "is in Peru on a five-day visit"
        before = line.padded[lead - 1]
        return before.partition(" ")[0] in words.presently or (before == "," and telling.duration is not None)
    return how in words.under_way and how.endswith("ing") and line.padded[lead - 1] in words.presently


def _is_only_proposed(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """ "Ek is considering a visit to Peru. On the trip from May 3 she would …": as little certain as what it points back to."""
    who, where = telling.keys("visitor", "participant"), countries(telling)
    before = [each for each in tellings[:MANY] if each.kind == telling.kind and each.trigger < telling.trigger]
    same = [each for each in before if who & each.keys("visitor", "participant") and where & countries(each)]
    return bool(same) and all(each.modality == "proposed" for each in same)


def _status(telling: Telling, day: date) -> Status | None:
    words = telling.line.words
    if telling.form == "noun" and (
        not words.planning.isdisjoint(telling.premodifiers)
        or lies_ahead(telling)
        or _is_to_begin(telling)
        or _is_among_plans(telling)
    ):
        return "planned"
    when = telling.time.when if telling.time is not None else None
    if (
        when is not None
        and telling.kind == "visit"
        and when.earliest <= day <= when.latest
        and _before_the_rest(telling)
    ):
        return "ongoing" if telling.dates == "end" else "planned"
    lasts = telling.duration is not None and telling.frame.rule not in COMING
    today = telling.near == "day" or (when is not None and when.earliest == day and not lasts)
    if not today or not words.future.isdisjoint(telling.premodifiers):
        return None
    before = telling.line.lows[max(0, min(telling.first, telling.phrase or telling.at) - 2) : telling.at]
    if telling.kind == "visit":
        had_talks = telling.frame.kind != "visit" and not words.conferred.isdisjoint(telling.premodifiers)
        left = telling.frame.rule == "leaves for" and telling.dates == "end"
        if had_talks or left or not words.over.isdisjoint(before):
            return "occurred"
        arrived = (
            telling.frame.rule in COMING
            and telling.dates != "end"
            and not telling.line.lows[telling.at].endswith("ing")
        )
        on_it = telling.near == "day" or (arrived and "had" not in telling.premodifiers)
        return "ongoing" if on_it or _has_set_out(telling) else None
    begun = telling.form == "noun" and (telling.kind in {"talks", "summit", "conference"} or _is_of_many(telling))
    return "ongoing" if begun and (_opens(telling) or not words.begun.isdisjoint(before)) else None


def _is_of_many(telling: Telling) -> bool:
    """A meeting of a body or of more than two: one that has begun does not end so soon."""
    parties = telling.members("participant")
    return len(parties) > 2 or any(member.body and member.country is None for member in parties)


def _is_still_there(telling: Telling) -> bool:
    """ "Ek has been in Lima since Monday"."""
    return telling.frame.copula and not telling.line.words.perfect.isdisjoint(telling.premodifiers)


def _is_earlier(telling: Telling) -> bool:
    """ "A pact that dates from Ek's visit earlier this year": over, though the year is not."""
    line = telling.line
    if telling.time is None or telling.time.rule != EDGE:
        return False
    return any(line.row[at].time is telling.time and line.lows[at].startswith("earlier") for at in line.times)


def _has_set_out(telling: Telling) -> bool:
    """ "Left Lima on Tuesday for visits to Peru and Chile from April 18 to 28", told on that Tuesday."""
    line, words = telling.line, telling.line.words
    if telling.form != "noun" or line.padded[telling.phrase - 1] != "for":
        return False
    out = next((place for place, _ in reversed(line.hits) if place < telling.phrase), None)
    gone = out is not None and out >= telling.phrase - OUT and line.lows[out] in words.set_out & words.went
    return gone and out is not None and words.will.isdisjoint(line.lows[line.chain_start(out) : out])


def _opens(telling: Telling) -> bool:
    """ "The Asian summit opened in Lima on Sunday", and nothing says that it closed."""
    line, words = telling.line, telling.line.words
    if line.padded[line.clause_start(telling.at) - 1] in words.subordinators:
        return False  # "students marched as the summit opened"
    for step in range(telling.at + 1, min(max(telling.at + BEHIND, telling.reach + 2), len(line.row))):
        low = line.lows[step]
        if line.row[step].hit is not None and line.row[step].name is None:
            return False
        if low in words.begun or f"{low} {line.padded[step + 1]}" in words.begun:
            closed = not words.ending.isdisjoint(line.lows[step:])
            return not (low.endswith("ing") or closed or line.padded[step + 1] in words.determiners)
    return False


def _is_to_begin(telling: Telling) -> bool:
    """ "A visit that begins this week", told within that week."""
    when = telling.time.when if telling.time is not None and telling.dates == "start" else None
    behind = telling.line.lows[telling.at : telling.last]
    return when is not None and when.granularity != "day" and not telling.line.words.begins.isdisjoint(behind)


def _is_among_plans(telling: Telling) -> bool:
    """ "Is preparing for several trips, including a visit to Peru": what the plans include is still to come."""
    line = telling.line
    if line.padded[telling.phrase - 1] not in line.words.including:
        return False
    return not line.words.planning.isdisjoint(line.lows[max(0, telling.phrase - PLANS) : telling.phrase])


def _before_the_rest(telling: Telling) -> bool:
    """Whether the rest of the day or of a plan is told: "heads to Oslo later today", "after visiting Oslo he will go on"."""
    if telling.form != "verb":
        return False
    line, words = telling.line, telling.line.words
    trigger, after = line.lows[telling.at], line.lows[telling.at + 1 :]
    if telling.frame.rule == "sends":
        return trigger.endswith(("ing", "s"))  # "is sending Ito to Peru this week"
    if trigger.endswith("ing"):
        return line.padded[telling.at - 1] in words.sequels and not words.ahead.isdisjoint(after)
    return trigger.split()[0].endswith("s") and not words.tonight.isdisjoint(after)


def _further(telling: Telling) -> Status | None:
    """Legs told without a date: "the tour includes", "further stops" lie ahead; "took him to", "had visited" are over."""
    words, before = telling.line.words, telling.line.lows[: telling.at]
    if telling.form == "verb" and words.ahead.intersection(before) and words.further.intersection(before[-LATELY:]):
        return "planned"
    trigger = telling.line.lows[telling.at]
    back = telling.frame.rule == "returns from" and not telling.members("goal")
    over = back or (before[-1:] == ["after"] and trigger.endswith("ing"))
    if over or not words.past_legs.isdisjoint((*trigger.split(), *telling.premodifiers)):
        return "occurred"
    ahead = (
        _before_the_rest(telling)
        or telling.frame.legs
        or is_on_the_way_to(telling)
        or telling.named_stop
        or not words.will.isdisjoint(telling.premodifiers)
    )
    return "planned" if ahead else None
