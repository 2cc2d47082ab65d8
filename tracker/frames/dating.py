"""Which date belongs to which trigger. Each expression between them has a cost; the cheapest date within reach is taken.

A date that stands with a reporting verb ("said on Friday", "yesterday announced") dates the saying and nothing else.
"""

from collections.abc import Sequence
from datetime import timedelta

from tracker.frames.choose import choose
from tracker.frames.claims import is_counted_from, is_since, may_date
from tracker.frames.cost import CLAUSE, LIMIT, Scene, cost_of
from tracker.frames.datable import could_date
from tracker.frames.deciding import is_decided
from tracker.frames.line import Line
from tracker.frames.measure import is_ended, is_length, measure
from tracker.frames.saying import is_said
from tracker.frames.share import share
from tracker.frames.telling import Telling
from tracker.model.mention import Time

DAY = timedelta(days=1)

TOWN = 6
"""Tokens before a country in which its town and a preposition stand: "in | Porto Novo do Sul , | Peru"."""

OUT = 6
"""Tokens before a day in which "left" stands: "left Lima airport late on Monday for a visit"."""


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
    if line.is_alone(index):
        return "on a line of its own: the day of writing"
    if f"{line.padded[index - 2]} {line.padded[index - 1]}" in line.words.instead:
        return "the date that it no longer has"
    if not could_date(line, index):
        time = line.row[index].time
        return "a length of time" if time is not None and time.type == "DURATION" else "no date of an event"
    told = index - 2 if line.padded[index - 1] == "(" else index  # "announced on Tuesday | (May 6)"
    if is_said(line, index) or (told >= 0 and line.row[told].time is not None and is_said(line, told)):
        return "the day on which it was said"
    return "the day on which it was decided" if is_decided(line, index) else None


def owned_dates(tellings: Sequence[Telling]) -> dict[int, Telling]:
    """Expressions inside a noun phrase are its own: "paving the way for the May 3 visit of Ek"."""
    return {
        step: telling for telling in tellings if telling.form == "noun" for step in range(telling.phrase, telling.at)
    }


def _date(line: Line, telling: Telling, free: Sequence[int], scene: Scene) -> None:
    best: tuple[float, int] | None = None
    limit = LIMIT
    for index in free:
        if may_date(line, telling, index):
            cost = cost_of(telling, index, scene, limit)
            if cost <= LIMIT and (best is None or cost < limit):
                limit, best = cost, (cost, index)
    if best is None:
        return
    if best[0] >= CLAUSE and (_is_sequel(line, telling) or _comes_later(line, telling, best[1])):
        telling.near = "month"
        return
    index = choose(line, telling, best, free, scene) if len(free) > 1 else best[1]
    telling.time = line.row[index].time
    telling.own_date = best[0] < CLAUSE
    telling.since = is_since(line, index)
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
    after = telling.form == "verb" and line.padded[telling.at - 1] == "after"
    return (
        after
        and (telling.frame.legs or line.lows[telling.at].endswith("ing"))
        and len({member.country for member in telling.members("place")}) > 1
    )


def _comes_later(line: Line, telling: Telling, index: int) -> bool:
    """ "Will fly to Peru on Monday before going to Chile": the day is that of the first."""
    later = telling.form == "verb" and line.padded[telling.at - 1] == "before" and index < telling.at
    time = line.row[index].time
    day = time is not None and time.when is not None and time.when.granularity == "day" and not time.when.is_interval
    return later and day and line.lows[telling.at].endswith("ing")


def _next_day(line: Line, index: int) -> Time | None:
    """ "Today and tomorrow": the second of two days that are told in one breath; "in May or June": the last of either."""
    joint = line.padded[index + 1]
    if joint not in {"and", "or", "-", "–"}:
        return None
    step = index + 2 + (joint == "or" and line.padded[index + 2] in line.words.before_times)
    one, other = line.row[index].time, line.row[step].time if step < len(line.row) else None
    if one is None or other is None or one.when is None or other.when is None:
        return None
    alike = one.when.granularity == other.when.granularity and (joint == "or" or one.when.granularity == "day")
    return other if alike and one.when.latest + DAY == other.when.earliest else None


def _before(line: Line, place: int) -> int:
    """The token before "in Oslo" or "in Moss, Norway", where a date may stand, whether or not the town is known."""
    step = place - 1
    if line.padded[step] == ",":
        step -= 1
        while step > place - TOWN and line.row[step].plain and line.padded[step] not in line.words.prepositions:
            step -= 1
    return step - 1 if line.padded[step] in line.words.prepositions else -1


def _pair(line: Line, telling: Telling, free: Sequence[int]) -> None:
    """ "in Oslo in May, Bern in June and Rome in July": each place with its date; "to Oslo and on Friday to Bern", too."""
    keys = telling.keys("place")
    tokens = {line.row[at].name: at for at in line.marks if line.row[at].name is not None}
    named = [member for argument in telling.arguments for member in argument.members if member.key in keys]
    spots = [(tokens[member.name], member) for member in named if member.name in tokens]
    bounds = sorted({at for at, _ in spots})
    leading = {at: before for at in bounds if (before := _before(line, at)) in free}
    if len(leading) < len(bounds):  # "on Monday in Oslo, Bern in June": all or none of them from the first on
        leading.pop(bounds[0], None)
    for at, member in spots:
        end = next((bound for bound in bounds if bound > at), len(line.row))
        own = leading.get(at, next((index for index in free if at < index < end and index + 2 not in leading), None))
        if own is not None and (time := line.row[own].time) is not None:
            telling.pairs[member.key] = time
    if len({time.start for time in telling.pairs.values()}) < 2 and not leading:
        telling.pairs.clear()
