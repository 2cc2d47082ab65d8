"""The reader of text and Markdown files."""

import io
from datetime import date, datetime, timedelta, timezone

import pytest

from plugins.readers import text as reader
from tracker.article import LIMIT
from tracker.errors import EmptyInput, InputError
from tracker.model.document import Document
from tracker.model.source import Source


def read(content: str | bytes, name: str = "a.txt") -> Document:
    raw = content.encode() if isinstance(content, str) else content
    answer = reader.read_source(Source(name, lambda: io.BytesIO(raw)))
    assert answer is not None
    (document,) = answer
    return document


def test_a_first_line_that_looks_like_one_is_the_headline_and_stays_in_the_text() -> None:
    document = read("Envoy in Oslo\n\nShe arrived on Monday.\n")
    assert document.title == "Envoy in Oslo"
    assert document.text.startswith("Envoy in Oslo\n\nShe")
    assert document.body == 0


@pytest.mark.parametrize(
    "opening",
    ["She arrived in Oslo on Monday.", "She said:", "“I shall go,” he said.”", "Oslo " * 40, "---"],
    ids=["sentence", "colon", "quotation", "too long", "rule"],
)
def test_a_first_line_that_is_a_sentence_is_no_headline(opening: str) -> None:
    assert read(f"{opening}\n\nMore text.").title == ""


def test_a_text_of_one_line_has_no_headline() -> None:
    assert read("Envoy in Oslo").title == ""


def test_a_markdown_heading_is_the_title_without_its_sign() -> None:
    assert read("# Envoy in Oslo\n\nShe arrived on Monday.", "a.md").title == "Envoy in Oslo"


def test_front_matter_gives_the_particulars() -> None:
    document = read(
        '---\ntitle: "Envoy: in Oslo"\npublished: 2024-06-17\npublisher: Fjord Post\nurl: https://fjord.example/1\n'
        "language: nb\nagencies: [NTB, AFP]\ntags:\n  - norway\n---\n\nShe arrived on Monday.\n"
    )
    assert document.title == "Envoy: in Oslo"
    assert document.published == date(2024, 6, 17)
    assert document.published_source == "metadata"
    assert document.publisher == "Fjord Post"
    assert document.url == "https://fjord.example/1"
    assert document.language == "nb"
    assert document.agencies == ("NTB", "AFP")
    assert document.text == "Envoy: in Oslo\n\nShe arrived on Monday.\n"
    assert document.text[document.body :] == "She arrived on Monday.\n"


def test_a_time_of_publication_keeps_its_zone_and_the_publishers_day() -> None:
    document = read("---\npublished: 2024-06-18T06:10:00+08:00\n---\nText.")
    assert document.published == datetime(2024, 6, 18, 6, 10, tzinfo=timezone(timedelta(hours=8)))
    assert document.published_day == date(2024, 6, 18)


def test_front_matter_that_never_closes_is_text() -> None:
    assert "title: Oslo" in read("---\ntitle: Oslo\nand so on\n").text


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert read("\ufeffText.".encode()).text == "Text."
    assert read("Élysée.".encode("utf-16")).text == "Élysée."


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "a.txt: no text"),
        (b" \r\n\t\n", "a.txt: no text"),
        (b"---\npublisher: X\n---\n", "a.txt: no text"),
        (b"Oslo\xff", "a.txt: byte 0xff at offset 4 is not UTF-8; convert the file to UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a.txt: binary, not text"),
        (b"---\npublished: soon\n---\nOslo", "a.txt: published 'soon' is no date; write it as YYYY-MM-DD"),
        (b"---\npublished: 2024-02-30\n---\nOslo", "a.txt: published '2024-02-30' is no date; write it as YYYY-MM-DD"),
        (b"x" * (LIMIT + 1), "longer than the 10 MB that one article may have"),
    ],
    ids=["empty", "white space", "no body", "undecodable", "binary", "no date", "no such day", "too long"],
)
def test_what_is_no_article_is_refused_in_one_line_that_names_it(content: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read(content)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_empty_file_is_told_from_a_broken_one() -> None:
    with pytest.raises(EmptyInput):
        read(b"")


def test_a_hostile_title_is_one_line_without_control_characters() -> None:
    document = read("---\ntitle: Envoy\x1b[2J\u2028 in\x01 Oslo\x9f\n---\nText.")
    assert document.title.isprintable()
    assert document.title.startswith("Envoy")


@pytest.mark.parametrize("name", ["a.jsonl", "a.pdf", "a", "a.expected.json"])
def test_other_files_are_left_to_other_readers(name: str) -> None:
    assert reader.read_source(Source(name, lambda: io.BytesIO(b"text"))) is None


def test_standard_input_is_text_unless_it_opens_a_json_object() -> None:
    assert read("Text.", "-").text == "Text."
    assert reader.read_source(Source("-", lambda: io.BytesIO(b'\n {"id": 1}'))) is None
