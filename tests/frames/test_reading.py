"""The reading as a whole: the same answer twice, hostile text, work that grows with the text and no faster."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.frames.annotated import annotated, told
from tracker.frames import load
from tracker.frames.belief import believe, features
from tracker.frames.reading import lower
from tracker.frames.words import words_of

VISITS = load("visits")
SENTENCE = "[Premier Ito|person JP Premier] will visit [Peru|country PE] on [Friday|=2031-03-07]. "
WORDS = sorted(
    {*words_of("en").chain, *words_of("en").prepositions, "visit", "met", "talks", "summit", ",", "-", "“", "'s"}
)


def test_three_extractors_share_one_reading() -> None:
    assert VISITS.reading is load("meetings").reading is load("calls").reading


def test_the_same_document_gives_the_same_drafts() -> None:
    document = annotated(SENTENCE * 3)
    assert told(document, VISITS.drafts(document)) == told(document, VISITS.drafts(annotated(SENTENCE * 3)))


@given(st.text(max_size=300))
def test_lower_case_moves_no_letter(text: str) -> None:
    assert len(lower(text)) == len(text)


@settings(max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            [*WORDS, "[Ito|person JP Premier]", "[Peru|country PE]", "[May|=2031-05]", "[two days|P2D]", "."]
        ),
        max_size=40,
    )
)
def test_no_row_of_words_raises(words: list[str]) -> None:
    document = annotated(" ".join(words))
    for draft in VISITS.drafts(document):
        assert 0 <= draft.span[0] < draft.span[1] <= len(document.text)


def test_ten_times_the_text_has_ten_times_the_drafts() -> None:
    short, long = annotated(SENTENCE * 2), annotated(SENTENCE * 20)
    assert len(list(VISITS.drafts(long))) == 10 * len(list(VISITS.drafts(short)))


def test_belief_has_named_reasons_and_stays_between_0_and_1() -> None:
    (telling,) = VISITS.reading.tellings(annotated(SENTENCE))
    assert {"rule: visits", "date: in its clause", "people: named", "place: one"} <= set(features(telling))
    assert 0.5 < believe(telling) <= 1


def test_a_named_visitor_with_a_date_is_believed_more_than_a_pronoun_with_none() -> None:
    (named,) = VISITS.reading.tellings(annotated(SENTENCE), least=0)
    (vague,) = VISITS.reading.tellings(
        annotated("[Ek|person SE President] spoke. He will visit [Togo|country TG]."), least=0
    )
    assert believe(named) > believe(vague)
