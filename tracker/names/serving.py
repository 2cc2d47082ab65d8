"""Offices that serve another: "special envoy of the UN Secretary-General". Who holds them is found elsewhere."""

import re
from collections.abc import Iterator

from tracker.names.letters import CAPITAL
from tracker.names.offices import Office
from tracker.names.tables import word_set

_ENDS = tuple(sorted(word_set("offices.toml", "serving")))
_OF_CHIEF = re.compile(rf" (?:of|to|for) (?:the )?(?:[{CAPITAL}][\w.’'-]+ ){{0,3}}")
"""What stands between such an office and the one that it serves."""
_NAMED = re.compile(rf" [{CAPITAL}]")
"""A name behind that one: "special envoy of President Ek"."""
_HELD = re.compile(rf"(?: [{CAPITAL}][\w.’'-]+){{1,4}}(?=, (?:[{CAPITAL}][\w.’'-]+ ){{1,3}}[{CAPITAL}][\w’'-]+[,.])")
"""This name, when another full one stands between commas behind it: "of President Ek, Ada Lind,"."""


def serving(offices: list[Office], shadow: str) -> Iterator[Office]:
    """Offices, of which those that serve another without a name reach over it, so that a name behind it is theirs.

    >>> text = "the special envoy of the UN Secretary-General, Ada Lind, left"
    >>> [text[office.start : office.end] for office in serving([Office(4, 17, "special envoy"), Office(28, 45, "")], text)]
    ['special envoy of the UN Secretary-General']
    """
    last: Office | None = None
    starts = {office.start for office in offices}
    for office in offices:
        served = last is not None and _OF_CHIEF.fullmatch(shadow, last.end, office.start) is not None
        if last is not None and served and not _NAMED.match(shadow, office.end):
            last.end = office.end
            continue
        held = _HELD.match(shadow, office.end) if last is not None and served else None
        if last is not None and held is not None and held.end() + len(", ") not in starts:
            last.end = held.end()
        yield office
        last = office if office.words.lower().endswith(_ENDS) else None
