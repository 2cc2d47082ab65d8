"""Which days could be an event's own by the words around them: not that of the announcement, nor one that is counted from it."""

from tracker.frames.absence import stays_away
from tracker.frames.around import put_off_before
from tracker.frames.line import Line
from tracker.frames.share import is_of_today
from tracker.frames.spoken import is_of_what_was_done
from tracker.frames.telling import Telling
from tracker.frames.topic import ON_THE_WAY, is_a_topic, is_focused_on
from tracker.model.mention import Time

BEHIND = {"visit": ("following",), "summit": ("after", "following"), "conference": ("after", "following")}
"""Words before what is over on the day that is told before them; talks may be of that day: "left on Monday after talks"."""

ARTICLE = 3
"""Tokens from a day to the noun behind its "for": "on Friday | for the summit"."""

SINCE = 9
"""Tokens before a date in which its "since" stands."""


def may_date(line: Line, telling: Telling, index: int) -> bool:
    """Whether the words around an expression let it date this telling, however near it stands."""
    own = telling.form == "noun" and telling.phrase <= index < telling.at  # "since a May visit to Lima"
    time = line.row[index].time
    if not own and is_since(line, index) and not (telling.negated or (telling.frame.copula and index > telling.at)):
        return False
    if telling.premodifiers:
        counted = line.lows[index].startswith("this ") and "T" not in (time.value if time is not None else "")
        counted = counted and not line.words.ordinals.isdisjoint(telling.premodifiers)
        before = "had" in telling.premodifiers and "where" in line.lows[index : telling.at]
        if counted or before or is_behind(telling, time):
            return False  # "came on Monday from Lima, where she had spent a week"
    if (
        _is_of_another(line, telling, index)
        or (index > telling.at and _opens_a_clause(line, index))
        or is_counted_from(telling, index)
        or _is_to_come(telling, time)
        or is_of_what_was_done(telling, index)
    ):
        return False
    if telling.form == "noun":
        before = index < telling.phrase
        if (
            comes_before(telling) or is_a_topic(telling) or is_focused_on(telling)
            if before
            else _is_set_off(telling, index)
        ):
            return False
        return own or not (_is_announced(telling, index) or (index < telling.phrase and _seeks_a_date(telling, index)))
    return not (telling.infinitive and _is_invited(telling, index))


def _is_of_another(line: Line, telling: Telling, index: int) -> bool:
    """ "Stopped in Rome on Monday on his way to Lima", "met Ek on Monday and had talks scheduled with Ito": of what is before."""
    first = telling.phrase if telling.form == "noun" else telling.at
    before, hit = line.hits[0]
    if index > first or before >= first:
        return False
    if telling.form == "noun":
        aim = line.padded[first - 1] in line.words.aims  # "on his way to Lima for talks"
        way = any(line.lows[place].endswith(ON_THE_WAY) for place, _ in line.hits if index < place < first)
        return (aim and way) or line.padded[telling.at + 1] in line.words.intended
    return line.lows[first].endswith(ON_THE_WAY) and all(frame.kind == "visit" for frame, _ in hit.frames)


def _opens_a_clause(line: Line, index: int) -> bool:
    """ "Goes there for talks and on Friday | he will be in Rome", "… and on Friday Ito told": of what is told behind it."""
    lead = index - 2 if line.padded[index - 1] in line.words.before_times else index - 1
    if line.padded[lead] not in line.words.further_on:
        return False
    group = line.starts.get(index + 1)
    if line.padded[index + 1] not in line.words.pronouns and (group is None or not group.persons or group.owns):
        return False
    does = index + 2 if group is None else group.last + 1
    return does < len(line.row) and (line.row[does].hit is not None or line.lows[does] in line.words.chain)


def _is_to_come(telling: Telling, time: Time | None) -> bool:
    """ "Left for Oslo with plans for a summit next month": what was done has no date that lies ahead."""
    if time is None or time.when is None or time.rule != "near period" or telling.form != "verb":
        return False
    done = telling.line.padded[telling.at] in telling.line.words.went and not telling.premodifiers
    return done and time.when.earliest.isoformat() > (time.anchor or "")


def _is_announced(telling: Telling, index: int) -> bool:
    """ "Announced the visit on Monday", "called the visit off last night": a day that lies behind is that of the announcement."""
    line, time = telling.line, telling.line.row[index].time
    lead, off = line.padded[telling.phrase - 1], line.words.off
    if put_off_before(telling) or stays_away(telling):
        return False
    if lead in off or f"{line.padded[telling.phrase - 2]} {lead}" in off:
        planned = not line.words.intended.isdisjoint(
            line.lows[telling.at : index]
        )  # "called off the visit planned for today"
        return (_is_over(time) or is_of_today(time)) and not planned
    return lead in line.words.announcing and _is_over(time)


