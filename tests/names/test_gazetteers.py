"""The gazetteers are data; these are the promises that their rows keep."""

import csv
import re
import sys
import tomllib
from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path

import pytest
from babel import Locale

from tracker.names import RELEASE, Term, city_named, country_name, find, holders, terms
from tracker.names.cities import city, city_lines
from tracker.names.countries import capitals, codes, country_words, demonyms, foreign_names
from tracker.names.terms import HEAD, nationality, people, person_key, short_names, spellings

FOLDER = Path(sys.modules["tracker.names"].__file__ or "").parents[1] / "data" / "gazetteers"
SOURCES = tomllib.loads((FOLDER / "sources.toml").read_text(encoding="utf-8"))
COUNTRIES_WITH_LEADERS = 60
CITIES = 5_000
FIRST = date(1985, 1, 1)
HEADS = {"President", "Prime Minister", "Chancellor", "Premier", "Taoiseach", "King", "Monarch", "Emperor", HEAD}
FOREIGN = {"Foreign Minister", "Foreign Secretary", "Secretary of State", "External Affairs Minister"}
ORGANISATIONS = {"UN", "NATO", "AU", "ASEAN", "AL", "IMF", "WB", "WTO", "OPEC", "CW", "IAEA"}
"""Whose heads since 1985 are known; those of the European Union are under EU."""
KILOMETRES = 111.2
"""A degree of latitude."""


def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def every_term() -> list[Term]:
    return [term for person in people() for term in terms(person)]


def words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold().replace("st.", "saint"))) - {"and", "the", "of"}


def test_every_country_code_is_a_territory_and_its_name_shares_a_word_with_the_one_that_unicode_gives() -> None:
    english = Locale("en").territories
    assert len(codes()) >= 200
    for code in codes():
        assert re.fullmatch("[A-Z]{2}", code)
        spelt = {word for name, owner in country_words() if owner == code for word in words(name)}
        assert words(english[code]) & spelt, code


def test_a_country_has_one_row_and_its_words_name_no_other_country() -> None:
    rows = table("countries.csv")
    assert len(rows) == len({row["code"] for row in rows})
    owners = defaultdict(set)
    for word, code in (*country_words(), *demonyms()):
        owners[word].add(code)
    shared = {word: sorted(found) for word, found in owners.items() if len(found) > 1}
    assert all(len(found) == 2 for found in shared.values()), shared
    assert len(shared) < 12, shared


def test_every_capital_is_in_the_table_of_cities() -> None:
    missing = [name for name, code in capitals().items() if code != "VA" and city_named(name, code) is None]
    assert missing == []


def test_there_are_enough_cities_and_each_lies_on_earth_in_a_known_country() -> None:
    assert len(city_lines()) >= CITIES
    for key in city_lines():
        place = city(key)
        assert place is not None
        assert place.name
        assert -90 <= place.latitude <= 90
        assert -180 <= place.longitude <= 180
        assert re.fullmatch("[A-Z]{2}", place.country)


def test_every_term_has_a_source_a_country_or_organisation_and_an_end_after_its_beginning() -> None:
    bodies = {row["key"] for row in table("organisations.csv")}
    for term in every_term():
        assert "gives" in SOURCES[term.source], term
        assert term.office, term
        assert term.country in codes() | {"EU"}, term
        assert term.organisation is None or term.organisation in bodies, term
        if term.start and term.end:
            assert term.start <= term.end, term
        if term.start:
            assert term.start <= RELEASE, term


def test_the_terms_of_a_person_stand_in_order() -> None:
    for person in people():
        begins = [term.start or date.min for term in terms(person)]
        assert begins == sorted(begins)


def test_every_source_has_a_name_and_a_licence_and_is_used() -> None:
    files = SOURCES["files"]
    used = {term.source for term in every_term()} | {key for keys in files.values() for key in keys}
    assert used == set(SOURCES) - {"files"}
    assert all(source["name"] and source["licence"] for key, source in SOURCES.items() if key != "files")


def test_every_file_says_what_its_rows_rest_on() -> None:
    by_row = {"terms.tsv", "sources.toml"}
    assert {path.name for path in FOLDER.iterdir()} - by_row == set(SOURCES["files"])


def test_a_leader_of_no_known_term_has_a_country_all_the_same() -> None:
    unknown = [row for row in table("leaders.csv") if not terms(row["name"])]
    assert "Giandomenico Picco" in {row["name"] for row in unknown}
    assert [row["name"] for row in unknown if nationality(row["name"]) != row["country"] or not row["country"]] == []


def test_no_leader_holds_one_office_twice_at_one_time() -> None:
    for person in {row["name"] for row in table("leaders.csv") if row["terms"]}:
        held = defaultdict(list)
        for term in terms(person):
            held[term.country, term.organisation, term.office].append(term)
        for spans in held.values():
            for first, second in pairwise(spans):
                assert second.start is not None, second
                assert first.end_unknown or (first.end is not None and first.end < second.start), (first, second)


def test_a_leader_has_one_row_and_a_short_name_means_one_person() -> None:
    rows = table("leaders.csv")
    assert [name for name, count in Counter(row["name"] for row in rows).items() if count > 1] == []
    shorts = Counter(short for row in rows for short in row["short"].split("|") if short)
    assert [short for short, count in shorts.items() if count > 1] == []
    assert set(short_names().values()) <= set(spellings())


def test_at_least_sixty_countries_have_heads_and_named_foreign_ministers_since_1985() -> None:
    recent = [term for term in every_term() if (term.end or RELEASE) >= FIRST]
    heads = {term.country for term in recent if term.office in HEADS}
    foreign = {term.country for term in recent if term.office in FOREIGN}
    assert len(heads & foreign) >= COUNTRIES_WITH_LEADERS


