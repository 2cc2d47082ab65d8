"""Which names are one: spellings, family names and offices within one article."""

import sys
from datetime import date

import pytest

from tracker.model.mention import Name
from tracker.names import find, link


def linked(text: str) -> list[Name]:
    return list(link(text, find(text))[0])


def whom(text: str, words: str, number: int = 0) -> str:
    """The entity's name behind the words' occurrence of a number."""
    found = [name for name in linked(text) if text[name.start : name.end] == words]
    return found[number].entity.name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("President Ada Lind left. Lind said so.", "Lind", "Ada Lind"),
        ("LIND ARRIVES\n\nPresident Ada Lind arrived.", "LIND", "Ada Lind"),
        ("Kim Jong-un spoke. Kim Jong Un left.", "Kim Jong Un", "Kim Jong-un"),
        ("Kim Jong-un met Kim's father, Kim Jong Il.", "Kim", "Kim Jong-un"),
        ("President Ada Lind met Minister Bo Berg. Berg left.", "Berg", "Bo Berg"),
        ("President Ada Lind met Mrs Eva Lind. Mrs Lind left. Lind said so.", "Lind", "Eva Lind"),
        (
            "Hans van den Broek, the Dutch foreign minister, left. Van den Broek said so.",
            "Van den Broek",
            "Hans van den Broek",
        ),
        ("Chairman Juan Torres Lind met Bo Berg. Chairman Torres left.", "Torres", "Juan Torres Lind"),
        ("Chairman Juan Torres Lind met Minister Bo Torres. Torres left.", "Torres", "Bo Torres"),
        ("Danish President Ada Lind came. The president left.", "president", "Ada Lind"),
        ("Danish Foreign Minister Ada Lind came. The minister left.", "minister", "Ada Lind"),
        ("Danish President Ada Lind and Peru's King Bo Berg met. The Danish leader left.", "leader", "Ada Lind"),
        ("The Danish president left. Danish President Ada Lind will be back.", "president", "Ada Lind"),
        ("Minister Ada d'Orsay left. Mrs d'Orsay will be back.", "d'Orsay", "Ada d'Orsay"),
        ("Chairman Ada Lind spoke. Lind, a former Danish envoy, left.", "Lind", "Ada Lind"),
        ("Jose Ramos Lind, the envoy, left. Foreign Minister Ramos Lind said so.", "Ramos Lind", "Jose Ramos Lind"),
        ("President Bob Hawke met R. Hawke.", "R. Hawke", "R. Hawke"),
        ("Eduardo Peña, the envoy, came. Mr Pena left.", "Pena", "Eduardo Peña"),
    ],
)
def test_a_short_form_is_the_person_named_in_full(text: str, words: str, name: str) -> None:
    assert whom(text, words) in {name, name.replace("R. ", "Bob ")}


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("Kim Jong-un spoke of Kim Jong-il.", "Kim Jong-il", "Kim Jong-un"),
        ("Vice President Ada Lind came. The president left.", "president", "Ada Lind"),
        ("Prime Minister Ada Lind came. The foreign minister left.", "foreign minister", "Ada Lind"),
        ("Minister Ada Lind came. The Prime Minister left.", "Prime Minister", "Ada Lind"),
        ("Danish President Ada Lind came. The Peruvian president left.", "president", "Ada Lind"),
        ("The Peruvian president left. Danish President Ada Lind came.", "president", "Ada Lind"),
        ("The Danish envoy left. Danish envoys Ada Lind and Bo Berg came.", "envoy", "Ada Lind"),
        ("President Ada Lind came. Foreign ministers left.", "Foreign ministers", "Ada Lind"),
    ],
)
def test_another_person_is_not_taken_for_the_one_named_before(text: str, words: str, other: str) -> None:
    assert whom(text, words) != other


