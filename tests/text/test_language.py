"""Language packs: which there are, and that each says what the readers need."""

import pytest

from tracker.text.language import code, languages, table

NEEDED = {
    "sentences": {"titles", "abbreviations", "before_number", "openers"},
    "verbs": {"past", "present", "planned", "reporting"},
    "clauses": {"relative", "subordinate", "conditional", "prepositions"},
    "times": {"classes", "macros", "rules", "settings"},
}


def test_a_tag_is_read_by_its_language() -> None:
    assert [code(tag) for tag in ("en", "en-GB", "EN_us", "fr-CA")] == ["en", "en", "en", "fr"]


def test_a_language_without_a_pack_has_empty_tables() -> None:
    assert dict(table("tlh", "verbs")) == {}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", NEEDED)
def test_a_pack_has_the_tables_that_are_read(language: str, name: str) -> None:
    assert NEEDED[name] <= set(table(language, name))
