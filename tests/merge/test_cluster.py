"""One event for each happening, whatever order its mentions come in."""

from collections.abc import Callable
from datetime import date
from itertools import permutations

import pytest

from plugins.matchers.same_happening import match_events as vote
from tracker.merge import cluster
from tracker.model.event import Event

Make = Callable[..., Event]


def one_of(*events: Event) -> Event:
    (merged,) = cluster(events, vote, {})
    return merged


def test_a_coarse_and_a_fine_mention_are_one_event_with_the_fine_date(event: Make) -> None:
    merged = one_of(event(when="2031-03", quote="in March"), event(when="2031-03-04/2031-03-05", quote="on 4 March"))
    assert merged.when.edtf == "2031-03-04/2031-03-05"
    assert [proof.quote for proof in merged.evidence] == ["in March", "on 4 March"]
    assert set(merged.when.text) == {"2031-03", "2031-03-04/2031-03-05"}


def test_a_coarse_mention_does_not_glue_two_visits_together(event: Make) -> None:
    events = [event(when="2031-03"), event(when="2031-03-04"), event(when="2031-03-28")]
    assert [each.when.edtf for each in cluster(events, vote, {})] == ["2031-03-04", "2031-03-28"]


def test_the_order_of_mentions_never_shows(event: Make) -> None:
    events = [
        event(when="2031-03"),
        event(when="2031-03-04", quote="a"),
        event(when="2031-03-04", quote="b", document="two"),
        event("Ben Okoro", when="2031-03-04"),
        event("Ada Lind+Ben Okoro", None, "2031-03-04", kind="meeting"),
    ]
    answers = {tuple(each.model_dump_json() for each in cluster(order, vote, {})) for order in permutations(events)}
    assert len(answers) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"who": "Ben Okoro"},
        {"country": "CL"},
        {"when": "2031-05-04"},
        {"kind": "call", "country": None},
    ],
)
def test_another_person_country_date_or_kind_is_another_event(event: Make, other: dict[str, str]) -> None:
    assert len(cluster([event(), event(**other)], vote, {})) == 2


def test_the_newest_document_says_the_status(event: Make) -> None:
    planned = event(document="monday", status="planned", quote="p")
    put_off = event(document="tuesday", status="postponed", quote="q")
    days = {"monday": date(2031, 3, 1), "tuesday": date(2031, 3, 2)}
    (merged,) = cluster([put_off, planned], vote, days)
    assert merged.status == "postponed"
    (merged,) = cluster([put_off, planned], vote, {"monday": date(2031, 3, 3), "tuesday": date(2031, 3, 2)})
    assert merged.status == "planned"


def test_a_day_of_its_own_beats_the_dates_of_the_whole_journey(event: Make) -> None:
    journey = event(when="2031-03-01/2031-03-09", rule="range, the journey's dates", quote="tour")
    assert one_of(journey, event(when="2031-03-04", quote="stop")).when.edtf == "2031-03-04"


def test_a_range_beats_the_day_of_arrival(event: Make) -> None:
    arrival = event(when="2031-03-04", rule="month and day, arrival", quote="arrives")
    assert one_of(arrival, event(when="2031-03-04/2031-03-06", quote="visit")).when.edtf == "2031-03-04/2031-03-06"


def test_sources_that_disagree_by_a_day_are_one_event_and_the_conflict_is_shown(event: Make) -> None:
    merged = one_of(event(when="2031-03-04", document="one"), event(when="2031-03-05", document="two", quote="later"))
    assert merged.when.checks == ("another source says 2031-03-05",)


@pytest.mark.parametrize(
    ("other", "check"),
    [
        ({"when": "2031-03-05/2031-03-07", "document": "two"}, ("another source says 2031-03-05/2031-03-07",)),
        ({"when": "2031-03-05/2031-03-07", "document": "one"}, ("another sentence says 2031-03-05/2031-03-07",)),
        ({"when": "2031-03-05", "document": "two"}, ()),
        ({"when": "2031-03", "document": "two"}, ()),
        ({"when": "2031-03-05/2031-03-07", "document": "two", "status": "ongoing"}, ()),
    ],
)
def test_two_plans_of_which_neither_lies_within_the_other_are_a_conflict(
    event: Make, other: dict[str, str], check: tuple[str, ...]
) -> None:
    merged = one_of(event(when="2031-03-04/2031-03-06"), event(quote="later", **other))
    assert (merged.when.edtf, merged.when.checks) == ("2031-03-04/2031-03-06", check)


def test_of_two_sources_that_disagree_the_newer_is_followed(event: Make) -> None:
    told = [event(when="2031-03-04", document="one"), event(when="2031-03-05", document="two", quote="later")]
    days = {"one": date(2031, 3, 1), "two": date(2031, 3, 2)}
    (merged,) = cluster(told, vote, days)
    assert (merged.when.edtf, merged.when.checks) == ("2031-03-05", ("another source says 2031-03-04",))


def test_names_of_one_person_are_joined_to_the_fullest(event: Make) -> None:
    merged = one_of(event("Lind", quote="a"), event("Ada Lind", host="Rosa Quispe", quote="b"))
    assert [(person.name, person.role) for person in merged.participants] == [
        ("Ada Lind", "visitor"),
        ("Rosa Quispe", "host"),
    ]


def test_two_witnesses_are_surer_than_one_and_two_sentences_of_one_are_not(event: Make) -> None:
    assert one_of(event(quote="a"), event(quote="b")).confidence == 0.5
    assert one_of(event(quote="a"), event(quote="b", document="two")).confidence == 0.75


def test_two_meetings_of_the_same_two_on_one_day_keep_two_ids(event: Make) -> None:
    first = event("Ada Lind+Ben Okoro", None, "2031-03-04T09:00", kind="meeting", quote="a")
    second = event("Ada Lind+Ben Okoro", None, "2031-03-04T17:00", kind="meeting", quote="b")
    ids = [each.id for each in cluster([first, second], lambda _one, _other: 0.0, {})]
    assert len(set(ids)) == 2


def test_the_work_grows_with_the_number_of_events_and_not_with_its_square(event: Make) -> None:
    def votes(count: int) -> int:
        asked = 0

        def counted(one: Event, other: Event) -> float | None:
            nonlocal asked
            asked += 1
            return vote(one, other)

        months = [f"{2000 + number // 12}-{number % 12 + 1:02}-11" for number in range(count)]
        cluster([event(when=month, quote=month) for month in months], counted, {})
        return asked

    assert votes(400) <= 15 * max(1, votes(40))
