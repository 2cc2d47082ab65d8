"""Verb groups: "has not yet been invited" as one thing with its tense and modality. No clause is drawn here, no date meant."""

import re
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from tracker.model.mention import Span
from tracker.text.forms import LOOSE, forms, listed, suffixes
from tracker.text.language import code

Tense = Literal["past", "present", "future", "perfect", "infinitive", "none"]
Modality = Literal["asserted", "planned", "possible", "negated", "conditional"]

_WORD = re.compile(r"['’](?:s|ll|re|ve|d|m|t)\b|[^\W\d_]+(?:-[^\W\d_]+)*|[0-9][0-9.,:]*|[^\s\w]")
_OPENING = frozenset({'"', "“", "‘", "'", ":", "-", "–", "—", "(", "…", "•", "*", "#"})
"""Signs after which a sentence may begin anew."""


class Word(NamedTuple):
    """A word or sign of a sentence: where it stands in the text, its lower-case form, and whether it is capitalised."""

    start: int
    end: int
    lower: str
    capitalised: bool = False


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries. ``planned``: a word beside it says that it is to happen ("due", "scheduled", "plans")."""

    span: Span
    head: str
    tense: Tense
    modality: Modality
    planned: bool
    progressive: bool
    reporting: bool
    first: int
    """The number of its first word in the sentence."""
    stative: bool = False
    """Whether it tells a state, not a happening: "is in Oslo", "has a plan"."""


def words(text: str, span: Span) -> list[Word]:
    """The words and signs of a sentence.

    >>> [word.lower for word in words("She'll go.", (0, 10))]
    ['she', "'ll", 'go', '.']
    """
    return [
        Word(match.start(), match.end(), (word := match[0]).lower(), word.istitle())
        for match in _WORD.finditer(text, *span)
    ]


def _is_name(sentence: list[Word], index: int) -> bool:
    """Whether a capitalised word inside a sentence, not after a quotation mark, is a name: "May", "Mark"."""
    return sentence[index].capitalised and sentence[index - 1].lower not in _OPENING


def verb_groups(sentence: list[Word], language: str = "en") -> list[VerbGroup]:
    """The verb groups of a sentence, in order. Words that only look like verbs ("the planned visit") are passed over."""
    reader = _Reader(sentence, code(language))
    groups: list[VerbGroup] = []
    index = 0
    while index < len(sentence):
        if not reader.forms[index]:
            index += 1
            continue
        group, index = reader.read(index)
        if group is not None:
            before = {groups[-1].head} if groups else set()
            noun = reader.lower(group.first - 1) in listed(code(language), "will_nouns")
            willed = group.tense == "infinitive" and (
                before & listed(code(language), "willing")
                or (noun and not sentence[group.first + 1].capitalised)  # not "their commitment to Africa"
            )
            groups.append(replace(group, planned=True) if willed else group)
    return groups


class _Reader:
    """Reads one sentence. Each method is given the number of a word and says what stands there."""

    def __init__(self, sentence: list[Word], language: str) -> None:
        self.sentence = sentence
        self.language = language
        known = forms(language)
        self.forms = [known[word.lower] for word in sentence]
        for index, form in enumerate(self.forms):
            if form and index and _is_name(sentence, index):
                self.forms[index] = ""
        subjects, endings = listed(language, "singular_subjects"), suffixes(language, "present_suffixes")
        for index in range(1, len(sentence)):
            told = not self.forms[index] and sentence[index - 1].lower in subjects
            if told and sentence[index].lower.endswith(endings):
                self.forms[index] = "present"  # "she becomes"

    def form(self, index: int) -> str:
        """The form of the word: a list's name, "past" or "progressive" by its ending, or ""."""
        found = self.forms[index] if 0 <= index < len(self.forms) else ""
        return "" if found == LOOSE else found

    def lower(self, index: int) -> str:
        return self.sentence[index].lower if 0 <= index < len(self.sentence) else ""

    def skip(self, index: int) -> tuple[int, bool]:
        """Past adverbs and negations to the next word of the group; whether a negation was among them."""
        negated = False
        for _ in range(4):  # "will not, however, now": no group has more between its words
            word = self.lower(index)
            negation = word in listed(self.language, "negations")
            between = negation or word in listed(self.language, "between")
            if not between and not (word and word.endswith(suffixes(self.language, "between_suffixes"))):
                break
            negated |= negation
            index += 1
        return index, negated

    def read(self, index: int) -> tuple[VerbGroup | None, int]:
        form = self.form(index)
        if form == "future" and self._is_whole_verb(index):
            form = "past"
        if form == "participles" and self.lower(index) in listed(self.language, "moved"):
            return self._plain(index, "past"), index + 1
        if not form or form in {"participles", "be_bare"}:
            return self._loose(index), index + 1
        if form == "infinitive":
            return self._infinitive(index)
        if form in {"past", "present", "progressive"}:
            return self._plain(index, form), index + 1
        return self._auxiliary(index, form)

    def _is_whole_verb(self, index: int) -> bool:
        """Whether it is no auxiliary without its negation, though it looks like one: "won", but not "won't"."""
        is_past = self.lower(index) in listed(self.language, "past")
        return is_past and self.lower(index + 1) not in listed(self.language, "negations")

    def _group(
        self,
        first: int,
        last: int,
        tense: Tense,
        modality: Modality,
        *,
        planned: bool = False,
        progressive: bool = False,
    ) -> VerbGroup:
        head = self.lower(last)
        return VerbGroup(
            (self.sentence[first].start, self.sentence[last].end),
            head,
            tense,
            modality,
            planned,
            progressive,
            head in listed(self.language, "reporting"),
            first,
        )

    def _attributive(self, index: int) -> bool:
        """Whether it stands before a noun: "the planned visit", "Lind's delayed trip"."""
        two = self.lower(index - 2) == "the" and self.lower(index) in listed(self.language, "past")
        return self.lower(index - 1) in listed(self.language, "determiners") and not two

    def _is_planned(self, index: int) -> bool:
        """Whether the word says that something is to happen: "due", and what follows fits."""
        word, after = self.lower(index), self.lower(index + 1)
        if word in listed(self.language, "willing"):
            return after in listed(self.language, "infinitive")
        if word in listed(self.language, "arranged"):
            return after in listed(self.language, "arranged_before")
        return word in listed(self.language, "planned") and after in listed(self.language, "planned_before")

    def _loose(self, index: int) -> VerbGroup | None:
        """A planning word without a verb: "a visit due on Monday"."""
        if self._is_planned(index) and not self._attributive(index):
            return self._group(index, index, "future", "planned", planned=True)
        return None

    def _plain(self, index: int, form: str) -> VerbGroup | None:
        if self._attributive(index):
            return None
        if self._is_planned(index):
            return self._group(index, index, "past" if form == "past" else "present", "planned", planned=True)
        if form == "progressive":
            return self._group(index, index, "none", "asserted", progressive=True)
        group = self._group(index, index, "past" if form == "past" else "present", "asserted")
        return replace(group, stative=True) if group.head in listed(self.language, "stative") else group

    def _infinitive(self, index: int) -> tuple[VerbGroup | None, int]:
        verb, negated = self.skip(index + 1)
        word = self.sentence[verb] if verb < len(self.sentence) else None
        if word is None or not word.lower[0].isalpha() or self.form(verb) in {"past", "progressive"}:
            return None, index + 1
        if self.lower(verb) in listed(self.language, "determiners"):
            return None, index + 1
        held = self.lower(verb) == "be" and self.form(verb + 1) in {
            "past",
            "participles",
        }  # "a meeting to be held on Friday"
        return self._group(index, verb, "infinitive", "negated" if negated else "asserted", planned=held), verb + 1

    def _auxiliary(self, index: int, form: str) -> tuple[VerbGroup | None, int]:
        verb, negated = self.skip(index + 1)
        tense, modality = _MEANING[form]
        planned = form in {"future", "planned_modals"}
        progressive = False
        last = index
        for _ in range(4):  # "would have been being seen" has four
            inner = self.form(verb)
            at_once = last == index  # "had to go", but not "had gone to Lima"
            to_be = (
                at_once
                and form.startswith(("be_", "have_"))
                and inner == "infinitive"
                and self.form(verb + 1) != "past"
            )
            if to_be or self._is_planned(verb):
                planned, modality, last = True, "planned", min(verb + to_be, len(self.sentence) - 1)
                break
            takes_bare = form in _TAKES_BARE and last == index
            if inner not in _INNER and not (takes_bare and self.lower(verb)[:1].isalpha()):
                break
            progressive |= inner == "progressive"
            last = verb
            verb, inner_negated = self.skip(verb + 1)
            negated |= inner_negated
        if form == "be_present" and self.lower(last) in listed(self.language, "moved"):
            tense = "perfect"
        group = self._group(
            index,
            last,
            tense,
            "negated" if negated else modality,
            planned=planned and not negated,
            progressive=progressive,
        )
        return replace(group, stative=last == index), last + 1


_MEANING: dict[str, tuple[Tense, Modality]] = {
    "future": ("future", "planned"),
    "planned_modals": ("future", "planned"),
    "possible_modals": ("future", "possible"),
    "be_present": ("present", "asserted"),
    "be_past": ("past", "asserted"),
    "have_present": ("perfect", "asserted"),
    "have_past": ("past", "asserted"),
    "do_present": ("present", "asserted"),
    "do_past": ("past", "asserted"),
}
_TAKES_BARE = frozenset({"future", "planned_modals", "possible_modals", "do_present", "do_past"})
_INNER = frozenset({"be_bare", "have_present", "past", "participles", "progressive"})
