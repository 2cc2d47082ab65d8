"""Cities with where they lie. Which of several cities of a name a text means is decided in ``places``, not here."""

from dataclasses import dataclass
from functools import cache, lru_cache

from tracker.names.tables import lines


@dataclass(frozen=True, slots=True)
class City:
    """A city of GeoNames: degrees are WGS 84, ``country`` is ISO 3166-1 alpha-2."""

    key: str
    name: str
    country: str
    latitude: float
    longitude: float
    population: int


@cache
def city_lines() -> dict[str, str]:
    """Every city's line by its key, unread, the largest first."""
    return {f"city:{line[: line.index(chr(9))]}": line for line in lines("cities.tsv")}


@lru_cache(maxsize=4096)
def city(key: str) -> City | None:
    """The city of a key, None when there is none.

    >>> city("city:1796236").name
    'Shanghai'
    """
    line = city_lines().get(key)
    if line is None:
        return None
    _, names, country, latitude, longitude, population = line.split("\t")
    return City(key, names.partition("|")[0], country, float(latitude), float(longitude), int(population))


def city_named(name: str, country: str | None = None) -> City | None:
    """The city of a name in a country, the largest of several; without a country, only one that has no namesake elsewhere.

    >>> city_named("Tripoli", "LB").country, city_named("Tripoli"), city_named("Hanoi").country
    ('LB', None, 'VN')
    """
    found = [
        place for key in _keys_by_name().get(name, ()) if (place := city(key)) and country in (None, place.country)
    ]
    return found[0] if len({place.country for place in found}) == 1 else None


@cache
def _keys_by_name() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, line in city_lines().items():
        for name in line.split("\t", 2)[1].split("|"):
            found[name] = (*found.get(name, ()), key)
    return found
