"""The dateline: where an article was written, and where its first words end that say so. "BONN, May 20.", "MANILA:"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from tracker.model.mention import Name
from tracker.names.tables import settings

HEAD = 400
"""Code points at the beginning of an article's body, behind headline and byline, in which a dateline begins a line."""
NEAR = 90
"""Code points in which a dash ends a dateline of another form."""
DASHES = (" - ", " – ", " — ", " -- ", " _ ", ") -", "- ")
PROSE = re.compile(r"(?<![\w.'’-])(?!and\b|the\b|del\b)[a-z]{3,}")
"""A small word, as no dateline has: "Ek heads for Lima on Sunday for a two-day visit - the first of hers"."""
PLACES = frozenset({"city", "country", "region", "metonym", "venue"})

_REGION = r"(?:, [A-Z][\w.’']{1,12}(?: [A-Z][\w.’']{1,12})?| [(\[][A-Z][\w.’' -]{2,24}[)\]])?"
_DAY = (
    r"(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}(?:st|nd|rd|th)?|[0-9]{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,5}day)(?:,? [0-9]{4})?"
)
_DATE = rf"(?:,? {_DAY})"
_AGENCY = r"(?: ?\([^()\n]{2,30}\))"
_DASH = r" ?(?:[-–—_]{1,2} |—(?=[A-Z“\"]))"
_ENDS = re.compile(
    rf"{_REGION}{_DATE}(?:{_AGENCY}?(?:[.:]|\.?\n|{_DASH})|{_AGENCY} )\s*|{_REGION}{_AGENCY}?(?: ?: |{_DASH})|\.?\n{{1,2}}(?=\S)"
)
"""What follows the place: a date or an agency and a sign; a colon; or nothing more on its line."""
_BEFORE = re.compile(r"(?:\([^()\n]{2,50}\) ?){1,2}|Rec(?:eived|\.|d\.?) [^()\n]{2,30} [ap]\.? ?m\. ")
"""What may stand before it on its line: "(AP) ", "(Rec. 8 p.m.) ", "Received Monday, 9 a.m. "."""
_WIRE = "|".join(settings("words.toml")["wires"])
_SIGNED = re.compile(rf"(?i:{_WIRE})(?:[-/](?i:{_WIRE}))* ")
_ENDS_SIGNED = re.compile(r" ?[—–-] ?(?=[A-Z“\"])|\.?\n+| (?=[A-Z“\"])")
"""What follows a place behind an agency's name: "NZPA-Reuter Zurich The premier …"."""
_UNPLACED = re.compile(rf"{_DAY}{_AGENCY}{_DASH}")
"""A dateline without a place: "March 27 (Reuter) - "."""
_FAR = 60
"""Code points that this may have."""


def dateline(text: str, body: int, names: Sequence[Name]) -> tuple[Name | None, int]:
    """The place of a text's dateline, and where the dateline ends; ``names`` are those of the text, in order.

    None and 0 for a text without one.
    """
    near = names[bisect_left(names, (body,)) : bisect_left(names, (body + HEAD,))]
    head = [name for name in near if name.kind in PLACES]
    for name in head:
        ends = _ENDS.match(text, name.end) if begins_line(text, name.start) else None
        ends = ends or (_ENDS_SIGNED.match(text, name.end) if is_signed(text, name.start) else None)
        if ends is not None:
            return name, ends.end()
    return _dashed(text, body, head)


def begins_line(text: str, start: int) -> bool:
    """Whether a place stands first on its line, or behind the agency: "BONN, May 20", "(AP) BONN, May 20"."""
    if start == 0 or text[start - 1] == "\n":
        return True
    if text[max(0, start - 2) : start] not in (") ", ". "):
        return False
    line = text.rfind("\n", 0, start) + 1
    return start - line <= _FAR and _BEFORE.fullmatch(text, line, start) is not None


def is_signed(text: str, start: int) -> bool:
    """Whether nothing but an agency's name stands before a place on its line: "NZPA-Reuter Zurich"."""
    match = _SIGNED.match(text, text.rfind("\n", 0, start) + 1)
    return match is not None and match.end() == start


def _dashed(text: str, body: int, names: Sequence[Name]) -> tuple[Name | None, int]:
    """A dateline that a dash ends, whatever else it holds: "Kiev, 21 August, Interfax - "."""
    head = text[body : body + NEAR]
    dash, end = min(((at, at + len(mark)) for mark in DASHES if (at := head.find(mark)) > 0), default=(0, 0))
    first = head.rfind("\n", 0, dash) + 1
    if not end or PROSE.search(head, first, dash):
        return None, 0
    place = next((name for name in names if body + first <= name.start < body + dash), None)
    unplaced = _UNPLACED.match(text, body + first) if place is None else None
    if unplaced is not None:
        return None, unplaced.end()
    return (place, body + end) if place is not None else (None, 0)
