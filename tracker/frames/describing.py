"""Names that stand before a noun and only describe it, so that who or where it is takes no part in what is told."""

from collections.abc import Sequence

from tracker.frames.member import PLACES
from tracker.frames.tokens import Token
from tracker.frames.words import Words

GROUND = PLACES - {"venue", "metonym"}
"""Names of places that act for nobody."""


def is_adjective(row: Sequence[Token], lows: Sequence[str], index: int, words: Words, kind: str) -> bool:
    """Whether a name only describes: "Thai businessmen", "ethnic Thai leaders", "a Gaza truce", not "a Lima peace conference"."""
    before = lows[index - 1]
    if kind in {"demonym", "organisation"}:
        return (
            before in words.descent
            or _is_of_a_region(lows, index, words)
            or _describes(row, lows, index + 1, words, kind)
        )
    if kind == "office":
        return before in words.descent
    if kind not in GROUND or before not in {"a", "an"} or not _describes(row, lows, index + 1, words, kind):
        return False
    return all(token.hit is None for token in row[index + 2 : index + 3])


def _is_of_a_region(lows: Sequence[str], index: int, words: Words) -> bool:
    """Whether a people of a whole region describes: "Arab businessmen", but not "Arab-Peruvian talks"."""
    return lows[index] in words.peoples and lows[index + 1] not in {"-", "–"}


def _describes(row: Sequence[Token], lows: Sequence[str], index: int, words: Words, kind: str) -> bool:
    """Whether a demonym describes a plain noun that is no official: "British businessmen"; "OPEC met" does not."""
    low = lows[index]
    if index >= len(row) or not row[index].plain or row[index].hit is not None or not low.isalpha():
        return False
    if kind == "organisation" and low in words.organs and row[min(index + 1, len(row) - 1)].hit is None:
        return False  # "the OAU committee has met"
    acts = (kind == "organisation" or _is_the_country(row[index - 1], lows[index - 1])) and (
        low.endswith("ed") or low in words.body_acts
    )
    return low not in words.undescribed and low not in words.ands and not acts


def _is_the_country(token: Token, low: str) -> bool:
    """Whether a demonym is the country's own name: "talks with Pakistan got under way"."""
    return token.name is not None and token.name.entity.name.lower() == low
