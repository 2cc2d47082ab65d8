"""A document is one article with the layers that the core lays over its text."""

from dataclasses import replace

from tracker.model.document import Document

DOCUMENT = Document("Lind came. She left.", title="Lind", url="https://example.org/lind")


def test_layers_are_laid_as_replace_does() -> None:
    assert DOCUMENT.with_layers(sentences=((0, 10), (11, 20))) == replace(DOCUMENT, sentences=((0, 10), (11, 20)))


def test_nothing_computed_from_an_old_layer_is_kept() -> None:
    whole = DOCUMENT.with_layers(sentences=((0, 20),))
    assert whole.sentence_at(12) == (0, 20)
    assert whole.with_layers(sentences=((0, 10), (11, 20))).sentence_at(12) == (11, 20)
