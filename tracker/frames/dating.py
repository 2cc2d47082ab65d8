"""Which date belongs to which trigger. Each expression between them has a cost; the cheapest date within reach is taken.

A date that stands with a reporting verb ("said on Friday", "yesterday announced") dates the saying and nothing else.
"""

from collections.abc import Sequence
from datetime import timedelta

from tracker.frames.choose import choose
from tracker.frames.cost import CLAUSE, LIMIT, Scene, cost_of
from tracker.frames.datable import could_date
from tracker.frames.deciding import is_decided
from tracker.frames.line import Line
from tracker.frames.measure import is_ended, is_length, measure
from tracker.frames.saying import is_said
from tracker.frames.share import is_of_today, share
from tracker.frames.telling import Telling
from tracker.model.mention import Time

DAY = timedelta(days=1)

OUT = 6
"""Tokens before a day in which "left" stands: "left Lima airport late on Monday for a visit"."""

BEHIND = {"visit": ("following",), "summit": ("after", "following"), "conference": ("after", "following")}
"""Words before what is over on the day that is told before them; talks may be of that day: "left on Monday after talks"."""

SINCE = 9
"""Tokens before a date in which its "since" stands."""


def attach(line: Line, tellings: Sequence[Telling], dateline: int = 0) -> None:
    """Gives each telling of a sentence its time, its length and its place-date pairs.

    Expressions before the offset ``dateline`` say when the article was written and date no event.
    """
    lengths, free = [], []
    for index in line.times:
        if is_length(line, index):
            lengths.append(index)
        elif refusal(line, index, dateline) is None:
            free.append(index)
    if not (free or lengths):
        _within_hours(line, tellings)
        return
    scene = Scene(line, tellings)
    owned = owned_dates(tellings) if len(tellings) > 1 else {}
    for telling in tellings:
        own = [index for index in free if owned.get(index, telling) is telling] if owned else free
        if own:
            if len(telling.roles.get("place", ())) > 1:
                _pair(line, telling, own)
            _date(line, telling, own, scene)
        if lengths:
            back = telling.frame.dates == "end"  # "on her way home from a six-day trip": not of the way home
            own = [index for index in lengths if owned.get(index, telling) is telling] if back else lengths
            measure(line, telling, own, scene)
    if len(tellings) > 1:
        share(line, tellings, free)


def _within_hours(line: Line, tellings: Sequence[Telling]) -> None:
    """ "Hours before she was due to meet Ek, Ito said": on the day of what is told without another."""
    for index in line.times:
        time = line.row[index].time
        if time is not None and time.type == "DURATION" and time.value.startswith("PT"):
            for telling in tellings:
                if is_counted_from(telling, 0):
                    telling.near = "day"


def refusal(line: Line, index: int, dateline: int = 0) -> str | None:
    """Why an expression dates no event of its sentence; None for one that can."""
    if dateline and line.start(index) < dateline:
        return "the dateline: the day of writing"
    if f"{line.padded[index - 2]} {line.padded[index - 1]}" in line.words.instead:
        return "the date that it no longer has"
    if not could_date(line, index):
        time = line.row[index].time
        return "a length of time" if time is not None and time.type == "DURATION" else "no date of an event"
    if is_said(line, index):
        return "the day on which it was said"
    return "the day on which it was decided" if is_decided(line, index) else None


def owned_dates(tellings: Sequence[Telling]) -> dict[int, Telling]:
    """Expressions inside a noun phrase are its own: "paving the way for the May 3 visit of Ek"."""
    return {
        step: telling for telling in tellings if telling.form == "noun" for step in range(telling.phrase, telling.at)
    }