def test_an_entity_has_the_fullest_name_of_the_text_and_the_office_and_country_of_any_mention() -> None:
    text = "Lind arrived. Peruvian President Ada Lind will meet Berg."
    entity = linked(text)[0].entity
    assert (entity.name, entity.office, entity.country) == ("Ada Lind", "President", "PE")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("OSLO, June 17 - Finance Minister Ada Lind left.", "NO"),
        ("OSLO (Reuters) - Finance Minister Ada Lind left.", "NO"),
        ("OSLO, May 3 - Ada Lind, Minister of Public Safety, left.", "NO"),
        ("OSLO, May 3 - Sen. Ada Lind left.", "NO"),
        ("OSLO, May 3 - Ada Lind, chairman of Public Safety, left.", None),
        ("Lind left\n\nOSLO, June 17 - Finance Minister Ada Lind left.", "NO"),
        ("OSLO, June 17 - Danish Finance Minister Ada Lind left.", "DK"),
        ("OSLO, June 17 - World Bank President Ada Lind left.", None),
        ("Secretary of State Ada Lind left.", "US"),
        ("OSLO, June 17 - Secretary of State Ada Lind left.", "US"),
        ("MANILA, June 17 - Defense Secretary Ada Lind left.", "PH"),
        ("OSLO, June 17 - Mrs Ada Lind left.", None),
        ("In Oslo, Finance Minister Ada Lind left.", None),
    ],
)
def test_a_minister_without_a_nation_is_of_the_country_of_the_dateline(text: str, country: str | None) -> None:
    (entity,) = {name.entity.key: name.entity for name in linked(text) if name.entity.name == "Ada Lind"}.values()
    assert entity.country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The White House said the president left.", "US"),
        ("The White House said no. In Peru the president left.", None),
        ("LIMA, June 17 - The president left.", "PE"),
        ("LIMA, June 17 - The chairman left.", None),
        ("The Pope left.", "VA"),
        ("The president left.", None),
    ],
)
def test_an_office_that_nobody_named_holds_is_of_the_state_that_speaks_or_the_dateline(
    text: str, country: str | None
) -> None:
    assert {name.entity.country for name in linked(text) if name.entity.kind == "office"} == {country}


@pytest.mark.parametrize(
    ("text", "year", "country"),
    [
        ("President Johnson left.", 1967, "US"),
        ("Prime Minister Johnson left.", 2020, "GB"),
        ("Liberian President Johnson left.", 1967, "LR"),
        ("Mr Johnson left.", 1967, None),
        ("Emperor Hirohito left.", 1967, "JP"),
        ("President Boris Johnson left.", 1967, "GB"),
        ("President Reagan left.", 1995, "US"),
        ("Prime Minister Mulroney left.", 1990, "CA"),
        ("Foreign Minister Zzyzx left.", 1995, None),
    ],
)
def test_who_is_named_by_office_and_family_name_is_of_the_country_that_one_of_the_name_led_then(
    text: str, year: int, country: str | None
) -> None:
    names, _ = link(text, find(text), date(year, 5, 1))
    assert [name.entity.country for name in names if name.entity.kind == "person"] == [country]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Premier Kari Holm met Danish Premier Ada Lind. The premier left.", "Kari Holm"),
        ("Premier Kari Holm met Danish Premier Ada Lind. Lind spoke. The premier left.", "Ada Lind"),
        ("Danish Premier Ada Lind came. The last Danish premier to come was old.", "premier"),
        ("Danish Premier Ada Lind came. The Danish premier is to come again.", "Ada Lind"),
        ("Premier Kari Holm met Danish Premier Ada Lind. The Danish premier left.", "Ada Lind"),
    ],
)
def test_of_two_who_hold_an_office_the_one_most_spoken_of_is_meant_without_a_nation(text: str, holder: str) -> None:
    assert linked(text)[-1].entity.name == holder


def test_a_country_is_one_entity_under_all_its_names() -> None:
    text = "Russia, the Kremlin and the Russian side; Moscow said no."
    assert {name.entity.key for name in linked(text)} == {"country:RU"}
    assert {name.entity.name for name in linked(text)} == {"Russia"}


def test_a_city_has_its_coordinates() -> None:
    (hanoi,) = [name.entity for name in linked("She arrived in Hanoi.")]
    assert hanoi.kind == "city"
    assert hanoi.country == "VN"
    assert hanoi.latitude == pytest.approx(21.0, abs=0.1)
    assert hanoi.longitude == pytest.approx(105.8, abs=0.1)


