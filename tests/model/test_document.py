"""A document is one article with the layers that the core lays over its text."""

from dataclasses import replace

from tracker.model.document import Document
from tracker.model.mention import Entity, Name, Time

DOCUMENT = Document("Lind came. She left.", title="Lind", url="https://example.org/lind")


def test_layers_are_laid_as_replace_does() -> None:
    assert DOCUMENT.with_layers(sentences=((0, 10), (11, 20))) == replace(DOCUMENT, sentences=((0, 10), (11, 20)))


def test_nothing_computed_from_an_old_layer_is_kept() -> None:
    whole = DOCUMENT.with_layers(sentences=((0, 20),))
    assert whole.sentence_at(12) == (0, 20)
    assert whole.with_layers(sentences=((0, 10), (11, 20))).sentence_at(12) == (11, 20)


def named(start: int, end: int) -> Name:
    return Name(start, end, "person", Entity("person:lind", "person", "Lind"), start)


def test_a_name_is_found_by_its_words_else_it_is_the_longest_that_overlaps() -> None:
    lind, she, left = named(0, 4), named(5, 9), named(11, 19)
    document = DOCUMENT.with_layers(names=(lind, she, left))
    assert [document.name_at(span) for span in ((0, 4), (5, 9), (11, 19))] == [lind, she, left]
    assert document.name_at((0, 9)) is lind
    assert document.name_at((3, 15)) is left
    assert document.name_at((4, 5)) is None
    assert document.name_at((19, 20)) is None
    assert DOCUMENT.name_at((0, 4)) is None


def test_only_its_own_times_are_a_document_s() -> None:
    one, other = Time(5, 9, "SET", "P1D", None, ""), Time(5, 9, "DURATION", "P1D", None, "")
    document = DOCUMENT.with_layers(times=(one, other))
    assert document.has_time(one)
    assert document.has_time(other)
    assert document.has_time(one._replace())
    assert not document.has_time(one._replace(value="P2D"))
    assert not document.has_time(one._replace(start=6))
    assert not DOCUMENT.has_time(one)