def _may_date(line: Line, telling: Telling, index: int) -> bool:
    """Whether the words around an expression let it date this telling, however near it stands."""
    own = telling.form == "noun" and telling.phrase <= index < telling.at  # "since a May visit to Lima"
    if not own and _since(line, index) and not (telling.negated or (telling.frame.copula and index > telling.at)):
        return False
    if telling.premodifiers:
        counted = line.lows[index].startswith("this ") and not line.words.ordinals.isdisjoint(telling.premodifiers)
        before = "had" in telling.premodifiers and "where" in line.lows[index : telling.at]
        if counted or before or is_behind(telling, line.row[index].time):
            return False  # "came on Monday from Lima, where she had spent a week"
    if (
        _is_of_another(line, telling, index)
        or is_counted_from(telling, index)
        or _is_to_come(telling, line.row[index].time)
    ):
        return False
    if telling.form == "noun":
        if index < telling.phrase and comes_before(telling):
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
        return line.padded[telling.at + 1] in line.words.intended
    return line.lows[first].endswith(("way", "route")) and all(frame.kind == "visit" for frame, _ in hit.frames)


def _is_to_come(telling: Telling, time: Time | None) -> bool:
    """ "Left for Oslo with plans for a summit next month": what was done has no date that lies ahead."""
    if time is None or time.when is None or time.rule != "near period" or telling.form != "verb":
        return False
    done = telling.line.low(telling.at) in telling.line.words.went and not telling.premodifiers
    return done and time.when.earliest.isoformat() > (time.anchor or "")


def _is_announced(telling: Telling, index: int) -> bool:
    """ "Announced the visit on Monday", "called the visit off last night": a day that lies behind is that of the announcement."""
    line, time = telling.line, telling.line.row[index].time
    lead, off = line.low(telling.phrase - 1), line.words.off
    if lead in off or f"{line.low(telling.phrase - 2)} {lead}" in off:  # not "called off the visit planned for today"
        return (_is_over(time) or is_of_today(time)) and line.words.intended.isdisjoint(line.lows[telling.at : index])
    return lead in line.words.announcing and _is_over(time)


def _seeks_a_date(telling: Telling, index: int) -> bool:
    """ "Met on Monday to fix a date for the summit": that day is not the summit's."""
    lows, words, start = telling.line.lows, telling.line.words, telling.phrase
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
    if telling.form == "verb" and line.low(first - 1) not in line.words.sequels:
        first = line.clause_start(first)
        if index > first:
            return False
    if line.low(first - 1) == "of" and line.low(first - 2) in line.words.aspects:
        first -= 3 if line.low(first - 3) == "the" else 2  # "days before the opening of the talks"
    length = line.row[first - 2].time if first > 1 and line.lows[first - 1] in line.words.sequels else None
    return length is not None and length.type == "DURATION"


def comes_before(telling: Telling) -> bool:
    """ "Will go to Lima on Monday, following her visit to Quito", "after the summit": over before what is told with a day."""
    return telling.line.low(telling.phrase - 1) in BEHIND.get(telling.kind, ())


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


def _date(line: Line, telling: Telling, free: Sequence[int], scene: Scene) -> None:
    best: tuple[float, int] | None = None
    limit = LIMIT
    for index in free:
        if _may_date(line, telling, index):
            cost = cost_of(telling, index, scene, limit)
            if cost <= LIMIT and (best is None or cost < limit):
                limit, best = cost, (cost, index)
    if best is None:
        return
    if best[0] >= CLAUSE and _is_sequel(line, telling):
        telling.near = "month"
        return
    index = choose(line, telling, best, free, scene) if len(free) > 1 else best[1]
    telling.time = line.row[index].time
    telling.own_date = best[0] < CLAUSE
    telling.since = _since(line, index)
    if telling.time is not None and telling.time.when is not None and telling.time.when.is_interval:
        telling.dates = "whole"
    elif telling.kind == "visit":
        _of_a_stretch(line, telling, index, free)
    else:
        telling.until = _next_day(line, index)
        telling.dates = "end" if not line.words.ends.isdisjoint(line.lows[max(0, index - 2) : index]) else telling.dates
    if not telling.first <= index < telling.last:
        telling.first, telling.last = min(telling.first, index), max(telling.last, index + 1)
    telling.reasons.append(f"date: nearest in its clause (cost {best[0]:.1f})")


