"""What became no event is listed with the reason, unless it is but another word on one that has a date."""

from collections.abc import Callable

from tests.events.conftest import span_of, time_of
from tests.events.test_ground import draft_of
from tracker.events import Undated, ground, leftovers
from tracker.model.document import Document
from tracker.model.draft import Party
from tracker.model.event import Event
from tracker.model.mention import Time

Make = Callable[..., Document]
TEXT = "Ada Lind will visit Peru on 4 March. Prices rose in May for more than 60 years."


def read(document: Document) -> Event:
    event = ground(document, draft_of(document.text), "visits")
    assert isinstance(event, Event)
    return event.model_copy(update={"evidence": (event.evidence[0].model_copy(update={"end": 36}),)})


def test_each_expression_that_dates_no_event_is_listed_with_its_reason(document: Make) -> None:
    span = Time(*span_of(TEXT, "more than 60 years"), type="DURATION", value="P60Y", when=None, rule="duration")
    times = (time_of(TEXT, "4 March", "2031-03-04"), time_of(TEXT, "May", "2030-05"), span)
    filled = document(TEXT, times=times)
    left = [(each.text, each.reason) for each in leftovers(filled, [read(filled)], ())]
    assert left == [("in May", "not diplomatic"), ("more than 60 years", "a duration")]


def test_an_event_without_a_date_is_left_out_unless_the_same_event_has_one(document: Make) -> None:
    filled = document("Ada Lind will visit Peru on 4 March. Later a Swedish visit to Lima is planned.")

    def undated(who: str, where: str) -> Undated:
        parties = (Party(span=span_of(filled.text, who), role="visitor"),)
        draft = draft_of(filled.text, time=None, participants=parties, place=span_of(filled.text, where))
        result = ground(filled, draft, "visits")
        assert isinstance(result, Undated)
        return result

    event = read(filled)
    assert list(leftovers(filled, [event], [undated("Lind", "Lima")])) == []
    assert [each.reason for each in leftovers(filled, [event], [undated("Swedish", "Lima")])] == [
        "visit with no date of its own"
    ]
