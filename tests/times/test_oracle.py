"""Dates that the ``edtf`` package judges: every resolved value must be one that it reads, and mean the same days."""

from datetime import date

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.times.reading import read
from tracker.model.when import When

EXPRESSIONS = st.sampled_from(
    ["on Monday", "last week", "next month", "last September", "in May", "on 18 June", "yesterday", "two years ago", "last winter",
     "in the third quarter", "in the 1990s", "at the end of the year", "on June 18-19", "from Tuesday to Thursday", "at Easter",
     "in the spring", "three days after Christmas", "on the last Friday of March", "a century ago", "in mid-1987", "at the weekend"]
)  # fmt: skip


def _judged(when: When) -> bool:
    return when.granularity not in ("week", "time") and ".." not in when.edtf


@given(EXPRESSIONS, st.dates(date(1600, 1, 1), date(2400, 12, 31)), st.sampled_from(["They met", "They will meet"]))
@settings(max_examples=60, deadline=None)
def test_every_date_is_one_that_the_package_reads(words: str, published: date, verb: str) -> None:
    for time in read(f"{verb} {words}.", published.isoformat()):
        assert time.when is not None
        if _judged(time.when):
            oracle = parse_edtf(time.when.edtf)
            assert tuple(oracle.lower_strict())[:3] == time.when.earliest.timetuple()[:3]
            if not time.when.edtf.endswith("-24"):  # its winter ends in December
                assert tuple(oracle.upper_strict())[:3] == time.when.latest.timetuple()[:3]
