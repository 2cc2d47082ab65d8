"""Plans that change: put off to another day, called off by "the trip", or told anew ("will now leave on Tuesday")."""

from datetime import date
from itertools import islice

from tracker.frames.dating import refusal
from tracker.frames.member import Member
from tracker.frames.memory import Memory
from tracker.frames.stance import OFF, Tone
from tracker.frames.telling import Telling, countries
from tracker.frames.words import is_said
from tracker.model.mention import Time

LATELY = 4
"""Tellings back to one that was called off."""

REACH = 14
"""Tokens from the word for putting off to the new date: "put off a visit to Peru by its foreign minister until May"."""


def changed(telling: Telling, tone: Tone, memory: Memory) -> tuple[Telling, ...]:
    """The event on its new day beside the one put off, which keeps its old day. What was told before changes with it."""
    if telling.modality is None:
        if telling.form == "verb" and not telling.premodifiers and "shifted" not in tone.could:
            return ()
        if _was_planned(telling):
            _as_taken_back(telling, memory)
    elif telling.modality in OFF:
        _as_told_before(telling, memory)
    if telling.modality is None and "now" in telling.premodifiers:
        if telling.line.words.future.intersection(telling.premodifiers):
            _anew(telling, memory)
    elif telling.modality == "postponed" or _is_shifted(telling, tone):
        return _put_off(telling, memory)
    return ()


def _as_told_before(telling: Telling, memory: Memory) -> None:
    """Completes what is off by what was told of it: the plan, or that it was called off already."""
    if telling.back and _is_the_decisions(telling, memory.document.written_day):
        telling.time = None
    if telling.time is None and (before := _taken_back(telling, memory)) is not None:
        telling.time, telling.dates, telling.modality = before.time, before.dates, before.modality
    elif not telling.members("place") and (before := _taken_back(telling, memory)) is not None:
        telling.roles["place"] = before.members("place")
    elif not telling.members("place") or (telling.back and telling.time is None):
        _of_the_plan_before(telling, memory)


def takes_back(telling: Telling, memory: Memory) -> bool:
    """Whether a sentence without names and dates calls off a plan told before: "The visit has been postponed"."""
    line, words, day = telling.line, telling.line.words, memory.document.written_day
    text, plan = " ".join(line.lows), _plan(telling, memory)
    off = words.calls_off.search(text)
    when = plan.time.when if plan is not None and plan.time is not None else None
    if telling.modality not in OFF or off is None or when is None or day is None or when.latest < day:
        return False
    before = text[: off.start()].split()
    if "had" in before or not words.negations.isdisjoint(before):
        return False
    return line.padded[telling.at + 1] != "to" or words.names_both_states.search(text) is not None


def _is_the_decisions(telling: Telling, written: date | None) -> bool:
    """ "Confirmed yesterday that the visit is put off": a past day before it that no plan named is that of the decision."""
    time = telling.time
    return (
        time is not None
        and time.start < telling.trigger[0]
        and _is_before(time, written)
        and "planned" not in time.rule
    )


def _is_shifted(telling: Telling, tone: Tone) -> bool:
    """Whether its day is moved, or what was called off comes after all: "was to have … will now"."""
    if telling.modality is None:
        return "shifted" in tone.could and not telling.line.words.shifted.isdisjoint(telling.line.lows)
    return telling.modality == "cancelled" and "now" in telling.line.lows


def _of_the_plan_before(telling: Telling, memory: Memory) -> None:
    """ "He called off the trip": the one told before, on its day."""
    plan = _plan(telling, memory)
    beside = plan is not None and (telling.time is None or telling.time is plan.time) and _is_there(telling, plan)
    if plan is not None and beside:
        for member in [] if telling.members("place") else plan.members("place"):
            telling.add("place", member)
        telling.time, telling.until, telling.duration = plan.time, plan.until, plan.duration
        telling.dates = plan.dates
        telling.reasons.append("the date of the plan told before")


def _was_planned(telling: Telling) -> bool:
    """ "Was scheduled to visit Peru", "was planning a visit to Peru", "her visit was tentatively set for May"."""
    chain, line = telling.premodifiers, telling.line
    if telling.form == "noun":
        if line.padded[telling.phrase - 1] == "planning" and line.padded[telling.phrase - 2] == "was":
            return True
        return line.padded[telling.at + 1] in {"was", "were"} and not line.words.past_plans.isdisjoint(
            line.lows[telling.at + 2 : telling.at + 4]
        )
    was = bool(chain) and telling.form == "verb" and chain[0] in {"was", "were"}
    return was and not line.words.past_plans.isdisjoint(chain[1:-1])


def _as_taken_back(telling: Telling, memory: Memory) -> None:
    """Makes a past plan of what its traveller has just called off: "put off her trip … was due to visit Peru on Monday"."""
    before = _taken_back(telling, memory)
    if before is not None:
        telling.modality = before.modality
        telling.roles["place"] = telling.members("place") or before.members("place")
        if telling.time is None:
            telling.time, telling.dates = before.time, before.dates
        telling.reasons.append("the plan that was called off before")


def _taken_back(telling: Telling, memory: Memory) -> Telling | None:
    """What its traveller was lately told to have called off, of the same kind and to the same place."""
    travellers = telling.keys("visitor", "participant")
    for before in islice(reversed(memory.tellings), LATELY):
        same = not travellers.isdisjoint(before.keys("visitor", "participant")) or _is_without_a_name(before, telling)
        if same and _is_there(telling, before) and before.modality in OFF and before.kind == telling.kind:
            return before
    return None


