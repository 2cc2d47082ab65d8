"""Dates that several tellings of a sentence share, though the words give them to one."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from tracker.frames.cost import FRONT
from tracker.frames.line import Line
from tracker.frames.telling import TALKS, Telling
from tracker.model.mention import Time

DAY = timedelta(days=1)


def share(line: Line, tellings: Sequence[Telling], free: Sequence[int]) -> None:
    """Gives tellings without a date that of another; ``free`` are the tokens of the dates that no one said or decided on."""
    _set_out_after(tellings)
    _went_on(tellings)
    _hours_apart(line, tellings)
    _of_its_aim(tellings)
    if len(free) == 1 and free[0] <= FRONT and line.padded[free[0] + 1] == ",":
        _share_front(tellings, line.row[free[0]].time)


def _set_out_after(tellings: Sequence[Telling]) -> None:
    """ "Ek flew to Peru after talks with Ito today": on the day of writing, too."""
    for before, after in pairwise(tellings):
        met = after.carrier == "after" and after.kind != "visit" and is_of_today(after.time)
        sets_out = before.kind == "visit" and before.form == "verb" and before.time is None and not before.infinitive
        if met and sets_out:
            before.time = after.time
            before.reasons.append("date: after what is told of that day")


def _went_on(tellings: Sequence[Telling]) -> None:
    """ "Ek met Ito yesterday, then flew to Peru", "… then flew to a meeting in Peru": on the same day, so shortly before."""
    for before, after in pairwise(tellings):
        met = before.kind in TALKS and before.form == "verb" and after.time is None and _is_of_yesterday(before.time)
        if met and not before.infinitive and (verb := _motion(after)) is not None:
            line, start = after.line, after.line.chain_start(verb)
            then = line.lows[start:verb] == ["then"] and line.padded[start - 1] in {",", "and"}
            if then and line.padded[verb] in line.words.went:
                after.time = before.time
                after.reasons.append("date: right after what is told of that day")


def _motion(telling: Telling) -> int | None:
    """The verb that leads to a visit, or to a meeting: "flew to Peru", "flew to a | meeting"."""
    if telling.form == "verb":
        return telling.at if telling.kind == "visit" else None
    return telling.phrase - 2 if telling.line.padded[telling.phrase - 1] == "to" else None


def _is_of_yesterday(time: Time | None) -> bool:
    """Whether it is the day from which it is counted, or the one before."""
    if time is None or time.when is None or time.when.granularity != "day":
        return False
    day = time.when.earliest
    return time.anchor in (day.isoformat(), (day + DAY).isoformat())


def _of_its_aim(tellings: Sequence[Telling]) -> None:
    """ "Her visit to Peru for the December 15-17 summit was put off": on the days of what it is for."""
    for visit, aim in pairwise(tellings):
        if visit.kind == "visit" and visit.time is None and aim.form == "noun" and aim.kind != "visit":
            within = aim.time is not None and any(token.time is aim.time for token in aim.line.row[aim.phrase : aim.at])
            if within and aim.line.padded[aim.phrase - 1] == "for":
                visit.time, visit.dates = aim.time, aim.dates
                visit.reasons.append("date: that of what it is for")


def _hours_apart(line: Line, tellings: Sequence[Telling]) -> None:
    """ "Ek met Ito on Thursday, hours before a meeting of theirs with Kone": on the day of what is told before."""
    for index in line.times:
        length = line.row[index].time
        hours = length is not None and length.type == "DURATION" and length.value.startswith("PT")
        if not hours or line.padded[index + 1] not in line.words.sequels:
            continue
        before = next((each for each in reversed(tellings) if each.at < index and each.time is not None), None)
        after = next((each for each in tellings if each.at > index), None)
        if before is None or after is None or after.time is not None or after.infinitive:
            continue
        words, between = line.words, line.lows[index : after.at]
        if all(each.isdisjoint(between) for each in (words.parting, words.off_ends, words.announcing, words.expecting)):
            after.time, after.own_date = before.time, True
            after.reasons.append("date: within hours of what is told before")


def is_of_today(time: Time | None) -> bool:
    """Whether its last day is the day from which it is counted."""
    return time is not None and time.when is not None and time.when.latest.isoformat() == time.anchor


def _share_front(tellings: Sequence[Telling], front: Time | None) -> None:
    """ "From July 2 to 6, Ek will go to Lima and, if all is well, visit Peru": days at the front are of all its subject does."""
    if front is None or front.when is None or not front.when.is_interval:
        return
    subjects = [telling.subject.group for telling in tellings if telling.subject and telling.time is front]
    for telling in tellings:
        group = telling.subject.group if telling.subject else None
        if telling.time is None and not telling.owned and group is not None and any(group is each for each in subjects):
            telling.time = front
            telling.reasons.append("date: at the front of the sentence")
