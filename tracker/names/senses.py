"""What a phrase of the gazetteers may name, read from its keys once for all the texts that have it."""

from dataclasses import dataclass

from tracker.model.mention import NameKind


@dataclass(slots=True, eq=False)
class Senses:
    """The senses of a phrase. ``kind`` and ``value`` are those of the first key: "country" and "GE" of "country:GE region:US".

    ``nation`` is the code of the country whose name or people it is first, ``nations`` all of them; ``cities`` are keys.
    ``only`` are the kind, key and country of a mention when the phrase has one sense, as a country, a people or a body.
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
    only: tuple[NameKind, str, str | None] | None


class _Read(dict[str, Senses]):
    """The senses of all keys that any text had, read when first asked for: never more than the gazetteers have phrases."""

    def __missing__(self, keys: str) -> Senses:
        self[keys] = senses = _read(keys)
        return senses


SENSES = _Read()
"""The senses that keys with a space between tell.

>>> SENSES["country:GE region:US"].nation, SENSES["city:1796236"].nation
('GE', None)
>>> SENSES["demonym:DK"].only, SENSES["country:GE region:US"].only
(('demonym', 'country:DK', 'DK'), None)
"""


def _read(keys: str) -> Senses:
    every = keys.split(" ")
    parted = [key.partition(":") for key in every]
    nations = [value for kind, _, value in parted if kind in _NATIONS]
    kinds = frozenset([kind for kind, _, _ in parted])
    first, _, value = parted[0]
    return Senses(
        every[0],
        first,
        value,
        nations[0] if nations else None,
        tuple(nations),
        tuple([value for kind, _, value in parted if kind in _LANDS]),
        tuple([key for key in every if key.startswith("city:")]),
        "person" in kinds,
        "region:US" in every,
        kinds,
        _only(every[0], first, value) if len(every) == 1 else None,
    )


def _only(key: str, kind: str, value: str) -> tuple[NameKind, str, str | None] | None:
    if kind == "country":
        return "country", key, value
    if kind == "demonym":
        return "demonym", f"country:{value}", value
    return ("organisation", key, None) if kind == "org" else None


_NATIONS = frozenset({"country", "demonym"})
_LANDS = frozenset({"country", "region"})
