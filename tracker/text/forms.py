"""Verb forms: what a word alone can be in a verb group, by the lists and endings of its language. No group is read here."""

from collections.abc import Mapping
from functools import cache

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


@cache
def listed(language: str, name: str) -> frozenset[str]:
    """The words of a list of the pack."""
    return frozenset(table(language, "verbs").get(name, ()))


@cache
def suffixes(language: str, name: str) -> tuple[str, ...]:
    """The endings of a list of the pack."""
    return tuple(table(language, "verbs").get(name, ()))


class _Forms(dict[str, str]):
    """The form of every word there is, found when first asked for."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> str:
        form = _form(word, self._language)
        if len(self) < _CACHED:
            self[word] = form
        return form


@cache
def forms(language: str) -> Mapping[str, str]:
    """What each word of a language can be: a list's name, "past" or "progressive" by its ending, ``LOOSE``, or ""."""
    return _Forms(language)


def _form(word: str, language: str) -> str:
    """What a word can be in a verb group: a list's name, "past" or "progressive" by its ending, a planning word, or ""."""
    if given := _listed_forms(language).get(word):
        return given
    if len(word) > 4:  # not "bed", "led", "used", "king"
        if word.endswith(suffixes(language, "past_suffixes")) and word not in listed(language, "not_past"):
            return "past"
        if word.endswith(suffixes(language, "progressive_suffixes")) and word not in listed(
            language, "not_progressive"
        ):
            return "progressive"
    return LOOSE if any(word in listed(language, name) for name in ("planned", "willing", "arranged")) else ""
