"""What is a time expression and what only looks like one."""

from itertools import pairwise

import pytest

from tests.times.reading import values
from tracker.text import normalise
from tracker.times import find

NOT_DATES = [
    "He may come to the office.",
    "May he live long.",
    "The march on the capital was peaceful.",
    "March on, they cried.",
    "The Boeing 747 landed safely.",
    "Under Resolution 1718 the list was kept.",
    "The G-20 leaders spoke.",
    "They recalled 9/11.",
    "They won 2-1 and 3-2.",
    "It costs $1,994 a piece.",
    "About 2000 people came.",
    "Version 1.10.30 was published.",
    "The second speaker said a word.",
    "Her fall from power was deep.",
    "It was 35.49 metres long.",
    "80-32-89-89",
    "25:12",
    "2014/13/22",
    "They won by 3-15-20 and 6-2.",
    "The council voted 3/12 on the plan.",
    "It rests on 2/3 of the votes.",
    "The wind blew at 40 miles per hour.",
    "The Fund for the Future Act passed.",
    "The winter wheat was sown.",
]


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_only_looks_like_a_date_is_left(text: str) -> None:
    assert values(text) == []


def test_a_weekday_above_a_line_that_is_a_date_stays_apart() -> None:
    found = values("Markets closed until Friday\nMarch 5, 2031\nThe exchange said so.")
    assert [each[0] for each in found] == ["Friday", "March 5, 2031"]


def test_a_date_broken_by_the_end_of_a_line_is_one() -> None:
    assert [each[0] for each in values("She met him on her November\n2030 trip to Lima.")] == ["November\n2030"]


def test_mentions_come_in_order_and_do_not_overlap() -> None:
    text = (
        "From Monday to Friday, and on 3 and 4 May 2030, at 3 p.m. on the last day of the second week of June, he sang."
    )
    found = find(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert len(found) == 3


def test_a_long_text_gives_what_its_pieces_give() -> None:
    piece = "She came on 3 May 2030 and left two days later, on a Tuesday.\n\n"
    whole = find(piece * 2_000)
    assert [mention.start % len(piece) for mention in whole] == [mention.start for mention in find(piece)] * 2_000


@pytest.mark.parametrize("text", ["", "\0", "٣ مايو ٢٠٢٤", "0000-00-00", "9999-99-99", "١٢/٠٣/٢٠٢٤"])
def test_odd_texts_give_no_wrong_date(text: str) -> None:
    assert values(text) == []


def test_a_lone_surrogate_does_not_hide_the_date_beside_it() -> None:
    assert [value for _, _, value in values(normalise("\ud800 May 2030"))] == ["2030-05"]
