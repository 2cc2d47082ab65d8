"""From words to days: what each kind of expression means in a text of Wednesday, 5 March 2031."""

import pytest

from tests.times.reading import read, values

DAYS = [
    ("They met on 12 March.", "12 March", "2031-03-12"),
    ("They met on March 12, 2030.", "March 12, 2030", "2030-03-12"),
    ("They met on Tuesday, 4 March 2031.", "Tuesday, 4 March 2031", "2031-03-04"),
    ("They met on the 4th of March 2031.", "the 4th of March 2031", "2031-03-04"),
    ("They met on 2031-02-28.", "2031-02-28", "2031-02-28"),
    ("They met on 28/02/2031.", "28/02/2031", "2031-02-28"),
    ("They met on 28.02.2031.", "28.02.2031", "2031-02-28"),
    ("They met on 28 Feb. 2031.", "28 Feb. 2031", "2031-02-28"),
    ("They met on 20310228.", "20310228", "2031-02-28"),
    ("He retired on I8 June 1971.", "I8 June 1971", "1971-06-18"),
    ("He came the day before yesterday.", "the day before yesterday", "2031-03-03"),
    ("He visited Lima last Tuesday.", "last Tuesday", "2031-03-04"),
    ("He will visit Lima next Tuesday.", "next Tuesday", "2031-03-11"),
    ("He will visit Lima in ten days' time.", "ten days' time", "2031-03-15"),
    ("He goes to Lima this Friday.", "this Friday", "2031-03-07"),
    ("He will go on Tuesday next week.", "Tuesday next week", "2031-03-11"),
    ("They met on the first Monday of March.", "the first Monday of March", "2031-03-03"),
    ("They met on the last day of February.", "the last day of February", "2031-02-28"),
    ("They met on the 99th day of 2030.", "the 99th day of 2030", "2030-04-09"),
    ("They will meet a week from Tuesday.", "a week from Tuesday", "2031-03-18"),
    ("He will come three days after Easter.", "three days after Easter", "2031-04-16"),
    ("They met on the eve of Easter 2030.", "the eve of Easter 2030", "2030-04-20"),
    ("They will meet at Christmas.", "Christmas", "2031-12-25"),
    ("They met on Good Friday 2030.", "Good Friday 2030", "2030-04-19"),
    ("They met at Lunar New Year 2030.", "Lunar New Year 2030", "2030-02-03"),
    ("They will meet on Thanksgiving.", "Thanksgiving", "2031-11-27"),
]

PERIODS = [
    ("He left in January.", "January", "2031-01"),
    ("He will return in January.", "January", "2032-01"),
    ("He visited Lima last September.", "last September", "2030-09"),
    ("He visited Lima last week.", "last week", "2031-W09"),
    ("He will visit Lima next month.", "next month", "2031-04"),
    ("They met in the spring of 2029.", "the spring of 2029", "2029-SP"),
    ("They will meet this summer.", "this summer", "2031-SU"),
    ("They met last winter.", "last winter", "2030-WI"),
    ("They met in early March 2030.", "early March 2030", "2030-03"),
    ("They met in mid-2030.", "mid-2030", "2030"),
    ("They will meet at the end of this month.", "the end of this month", "2031-03"),
    ("They met at the weekend.", "the weekend", "2031-W09-WE"),
    ("They will meet at the weekend.", "the weekend", "2031-W10-WE"),
    ("Output fell in the third quarter of 2030.", "the third quarter of 2030", "2030-Q3"),
    ("Output fell in the first quarter of last year.", "the first quarter of last year", "2030-Q1"),
    ("Output fell in the second half of 2030.", "the second half of 2030", "2030-H2"),
    ("They last met in the 1990s.", "the 1990s", "199"),
    ("They last met in the early nineties.", "the early nineties", "199"),
    ("It began in the 19th century.", "the 19th century", "18"),
    ("It happened in 480 BC.", "480 BC", "BC0480"),
    ("It happened in fiscal 2029.", "fiscal 2029", "FY2029"),
    ("It was so in nineteen eighty-four.", "nineteen eighty-four", "1984"),
    ("The class of '82 met.", "'82", "1982"),
    ("They met two weeks ago.", "two weeks ago", "2031-W08"),
    ("They met three years ago.", "three years ago", "2028"),
    ("They met a year and a half ago.", "a year and a half ago", "2029-09"),
    ("They will meet in two weeks.", "two weeks", "2031-W12"),
    ("They met in the week of 3 March.", "the week of 3 March", "2031-W10"),
    ("He fell on 15 March 44 BC.", "15 March 44 BC", "BC0044-03-15"),
    ("He fell in March 44 BC.", "March 44 BC", "BC0044-03"),
    ("He was born on 10 August 88 AD.", "10 August 88 AD", "0088-08-10"),
    ("They will meet on 3/12.", "3/12", "2031-03-12"),
    ("He was born on 10-31-74.", "10-31-74", "1974-10-31"),
    ("They met on the third Tuesday after Christmas 2029.", "the third Tuesday after Christmas 2029", "2030-01-15"),
    ("They met on the Friday before 3 May 2030.", "the Friday before 3 May 2030", "2030-04-26"),
    ("They met two years ago Monday.", "two years ago Monday", "2029-03-03"),
    ("They met in the second half of last year.", "the second half of last year", "2030-H2"),
    ("They met during Ramadan 2030.", "Ramadan 2030", "2030-01-05/2030-02-03"),
    ("They met recently.", "recently", "PAST_REF"),
    ("They will meet soon.", "soon", "FUTURE_REF"),
]

