"""The phrase table: what the longest phrase at a place is."""

import pytest

from tracker.names import find


@pytest.mark.parametrize("text", ["She flew to U.S.", "A NIGHT IN SAN FRANCISCO", "Ek left for Peru"])
def test_a_name_at_the_very_end_ends_with_the_text(text: str) -> None:
    assert find(text)[-1].end == len(text)
