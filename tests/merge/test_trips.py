"""Legs that follow each other, or that one text calls one journey, are a trip."""

from collections.abc import Callable

from tracker.merge import trips
from tracker.model.event import Event

Make = Callable[..., Event]


def test_legs_that_share_a_day_are_one_trip_in_order(event: Make) -> None:
    first, second = event(when="2031-03-04/2031-03-05"), event(country="CL", when="2031-03-05/2031-03-06")
    marked, (trip,) = trips([second, first])
    assert (trip.legs, trip.when, trip.visitors) == ((first.id, second.id), "2031-03-04/2031-03-06", ("Ada Lind",))
    assert trip.title == "Ada Lind: Peru and Chile"
    assert [(each.trip, each.leg) for each in marked] == [(trip.id, 2), (trip.id, 1)]


def test_two_days_apart_are_two_journeys_unless_the_text_says_one(event: Make) -> None:
    apart = [event(when="2031-03-04"), event(country="CL", when="2031-03-07")]
    assert trips(apart)[1] == []
    told = [each.model_copy(update={"trip": "one:tour"}) for each in apart]
    assert len(trips(told)[1]) == 1


def test_visits_of_different_years_are_no_journey_even_when_told_in_one_breath(event: Make) -> None:
    told = [event(when="2031-03", trip="one:list"), event(country="CL", when="2032-10", trip="one:list")]
    assert trips(told)[1] == []


def test_two_visits_to_one_country_are_no_trip(event: Make) -> None:
    assert trips([event(when="2031-03-04"), event(when="2031-03-05")])[1] == []


def test_a_leg_called_off_is_no_leg(event: Make) -> None:
    assert trips([event(), event(country="CL", when="2031-03-05", status="cancelled")])[1] == []


def test_months_do_not_follow_each_other_without_a_word_that_says_so(event: Make) -> None:
    assert trips([event(when="2031-03"), event(country="CL", when="2031-04")])[1] == []


def test_the_legs_of_a_journey_dated_only_as_a_whole_keep_its_month(event: Make) -> None:
    legs = [event(when="2031-03", trip="one:tour"), event(country="CL", when="2031-03", trip="one:tour")]
    assert trips(legs)[1][0].when == "2031-03"


def test_an_extractors_label_does_not_survive_as_a_trip(event: Make) -> None:
    (marked,), found = trips([event(trip="one:tour")])
    assert (marked.trip, found) == (None, [])
