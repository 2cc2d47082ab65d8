"""What is charged to a plugin's time, and what is not. The alarm is rung by hand, so that no test waits."""

import gc
import signal
import sys
from threading import Thread
from types import ModuleType

import pytest

from tracker.host import watch
from tracker.host.watch import OutOfTime, Post, Watch

LONG = 60.0


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that the process has worked, to be set by the test."""
    seconds = [0.0]
    monkeypatch.setattr(watch, "process_time", lambda: seconds[0])
    return seconds


def ring() -> None:
    signal.raise_signal(signal.SIGALRM)


def test_work_beyond_the_budget_is_stopped(work: list[float]) -> None:
    with pytest.raises(OutOfTime), Watch(LONG):
        work[0] = LONG
        ring()


def test_what_stops_it_is_no_exception_that_a_plugin_would_swallow() -> None:
    assert not issubclass(OutOfTime, Exception)


def test_a_stretch_in_which_modules_were_imported_is_not_charged(
    work: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Watch(LONG):
        work[0] = LONG
        monkeypatch.setitem(sys.modules, "imported_in_a_call", ModuleType("imported_in_a_call"))
        ring()
    with pytest.raises(OutOfTime), Watch(LONG):
        work[0] = 2 * LONG
        monkeypatch.setitem(sys.modules, "imported_in_another", ModuleType("imported_in_another"))
        ring()
        work[0] = 3 * LONG
        ring()


def test_a_busy_machine_is_not_the_plugins_fault_for_ten_budgets(work: list[float]) -> None:
    rung = 0
    with pytest.raises(OutOfTime), Watch(LONG):
        for _ in range(20):
            work[0] += LONG / 100
            ring()
            rung += 1
    assert rung == 9


def test_a_reader_may_wait_for_its_source(work: list[float]) -> None:
    rung = 0
    with Watch(LONG, may_wait=True):
        for _ in range(100):
            ring()
            rung += 1
    assert rung == 100


def test_an_alarm_after_the_end_is_ignored(work: list[float]) -> None:
    ended = Watch(LONG)
    with pytest.raises(OutOfTime), ended:
        work[0] = LONG
        ended.ring()
    stopped = [ended.ring() for _ in range(3)]  # type: ignore[func-returns-value]  # it must not raise a second time
    assert len(stopped) == 3


def test_watches_under_one_post_stop_their_own_block_and_the_signal_is_given_back(work: list[float]) -> None:
    before = signal.getsignal(signal.SIGALRM)
    with Post():
        with Watch(LONG):
            pass
        with pytest.raises(OutOfTime), Watch(LONG):
            work[0] = LONG
            ring()
        ring()
    assert signal.getsignal(signal.SIGALRM) == before


def test_a_post_that_keeps_the_time_counts_from_the_first_alarm_within_a_watch(work: list[float]) -> None:
    before = signal.getitimer(signal.ITIMER_REAL)
    with Post(LONG):
        assert signal.getitimer(signal.ITIMER_REAL)[1] == LONG
        with Watch(2 * LONG):
            work[0] = LONG
            ring()
            work[0] += LONG
            ring()
        with pytest.raises(OutOfTime), Watch(2 * LONG):
            ring()
            work[0] += 2 * LONG
            ring()
        ring()
    assert signal.getitimer(signal.ITIMER_REAL) == before


def test_a_post_that_keeps_the_time_stops_what_only_waits_after_ten_budgets(work: list[float]) -> None:
    rung = 0
    with Post(LONG), pytest.raises(OutOfTime), Watch(2 * LONG):
        for _ in range(50):
            ring()
            rung += 1
    assert rung == 20


def test_off_the_main_thread_nothing_is_stopped_and_nothing_breaks() -> None:
    results: list[str] = []

    def work() -> None:
        with Watch(1e-6):
            results.append("done")

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert results == ["done"]


def test_an_alarm_within_a_garbage_collection_waits_for_the_next(
    work: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    def callback(_phase: str, _info: object) -> None:
        ring()

    monkeypatch.setattr(gc, "callbacks", [*gc.callbacks, callback])
    collected = 0
    with pytest.raises(OutOfTime), Watch(LONG):
        work[0] = LONG
        for _ in range(3):
            callback("start", None)
            collected += 1
        ring()
    assert collected == 3


def test_another_timer_goes_on() -> None:
    signal.setitimer(signal.ITIMER_REAL, LONG)
    try:
        with Watch(1.0):
            assert signal.getitimer(signal.ITIMER_REAL)[0] <= 1.0
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 1.0
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