def _is_without_a_name(before: Telling, telling: Telling) -> bool:
    """ "A visit by the Peruvian foreign minister was put off … Ada Paz was due in Oslo": of one nation, named later."""
    unnamed, people = before.members("visitor"), telling.members("visitor")
    if any(member.name.entity.office for member in people):
        return False
    homes = {member.country for member in people if member.kind == "person"} - {None}
    return bool(unnamed) and all(member.kind != "person" and member.country in homes for member in unnamed)


def _is_there(telling: Telling, plan: Telling) -> bool:
    """Whether a plan leads where the telling does, as far as both say."""
    return not (plan.members("place") and telling.members("place")) or countries(plan) == countries(telling)


def _put_off(telling: Telling, memory: Memory) -> tuple[Telling, ...]:
    line = telling.line
    if _is_from_to(telling):
        reasons = [*telling.reasons, "the new date of what was put off"]
        coming = telling.but(dates="last", modality=None, reasons=reasons)
        telling.dates, telling.modality = "first", "postponed"
        return (coming,)
    place = _new_date(telling, memory.document.written_day)
    new = line.row[place].time if place is not None else None
    if place is None or new is None or new.when is None:
        return ()
    old = telling.time if telling.time is not new else _other_date(telling, new)
    fell_through = is_said(line.words.modality["cancelled"], f" {' '.join(line.lows[place + 1 : place + REACH])} ")
    coming = telling.but(time=new, modality="cancelled" if fell_through else None, dates="whole", near=None)
    if (spot := _new_place(telling, place)) is not None:
        coming.roles = {**telling.roles, "place": [spot]}
    coming.reasons = [*telling.reasons, "the new date of what was put off"]
    telling.time, telling.dates, telling.modality = old, "whole", "postponed"
    telling.reasons.append(f"put off {line.padded[place - 1]} {line.lows[place]}")
    day = memory.document.written_day
    this_month = day is not None and (new.when.earliest.year, new.when.earliest.month) == (day.year, day.month)
    if old is None and this_month:
        telling.time, telling.modality = new, None
        return ()
    return (coming,)


def _is_from_to(telling: Telling) -> bool:
    """Whether its date is the old and the new day in one: "rescheduled from June 20 to July 3"."""
    time = telling.time
    if time is None or time.when is None or not time.when.is_interval:
        return False
    place = next((step for step, token in enumerate(telling.line.row) if token.time is time), telling.first)
    told = any(_is_change(telling, step) for step in range(telling.first, place))
    return told and telling.line.padded[place - 1] == "from"


def _new_date(telling: Telling, written: date | None) -> int | None:
    """The token of the date after "put off until", "rescheduled for", "moved to"; "put off in May", told later, has none."""
    line, words = telling.line, telling.line.words
    change = next((step for step in range(telling.first, len(line.row)) if _is_change(telling, step)), None)
    if change is None:
        return None
    for place in range(change + 1, min(change + REACH, len(line.row))):
        time = line.row[place].time
        at_once = place == change + 2  # "rescheduled for Friday", but "postponed a visit set for Friday"
        before = line.padded[place - 1]
        at_once = at_once or line.lows[change] == "now"
        if (
            time is not None
            and time.type == "DATE"
            and (
                before in words.new_date
                or (at_once and before in {"for", "now"})
                or (at_once and before in {"on", "in"} and not _is_before(time, written))
            )
        ):
            return place
    return None


def _new_place(telling: Telling, date: int) -> Member | None:
    """The place told beside the new date: "will now be held in Lima on Friday"."""
    before, after = telling.line.ends.get(date - 2), telling.line.starts.get(date + 2)
    for group in (before, after):
        if group is not None and group.governor in {"in", "at"} and group.first > telling.at and not group.owns:
            return group.members[0] if group.members[0].place else None
    return None


def _is_before(time: Time, written: date | None) -> bool:
    return written is not None and time.when is not None and time.when.latest < written


def _is_change(telling: Telling, step: int) -> bool:
    words, low, before = telling.line.words, telling.line.padded[step], telling.line.padded[step - 1]
    if low == "now":
        return before in words.ahead
    postponed = words.modality["postponed"]
    return low in words.shifted or low in postponed or f"{before} {low}" in postponed


def _other_date(telling: Telling, new: Time) -> Time | None:
    """The other date of the sentence: "put off from Monday to Friday"; not that on which it was said."""
    line = telling.line
    times = (line.row[index].time for index in line.times if refusal(line, index) is None)
    return next(
        (each for each in times if each is not None and each is not new and each.type == "DATE" and each.when), None
    )


def _anew(telling: Telling, memory: Memory) -> None:
    """ "Had been due in Oslo on Friday, will now come on Tuesday": the first plan is put off, to the same place."""
    plan = _plan(telling, memory)
    if plan is None or telling.time is None or plan.time is None or plan.time.when == telling.time.when:
        return
    plan.modality = "postponed"
    plan.reasons.append("told anew with another date")
    if not telling.members("place"):
        telling.roles["place"] = plan.members("place")


def _plan(telling: Telling, memory: Memory) -> Telling | None:
    """The last dated telling of the same kind by the same people, as far as they are named."""
    keys = telling.keys("visitor", "participant")
    for plan in reversed(memory.tellings):
        same = plan.kind == telling.kind and plan.time is not None and plan.modality is None
        if not same or not (plan.members("place") or plan.members("participant")):
            continue
        if not keys or not keys.isdisjoint(plan.keys("visitor", "participant")):
            return plan
    return None
