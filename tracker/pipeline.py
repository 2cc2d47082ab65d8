"""The way through the house, on one screen.

source ─reader→ Document ─taggers→ mentions ─core→ publication date and dated times ─extractors→ Draft*
       ─core→ Event* ─resolvers→ Event* ─matchers vote, core clusters→ Timeline ─exporter→ bytes
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial, reduce
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any, cast

from tracker import merge, names, text, times
from tracker.errors import InputError
from tracker.events import Undated, ground, leftovers
from tracker.events.correct import apply
from tracker.host import Host
from tracker.model.document import Document
from tracker.model.event import Event
from tracker.model.mention import Mention, NameMention, TimeMention
from tracker.model.source import Source
from tracker.model.timeline import DocumentRecord, LeftOut, Timeline
from tracker.publication import date_document, given_day

if TYPE_CHECKING:
    from tracker.model.draft import Draft

Step = Callable[[Any], Any]
Tagged = tuple[Document, Sequence[Mention]]
Named = tuple[Document, Sequence[TimeMention]]
Drafted = tuple[Document, "Sequence[tuple[str, Draft]]"]
Grounded = tuple[Document, Sequence[Event], Sequence[Undated]]


@dataclass(frozen=True)
class Pipeline:
    """A host and the user's wishes: ``published`` dates every document, ``as_of`` is the day to speak from."""

    host: Host
    published: date | datetime | None = None
    as_of: date | None = None

    def read(self, source: Source) -> Iterator[Document | InputError]:
        """The documents of a source, one at a time, and what is wrong with those that cannot be read."""
        return self.host.read(source)

    def annotate(self, document: Document) -> Document:
        """The document with its sentences, names, publication date and dated time expressions."""
        return cast("Document", _taken(self.annotating, document))

    def extract(self, document: Document) -> Timeline:
        """The timeline of one document."""
        with self.host.listening():
            return cast("Timeline", _taken(self.extracting, document))

    @property
    def annotating(self) -> tuple[Step, ...]:
        """The steps of ``annotate``, to take each for many documents before the next; it takes what the one before gives."""
        return self.split, *(partial(_tag, tagger) for tagger in self.host.taggers()), self.link, self.date

    @property
    def extracting(self) -> tuple[Step, ...]:
        """The steps of ``extract``, likewise."""
        return *self.annotating, self.draft, self.ground, self.gather

    def split(self, document: Document) -> Tagged:
        """The document with its sentences, and no mentions yet."""
        return document.with_layers(sentences=text.sentences(document.text)), []

    def link(self, tagged: Tagged) -> Named:
        """The document with its names, and the mentions of time."""
        document, mentions = tagged
        named = [each for each in mentions if isinstance(each, NameMention)]
        timexes = [each for each in mentions if isinstance(each, TimeMention)]
        found, entities = names.link(document.text, named, given_day(document, self.published))
        return document.with_layers(names=found, entities=entities), sorted(timexes, key=itemgetter(0, 1))

    def date(self, named: Named) -> Document:
        """The document with its publication date, and the days that it speaks of counted from it."""
        document, timexes = named
        document = date_document(document, timexes, published=self.published, as_of=self.as_of or names.RELEASE)
        return document.with_layers(times=times.resolve(document, timexes))

    def draft(self, document: Document) -> Drafted:
        """The document with what its extractors tell of it."""
        return document, self.host.extract(document)

    def ground(self, drafted: Drafted) -> Grounded:
        """The document with its events, each with its words and days and what the resolvers know, and what has no day."""
        document, drafts = drafted
        events: list[Event] = []
        undated: list[Undated] = []
        for extractor, draft in drafts:
            result = ground(document, draft, extractor)
            if isinstance(result, Undated):
                undated.append(result)
            else:
                events.append(apply(result, self.host.resolve(result, document)))
        return document, events, undated

    def gather(self, grounded: Grounded) -> Timeline:
        """The timeline of the document."""
        document, events, undated = grounded
        return self._timeline([record(document)], events, lambda clustered: leftovers(document, clustered, undated))

    def merge(self, timelines: Iterable[Timeline]) -> Timeline:
        """One timeline of several: the same whatever order they come in."""
        parts = sorted(timelines, key=lambda part: [each.id for each in part.documents])
        documents = {each.id: each for part in parts for each in part.documents}
        events = chain.from_iterable(part.events for part in parts)
        left = chain.from_iterable(part.left_out for part in parts)
        return self._timeline(list(documents.values()), events, lambda _: left)

    def _timeline(
        self,
        documents: Sequence[DocumentRecord],
        events: Iterable[Event],
        left: Callable[[Sequence[Event]], Iterable[LeftOut]],
    ) -> Timeline:
        """The timeline of events; ``left`` gives what these, once clustered, leave out."""
        published = {each.id: day for each in documents if (day := each.published_day)}
        clustered, found = merge.trips(merge.moves(merge.cluster(events, self.host.vote, published)))
        as_of = self.as_of or max(published.values(), default=None)
        return Timeline(
            as_of=as_of.isoformat() if as_of else None,
            documents=tuple(documents),
            events=tuple(clustered),
            trips=tuple(found),
            left_out=_in_order(left(clustered)),
        )


def _taken(steps: Iterable[Step], document: Document) -> object:
    """What comes of a document by steps."""
    return reduce(lambda given, step: step(given), steps, document)


def _tag(tagger: Callable[[Document], Iterable[Mention]], tagged: Tagged) -> Tagged:
    """A document with the mentions of one more tagger."""
    document, mentions = tagged
    return document, [*mentions, *tagger(document)]


def record(document: Document) -> DocumentRecord:
    """What a timeline keeps of a document: everything but its text."""
    published = document.published.isoformat() if document.published else None
    return DocumentRecord(
        id=document.id,
        name=document.name,
        title=document.title,
        language=document.language,
        published=str(document.published_days) if document.published_days else published,
        published_source=document.published_source,
        published_reasons=document.published_reasons,
        published_conflict=document.published_conflict,
        publisher=document.publisher,
        agencies=document.agencies,
        url=document.url,
    )


def _in_order(left: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    once = {(each.document, each.start, each.end, each.reason): each for each in left}
    return tuple([once[place] for place in sorted(once)])
