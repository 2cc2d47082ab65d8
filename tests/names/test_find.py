"""What is found: each name with its kind, its country and its office."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model.mention import NameMention
from tracker.names import find


def seen(text: str, kind: str, language: str = "en") -> list[tuple[str, str | None, str | None]]:
    """The names of a kind as written, each with country and office."""
    return [
        (text[each.start : each.end], each.country, each.office) for each in find(text, language) if each.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Peruvian President Ada Lind left.", [("Ada Lind", "PE", "President")]),
        ("Peru's foreign minister, Ada Lind, left.", [("Ada Lind", "PE", "foreign minister")]),
        ("The foreign minister of Peru, Ada Lind, left.", [("Ada Lind", "PE", "foreign minister")]),
        ("President Ada Lind of Peru left.", [("Ada Lind", "PE", "President")]),
        ("Ada Lind, the Peruvian envoy, left.", [("Ada Lind", "PE", "envoy")]),
        ("Ada Lind, Foreign Minister of Peru, left.", [("Ada Lind", "PE", "Foreign Minister")]),
        ("Prime Minister Dr Ada Lind left.", [("Ada Lind", None, "Prime Minister")]),
        ("Norwegian Prime Minister, Mrs Ada Lind, left.", [("Ada Lind", "NO", "Prime Minister")]),
        ("the Chairman of State Affairs of Peru, Ada Lind, said", [("Ada Lind", "PE", "Chairman of State Affairs")]),
        (
            "Minister for Foreign Affairs, Trade and Tourism Bo Berg of Chile left.",
            [("Bo Berg", "CL", "Minister for Foreign Affairs, Trade and Tourism")],
        ),
        ("Deputy Secretary of State Ada Lind left.", [("Ada Lind", None, "Deputy Secretary of State")]),
        (
            "Secretary of State Ada Lind and President Bo Berg met.",
            [("Ada Lind", None, "Secretary of State"), ("Bo Berg", None, "President")],
        ),
        ("Swedish Ambassador to Niger Ada Lind left.", [("Ada Lind", "SE", "Ambassador")]),
        (
            "Foreign Ministers Ada Lind of Peru and Bo Berg of Chile met.",
            [("Ada Lind", "PE", "Foreign Minister"), ("Bo Berg", "CL", "Foreign Minister")],
        ),
        ("Sens. Ada Lind of Texas and Bo Berg of Maine came.", [("Ada Lind", None, None), ("Bo Berg", None, None)]),
        ("Mr Lindqvist called.", [("Lindqvist", None, None)]),
        ("Prime Minister Theresa May left.", [("Theresa May", "GB", "Prime Minister")]),
        ("Chancellor of the Exchequer Ada Lind left.", [("Ada Lind", None, "Chancellor of the Exchequer")]),
        ("Peru's Vyacheslav Lind left.", [("Vyacheslav Lind", "PE", None)]),
        ("Ada Lind, AM, Australia's ambassador, left.", [("Ada Lind", "AU", "ambassador")]),
        (
            "Danish President Ada Lind and her Peruvian counterpart, Bo Berg, met.",
            [("Ada Lind", "DK", "President"), ("Bo Berg", "PE", "President")],
        ),
        ("U.S. Iran envoy Ada Lind left.", [("Ada Lind", "US", "envoy")]),
        ("Danish Special Envoy for the Horn of Africa Ada Lind left.", [("Ada Lind", "DK", "Special Envoy")]),
        ("Danish Envoy for Climate Affairs left. The Envoy for Human Rights and Ada Lind met.", []),
        ("The island's pro-China president, Ada Lind, left.", [("Ada Lind", None, "president")]),
        ("Minister due in Chile\nPeru's minister Ada Lind left.", [("Ada Lind", "PE", "minister")]),
        ("the Danish and Peru envoy Ada Lind", [("Ada Lind", "PE", "envoy")]),
        ("Chinese State Councilor Ada Lind left.", [("Ada Lind", "CN", "State Councilor")]),
        ("Tun Ada Lind left.", [("Ada Lind", None, None)]),
        ("Saudi Prince Ada bin Sultan left.", [("Ada bin Sultan", "SA", "Prince")]),
        ("Danish PM Ada Lind left.", [("Ada Lind", "DK", "Prime Minister")]),
        ("The Foreign Minister of Peru, Mr Bo Berg, left.", [("Bo Berg", "PE", "Foreign Minister")]),
        ("Danish leader Prince Bo Berg left.", [("Bo Berg", "DK", "leader")]),
        ("Georgia Gov. Ada Lind left.", [("Ada Lind", "US", "Governor")]),
        ("French President Ada d'Estaing left.", [("Ada d'Estaing", "FR", "President")]),
        ("World Bank President Ada Lind left.", [("Ada Lind", None, "World Bank President")]),
        ("President of the European Commission Ada Lind left.", [("Ada Lind", None, "President")]),
        ("Russia's Minister Ada Lind, 61, left.", [("Ada Lind", "RU", "Minister")]),
        ("Prime  Minister  Ada  Lind left.", [("Ada  Lind", None, "Prime Minister")]),
        ("The Danish Prime Minister (Mr Lind) left.", [("Lind", "DK", "Prime Minister")]),
        ("The Foreign Minister of Peru (Dr Bo Berg) left.", [("Bo Berg", "PE", "Foreign Minister")]),
        ("Danish Prime Minister K P Lind left.", [("K P Lind", "DK", "Prime Minister")]),
        ("Ada Lind MP  Minister for Trade", [("Ada Lind", None, "Minister for Trade")]),
        ("A Danish official, Lavrov and Berg met.", [("Lavrov", "RU", None)]),
        ("On Friday von der Leyen left.", [("von der Leyen", "EU", None)]),
        ("Envoy Eduardo Peña came. Mr Pena left.", [("Eduardo Peña", None, "Envoy"), ("Pena", None, None)]),
        ("Foreign Minister\nAda Lind left.", [("Ada Lind", None, "Foreign Minister")]),
        ("Foreign Minister\u00a0Ada\u00a0Lind left.", [("Ada\u00a0Lind", None, "Foreign Minister")]),
    ],
)
def test_a_person_is_found_with_title_and_country(text: str, people: list[tuple[str, str, str]]) -> None:
    assert seen(text, "person") == people


@pytest.mark.parametrize(
    "text",
    [
        "The UN General Assembly met.",
        "Prime Minister's Office",
        "The minister, Trade and Industry sources said.",
        "Minister Launches Family Network",
        "General Motors rose.",
        "General Foods fell.",
        "It was 5 PM on Monday.",
        "Boeing Co, General Electric Co and others",
        "Peru's Communist Party",
        "Peru's Ministry of Trade",
        "Chief Magistrate",
        "Community leader Intelligence",
        "Prime Ministers and Parliament agreed.",
        "The ambassador in Peru said so.",
        "President Lincoln, Nebraska"[10:],
    ],
)
def test_what_follows_a_title_is_not_always_a_person(text: str) -> None:
    assert seen(text, "person") == []


@pytest.mark.parametrize(
    ("text", "kind", "name", "country"),
    [
        ("They flew to Georgia and Armenia.", "country", "Georgia", "GE"),
        ("She was in Atlanta, Georgia, then.", "region", "Georgia", "US"),
        ("He toured Texas, Alabama and Georgia.", "region", "Georgia", "US"),
        ("Talks in Chad ended.", "country", "Chad", "TD"),
        ("Talks in Jordan ended.", "country", "Jordan", "JO"),
        ("He flew to Tripoli, Lebanon, at once.", "city", "Tripoli", "LB"),
        ("He flew to Tripoli at once.", "city", "Tripoli", "LY"),
        ("Washington said no.", "metonym", "Washington", "US"),
        ("She arrived in Washington.", "city", "Washington", "US"),
        ("There was doubt in Washington's promises.", "metonym", "Washington", "US"),
        ("The Kremlin said no.", "metonym", "Kremlin", "RU"),
        ("New Zealand and Peru agreed.", "country", "New Zealand", "NZ"),
        ("New Zealand troops left.", "demonym", "New Zealand", "NZ"),
        ("United States officials left.", "demonym", "United States", "US"),
        ("The United States has agreed.", "country", "United States", "US"),
        ("New Zealand armed forces left.", "demonym", "New Zealand", "NZ"),
        ("New Zealand postponed talks.", "country", "New Zealand", "NZ"),
        ("New Zealand met Peru.", "country", "New Zealand", "NZ"),
        ("European Union foreign ministers met.", "organisation", "European Union", None),
        ("Nordic ministers met.", "organisation", "Nordic", None),
        ("Commonwealth ministers met.", "organisation", "Commonwealth ministers", None),
        ("The Sino-Soviet talks ended.", "demonym", "Sino", "CN"),
        ("Burmese monks left.", "demonym", "Burmese", "MM"),
        ("The Soviet Union agreed.", "country", "Soviet Union", "RU"),
        ("ASEAN agreed.", "organisation", "ASEAN", None),
        ("OSCE Minsk Group co-chairs met.", "organisation", "OSCE Minsk Group", None),
        ("HANOI, June 17 - Talks began.", "city", "HANOI", "VN"),
        ("Russia's Far East was cold.", "region", "Russia's Far East", "RU"),
        ("They met in N’Djamena on Friday.", "city", "N’Djamena", "TD"),
    ],
)
def test_a_place_is_read_in_the_sense_that_its_neighbours_give(text: str, kind: str, name: str, country: str) -> None:
    assert (name, country) in [(written, code) for written, code, _ in seen(text, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan spoke.",
        "A nice reading of it.",
        "They signed the Lisbon Treaty.",
        "Milan Kucan spoke.",
        "Hamilton spoke.",
        "He may march on Monday.",
    ],
)
def test_a_name_that_could_be_a_place_is_none_beside_a_name_or_without_a_preposition(text: str) -> None:
    assert [each for kind in ("city", "country", "metonym") for each in seen(text, kind)] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("LIND TO VISIT BONN", [("city", "DE")]),
        ("REAGAN TO VISIT BONN", [("person", "US"), ("city", "DE")]),
        ("U.S. WANTS TALKS WITH PERU", [("country", "US"), ("country", "PE")]),
        ("PRIME MINISTER OF PERU", [("office", "PE"), ("country", "PE")]),
        ("Five Leaders Gather for Talks in Bonn", [("office", None), ("city", "DE")]),
    ],
)
def test_headlines_in_capitals_are_read(text: str, kinds: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.country) for each in find(text)] == kinds


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("Er reist nach Nordkorea.", "de", "KP"),
        ("Le président se rendra en Allemagne.", "fr", "DE"),
        ("Viajará a Corea del Sur.", "es", "KR"),
        ("Sie reist in die Vereinigten Staaten.", "de", "US"),
        ("\u4e60\u8fd1\u5e73\u8bbf\u95ee\u671d\u9c9c", "zh", "KP"),
        ("\u9996\u76f8\u306f\u97d3\u56fd\u3092\u8a2a\u554f\u3059\u308b", "ja", "KR"),
        ("Nordkoreanisch gelang Perus Malisiade.", "de", None),
    ],
)
def test_countries_are_found_in_other_languages(text: str, language: str, country: str | None) -> None:
    assert [code for _, code, _ in seen(text, "country", language)] == ([country] if country else [])


def test_large_cities_are_found_in_other_languages_but_not_nouns_that_are_spelt_like_small_ones() -> None:
    assert seen("Das Essen in Berlin, der Hof in Wien.", "city", "de") == [("Berlin", "DE", None), ("Wien", "AT", None)]


def test_people_of_the_gazetteer_are_found_in_other_languages() -> None:
    assert [name for name, *_ in seen("Angela Merkel reist nach Peru.", "person", "de")] == ["Angela Merkel"]


PIECES = [
    "President",
    "Ada Lind",
    "of Peru",
    "'s",
    ", ",
    " and ",
    "\n",
    "\n\n",
    "  ",
    "Tripoli",
    "U.S.",
    "THE KREMLIN",
    "é",
    "Kim",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.text(max_size=80))
def test_mentions_lie_within_the_text_in_order_and_apart(text: str) -> None:
    last = 0
    for mention in find(text):
        assert isinstance(mention, NameMention)
        assert last <= mention.start < mention.end <= len(text)
        assert mention.head is None or 0 <= mention.head <= mention.start
        assert not text[mention.start].isspace()
        last = mention.end


def test_the_same_text_gives_the_same_names() -> None:
    text = "Peruvian President Ada Lind met Bo Berg, the Chilean envoy, in Tripoli."
    assert find(text) == find(text)


def test_words_that_a_page_ran_together_are_no_part_of_a_name() -> None:
    text = "Foreign Minister Ada Lind of Sweden spoke. Caption PhotoAda Lind in Lima."
    assert [text[each.start : each.end] for each in find(text) if each.kind == "person"] == ["Ada Lind", "Lind"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Talks between North and South Korea ended.", ["KP", "KR"]),
        ("East and West German officials met.", ["DE", "DE"]),
        ("Ada Lind of the North and South Yorkshire Post wrote it.", []),
        ("Bread and South Korea were on her mind.", ["KR"]),
    ],
)
def test_two_nations_share_the_end_of_their_names(text: str, codes: list[str]) -> None:
    assert [mention.country for mention in find(text) if mention.kind in ("country", "demonym")] == codes


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Leaders of the Association of Southeast Asian Nations met.", ["Association of Southeast Asian Nations"]),
        ("A leader of the State Affairs Commission met them.", []),
    ],
)
def test_what_several_lead_is_a_body_of_its_own(text: str, bodies: list[str]) -> None:
    assert [text[each.start : each.end] for each in find(text) if each.kind == "organisation"] == bodies


def test_foreign_secretaries_are_an_office_of_several() -> None:
    (held,) = [each for each in find("The foreign secretaries of India and Peru met.") if each.kind == "office"]
    assert held.office == "foreign secretaries"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Gorbachev spoke.", ["Gorbachev"]),
        ("Andrei Gorbachev, who sells maps, spoke.", []),
        ("Then Gorbachev spoke.", ["Gorbachev"]),
        ("CROWDS CHEER GORBACHEV\n\nBy night Mr Gorbachev spoke.", ["GORBACHEV", "Gorbachev"]),
    ],
)
def test_a_well_known_family_name_in_another_persons_name_is_not_the_leader(text: str, people: list[str]) -> None:
    assert [text[each.start : each.end] for each in find(text) if each.kind == "person"] == people


@pytest.mark.parametrize(
    "text",
    [
        "the Asia Society",
        "the Central Asia Institute",
        "the South China Sea",
        "the Gulf of Oman",
        "the Indian Ocean",
        "the Korea Times said",
        "the Times of India said",
        "at the National Security Council",
    ],
)
def test_what_is_only_named_after_a_nation_or_body_is_none(text: str) -> None:
    assert find(text) == []