RANGES = [
    ("The summit runs from 28 March to 2 April.", "28 March to 2 April", "2031-03-28/2031-04-02"),
    ("The summit will be held July 13 thru 15.", "July 13 thru 15", "2031-07-13/2031-07-15"),
    ("The card was good 8/10/2030 - 8/15/2030.", "8/10/2030 - 8/15/2030", "2030-08-10/2030-08-15"),
    ("The summit will be held on March 18-20.", "March 18-20", "2031-03-18/2031-03-20"),
    ("The summit will be held on 30 December - 2 January.", "30 December - 2 January", "2031-12-30/2032-01-02"),
    ("They met from 28 December to 3 January 2030.", "28 December to 3 January 2030", "2029-12-28/2030-01-03"),
    ("She will be in Oslo on Tuesday and Wednesday.", "Tuesday and Wednesday", "2031-03-11/2031-03-12"),
    ("She was in Oslo from Sunday to Tuesday.", "Sunday to Tuesday", "2031-03-02/2031-03-04"),
    ("She will come between March 18 and 20.", "March 18 and 20", "2031-03-18/2031-03-20"),
    ("She will come between 18 and 20 March.", "18 and 20 March", "2031-03-18/2031-03-20"),
    ("She will come between 28 March and 2 April.", "28 March and 2 April", "2031-03-28/2031-04-02"),
    ("She came to arrange talks to be held in the capital in May.", "May", "2031-05"),
    ("Talks, hosted by Oslo, will begin on Friday.", "Friday", "2031-03-07"),
    ("They will hold talks, hosted by Oslo, on Friday.", "Friday", "2031-03-07"),
    ("She will come between Sunday and Tuesday.", "Sunday and Tuesday", "2031-03-09/2031-03-11"),
]

OTHERS = [
    ("He spoke this morning.", ("this morning", "TIME", "2031-03-05TMO")),
    ("He spoke late last night.", ("late last night", "TIME", "2031-03-04TNI")),
    ("He called on Friday evening.", ("Friday evening", "TIME", "2031-02-28TEV")),
    ("He called at 3 p.m. on Friday.", ("3 p.m. on Friday", "TIME", "2031-02-28T15:00")),
    ("He called at 15:30 GMT on Friday.", ("15:30 GMT on Friday", "TIME", "2031-02-28T15:30Z")),
    ("He called at 7:30 this evening.", ("7:30 this evening", "TIME", "2031-03-05T19:30")),
    ("He called at 2:30 on Friday night.", ("2:30 on Friday night", "TIME", "2031-02-28T02:30")),
    ("He called at noon.", ("noon", "TIME", "2031-03-05T12:00")),
    ("The envoy begins a three-day visit.", ("three-day", "DURATION", "P3D")),
    ("The envoy begins a week-long visit.", ("week-long", "DURATION", "P1W")),
    ("He spoke of the weeklong visit.", ("weeklong", "DURATION", "P1W")),
    ("He spoke for more than 40 minutes.", ("more than 40 minutes", "DURATION", "PT40M")),
    ("He has ruled for two and a half years.", ("two and a half years", "DURATION", "P2.5Y")),
    ("He was away for several months.", ("several months", "DURATION", "PXM")),
    ("He wrote the paper in two weeks.", ("two weeks", "DURATION", "P2W")),
    ("The council meets every Monday.", ("every Monday", "SET", "XXXX-WXX-1")),
    ("The council meets twice a year.", ("twice a year", "SET", "P1Y")),
    ("It took 2 hours, 3 minutes and 4.5 seconds.", ("2 hours, 3 minutes and 4.5 seconds", "DURATION", "PT2H3M4.5S")),
    ("He served two years and three months.", ("two years and three months", "DURATION", "P2Y3M")),
    ("It makes 40 cars a day.", ("a day", "SET", "P1D")),
]


