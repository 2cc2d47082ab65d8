"""Journeys: a traveller, their stops and dates. A journey hands its dates down to the stops that have none."""

from collections.abc import Sequence
from datetime import date, timedelta

from tracker.frames.book import LONGEST, Book, is_departure, is_over, is_whole
from tracker.frames.memory import Memory
from tracker.frames.presence import CLAUSE, at_dateline, lead_in, present
from tracker.frames.telling import Telling, countries
from tracker.frames.topic import is_a_topic
from tracker.frames.within import for_the_event

Key = tuple[str, ...]

WEEK = timedelta(days=7)
"""After an arrival, headlines without a name tell of it for so long."""


def travel(tellings: Sequence[Telling], memory: Memory) -> None:
    """Labels the visits of one journey, and dates the legs that have no day of their own."""
    journeys: dict[str, list[Telling]] = {}
    anonymous: list[tuple[str | None, Telling]] = []
    visits = [(each, traveller(each)) for each in tellings if each.kind == "visit"]
    beside = {(id(each.line), id(each.time)): key for each, key in visits if key}
    for telling, key in visits:
        if key:
            journeys.setdefault(key, []).append(telling)
        elif is_whole(telling) and not telling.members("sender"):
            anonymous.append((beside.get((id(telling.line), id(telling.time))), telling))
    for number, key in enumerate(sorted(journeys)):
        legs = journeys[key]
        _lend_length(legs)
        wholes = [each for whose, each in anonymous if whose in (None, key)]
        book = Book([leg for leg in legs if leg.time is not None], wholes)
        for telling in legs:
            if telling.time is None:
                _inherit(telling, book, memory)
            else:
                _until_home(telling, book)
        _label(legs, f"{number}")
    _name_nobody(visits, memory)


def _name_nobody(visits: Sequence[tuple[Telling, str | None]], memory: Memory) -> None:
    """Takes the day of publication from "Thai minister arrives in Lima", when one is named who came on another day."""
    undated = [each for each, _ in visits if each.time is None and each.near == "day" and each.modality is None]
    for telling in undated if len(visits) > 1 else ():
        if any(_names(other, telling, memory.document.written_day) for other, _ in visits):
            telling.near = None
            telling.reasons.append("told with its date and its traveller elsewhere")


def _names(other: Telling, telling: Telling, day: date | None) -> bool:
    """Whether a visit of the week before to the same country says who of a nation is on it."""
    when = other.time.when if other.time is not None else None
    if when is None or day is None or other.modality is not None or not countries(other) & countries(telling):
        return False
    people = {member.country for member in other.members("visitor") if member.kind == "person"}
    unnamed = {member.country for member in telling.members("visitor") if member.kind != "person"}
    return (
        len(unnamed) == len(telling.members("visitor"))
        and unnamed <= people
        and timedelta(0) < day - when.latest < WEEK
    )


def _lend_length(legs: Sequence[Telling]) -> None:
    """ "Leaves on Monday on a tour … The ten-day trip will take him to Peru": as long as the journey that he sets out on."""
    whole = next((each for each in legs if each.time is None and each.duration and not countries(each)), None)
    for out in legs if whole is not None else ():
        if whole is not None and is_departure(out) and out.time and not out.duration and out.modality == whole.modality:
            out.duration = whole.duration


ARRIVING = frozenset({"arrives", "travels"})
"""Rules of reaching a country, before which others were reached."""


def traveller(telling: Telling) -> str | None:
    """The key of the first visitor."""
    visitors = telling.roles.get("visitor")
    return visitors[0].key if visitors else None


def _inherit(telling: Telling, book: Book, memory: Memory) -> None:
    if _is_told_elsewhere(telling, book, memory):
        return
    if telling.negated or _is_about(telling, telling.line.words.modality["vague"]) or _for_the_event(telling, memory):
        return
    beside = book.beside(telling) if not telling.owned else None
    if beside is not None and not is_over(beside, _ahead_of(telling, memory)):
        if beside.dates == "end" and telling.frame.rule == "arrives" and "has" in telling.premodifiers:
            telling.until, telling.near = beside.time, "day"  # "has arrived for a visit that will end on Tuesday"
            return
        over = telling.frame.legs and not telling.line.words.past_legs.isdisjoint(telling.line.lows[telling.at].split())
        telling.time, telling.dates = beside.time, "end" if over else beside.dates
        telling.duration = telling.duration or beside.duration
        telling.reasons.append("date of what is told beside it")
        return
    home = book.home() if telling.form == "noun" and _is_over(telling) else None
    if home is not None:
        telling.time, telling.dates = home.time, "end"
        telling.reasons.append("over when the traveller came home")
        return
    if telling.form == "noun" and present(telling):
        around(telling, memory, sequence=False)
        return
    _by_journey(telling, book, memory)


