"""Who speaks: labels of transcripts and quotation marks. Names nobody; it gives the spans in which a name may stand."""

import re
from bisect import bisect_right
from functools import lru_cache

from tracker.model.mention import Span

LABEL = re.compile(r"^[ \t]*((?:[A-Z][^\s:]*[ ,]+){0,9}[A-Z][^\s:]*)[ \t]*:(?=\s)", re.MULTILINE)
"""A line that begins with up to ten capitalised words and a colon: "Ms. ONO Rie, Foreign Minister: …"."""

ASKING = re.compile(r"\b(?:QUESTION|JOURNALIST|REPORTER|INTERVIEWER|HOST|COMPERE|PRESENTER|Q)\b", re.IGNORECASE)
OPENING = "“"
CLOSING = "”"
PARAGRAPH = 2_000
"""Code points back from a place in which its quotation began: longer speeches are transcripts, with labels."""


def speaker_label(text: str, offset: int) -> Span | None:
    """The label under which the words at an offset are spoken, None without one or for a question.

    >>> text = "Ms. ONO Rie, Foreign Minister: I will visit Peru."
    >>> text[slice(*speaker_label(text, 40))]
    'Ms. ONO Rie, Foreign Minister'
    """
    found = _label(text, offset)
    return None if found is None or ASKING.search(text, *found) else found


def is_asked(text: str, offset: int) -> bool:
    """Whether the words at an offset are a question put to the speaker."""
    found = _label(text, offset)
    return found is not None and ASKING.search(text, *found) is not None


def _label(text: str, offset: int) -> Span | None:
    """The last label that ends before an offset."""
    labels = _labels(text)
    place = bisect_right(labels, offset, key=lambda span: span[1]) - 1
    return labels[place] if place >= 0 else None


@lru_cache(maxsize=1)
def _labels(text: str) -> tuple[Span, ...]:
    """The labels of a text; only lines with a colon are looked at."""
    found: list[Span] = []
    end, colon = 0, text.find(":")
    while colon >= 0:
        label = LABEL.match(text, text.rfind("\n", end, colon) + 1 or end)
        if label is not None:
            found.append(label.span(1))
        end = text.find("\n", colon) + 1 or len(text)
        colon = text.find(":", end)
    return tuple(found)


def quoted(text: str, offset: int) -> bool:
    """Whether an offset stands inside quotation marks, counted from its paragraph's beginning.

    >>> quoted('"I will go," she said.', 3), quoted('"I will go," she said.', 15)
    (True, False)
    """
    start = max(text.rfind("\n\n", max(0, offset - PARAGRAPH), offset), offset - PARAGRAPH, 0)
    before = text[start:offset]
    curly = before.count(OPENING) > before.count(CLOSING)
    return curly or before.count('"') % 2 == 1
