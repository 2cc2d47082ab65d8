"""The report: a timeline in Markdown, each event with the words it came from.

What is said is here, where it stands in ``markdown.md.jinja`` beside this file; every value is escaped on its way there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, field_validator

from tracker.plugin import (
    SIGNS,
    DocumentRecord,
    Event,
    Evidence,
    LeftOut,
    Markdown,
    Timeline,
    Trip,
    When,
    dating_in_words,
    hookimpl,
    kind_in_words,
    markdown_page,
    one_line,
    parties,
    person_in_words,
    publication_in_words,
    published_in_words,
    read_locale,
    spell,
    state_in_words,
    web_address,
    where,
)

media_type = "text/markdown; charset=utf-8; variant=GFM"
suffix = ".md"

DRAWN = 12
"""Events in the drawing: more make it too wide to read on a page."""
QUOTES = 12
"""Quotes shown for an event."""
LISTED = 500
"""Documents listed one by one."""
SHOWN = 8
"""Left-out expressions shown for a reason, and origins named: of more, the number is said."""
EXPRESSION = 120
"""Characters of a left-out expression, a document's title or an origin's name before it is cut."""

_TITLE = "Visits, meetings and calls"
_ROLES = {"visitor": "Visitor", "host": "Host", "participant": "Participant", "mediator": "Mediator"}
_DATED_BY = {
    "user": "dated by the user",
    "metadata": "dated by its publisher",
    "dateline": "dated by its dateline",
    "inferred": "dated by its own words",
    None: "undated",
}


class Settings(BaseModel):
    """The heading, and the language that names months and orders dates."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    locale: str = "en_GB"
    title: str = _TITLE

    @field_validator("locale")
    @classmethod
    def _known(cls, locale: str) -> str:
        return str(read_locale(locale))


def settings() -> type[BaseModel]:
    """The settings of the report."""
    return Settings


@hookimpl
def export_timeline(timeline: Timeline, settings: Settings) -> Iterator[bytes]:
    """The report in UTF-8."""
    yield Report(timeline, settings).text().encode()


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in words, as the template needs it."""

    event: Event
    year: str
    day: str
    date: Markdown
    date_with_weekday: Markdown
    kind: str
    parties: str
    place: str
    sign: str
    status: str
    drawn_status: str
    trip: Trip | None
    roles: Sequence[tuple[str, Markdown]]
    dating: Sequence[str]
    origins: int
    quotes: Sequence[tuple[str, int]]


class Report:
    """A timeline on its way to the page."""

    def __init__(self, timeline: Timeline, settings: Settings) -> None:
        self._timeline = timeline
        self._locale = settings.locale
        self._title = one_line(settings.title) or _TITLE
        self._documents = {each.id: each for each in timeline.documents}
        self._trips = {each.id: each for each in timeline.trips}
        self._notes: dict[tuple[str, int, int], tuple[int, Evidence]] = {}
        self._entries = [self._entry(event) for event in timeline.events]

    def text(self) -> str:
        """The whole page."""
        timeline, as_of = self._timeline, self._timeline.as_of
        by_id = {each.event.id: each for each in self._entries}
        filters: dict[str, Callable[..., object]] = {
            "count_of": _count,
            "dated": self._dated_edtf,
            "grouped": _grouped,
            "listed": _listed,
        }
        return markdown_page(Path(__file__).with_suffix(".md.jinja"), filters).render(
            timeline=timeline,
            title=self._title,
            lead=self._lead(),
            as_of=spell(When.parse(as_of), self._locale) if as_of else "",
            as_of_source=self._as_of_source(),
            entries=self._entries,
            drawn=self._drawn(),
            trips=[(trip, [by_id[leg] for leg in trip.legs if leg in by_id]) for trip in timeline.trips],
            states={event.status for event in timeline.events},
            signs=SIGNS,
            origins=_origins(record for each in timeline.events for record in self._sources(each)),
            documents=[self._document(record) for record in timeline.documents[:LISTED]],
            unlisted=max(0, len(timeline.documents) - LISTED),
            left_out=list(_left_out(timeline.left_out)),
            quotes=len({(each.document, each.start, each.end) for event in timeline.events for each in event.evidence}),
            notes=[self._note(evidence) for _, evidence in self._notes.values()],
        )

    def _dated_edtf(self, edtf: str) -> Markdown:
        return _dated(When.parse(edtf), self._locale)

    def _entry(self, event: Event) -> Entry:
        when = event.when.value
        status = state_in_words(event, self._timeline.as_of)
        return Entry(
            event=event,
            year=_year(when, self._locale),
            day=spell(when, self._locale),
            date=_dated(when, self._locale),
            date_with_weekday=_dated(when, self._locale, weekday=True),
            kind=kind_in_words(event),
            parties=parties(event),
            place=where(event.place),
            sign=SIGNS[event.status],
            status=status,
            drawn_status=f"{event.status}, date passed" if "; date passed" in status else event.status,
            trip=self._trips.get(event.trip or ""),
            roles=_roles(event),
            dating=list(dating_in_words(event)),
            origins=len(_origins(self._sources(event))),
            quotes=[(evidence.quote, self._number(evidence)) for evidence in event.evidence[:QUOTES]],
        )

    def _number(self, evidence: Evidence) -> int:
        """The footnote of a quote: one for the same words of a document, however many events rest on them."""
        key = (evidence.document, evidence.start, evidence.end)
        return self._notes.setdefault(key, (len(self._notes) + 1, evidence))[0]

    def _note(self, evidence: Evidence) -> Markdown:
        cited = self._cited(self._record(evidence))
        said = f"; said by {evidence.attributed_to}" if evidence.attributed_to else ""
        return Markdown(cited + Markdown.of(f", characters {evidence.start} to {evidence.end}{said}."))

    def _cited(self, record: DocumentRecord) -> Markdown:
        """A document's title, linked where it has an address, its publisher and its day."""
        title = Markdown(f"*{Markdown.of(_name(record))}*")
        address = web_address(record.url)
        published = published_in_words(record.published, self._locale) if record.published else ""
        source = ", ".join(filter(None, (one_line(record.publisher, EXPRESSION), published)))
        linked = f"[{title}](<{address}>)" if address else title
        return Markdown(f"{linked}, {Markdown.of(source)}" if source else linked)

    def _document(self, record: DocumentRecord) -> Mapping[str, object]:
        dating = publication_in_words(record.model_copy(update={"published_reasons": ()}), self._locale)
        lines = (dating, *record.published_reasons, record.published_conflict)
        dated_by = _DATED_BY[record.published_source]
        return {"cited": self._cited(record), "dated_by": dated_by, "lines": list(filter(None, lines))}

    def _record(self, evidence: Evidence) -> DocumentRecord:
        return self._documents.get(evidence.document) or DocumentRecord(id=evidence.document)

    def _sources(self, event: Event) -> list[DocumentRecord]:
        return [self._record(evidence) for evidence in event.evidence]

    def _lead(self) -> str:
        timeline = self._timeline
        documents = _count(len(timeline.documents), "document")
        if not timeline.events:
            return f"No events in {documents}."
        told = [_count(len(timeline.events), "event"), _count(len(timeline.trips), "trip"), documents]
        if timeline.as_of:
            told.insert(0, f"As of {spell(When.parse(timeline.as_of), self._locale)}")
        return " · ".join(told)

    def _as_of_source(self) -> str:
        """Who gave the day the report speaks from."""
        days = [(day.isoformat(), each) for each in self._timeline.documents if (day := each.published_day)]
        newest = max((day for day, _ in days), default=None)
        if newest is None or newest != self._timeline.as_of:
            return "the day that was asked for"
        givers = {each.published_source for day, each in days if day == newest}
        return f"the day of its newest document, which is {next(_DATED_BY[giver] for giver in _DATED_BY if giver in givers)}"

    def _drawn(self) -> list[Entry]:
        """The events for the drawing: those nearest to the day the report speaks from, in order."""
        as_of = date.fromisoformat(self._timeline.as_of) if self._timeline.as_of else date.min
        places = range(len(self._entries))
        near = sorted(places, key=lambda place: abs(self._entries[place].event.when.value.earliest - as_of))
        return [self._entries[place] for place in sorted(near[:DRAWN])]


