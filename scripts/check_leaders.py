"""Hold ``leaders.csv`` against the registers and records that its terms name as their sources.

    python scripts/check_leaders.py OFFICE_HOLDERS.csv VISITS.jsonl TRAVELS.jsonl

OFFICE_HOLDERS.csv is the register that ``build_terms.py`` reads; the other two are the Office of the Historian's records of
visits and travels, a line each with ``traveller, role, from, country, start, remarks``. A term is borne out by a register when
it has the person in such an office of the country at the time; by the records when a remark names the person with such an
office on a day of the term. Printed are the terms that their source does not bear out, and those of which a register gives
another day, but for the ones below. Sources read by hand (``fivethirtyeight, wikipedia, official, reference``) are only counted.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from build_terms import office_holders, term_of

from tracker.names.countries import country_words, demonyms
from tracker.names.letters import plain_letters
from tracker.names.tables import rows
from tracker.names.terms import Term, terms

MONTH = timedelta(days=31)
READ_BY_HAND = {"fivethirtyeight", "wikipedia", "official", "reference"}
REGISTERS = {"countryinfo", "pocom", "wikidata-2022", "wikidata-2026", "wikipedia-2019"}
DIFFERENT = {
    "Aleksandar Vucic": "the register has another of his terms",
    "Algirdas Brazauskas": "acting before his election",
    "Augusto Pinochet": "head of the junta before",
    "Borut Pahor": "the register has another of his terms",
    "Dmitry Medvedev": "the register has another of his terms",
    "Eduard Shevardnadze": "chairman of the State Council before",
    "Hafez al-Assad": "the register's row is his son's",
    "Hassan bin Talal": "the register has only his regency",
    "Heydar Aliyev": "acting before his election",
    "Klaus Iohannis": "the register has another of his terms",
    "Levon Ter-Petrosyan": "chairman of the Supreme Council before",
    "Luigi Di Maio": "the register has another of his terms",
    "Michelle Bachelet": "the register has another of her terms",
    "Mohammad Ayub Khan": "the register's row is Yahya Khan's",
    "Nikol Pashinyan": "the register has another of his terms",
    "Raul Castro": "acting before his election",
    "Robert Fico": "the register has another of his terms",
    "Ruhollah Khomeini": "leader before the constitution was in force",
    "Sabah al-Salem al-Sabah": "the register's row is his successor's",
    "Suharto": "acting before his election",
    "To Lam": "the register has another of his terms",
    "Viktor Yanukovich": "the register gives the first list of his government",
    "Wang Yi": "the register has another of his terms",
}
"""Why a register's first day and ours are more than a month apart, and ours stays."""
KINDS = (
    ("foreign", r"Foreign (?:Minister|Secretary|Affairs)|External|Secretary of State|International Relations"),
    ("deputy", r"Vice President|Deputy"),
    ("defence", r"Defen[cs]e"),
    ("treasury", r"Treasur|Exchequer|Finance"),
    (
        "head",
        (
            r"President|Prime Minister|King|Queen|Chancellor|Premier|Emperor|[Ll]eader|Emir|Sultan|Pope|Monarch|Taoiseach|"
            r"Crown Prince|Shah|State Coun|Chairman|Secretary|Governor-General|head"
        ),
    ),
)
"""What sort of office a title is; the first that fits."""
FAMILY_FIRST = {"CN", "HU", "ID", "IN", "JP", "KP", "KR", "MM", "MY", "TH", "TW"}


class Held(NamedTuple):
    """A row of a register: who held which office from when to when."""

    person: str
    office: str
    start: str
    end: str
    source: str


def main(register: str, *records: str) -> int:
    """Print what does not fit, and count."""
    held = defaultdict(list)
    for row in office_holders(register):
        if term := term_of(row):
            held[term[1]].append(Held(term[0], *term[2:]))
    remarks = [json.loads(line) for path in records for line in Path(path).read_text(encoding="utf-8").splitlines()]
    counts: Counter[str] = Counter()
    for names, term in leading_terms():
        fit = borne_out(term, names, held[term.country], remarks)
        counts[f"{term.source}: {fit}"] += 1
        said = f"{term.person}, {term.office} of {term.country}, {term.start} to {term.end} ({term.source})"
        if fit not in {"yes", "read by hand"}:
            print(f"{fit}: {said}")
        found = [row for row in held[term.country] if is_of(row, term, names)]
        if found and term.person not in DIFFERENT and not any(begins(row, term) for row in found):
            print(f"{found[0].source} begins it {found[0].start}: {said}")
    for what, count in sorted(counts.items()):
        print(f"{count:5} {what}")
    return 0


