"""Offices that several hold, each with its holder: "ministers of Peru (Ms Rios) and Chile (Mr Soto)", "Lind, the premier, Rios, …"."""

import re
from collections.abc import Callable, Mapping

from tracker.names.offices import Office
from tracker.names.owner import nation
from tracker.names.scan import Hit
from tracker.names.tables import word_set

ADDRESSES = "|".join(sorted(word_set("offices.toml", "addresses")))
"""Forms of address, one of which stands before a name."""
_BRACKETS = "|".join(sorted(word_set("offices.toml", "addresses_in_brackets")))
JOIN = re.compile(rf"(?: \([A-Z]{{2,6}}\))?,? (?:(?:{ADDRESSES})\.? )?")
"""What stands between an office and its holder: "Foreign Minister of Peru, Senator Ada Lind"."""
BRACKETED = re.compile(rf" \((?:(?:{ADDRESSES}|{_BRACKETS})\.? )")
"""What stands between an office and its holder in the newspapers that write "the Prime Minister (Mr Lind)"."""
_FIRST = re.compile(r" (?:of|from) (?:the )?")
_NEXT = re.compile(r"\)(?:,? and|,) (?:of )?(?:the )?")
"""What stands between a holder and the next country."""
_SAID = (", the ", ", a ", ", an ")
"""With what an office begins that is said of the name before it."""

NameEnd = Callable[[int], int | None]
"""Where the name at an offset ends."""


def in_brackets(
    office: Office, shadow: str, hits: Mapping[int, Hit], name_end: NameEnd
) -> list[tuple[int, int, str, str, int]]:
    """The holders of an office in the plural, in brackets behind their countries: the name, the office, the country, where it begins."""
    found: list[tuple[int, int, str, str, int]] = []
    join = _FIRST.match(shadow, office.end)
    while join is not None:
        hit = hits.get(join.end())
        country = nation(hit)
        bracket = BRACKETED.match(shadow, hit.end) if hit is not None else None
        end = name_end(bracket.end()) if bracket is not None else None
        if hit is None or bracket is None or end is None or country is None:
            break
        found.append((bracket.end(), end, office.singular, country, hit.start if found else office.head))
        join = _NEXT.match(shadow, end)
    return found


def is_of_the_name_before(office: Office, shadow: str, name_end: NameEnd) -> bool:
    """Whether the name behind an office has one of its own: "Lind, the Danish premier, | Rios, the Peruvian president,"."""
    if office.plain or office.plural or not shadow.startswith(", ", office.end):
        return False
    join = JOIN.match(shadow, office.end)
    end = name_end(join.end()) if join is not None else None
    return end is not None and shadow.startswith(_SAID, end)
