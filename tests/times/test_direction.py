"""Which way a weekday lies is told by its own clause, not by the sentence and not by a setting."""

import pytest

from tests.times.reading import values

CLAUSES = [
    ("The envoy arrived on Monday.", ["2031-03-03"]),
    ("The envoy will arrive on Monday.", ["2031-03-10"]),
    ("The envoy arrives on Saturday.", ["2031-03-08"]),
    ("The envoy is arriving on Saturday.", ["2031-03-08"]),
    ("Envoy to visit Oslo on Tuesday", ["2031-03-11"]),
    ("Envoy visits Oslo on Tuesday", ["2031-03-11"]),
    ("She said on Thursday that she would travel to Lima on Sunday.", ["2031-02-27", "2031-03-09"]),
    ("She will leave on Sunday, the ministry said on Monday.", ["2031-03-09", "2031-03-03"]),
    ("The minister, who landed on Friday, will meet her host on Wednesday.", ["2031-02-28", "2031-03-05"]),
    ("The talks are due to open on Thursday.", ["2031-03-06"]),
    ("The visit planned for Saturday was called off on Tuesday.", ["2031-03-08", "2031-03-04"]),
    ("She agreed on Monday to meet him on Friday.", ["2031-03-03", "2031-03-07"]),
    ("The fair stays closed until Friday.", ["2031-03-07"]),
    ("He has been in Oslo since Friday.", ["2031-02-28"]),
    ("The envoy begins a three-day visit starting Tuesday.", ["P3D", "2031-03-11"]),
    ("The envoy had gone to Lima on Monday.", ["2031-03-03"]),
    ("On Thursday she becomes the first envoy to see it.", ["2031-03-06"]),
    ("On Thursday his aides became the first to see it.", ["2031-02-27"]),
    ("The envoy has to go to Lima on Monday.", ["2031-03-10"]),
    ("The envoy was taken to the palace on Monday.", ["2031-03-03"]),
    ("The talks to be held on Monday are secret.", ["2031-03-10"]),
    ("The talks held on Monday were secret.", ["2031-03-03"]),
    ("The two sides resume talks on Monday.", ["2031-03-10"]),
    ("The envoy accepted an invitation to go to Lima on Monday.", ["2031-03-10"]),
    ("He called on Friday and asked for help.", ["2031-02-28"]),
    ("She spoke about Lind's delayed trip on Friday.", ["2031-02-28"]),
    ("She decided to go after seeing him on Monday.", ["2031-03-03"]),
    ("She will go after seeing him on Monday.", ["2031-03-10"]),
    ("At a dinner for heads of state on Sunday, she tried to calm them.", ["2031-03-02"]),
    ("He directed the envoy to go to Lima on Sunday.", ["2031-03-09"]),
    ("The envoy met the press this Monday.", ["2031-03-03"]),
    ("She dropped plans for talks this Friday.", ["2031-03-07"]),
    ("They will build on Lind's 3 February call with Ek.", ["2031-02-03"]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_the_tense_of_the_clause_gives_the_direction(text: str, expected: list[str]) -> None:
    assert [value for _, _, value in values(text)] == expected


def test_a_date_much_nearer_than_the_one_its_tense_asks_for_is_meant() -> None:
    assert values("Talks on 12 March were announced.")[0][2] == "2031-03-12"
