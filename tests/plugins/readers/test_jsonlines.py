"""The reader of JSON Lines."""

import io
import json
from datetime import UTC, date, datetime

import pytest

from plugins.readers import jsonlines as reader
from tracker.article import LIMIT
from tracker.errors import InputError
from tracker.model.document import Document
from tracker.model.source import Source


def read(content: str | bytes, name: str = "docs.jsonl") -> list[Document | InputError]:
    raw = content.encode() if isinstance(content, str) else content
    answer = reader.read_source(Source(name, lambda: io.BytesIO(raw)))
    assert answer is not None
    return list(answer)


def one(**fields: object) -> Document:
    (document,) = read(json.dumps(fields))
    assert isinstance(document, Document)
    return document


def test_a_line_is_a_document_with_its_particulars() -> None:
    document = one(
        id="n-1",
        title="Envoy in Oslo",
        text="She came on Monday.",
        published="2024-06-17",
        url="https://fjord.example/1",
        language="nb",
        publisher="Fjord Post",
    )
    assert (document.name, document.title, document.language) == ("n-1", "Envoy in Oslo", "nb")
    assert (document.published, document.published_source) == (date(2024, 6, 17), "metadata")
    assert (document.url, document.publisher) == ("https://fjord.example/1", "Fjord Post")


def test_a_title_given_apart_goes_before_the_text_and_offsets_can_be_taken_back() -> None:
    document = one(title="Envoy in Oslo", text=" She came\r\non Monday.")
    assert document.text[document.body :] == " She came \non Monday."
    assert document.text.startswith("Envoy in Oslo\n\n")


def test_a_title_that_opens_the_text_is_not_said_twice() -> None:
    assert one(title="Envoy in Oslo", text="Envoy in Oslo\nShe came.").text.count("Envoy") == 1


@pytest.mark.parametrize("fields", [{}, {"id": None}, {"id": ""}])
def test_a_line_without_an_id_is_called_by_its_place(fields: dict[str, object]) -> None:
    assert one(text="Text.", **fields).name == "docs.jsonl:1"


def test_an_id_may_be_a_number() -> None:
    assert one(id=7, text="Text.").name == "7"


@pytest.mark.parametrize("written", [None, "", " "])
def test_an_absent_date_is_no_date(written: str | None) -> None:
    document = one(text="Text.", published=written)
    assert document.published is None
    assert document.published_source is None


def test_a_date_may_have_the_form_of_mail_or_the_name_of_timeml() -> None:
    assert one(text="Text.", published="Mon, 17 Jun 2024 06:10:00 +0000").published == datetime(
        2024, 6, 17, 6, 10, tzinfo=UTC
    )
    assert one(text="Text.", dct="2024-06-17").published == date(2024, 6, 17)


def test_broken_lines_are_named_and_the_others_are_read() -> None:
    lines = [
        b'{"id": "a", "text": "One."}',
        b"",
        b"{no json}",
        b"[1, 2]",
        b'{"text": 5}',
        b'{"text": "x", "published": "soon"}',
        b'{"title": "", "text": " "}',
        b'{"text": "\xff"}',
        b"[" * 100_000,
        b'{"id": "b", "text": "Two."}',
    ]
    answer = read(b"\n".join(lines))
    assert [each.name for each in answer if isinstance(each, Document)] == ["a", "b"]
    messages = [str(each) for each in answer if isinstance(each, InputError)]
    assert [message.split(":")[1] for message in messages] == ["3", "4", "5", "6", "7", "8", "9"]
    assert messages[0] == "docs.jsonl:3: no JSON: Expecting property name enclosed in double quotes at column 2"
    assert messages[1] == "docs.jsonl:4: JSON, but list and no object"
    assert messages[2] == "docs.jsonl:5: 'text' is int, not text"
    assert messages[3] == "docs.jsonl:6: published 'soon' is no date; write it as YYYY-MM-DD"
    assert messages[4] == "docs.jsonl:7: no text"
    assert messages[5] == "docs.jsonl:8: byte 0xff at offset 10 is not UTF-8; convert the file to UTF-8"


def test_a_line_too_long_is_refused_and_the_next_one_read() -> None:
    long, document = read(b'{"text": "' + b"x" * (2 * LIMIT) + b'"}\n{"text": "Two."}')
    assert isinstance(long, InputError)
    assert "docs.jsonl:1: longer than" in str(long)
    assert isinstance(document, Document)


def test_lone_surrogates_and_controls_do_not_reach_the_text() -> None:
    document = one(id="a\r\nb", title="\ud800Oslo\x07", text="\udfff\x00Text.")
    document.text.encode()
    assert "\n" not in document.name
    assert document.title.isprintable()


def test_lines_are_read_as_they_are_asked_for() -> None:
    class Endless(io.RawIOBase):
        def readline(self, size: int | None = -1, /) -> bytes:
            return b'{"text": "Again."}\n'

    answer = reader.read_source(Source("docs.jsonl", Endless))  # type: ignore[arg-type]
    assert answer is not None
    documents = iter(answer)
    assert isinstance(next(documents), Document)
    assert isinstance(next(documents), Document)


def test_other_files_are_left_to_other_readers() -> None:
    assert reader.read_source(Source("a.txt", lambda: io.BytesIO(b"{}"))) is None
    assert reader.read_source(Source("-", lambda: io.BytesIO(b"Text."))) is None
