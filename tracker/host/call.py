"""Calls plugins, and takes the blame off the others when one fails: all of an answer or nothing. Nothing is found or loaded here."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from types import GeneratorType
from typing import Any, TypeVar, cast

from tracker.conformance.answers import iterable_fault, model_fault, vote_fault
from tracker.errors import InputError, PluginError
from tracker.host import blame
from tracker.host.find import Found
from tracker.host.load import Plugin
from tracker.host.watch import Watch

T = TypeVar("T")

READERS = "readers"
"""The kind that may wait for its source, and may say that it cannot be read."""
FAILURES = 3
"""Failures after which a plugin is skipped for the run: a slip on one odd article is forgiven, a broken plugin costs little."""
BUDGET_S = 5.0
"""Seconds of work for a call on a short text; first-party plugins need 1 ms."""
_BUDGET_S_PER_CHARACTER = 20e-6
"""More for long texts: ten times what a slow first-party plugin takes."""
_ITEMS = 1000
"""Items of an answer beyond one for each character: who gives more will not stop."""

Fault = Callable[[object], str | None]
"""What is wrong with an item, or None."""
Faults = Callable[[list[object], Any], str | None]
"""What is wrong with the first item that is wrong, or None; told what they are of: the document, the event, the timeline."""


class Desk:
    """Where calls are made and failures are written down.

    ``problems`` are all failures so far, in order; ``report`` is told each as one line. ``strict`` raises instead.
    """

    def __init__(self, *, strict: bool, budget_s: float, report: Callable[[str], object] | None) -> None:
        self.problems: list[PluginError] = []
        self.budget_s = budget_s
        self._strict = strict
        self._report = report
        self._failures: dict[str, int] = {}

    def works(self, found: Found) -> bool:
        """Whether a plugin has not failed too often."""
        return not self._failures or self._failures.get(found.label, 0) < FAILURES

    def working(self, plugins: Sequence[Plugin]) -> Sequence[Plugin]:
        """Those that have not failed too often."""
        return [plugin for plugin in plugins if self.works(plugin.found)] if self._failures else plugins

    def blame(self, found: Found, error: PluginError, *, fatal: bool = False) -> None:
        """Write a failure down. ``fatal``: the plugin cannot be used at all.

        Raises:
            PluginError: the host is strict.
        """
        failures = FAILURES if fatal else self._failures.get(found.label, 0) + 1
        self._failures[found.label] = failures
        if failures >= FAILURES and not fatal:
            error.remedy = f"it failed {FAILURES} times and is skipped for the rest of the run"
        self.note(error)

    def note(self, error: PluginError) -> None:
        """Write down an error that is nobody's failure to answer: a name taken twice.

        Raises:
            PluginError: the host is strict.
        """
        if self._strict:
            raise error
        self.problems.append(error)
        if self._report:
            self._report(str(error))

    def answers(
        self,
        plugins: Iterable[Plugin],
        given: tuple[object, ...],
        of: str,
        fault: Faults,
        *,
        where: str,
        size: int,
    ) -> list[tuple[str, list[object]]]:
        """The names of plugins with all items of their answers, each without fault; one of which any fails is left out.

        ``size``: characters of the text.
        """
        answered: list[tuple[str, list[object]]] = []
        watch = Watch(self.budget_s + size * _BUDGET_S_PER_CHARACTER)
        for plugin in plugins:
            try:
                with watch:
                    items = _listed(plugin.call(*given), of, size + _ITEMS)
                    if items:
                        _check(items, given[0], fault, own=plugin.found.own)
                answered.append((plugin.found.name, items))
            except BaseException as failure:  # noqa: BLE001 - whatever a stranger's code raises
                self._failed(plugin, failure, watch, where)
        return answered

    def attempt(self, plugin: Plugin, work: Callable[[], T], otherwise: T, *, where: str) -> T:
        """What ``work`` gives, watched; ``otherwise`` when it fails, which is written down."""
        watch = Watch(self.budget_s, may_wait=plugin.found.kind.folder == READERS)
        try:
            with watch:
                return work()
        except BaseException as failure:  # noqa: BLE001 - as above
            self._failed(plugin, failure, watch, where)
        return otherwise

    def vote(self, plugin: Plugin, one: object, other: object) -> float | None:
        """A matcher's vote; None when it has none or fails."""
        watch = Watch(self.budget_s)
        try:
            with watch:
                return _counted(plugin.call(one, other))
        except BaseException as failure:  # noqa: BLE001 - as above
            self._failed(plugin, failure, watch, "")
        return None

    def stream(self, plugin: Plugin, answer: Iterable[object], fault: Fault, *, where: str) -> "Iterator[object]":
        """The items of a long answer one at a time, each watched.

        Raises:
            Broken: the plugin failed; what came before stands.
        """
        iterator: list[Iterator[object]] = []

        def following() -> object:
            if not iterator:
                iterator.append(iter(answer))
            item = next(iterator[0], _END)
            wrong = None if item is _END else fault(item)
            if wrong:
                raise Refused(wrong)
            return item

        while (item := self.attempt(plugin, following, _BROKEN, where=where)) is not _END:
            if item is _BROKEN:
                raise Broken
            yield item

    def _failed(self, plugin: Plugin, failure: BaseException, watch: Watch, where: str) -> None:
        """Write down why a call failed; what is not the plugin's fault goes on."""
        watch.stop()
        if isinstance(failure, Refused):
            error: PluginError = blame.refused(plugin.found, failure.what, plugin.code, where)
        elif isinstance(failure, KeyboardInterrupt) or (
            isinstance(failure, InputError) and plugin.found.kind.folder == READERS
        ):
            raise failure
        else:
            error = blame.failed(plugin.found, failure, plugin.file, watch.budget_s, where)
            error.__cause__ = failure
        self.blame(plugin.found, error)


def _listed(answer: object, of: str, most: int) -> list[object]:
    """All items of an answer.

    Raises:
        Refused: it has none, or too many.
    """
    if type(answer) is not list:
        wrong = None if isinstance(answer, GeneratorType) else iterable_fault(answer, of)
        if wrong:
            raise Refused(wrong)
        answer = list(islice(cast("Iterable[object]", answer), most + 1))
    if len(answer) > most:
        raise Refused(f"it gave more than {most} items")
    return answer


def _check(items: list[object], of: object, fault: Faults, *, own: bool) -> None:
    """Look at each item. A stranger's models may have been made without validation.

    Raises:
        Refused: one is wrong.
    """
    wrong = (
        fault(items, of)
        if own
        else next(filter(None, (model_fault(item) or fault([item], of) for item in items)), None)
    )
    if wrong:
        raise Refused(wrong)


def _counted(vote: object) -> float | None:
    """A vote as a number.

    Raises:
        Refused: it is none.
    """
    if wrong := vote_fault(vote):
        raise Refused(wrong)
    return None if vote is None else float(cast("float", vote))


class Refused(Exception):
    """An answer is not what the hook promises."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(what)


class Broken(Exception):
    """A long answer broke off."""


_END = object()
_BROKEN = object()
