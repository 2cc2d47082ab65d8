"""Titles: where they are names themselves, and whose people they name."""

import pytest

from tracker.names import find


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Foreign Minister Shah Ali Lind left.", "Shah Ali Lind"),
        ("The Shah, Ali Lind, left.", "Ali Lind"),
    ],
)
def test_a_title_after_a_title_or_name_is_a_name(text: str, person: str) -> None:
    assert [text[each.start : each.end] for each in find(text) if each.kind == "person"] == [person]


def test_a_persons_adviser_is_of_that_persons_country() -> None:
    text = "Ada Lind, Danish President Bo Berg's security adviser, left."
    assert [each.country for each in find(text) if each.kind == "person"] == ["DK", "DK"]


def test_the_holder_of_an_office_keeps_it_behind_another_title() -> None:
    (person,) = [
        each for each in find("The Foreign Minister of Peru, Senator Ada Lind, left.") if each.kind == "person"
    ]
    assert (person.country, person.office) == ("PE", "Foreign Minister")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The Danish Prime Minister, Ada Lind has arrived.", ["Ada Lind"]),
        ("He told the Danish Prime Minister, Ada Lind has arrived.", []),
        ("Danish Prime Minister, Danube Shipping and others arrived.", []),
    ],
)
def test_a_needless_comma_may_stand_behind_an_office_that_opens_a_paragraph(text: str, people: list[str]) -> None:
    assert [text[each.start : each.end] for each in find(text) if each.kind == "person"] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("President John Lind has left. In March, John went to Lima.", ["John Lind", "John"]),
        ("President John Lind and Senator John Berg have left. John is in Lima.", ["John Lind", "John Berg"]),
        ("John Lind, a baker, has left. In March, John went to Lima.", []),
        ("President Bill Lind has left, and the Bill was read in Lima.", ["Bill Lind"]),
    ],
)
def test_an_official_may_be_told_of_by_a_first_name_that_nobody_else_has(text: str, people: list[str]) -> None:
    assert [text[each.start : each.end] for each in find(text) if each.kind == "person"] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ada Lind, the African Union's special envoy for Chad, left.", ["Ada Lind"]),
        ("Ada Lind, OPEC chairman Bo Berg's envoy to Chad, left.", ["Bo Berg", "Ada Lind"]),
        ("Since Tuesday with Ada Lind, the African Union's summit has been in doubt.", []),
        ("Ada Lind, special envoy of the UN Secretary-General for Chad, left.", ["Ada Lind"]),
        ("The special envoy of the Secretary-General, Ada Lind, left.", ["Ada Lind"]),
        ("The special envoy of Secretary-General Ada Lind left.", ["Ada Lind"]),
        ("The special envoy of Danish President Bo Berg, Ada Lind, left.", ["Ada Lind", "Bo Berg"]),
        ("An envoy of President Bo Berg, Premier Ada Lind, and others left.", ["Ada Lind", "Bo Berg"]),
        ("An envoy of President Bo Berg, Danube Shipping said, has left.", ["Bo Berg"]),
        ("The Special Representative of the EU (EURS) to Chad Ada Lind left.", ["Ada Lind"]),
    ],
)
def test_an_envoy_may_be_named_beside_whose_envoy_it_is(text: str, people: list[str]) -> None:
    assert sorted(text[each.start : each.end] for each in find(text) if each.kind == "person") == sorted(people)


def test_who_serves_the_chief_of_a_body_is_not_of_his_country() -> None:
    text = "Ada Lind, UN Secretary-General Kofi Annan's special envoy, left."
    assert [each.country for each in find(text) if each.kind == "person"] == [None, "GH"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Foreign Minister (FM) Ada Lind of Peru left.", [("Ada Lind", "PE", "Foreign Minister")]),
        ("Foreign Minister (Peru) Ada Lind left.", []),
        ("Speaker of Parliament Ada Lind left.", [("Ada Lind", None, "Speaker of Parliament")]),
        (
            "Speaker of the Danish parliament Ada Lind left.",
            [("Ada Lind", "DK", "Speaker of the Danish parliament")],
        ),
        (
            "Secretary of the Peruvian Security Council Ada Lind left.",
            [("Ada Lind", "PE", "Secretary of the Peruvian Security Council")],
        ),
        (
            "Chairman of the Senate Foreign Relations Committee Ada Lind left.",
            [("Ada Lind", None, "Chairman of the Senate Foreign Relations Committee")],
        ),
        ("Minister of Indian Affairs Ada Lind left.", [("Ada Lind", None, "Minister of Indian Affairs")]),
        ("The speaker of the house rules left.", []),
        ("A Danish trade delegation led by Ada Lind left.", [("Ada Lind", "DK", None)]),
        ("A Danish delegation led by Danish Rail left. Pupils led by Ada Lind left.", []),
    ],
)
def test_initials_houses_and_delegations_lead_to_a_name(
    text: str, people: list[tuple[str, str | None, str | None]]
) -> None:
    found = [(text[each.start : each.end], each.country, each.office) for each in find(text) if each.kind == "person"]
    assert found == people
