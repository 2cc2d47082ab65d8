"""The resolvers of places and of offices: what the text left out, never what it said."""

import pytest

from plugins.resolvers import offices, places
from tracker.model.correction import Correction, OfficeOf
from tracker.model.document import Document
from tracker.model.event import Event, EventTime, Evidence, Participant, Place
from tracker.model.when import When

DOCUMENT = Document("words")


def event(when: str = "2001-05-03", place: Place | None = None, *people: Participant) -> Event:
    value = When.parse(when)
    return Event(
        id="ev_1",
        kind="visit",
        title="A visit",
        when=EventTime(
            edtf=when,
            earliest=value.earliest.isoformat(),
            latest=value.latest.isoformat(),
            granularity=value.granularity,
        ),
        status="planned",
        participants=people,
        place=place,
        evidence=(Evidence(document=DOCUMENT.id, start=0, end=5, quote="words"),),
        confidence=0.5,
        extractor="visits",
        rule="r",
    )


def of_place(place: Place | None) -> list[Correction]:
    return list(places.resolve_event(event(place=place)))


def of_person(name: str, when: str, **said: str | None) -> list[Correction]:
    person = Participant.model_validate({"name": name, "role": "visitor", **said})
    return list(offices.resolve_event(event(when, None, person)))


@pytest.mark.parametrize(
    ("place", "country", "latitude"),
    [
        (Place(name="Hanoi", kind="city", country="VN"), "VN", 21.0),
        (Place(name="Hanoi", kind="city"), "VN", 21.0),
        (Place(name="Tripoli", kind="city", country="LB"), "LB", 34.4),
        (Place(name="Tripoli", kind="city", country="LY"), "LY", 32.9),
    ],
)
def test_a_city_gets_its_country_and_coordinates(place: Place, country: str, latitude: float) -> None:
    (correction,) = of_place(place)
    assert isinstance(correction.value, Place)
    assert correction.value.country == country
    assert correction.value.latitude == pytest.approx(latitude, abs=0.1)
    assert correction.value.name == place.name
    assert "GeoNames" in correction.reason


@pytest.mark.parametrize(
    "place",
    [
        None,
        Place(name="Vietnam", kind="country", country="VN"),
        Place(name="Tripoli", kind="city"),
        Place(name="Nowhere Ville", kind="city", country="VN"),
        Place(name="Hanoi", kind="city", country="VN", latitude=1.0, longitude=2.0),
    ],
    ids=["no place", "a country", "two cities of the name", "unknown", "complete"],
)
def test_a_place_is_left_as_it_is_when_nothing_certain_can_be_added(place: Place | None) -> None:
    assert of_place(place) == []


def test_a_person_without_an_office_gets_the_one_held_on_the_day_of_the_event() -> None:
    (correction,) = of_person("Antony Blinken", "2022-05-03")
    assert correction.value == OfficeOf(name="Antony Blinken", office="Secretary of State", country="US")
    assert "2022-05-03" in correction.reason


def test_the_head_of_an_organisation_is_of_the_country_he_comes_from() -> None:
    (correction,) = of_person("Manfred Woerner", "1990-08-06")
    assert correction.value == OfficeOf(name="Manfred Woerner", office="Secretary General", country="DE")
    assert correction.reason == "Manfred Woerner was Secretary General in NATO on 1990-08-06"


def test_what_the_text_says_of_a_person_is_kept() -> None:
    assert of_person("Antony Blinken", "2022-05-03", office="envoy", country="US") == []
    (correction,) = of_person("Antony Blinken", "2022-05-03", office="envoy")
    assert correction.value == OfficeOf(name="Antony Blinken", country="US")


@pytest.mark.parametrize(
    ("name", "when", "said"),
    [
        ("Antony Blinken", "1985-05-03", {}),
        ("Antony Blinken", "2026-05-03", {}),
        ("Antony Blinken", "2022-05-03", {"country": "AU"}),
        ("Ilse Nobody", "2001-05-03", {}),
    ],
    ids=["before the term", "after it", "a namesake from elsewhere", "unknown"],
)
def test_no_office_is_given_for_another_day_or_another_person(name: str, when: str, said: dict[str, str]) -> None:
    assert of_person(name, when, **said) == []


def test_a_term_whose_office_the_source_does_not_say_gives_the_country_alone() -> None:
    (correction,) = of_person("A. H. M. Fowzie", "2006-01-03")
    assert correction.value == OfficeOf(name="A. H. M. Fowzie", country="LK")
