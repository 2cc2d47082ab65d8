"""Cities of one name: the country beside it says which one is meant."""

import pytest

from tracker.names import find


@pytest.mark.parametrize("text", ["in Valencia in Venezuela", "in Valencia (Venezuela)", "in Valencia, Venezuela"])
def test_a_city_is_that_of_the_country_named_after_it(text: str) -> None:
    assert [each.country for each in find(text) if each.kind == "city"] == ["VE"]
