"""Who holds an office that several hold: each with the country and the title that stand with the name."""

import pytest

from tracker.names import find


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The Ministers of Peru (Dr Bo Berg), Norway (Mr Lind) and Chile (a guest) met.",
            [("Bo Berg", "PE", "Minister"), ("Lind", "NO", "Minister")],
        ),
        ("The Ministers of Peru (see above) and Norway (Mr Lind) met.", []),
        (
            "Ada Lind, the Danish President, Mr Bo Berg, the Swedish Premier, and others met.",
            [("Ada Lind", "DK", "President"), ("Bo Berg", "SE", "Premier")],
        ),
        ("The Danish President, Mr Bo Berg, the first of his party, left.", [("Bo Berg", "DK", "President")]),
    ],
)
def test_each_of_several_has_an_office(text: str, people: list[tuple[str, str, str]]) -> None:
    found = [each for each in find(text, "en") if each.kind == "person" and each.office]
    assert [(text[each.start : each.end], each.country, each.office) for each in found] == people