def test_every_entity_is_listed_under_its_key() -> None:
    text = "Peruvian President Ada Lind met Bo Berg, the Chilean envoy, in Tripoli. The president left."
    names, entities = link(text, find(text))
    assert all(entities[name.entity.key] is name.entity for name in names)
    assert [name.start for name in names] == sorted(name.start for name in names)


def test_no_mentions_no_names() -> None:
    assert link("Nothing here.", []) == ((), {})


def calls(text: str) -> int:
    """How many Python functions run for a text: work, whatever the machine."""
    link(text, find(text))
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(seen)
    try:
        link(text, find(text))
    finally:
        sys.setprofile(None)
    return count


SENTENCE = "Danish Foreign Minister Ada Lind met President Bo Berg of Peru in Hanoi on Monday. Lind said the president agreed. "


def numbered(count: int) -> str:
    """As many people as sentences."""
    return "".join(f"President A{number} B{number} met B{number - 1}. " for number in range(count))


@pytest.mark.parametrize(
    "text",
    [SENTENCE, "LIND TO VISIT BONN\n", "Kim " * 4, "President " * 4, "U.S. " * 4, "Ada Lind, " * 3, "a  b\n c "],
    ids=["prose", "capitals", "family names", "titles", "countries", "names", "blanks"],
)
def test_work_grows_with_the_text_and_no_faster(text: str) -> None:
    assert calls(text * 200) <= 12 * calls(text * 20) + 1_000


def test_work_grows_with_the_number_of_people_and_no_faster() -> None:
    assert calls(numbered(400)) <= 12 * calls(numbered(40)) + 1_000


def test_a_title_in_many_parts_has_a_limit() -> None:
    assert max(mention.end - mention.start for mention in find("President " * 200)) < 200


def test_a_sentence_costs_no_more_than_a_few_hundred_calls() -> None:
    assert calls(SENTENCE * 20) / 20 <= 600


def test_a_number_behind_a_family_name_is_none() -> None:
    text = "Swedish Minister Ada Lind III left. Lind said no."
    assert len({name.entity.key for name in linked(text) if name.kind == "person"}) == 1


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Ada Lind spoke. Lind leaves tomorrow, and the prime minister will return soon.", False),
        ("Mr Lind spoke. The prime minister will return soon.", True),
        ("Mr Lind and Mr Berg spoke. The prime minister will return soon.", False),
        ("Swedish Minister Lind spoke. The king will return soon.", False),
    ],
)
def test_the_only_person_so_far_holds_the_office_named_next(text: str, same: bool) -> None:
    people = [name.entity.kind for name in linked(text) if name.kind == "office"]
    assert people == (["person"] if same else ["office"])


def test_the_first_lady_is_not_meant_by_the_family_name_alone() -> None:
    text = "President Bo Berg and first lady Ada Berg came. Berg spoke."
    assert linked(text)[-1].entity.name == "Bo Berg"


def test_who_is_known_to_have_held_an_office_then_is_meant_by_it() -> None:
    text = "Mr Rajiv Gandhi met Mr Berg. The Prime Minister left."
    names, _ = link(text, find(text), date(1988, 12, 24))
    assert names[-1].entity.name == "Rajiv Gandhi"
    names, _ = link(text, find(text), date(1999, 12, 24))
    assert names[-1].entity.name != "Rajiv Gandhi"


def test_a_title_and_a_name_can_be_one_name() -> None:
    text = "King Hussein left."
    names, _ = link(text, find(text), date(2010, 7, 21))
    assert names[0].entity.country == "JO"


def test_a_counterpart_of_a_nation_is_nobody_of_an_unknown_one() -> None:
    text = "Foreign Minister Ada Lind met her Danish counterpart."
    assert [name.entity.country for name in linked(text) if name.kind == "office"] == ["DK"]


@pytest.mark.parametrize(("day", "holder"), [(date(1988, 12, 24), "Ronald Reagan"), (date(1999, 12, 24), "president")])
def test_an_office_of_a_nation_is_of_who_is_named_later_and_known_to_have_held_it_then(day: date, holder: str) -> None:
    text = "The American president left for Lima. Ronald Reagan was smiling."
    (office,) = (name for name in link(text, find(text), day)[0] if text[name.start : name.end] == "president")
    assert office.entity.name == holder
