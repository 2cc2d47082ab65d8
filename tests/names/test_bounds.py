"""What a text's people and eras say of the day it was written."""

from dataclasses import replace
from datetime import date

import pytest

from tracker.model.document import Document
from tracker.names import bounds, find, link


def limits(text: str) -> list[tuple[date | None, date | None]]:
    names, entities = link(text, find(text))
    document = replace(Document(text), names=names, entities=entities)
    return [(bound.earliest, bound.latest) for bound in bounds(document)]


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("Russian President Vladimir Putin left.", date(1999, 12, 31)),
        ("US President Bill Clinton left.", date(1993, 1, 20)),
        ("British Prime Minister Margaret Thatcher left.", date(1979, 5, 4)),
        ("North Korean leader Kim Jong-un spoke.", date(2011, 12, 17)),
        ("Former Russian President Vladimir Putin left.", date(1999, 12, 31)),
        ("Talks on the war in Ukraine went on.", date(2022, 2, 24)),
        ("COVID-19 kept them at home.", date(2020, 1, 30)),
        ("NATO Secretary General Manfred Woerner left.", date(1988, 7, 1)),
        ("U.N. Secretary-General Kofi Annan left.", date(1997, 1, 1)),
    ],
)
def test_a_text_was_written_after_the_term_or_the_era_it_speaks_of_began(text: str, earliest: date) -> None:
    assert limits(text) == [(earliest, None)]


@pytest.mark.parametrize(
    "text",
    [
        "US President-elect Bill Clinton left.",
        "Newly elected US President Bill Clinton left.",
        "British Deputy Prime Minister Tony Blair left.",
        "Sri Lankan Minister A. H. M. Fowzie left.",
        "Indonesian party leader Megawati Sukarnoputri left.",
        "Vladimir Putin left.",
        "Peruvian President Ada Lind left.",
        "British President Vladimir Putin left.",
        "The warship in Ukrainewards came.",
        "",
    ],
)
def test_what_proves_nothing_gives_no_bound(text: str) -> None:
    assert limits(text) == []


def test_the_strongest_bound_stands_last() -> None:
    found = limits("US President Joe Biden and Russian President Vladimir Putin spoke of the war in Ukraine.")
    assert found == sorted(found)
    assert found[-1] == (date(2022, 2, 24), None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Russian President Vladimir Putin left.", "Vladimir Putin is President of Russia → after December 1999"),
        ("NATO Secretary General Mark Rutte left.", "Mark Rutte is Secretary General of NATO → after October 2024"),
    ],
)
def test_a_reason_names_the_words_and_the_month(text: str, reason: str) -> None:
    names, entities = link(text, find(text))
    (bound,) = bounds(replace(Document(text), names=names, entities=entities))
    assert bound.reason == reason
