"""The host: what the pipeline asks of plugins, each kind opened when first asked for. The rooms beside it do the work."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tracker.conformance import answers
from tracker.errors import InputError, NoReader, PluginError
from tracker.host.call import BUDGET_S, Broken, Desk, Faults
from tracker.host.exporters import Exporters, Format
from tracker.host.load import Plugin
from tracker.host.shelf import Row, Shelf
from tracker.host.watch import Post
from tracker.model.document import Document
from tracker.model.mention import Mention
from tracker.model.source import Source

if TYPE_CHECKING:
    from tracker.model.correction import Correction
    from tracker.model.draft import Draft
    from tracker.model.event import Event
    from tracker.model.timeline import Timeline


TICKS = 5
"""Alarms in the time that a call may take."""


class Host:
    """Finds, loads, calls, times and blames plugins.

    ``plugins_dirs`` are searched beside the first-party plugins and installed packages; ``on`` and ``off`` name plugins (``NAME`` or
    ``KIND/NAME``) before any is loaded; ``settings`` are the user's, by plugin. A plugin that fails is named in
    ``problems`` and told to ``report`` as one line; ``strict`` raises ``PluginError`` instead. ``budget_s`` is the time for one call.

    >>> Host(off=["calls"]).formats()[:2]
    ('csv', 'ics')

    Raises:
        UsageError: a folder or name that does not exist.
    """

    def __init__(
        self,
        *,
        plugins_dirs: Sequence[str | Path] = (),
        on: Iterable[str] = (),
        off: Iterable[str] = (),
        settings: Mapping[str, Mapping[str, object]] | None = None,
        strict: bool = False,
        budget_s: float = BUDGET_S,
        report: Callable[[str], object] | None = None,
    ) -> None:
        self._desk = Desk(strict=strict, budget_s=budget_s, report=report)
        self._shelf = Shelf(self._desk, plugins_dirs, frozenset(on), frozenset(off), settings or {})
        self._exporters = Exporters(self._shelf, self._desk)

    @property
    def problems(self) -> Sequence[PluginError]:
        """Every failure of a plugin so far, in order."""
        return tuple(self._desk.problems)

    def read(self, source: Source) -> Iterator[Document | InputError]:
        """The documents of a source from the first reader, by name, that does not answer None; an error for each part unread.

        One document is held back, so that a reader which breaks on a source of one article leaves it to the next reader.

        Raises:
            InputError: the source cannot be read, or no reader takes it.
        """
        for plugin in self._working("readers"):
            answer = self._desk.attempt(plugin, partial(plugin.call, source), None, where=source.name)
            if answer is None:
                continue
            fault = answers.iterable_fault(answer, "Document") or ""
            given = 0
            try:
                for document in _held_back(self._documents(plugin, answer, fault, source)):
                    given += 1
                    yield document
            except Broken:
                if given:
                    raise InputError(f"only {given} documents could be read", source=source.name) from None
                continue
            return
        raise NoReader("no reader takes it", source=source.name, remedy="tracker plugins lists the readers")

    def listening(self) -> Post:
        """Within its block the alarm that stops plugins is set up once for many calls."""
        return Post(self._desk.budget_s / TICKS)

    def tag(self, document: Document) -> list[Mention]:
        """What all taggers mark in a document, in the order of the text."""
        found = chain.from_iterable(tagger(document) for tagger in self.taggers())
        return sorted(found, key=itemgetter(0, 1))

    def taggers(self) -> list[Callable[[Document], list[Mention]]]:
        """What each tagger marks in a document, by the taggers' names."""
        return [partial(self._marked, plugin) for plugin in self._shelf.plugins("taggers")]

    def extract(self, document: Document) -> "list[tuple[str, Draft]]":
        """The drafts of all extractors, with the extractor's name, by name."""
        answered = self._answers(
            self._shelf.plugins("extractors"), (document,), "Draft", answers.drafts_fault, document
        )
        return cast("list[tuple[str, Draft]]", [(name, item) for name, items in answered for item in items])

    def resolve(self, event: "Event", document: Document) -> "list[tuple[str, Correction]]":
        """The corrections of all resolvers, with the resolver's name, by name."""
        answered = self._answers(
            self._shelf.plugins("resolvers"), (event, document), "Correction", answers.corrections_fault, document
        )
        return cast("list[tuple[str, Correction]]", [(name, item) for name, items in answered for item in items])

    def vote(self, one: "Event", other: "Event") -> float | None:
        """The mean vote of the matchers that have an opinion on whether two events are one; None when none has."""
        votes: list[float] = []
        for plugin in self._working("matchers"):
            vote = self._desk.vote(plugin, one, other)
            if vote is not None:
                votes.append(vote)
        return sum(votes) / len(votes) if votes else None

    def formats(self) -> tuple[str, ...]:
        """The names of the formats, without loading any."""
        return self._exporters.names()

    def suffixes(self) -> Mapping[str, str]:
        """The format of each suffix (``{".ics": "ics"}``), without running a file."""
        return self._exporters.suffixes()

    def exporter(self, name: str) -> Format:
        """A format by name.

        Raises:
            UsageError: there is none of that name.
            PluginError: its exporter cannot be used.
        """
        return self._exporters.get(name)

    def export(self, name: str, timeline: "Timeline") -> Iterable[bytes]:
        """A timeline in a format: all of it, or the error.

        Raises:
            UsageError: there is no such format.
            PluginError: its exporter failed.
        """
        return self.exporter(name).export(timeline)

    def listing(self, *, load: bool = False) -> list[Row]:
        """All plugins by kind and name. With ``load`` each that is on is loaded, to say why one fails."""
        return self._shelf.rows(load=load)

    def _marked(self, tagger: Plugin, document: Document) -> list[Mention]:
        answered = self._answers([tagger], (document,), "Mention", answers.mentions_fault, document)
        return cast("list[Mention]", answered[0][1] if answered else [])

    def _working(self, kind: str) -> Sequence[Plugin]:
        return self._desk.working(self._shelf.plugins(kind))

    def _answers(
        self, plugins: Sequence[Plugin], given: tuple[object, ...], of: str, fault: Faults, document: Document
    ) -> list[tuple[str, list[object]]]:
        """The names of plugins, each with the items of its answer."""
        working = self._desk.working(plugins)
        return self._desk.answers(working, given, of, fault, where=document.name, size=len(document.text))

    def _documents(self, plugin: Plugin, answer: object, fault: str, source: Source) -> Iterator[Document | InputError]:
        check = partial(answers.document_fault, own=plugin.found.own) if not fault else lambda _: fault
        items = answer if not fault else (None,)
        stream = self._desk.stream(plugin, cast("Iterable[object]", items), check, where=source.name)
        return cast("Iterator[Document | InputError]", stream)


def _held_back(documents: Iterator[Document | InputError]) -> Iterator[Document | InputError]:
    """The same, each given out when the next one has been read."""
    held: Document | InputError | None = None
    try:
        for document in documents:
            if held is not None:
                yield held
            held = document
    except InputError as error:
        if held is None:
            raise
        yield held
        held = error
    if held is not None:
        yield held
