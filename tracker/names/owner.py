"""Whose an office is: the nation before it ("Danish", "Denmark's") or after it ("of Denmark")."""

import re
from collections.abc import Mapping

from tracker.names.offices import ASIDE, Office
from tracker.names.scan import Hit

_OF = re.compile(r" (?:of|from) (?:the )?")
"""What joins an office to its own country; an envoy "to" or "for" one is another's."""
_STARTS = frozenset({" o", " f"})
"""The two code points with which that begins."""
_OF_A_BODY = re.compile(r"(?i)secretary[- ]general|director[- ]general|chief|chair")
_OF_A_STATE = re.compile(r"(?i)gov|senator|representative|legislat")
"""Offices that "Georgia" has as a state of the United States."""

_LED = frozenset({" by ", "its "})
"""The four code points before the office of a delegation's leader."""
_DELEGATION = re.compile(r" (?:delegation|mission|team),? (?:led|headed) by (?:its )?\Z")
_FAR = 60
"""Code points that this may have."""
_SIDES = ("pro-", "nti-")
"""What makes a nation's name that of a side taken: the "pro-China president" of the Maldives."""

Hits = Mapping[int, Hit]


def own(office: Office, shadow: str, hits: Hits, ends: Hits) -> None:
    """Give an office its country and the beginning of its phrase. ``hits`` and ``ends``: by where they start and end."""
    head = office.start
    while head > 1:
        space = shadow.rfind(" ", 0, head - 1) + 1
        if shadow[space : head - 1].lower() not in ASIDE:
            break
        head = space
    office.head, at = head, head - 1
    if owner := _before(at, shadow, ends):
        if (body := ends.get(at)) and body.senses.kind == "org" and _OF_A_BODY.match(office.words):
            owner = body  # "Macedonia NATO Secretary General" is a headline's end and a body's head
        of_a_state = owner.senses.is_american_state and _OF_A_STATE.search(office.words)
        if owner.senses.kind == "org" and not office.plain:
            office.words = f"{owner.text} {office.words}"
        if code := "US" if of_a_state else owner.senses.nation:
            office.country, office.head = code, owner.start
            return
    office.country = _behind(office, shadow, hits) or office.country
    if office.country is None and (body := _body_behind(office, shadow, hits)) is not None:
        office.words = f"{office.words} of {body.text}"
    if office.country is None and shadow[head - 4 : head] in _LED:
        office.country = _of_a_delegation(head, shadow, ends)


def _behind(office: Office, shadow: str, hits: Hits) -> str | None:
    """The nation of "President of Peru", or within the office: "Speaker of the Danish Parliament"."""
    match = _OF.match(shadow, office.end) if shadow[office.end : office.end + 2] in _STARTS else None
    if match and (code := nation(hits.get(match.end()))):
        return code
    inside = None if office.country or office.words.endswith("Affairs") else _OF.search(office.words)
    return nation(hits.get(office.start + inside.end())) if inside else None


def _body_behind(office: Office, shadow: str, hits: Hits) -> Hit | None:
    """The body of "chairman of the African Union", who is no chairman of a firm."""
    match = _OF.match(shadow, office.end) if shadow[office.end : office.end + 2] in _STARTS else None
    hit = hits.get(match.end()) if match and not office.plural and office.is_of_firms else None
    return hit if hit is not None and hit.senses.kind == "org" else None


def _of_a_delegation(head: int, shadow: str, ends: Hits) -> str | None:
    """The nation of "a Chadian trade delegation led by Foreign Minister Lassou"."""
    match = _DELEGATION.search(shadow[max(0, head - _FAR) : head])
    if match is None:
        return None
    at = head - len(match[0])
    return nation(ends.get(at)) or nation(ends.get(shadow.rfind(" ", 0, at)))


def _before(at: int, shadow: str, ends: Hits) -> Hit | None:
    """What the gazetteers know that ends at an offset, with or without a possessive."""
    hit = ends.get(at)
    if hit is None:
        last = shadow[at - 1] if at > 0 else ""
        if last in "'’":
            return ends.get(at - 1)
        return ends.get(at - 2) if last == "s" and shadow[at - 2] in "'’" else None
    if shadow[max(0, hit.start - 4) : hit.start].lower().endswith(_SIDES):
        return None
    first = ends.get(hit.start - 1)  # the "U.S. Iran envoy" is of the first
    if first and shadow[first.end] == " " and (first.senses.nation or first.senses.kind == "org"):
        return first
    return hit


def nation(hit: Hit | None) -> str | None:
    """The country that a name of the gazetteers stands for."""
    return hit.senses.nation if hit else None