def _for_the_event(telling: Telling, memory: Memory) -> bool:
    """Gives "will travel to Peru for the event" the days of that."""
    gathering = for_the_event(telling, memory)
    if gathering is None:
        return False
    telling.time, telling.dates = gathering.time, "journey"
    telling.reasons.append("date of what it is for")
    return True


def _until_home(telling: Telling, book: Book) -> None:
    """Countries told with the day of setting out alone last until the day of coming home."""
    several = len(countries(telling)) > 1 and not telling.pairs and telling.until is None and telling.duration is None
    home = book.coming_home(telling) if several and telling.modality is None and telling.dates != "end" else None
    if home is not None:
        telling.until, telling.dates = home.time, "journey"
        telling.reasons.append("from setting out to coming home")
    elif several and _is_begun(telling) and (stop := book.last_stop(telling)) is not None:
        telling.until, telling.dates = stop.time, "journey"
        rest = [each for each in telling.members("place") if not book.has_days_in(each.country, telling)]
        telling.roles["place"] = rest or telling.members("place")
        telling.reasons.append("from setting out to the last stop told")


def _is_begun(telling: Telling) -> bool:
    """Whether the day told is the first one: "a tour that began on Monday", "will start a tour on Monday"."""
    return telling.dates == "start" or not telling.line.words.starts.isdisjoint(telling.premodifiers)


def _by_journey(telling: Telling, book: Book, memory: Memory) -> None:
    """The dates of the journey around, from setting out to coming home; else those of the publication, if it says so."""
    own = "had" in telling.premodifiers or _is_of_legs_behind(telling, book)
    whole = book.whole(telling, _ahead_of(telling, memory, now=present(telling)))
    left = telling.dates == "end" and telling.form == "verb"  # "travelled there from Peru": before the journey's visit
    if whole is not None and not own and not left:
        telling.time, telling.dates, telling.duration = whole.time, "journey", whole.duration
        telling.reasons.append("date of the journey")
        return
    out = book.setting_out(telling)
    back = book.coming_home(out) if out is not None else None
    if out is not None and back is not None and not own and not telling.owned:
        telling.time, telling.until, telling.dates = out.time, back.time, "journey"
        telling.reasons.append("from setting out to coming home")
    elif not _is_leg(telling, out, memory):
        around(telling, memory, sequence=bool(book.dated) or memory.last("visit") is not None)


def _is_of_legs_behind(telling: Telling, book: Book) -> bool:
    """ "Arrived in Peru on the tour, which has taken him to Cuba": legs behind have none of the days of the stay that goes on."""
    has, past = telling.line.words.perfect, telling.line.words.past_legs
    behind = telling.frame.legs and not has.isdisjoint(telling.premodifiers)
    behind = behind and not past.isdisjoint(telling.line.padded[telling.at].split())
    return behind and any(each.frame.rule in ARRIVING for each in book.dated)


def _ahead_of(telling: Telling, memory: Memory, *, now: bool = False) -> date:
    """ "Will visit Peru", or "is in Peru" now: what is to come or goes on is no part of last week's tour, over by that day."""
    day = memory.document.written_day
    ahead = now or not telling.line.words.future.isdisjoint(telling.premodifiers)
    return day if ahead and day is not None else date.min


def _is_told_elsewhere(telling: Telling, book: Book, memory: Memory) -> bool:
    """Whether all its countries are told with their dates; hosts and a refusal go there, other countries stay."""
    same = book.same(telling)
    if same is None or _is_anew(telling, same, memory.document.written_day):
        return False
    if telling.negated and same.modality is None:
        same.modality = telling.modality
    if telling.modality not in (None, same.modality) and not telling.negated:
        return False
    if same.modality is None and _is_under_way(telling):
        same.modality = "ongoing"
    for member in telling.members("host"):
        same.add("host", member)
    telling.reasons.append("told with its date elsewhere")
    rest = [each for each in telling.members("place") if each.country not in book.in_country]
    telling.near = telling.near if rest else None
    if rest:
        telling.roles["place"] = rest
    return not rest


def _is_anew(telling: Telling, same: Telling, day: date | None) -> bool:
    """ "Has left for a visit to Peru", where he was in March, too: one that goes on is none that is long over."""
    when = same.time.when if same.time is not None else None
    over = when is not None and day is not None and when.latest < day - WEEK
    come = telling.frame.rule == "arrives" or telling.line.padded[telling.phrase - 1] == "for"
    return over and come and present(telling)


