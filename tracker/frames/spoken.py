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
    article = _article(line, done, telling.at)
    return article is not None and _is_spoken_of(telling, article, index)


def _is_participle(line: Line, place: int) -> bool:
    low, token = line.lows[place], line.row[place]
    return token.plain and token.hit is None and (low.endswith("ed") or low in line.words.done)


def _article(line: Line, end: int, first: int) -> int | None:
    """The article of a noun that tells of no event and ends at a token: "a" of "a fisheries treaty | signed"."""
    for place in range(end - 1, max(first, end - PHRASE), -1):
        low = line.lows[place]
        if low in line.words.determiners:
            return place if place < end - 1 else None
        if line.row[place].hit is not None or low in line.words.no_nouns or not low[0].isalpha():
            return None
    return None


def _is_spoken_of(telling: Telling, article: int, index: int) -> bool:
    """Whether what has an article is what is spoken of or worked at, and not where one meets: "about", "on carrying out"."""
    line, words = telling.line, telling.line.words
    lead = article - 1 - (line.padded[article - 1] in words.particles)
    low, token = line.lows[lead], line.row[lead]
    if lead == telling.at or low in (words.topics - words.subordinators) or low in words.discussing:
        return True
    time = line.row[index].time
    if time is None or time.when is None or time.when.granularity == "day" or token.time is not None:
        return False
    return (
        low.endswith("ing") or line.padded[lead - 1] == "to" or (token.name is not None and token.name.kind == "person")
    )
