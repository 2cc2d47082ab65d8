"""The publication date that words alone allow: from headings, datelines, weekdays and dates, bounds."""

from datetime import date

import pytest

from tests.times.reading import document
from tracker.model.bound import Bound
from tracker.times import Published, against, find, infer_published
from tracker.times.constraints import of_text

AS_OF = date(2026, 6, 30)


def infer(text: str, *bounds: Bound, as_of: date = AS_OF) -> Published:
    return infer_published(document(text, published=None), find(text), bounds, as_of)


HEADINGS = [
    ("Envoys meet in Lima\n\nMarch 4, 2014\n\nTwo envoys met on Monday.", "2014-03-04"),
    ("Envoys meet in Lima\nTuesday, 4 March 2014\nTwo envoys met on Monday.", "2014-03-04"),
    ("LIMA, March 4, 2014 (Andes News) - Two envoys met on Monday.", "2014-03-04"),
    ("Envoys meet.\n\nLIMA, Peru 2014-03-04\n\nTwo envoys met on Monday.", "2014-03-04"),
    ('---\ntitle: "Envoys meet"\ndate: "2014-03-04"\n---\nTwo envoys met on Monday.', "2014-03-04"),
]


@pytest.mark.parametrize(("text", "day"), HEADINGS)
def test_a_date_above_the_text_is_its_day(text: str, day: str) -> None:
    answer = infer(text)
    assert ([str(each) for each in answer.days], answer.verdict) == ([day], "unique")
    assert "stands above the text" in answer.reasons[0]


def test_a_weekday_and_a_date_leave_the_years_in_which_they_agree() -> None:
    answer = infer("She will visit Lima on Tuesday and Wednesday. The visit on June 18-19 will be short.")
    assert answer.verdict == "ambiguous"
    assert {each.earliest.year for each in answer.days} >= {2002, 2013, 2019, 2024}
    assert "years in which 18 June is a Tuesday" in answer.reasons[0]


def test_a_bound_from_outside_leaves_one_of_several() -> None:
    text = (
        "She will visit Lima on Tuesday and Wednesday. The visit on June 18-19 will be short. "
        "They spoke by telephone on Friday."
    )
    answer = infer(text, Bound(date(2020, 1, 1), None, "she is President → after January 2020"))
    assert ([str(each) for each in answer.days], answer.verdict) == (["2024-06-14/2024-06-17"], "unique")
    assert answer.reasons[-1] == "she is President → after January 2020"


def test_what_is_past_lies_before_and_what_is_to_come_after() -> None:
    answer = infer("She visited Lima on 3 March 2014. She will visit Quito on 9 May 2014.")
    assert ([str(each) for each in answer.days], answer.verdict) == (["2014-03-03/2014-05-09"], "unique")


def test_a_month_told_as_to_come_lies_at_most_five_months_ahead() -> None:
    answer = infer("She will visit Lima in June 2014.")
    assert ([str(each) for each in answer.days], answer.verdict) == (["2014-01-31/2014-06-30"], "unique")


def test_an_exact_date_of_which_nothing_tells_is_over() -> None:
    answer = infer("Envoys met again after their talks in Oslo on 3 March 2014. She will be in Quito on 9 May 2014.")
    assert [str(each) for each in answer.days] == ["2014-03-03/2014-05-09"]


@pytest.mark.parametrize(
    "text",
    [
        "He sold notes due 1 April 2022. She came on 3 March 2014 and will be in Quito on 9 May 2014.",
        "She came on 3 March 2014 to prepare for the 5 July 2014 summit, and will be in Quito on 9 May 2014.",
        "She came on 3 March 2014. The plant is to close by June 2014. She will be in Quito on 9 May 2014.",
    ],
)
def test_a_limit_or_the_date_of_a_noun_tells_nothing(text: str) -> None:
    assert [str(each) for each in infer(text).days] == ["2014-03-03/2014-05-09"]


def test_a_day_to_come_without_its_year_lies_within_half_a_year_where_bounds_leave_one() -> None:
    text = "Envoys met in November 2023 and in January 2024. She will visit Lima on 27 August."
    answer = infer(text, Bound(None, date(2025, 1, 20), "the chair is Ms Lind → until January 2025"))
    assert [str(each) for each in answer.days] == ["2024-02-26/2024-08-28"]
    assert '"27 August" lies ahead' in answer.reasons


