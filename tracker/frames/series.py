"""Where a list of names goes on: "Oslo, Norway, and Rome", "Ek, as well as the new premier, Ito". Names are looked at elsewhere."""

from collections.abc import Sequence

from tracker.frames.tokens import Token
from tracker.frames.words import Words


def next_in_list(
    row: Sequence[Token], lows: Sequence[str], last: int, words: Words, *, places: bool
) -> tuple[int | None, bool]:
    """The next name's token if the list goes on after a token, and whether an "and" binds what stands before it."""
    place = last + 1
    bound = False
    comma = False
    while place < len(row):
        low = lows[place]
        if row[place].name is not None:
            return (place, bound) if bound or comma else (None, False)
        if (low == "," or (low == ";" and places)) and not comma:
            comma = True
        elif low in words.ands and not bound:
            bound = True
        elif (size := _joins(lows, place)) > 0:
            bound = True
            place += size - 1
        elif not (bound or comma) or not _passes(low, words, led=bound and places):
            return None, False
        place += 1
    return None, False


def _joins(lows: Sequence[str], place: int) -> int:
    """The words of "as well as" or "along with" that begin at a token, 0 without."""
    if lows[place] not in {"as", "along"}:
        return 0
    words = lows[place : place + 3]
    return 3 if words == ["as", "well", "as"] else 2 if words[:2] == ["along", "with"] else 0


def _passes(low: str, words: Words, *, led: bool) -> bool:
    named = low in words.determiners or low in words.officials or low in words.aside or low in words.between_names
    return named or (led and low in words.repeated)