def _year(when: When, locale: str) -> str:
    """The heading that an event stands under."""
    if when.granularity in ("decade", "century"):
        words = spell(when, locale)
        return words[:1].upper() + words[1:]
    return str((when.latest if when.edtf.startswith("..") else when.earliest).year)


def _dated(when: When, locale: str, *, weekday: bool = False) -> Markdown:
    """The date in words; in italics when it is not known to the day."""
    words = Markdown.of(spell(when, locale, weekday=weekday))
    return words if when.granularity in ("time", "day") else Markdown(f"*{words}*")


def _roles(event: Event) -> list[tuple[str, Markdown]]:
    """The participants by role; a name's own commas are kept apart by semicolons."""
    people: dict[str, list[Markdown]] = defaultdict(list)
    for person in event.participants:
        people[person.role].append(Markdown.of(person_in_words(person)))
    return [
        (f"{name}s" if len(people[role]) > 1 else name, Markdown("; ".join(people[role])))
        for role, name in _ROLES.items()
        if role in people
    ]


def _origins(records: Iterable[DocumentRecord]) -> list[str]:
    """Who reported first: the agencies, else the publisher, else the document itself; each once."""
    return sorted({origin for each in records for origin in each.agencies or (each.publisher or _name(each),)})


def _name(record: DocumentRecord) -> str:
    """A document's title; its name or the beginning of its id when it has none."""
    named = (one_line(words, EXPRESSION) for words in (record.title, record.name, f"document {record.id[:12]}"))
    return next(filter(None, named))


def _left_out(left: Iterable[LeftOut]) -> Iterator[tuple[str, Markdown]]:
    """Each reason with the expressions it stands for."""
    by_reason: dict[str, list[str]] = defaultdict(list)
    for each in left:
        by_reason[each.reason].append(f"“{one_line(each.text, EXPRESSION)}”")
    for reason in sorted(by_reason):
        yield reason, _listed(by_reason[reason])


def _listed(words: Sequence[str]) -> Markdown:
    """The first of many, and how many more there are."""
    shown = ", ".join(Markdown.of(each) for each in words[:SHOWN])
    return Markdown(f"{shown} and {len(words) - SHOWN:,} more" if len(words) > SHOWN else shown)


def _grouped(entries: Sequence[Entry], by: str) -> Iterable[tuple[str, list[Entry]]]:
    """The entries by a field, in their order."""
    groups: dict[str, list[Entry]] = {}
    for each in entries:
        groups.setdefault(getattr(each, by), []).append(each)
    return groups.items()


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
