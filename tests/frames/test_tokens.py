"""Triggers and tokens: where they begin and end in the text, and which names and triggers are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.frames.annotated import annotated, told
from tracker.frames import load
from tracker.frames.frame import Frame
from tracker.frames.line import Line
from tracker.frames.reading import lower
from tracker.frames.scan import Scanner
from tracker.frames.tokens import PLAIN, WORD, Layers, Row, tokens_of
from tracker.frames.words import words_of
from tracker.model.document import Document

VISITS = Frame("visits", "visit", verbs=frozenset({"visit", "go", "go home"}), nouns=frozenset({"visit", "summit"}))
SCANNER = Scanner([VISITS])


def row_of(document: Document) -> Row:
    lowered = lower(document.text)
    row = Layers(document, lowered).row((0, len(lowered)), SCANNER.hits(lowered))
    assert row is not None
    return row


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("visit", ["visit"]),
        ("a visit, a visit", ["visit", "visit"]),
        ("go home, go", ["go home", "go"]),
        ("go homewards", ["go"]),
        ("a re-visit of visits, évisit, visité and visit-free", ["visit"]),
        ("“go”", ["go"]),
        ("go go home home", ["go", "go home"]),
        ("_go go_ go- -go", ["go"]),
    ],
)
def test_triggers_are_whole_words_and_the_longest(text: str, triggers: list[str]) -> None:
    assert [text[start:end] for start, end, _ in SCANNER.hits(text)] == triggers


def test_a_trigger_may_begin_with_a_sign() -> None:
    hits = Scanner([Frame("goes", "visit", verbs=frozenset({"'s off to", "go"}))]).hits("go, ek's off to peru")
    assert [hit[:2] for hit in hits] == [(0, 2), (6, 15)]


def test_triggers_that_overlap_are_found_from_the_left_and_one_without_letters_never() -> None:
    scanner = Scanner([Frame("ends", "talks", verbs=frozenset({"end", "end talks", "talks on", "on", ""}))])
    hits = scanner.hits("end talks on arms, talks on")
    assert [hit[:2] for hit in hits] == [(0, 9), (10, 12), (19, 27)]


def test_a_hit_knows_as_what_it_may_stand() -> None:
    ((_, _, trigger),) = SCANNER.hits("visit")
    assert trigger.size == len("visit")
    assert trigger.forms == {"verb", "noun"}
    assert not trigger.mild


def test_a_name_that_ends_in_a_trigger_is_both_and_one_inside_of_a_trigger_is_none() -> None:
    row = row_of(annotated("the [Lima Summit|organisation], then [go|city PE] home"))
    assert row.lows == ["the", "lima summit", ",", "then", "go home"]
    summit, trip = (row.tokens[place] for place in row.places)
    assert summit.name is not None
    assert summit.hit is not None
    assert not summit.plain
    assert trip.hit is not None
    assert trip.plain


def test_a_sentence_without_names_and_dates_has_no_tokens() -> None:
    document = annotated("a visit")
    assert Layers(document, document.text).row((0, 7), SCANNER.hits(document.text)) is None


@given(
    st.lists(
        st.sampled_from(
            [
                "visit",
                "go home",
                "M",
                "İ",
                "n't",
                "—",
                "_",
                "ß",
                "\n\n",
                "'s",
                "[Ito|person JP Premier]",
                "[May|=2031-05]",
            ]
        ),
        max_size=20,
    )
)
def test_every_token_is_found_where_it_stands(words: list[str]) -> None:
    document = annotated(" ".join([*words, "[Peru|country PE]"]))
    lowered = lower(document.text)
    line = Line((0, len(lowered)), row_of(document), words_of("en"), lowered)
    places = range(len(line.row))
    assert [lowered[line.start(place) : line.end(place)] for place in places] == line.lows
    assert "".join("".join(line.lows).split()) == "".join(lowered.split())
    assert [line.start(place) for place in places] == sorted({line.start(place) for place in places})


@pytest.mark.parametrize(
    ("words", "events"),
    [
        ("discussed the budget", 0),
        ("discussed the budget with [President Paz|person PE President]", 1),
        ("discussed the budget with a team led by [President Paz|person PE President]", 1),
    ],
)
def test_what_a_verb_needs_stands_behind_it(words: str, events: int) -> None:
    document = annotated(f"[Premier Ito|person JP Premier] {words} in [Lima|city PE] on [Monday|=2031-03-03].")
    assert len(told(document, load("meetings").drafts(document))) == events


@pytest.mark.parametrize(
    ("frame", "needed"),
    [
        (VISITS, set()),
        (Frame("sends", "visit", strong=frozenset({"to"}), followed_by=frozenset({"envoy"})), {"envoy"}),
        (Frame("goes", "visit", strong=frozenset({"to"})), {"to", "here", "there"}),
        (Frame("talks", "talks", strong=frozenset({"with"})), {"with", "by", "here", "there"}),
        (Frame("reaches", "visit", strong=frozenset({"object", "to"})), set()),
    ],
)
def test_a_frame_needs_one_of_its_words(frame: Frame, needed: set[str]) -> None:
    assert frame.needs == needed


def test_plain_words_are_one_token_and_marks_one_each() -> None:
    row = row_of(annotated("M visits [May|=2031-05], not [May|=2031-05]"))
    assert row.lows == ["m", "visits", "may", ",", "not", "may"]
    assert [token is PLAIN for token in row.tokens] == [place not in row.places for place in range(6)]
    one, other = (row.tokens[place] for place in row.places)
    assert one is not other


SIGNS = st.sampled_from([*"abn't’-._,\"“ \n\u2009\u0301éß1²", "n't", "'s", "--"])


@given(st.lists(SIGNS, max_size=30).map("".join))
def test_setting_signs_apart_first_gives_the_tokens_that_the_pattern_finds(text: str) -> None:
    assert tokens_of(text) == WORD.findall(text)