def _seeks_a_date(telling: Telling, index: int) -> bool:
    """ "Met on Monday to fix a date for the summit": that day is not the summit's."""
    lows, words, start = telling.line.lows, telling.line.words, telling.phrase
    named = index - 1 - (lows[index - 1] in words.before_times)
    if lows[named] in words.dates and lows[index + 1] == "for" and start - index <= ARTICLE:
        return True  # "will name a date on Friday for the summit"
    sought = next((place for place in (start - 2, start - 3) if place > index and lows[place] in words.dates), None)
    return sought is not None and lows[sought + 1] in ("for", "of") and "as" not in lows[index:sought]


def _is_invited(telling: Telling, index: int) -> bool:
    """ "Ito, who came on Monday, invited Ek to visit Peru": a day before the invitation, or of it, is none of the visit's."""
    line, behind = telling.line, _is_over(telling.line.row[index].time)
    group = line.ends.get(line.chain_start(telling.at) - 1)  # who is invited, or who invites
    if group is None and telling.subject is not None:
        group = telling.subject.group
    if behind and not line.words.offers.isdisjoint(telling.premodifiers):
        return True  # "Ek was invited to visit Peru last May"
    if group is None or line.words.invites.isdisjoint(line.lows[max(0, group.lead - 2) : group.lead]):
        return False
    return index < group.lead or behind


def is_counted_from(telling: Telling, index: int) -> bool:
    """ "Two days after hosting Ek, Ito flew to Oslo on Friday": that day is counted from the telling and is not its own.

    Of a whole clause ("flew there on Friday, days after Ek met Kone on Monday") only the days before it are not.
    """
    line, first = telling.line, telling.at if telling.form == "verb" else telling.phrase
    if telling.form == "verb" and line.padded[first - 1] not in line.words.sequels:
        first = line.clause_start(first)
        if index > first:
            return False
    if line.padded[first - 1] == "of" and line.padded[first - 2] in line.words.aspects:
        first -= 3 if line.padded[first - 3] == "the" else 2  # "days before the opening of the talks"
    length = line.row[first - 2].time if first > 1 and line.lows[first - 1] in line.words.sequels else None
    return length is not None and length.type == "DURATION"


def comes_before(telling: Telling) -> bool:
    """ "Will go to Lima on Monday, following her visit to Quito", "after the summit": over before what is told with a day."""
    return telling.line.padded[telling.phrase - 1] in BEHIND.get(telling.kind, ())


def _is_set_off(telling: Telling, index: int) -> bool:
    """ "The visit will begin right after the summit, on June 15": set off by a comma, the day is that of what comes after."""
    line, words = telling.line, telling.line.words
    if line.padded[telling.phrase - 1] not in words.sequels or line.hits[0][0] >= telling.phrase:
        return False
    if "," in line.lows[telling.at : index] and any(telling.reach < place < index for place, _ in line.hits):
        return True  # "who came home after her visit to Lima, is to fly to Quito | on Monday"
    return line.padded[index - 1] == "on" and line.padded[index - 2] == "," and index - 2 <= telling.reach


def is_behind(telling: Telling, time: Time | None) -> bool:
    """ "Arrived on Thursday and will travel on", "spoke on Monday about the upcoming visit": no day of what is yet to come."""
    words = telling.line.words
    if telling.form == "noun" and not words.upcoming.isdisjoint(telling.premodifiers):
        return _is_over(time) or is_of_today(time)
    if "to" in telling.premodifiers and not words.agreeing.isdisjoint(telling.premodifiers):
        return _is_over(time)
    return not words.will.isdisjoint(telling.premodifiers) and _is_over(time)


def _is_over(time: Time | None) -> bool:
    """Whether its last day lies before the day from which it is counted."""
    return time is not None and time.when is not None and time.when.latest.isoformat() < (time.anchor or "")


def is_since(line: Line, index: int) -> bool:
    """Whether a date is what something has been so since: "since May", "since taking office early in May"."""
    before = line.lows[max(0, index - SINCE) : index]
    if "since" not in before:
        return False
    between = range(index - before[::-1].index("since"), index)
    return all(line.row[step].plain and line.row[step].hit is None and line.lows[step] != "," for step in between)
