"""The report in Markdown. ``GOLDEN=write`` writes the present output, to be read before it is committed."""

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pydantic import ValidationError

from plugins.exporters import markdown
from tests.plugins.exporters.timelines import LETTER, WIRE, event, journey, timeline, when
from tracker.model.event import Evidence, Participant, Place
from tracker.model.timeline import DocumentRecord, LeftOut, Timeline, Trip

GOLDEN = Path(__file__).parent / "golden"
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def report(of: Timeline, **options: object) -> str:
    return b"".join(markdown.export_timeline(of, markdown.Settings.model_validate(options))).decode()


def plain(of: Timeline, **options: object) -> str:
    """With ordinary spaces."""
    return report(of, **options).replace("\u00a0", " ")


def body(page: str) -> list[Token]:
    return PARSER.parse(page.split("\n---\n", 1)[1])


@pytest.mark.parametrize(("name", "options"), [("journey.md", {}), ("journey.en_US.md", {"locale": "en_US"})])
def test_a_timeline_reads_as_it_did(name: str, options: dict[str, object]) -> None:
    path = GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        path.write_text(report(journey(), **options), "utf-8")
    assert report(journey(), **options) == path.read_text("utf-8")


def test_the_front_matter_counts_what_is_below() -> None:
    front = report(journey(), title='Sorell: "the coast"').split("\n---\n")[0].removeprefix("---\n")
    fields = dict(line.split(": ", 1) for line in front.splitlines())
    assert json.loads(fields.pop("title")) == 'Sorell: "the coast"'
    assert fields == {"as_of": "2021-03-10", "documents": "2", "events": "9", "trips": "1", "left_out": "1"}


@pytest.mark.parametrize(
    ("edtf", "line"),
    [
        ("2021-03-12", "Friday, 12\u00a0March 2021"),
        ("2021-03-12/2021-03-13", "12–13\u00a0March 2021 (Friday–Saturday)"),
        ("2021-03-12T15:00", "Friday, 12\u00a0March 2021, 15:00"),
        ("2021-12-28/2022-01-03", "28\u00a0December 2021 – 3\u00a0January 2022 (Tuesday–Monday)"),
        ("2021-03", "*March 2021*"),
        ("2021-03~", "*about March 2021*"),
        ("2021-21", "*spring 2021*"),
        ("2021", "*2021*"),
        ("199X", "*the 1990s*"),
    ],
)
def test_a_date_has_a_weekday_when_its_day_is_known_and_italics_when_it_is_not(edtf: str, line: str) -> None:
    page = report(timeline(event(edtf=edtf, when=when(edtf))))
    assert f"- **When:** {line}\n" in page


def test_events_stand_under_their_years_in_order() -> None:
    years = re.findall(r"^## (.*)$", plain(journey()), re.MULTILINE)
    assert years == ["At a glance", "The 1990s", "2019", "2020", "2021", "Trips", "Method and limits"]


def test_a_plan_whose_day_has_passed_is_never_shown_as_occurred() -> None:
    page = plain(timeline(event(), as_of="2021-03-13"))
    assert "- **Status:** ○ planned; date passed, not yet reported\n" in page
    assert "(planned, date passed)" in page
    assert "occurred" not in page
    assert "date passed, not yet reported\n" not in plain(timeline(event(), as_of="2021-03-12"))


def test_words_that_tell_two_events_are_one_footnote() -> None:
    quote = Evidence(document=WIRE.id, start=0, end=9, quote="Two trips", attributed_to="the *ministry*")
    other = Evidence(document=LETTER.id, start=5, end=9, quote="once")
    page = plain(timeline(event("ev_1", evidence=(quote,)), event("ev_2", evidence=(quote, other))))
    assert page.count("> Two trips[^1]\n") == 2
    assert page.count("> once[^2]\n") == 1
    cited = "[*Minister Sorell tours the coast*](<https://gazette.example/2021/03/tour?page=1>), Coast Gazette"
    assert f"\n[^1]: {cited}, 10 March 2021, characters 0 to 9; said by the \\*ministry\\*.\n" in page
    assert "\n[^2]: *letter.txt*, 8–10 March 2021, characters 5 to 9.\n" in page


def test_of_many_quotes_the_first_are_shown_and_the_others_counted() -> None:
    proofs = tuple(Evidence(document=WIRE.id, start=n, end=n + 1, quote=f"quote {n}") for n in range(20))
    page = plain(timeline(event(evidence=proofs)))
    assert page.count("\n> quote ") == page.count("\n[^") == markdown.QUOTES
    assert "\n> quote 11[^12]\n\nand 8 more quotes\n\n## Method" in page
    assert "1 event from 20 quotes of" in page


def test_two_pages_of_one_agency_are_one_origin() -> None:
    copy = WIRE.model_copy(update={"id": "c" * 64, "publisher": "Inland Post"})
    proofs = tuple(Evidence(document=each.id, start=0, end=3, quote="abc") for each in (WIRE, copy))
    page = plain(timeline(event(evidence=proofs), documents=(WIRE, copy)))
    assert "\n- 1 origin, confidence" in page
    assert "1 event from 2 quotes of 1 origin: CGA." in page


