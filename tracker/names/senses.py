"""What a phrase of the gazetteers may name, read from its keys once for all the texts that have it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Senses:
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


class _Read(dict[str, Senses]):
    """The senses of all keys that any text had, read when first asked for: never more than the gazetteers have phrases."""

    def __missing__(self, keys: str) -> Senses:
        self[keys] = senses = _read(keys)
        return senses


SENSES = _Read()
"""The senses that keys with a space between tell.

>>> SENSES["country:GE region:US"].nation, SENSES["city:1796236"].nation
('GE', None)
"""


def _read(keys: str) -> Senses:
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