@pytest.mark.parametrize(("text", "words", "value"), [*DAYS, *PERIODS, *RANGES])
def test_an_expression_has_its_span_and_its_date(text: str, words: str, value: str) -> None:
    assert values(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_times_lengths_and_frequencies_are_told_from_dates(text: str, expected: tuple[str, str, str]) -> None:
    assert values(text) == [expected]


def test_a_month_stays_a_month() -> None:
    (time,) = read("He visited Lima last September.")
    assert time.when is not None
    assert (str(time.when), time.when.granularity) == ("2030-09", "month")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She came on 3 May 2030 and left two days later.", "2030-05-05"),
        ("She came on 3 May 2030 and left the next day.", "2030-05-04"),
        ("She came on 3 May 2030 and left the same day.", "2030-05-03"),
        ("She came in 2029 and left the following year.", "2030"),
    ],
)
def test_what_is_counted_from_the_date_before(text: str, value: str) -> None:
    assert values(text)[-1][2] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell on Tuesday but rose late in the day after good news.", "2031-03-04"),
        ("She came on 3 May 2030. By that time he had left.", "2030-05-03"),
        ("She came in 2029. The ship sank a minute later.", "2031-03-05"),
        ("The envoy's acts on Friday and today were mild.", "2031-03-05"),
        ('He fell on Monday. "It was this morning," she said. The shop opened later that day.', "2031-03-03"),
        ("She came on 3 May 2030. In June she wrote a book. The previous day he had called.", "2030-05-02"),
        ("He will come on 8 March. He said he had called the day before.", "2031-03-04"),
        ("He will come on 8 March. The day before, he will call.", "2031-03-07"),
    ],
)
def test_what_the_date_before_means_for_a_later_one(text: str, value: str) -> None:
    assert values(text)[-1][2] == value


def test_a_smaller_length_first_is_another_length() -> None:
    assert [each[2] for each in values("It took 3 minutes and 2 hours.")] == ["PT3M", "PT2H"]


def test_a_weekday_named_beside_today_lies_behind() -> None:
    assert [each[2] for each in values("Acts on Friday and today show that it will resist.")] == [
        "2031-02-28",
        "2031-03-05",
    ]
    assert values("Talks are due on Friday and will go on.")[0][2] == "2031-03-07"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He will arrive on Monday. On Wednesday he will fly on.", "2031-03-12"),
        ("He arrived on Monday. On Wednesday he will fly on.", "2031-03-05"),
        ("He will arrive on Monday. On Wednesday he spoke to reporters.", "2031-03-05"),
        ("He will meet Ek on Thursday. She will hold talks in Rome on Wednesday.", "2031-03-05"),
        ("A visit is set for 11 March. Ek is due in Lima on Wednesday.", "2031-03-05"),
    ],
)
def test_an_itinerary_goes_on_in_time(text: str, value: str) -> None:
    assert values(text)[-1][2] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She met him in Rome ahead of the summit in July.", "2031-07"),
        ("A visit will be made in the run-up to the summit in mid-November.", "2031-11"),
        ("The trip was part of contacts leading up to a meeting of ministers in July.", "2031-07"),
        ("She met him to prepare for the summit in July.", "2031-07"),
        ("She spoke ahead of his arrival on Monday.", "2031-03-03"),
        ("She met him ahead of the vote, and left in July.", "2030-07"),
        (
            "She will come for a meeting in July, a senior official of the foreign ministry in charge of the event said.",
            "2031-07",
        ),
    ],
)
def test_what_something_leads_to_lies_ahead(text: str, value: str) -> None:
    assert values(text)[-1][2] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He will come on 13 May. They last met in August 2029. The league meets the same weekend.", "2031-W20-WE"),
        ("He came in October 2027. She came in April last year, and he left in late December.", "2030-12"),
    ],
)
def test_a_coarse_date_does_not_hide_what_is_meant(text: str, value: str) -> None:
    assert values(text)[-1][2] == value


