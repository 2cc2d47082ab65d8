"""Dates of things that are only spoken of: the treaty "signed in 2015" that talks are on."""

from tracker.frames.line import Line
from tracker.frames.telling import Telling

PHRASE = 6
"""Tokens from a participle back to the article of what it describes: "a | long-awaited fisheries treaty signed"."""


def is_of_what_was_done(telling: Telling, index: int) -> bool:
    """ "Had talks on a treaty signed in 2015", "discussed the accord reached in May": the date of what they speak of."""
    line = telling.line
    if index <= telling.at or (telling.form == "noun" and telling.subject is None):
        return False  # "talks on a treaty opened in 2015": there a verb and no participle
    done = index - 2 if line.padded[index - 1] in line.words.located else index - 1
    if done <= telling.at or not _is_participle(line, done):
        return False
    lead = _lead(line, done, telling.at)
    return lead is not None and _is_spoken_of(telling, lead, index)


def is_a_clause_on_it(telling: Telling, start: int) -> bool:
    """Whether a relative clause is of what talks are about: "talks with Ek on a dam | that was built in 2015"."""
    lead = _lead(telling.line, start, telling.at)
    return lead is not None and telling.line.lows[lead] in telling.line.words.topics


def _is_participle(line: Line, place: int) -> bool:
    low, token = line.lows[place], line.row[place]
    return token.plain and (low in line.words.done or (token.hit is None and low.endswith("ed")))


def _lead(line: Line, end: int, first: int) -> int | None:
    """What leads to a noun that tells of no event and ends at a token: "on" of "on a fisheries treaty | signed"."""
    for place in range(end - 1, max(first, end - PHRASE), -1):
        low, token = line.lows[place], line.row[place]
        if low in line.words.determiners and place < end - 1:
            lead = place - 1 - (line.padded[place - 1] in line.words.particles)
            noun = lead > first and _is_noun(line, lead)  # "a treaty the two countries | signed"
            return _lead(line, lead + 1, first) if noun else lead
        if place < end - 1 and (low in line.words.topics or (low.endswith("ing") and token.plain)):
            return place
        if token.hit is not None or low in line.words.no_nouns or not low[0].isalpha():
            return None
    return None


def _is_noun(line: Line, place: int) -> bool:
    low, token = line.lows[place], line.row[place]
    verb = low in line.words.discussing or low.endswith("ing") or line.padded[place - 1] == "to"
    return token.plain and token.hit is None and not verb and low.isalpha() and low not in line.words.no_nouns


def _is_spoken_of(telling: Telling, lead: int, index: int) -> bool:
    """Whether what is led to is what is spoken of or worked at, and not where one meets: "about", "on carrying out"."""
    line, words = telling.line, telling.line.words
    low, token = line.lows[lead], line.row[lead]
    if lead == telling.at or low in (words.topics - words.subordinators) or low in words.discussing:
        return True
    time = line.row[index].time
    if time is None or time.when is None or time.when.granularity == "day" or token.time is not None:
        return False
    if low in ("of", "under"):
        return words.held.isdisjoint(line.lows[lead:index])
    return (
        low.endswith("ing") or line.padded[lead - 1] == "to" or (token.name is not None and token.name.kind == "person")
    )
