"""Agencies as articles sign them."""

import pytest

from tracker.byline import agencies_of


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("OSLO, June 3 (Reuters) - The envoy came.", ("Reuters",)),
        ("OSLO (AP) — The envoy came.", ("AP",)),
        ("OSLO, June 3. /TASS/. The envoy came.", ("TASS",)),
        ("Envoy comes\nStaff WritersReuters\n\nShe came.", ("Reuters",)),
        ("Envoy comes\n\nStaff Writers AP\n\nShe came.", ("AP",)),
        ("The envoy came.\n\nwith AP", ("AP",)),
        ("The envoy came.\n\nwith AP and AFP", ("AP", "AFP")),
        ("OSLO (Reuters/AFP) - She came.\n\nReporting by Reuters", ("Reuters", "AFP")),
        ("BEIJING, May 2 (Xinhua) -- She came.", ("Xinhua",)),
        ("She came to Oslo. (AP PHOTO)", ()),
        ("She told Reuters that she would come.", ()),
        ("The PA system (a loudspeaker) failed.", ()),
        ("", ()),
    ],
)
def test_an_agency_counts_where_it_signs_and_not_where_it_is_spoken_of(text: str, agencies: tuple[str, ...]) -> None:
    assert agencies_of(text) == agencies


def test_a_name_in_brackets_far_down_is_no_signature() -> None:
    assert agencies_of("She came. " * 500 + "He told it (Reuters) later. " + "She left. " * 100) == ()
