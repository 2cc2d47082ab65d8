"""iCalendar (RFC 5545, 7986, 9253): a calendar that can be opened and subscribed to. No date is made up for it.

A day or days are all-day entries with an exclusive end; a time with its zone is in UTC; a week, month, season or year
is one entry over the whole of it. Decades, centuries, open ends and years that calendars overflow on (before 1000, after
9998) are not in it. An entry's stamp is the publication of its newest source, so the same input gives the same bytes.

Text is cleaned before it is written: white space is one space, controls go, a tag's "<", an entity's "&" and a backslash
become "‹", "＆" and "＼", at which no program stumbles; a title is cut after 200 characters, a quote after 600.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field

from tracker.plugin import (
    DocumentRecord,
    Event,
    Timeline,
    Trip,
    When,
    announcer,
    calendar_text,
    country,
    dating_in_words,
    folded,
    hookimpl,
    kind_in_words,
    one_line,
    person_in_words,
    publication_in_words,
    source_in_words,
    spell,
    state_in_words,
    web_address,
    where,
)

if TYPE_CHECKING:
    from icalendar.cal.component import Component

media_type = "text/calendar"
suffix = ".ics"

YEARS = range(1000, 9999)
"""Years whose entries every program can hold: an all-day end on 9999-12-31 lies in the year 10000."""
TITLE, QUOTE, QUOTES, DESCRIPTION = 200, 600, 10, 8_000
"""The longest title and quote in characters, the most quotes, the longest description: Google cuts one at 8,192."""
KEPT = timedelta(days=90)
"""How long a cancelled event stays in the calendar after it was called off, so that subscribers see that it was."""
HOUR = timedelta(hours=1)
"""Shown for a time whose end nobody gives, and said to be: programs want an end."""
CACHED = 16_384
"""Finished entries and read days kept: a feed of ten thousand events that changes in a hundred makes only those anew."""

COARSE = frozenset({"month", "season", "year"})
NEVER = frozenset({"decade", "century"})
CALLED_OFF = {"postponed": "POSTPONED", "cancelled": "CANCELLED", "denied": "DENIED"}

Colour = Literal[
    "black", "blue", "brown", "crimson", "darkblue", "darkgreen", "gold", "gray", "green", "indigo", "maroon", "navy",
    "olive", "orange", "purple", "red", "royalblue", "slateblue", "steelblue", "teal", "tomato", "turquoise", "violet",
]  # fmt: skip
"""Of the names of CSS 3, which RFC 7986 asks for, some that can be told apart."""


class Settings(BaseModel):
    """The settings of a calendar.

    ``coarse``: *span* shows months, seasons and years as entries over the whole of them, *none* leaves them out.
    ``cancelled``: *mark* says it in status and title, *strict* in the status alone, *drop* leaves the event out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = "Visits, summits and calls"
    namespace: str = Field(default="tracker.invalid", pattern=r"^[A-Za-z0-9][A-Za-z0-9.-]{0,199}$")
    coarse: Literal["span", "none"] = "span"
    cancelled: Literal["mark", "strict", "drop"] = "mark"
    color: Colour = "steelblue"
    url: str = Field(default="", description="where the calendar is served")


def settings() -> type[BaseModel]:
    """The settings of the calendar."""
    return Settings


@hookimpl
def export_timeline(timeline: Timeline, settings: Settings) -> Iterator[bytes]:
    """The calendar, an entry a piece."""
    records = {each.id: each for each in timeline.documents}
    trips = {each.id: each for each in timeline.trips}
    as_of = date.fromisoformat(timeline.as_of) if timeline.as_of else None
    shown = []
    for event in timeline.events:
        told = dict.fromkeys(proof.document for proof in event.evidence)
        sources = tuple(records[document] for document in told if document in records)
        stamp = _stamp(event, sources, as_of)
        if _span(event.when.value) and not _dropped(event, stamp, as_of, settings):
            shown.append((event, sources, stamp))
    yield _head(len(timeline.events) - len(shown), max((stamp for _, _, stamp in shown), default=None), settings)
    for event, sources, stamp in shown:
        state = state_in_words(event, timeline.as_of)
        yield _entry(event, sources, trips.get(event.trip or ""), stamp, state, settings)
    yield b"END:VCALENDAR\r\n"


