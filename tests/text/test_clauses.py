"""Clauses: where a new verb takes over, and with which tense."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.text import clauses, governing

TENSES = [
    ("Lind left.", [("past", "asserted")]),
    ("Lind will leave.", [("future", "planned")]),
    ("Lind has left.", [("perfect", "asserted")]),
    ("Lind has not left.", [("perfect", "negated")]),
    ("Lind won't leave.", [("future", "negated")]),
    ("Lind may leave.", [("future", "possible")]),
    ("Lind is leaving.", [("present", "asserted")]),
    ("Lind visits Oslo.", [("present", "asserted")]),
    ("Lind is to leave.", [("present", "planned")]),
    ("Lind to visit Oslo", [("infinitive", "asserted")]),
    ("If Lind leaves, they will stay.", [("present", "conditional"), ("future", "planned")]),
    ("Lind, who left, will return.", [("past", "asserted"), ("future", "planned")]),
    ("Lind said that she will leave.", [("past", "asserted"), ("future", "planned")]),
    ("Lind said she would leave.", [("past", "asserted"), ("future", "planned")]),
    ("Oslo", [("none", "asserted")]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TENSES)
def test_each_clause_has_its_tense_and_modality(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.tense, each.modality) for each in clauses(text, (0, len(text)))] == expected


@pytest.mark.parametrize(
    ("text", "planned"),
    [("Lind made a commitment to leave.", True), ("Lind praised the commitment to Africa.", False)],
)
def test_a_noun_of_will_plans_the_verb_after_it_and_no_place(text: str, planned: bool) -> None:
    assert [each.planned for each in clauses(text, (0, len(text)))] == [planned]


def test_a_clause_knows_whether_its_verb_only_reports() -> None:
    text = "She will leave, the ministry said on Friday."
    assert [each.reporting for each in clauses(text, (0, len(text)))] == [False, True]


def test_an_adjective_made_of_a_verb_is_no_verb() -> None:
    text = "She discussed Lind's planned visit."
    (clause,) = clauses(text, (0, len(text)))
    assert clause.verb is not None
    assert (text[slice(*clause.verb)], clause.planned) == ("discussed", False)


def test_words_without_a_verb_belong_to_the_nearest_that_has_one() -> None:
    text = "On Monday, Lind will leave."
    clause = governing(clauses(text, (0, len(text))), 3)
    assert clause is not None
    assert clause.tense == "future"


@given(
    st.lists(
        st.sampled_from(
            [
                "Lind",
                "will",
                "leave",
                "who",
                "said",
                "to",
                "meet",
                "on",
                "Monday",
                ",",
                ";",
                "and",
                "that",
                "had",
                "been",
                "not",
                "due",
                "if",
            ]
        ),
        max_size=40,
    )
)
def test_clauses_cover_the_sentence_in_order(words: list[str]) -> None:
    text = " ".join(words)
    found = clauses(text, (0, len(text)))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert "".join(text[each.start : each.end].strip() for each in found).replace(" ", "") == text.replace(" ", "")
