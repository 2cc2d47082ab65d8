"""What a phrase of the gazetteers may name, read from its keys once for all the texts that have it."""

from functools import lru_cache
from typing import NamedTuple


class Senses(NamedTuple):
    """The senses of a phrase. ``kind`` and ``value`` are those of the first key: "country" and "GE" of "country:GE region:US".

    ``nation`` is the code of the country whose name or people it is first, ``nations`` all of them; ``cities`` are keys.
    """

    first: str
    kind: str
    value: str
    nation: str | None
    nations: tuple[str, ...]
    lands: tuple[str, ...]
    cities: tuple[str, ...]
    is_person: bool
    is_american_state: bool
    kinds: frozenset[str]


@lru_cache(maxsize=4096)
def read_senses(keys: str) -> Senses:
    """The senses that keys with a space between tell.

    >>> read_senses("country:GE region:US").nation, read_senses("city:1796236").nation
    ('GE', None)
    """
    every = keys.split(" ")
    parted = [(kind, value) for kind, _, value in (key.partition(":") for key in every)]
    nations = tuple(value for kind, value in parted if kind in {"country", "demonym"})
    kinds = frozenset(kind for kind, _ in parted)
    return Senses(
        every[0],
        *parted[0],
        nations[0] if nations else None,
        nations,
        tuple(value for kind, value in parted if kind in {"country", "region"}),
        tuple(key for key in every if key.startswith("city:")),
        "person" in kinds,
        "region:US" in every,
        kinds,
    )
