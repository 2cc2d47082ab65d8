"""Build ``tracker/data/gazetteers/terms.tsv``: who held which office, and when.

    python scripts/build_terms.py OFFICE_HOLDERS.csv

OFFICE_HOLDERS.csv has the columns ``country, office, person, start, end, source``; the file shipped was made from one
compiled of CountryInfo (governments of the world to 2012, from rulers.org and the CIA's lists; MIT), the US Office of the
Historian's "Principal officers" (public domain) and Wikidata (CC0). ``scripts/office_holders.csv``, cut from EveryPolitician
(foreign ministers of 2022, heads of 2026), a list in Wikipedia (heads from 2012 to 2019) and the Office of the Historian's
records of visits (foreign ministers on the day they were met), is always read with it.
The offices that these do not name are in ``leaders.csv``; ``scripts/check_leaders.py`` compares it with them.

CountryInfo does not say which office a member of a government held. Rows with exact days are heads of state or
government there; rows of whole months are ministers. A row without an end is in office until the day its source was
compiled, and "?" (unknown) from then on.
"""

import csv
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

GAZETTEERS = Path(__file__).parents[1] / "tracker" / "data" / "gazetteers"
SOURCES = {
    "CountryInfo": "countryinfo",
    "US Office": "pocom",
    "Wikidata, Oct": "wikidata-2022",
    "Wikidata/": "wikidata-2026",
    "EveryPolitician/Wikidata, September 2022": "wikidata-2022",
    "EveryPolitician/Wikidata, September 2026": "wikidata-2026",
    "Wikipedia, 2019": "wikipedia-2019",
    "Office of the Historian, seen": "historian",
}
CUT = Path(__file__).with_name("office_holders.csv")
CUT_FROM = ("EveryPolitician", "Wikipedia", "Office of the Historian")
WRONG = {("SA", "Mohammed bin Salman", "King"), ("SA", "Mohammed bin Salman", "Prime Minister (King)")}
"""Rows of the source that are not true."""
_US = {
    "secretary": "Secretary of State",
    "deputy secretary": "Deputy Secretary of State",
    "us trade representative": "Trade Representative",
    "ambassador at large": "Ambassador at Large",
    "counselor": "Counselor of the State Department",
    "director policy planning": "Director of Policy Planning",
}
_SMALL = {"of", "the", "and", "for", "in"}
_TITLES = re.compile(
    r"^(?:(?:Sir|Dame|Dr|Gen|Lt|Col|Brig|Maj|Capt|Prince|Princess|King|Queen|Sheikh|Shaikh|Sultan|Emir|Crown|Lord|Baroness|"
    r"Field|Marshal|Marsh|Adm|Air|Grand|Duke|Eng|Alhaji|El Hadj|Tunku|Tun|Dato|Datuk|Tan Sri|Cardinal|Archbishop|Rear|Vice|Hon|Mr|Mrs|Ms|"
    r"Foreign Minister|Professor|Prof|Captain|Colonel|General|Major|Reverend|Rev|Ayatollah|Hojjat Ol Eslam|U|Daw)\.? )+(?=\w+ \w|\w{6})"
)


def main(path: str) -> int:
    """Write the table and say how long it is."""
    taken = [term for row in office_holders(path) if (term := term_of(row))]
    with (GAZETTEERS / "terms.tsv").open("w", encoding="utf-8", newline="\n") as out:
        out.write("name\tcountry\toffice\tstart\tend\tsource\n")
        out.writelines("\t".join(term) + "\n" for term in sorted(set(taken)))
    print(f"{len(set(taken))} terms of {len({term[0] for term in taken})} people")
    return 0


def office_holders(path: str) -> Iterator[dict[str, str]]:
    """The rows of the register and of what was cut from others."""
    for register in (Path(path), CUT):
        with register.open(encoding="utf-8", newline="") as rows:
            yield from csv.DictReader(rows)


def term_of(row: dict[str, str]) -> tuple[str, ...] | None:
    """One row in our own structure; None for an office that does not travel, or a person without a proper name."""
    source = next(ours for theirs, ours in SOURCES.items() if row["source"].startswith(theirs))
    office = row["office"] if row["source"].startswith(CUT_FROM) else office_of(row["office"], source)
    name = name_of(row["person"], source)
    if office is None or name is None or (row["country"], row["person"], row["office"]) in WRONG:
        return None
    if source == "countryinfo" and is_head(row):
        office = "head"
    end = row["end"] or ("" if source in {"wikidata-2026", "pocom"} else "?")
    return name, row["country"], office, row["start"], end, source


def is_head(row: dict[str, str]) -> bool:
    """Whether a row of CountryInfo has exact days: the lists of ministers know only months."""
    whole_months = re.search(r"-(28|29|30|31)$", row["end"]) or not row["end"]
    return not (row["start"].endswith("-01") and whole_months)


def office_of(office: str, source: str) -> str | None:
    """The office as it is written in prose, without the country."""
    if source == "countryinfo":
        return "minister"
    if source == "pocom":
        if office in _US:
            return _US[office]
        if match := re.match(r"(assistant|under|deputy under) secretary (?:for )?(.*)", office):
            words = " ".join(word if word in _SMALL else word.capitalize() for word in match[2].split())
            return (
                f"{match[1].title()} Secretary of State for {words}"
                if words
                else f"{match[1].title()} Secretary of State"
            )
        return None
    short = re.sub(r" \(King\)| of (?:the )?(?!State\b|Ministers\b|the Council\b)[A-Z].*$", "", office)
    return short[:1].upper() + short[1:]


def name_of(person: str, source: str) -> str | None:
    """The name without titles; None for what is no name of two words (monarchs, who go by one, stay)."""
    name = _TITLES.sub("", " ".join(person.split()))
    name = re.sub(r"\b(I[iv]+|Vi+|Xi+|Xv+i*)\b", lambda numeral: numeral[0].upper(), name)
    if re.search(r"In Charge|Acting|Vacant|^Min (?!Aung\b)|\d", name) or len(name) < 3:
        return None
    if source == "pocom" and len(words := name.split()) == 3 and words[2] not in {"Jr.", "III", "II"}:
        name = f"{words[0]} {words[2]}"
    return unicodedata.normalize("NFC", _in_ordinary_case(name))


def _in_ordinary_case(name: str) -> str:
    """The name as it is written where a source gave every word one capital and small letters.

    >>> _in_ordinary_case("Gonzalo Sanchez De Lozada"), _in_ordinary_case("P.j. Mcnamara"), _in_ordinary_case("Ana D'estaing")
    ('Gonzalo Sanchez de Lozada', 'P.J. McNamara', "Ana d'Estaing")
    """
    name = re.sub(
        r"(?<= )(?:De|La|Da|Das|Do|Dos|Del|Den|Der|Di|Du|Von|Wa|E|Y)(?= )", lambda word: word[0].lower(), name
    )
    name = re.sub(r"\b[A-Z]\.(?:[a-z]\.)+", lambda initials: initials[0].upper(), name)
    name = re.sub(r"(?<= )D'(?=[a-z])", "d'", name)
    return re.sub(r"(?:\bMc|\b[OdD]')[a-z]", lambda start: start[0][:-1] + start[0][-1].upper(), name)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
