"""The lead: what its first sentences tell without a date has happened on the day that they name, or else were written."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice

from tracker.frames.claims import is_counted_from
from tracker.frames.memory import Memory
from tracker.frames.saying import is_said
from tracker.frames.telling import Telling, countries
from tracker.frames.topic import has_no_date_yet, is_under_way, lead_of
from tracker.frames.words import OWNS
from tracker.model.mention import Span, Time

SENTENCES = 2
"""The lead of an agency or press-office text: the headline counts apart."""

STORY = 4
"""The sentences of a story that goes on from its first one."""

HAD = frozenset({"had"})
"""Looks back by itself, but not after "has": "has had talks"."""

MEETINGS = frozenset({"meeting", "talks", "call"})

WEEK = timedelta(days=7)


def lead(tellings: Sequence[Telling], memory: Memory) -> None:
    """Dates the undated meetings and calls of the lead by the day of its first sentence or of publication.

    Not those whose words look ahead or back. A journey has the month.
    """
    document = memory.document
    undated = [
        each
        for each in tellings
        if each.time is None
        and each.near is None
        and each.modality is None
        and (each.kind in MEETINGS or _just_over(each) or is_under_way(each) or _went(each))
    ]
    moved = [each for each in tellings if each.near == "day" and each.time is None and _moved(each)]
    if not (undated or moved):
        return
    prose = (sentence for sentence in document.sentences if _is_prose(sentence, memory))
    body = list(islice(prose, STORY))
    for telling in moved:
        first = _day_of(body[0], telling, memory) if telling.line.span in body[1:] else None
        if first is not None:
            telling.time, telling.near = first, None
            telling.reasons.append("goes on from the first sentence: its day")
    body = body[:SENTENCES]
    for telling in undated:
        news = telling.line.span in body and _is_news(telling)
        if not news or _is_told_below(telling, tellings, document.written_day):
            continue
        if _went(telling) and (met := _met_there(telling, tellings, document.written_day)) is not None:
            telling.time = met.time
            telling.modality = "occurred" if _went_home(met) else None
            telling.reasons.append("told in the lead: the day of a meeting there")
            continue
        if _went(telling):
            telling.near = "month"
        else:
            if is_under_way(telling) or telling.kind == "visit":
                telling.dates = "end" if telling.line.words.starts.isdisjoint(lead_of(telling)) else "start"
            telling.time = _day_of(body[0], telling, memory)
            telling.near = "day" if telling.time is None else None
        day = "day of its first sentence" if telling.time else f"{telling.near} of publication"
        telling.reasons.append(f"told in the lead: the {day}")


def _moved(telling: Telling) -> bool:
    """ "Ek met Ito in Lima on Sunday … Upon arriving in Rome, …": done, and not just now."""
    line, low = telling.line, telling.line.lows[telling.at]
    if telling.form != "verb" or telling.frame.rule != "arrives" or telling.modality not in (None, "occurred"):
        return False
    gone = not telling.premodifiers and (low.endswith("ed") or low in line.words.went)
    return gone or line.padded[telling.at - 1] in line.words.gerund_signs


def _went_home(meeting: Telling) -> bool:
    """ "Met Ito in Lima on Monday before flying | home"."""
    line, after = meeting.line, meeting.line.lows[meeting.at :]
    return "before" in after and line.padded[meeting.at + after.index("before") + 1] in line.words.homeward


def _met_there(telling: Telling, tellings: Sequence[Telling], written: date | None) -> Telling | None:
    """ "Ek flew to Lima … met Ito in Lima on Monday": the meeting on a day of that week by which we know that Ek was there."""
    who, where = telling.keys("visitor"), countries(telling)
    for each in tellings:
        when = each.time.when if each.kind in MEETINGS and each.time is not None else None
        lately = written is not None and when is not None and written - WEEK < when.earliest == when.latest <= written
        if lately and each.modality is None and countries(each) == where and who & each.keys("participant"):
            return each
    return None


def _is_news(telling: Telling) -> bool:
    """Whether its words tell what has just happened, and neither look ahead or back nor only name it."""
    words, ended, went = telling.line.words, is_under_way(telling), _went(telling)
    if telling.back or (telling.owned and not (ended or went)):
        return False
    if telling.form == "noun" and not (ended or went or (telling.subject and telling.carrier in words.carried)):
        return False
    if telling.carrier and not ended and not words.will.isdisjoint(telling.line.lows[: telling.phrase]):
        return False  # "will phone Ito after the Lima meeting"
    ahead_or_back = words.later.intersection(telling.premodifiers)
    if ahead_or_back and not (ahead_or_back == HAD and not words.perfect.isdisjoint(telling.premodifiers)):
        return False
    unreal = _is_of_no_day(telling) or _is_to_come(telling) or has_no_date_yet(telling)
    return not (unreal or is_counted_from(telling, 0))


def _is_of_no_day(telling: Telling) -> bool:
    """ "Often meets Ito", "has met Ito several times"."""
    words = telling.line.words
    near = (*telling.premodifiers, *telling.passed[:1], telling.line.lows[telling.phrase])
    return not (words.modality["vague"].isdisjoint(near) and words.how_often.isdisjoint(telling.passed))


def _day_of(first: Span, telling: Telling, memory: Memory) -> Time | None:
    """The day just past that the first sentence names: "Ek spoke on Sunday. Ek, who met Ito, …", "Ek said on Sunday in a call to Ito"."""
    line, written = telling.line, memory.document.written_day
    now = telling.form == "verb" and not line.words.presently.isdisjoint(telling.premodifiers)  # "Ek is meeting Ito"
    named = [name.entity.key for name in memory.names_in(first)]
    of_others = telling.keys("visitor", "participant").isdisjoint(named) and not is_under_way(telling)
    day = None if now or of_others else _only_day(first, memory)
    if day is None or day.when is None or written is None or not written - WEEK < day.when.earliest <= written:
        return None
    said = line.span != first or any(line.row[index].time is day and is_said(line, index) for index in line.times)
    return day if said else None


def _only_day(sentence: Span, memory: Memory) -> Time | None:
    """The one day that a sentence names, unless it owns something: "Sunday's vote"."""
    start, end = sentence
    days = [
        time
        for time in memory.document.times
        if max(start, memory.dash) <= time.start < end and time.when is not None and time.when.granularity == "day"
    ]
    return days[0] if len(days) == 1 and memory.lowered[days[0].end : days[0].end + 2] not in OWNS else None


def _is_prose(sentence: Span, memory: Memory) -> bool:
    """Whether a sentence is of the body and more than "MOSCOW, June 12." or "/TASS/."."""
    start, end = sentence
    text = memory.document.text
    return start >= memory.document.body and end > memory.dash and " " in text[start:end]


def _is_to_come(telling: Telling) -> bool:
    """ "Will ask for help when he meets Ito": a "when" without a past behind it."""
    line, low = telling.line, telling.line.lows[telling.at]
    when = telling.form == "verb" and line.padded[line.clause_start(telling.at) - 1] == "when"
    return when and not (low.endswith("ed") or low in line.words.went or "had" in telling.premodifiers)


def _is_told_below(telling: Telling, tellings: Sequence[Telling], written: date | None) -> bool:
    """Whether a headline tells of a meeting that the same sides are told to have had on a day of that week."""
    people = _sides(telling)
    return any(
        each.kind in MEETINGS
        and each.time is not None
        and each.time.when is not None
        and written is not None
        and each.time.when.latest >= written - WEEK
        and len(people & _sides(each)) > 1
        for each in tellings
        if each is not telling
    )


def _sides(telling: Telling) -> set[str]:
    """The nations that meet: "the Thai king" in a headline is King Rama below it."""
    return {member.country or member.key for member in telling.members("participant")}


def _just_over(telling: Telling) -> bool:
    """ "Returned here after a visit to Peru": the visit that the news follows upon."""
    if telling.kind != "visit" or not telling.frame.journey:
        return False
    words = telling.line.words
    return telling.carrier in words.sequels and telling.carrier in words.over


def _went(telling: Telling) -> bool:
    """ "Flew to Lima for talks", "during her visit to Lima": on no day that is told, so that the month alone is known."""
    if telling.kind != "visit" or telling.frame.host_place or not telling.members("place"):
        return False
    low = telling.line.lows[telling.at]
    if telling.form == "noun":
        return telling.line.padded[telling.phrase - 1] == "during"
    return low.endswith("ed") or low in telling.line.words.went