def _dropped(event: Event, stamp: datetime, as_of: date | None, settings: Settings) -> bool:
    if event.when.granularity in COARSE and settings.coarse == "none":
        return True
    if event.status not in CALLED_OFF:
        return False
    long_ago = as_of is not None and as_of - stamp.date() > KEPT
    return settings.cancelled == "drop" or (long_ago and event.status != "postponed")


def _stamp(event: Event, sources: Sequence[DocumentRecord], as_of: date | None) -> datetime:
    """When this revision became known: its newest source's publication; without any, the day spoken from."""
    published = [_moment(each.published) for each in sources if each.published]
    day = as_of or max(event.when.value.earliest, date(YEARS.start, 1, 1))
    return max(published, default=_moment(day.isoformat()))


@lru_cache(maxsize=CACHED)
def _moment(published: str) -> datetime:
    """A publication date in UTC: midnight when only the day is known, the last day of several."""
    when = When.parse(published)
    moment = when.time
    if moment is None or when.latest.year not in YEARS:
        return datetime(when.latest.year, when.latest.month, when.latest.day, tzinfo=UTC)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _head(left: int, newest: datetime | None, settings: Settings) -> bytes:
    """Everything before the first entry. No ``UID``: vdirsyncer would take it for that of every entry."""
    from icalendar import Calendar, vDuration, vUri

    calendar = Calendar()
    _add(calendar, "prodid", "-//diplomacy-tracker//timeline//EN")
    _add(calendar, "version", "2.0")
    for name in ("name", "x-wr-calname"):
        _add(calendar, name, calendar_text(settings.name, TITLE) or "Timeline")
    if left:
        few = f"Events without an entry, because called off or of no date that a calendar shows: {left:,}"
        for name in ("description", "x-wr-caldesc"):
            _add(calendar, name, few)
    calendar.add("refresh-interval", vDuration(timedelta(hours=6)), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(timedelta(hours=6)))
    if address := web_address(settings.url):
        calendar.add("source", vUri(address), parameters={"VALUE": "URI"})
    _add(calendar, "color", settings.color)
    if newest:
        calendar.add("last-modified", newest)
    return folded(calendar.content_lines()).removesuffix(b"END:VCALENDAR\r\n")


@lru_cache(maxsize=CACHED)
def _entry(
    event: Event,
    sources: tuple[DocumentRecord, ...],
    trip: Trip | None,
    stamp: datetime,
    state: str,
    settings: Settings,
) -> bytes:
    """The finished lines of one event."""
    from icalendar import Event as Entry
    from icalendar import vUri

    entry = Entry()
    entry.add("dtstamp", stamp)
    entry.add("last-modified", stamp)
    entry.add("sequence", 0)
    for name, moment in zip(("dtstart", "dtend"), _span(event.when.value) or (), strict=False):
        entry.add(name, moment)
    entry.add("categories", _categories(event))
    for name, value in _texts(event, sources, trip, state, settings):
        _add(entry, name, value)
    if degrees := _degrees(event):
        entry.add("geo", degrees)
    addresses = list(dict.fromkeys(filter(None, (web_address(each.url) for each in sources))))
    for address in addresses[:1]:
        entry.add("url", vUri(address))
    for address in addresses:
        entry.add("link", vUri(address), parameters={"LINKREL": "describedby", "VALUE": "URI"})
    return folded(entry.content_lines())


def _span(when: When) -> tuple[date, date] | None:
    """First moment and exclusive end of an entry, both dates or both times in UTC; None for what has no entry."""
    first, last = when.earliest, when.latest
    if when.granularity in NEVER or first.year not in YEARS or last.year not in YEARS:
        return None
    start, end = when.time, when.end.time
    if start is None or start.tzinfo is None:
        return first, last + timedelta(days=1)
    if end is not None and end.tzinfo is None:
        end = end.replace(tzinfo=start.tzinfo)
    return start.astimezone(UTC), (end if end and end > start else start + HOUR).astimezone(UTC)


def _status(event: Event) -> str:
    if event.status in CALLED_OFF:
        return "CANCELLED"
    sure = event.status in ("occurred", "ongoing")
    announced = event.status == "planned" and event.announced_by in ("visitor", "host", "both")
    return "CONFIRMED" if (sure or announced) and not event.when.disputed else "TENTATIVE"


