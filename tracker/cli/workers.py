"""Many documents through one task, in one process or several, their answers in order. No output is written here.

A batch goes to a worker as documents and comes back as answers: the same bytes for any number of workers.
"""

import gc
import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
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

_BATCH = 32
"""Documents a batch: enough that passing them on costs little beside reading them."""
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

    def ready(self) -> AbstractContextManager[None]:
        """Within its block there is what cannot be sent from process to process, and what is set up once for all documents."""
        ...

    def __call__(self, document: Document, /) -> T_co:
        """The value of a document."""
        ...


def answers(task: Task[T], items: Iterable[Item], jobs: int) -> Iterator[Answer[T]]:
    """The answer to each item, in order, from ``jobs`` processes; from this one when it is 1."""
    if jobs > 1:
        yield from _from_workers(task, items, jobs)
        return
    with task.ready(), rarely_collected():
        for item in items:
            yield _answer(task, item)


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


def _answer(task: Task[T], item: Item) -> Answer[T]:
    if isinstance(item, InputError):
        return Answer(item.source, error=item)
    try:
        return Answer(item.name, task(item))
    except InputError as error:
        return Answer(item.name, error=error)
    except TrackerError:
        raise
    except Exception as error:  # noqa: BLE001 - a fault in one document costs that document
        return Answer(item.name, error=_fault(error, item.name), trace="".join(format_exception(error)))


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
        if len(batch) >= _BATCH or size >= _BATCH_TEXT:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class _Worker:
    """What a worker process holds between batches: its task, ready until the process ends."""

    task: Task[Any]
    held = ExitStack()

    @classmethod
    def begin(cls, task: Task[Any]) -> None:
        cls.task = task
        cls.held.enter_context(task.ready())
        _collect_rarely()

    @classmethod
    def work(cls, batch: list[Item]) -> list[Answer[Any]]:
        return [_answer(cls.task, item) for item in batch]
