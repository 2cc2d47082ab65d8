"""A draft becomes an event whose every field comes from words of the document."""

from collections.abc import Callable

import pytest

from tests.events.conftest import span_of, time_of
from tracker.events import Undated, ground
from tracker.model.document import Document
from tracker.model.draft import Draft, Party
from tracker.model.event import Event

Make = Callable[..., Document]
TEXT = "Swedish envoy Ada Lind will visit Peru on 4 March, her office said."


def draft_of(text: str, **fields: object) -> Draft:
    given: dict[str, object] = {
        "kind": "visit",
        "span": span_of(text, "visit"),
        "time": time_of(text, "4 March", "2031-03-04"),
        "participants": (Party(span=span_of(text, "Lind"), role="visitor"),),
        "place": span_of(text, "Peru") if "Peru" in text else None,
        "rule": "visit.verb",
    }
    return Draft.model_validate({**given, **fields})


def grounded(document: Document, draft: Draft) -> Event:
    event = ground(document, draft, "visits")
    assert isinstance(event, Event)
    return event


def test_every_field_comes_from_the_text(document: Make) -> None:
    event = grounded(document(TEXT), draft_of(TEXT))
    assert event.title == "Lind: visit to Peru"
    assert event.when.edtf == "2031-03-04"
    assert event.when.text == ("4 March",)
    assert event.status == "planned"
    assert [(person.name, person.role, person.office, person.country) for person in event.participants] == [
        ("Ada Lind", "visitor", "Foreign Minister", "SE")
    ]
    assert event.place is not None
    assert (event.place.name, event.place.kind, event.place.country) == ("Peru", "country", "PE")
    assert event.evidence[0].quote == TEXT


def test_the_id_depends_on_what_happens_and_not_on_how_it_is_told(document: Make) -> None:
    other = "On 4 March Lind is off to Peru for a visit."
    assert grounded(document(TEXT), draft_of(TEXT)).id == grounded(document(other), draft_of(other)).id
    assert len(grounded(document(TEXT), draft_of(TEXT)).id) == 16


def test_a_draft_without_a_date_is_left_out_with_the_reason(document: Make) -> None:
    result = ground(document(TEXT), draft_of(TEXT, time=None), "visits")
    assert isinstance(result, Undated)
    assert result.left_out.reason == "visit with no date of its own"


def test_an_event_told_around_its_publication_has_that_day_and_says_so(document: Make) -> None:
    event = grounded(document(TEXT), draft_of(TEXT, time=None, near="month"))
    assert (event.when.edtf, event.when.rule, event.when.text) == ("2031-03", "month of publication", ())


def test_a_city_has_coordinates_and_a_name_nobody_knows_is_a_venue(document: Make) -> None:
    text = "Ada Lind will visit Lima and the Blue House on 4 March."
    city = grounded(document(text), draft_of(text, place=span_of(text, "Lima"))).place
    venue = grounded(document(text), draft_of(text, place=span_of(text, "Blue House"))).place
    assert city is not None
    assert venue is not None
    assert (city.kind, city.country, city.latitude) == ("city", "PE", -12.04)
    assert (venue.kind, venue.country) == ("venue", None)


def test_a_nation_or_an_office_without_a_name_takes_part_as_its_country(document: Make) -> None:
    text = "the Thai minister and Ada Lind meet a Swedish team on a visit to Peru on 4 March."
    parties = (Party(span=span_of(text, "the Thai minister")), Party(span=span_of(text, "Swedish")))
    people = grounded(document(text), draft_of(text, kind="meeting", participants=parties)).participants
    assert [(person.name, person.office, person.country) for person in people] == [
        ("Thailand", "minister", "TH"),
        ("Sweden", None, "SE"),
    ]


def test_a_sentence_as_long_as_a_list_is_quoted_around_the_words_that_tell_it(document: Make) -> None:
    text = "Item; " * 300 + TEXT + " Item;" * 300
    quote = grounded(document(text), draft_of(text)).evidence[0].quote
    assert "visit Peru on 4 March" in quote
    assert len(quote) < 700


@pytest.mark.parametrize(
    ("text", "value", "modality", "status"),
    [
        ("Ada Lind will visit Peru on 4 March.", "2031-03-04", None, "planned"),
        ("Ada Lind visited Peru on 4 March.", "2031-03-02", None, "occurred"),
        ("Ada Lind will visit Peru on 4 March.", "2031-03-03", None, "planned"),
        ("Ada Lind met aides on a visit to Peru on 4 March.", "2031-03-03", None, "ongoing"),
        ("Ada Lind is on a visit to Peru until 4 March.", "2031-03-01/2031-03-04", None, "ongoing"),
        ("Ada Lind has called off a visit to Peru on 4 March.", "2031-03-04", "cancelled", "cancelled"),
        ("Ada Lind may visit Peru on 4 March.", "2031-03-04", "proposed", "proposed"),
        ("Ada Lind will visit Peru this month, on 4 March.", "2031-03", None, "planned"),
        ("Ada Lind went on a visit to Peru this month, 4 March.", "2031-03", None, "occurred"),
        ("Ada Lind is on a visit to Peru this month, 4 March.", "2031-03", None, "ongoing"),
    ],
)
def test_the_date_decides_the_status_and_tense_decides_what_it_leaves_open(
    document: Make, text: str, value: str, modality: str | None, status: str
) -> None:
    draft = draft_of(text, time=time_of(text, "4 March", value), modality=modality)
    assert grounded(document(text), draft).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [("Ada Lind will visit Peru on 4 March.", "planned"), ("Ada Lind visited Peru on 4 March.", "occurred")],
)
def test_an_undated_article_has_only_its_tense(document: Make, text: str, status: str) -> None:
    assert grounded(document(text, None), draft_of(text)).status == status
