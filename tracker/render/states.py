"""What an event is and what became of it, in words and by sign. Nothing is decided here."""

import re
from collections.abc import Mapping

from tracker.model.event import AnnouncedBy, Event, Status
from tracker.render.clean import one_line

SIGNS: Mapping[Status, str] = {
    "proposed": "◌",
    "planned": "○",
    "ongoing": "◐",
    "occurred": "●",
    "postponed": "↷",
    "cancelled": "✕",
    "denied": "⊘",
}
"""One sign a status, always beside its word: a sign alone says nothing to a screen reader."""

_ANNOUNCER: Mapping[AnnouncedBy, str] = {
    "visitor": "the visitor’s side",
    "host": "the host",
    "both": "both sides",
    "third_party": "a third party",
    "media": "the media",
}
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "i", "we", "you"})
_ARTICLE = re.compile(r"^(?:The |An? (?=[a-z]))")
"""A capital that is only the beginning of a sentence."""
_NAMED = 60
"""Characters of a speaker that can stand in a line; a longer one is a clause."""


def announcer(event: Event) -> str:
    """Who announced it: as named in the words it came from, else the role; nothing when nobody did."""
    if event.announced_by is None:
        return ""
    said = {_ARTICLE.sub(_lower, one_line(proof.attributed_to)) for proof in event.evidence if proof.attributed_to}
    named = [words for words in said if words.casefold() not in _PRONOUNS and len(words) <= _NAMED]
    return min(named, key=lambda words: (len(words), words), default=_ANNOUNCER[event.announced_by])


def _lower(match: re.Match[str]) -> str:
    return match[0].lower()


def state_in_words(event: Event, as_of: str | None = None) -> str:
    """The status with who announced it: "planned, announced by the Kremlin".

    A date on which sources disagree is said to be disputed.
    ``as_of`` (ISO date): a plan whose day has passed before it is shown as that, never as occurred.
    """
    words = str(event.status)
    if event.status == "planned" and (said := announcer(event)):
        words += f", {'reported' if event.announced_by == 'media' else 'announced'} by {said}"
    if event.when.disputed:
        words += ", date disputed"
    if event.status in ("planned", "proposed") and as_of and event.when.latest < as_of:
        words += "; date passed, not yet reported"
    return words


def kind_in_words(event: Event) -> str:
    """The kind and what kind of it: "state visit", "phone call", "summit"."""
    return " ".join(filter(None, (event.subkind, event.kind))).replace("-", " ")
