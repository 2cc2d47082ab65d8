"""Stops a plugin that does not come back. Nothing here knows what a plugin is; it watches a stretch of code.

``SIGALRM`` interrupts Python code and both ``re`` and ``regex``; it exists on POSIX and reaches the main thread only. Elsewhere
nothing is stopped. A signal cannot interrupt other C code that never returns to Python.
"""

import gc
import signal
import sys
from threading import get_ident, main_thread
from time import process_time
from types import FrameType, TracebackType
from typing import Self

_WAITING = 10
"""Budgets that may pass while the code waits or the machine is busy, before it is stopped all the same."""
_CAN_STOP = hasattr(signal, "setitimer")


class OutOfTime(BaseException):
    """The watched code ran too long. No ``Exception``: the code's own ``except Exception`` must not swallow it."""


class _Duty:
    """Who listens to the signal: ``thread`` while its handler is ours, ``watch`` the innermost stretch being watched.

    ``tick_s`` are the seconds between the alarms of a post that keeps the time for all its watches.
    """

    thread: int | None = None
    tick_s: float | None = None
    watch: "Watch | None" = None


_duty = _Duty()


def _reached() -> bool:
    """Whether a signal reaches the thread that asks."""
    return _CAN_STOP and get_ident() == main_thread().ident


def _ring(_signal: int, frame: FrameType | None) -> None:
    if _duty.watch is not None and not _is_collecting(frame):
        _duty.watch.ring()


def _is_collecting(frame: FrameType | None) -> bool:
    """Whether the alarm came within a callback of the garbage collector, where an exception is lost: the next one serves."""
    callbacks = {code for each in gc.callbacks if (code := getattr(each, "__code__", None)) is not None}
    while frame is not None and frame.f_code not in callbacks:
        frame = frame.f_back
    return frame is not None


class Post:
    """Listens to the signal for several watches that follow each other: that is most of what a watch alone costs.

    With ``tick_s`` it also keeps the time for them: an alarm every so many seconds, to which the watch of the moment
    answers. A short call then asks the system for nothing; a long one is stopped at most two ticks late.
    """

    __slots__ = ("_old", "_posted", "_tick_s", "_timer")

    def __init__(self, tick_s: float | None = None) -> None:
        self._tick_s = tick_s

    def __enter__(self) -> Self:
        self._posted = _duty.thread is None and _reached()
        if self._posted:
            self._old = signal.signal(signal.SIGALRM, _ring)
            _duty.thread = get_ident()
            if self._tick_s is not None:
                _duty.tick_s = self._tick_s
                self._timer = signal.setitimer(signal.ITIMER_REAL, self._tick_s, self._tick_s)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._posted:
            if self._tick_s is not None:
                signal.setitimer(signal.ITIMER_REAL, *self._timer)
                _duty.tick_s = None
            _duty.thread, self._posted = None, False
            signal.signal(signal.SIGALRM, self._old)


class Watch:
    """Raises ``OutOfTime`` within its block when that works for more than ``budget_s`` seconds.

    A stretch in which modules were imported is not charged: the first call pays for lazy imports that are no fault of the
    code. Nor is one in which the process hardly ran, up to ten budgets, or for ever when ``may_wait`` (a reader of
    standard input). What the block prints goes to standard error, because standard output may be a calendar.
    """

    __slots__ = (
        "_alarms", "_begun_s", "_may_wait", "_modules", "_outer", "_output", "_post", "_tick_s", "_timer", "_watching", "budget_s",
    )  # fmt: skip

    def __init__(self, budget_s: float, *, may_wait: bool = False) -> None:
        self.budget_s = budget_s
        self._may_wait = may_wait
        self._watching = False

    def __enter__(self) -> Self:
        self._output, sys.stdout = sys.stdout, sys.stderr
        if get_ident() == _duty.thread or _reached():
            self._alarms = 0
            self._begun_s: float | None = None
            self._tick_s = _duty.tick_s
            self._watching = True
            self._outer, _duty.watch = _duty.watch, self
            if self._tick_s is None:
                self._modules = len(sys.modules)
                self._begun_s = process_time()
                self._post = Post().__enter__()
                self._timer = signal.setitimer(signal.ITIMER_REAL, self.budget_s, self.budget_s)
        return self

    def stop(self) -> None:
        """End the watch once more, in case an alarm came while it ended. It does no harm."""
        self.__exit__()

    def __exit__(self, *_raised: object) -> None:
        """Give back what was borrowed: standard output, the signal and its timer."""
        sys.stdout = self._output
        if self._watching:
            self._watching = False
            if self._tick_s is None:
                signal.setitimer(signal.ITIMER_REAL, *self._timer)
            _duty.watch = self._outer
            if self._tick_s is None:
                self._post.__exit__(None, None, None)

    def ring(self) -> None:
        """Stop the block when it has used up its budget."""
        if not self._watching:
            return
        if self._begun_s is None or len(sys.modules) > self._modules:
            self._modules = len(sys.modules)
            self._begun_s = process_time()
            return
        self._alarms += 1
        worked_s = process_time() - self._begun_s
        waited = self._alarms * (self._tick_s or self.budget_s) / self.budget_s
        enough = worked_s >= (self.budget_s if self._tick_s else self.budget_s / 2)
        if enough or (waited >= _WAITING and not self._may_wait):
            raise OutOfTime