def _is_under_way(telling: Telling) -> bool:
    """ "Has begun a visit to Peru", of which only the welcome is dated."""
    before = telling.line.lows[max(0, telling.phrase - 2) : telling.phrase]
    begun = telling.form == "noun" and not telling.line.words.begun.isdisjoint(before)
    return begun and telling.line.words.future.isdisjoint(telling.premodifiers)


def _is_leg(telling: Telling, out: Telling | None, memory: Memory) -> bool:
    """Dates countries told without a date: by a departure that lies ahead, else by the month of departure or return."""
    if out is None or len(countries(telling)) < 2 or telling.owned or "had" in telling.premodifiers:
        return False
    telling.reasons.append("a leg of the journey, of which only the first or last day is told")
    telling.near = "month"
    day, when = memory.document.written_day, out.time.when if out.time is not None else None
    done = telling.form == "verb" and telling.line.lows[telling.at].endswith("ed") and not telling.premodifiers
    if day is not None and when is not None and when.earliest >= day and out.dates != "end" and not done:
        telling.modality = "planned"
        if not out.members("place"):  # "leaves on Monday on a tour": the one day that is told of it all
            telling.time, telling.dates, telling.near = out.time, "journey", None
            return True
    _after(telling, memory)
    return True


def _is_over(telling: Telling) -> bool:
    """ "Completed a visit to Peru", "had met officials on a visit to Peru"."""
    earlier = telling.line.lows[max(0, telling.phrase - CLAUSE) : telling.phrase]
    return "had" in earlier or not telling.line.words.over.isdisjoint(earlier[-3:])


def _in_sequence(telling: Telling) -> bool:
    first = next(iter(telling.line.groups), None)
    if first is not None and first.governor == "from" and first.lead == 1 and first.members[0].place:
        return True  # "From Cuba, she goes on to Mexico"
    words = f" {' '.join(telling.line.lows[: telling.last])} "
    return telling.line.words.sequence.search(words) is not None


def _is_about(telling: Telling, words: frozenset[str]) -> bool:
    """Whether one of some words is said of it: "a recent visit", "arrived just"."""
    return not (words.isdisjoint(telling.premodifiers) and words.isdisjoint(telling.passed[:4]))


def _is_soon(telling: Telling) -> bool:
    """ "Will come within two weeks"."""
    line, behind = telling.line, range(telling.at + 1, telling.reach)
    if line.words.future.isdisjoint(telling.premodifiers):
        return False
    times = [
        line.row[index].time for index in line.times if index in behind and line.lows[index - 1] in line.words.within
    ]
    return any(time and time.type == "DURATION" and (time.value[-1:] in "DW" or time.value == "P1M") for time in times)


def around(telling: Telling, memory: Memory, *, sequence: bool) -> None:
    """Dates what is told without a date but around the publication itself: by its day, or by its month."""
    fresh = telling.line.words.modality["fresh"]
    if telling.modality in {"postponed", "cancelled"}:
        telling.near = "month"
    elif telling.near == "month" or is_a_topic(telling):
        pass
    elif telling.near is not None or _is_about(telling, fresh) or present(telling) or at_dateline(telling, memory):
        telling.near = "day"
    elif telling.frame.legs or telling.named_stop or _is_soon(telling) or (sequence and _in_sequence(telling)):
        telling.near = "month"
    if telling.near == "month" and telling.modality is None:
        _after(telling, memory)
    if telling.near == "day" and telling.frame.rule == "returns from" and telling.time is None:
        telling.near = "month"
    if telling.near == "day" and memory.today is not None:
        telling.time = memory.today
        telling.reasons.append("the day of the dateline")
    elif telling.near is not None:
        telling.reasons.append(f"told around publication: its {telling.near}")
    if telling.near == "day" and not telling.line.words.ending.isdisjoint(lead_in(telling)):
        telling.dates = "end"


def _after(telling: Telling, memory: Memory) -> None:
    """What comes after an event of a later month than that of the publication has that event's month."""
    told = (each for each in reversed(memory.tellings) if each.trigger < telling.trigger and each.time is not None)
    before, day = next(told, None), memory.document.written_day
    when = before.time.when if before is not None and before.time is not None else None
    if before is None or when is None or day is None or when.granularity != "day":
        return
    if when.latest <= day + LONGEST and (when.latest.year, when.latest.month) > (day.year, day.month):
        telling.time, telling.dates, telling.near = before.time, "after", None


def _label(legs: Sequence[Telling], number: str) -> None:
    if len({country for leg in legs for country in countries(leg)}) < 2:
        return
    whole = [leg for leg in legs if not leg.pairs and (leg.dates == "journey" or len(countries(leg)) > 1)]
    for leg in whole:
        leg.journey = f"journey-{number}"
