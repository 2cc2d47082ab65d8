"""Which expressions could date an event at all: not the year of a crop, not the day that an attack is called by."""

from tracker.frames.line import Line
from tracker.frames.words import OWNS

DATED = ("DATE", "TIME")
NAMED = ("year", "month", "day and month", "day with a name", "noon or midnight")
"""Rules of dates that may stand before a noun as its name: "the 1990 invasion", "the September 11 attacks"."""

RANKED = 12
"""Tokens before a length in which "first" counts what it is the first of."""


def could_date(line: Line, index: int) -> bool:
    """Whether an expression is a date that no noun behind it takes for itself."""
    time = line.row[index].time
    return (
        time is not None
        and time.type in DATED
        and time.when is not None
        and time.value not in {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}
        and not (time.rule.startswith(NAMED) and _is_attribute(line, index))
        and not (time.rule.startswith("holiday") and _is_of_a_feast(line, index))
        and not _is_of_an_occasion(line, index)
        and not (time.rule.startswith("day of the month") and _numbers(line, index + 1))
        and not (time.rule == "in so long" and _is_since_the_last(line, index))
    )


def _is_attribute(line: Line, index: int) -> bool:
    """ "The 1990 invasion", "its 1987/88 crop", "the March 29 Thai poll": dates of nouns that tell of no meeting or visit."""
    first = index + 1
    nation = line.row[first].name if first < len(line.row) else None
    first += nation is not None and nation.kind == "demonym"
    lows, words = line.lows[first : first + 3], line.words
    if not lows or not line.row[first].plain or not lows[0][0].isalpha() or lows[0] in words.no_nouns:
        return False
    end = next((step for step, low in enumerate(lows) if low == "," or low in words.no_nouns), len(lows))
    if any(token.hit is not None for token in line.row[first : first + end]):
        return False
    before = "the" if line.lows[index].startswith("the ") else line.padded[index - 1]
    owned = before in words.determiners or before in OWNS
    return owned or ("-" in lows[0] and before not in words.prepositions)


def _is_of_an_occasion(line: Line, index: int) -> bool:
    """ "Congratulated him on his election in May": a date right behind what happened then."""
    before = line.padded[index - 1]
    return (line.padded[index - 2] if before in {"in", "on"} else before) in line.words.occasions


def _is_of_a_feast(line: Line, index: int) -> bool:
    """ "Left for St Patrick's Day celebrations": a feast before a noun that tells of no meeting or visit is that noun's."""
    after = line.row[index + 1] if index + 1 < len(line.row) else None
    low = line.padded[index + 1]
    return after is not None and after.plain and after.hit is None and low.isalpha() and low not in line.words.no_nouns


def _numbers(line: Line, following: int) -> bool:
    """ "The 29th OPEC conference": an ordinal before a name or a trigger counts it and dates nothing."""
    return following < len(line.row) and (line.row[following].name is not None or line.row[following].hit is not None)


def _is_since_the_last(line: Line, index: int) -> bool:
    """ "Their first meeting in five years": how long there was none, not when it will be."""
    time, before = line.row[index].time, line.lows[max(0, index - RANKED) : index]
    if "first" not in before or time is None or time.when is None or time.when.granularity == "day":
        return False
    return line.words.future.isdisjoint(before[before.index("first") :])
