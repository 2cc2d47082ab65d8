"""When: what EDTF it takes and refuses, what it says of it, and that the ``edtf`` package agrees."""

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import WhenError
from tracker.model.when import When

TAKEN = [
    ("2024-06-18", "2024-06-18", "2024-06-18", "day"),
    ("2024-06", "2024-06-01", "2024-06-30", "month"),
    ("2024-02", "2024-02-01", "2024-02-29", "month"),
    ("2024", "2024-01-01", "2024-12-31", "year"),
    ("2024-21", "2024-03-01", "2024-05-31", "season"),
    ("2024-24", "2024-12-01", "2025-02-28", "season"),
    ("2024-W26", "2024-06-24", "2024-06-30", "week"),
    ("2020-W53", "2020-12-28", "2021-01-03", "week"),
    ("199X", "1990-01-01", "1999-12-31", "decade"),
    ("19XX", "1900-01-01", "1999-12-31", "century"),
    ("2023-09~", "2023-09-01", "2023-09-30", "month"),
    ("2024-06-18/2024-06-19", "2024-06-18", "2024-06-19", "day"),
    ("2024-06-28/2024-07", "2024-06-28", "2024-07-31", "month"),
    ("2024-06-18/..", "2024-06-18", "9999-12-31", "day"),
    ("../2024", "0001-01-01", "2024-12-31", "year"),
    ("2024-06-18T15:00+03:00", "2024-06-18", "2024-06-18", "time"),
    ("2024-06-18T15:00:30Z", "2024-06-18", "2024-06-18", "time"),
]

REFUSED = [
    "", "..", "../..", "/", "June", "2024-6-1", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "0000", "0000-01-01", "00XX",
    "2021-W53", "2024-W00", "2024-21-05", "2024-06-19/2024-06-18", "2024-06-18T25:00", "2024-06-18T12:61", "24-06-18",
    "9999-24", "2024-06-18/2024-06-19/2024-06-20", "2024~~", " 2024", "2024\n", "٢٠٢٤", "2024-06-18T15:00+99:00",
]  # fmt: skip


@pytest.mark.parametrize(("edtf", "earliest", "latest", "granularity"), TAKEN)
def test_a_value_knows_its_first_and_last_day(edtf: str, earliest: str, latest: str, granularity: str) -> None:
    when = When.parse(edtf)
    assert (str(when), when.earliest.isoformat(), when.latest.isoformat()) == (edtf, earliest, latest)
    assert when.granularity == granularity


@pytest.mark.parametrize("edtf", REFUSED)
def test_what_is_no_date_is_refused(edtf: str) -> None:
    with pytest.raises(WhenError):
        When.parse(edtf)


def test_ends_of_an_interval_are_values() -> None:
    when = When.parse("2024-06-28/2024-07~")
    assert (str(when.start), str(when.end), when.is_interval, when.approximate) == (
        "2024-06-28",
        "2024-07~",
        True,
        True,
    )
    assert str(When.parse("2024-06").start) == "2024-06"


def test_open_ends_reach_the_end_of_the_calendar() -> None:
    assert When.parse("2024/..").end.latest == date.max
    assert When.parse("../2024").start.earliest == date.min


def test_a_time_of_day_keeps_its_zone() -> None:
    time = When.parse("2024-06-18T15:00+03:00").time
    assert time is not None
    assert time.utcoffset() == timedelta(hours=3)
    assert When.parse("2024-06-18").time is None


def test_overlapping_and_containing_go_by_days() -> None:
    month, days = When.parse("2024-06"), When.parse("2024-06-28/2024-07-02")
    assert month.overlaps(days)
    assert days.overlaps(month)
    assert not month.contains(days)
    assert month.contains(When.parse("2024-W26"))
    assert not month.overlaps(When.parse("2024-07"))


def test_values_sort_by_their_days_and_are_equal_by_value() -> None:
    assert When.parse("2024-06-18") == When.of(date(2024, 6, 18))
    assert len({When.parse("2024-06"), When.parse("2024-06-01/2024-06-30"), When.parse("2024-06")}) == 2
    assert min(map(When.parse, ["2024-07", "2024-06-30", "2023"])) == When.parse("2023")


days = st.dates(min_value=date(1, 1, 1))
ends = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
    days.map(lambda day: "{:04}-W{:02}".format(*day.isocalendar())).filter(lambda week: week < "9999-W52"),
    st.builds("{:04}-{}".format, st.integers(1, 9998), st.sampled_from([21, 22, 23, 24])),
    st.builds("{:03}X".format, st.integers(1, 999)),
    st.builds("{:02}XX".format, st.integers(1, 99)),
)
values = st.one_of(ends, ends.map("{}~".format), ends.map("{}/..".format), ends.map("../{}".format))


@given(values)
def test_printing_and_parsing_again_gives_the_same(edtf: str) -> None:
    when = When.parse(edtf)
    assert str(when) == edtf
    assert When.parse(str(when)) == when
    assert when.earliest <= when.latest
    assert when.overlaps(when)
    assert when.contains(when)


@given(days, days)
def test_an_interval_of_days_holds_both(one: date, other: date) -> None:
    first, last = sorted((one, other))
    when = When.of(first, last)
    assert When.parse(str(when)) == when
    assert when.contains(When.of(first))
    assert when.contains(When.of(last))


@given(st.text(max_size=30))
def test_no_text_raises_anything_but_its_own_error(text: str) -> None:
    try:
        when = When.parse(text)
    except WhenError:
        return
    assert str(when) == text


ORACLE = [row for row in TAKEN if row[3] not in ("time", "week") and ".." not in row[0]]


@pytest.mark.parametrize(("edtf", "granularity"), [(row[0], row[3]) for row in ORACLE])
def test_the_edtf_package_gives_the_same_days(edtf: str, granularity: str) -> None:
    when, oracle = When.parse(edtf), parse_edtf(edtf)
    assert tuple(oracle.lower_strict())[:3] == when.earliest.timetuple()[:3]
    if granularity == "season" and edtf.endswith("24"):
        return  # the package ends winter with its December; ours has three months
    assert tuple(oracle.upper_strict())[:3] == when.latest.timetuple()[:3]
