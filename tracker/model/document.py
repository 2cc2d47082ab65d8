"""A document: one article with where it came from, and the layers that the core lays over its text."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from hashlib import sha256
from operator import itemgetter
from typing import Literal, TypedDict, TypeVar, Unpack

from tracker.model.mention import Entity, Name, Span, Time
from tracker.model.when import When

_START = itemgetter(0)
_M = TypeVar("_M", Time, Name)

PublishedSource = Literal["user", "metadata", "dateline", "inferred"]


class Layers(TypedDict, total=False):
    """What the core lays over the text of a document."""

    sentences: tuple[Span, ...]
    times: tuple[Time, ...]
    names: tuple[Name, ...]
    entities: Mapping[str, Entity]


@dataclass(frozen=True)
class Document:
    """One article. Offsets everywhere are code points in ``text``, which is normalised (``tracker.text.normalise``).

    ``body`` is the offset at which the caller's own text begins: a title given apart is put before it, so that a
    headline can be quoted like any sentence. ``published_days`` are all days that an inferred date may be
    (``published`` is the last of them), ``published_reasons`` the words that leave no others. ``datelined`` is the day of
    its dateline, when that is another than the day of publication. The layers
    (``sentences``, ``times``, ``names``) are empty until the core fills them.
    """

    text: str
    name: str = ""
    title: str = ""
    language: str = "en"
    published: date | datetime | None = None
    published_source: PublishedSource | None = None
    published_days: When | None = None
    published_reasons: tuple[str, ...] = ()
    published_conflict: str | None = None
    datelined: date | None = None
    publisher: str = ""
    agencies: tuple[str, ...] = ()
    url: str = ""
    body: int = 0
    sentences: tuple[Span, ...] = ()
    times: tuple[Time, ...] = ()
    names: tuple[Name, ...] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict)
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", sha256(self.text.encode()).hexdigest())

    @property
    def published_day(self) -> date | None:
        """The publisher's own calendar day; a time of day and its zone are left behind, never converted."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    @property
    def written_day(self) -> date | None:
        """The day from which its words count, "today": that of the dateline, else that of publication."""
        return self.datelined or self.published_day

    @property
    def written_source(self) -> PublishedSource | None:
        """Where that day comes from."""
        return "dateline" if self.datelined is not None else self.published_source

    def with_layers(self, **layers: Unpack[Layers]) -> "Document":
        """The document with some of its layers laid anew; ``dataclasses.replace`` would go through every field for that."""
        fields = self.__dict__ | layers
        for name in _COMPUTED:
            fields.pop(name, None)
        document = object.__new__(type(self))
        object.__setattr__(document, "__dict__", fields)
        return document

    def quote(self, span: Span) -> str:
        """The words at a span.

        >>> Document("Putin in Hanoi").quote((0, 5))
        'Putin'
        """
        return self.text[span[0] : span[1]]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset; the nearest one before it between sentences."""
        place = bisect_right(self._sentence_starts, offset)
        return self.sentences[place - 1] if place else (0, len(self.text))

    def times_in(self, span: Span) -> list[Time]:
        """The time expressions inside a span, in order."""
        start, end = span
        near = _between(self.times, self._time_starts, start, end + 1)
        return [time for time in near if time.end <= end]

    def names_in(self, span: Span) -> list[Name]:
        """The names inside a span, in order."""
        start, end = span
        near = _between(self.names, self._name_starts, start, end + 1)
        return [name for name in near if name.end <= end]

    def names_at(self, span: Span) -> list[Name]:
        """The names that share a character with a span, in order."""
        start, end = span
        near = _between(self.names, self._name_starts, start - self._longest_name, end)
        return [name for name in near if start < name.end]

    def name_at(self, span: Span) -> Name | None:
        """The name that a span points at: the same words if there is one, else the longest that overlaps."""
        start, end = span
        place = bisect_left(self._name_starts, start)
        if place < len(self.names):
            name = self.names[place]
            if name.start == start and name.end == end:  # most spans are those of a name
                return name
        names = self.names_at(span)
        return max(names, key=lambda name: (name.span == span, name.end - name.start, -name.start), default=None)

    def has_time(self, time: Time) -> bool:
        """Whether a time expression is one of the document's."""
        place = bisect_left(self._time_starts, time.start)
        return place < len(self.times) and (self.times[place] is time or time in self.times_in(time.span))

    def time_near(self, start: int, end: int) -> Time | None:
        """The dated expression nearest to a span within its sentence, or None."""
        dated = [time for time in self.times_in(self.sentence_at(start)) if time.when]
        return min(dated, key=lambda time: (max(time.start - end, start - time.end, 0), time.start), default=None)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _time_starts(self) -> list[int]:
        return [*map(_START, self.times)]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [*map(_START, self.names)]

    @cached_property
    def _longest_name(self) -> int:
        return max([name.end - name.start for name in self.names], default=0)


_COMPUTED = tuple(name for name, each in vars(Document).items() if isinstance(each, cached_property))
"""What is computed from the layers when first asked for."""


def _between(ordered: Sequence[_M], starts: Sequence[int], first: int, last: int) -> Sequence[_M]:
    """The mentions, in order of their starts, that start from ``first`` to before ``last``."""
    return ordered[bisect_left(starts, first) : bisect_left(starts, last)]
