"""What was put off and the event on its new date name each other."""

from collections.abc import Callable

from tracker.merge import moves
from tracker.model.event import Event

Make = Callable[..., Event]


def checks(*events: Event) -> list[tuple[str, ...]]:
    return [event.when.checks for event in moves(events)]


def test_each_names_the_date_of_the_other(event: Make) -> None:
    off, anew = event(when="2031-03-04", status="postponed"), event(when="2031-04-01")
    assert checks(off, anew) == [("moved to 2031-04-01",), ("moved from 2031-03-04",)]


def test_another_plan_told_elsewhere_is_not_its_new_date(event: Make) -> None:
    assert checks(event(status="postponed"), event(when="2031-04-01", document="two")) == [(), ()]
    assert checks(event(status="postponed"), event("Bo Dahl", when="2031-04-01")) == [(), ()]
    assert checks(event(status="postponed"), event(when="2031-04-01", status="occurred")) == [(), ()]
    assert checks(event(), event(when="2031-04-01")) == [(), ()]


def test_moving_twice_says_it_once(event: Make) -> None:
    off, anew = event(when="2031-03-04", status="postponed"), event(when="2031-04-01")
    assert checks(*moves((off, anew))) == checks(off, anew)