def leading_terms() -> Iterator[tuple[list[str], Term]]:
    """Every term of the table with all spellings of its holder."""
    for row in rows("leaders.csv"):
        if row["terms"]:
            names = [row["name"], *filter(None, row["also"].split("|"))]
            yield from ((names, term) for term in terms(row["name"]))


def borne_out(term: Term, names: list[str], held: list[Held], remarks: list[dict[str, str]]) -> str:
    """Whether a term's source says it, in words."""
    if term.source in READ_BY_HAND:
        return "read by hand"
    if term.source not in REGISTERS:
        return "yes" if any(remark_names(term, names, remark) for remark in remarks) else "no remark"
    found = any(row.source == term.source and is_of(row, term, names) for row in held)
    return "yes" if found else "not in the register"


def is_of(row: Held, term: Term, names: list[str]) -> bool:
    """Whether a row may be the term: the same person, such an office, and a time in common."""
    if term.organisation:
        return False
    ends = row.end.replace("?", "") or "9999"
    if (term.end and row.start > str(term.end)) or (term.start and ends < str(term.start)[: len(ends)]):
        return False
    such = row.office == "minister" or kind(row.office) == kind(term.office)
    return such and any(same_person(name, row.person) for name in names)


def begins(row: Held, term: Term) -> bool:
    """Whether they begin within a month of each other, as far as the row says; members of governments are not compared."""
    if term.start is None or row.office == "minister" or not row.start:
        return True
    if len(row.start) < 10:
        return row.start == str(term.start)[: len(row.start)]
    return abs(date.fromisoformat(row.start) - term.start) <= MONTH


def kind(office: str) -> str:
    """What sort of office it is, whatever its name."""
    return next((kind for kind, pattern in KINDS if re.search(pattern, office)), office)


def same_person(one: str, other: str) -> bool:
    """Whether two names share two words, or a family name and the first letter, or are one."""
    first, second = (re.findall(r"\w+", plain_letters(name).lower()) for name in (one, other))
    shared = {*first} & {*second}
    if len(shared) >= 2 or "".join(first) == "".join(second):
        return True
    return bool(shared) and (
        min(len(first), len(second)) == 1 or (first[-1], first[0][0]) == (second[-1], second[0][0])
    )


def remark_names(term: Term, names: list[str], record: dict[str, str]) -> bool:
    """Whether a record of the term's time, in or about its country, has the family name behind such an office."""
    if (term.start and record["start"] < str(term.start)) or (term.end and record["start"] > str(term.end + MONTH)):
        return False
    families = {word for name in names for word in family(name, term.country)}
    text = plain_letters(f"{record['traveller']}. {record['remarks']}").replace("’", "'")
    if not any(word in text for word in families):
        return False
    office = dict(KINDS).get(kind(term.office), re.escape(term.office))
    called = "|".join(map(re.escape, families))
    if not re.search(rf"(?:{office})(?:[^.;]|\b[A-Z]\.){{0,60}}?\b(?:{called})\b", text):
        return False
    about = f"{text} {record['country']} {record.get('from', '')}"
    of_all = term.country in {"US", "EU"} or term.organisation is not None
    return of_all or any(word in about for word in WORDS[term.country])


def family(name: str, country: str) -> set[str]:
    """The words of a name by which a remark may call its bearer."""
    words = [word for word in plain_letters(name).split() if not re.fullmatch("[IVX]+", word)]
    chosen = {words[-1], words[-1].removeprefix("al-").removeprefix("el-")}
    return chosen | ({words[0]} if country in FAMILY_FIRST else set())


WORDS: dict[str, set[str]] = defaultdict(set)
for _word, _country in (*country_words(), *demonyms()):
    WORDS[_country].add(_word)

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
