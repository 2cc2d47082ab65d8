"""Where words stand in a text, for extractors that hold words and no span. Nothing is guessed: words that are not there are refused."""

from difflib import SequenceMatcher

from tracker.model.mention import Span

_COMPARED = 50_000
"""Code points searched for the nearest match: it explains an error, and the error must not cost more than the answer."""
_LONGEST = 400
"""Code points of the words that are compared: comparing in full is quadratic."""
_FINALISTS = 8
"""Places compared in full, of those that share most words with what was asked for."""
_SHOWN = 80


class NotInText(ValueError):
    """Words that a text does not hold. ``nearest`` is what it holds instead, "" when nothing is alike."""

    def __init__(self, words: str, nearest: str) -> None:
        self.words = words
        self.nearest = nearest
        hint = f"; nearest is {_short(nearest)}" if nearest else ""
        super().__init__(f"{_short(words)} is not in the text{hint}")


def span_of(text: str, words: str, start: int = 0) -> Span:
    """The span at which words stand in a text, verbatim, from ``start`` on.

    >>> span_of("She will visit Oslo.", "Oslo")
    (15, 19)

    Raises:
        NotInText: they do not stand there; the nearest match is named.
    """
    at = text.find(words, start) if words else -1
    if at < 0:
        raise NotInText(words, nearest(text[start:], words))
    return at, at + len(words)


def nearest(text: str, words: str) -> str:
    """The stretch of a text most like some words; "" when it has none with half of their letters in order.

    >>> nearest("She will visit Oslo in May.", "She would visit Oslo")
    'She will visit Oslo'
    """
    tokens = _tokens(text[:_COMPARED])
    words = words[:_LONGEST]
    wanted = words.casefold().split()
    if not tokens or not wanted:
        return ""
    width = len(wanted)
    bag = set(wanted)
    hits = [text[start:end].casefold() in bag for start, end in tokens]
    shared = sum(hits[:width])
    scores = [(shared, 0)]
    for first in range(1, max(len(tokens) - width + 1, 1)):
        shared += hits[first + width - 1] - hits[first - 1]
        scores.append((shared, -first))
    best = ("", 0.5)
    for _, first in sorted(scores, reverse=True)[:_FINALISTS]:
        stretch = text[tokens[-first][0] : tokens[min(width - first, len(tokens)) - 1][1]]
        likeness = SequenceMatcher(None, stretch[: 2 * _LONGEST].casefold(), words.casefold(), autojunk=False).ratio()
        best = max(best, (stretch, likeness), key=lambda found: found[1])
    return best[0]


def _tokens(text: str) -> list[Span]:
    """The spans of what white space separates, without the marks around them."""
    spans = []
    at = 0
    for token in text.split():
        at = text.index(token, at)
        bare = token.strip(".,;:!?()[]\"'“”‘’")
        start = at + (token.index(bare) if bare else 0)
        spans.append((start, start + len(bare or token)))
        at += len(token)
    return spans


def _short(words: str) -> str:
    return repr(words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…")