def _title(event: Event, settings: Settings) -> str:
    """The title with what a calendar cannot say otherwise: a coarse date, a plan, a cancellation."""
    title, when = calendar_text(event.title, TITLE) or kind_in_words(event).capitalize(), event.when.value
    days = calendar_text(spell(when))
    if when.granularity == "week" and not when.is_interval:
        days = days.rpartition(" ")[0]
    if when.granularity in COARSE:
        title = f"{days[0].upper()}{days[1:]} (day unknown): {title}"
    elif when.granularity == "week" or when.approximate:
        title = f"{days[0].upper()}{days[1:]}: {title}"
    if event.status in CALLED_OFF:
        return f"{CALLED_OFF[event.status]}: {title}" if settings.cancelled != "strict" else title
    if event.when.disputed:
        return f"{title} (date disputed)"
    return f"{title} ({event.status})" if _status(event) == "TENTATIVE" else title


def _texts(
    event: Event, sources: Sequence[DocumentRecord], trip: Trip | None, state: str, settings: Settings
) -> Iterator[tuple[str, str]]:
    yield "uid", f"{calendar_text(event.id)}@{settings.namespace}"
    yield "summary", _title(event, settings)
    description = "\n".join(map(calendar_text, _description(event, sources, trip, state)))
    yield "description", description if len(description) <= DESCRIPTION else f"{description[: DESCRIPTION - 1]}…"
    if place := calendar_text(where(event.place), TITLE):
        yield "location", place
    if trip:
        yield "refid", calendar_text(trip.id)
    yield "status", _status(event)
    yield "transp", "TRANSPARENT"
    for person in event.participants:
        yield f"x-tracker-{person.role}", calendar_text(person.name, TITLE)
    yield "x-tracker-edtf", event.when.edtf
    yield "x-tracker-status", event.status
    yield "x-tracker-precision", event.when.granularity
    yield "x-tracker-confidence", f"{event.confidence:.2f}"


def _description(event: Event, sources: Sequence[DocumentRecord], trip: Trip | None, state: str) -> Iterator[str]:
    """What is known, the words it came from, and how the date was read."""
    said = announcer(event) if event.status != "planned" else ""
    yield f"{kind_in_words(event).capitalize()}: {state}" + (f", announced by {said}" if said else "")
    no_end = event.when.granularity == "time" and not event.when.value.is_interval
    yield f"Date: {spell(event.when.value)}" + (" (its end is not known)" if no_end else "")
    yield from (f"{person.role.capitalize()}: {person_in_words(person)}" for person in event.participants)
    if place := where(event.place):
        yield f"Place: {place}"
    if trip:
        yield (f"Leg {event.leg} of {len(trip.legs)}" if event.leg else "Part") + f" of a trip: {trip.title[:TITLE]}"
    cited = {each.id: source_in_words(each) for each in sources}
    for proof in event.evidence[:QUOTES]:
        speaker = f"said by {one_line(proof.attributed_to, TITLE)}" if proof.attributed_to else ""
        source = ", ".join(filter(None, (cited.get(proof.document), speaker)))
        yield from ("", f"“{one_line(proof.quote, QUOTE)}”", *([f"({source})"] if source else []))
    if len(event.evidence) > QUOTES:
        yield f"… and {len(event.evidence) - QUOTES} more"
    yield ""
    yield from dating_in_words(event)
    yield from filter(None, map(publication_in_words, sources))
    yield from (address for each in sources if (address := web_address(each.url)))


def _categories(event: Event) -> list[str]:
    """Kind, finer kind and countries; no comma, at which Home Assistant and node-ical would cut."""
    codes = [person.country for person in event.participants] + [event.place.country if event.place else None]
    kinds = (event.kind.replace("-", " ").capitalize(), kind_in_words(event).capitalize())
    names = (*kinds, *sorted({country(code) for code in codes if code}))
    return list(dict.fromkeys(calendar_text(name).replace(",", "") for name in names))


def _degrees(event: Event) -> tuple[float, float] | None:
    place = event.place
    if place is None or place.kind not in ("city", "venue") or place.latitude is None or place.longitude is None:
        return None
    return (place.latitude, place.longitude) if abs(place.latitude) <= 90 and abs(place.longitude) <= 180 else None


def _add(component: "Component", name: str, text: str) -> None:
    from icalendar import vText

    component.add(name, vText(text))