def test_the_method_says_who_gave_the_day_and_why() -> None:
    page = plain(timeline(event(), documents=(LETTER,)))
    assert "speaks from 10 March 2021**, the day of its newest document, which is dated by its own words." in page
    assert "- *letter.txt*, 8–10 March 2021 (dated by its own words)\n  - The article bears no date; its own" in page
    assert "own words allow 8–10 March 2021\n  - “Wednesday” = “10 March” → 2021\n  - since the summit" in page
    assert "which is dated by its publisher." in plain(timeline(event(), documents=(WIRE, LETTER)))
    assert "the day that was asked for" in plain(timeline(event(), as_of="2022-01-01"))


def test_a_conflict_about_the_publication_day_is_shown() -> None:
    disputed = WIRE.model_copy(update={"published_conflict": "its words say 2019, it was given 2021"})
    assert "\n  - its words say 2019, it was given 2021\n" in plain(timeline(event(), documents=(disputed,)))


def test_what_was_left_out_stands_under_its_reason_and_of_many_the_number() -> None:
    left = tuple(
        LeftOut(document=WIRE.id, start=n, end=n + 1, text=f"for {n} days", reason="a duration") for n in range(10)
    )
    other = LeftOut(document=WIRE.id, start=99, end=100, text="in |spring|", reason="not diplomatic")
    page = plain(timeline(event(), left_out=(*left, other)))
    assert "- a duration: “for 0 days”, " in page
    assert "“for 7 days” and 2 more\n- not diplomatic: “in \\|spring\\|”\n" in page


def test_a_large_drawing_shows_the_events_nearest_to_the_day_of_the_report() -> None:
    many = [event(f"ev_{year}", edtf=f"{year}-01", when=when(f"{year}-01")) for year in range(1990, 2030)]
    page = plain(timeline(*many))
    assert f"Drawn are the {markdown.DRAWN} events nearest to 10 March 2021." in page
    assert re.findall(r"section (\d+)", page) == [str(year) for year in range(2016, 2028)]


def test_events_of_one_day_are_drawn_one_below_the_other() -> None:
    page = plain(timeline(event("ev_1", title="A: talks"), event("ev_2", title="B; more")))
    assert "        12 March 2021 : A∶ talks (planned) : B, more (planned)\n```\n" in page


def test_no_events_make_a_report_that_says_so() -> None:
    page = plain(timeline())
    assert "No events in 2 documents.\n" in page
    assert "mermaid" not in page
    assert "At a glance" not in page
    assert "Documents" in page


def test_a_timeline_without_documents_or_day_is_reported() -> None:
    assert "\nas_of: null\n" in plain(Timeline())
    assert "No events in 0 documents." in plain(Timeline())
    assert "document abc" in plain(timeline(event(evidence=(Evidence(document="abc", start=0, end=1, quote="a"),))))


def test_a_trip_whose_leg_is_missing_shows_the_others() -> None:
    trip = Trip(id="trip_a", title="Tour", visitors=("Ana", "Bo"), when="2021-03", legs=("ev_gone", "ev_1"))
    page = plain(timeline(event("ev_1", trip="trip_a", leg=2), trips=(trip,)))
    assert "### Tour\n\nAna, Bo, *March 2021*\n\n1. 12 March 2021: Sorell: visit to Norway (○ planned)\n" in page
    assert "- **Trip:** leg 2 of 2 of “Tour”\n" in page


def test_a_locale_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValidationError, match="no locale"):
        markdown.Settings(locale="xx_XX")


TEXT = st.text(st.sampled_from("\\`*_{}[]<>()#+-.!|~$^&@:;/=\"'% 1a\u00a0\n\r\t\x1b\u202e\ud800é"), max_size=16)


@settings(max_examples=60)
@given(TEXT, TEXT, TEXT, TEXT)
def test_nothing_an_article_brings_is_markup(title: str, quote: str, name: str, url: str) -> None:
    person = Participant(name=name, role="visitor", office=quote)
    proof = Evidence(document="d", start=0, end=1, quote=quote, attributed_to=name)
    source = DocumentRecord(id="d", title=title, publisher=name, url=f"https://a.example/{url}", published="2021-03-10")
    left = LeftOut(document="d", start=0, end=1, text=quote, reason=title)
    one = event(
        title=title, participants=(person,), place=Place(name=name, kind="venue"), evidence=(proof,), trip="t", leg=1
    )
    trip = Trip(id="t", title=title, visitors=(name,), when="2021-03-12", legs=(one.id,))
    made = Timeline(as_of="2021-03-10", documents=(source,), events=(one,), trips=(trip,), left_out=(left,))
    page = report(made, title=name)
    tokens = body(page)
    assert [token.type for token in tokens if token.type == "tr_open"] == ["tr_open"] * 2
    assert len([token for token in tokens if token.type == "td_open"]) == 4
    assert len([token for token in tokens if token.type == "fence"]) == 1
    assert len([token for token in tokens if token.type == "heading_open"]) == 9
    inner = {child.type for token in tokens for child in token.children or ()}
    assert not {"html_inline", "image", "s_open", "hardbreak"} & inner
    assert "html_block" not in {token.type for token in tokens}
    links = [child for token in tokens for child in token.children or () if child.type == "link_open"]
    assert all(str(link.attrs["href"]).startswith("https://a.example/") for link in links)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", page)


@pytest.mark.parametrize("locale", ["de", "fr", "ja", "ar", "fa", "hi", "ru", "zh_Hant", "pt-BR", "cs"])
def test_no_way_of_writing_dates_is_markup(locale: str) -> None:
    tokens = [token.type for token in body(report(journey(), locale=locale))]
    shape = [token.type for token in body(report(journey()))]
    assert tokens == shape
