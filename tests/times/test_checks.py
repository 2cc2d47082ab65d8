"""Dates that contradict themselves: said with both readings, never mended in silence."""

from tests.times.reading import read


def test_a_weekday_that_is_not_the_dates() -> None:
    (time,) = read("They met on Monday, 5 March 2031.")
    assert str(time.when) == "2031-03-05"
    assert time.checks == ("written Monday, but 2031-03-05 is a Wednesday; Monday would be 2031-03-03",)


def test_a_day_that_does_not_exist() -> None:
    (time,) = read("They met on 31 June 2030.")
    assert (time.when, time.value) == (None, "")
    assert time.checks == ("there is no 2030-06-31: the month ends on the 30th; 2030-06-30 or 2030-07-01",)


def test_a_range_that_runs_backwards() -> None:
    (time,) = read("The fair ran from 9 May 2030 to 3 May 2030.")
    assert time.checks == ("the range runs backwards: from 2030-05-09 to 2030-05-03",)


def test_a_weekday_that_fits_is_no_conflict() -> None:
    (time,) = read("They met on Wednesday, 5 March.")
    assert (str(time.when), time.checks) == ("2031-03-05", ())
