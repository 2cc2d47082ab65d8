"""Verb forms: what a word alone can be in a verb group, by the lists and endings of its language. No group is read here."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from tracker.text.language import table

_CACHED = 16_384
"""Words remembered with their form; a text has some thousands."""
LOOSE = "loose"
"""The form of a word that is no verb and yet tells what is to happen: "due"."""
_FORMS = (
    "future", "planned_modals", "possible_modals", "be_present", "be_past", "be_bare", "have_present", "have_past",
    "do_present", "do_past", "infinitive", "past", "participles", "present",
)  # fmt: skip


@cache
def _listed_forms(language: str) -> dict[str, str]:
    """Every listed verb form with what it is; the first list that has it wins."""
    given = table(language, "verbs")
    return {word: form for form in reversed(_FORMS) for word in given.get(form, ())}


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of a pack by which verbs are read, under their names in it."""

    arranged: frozenset[str]
    arranged_before: frozenset[str]
    between: frozenset[str]
    determiners: frozenset[str]
    relative_too: frozenset[str]
    ranks: frozenset[str]
    givers: frozenset[str]
    foretelling: frozenset[str]
    """All words that say that something is to happen: ``arranged``, ``planned`` and ``willing``."""
    infinitive: frozenset[str]
    moved: frozenset[str]
    negations: frozenset[str]
    not_past: frozenset[str]
    not_progressive: frozenset[str]
    past: frozenset[str]
    planned: frozenset[str]
    planned_before: frozenset[str]
    reporting: frozenset[str]
    singular_subjects: frozenset[str]
    stative: frozenset[str]
    nouns_of: frozenset[str]
    will_nouns: frozenset[str]
    willing: frozenset[str]
    between_suffixes: tuple[str, ...]
    past_suffixes: tuple[str, ...]
    present_suffixes: tuple[str, ...]
    progressive_suffixes: tuple[str, ...]


@cache
def lists(language: str) -> Lists:
    """The lists of a language; those that its pack leaves out are empty."""
    given = table(language, "verbs")
    known: dict[str, Any] = {each.name: frozenset(given.get(each.name, ())) for each in fields(Lists)}
    known["foretelling"] = known["arranged"] | known["planned"] | known["willing"]
    endings = {name: tuple(given.get(name, ())) for name in known if name.endswith("_suffixes")}
    return Lists(**known | endings)


class _Forms(dict[str, str]):
    """The form of every word there is: of those in lists from the first, of others found when first asked for."""

    def __init__(self, language: str) -> None:
        super().__init__(_listed_forms(language))
        self._lists = lists(language)
        self._most = len(self) + _CACHED

    def __missing__(self, word: str) -> str:
        form = _unlisted(word, self._lists)
        if len(self) < self._most:
            self[word] = form
        return form


@cache
def forms(language: str) -> Mapping[str, str]:
    """What each word of a language can be: a list's name, "past" or "progressive" by its ending, ``LOOSE``, or ""."""
    return _Forms(language)


def _unlisted(word: str, known: Lists) -> str:
    """What a word of no list can be in a verb group: "past" or "progressive" by its ending, a planning word, or ""."""
    if len(word) > 4:  # not "bed", "led", "used", "king"
        if word.endswith(known.past_suffixes) and word not in known.not_past:
            return "past"
        if word.endswith(known.progressive_suffixes) and word not in known.not_progressive:
            return "progressive"
    return LOOSE if word in known.foretelling else ""
