"""Places, people, states, sources and addresses in words."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plugins.exporters.timelines import LETTER, WIRE, event, when
from tracker.model.event import Event, Evidence, Participant, Place
from tracker.model.timeline import DocumentRecord
from tracker.render import (
    announcer,
    country,
    dating_in_words,
    kind_in_words,
    person_in_words,
    publication_in_words,
    source_in_words,
    state_in_words,
    web_address,
    where,
)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (None, ""),
        (Place(name="by telephone", kind="remote"), ""),
        (Place(name="Hanoi", kind="city", country="VN"), "Hanoi, Vietnam"),
        (Place(name="Port Amber", kind="city"), "Port Amber"),
        (Place(name="the Kingdom", kind="country", country="NO"), "Norway"),
        (Place(name="Russian Far East", kind="region", country="RU"), "Russian Far East"),
        (Place(name="Bavaria", kind="region", country="DE"), "Bavaria, Germany"),
        (Place(name="Singapore", kind="city", country="SG"), "Singapore"),
    ],
)
def test_a_place_is_named_with_its_country_unless_that_says_it_twice(place: Place | None, expected: str) -> None:
    assert where(place) == expected


def test_a_country_is_named_in_the_language_asked_for() -> None:
    assert [country("KP"), country("KP", "en_US"), country("KP", "de"), country("XK", "fr")] == [
        "North Korea",
        "North Korea",
        "Nordkorea",
        "Kosovo",
    ]
    assert country("ZZ") == "ZZ"


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (Participant(name="Ana Aho", role="visitor"), "Ana Aho"),
        (Participant(name="Ana Aho", role="visitor", country="FI"), "Ana Aho (Finland)"),
        (Participant(name="Ana Aho", role="host", office="President", country="FI"), "Ana Aho (President, Finland)"),
        (Participant(name="Finland", role="host", country="FI"), "Finland"),
    ],
)
def test_a_person_is_named_with_office_and_country(person: Participant, expected: str) -> None:
    assert person_in_words(person) == expected


def announced(by: str | None, *speakers: str | None, **fields: object) -> Event:
    proofs = tuple(
        Evidence(document=WIRE.id, start=number, end=number + 1, quote="x", attributed_to=speaker)
        for number, speaker in enumerate(speakers)
    )
    return event(**{"announced_by": by, "evidence": proofs} | fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("by", "speakers", "expected"),
    [
        (None, ["the palace"], ""),
        ("visitor", ["the palace"], "the palace"),
        ("visitor", ["officials in both capitals", "the palace"], "the palace"),
        ("visitor", ["The palace"], "the palace"),
        ("visitor", ["A senior aide"], "a senior aide"),
        ("visitor", ["Theodora Aho"], "Theodora Aho"),
        ("visitor", ["An Jung of The Post"], "An Jung of The Post"),
        ("visitor", ["he", "They"], "the visitor’s side"),
        ("visitor", ["a " + "very " * 20 + "long clause"], "the visitor’s side"),
        ("host", [None], "the host"),
        ("both", [], "both sides"),
        ("third_party", [None], "a third party"),
    ],
)
def test_the_announcer_is_named_as_in_the_text_else_by_role(
    by: str | None, speakers: list[str | None], expected: str
) -> None:
    assert announcer(announced(by, *speakers)) == expected


@pytest.mark.parametrize(
    ("fields", "as_of", "expected"),
    [
        ({"status": "occurred"}, "2031-01-01", "occurred"),
        ({"status": "planned"}, None, "planned"),
        ({"status": "planned"}, "2021-03-12", "planned"),
        ({"status": "planned"}, "2021-03-13", "planned; date passed, not yet reported"),
        ({"status": "proposed"}, "2021-03-13", "proposed; date passed, not yet reported"),
        ({"status": "cancelled"}, "2021-03-13", "cancelled"),
    ],
)
def test_a_state_never_says_more_than_is_known(fields: dict[str, Any], as_of: str | None, expected: str) -> None:
    assert state_in_words(event(**fields), as_of) == expected


def test_a_plan_says_who_announced_it() -> None:
    assert state_in_words(announced("host", "the palace")) == "planned, announced by the palace"
    assert state_in_words(announced("media", None)) == "planned, reported by the media"
    assert state_in_words(announced("host", "the palace", status="occurred")) == "occurred"


@pytest.mark.parametrize(
    ("kind", "subkind", "expected"),
    [("visit", "state", "state visit"), ("call", "phone", "phone call"), ("book-fair", None, "book fair")],
)
def test_a_kind_is_named_with_what_kind_of_it(kind: str, subkind: str | None, expected: str) -> None:
    assert kind_in_words(event(kind=kind, subkind=subkind)) == expected


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (WIRE, "Minister Sorell tours the coast, Coast Gazette, 10 March 2021"),
        (LETTER, "letter.txt, 8–10 March 2021"),
        (DocumentRecord(id="c" * 64), "document cccccccccccc, no date"),
    ],
)
def test_a_source_is_cited_by_title_publisher_and_day(record: DocumentRecord, expected: str) -> None:
    assert source_in_words(record).replace("\u00a0", " ") == expected


def test_a_date_is_told_with_its_words_rule_anchor_and_checks() -> None:
    told = list(dating_in_words(event(when=when("2021-03-12", "on Friday", checks=("Friday = 12 March",)))))
    assert told == [
        "Date read from “on Friday”; rule “weekday after the anchor”; counted from 2021-03-10 (metadata)",
        "Check: Friday = 12 March",
    ]


def test_an_inferred_or_missing_publication_date_is_said() -> None:
    assert publication_in_words(WIRE) == ""
    assert "its own words allow 8–10 March 2021: “Wednesday” =" in publication_in_words(LETTER)
    assert "none" in publication_in_words(DocumentRecord(id="c" * 64))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("HTTPS://EXAMPLE.ORG/", "HTTPS://EXAMPLE.ORG/"),
        ("https://example.org/ü x>", "https://example.org/%C3%BC%20x%3E"),
        ("http://example.org/\r\nSet-Cookie: a", "http://example.org/%20Set-Cookie:%20a"),
        ("javascript:alert(1)", ""),
        ("https://", ""),
        ("https://[::1", ""),
        ("https://exa mple.org/", ""),
        ("www.example.org", ""),
        ("", ""),
    ],
)
def test_an_address_is_made_safe_or_left_out(written: str, expected: str) -> None:
    assert web_address(written) == expected


@given(st.text(st.characters(codec=None)))
def test_no_address_brings_anything_but_plain_letters(path: str) -> None:
    address = web_address(f"https://example.org/{path}")
    assert address.isascii()
    assert not set(address) & set(' <>"{}|\\^`\r\n')