def test_a_day_without_its_year_gives_way_where_it_does_not_fit() -> None:
    answer = infer("LIMA, March 4, 2014 (Andes News) - She will visit Quito on 3 March.")
    assert [str(each) for each in answer.days] == ["2014-03-04"]


def test_a_day_told_soon_after_a_year_may_be_of_that_year() -> None:
    answer = infer(
        "In 1994 he won. On 15 July he resigned. She came on 3 March 2014 and will be in Quito on 9 May 2014."
    )
    assert [str(each) for each in answer.days] == ["2014-03-03/2014-05-09"]


def test_a_dateline_without_a_year_takes_it_from_the_bounds() -> None:
    text = "LIMA, March 4 (Andes News) - Two envoys met."
    answer = infer(text, Bound(date(2013, 5, 1), date(2014, 12, 31), "the chair is Ms Lind → 2013 to 2014"))
    assert [str(each) for each in answer.days] == ["2014-03-04"]


def test_words_that_contradict_each_other_are_named() -> None:
    answer = infer("She will meet him on Monday, 2 March, and on Monday, 3 March.")
    assert (answer.days, answer.verdict) == ((), "contradictory")
    assert "does not fit" in answer.reasons[-1]


def test_a_text_that_says_nothing_of_its_day_gives_none() -> None:
    assert infer("The envoy met the minister.").verdict == "none"
    assert infer("The envoy first came in 1999.").days == ()


def test_nothing_lies_after_the_last_day_there_can_be() -> None:
    text = "She will visit Lima on Tuesday and Wednesday. The visit on June 18-19 will be short."
    assert all(each.latest <= date(2013, 7, 1) for each in infer(text, as_of=date(2013, 7, 1)).days)


def test_a_bound_that_does_not_fit_is_said_and_not_counted() -> None:
    text = "LIMA, March 4, 2014 (Andes News) - Two envoys met."
    answer = infer(text, Bound(date(2020, 1, 1), None, "Ms Lind is President → after January 2020"))
    assert [str(each) for each in answer.days] == ["2014-03-04"]
    assert answer.reasons[-1].endswith("(does not fit, not counted)")


def test_a_day_told_a_thousand_times_is_one_constraint() -> None:
    text = "She will visit Quito on 9 May. "
    few, many = (list(of_text(document(each, None), find(each), range(1990, 2030))) for each in (text, text * 1_000))
    assert len(few) == len(many) == 1


SPOKEN_AGAINST = [
    "LIMA, March 4 (Andes News) - Two envoys met.",
    "Envoys meet in Lima\n\nMarch 4, 2014\n\nTwo envoys met on Monday.",
    "She met him on 3 May 2014. They had met in June 2011, and in 1999.",
    "She will meet him on 3 May 2014. They met in June 2011.",
    "She met him in 2014. They will meet in June 2011.",
    "She will meet him on 3 May 2014. They met on 3 May 2014. She will go home in May 2014.",
    "The deal is due by 1 April 2019. She met him on Tuesday, 4 March.",
    "She will visit Lima on Tuesday and Wednesday. The visit on March 4-5 will be short.",
    "He left on Friday. She will visit Lima on Tuesday and Wednesday.",
    "They agreed on a goal for 2050. He will come on 9 May.",
]


@pytest.mark.parametrize("text", SPOKEN_AGAINST)
def test_what_is_said_against_a_day_is_what_every_constraint_says(text: str) -> None:
    given, mentions, slack = document(text), find(text), 31
    for day in (
        date(1999, 5, 4),
        date(2011, 8, 1),
        date(2014, 3, 7),
        date(2014, 5, 9),
        date(2018, 11, 2),
        date(2031, 3, 5),
    ):
        years = range(day.year - 8, day.year + 9)
        strong = [each for each in of_text(given, mentions, years) if not (each.weak or each.vague)]
        said = [each.reason for each in strong if not each.allows(day.toordinal(), slack)]
        assert against(given, mentions, day, slack) == said