def _sets_out(line: Line, telling: Telling, index: int) -> bool:
    """ "Left here on Wednesday for a visit to Peru": the day of setting out."""
    goal = telling.carrier == "for" and index < telling.phrase
    return goal and not line.words.set_out.isdisjoint(line.lows[max(0, index - OUT) : telling.phrase])


def _of_a_stretch(line: Line, telling: Telling, index: int, free: Sequence[int]) -> None:
    """Whether a day of a visit is its first or last one: "arrived on Monday", "until Monday"."""
    named = index > 0 and line.row[index - 1].name is not None  # "back from Lima a day earlier"
    before = [] if named else line.lows[max(0, index - 2) : index]
    begun = not line.words.starts.isdisjoint(before)
    if not line.words.ends.isdisjoint(before) or (not begun and is_ended(line, telling)):
        telling.dates = "end"
        return
    if begun or _sets_out(line, telling, index):
        telling.dates = "start"
    else:
        telling.until = _next_day(line, index)
    if len(free) > 1 and telling.dates != "end":
        _to_its_end(line, telling, index, free)


def _to_its_end(line: Line, telling: Telling, index: int, free: Sequence[int]) -> None:
    """ "The visit, which began on Sunday, ends on Thursday", "flew in on Monday and will stay until Friday": both days."""
    first, begun = telling.time, max(index, telling.at)
    for step in free:
        last = line.row[step].time
        if step <= begun or last is None or last.when is None or first is None or first.when is None:
            continue
        between = line.lows[index + 1 : step]
        stays = not line.words.staying.isdisjoint(between)
        ended = not line.words.ends.isdisjoint(between[-2:])
        moved = any(token.name is not None for token in line.row[max(index, telling.reach) : step])
        if ended and (stays or telling.dates == "start") and not moved and first.when.earliest < last.when.latest:
            telling.until, telling.dates = last, "whole"
            return


def _is_sequel(line: Line, telling: Telling) -> bool:
    """ "After visiting Peru and Chile", "after stops in both": countries seen before what the date is of."""
    after = telling.form == "verb" and line.low(telling.at - 1) == "after"
    return (
        after
        and (telling.frame.legs or line.low(telling.at).endswith("ing"))
        and len({member.country for member in telling.members("place")}) > 1
    )


def _next_day(line: Line, index: int) -> "Time | None":
    """ "Today and tomorrow": the second of two days that are told in one breath."""
    if line.padded[index + 1] not in ("and", "-", "–"):
        return None
    one, other = line.row[index].time, line.row[index + 2].time if index + 2 < len(line.row) else None
    if one is None or other is None or one.when is None or other.when is None or other.when.granularity != "day":
        return None
    return other if one.when.granularity == "day" and one.when.latest + DAY == other.when.earliest else None


def _since(line: Line, index: int) -> bool:
    """Whether a date is what something has been so since: "since May", "since taking office early in May"."""
    before = line.lows[max(0, index - SINCE) : index]
    if "since" not in before:
        return False
    between = range(index - before[::-1].index("since"), index)
    return all(line.row[step].plain and line.row[step].hit is None and line.lows[step] != "," for step in between)


def _pair(line: Line, telling: Telling, free: Sequence[int]) -> None:
    """ "in Oslo in May, Bern in June and Rome in July": each place with its date; "to Oslo and on Friday to Bern", too."""
    keys = telling.keys("place")
    tokens = {line.row[at].name: at for at in line.marks if line.row[at].name is not None}
    named = [member for argument in telling.arguments for member in argument.members if member.key in keys]
    spots = [(tokens[member.name], member) for member in named if member.name in tokens]
    bounds = sorted({at for at, _ in spots})
    leading = {at: at - 2 for at in bounds[1:] if at - 2 in free and line.low(at - 1) in line.words.prepositions}
    for at, member in spots:
        end = next((bound for bound in bounds if bound > at), len(line.row))
        own = leading.get(at, next((index for index in free if at < index < end and index + 2 not in leading), None))
        if own is not None and (time := line.row[own].time) is not None:
            telling.pairs[member.key] = time
    if len({time.start for time in telling.pairs.values()}) < 2 and not leading:
        telling.pairs.clear()
