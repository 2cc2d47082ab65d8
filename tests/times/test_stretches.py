"""Sets of days: the quick ways give what counting day by day gives."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.times.stretches import Stretch, both, each_year, merged, weekly

sets = st.lists(st.tuples(st.integers(1, 120), st.integers(0, 9)).map(lambda each: (each[0], each[0] + each[1]))).map(
    lambda stretches: tuple(merged(stretches))
)


def days(stretches: tuple[Stretch, ...]) -> set[int]:
    return {day for first, last in stretches for day in range(first, last + 1)}


@given(sets, sets)
def test_both_are_the_days_of_each(one: tuple[Stretch, ...], other: tuple[Stretch, ...]) -> None:
    met = both(one, other)
    assert days(met) == days(one) & days(other)
    assert met == tuple(merged(met))


@given(st.sets(st.integers(0, 6), min_size=1, max_size=6), st.integers(1, 30), st.integers(0, 60))
def test_weekly_are_the_days_of_some_weekdays(weekdays: set[int], first: int, more: int) -> None:
    one_by_one = ((day, day) for day in range(first, first + more) if (day - 1) % 7 in weekdays)
    assert weekly(tuple(sorted(weekdays)), first, first + more) == tuple(merged(one_by_one))


def test_a_leap_day_is_not_in_each_year() -> None:
    assert len(each_year(2, 29, range(1996, 2005))) == 3