def test_a_season_of_two_years_is_one_expression() -> None:
    from dataclasses import replace

    from tests.times.reading import document
    from tracker.times import timexes

    text = "They met in the 1987/88 season and in 1957-60, and between May and June."
    given = document(text)
    found = timexes(replace(given, times=tuple(read(given.text))))
    assert [each.value for each in found] == ["1987/1988", "1957", "1960", "2030-05", "2030-06"]


def test_the_ends_of_a_range_have_each_their_month() -> None:
    from dataclasses import replace

    from tests.times.reading import document
    from tracker.times import timexes

    given = document("They met from 28 December - 3 January 2031.")
    found = timexes(replace(given, times=tuple(read(given.text))))
    assert [given.quote(each.span) for each in found] == ["28 December", "3 January 2031"]


def test_days_that_do_not_follow_each_other_are_apart() -> None:
    found = values("The council will meet on 18, 19 and 21 March.")
    assert [each[0] for each in found] == ["18", "19", "21 March"]
    assert [each[2] for each in found] == ["2031-03-18", "2031-03-19", "2031-03-21"]


def test_a_month_takes_the_year_of_the_month_joined_to_it() -> None:
    assert [each[2] for each in values("They met in April and June 1955.")] == ["1955-04", "1955-06"]


def test_a_narrative_goes_on_from_year_to_year() -> None:
    text = (
        "The league was founded in March 1921. In May 1921 it had nine members. War came in August 1923. "
        "In October the harbour fell. By February 1924 it was over. In June 1925 peace was made, and in July all left."
    )
    assert [each[2] for each in values(text)] == [
        "1921-03", "1921-05", "1923-08", "1923-10", "1924-02", "1925-06", "1925-07",
    ]  # fmt: skip


def test_what_a_narrative_quotes_does_not_make_it_news_and_years_to_come_no_narrative() -> None:
    told = (
        "The league was founded in March 1921. In May 1921 it had nine members. War came in August 1923. "
        'By February 1924 it was over. In June 1925 peace was made. "Tomorrow we shall be free," he said, "and today '
        'I am glad." In July all left.'
    )
    assert values(told)[-1][2] == "1925-07"
    planned = "The yard builds ships in 2033, 2034, 2035, 2036 and 2037. It will open in July. By May 2038 it will have built six."
    assert [each[2] for each in values(planned)][5] == "2031-07"


def test_without_a_publication_date_only_what_is_absolute_is_dated() -> None:
    times = read("She came last week, on Tuesday, and was there in July 2000. He came on 3 March.", published=None)
    assert [str(time.when) for time in times if time.when] == ["2000-07"]
    assert [time.value for time in times if not time.when] == ["XXXX-XX-XX", "XXXX-WXX-2", "XXXX-03-03"]


def test_an_inferred_stretch_of_days_dates_only_what_it_leaves_no_doubt_of() -> None:
    from dataclasses import replace

    from tests.times.reading import document
    from tracker.model.when import When
    from tracker.times import find, resolve

    text = "She came last year and left on Friday."
    inferred = replace(document(text), published_days=When.parse("2031-02-05/2031-03-05"))
    year, friday = resolve(inferred, find(text))
    assert str(year.when) == "2030"
    assert (friday.when, friday.checks) == (None, ("2031-01-31 or 2031-02-28, by the day of writing",))


def test_the_rule_and_the_anchor_are_told() -> None:
    (time,) = read("The envoy will arrive on Monday.")
    assert (time.rule, time.anchor, time.anchor_source) == ("weekday, future", "2031-03-05", "user")