def test_the_head_of_an_organisation_holds_no_office_of_a_country() -> None:
    assert [term.organisation for term in terms("Mark Rutte")] == [None, "NATO"]
    assert holders("NL", date(2025, 3, 1), "Secretary General") == []


def test_the_main_organisations_have_heads_of_several_decades() -> None:
    begins = defaultdict(set)
    for term in every_term():
        if term.organisation and term.start:
            begins[term.organisation].add(term.start.year // 10)
    assert all(len(begins[key]) > 1 for key in ORGANISATIONS), begins


@pytest.mark.parametrize(
    ("country", "day", "office", "person"),
    [
        ("US", "1987-06-01", "President", "Ronald Reagan"),
        ("US", "1996-09-01", "Secretary of State", "Warren Christopher"),
        ("GB", "1987-06-01", "Prime Minister", "Margaret Thatcher"),
        ("DE", "1990-10-03", "Foreign Minister", "Hans-Dietrich Genscher"),
        ("RU", "1996-08-22", "Foreign Minister", "Yevgeny Primakov"),
        ("JP", "2017-11-06", "Prime Minister", "Shinzo Abe"),
        ("AU", "1991-12-21", "Prime Minister", "Paul Keating"),
        ("FR", "2017-06-01", "President", "Emmanuel Macron"),
        ("CN", "2024-05-01", "Foreign Minister", "Wang Yi"),
        ("KR", "2023-04-26", "President", "Yoon Suk Yeol"),
        ("IR", "2009-06-01", "Foreign Minister", "Manouchehr Mottaki"),
        ("IE", "2016-03-01", "Taoiseach", "Enda Kenny"),
    ],
)
def test_who_held_an_office_on_a_day(country: str, day: str, office: str, person: str) -> None:
    assert [term.person for term in holders(country, date.fromisoformat(day), office)] == [person]


@pytest.mark.parametrize(
    ("written", "person"),
    [
        ("Chou En-lai", "Zhou Enlai"),
        ("Teng Hsiao-ping", "Deng Xiaoping"),
        ("Aleksei N. Kosygin", "Aleksey Kosygin"),
        ("Moammar Khadafy", "Muammar Gaddafi"),
        ("Moise Tchombe", "Moise Tshombe"),
        ("Anwar el-Sadat", "Anwar As Sadat"),
        ("Valéry Giscard d'Estaing", "Valery Giscard d'Estaing"),
        ("Sadegh Qotbzadeh", "Sadegh Ghotbzadeh"),
    ],
)
def test_a_spelling_of_the_press_of_the_day_is_the_person(written: str, person: str) -> None:
    assert spellings()[written] == person
    assert terms(written)


@pytest.mark.parametrize("family", ["Begin", "Brown", "Carter", "Ford", "Gandhi", "Hu", "Johnson", "Park", "Vance"])
def test_a_common_word_or_a_name_of_several_leaders_names_nobody_by_itself(family: str) -> None:
    assert family not in short_names()


def test_one_word_is_a_person_only_when_it_is_a_whole_name() -> None:
    assert (person_key("Sukarno"), person_key("Johnson"), person_key("Hussein")) == ("person:sukarno", None, None)


def test_a_term_whose_end_its_source_does_not_know_does_not_reach_beyond_the_source() -> None:
    open_ended = Term("Ada Lind", "PE", "President", date(2020, 1, 1), None, end_unknown=True, source="wikidata-2022")
    assert open_ended.covers(date(2022, 10, 1))
    assert not open_ended.covers(date(2024, 1, 1))


def test_organisations_venues_and_regions_have_names_and_no_name_belongs_to_two_organisations() -> None:
    names = [name for row in table("organisations.csv") for name in row["names"].split("|")]
    assert all(names)
    assert [name for name, count in Counter(names).items() if count > 1] == []
    for row in table("venues.csv"):
        assert row["name"]
        assert row["country"] in codes()
        assert bool(row["latitude"]) == bool(row["longitude"])
    assert all(row["country"] in {*codes(), ""} and row["names"] for row in table("regions.csv"))


@pytest.mark.parametrize("row", table("organisations.csv"), ids=lambda row: row["key"])
def test_every_name_of_an_organisation_is_found_in_prose(row: dict[str, str]) -> None:
    for name in row["names"].split("|"):
        text = f"Officials of the {name} said so."
        assert name in [text[each.start : each.end] for each in find(text)], name


def test_a_venue_lies_in_or_near_its_city() -> None:
    for row in table("venues.csv"):
        place = city_named(row["city"], row["country"])
        if place and row["latitude"] and row["name"] != "Pentagon":  # the larger Arlington is in Texas
            east = (place.longitude - float(row["longitude"])) * cos(radians(place.latitude))
            assert hypot(place.latitude - float(row["latitude"]), east) * KILOMETRES < 40, row


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.name)
def test_word_lists_repeat_no_word(path: Path) -> None:
    lists = {key: value for key, value in tomllib.loads(path.read_text()).items() if isinstance(value, list)}
    for key, words in lists.items():
        if all(isinstance(word, str) for word in words):
            assert [word for word, count in Counter(words).items() if count > 1] == [], key


@pytest.mark.parametrize(
    ("language", "name", "code"), [("de", "Nordkorea", "KP"), ("fr", "Allemagne", "DE"), ("es", "Japón", "JP")]
)
def test_countries_are_known_in_other_languages(language: str, name: str, code: str) -> None:
    assert foreign_names(language)[name] == code
    assert country_name(code) != code


def test_an_unknown_language_has_no_names() -> None:
    assert foreign_names("xx-nonsense") == {}
