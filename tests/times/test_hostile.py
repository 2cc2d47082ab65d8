"""Hostile texts: the work grows with the text and no faster. Work is counted in rules tried, never in seconds."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.times.reading import document
from tracker.text import normalise
from tracker.times import find, infer_published, resolve, timexes, walk

HOSTILE = {
    "weekdays": "Monday, ",
    "integers": "17 ",
    "months": "May ",
    "dashes": "18-",
    "ranges": "June 18 to ",
    "edges": "the end of ",
    "eves": "the eve of the last day of the first week of ",
    "lists": "18, 19, 20 and ",
    "counts": "two hundred and ",
    "newlines": "\n \n",
    "dots": "3.4.",
    "quotes": '"He said, ',
    "speech": '"today, ',
    "ago": "two years ago Monday ",
    "eras": "3 May 44 BC, ",
}


def work(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often some rule is looked up for a place in a text."""
    tried = 0
    matching = walk.Walk.matching

    def counted(self: walk.Walk, signs: str, index: int) -> object:
        nonlocal tried
        tried += 1
        return matching(self, signs, index)

    with monkeypatch.context() as patched:
        patched.setattr(walk.Walk, "matching", counted)
        resolve(document(text), find(text))
    return tried


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_ten_times_the_text_is_at_most_fifteen_times_the_work(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    small, large = work(piece * 100, monkeypatch), work(piece * 1_000, monkeypatch)
    assert large <= 15 * max(small, 1)


@pytest.mark.parametrize("text", ["7" * 100_000, "7 " * 50_000, "x" * 100_000, " " * 100_000, "(" * 50_000])
def test_long_runs_are_read_in_few_steps(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert work(text, monkeypatch) <= len(text)


words = st.sampled_from(
    ["Monday", "May", "18", "2024", "1", "the", "last", "of", "week", "end", "and", "to", "-", "–", ",", "/", ".", "12:30",
     "p.m.", "31", "February", "ago", "two", "later", "after", "0", "9999", "0000", "century", "first", "day", "'", "s", "\n", "BC", "in"]
)  # fmt: skip
texts = st.one_of(
    st.text(max_size=2_000), st.lists(words, max_size=60).map(" ".join), st.lists(words, max_size=60).map("".join)
)


@given(texts, st.sampled_from([None, "0001-01-01", "2024-02-29", "9999-12-31"]), st.sampled_from(["en", "fr", "de"]))
@settings(max_examples=150, deadline=None)
def test_no_text_raises_and_all_spans_lie_in_it(text: str, published: str | None, language: str) -> None:
    clean = normalise(text)
    given_document = document(clean, published, language)
    mentions = find(clean, language)
    times = resolve(given_document, mentions)
    assert [time.span for time in times] == [mention.span for mention in mentions]
    assert all(0 <= time.start < time.end <= len(clean) for time in times)
    assert all(one.end <= other.start for one, other in pairwise(times))
    assert all(str(time.when) for time in times if time.when)
    list(timexes(given_document))


@given(texts)
@settings(max_examples=60, deadline=None)
def test_inference_never_raises_nor_looks_into_the_future(text: str) -> None:
    clean = normalise(text)
    as_of = date(2026, 6, 30)
    answer = infer_published(document(clean, None), find(clean), (), as_of)
    assert all(each.latest <= as_of for each in answer.days)
    assert bool(answer.days) == (answer.verdict in ("unique", "ambiguous"))


def test_a_number_that_is_none_raises_nothing_and_gives_no_expression() -> None:
    assert [find(text) for text in ("over 1.1.1.1 years", "5 3.4.200118.06 days ago")] == [[], []]
    assert [mention.type for mention in find("1,000.5 hours ago")] == ["TIME"]
