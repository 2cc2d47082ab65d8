"""The phrase table: what the longest phrase at a place is."""

import pytest

from tracker.names import find
from tracker.names.lexicon import first_word, lexicon


@pytest.mark.parametrize("text", ["She flew to U.S.", "A NIGHT IN SAN FRANCISCO", "Ek left for Peru"])
def test_a_name_at_the_very_end_ends_with_the_text(text: str) -> None:
    assert find(text)[-1].end == len(text)


def test_every_phrase_is_found_by_its_first_word() -> None:
    table = lexicon()
    for phrase, senses in table.senses.items():
        assert first_word(phrase) in table.begins
        assert table.longest(phrase, 0, first_word(phrase)) == (len(phrase), phrase, senses)
