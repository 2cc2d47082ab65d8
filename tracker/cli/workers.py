"""Many documents through one task, in one process or several, their answers in order. No output is written here.

A batch goes to a worker as documents and comes back as answers: the same bytes for any number of workers.
"""

import gc
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from traceback import format_exception
from typing import Any, Generic, Protocol, TypeVar

from tracker.errors import InputError, TrackerError
from tracker.model.document import Document

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Item = Document | InputError
Step = Callable[[Any], Any]
Steps = tuple[*tuple[Step, ...], Callable[[Any], T]]
"""What is done with a document, one after the other: each step takes what the one before it gives, the last gives a ``T``."""

BATCH = 64
"""Documents a batch: enough that passing them on costs little, and that the caches are filled once for many."""
_BATCH_TEXT = 200_000
"""Code points of text a batch, so that long documents are spread too."""
_AHEAD = 4
"""Batches under way for each worker; with ``_BATCH_TEXT`` this bounds what is held in memory."""


_BETWEEN_COLLECTIONS = 20_000
"""New objects between two collections, some ten documents' worth; Python's own 700 is a fraction of one."""


@dataclass(frozen=True)
class Answer(Generic[T_co]):
    """What became of one item: a value, or the error that stopped it; ``trace`` shows where a fault of the program is."""

    name: str
    value: T_co | None = None
    error: TrackerError | None = None
    trace: str = ""


class Task(Protocol[T_co]):
    """What is done with a document. It is sent to each worker once, before the first document."""

    def ready(self) -> AbstractContextManager[Steps[T_co]]:
        """The steps for a document; what they need is set up once, and is there within the block."""
        ...


def answers(task: Task[T], items: Iterable[Item], jobs: int) -> Iterator[Answer[T]]:
    """The answer to each item, in order, from ``jobs`` processes; from this one when it is 1."""
    if jobs > 1:
        yield from _from_workers(task, items, jobs)
        return
    with task.ready() as steps, rarely_collected():
        for batch in _batches(items):
            yield from _read(batch, steps)


@contextmanager
def rarely_collected() -> Iterator[None]:
    """``_collect_rarely`` for as long as the block lasts."""
    usual = gc.get_threshold()
    _collect_rarely()
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def _collect_rarely() -> None:
    """Make garbage collection leave the gazetteers alone and come less often: a fifth more documents a second."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_BETWEEN_COLLECTIONS)


def _read(batch: Sequence[Item], steps: Sequence[Step]) -> list[Answer[Any]]:
    """The answers to a batch. Each step is taken for all its documents before the next.

    So a step's code and tables stay in the processor's caches: a fifth more documents a second. A step that fails costs its
    own document.
    """
    found: list[Any] = list(batch)
    failed = {at: Answer[Any](each.source, error=each) for at, each in enumerate(batch) if isinstance(each, InputError)}
    for step in steps:
        for at, given in enumerate(found):
            if at in failed:
                continue
            try:
                found[at] = step(given)
            except Exception as error:  # noqa: BLE001 - a fault in one document costs that document
                failed[at] = _failure(error, batch[at])
    return [failed[at] if at in failed else Answer(_name(item), found[at]) for at, item in enumerate(batch)]


def _name(item: Item) -> str:
    return item.source if isinstance(item, InputError) else item.name


def _failure(error: Exception, item: Item) -> Answer[Any]:
    """The answer for a document at which a step failed.

    Raises:
        TrackerError: it is no fault of the document.
    """
    if isinstance(error, InputError):
        return Answer(_name(item), error=error)
    if isinstance(error, TrackerError):
        raise error
    fault = _fault(error, _name(item))
    return Answer(_name(item), error=fault, trace="".join(format_exception(error)))


def _fault(error: Exception, document: str) -> TrackerError:
    """A fault of the program itself: it costs the document at which it shows, and no other."""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return TrackerError(what, source=document, remedy="this is a fault of tracker, --debug shows where")


def _from_workers(task: Task[T], items: Iterable[Item], jobs: int) -> Iterator[Answer[T]]:
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_Worker.begin, initargs=(task,))
    under_way: deque[Future[list[Answer[T]]]] = deque()
    try:
        for batch in _batches(items):
            under_way.append(pool.submit(_Worker.work, batch))
            if len(under_way) >= jobs * _AHEAD:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()
    except BrokenProcessPool:
        raise TrackerError("a worker process died", remedy="--jobs 1 shows at which document") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.text) if isinstance(item, Document) else 0
        if len(batch) >= BATCH or size >= _BATCH_TEXT:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class _Worker:
    """What a worker process holds between batches: its task, and the steps of that, ready until the process ends.

    They are made ready for the first batch: an error then comes back as its answer, and is no death of the process.
    """

    task: Task[Any]
    steps: Sequence[Step] = ()
    held = ExitStack()

    @classmethod
    def begin(cls, task: Task[Any]) -> None:
        cls.task = task

    @classmethod
    def work(cls, batch: list[Item]) -> list[Answer[Any]]:
        if not cls.steps:
            cls.steps = cls.held.enter_context(cls.task.ready())
            _collect_rarely()
        return _read(batch, cls.steps)
