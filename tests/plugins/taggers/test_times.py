"""The taggers of times: one for languages with a pack, one for the others; between them nothing is tagged twice."""

from collections.abc import Iterable
from importlib import import_module

import pytest

from tracker.model.document import Document
from tracker.model.mention import TimeMention

times = import_module("tracker_plugins.taggers.times")
other_times = import_module("tracker_plugins.taggers.other_times")


def tagged(tagger: Iterable[TimeMention], text: str) -> list[tuple[str, object]]:
    return [(text[each.start : each.end], each.expression) for each in tagger]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Er kommt am 18. Juni 2024 an.", [("18. Juni 2024", "2024-06-18")]),
        ("de", "Er war am 3. Mai dort.", [("3. Mai", "XXXX-05-03")]),
        ("es", "Llegó el 5 de marzo de 2020 a Lima.", [("5 de marzo de 2020", "2020-03-05")]),
        ("it", "La visita del 2 giugno 2019 fu breve.", [("2 giugno 2019", "2019-06-02")]),
        ("de", "Sie reist am Montag ab.", [("Montag", "XXXX-WXX-1")]),
        ("de", "Boeing 747, 12 Punkte, 24/7 und 3,5 Prozent.", []),
        ("xx", "18 June 2024", []),
        ("en", "18 June 2024", []),
    ],
)
def test_a_language_without_a_pack_is_read_expression_by_expression(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert tagged(other_times.tag_mentions(Document(text, language=language)), text) == expected


def test_dates_in_numbers_are_found_in_every_language() -> None:
    text = "Am 2024-06-18 und 18.06.2024."
    assert [words for words, _ in tagged(times.tag_mentions(Document(text, language="de")), text)] == [
        "2024-06-18",
        "18.06.2024",
    ]


def test_a_text_of_dates_is_read_only_so_far() -> None:
    text = "3. Mai 2021, " * (other_times.MOST + 50)
    assert len(list(other_times.tag_mentions(Document(text, language="de")))) == other_times.MOST
