"""What is said around a timeline."""

from tests.cli.test_explain import event
from tracker.cli.summary import dating, left_out_lines, summary
from tracker.model.document import PublishedSource
from tracker.model.timeline import DocumentRecord, LeftOut, Timeline, Trip


def record(name: str, published: str | None, source: PublishedSource | None, *reasons: str) -> DocumentRecord:
    return DocumentRecord(id=name, name=name, published=published, published_source=source, published_reasons=reasons)


def test_an_inferred_date_is_explained_with_its_reasons() -> None:
    inferred = record("a.txt", "2024-06-14/2024-06-17", "inferred", '"Tuesday" = "June 18"', "after 2022")
    assert list(dating(Timeline(documents=(inferred,)))) == [
        "No publication date in the file; its own words allow one answer: 14–17\u00a0June 2024",
        '  "Tuesday" = "June 18"',
        "  after 2022",
        "  Use --published 2024-06-17 to say it yourself.",
        "",
    ]


def test_a_text_that_allows_no_date_says_what_still_counts() -> None:
    lines = list(dating(Timeline(documents=(record("a.txt", None, None),))))
    assert lines[0] == "No publication date in the file, and its own words allow none: only absolute dates count"
    assert "--published YYYY-MM-DD" in lines[1]


def test_a_date_that_was_given_needs_no_explanation() -> None:
    assert not list(
        dating(Timeline(documents=(record("a", "2024-06-17", "user"), record("b", "2024-06-17", "metadata"))))
    )


def test_of_several_documents_each_is_named_and_of_many_they_are_counted() -> None:
    few = [record(f"{number}.txt", "2024-06-17", "inferred") for number in range(2)]
    assert [line[:35] for line in dating(Timeline(documents=tuple(few))) if line.startswith("No")] == [
        "No publication date in 0.txt; its o",
        "No publication date in 1.txt; its o",
    ]
    many = [record(f"{number}", "2024-06-17", "inferred") for number in range(5)] + [record("x", None, None)]
    assert list(dating(Timeline(documents=tuple(many)))) == [
        "5 of 6 documents were dated by their own words",
        "1 have no publication date: only their absolute dates count",
        "",
    ]


def test_the_summary_counts_what_was_found() -> None:
    trip = Trip(id="t", title="t", visitors=(), when="2024", legs=("ev_a", "ev_b"))
    left = tuple(
        LeftOut(document="d", start=n, end=n + 1, text="in January", reason="not diplomatic") for n in range(3)
    )
    timeline = Timeline(events=(event("ev_a"), event("ev_b")), trips=(trip,), left_out=left)
    assert (
        summary(timeline, left_out_shown=False) == "2 events, 1 trip · 3 expressions left out (--left-out shows them)"
    )
    assert summary(timeline, left_out_shown=True) == "2 events, 1 trip · 3 expressions left out"
    assert summary(Timeline(), left_out_shown=False) == "No events found"
    assert summary(Timeline(events=(event("ev_a"),)), left_out_shown=False) == "1 event"


def test_what_was_left_out_is_one_line_each() -> None:
    long = LeftOut(document="d", start=0, end=1, text="words\nand \x1b more " * 20, reason="a duration")
    (line,) = left_out_lines(Timeline(left_out=(long,)))
    assert line.endswith("…”: a duration")
    assert line.isprintable()
    assert len(line) < 100
