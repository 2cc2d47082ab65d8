"""Which agency signed an article: "HANOI (Reuters) –", "Staff Writers Reuters", "with AP". No more is read."""

import re
import tomllib
from functools import cache
from pathlib import Path

_HEAD = 1500
"""Code points at the start in which an article is signed; a name in brackets later on is a quotation's source."""
_TAIL = 400
"""Code points at the end: "with AP", "Reporting by Reuters"."""


def agencies_of(text: str) -> tuple[str, ...]:
    r"""The agencies an article comes from, in the order they sign, by their short names.

    >>> agencies_of("Envoy leaves for Oslo\n\nOSLO (Reuters/AFP) - She left on Monday.\n\nwith AP")
    ('Reuters', 'AFP', 'AP')
    """
    names, one, bracketed, signed = _patterns()
    head = text[:_HEAD]
    tail = text[max(len(head), len(text) - _TAIL) :]
    signatures = [match["names"] for match in bracketed.finditer(head)] if "(" in head or "/" in head else []
    signatures += [match["names"] for part in (head, tail) for match in signed.finditer(f"\n{part}")]
    return tuple(dict.fromkeys(names[spelling] for each in signatures for spelling in one.findall(each)))


@cache
def _patterns() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Every spelling with its short name; one spelling; several in brackets; several on a line of their own.

    The last begins with the end of the line before it, which is found faster than a beginning.
    """
    table = tomllib.loads((Path(__file__).parent / "data" / "agencies.toml").read_text(encoding="utf-8"))
    names = {spelling: short for short, spellings in table["agencies"].items() for spelling in spellings}
    one = "(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + ")"
    several = rf"{one}(?:(?:\s*[/,&]\s*|\s+and\s+){one}){{0,3}}"
    bracketed = re.compile(rf"[(/](?P<names>{several})[)/](?=\s|\.|$)")
    opening = r"(?:Staff\s?Writers?|By|With|with|Source:|Agencies?:?|(?:Additional )?[Rr]eporting by|Written by)"
    signed = re.compile(rf"\n[ \t]*(?:{opening}[ \t]*)?(?P<names>{several})\.?[ \t]*$", re.MULTILINE)
    return names, re.compile(one), bracketed, signed
