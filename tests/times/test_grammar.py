"""The language of patterns, and the packs written in it."""

import re
from typing import Any

import pytest

from tracker.text.language import languages
from tracker.times.grammar import Compiler, PatternError, Rule
from tracker.times.lexicon import BREAK, Lexicon, key, one_of, words
from tracker.times.pack import load
from tracker.times.signs import Signs

CLASSES: dict[str, dict[tuple[str, ...], Any]] = {"MONTH": {("may",): 5, ("june",): 6}, "EVE": {("new", "year"): "eve"}}


def compiled(pattern: str, **more: list[str]) -> tuple[Rule, Lexicon]:
    lexicon = Lexicon({"May": ["MONTH"], "June": ["MONTH"]}, ["the", "of", "new", "year", ",", "-"])
    rule = Compiler(lexicon, CLASSES, {"DATE_OF": "DAY of? MONTH"}).rule(
        {"name": "test", "kind": "date", "pattern": pattern, **more}
    )
    return rule, lexicon


MATCHES = [
    ("MONTH DAY", "June 18", True),
    ("MONTH DAY", "18 June", False),
    ("the? MONTH", "the June", True),
    ("DAY (of | - ) MONTH", "18 of June", True),
    ("DAY (of | - ) MONTH", "18 June", False),
    ("DATE_OF", "18 June", True),
    ("EVE", "New Year", True),
    ("EVE", "New June", False),
    ('MONTH "," DAY', "June, 18", True),
    ("(of | the | DAY)? MONTH", "18 June", True),
    ("(of | the | DAY)? MONTH", "of June", True),
    ("(of | the | new year)? MONTH", "new June", False),
]


@pytest.mark.parametrize(("pattern", "text", "matches"), MATCHES)
def test_a_pattern_matches_what_it_says(pattern: str, text: str, matches: bool) -> None:
    rule, lexicon = compiled(pattern)
    assert bool(rule.regex.fullmatch(Signs(text, 0, lexicon).signs)) == matches


def test_slots_are_named_after_their_class_or_label() -> None:
    rule, _ = compiled("first:DAY - DAY MONTH")
    assert rule.slots == (("first", "DAY"), ("day", "DAY"), ("month", "MONTH"))


@pytest.mark.parametrize("pattern", ["MOON", "(MONTH", "MONTH)", "the?", ""])
def test_a_pattern_that_means_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError, match="test|class"):
        compiled(pattern)


def test_a_rule_may_ask_for_its_neighbours() -> None:
    rule, lexicon = compiled("MONTH", after=["of"], not_before=["- DAY"])
    signs = Signs("of June", 0, lexicon).signs
    assert rule.regex.match(signs, 1)
    assert not rule.regex.match(Signs("the June", 0, lexicon).signs, 1)
    assert not rule.regex.match(Signs("of June - 3", 0, lexicon).signs, 1)


@pytest.mark.parametrize("language", languages())
def test_a_class_matches_its_signs_and_no_other(language: str) -> None:
    lexicon = load(language).lexicon
    every = {sign for signs in lexicon.values() for sign in signs}
    for name in ("INT", "DAY", "YEAR", "MONTH_NAME", "UNIT", "the", ","):
        if signs := lexicon.signs(name):
            assert {sign for sign in every.union(signs) if re.fullmatch(one_of(signs), sign)} == set(signs)


PIECES = [
    "Lima,",
    "may.”",
    "(June",
    "Lima’s",
    "\u201cNew",
    "well-known",
    "I8",
    "1.5.",
    "18/19",
    "said:\xa0June",
    ".”",
    "",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_has_the_signs_of_its_words(piece: str) -> None:
    lexicon = load("en").lexicon
    signs = "".join(lexicon[word] for word in words(piece))
    assert lexicon[piece] == signs
    assert lexicon[BREAK + piece] == lexicon[BREAK + BREAK + piece] == BREAK + signs


def test_words_join_to_the_text_without_its_white_space() -> None:
    text = "On 18-19 June, I8 May 2,000.5 m;\n\n\tno.\u00a0٣"
    assert "".join(words(text)) == "".join(text.split())
    assert key("New Year's Eve") == ("new", "year", "'", "s", "eve")


def test_each_sign_knows_where_its_word_stands() -> None:
    text = "  On 18-19 June,\tI8 May\n \n2,000.5 m;\u00a0no\nmore"
    signs = Signs(text, 100, load("en").lexicon)
    indexes = [index for index, sign in enumerate(signs.signs) if sign != BREAK]
    found = [signs.span(index, index + 1) for index in indexes]
    assert [text[start - 100 : end - 100] for start, end in found] == words(text)
    assert [signs.span(index, index + 1) for index in reversed(indexes)] == found[::-1]
    assert [signs.span(indexes[0], index + 1) for index in indexes] == [(found[0][0], end) for _, end in found]


def test_the_way_to_a_sign_is_found_past_pieces_of_many_words() -> None:
    text = "18-19,18-19,18-19 a" * 9 + " b" * 9 + " June"
    signs = Signs(text, 0, load("en").lexicon)
    last = len(signs.signs)
    assert [signs.span(last - back, last) for back in (1, 2)] == [(len(text) - back, len(text)) for back in (4, 6)]


@pytest.mark.parametrize(
    ("text", "breaks"),
    [("on\nMay", 0), ("on\n\nMay", 1), ("on \n \n May", 1), ("on\n\n\n\nmay", 0), ("on.\n\nmay", 1), ("\n\nmay", 1)],
)
def test_a_blank_line_breaks_unless_a_sentence_goes_on_below_it(text: str, breaks: int) -> None:
    assert Signs(text, 0, load("en").lexicon).signs.count(BREAK) == breaks


def test_a_walk_misses_no_rule_that_matches_and_no_match_is_longer_than_it_says() -> None:
    pack = load("en")
    text = (
        "On Tuesday, 18 June 2024, two weeks after the end of last May, at 3.30 p.m. on the eve of Easter and in the 1990s. "
        "In 2 BC, the '82 class met on 3-4 May; by year's end, half an hour a day, it was so. In mid-1987 he left at noon"
    )
    signs = Signs(text, 0, pack.lexicon).signs
    tried = {start.start() for start in pack.starters.finditer(signs)}
    for index in range(len(signs)):
        found = pack.walk.matching(signs, index)
        furthest = {rule: index + length for length, rule in found}
        matches = {rule: match.end() for rule in pack.walk.rules if (match := rule.regex.match(signs, index))}
        assert {rule.name for rule in matches.keys() - furthest.keys()} == set()
        assert all(end <= furthest[rule] for rule, end in matches.items())
        assert not matches or index in tried
        assert pack.walk.near.get(signs[index : index + 3], found) == found


@pytest.mark.parametrize("language", languages())
def test_every_rule_of_a_pack_compiles(language: str) -> None:
    assert all(rule.regex.groups == len(rule.slots) for rule in load(language).walk.rules)
