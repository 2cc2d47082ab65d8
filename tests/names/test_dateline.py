"""Where a report was written, and where the words end that say so."""

import pytest

from tracker.names import dateline, find, link


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("OSLO, June 17. ", "Oslo"),
        ("OSLO, June 17 (Reuters) - ", "Oslo"),
        ("OSLO (Reuters) - ", "Oslo"),
        ("LIMA, Peru (AP) _ ", "Lima"),
        ("LIMA (Peru), June 17. ", "Lima"),
        ("GENEVA, Monday. ", "Geneva"),
        ("(AP) GENEVA, June 17. ", "Geneva"),
        ("(Rec. 8 p.m.) (Reuter) GENEVA, June 17. ", "Geneva"),
        ("Received Monday, 11.15 a.m. GENEVA, June 17. ", "Geneva"),
        ("Oslo, 17 June, Interfax - ", "Oslo"),
        ("OSLO, 17 June 2031 (Wire): ", "Oslo"),
        ("OSLO (Wire)—", "Oslo"),
        ("Oslo : ", "Norway"),
        ("NZPA-Reuter Oslo ", "Oslo"),
        ("Ek leaves\n\nUPI OSLO — ", "Oslo"),
        ("NZPA-Reuter\n\nOslo\n\n", "Norway"),
        ("Ek heads for Lima\n\nOSLO: ", "Oslo"),
        ("June 17 (Reuter) - ", None),
        ("Sept. 3, 1987 (UPI) -- ", None),
    ],
)
def test_a_dateline_has_a_place_or_a_day_and_an_end(head: str, place: str | None) -> None:
    text = f"{head}The envoy left on Friday - nobody knew where to."
    found, end = dateline(text, 0, link(text, find(text))[0])
    assert (found.entity.name if found is not None else None, end) == (place, len(head))


@pytest.mark.parametrize(
    "text",
    [
        "The envoy left Oslo on June 17 - nobody knew where to.",
        "June 17 - The envoy visits Oslo.",
        "The envoy (Ek) Oslo, June 17. Nobody knew where to.",
        "Oslo and Bern agree - at last.",
        "EU Oslo talks go on.",
        "",
    ],
)
def test_other_beginnings_are_no_dateline(text: str) -> None:
    assert dateline(text, 0, link(text, find(text))[0]) == (None, 0)
