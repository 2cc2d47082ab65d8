"""Stays: what an article tells of one visit in several places, first its arrival, then its end, is one stretch of days."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from tracker.frames.member import Member
from tracker.frames.memory import Memory
from tracker.frames.presence import present
from tracker.frames.telling import TALKS, Telling, countries
from tracker.model.mention import Time
from tracker.model.when import When
from tracker.times import span_with

GAP = timedelta(days=3)
"""Days between two tellings of one stay: agencies tell of a visit on most of its days."""

LONGEST = timedelta(days=14)

WEEKS = 8
"""Visits told with a week among which the one is looked for that somebody sets out for."""

LENGTHS = 60
"""Lengths among which that of a visit is looked for."""

EVE = timedelta(days=2)
"""Days from setting out to the week of a visit."""

LEAVING = frozenset({"leaves for", "returns from"})
"""Rules of going on or home: they end the stay that was told to begin."""

MOVING = LEAVING | {"arrives", "travels"}
"""Rules whose days say nothing of the days before: who arrives from a place tomorrow need not be there today."""

Told = tuple[When, Telling, bool]
"""Days, who tells of them, and whether it tells of the stay itself: a meeting held there and a departure only bear witness."""


def stays(tellings: Sequence[Telling], memory: Memory) -> None:
    """Gives the tellings of one stay the days from the first to the last of them."""
    book = _Book()
    for telling in tellings:
        if telling.modality is None:
            book.note(telling)
    for (key, country), group in book.stays.items():
        _lengthen(group, [*group, *book.lengths.get(key, ())])
        _last_days(group, memory)
        _sets_out_before(group)
        if len(group) == 1 and key not in book.witnesses:
            continue
        told = [(days, telling, True) for telling in group if (days := _days(telling, memory)) is not None]
        if told:
            seen = [
                each for each in book.witnesses.get(key, ()) if not book.left_before(key, country, told[0][0], each)
            ]
            _join(
                memory, [*told, *((days, each, False) for each in seen if (days := _seen(each, country)) is not None)]
            )


@dataclass(slots=True)
class _Book:
    """What is told of each traveller, by surname: the stays by country, what bears witness to them, and lengths alone."""

    stays: dict[tuple[str, str], list[Telling]] = field(default_factory=dict)
    witnesses: dict[str, list[Telling]] = field(default_factory=dict)
    lengths: dict[str, list[Telling]] = field(default_factory=dict)
    last: dict[str, Telling] = field(default_factory=dict)

    def note(self, telling: Telling) -> None:
        if telling.kind == "visit":
            visitors = telling.members("visitor")
            if visitors:
                self._visit(telling, _surname(visitors[0]))
        elif telling.kind in TALKS and telling.time is not None and len(where := countries(telling)) == 1:
            for member in telling.members("participant"):
                key = _surname(member)
                if member.country is not None and member.country not in where:
                    self.last[key] = telling
                self.witnesses.setdefault(key, []).append(telling)

    def left_before(self, key: str, country: str, days: When, witness: Telling) -> bool:
        """Whether a departure is from another country, which was reached after a stay had begun."""
        when = witness.time.when if witness.time is not None else None
        if when is None or witness.frame.rule not in LEAVING:
            return False
        others = (
            each for (name, where), group in self.stays.items() if name == key and where != country for each in group
        )
        starts = (each.time.when for each in others if each is not witness and each.time is not None)
        return any(start and days.earliest < start.earliest < when.earliest for start in starts)

    def _visit(self, telling: Telling, key: str) -> None:
        if not key:
            return
        _lands(telling, self.last.get(key))
        where, before = countries(telling), self.last.get(key)
        if len(where) == 1:
            self.last[key] = telling
            self.stays.setdefault((key, min(where)), []).append(telling)
        # "On his way to Norway for a two-day trip": the length is that of Norway, which has it already.
        told = before is not None and before.line is telling.line and before.duration is telling.duration
        if not where and telling.duration is not None and not told:
            self.lengths.setdefault(key, []).append(telling)
        if _leaves(telling) and telling.time is not None:
            self.witnesses.setdefault(key, []).append(telling)


def _leaves(telling: Telling) -> bool:
    """Whether it tells of going away: "returned home", not "will return to Peru for more talks"."""
    back = bool(telling.members("goal") and countries(telling))
    return telling.frame.rule in LEAVING and not back


def _lands(telling: Telling, before: Telling | None) -> None:
    """ "He arrives on Wednesday": where the visit told before takes him."""
    if before is None or telling.time is None or telling.frame.rule != "arrives":
        return
    if not (telling.members("place") or telling.members("origin")):
        telling.roles["place"] = before.members("place")
        telling.reasons.append("where the visit told before is to")


def _surname(member: Member) -> str:
    """The last word of a name: the same person under two spellings stays one."""
    return member.name.entity.name.replace("-", " ").split()[-1].casefold()


def _last_days(group: Sequence[Telling], memory: Memory) -> None:
    """ "Is on a visit to Peru until Friday": from the day on which it is told."""
    day = memory.document.written_day
    for telling in group:
        when = telling.time.when if telling.time is not None and telling.dates == "end" else None
        if day is None or when is None or telling.duration is not None or telling.frame.rule in MOVING:
            continue
        if when.earliest > day and present(telling):
            telling.time, telling.until, telling.near, telling.dates = None, telling.time, "day", "whole"


def _sets_out_before(group: Sequence[Telling]) -> None:
    """ "Will visit Peru early next week … is to leave for Lima on Sunday": the day of setting out begins no other visit."""
    weeks = [each for each in group if _weeks(each)][:WEEKS]
    for each in group if weeks else ():
        day = each.time.when if each.time is not None and each.frame.rule == "leaves for" else None
        for visit in weeks:
            when = _weeks(visit)
            if day is None or when is None or visit.modality != each.modality or each.duration:
                continue
            if timedelta(0) < when.earliest - day.latest <= EVE:
                each.time, each.dates = visit.time, visit.dates
                each.reasons.append("the day before the week of the visit")
                break


def _weeks(telling: Telling) -> When | None:
    """The week that dates a telling, if one does."""
    when = telling.time.when if telling.time is not None else None
    return when if when is not None and when.granularity == "week" else None


def _seen(telling: Telling, country: str) -> When | None:
    """The day of a meeting in a country, or of leaving for another one."""
    when = telling.time.when if telling.time is not None else None
    fits = countries(telling) == {country} if telling.kind in TALKS else countries(telling) != {country}
    return when if fits and when is not None and when.granularity == "day" and when.earliest == when.latest else None


def _days(telling: Telling, memory: Memory) -> When | None:
    """The days that a telling covers; None for what is coarser than a day."""
    time = telling.time
    if time is None and telling.near == "day" and (day := memory.document.written_day) is not None:
        last = telling.until.when.latest if telling.until is not None and telling.until.when is not None else day
        time = Time(*telling.trigger, "DATE", day.isoformat(), When.of(day, last), "day of publication")
    if time is None or time.when is None or telling.dates == "journey" or time.value.endswith("-WE"):
        return None
    if telling.duration is not None:
        part = telling.dates if telling.dates in {"start", "end"} else "whole"
        spanned = span_with(time, telling.duration, part)
        if spanned is not None:
            return spanned
    return time.when if time.when.granularity == "day" else None


def _lengthen(group: Sequence[Telling], around: Sequence[Telling]) -> None:
    """The length told without a day counts from the arrival told with one, or back from the departure."""
    lengths = [each for each in around if each.duration is not None][:LENGTHS]
    if len(around) < 2 or not lengths:
        return
    dated = [each for each in group if each.time is not None and each.duration is None]
    for each in sorted(dated, key=lambda each: each.dates == "end"):
        ends = each.dates == "end"
        fitting = (other for other in lengths if _is_length_of(other, each) and (ends or other.dates != "end"))
        length = next(fitting, None) if ends or _begins(each) or each.frame.rule == "travels" else None
        if length is not None:
            each.duration = length.duration
            length.time, length.dates, length.near = each.time, "end" if ends else "start", None
            return


def _is_length_of(other: Telling, telling: Telling) -> bool:
    """Whether a telling has a length and no day of its own: that of the other is no more than told beside it."""
    beside = other.time is telling.time and countries(other) <= countries(telling)
    when, day = (each.time.when if each.time is not None else None for each in (other, telling))
    coarse = when is not None and day is not None and when.granularity != "day" and when.contains(day)
    arrival = telling.dates == "start" and other.dates == "whole" and telling.trigger != other.trigger
    if when is not None and day is not None and arrival and day.earliest < when.earliest == when.latest:
        coarse = (
            when.latest <= day.earliest + LONGEST
        )  # "during a three-day visit on the 7th", of who arrives on the 6th
    return other is not telling and other.duration is not None and (other.time is None or beside or coarse)


def _begins(telling: Telling) -> bool:
    """Whether a visit is told to begin or to go on, with no word on its end: "arrived on Monday", "began a visit"."""
    if telling.near == "day" or telling.dates == "start":
        return True
    before = telling.line.lows[max(0, telling.phrase - 3) : telling.phrase]
    return telling.form == "noun" and telling.dates != "end" and not telling.line.words.begun.isdisjoint(before)


def _join(memory: Memory, group: list[Told]) -> None:
    stretch: list[Told] = []
    latest, today = date.min, memory.document.written_day or date.max
    for days, telling, own in sorted(group, key=lambda each: (each[0], each[1].trigger)):
        denied = stretch and _denies(stretch[-1], (days, telling, own), memory)
        if stretch and not denied and _goes_on(stretch, latest, days, telling, today):
            stretch.append((days, telling, own))
            latest = max(latest, days.latest)
            continue
        if own:
            _cover(stretch, memory)
            stretch, latest = [(days, telling, own)], days.latest
    _cover(stretch, memory)


def _denies(one: Told, other: Told, memory: Memory) -> bool:
    """Whether two plans contradict each other: one arrival on two days, or two speakers with a day each."""
    (first, telling, own), (second, later, also) = one, other
    day = memory.document.written_day
    if not own or not also or first == second or day is None or first.earliest <= day or second.earliest <= day:
        return False
    if telling.dates == later.dates == "start" and telling.duration is None and later.duration is None:
        return True
    said = [memory.document.quote(each.attributed_to) for each in (telling, later) if each.attributed_to is not None]
    return len(set(said)) > 1 and telling.frame.rule == later.frame.rule


def _goes_on(stretch: Sequence[Told], latest: date, days: When, telling: Telling, day: date) -> bool:
    """Whether a day belongs to the stay told so far; the day of leaving ends what was told to begin, and nothing else."""
    first, begun, _ = stretch[0]
    if days.latest - first.earliest > LONGEST:
        return False
    leaves = telling.frame.rule in LEAVING or telling.dates == "end"
    went = telling.frame.rule == "returns from" and (begun.frame.rule == "travels" or days.earliest > day)
    if leaves and begun.dates != "end" and (went or _begins(begun)):
        return not any(
            own and each.dates == "end" for _, each, own in stretch
        )  # "will stay until Friday and then go on"
    return telling.frame.rule not in LEAVING and days.earliest <= latest + GAP


def _cover(stretch: list[Told], memory: Memory) -> None:
    """Gives each telling of a stay its first and its last words on when. Who is to leave or meet someone later today is there still."""
    if len(stretch) < 2:
        return
    days, first, _ = stretch[0]
    end, last, _ = max(stretch, key=lambda each: each[0].latest)
    if end.latest == days.latest:
        last = first
    coming = _leaves(last) or last.kind in TALKS
    ahead = coming and not last.line.words.future.isdisjoint(last.premodifiers)
    start, near = first.time, first.near if first.time is None else last.near if last.time is None else None
    until = first.until if last is first else last.until or last.time
    duration, dates = last.duration, last.dates if last.duration is not None else "whole"
    for covered, telling, own in stretch:
        if own and ahead and end.latest == memory.document.written_day:
            telling.modality = "ongoing"
        if own and (covered.earliest, covered.latest) != (days.earliest, end.latest):
            telling.time, telling.until, telling.near = start, until, near
            telling.duration, telling.dates = duration, dates
            telling.reasons.append("from its first day told to its last")
