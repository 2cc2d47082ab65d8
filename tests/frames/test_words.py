"""What the word lists give beside the lists: hints without which a sentence holds none of their phrases."""

import pytest

from tracker.frames.words import words_of

WORDS = words_of("en")
LISTS = {
    "postponed": WORDS.modality["postponed"],
    "cancelled": WORDS.modality["cancelled"],
    "considered": WORDS.considered,
    "shifted": WORDS.shifted,
    "reporting": WORDS.reporting,
    "proposed": WORDS.modality["proposed"],
    "wish": WORDS.modality["wish"],
    "denied": WORDS.modality["denied"],
    "unreal": WORDS.unreal,
}


@pytest.mark.parametrize("kind", sorted(LISTS))
def test_no_phrase_stands_where_none_of_its_words_hints_at_it(kind: str) -> None:
    for phrase in LISTS[kind]:
        words = phrase.split()
        hints = [hint for word in words for hint in WORDS.hints.get(word, ())]
        assert any(told == kind and others.issubset(words) for others, told in hints), phrase


def test_a_word_hints_at_a_phrase_only_together_with_the_others_of_it() -> None:
    asked = {(frozenset({"like"}), "proposed"), (frozenset({"like"}), "wish")}
    assert WORDS.hints["would"] == {*asked, (frozenset({"have", "been"}), "unreal")}
    assert (frozenset(), "cancelled") in WORDS.hints["cancelled"]


def test_the_two_are_found_by_what_the_lists_call_them() -> None:
    assert all(WORDS.names_both_states.search(f"of {phrase} met") for phrase in WORDS.both_states)
    assert all(WORDS.names_both_sides.search(f"that {phrase} met") for phrase in WORDS.both_sides)
    assert WORDS.names_both_states.search("the two ministers met") is None
