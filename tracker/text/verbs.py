"""Verb groups: "has not yet been invited" as one thing with its tense and modality. No clause is drawn here, no date meant."""

from itertools import compress, count
from typing import Literal, NamedTuple

from tracker.model.mention import make
from tracker.text.forms import LOOSE, forms, lists
from tracker.text.language import code
from tracker.text.words import Words

Tense = Literal["past", "present", "future", "perfect", "infinitive", "none"]
Modality = Literal["asserted", "planned", "possible", "negated", "conditional"]

_NOTHING = ("", "")
"""What stands before the first word of a sentence and after its last: two more words than there are, also at -1 and -2."""
_RANK = 3
"""Words before an infinitive in which "the first" stands: "was the first premier | to be received"."""
_GIVER = 10
"""Words from "from" to an infinitive: "an invitation from the President of Peru, Ek, to visit"."""
_OPENING = frozenset({'"', "“", "‘", "'", ":", "-", "–", "—", "(", "…", "•", "*", "#"})
"""Signs after which a sentence may begin anew."""


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries. ``planned``: a word beside it says that it is to happen ("due", "scheduled", "plans")."""

    first: int
    """The number of its first word in the sentence."""
    last: int
    head: str
    tense: Tense
    modality: Modality
    reporting: bool
    planned: bool = False
    progressive: bool = False
    stative: bool = False
    """Whether it tells a state, not a happening: "is in Oslo", "has a plan"."""


def verb_groups(sentence: Words, language: str = "en") -> list[VerbGroup]:
    """The verb groups of a sentence, in order. Words that only look like verbs ("the planned visit") are passed over."""
    reader = _Reader(sentence, code(language))
    groups: list[VerbGroup] = []
    following = 0
    for index in compress(count(), reader.forms):
        if index < following:
            continue
        group, following = reader.read(index)
        if group is not None:
            willed = group.tense == "infinitive" and reader.is_willed(group, groups[-1].head if groups else "")
            groups.append(group._replace(planned=True) if willed else group)
    return groups


class _Reader:
    """Reads one sentence. Each method is given the number of a word and says what stands there."""

    __slots__ = ("forms", "lists", "lower", "words")

    def __init__(self, sentence: Words, language: str) -> None:
        self.lists = lists(language)
        self.words = sentence
        self.lower = lower = [*sentence.lower, *_NOTHING]
        self.forms = forms_ = list(map(forms(language).__getitem__, lower))
        """The form of each word: a list's name, "past" or "progressive" by its ending, ``LOOSE``, or ""."""
        for index in compress(count(), forms_):
            if index and sentence.is_title(index) and lower[index - 1] not in _OPENING:
                forms_[index] = ""  # a name: "May", "Mark"
        if not self.lists.singular_subjects.isdisjoint(lower):
            self._read_presents()

    def _read_presents(self) -> None:
        """Words that are verbs by their subject: "she becomes"."""
        forms_, lower, suffixes = self.forms, self.lower, self.lists.present_suffixes
        for index in compress(count(1), map(self.lists.singular_subjects.__contains__, lower)):
            if not forms_[index] and lower[index].endswith(suffixes):
                forms_[index] = "present"

    def is_willed(self, group: VerbGroup, head: str) -> bool:
        """Whether what stands before an infinitive says that it is to happen: the ``head`` of the verb before, or a noun."""
        noun = self.lower[group.first - 1] in self.lists.will_nouns or self._is_of_a_giver(group.first)
        is_name = noun and self.words.is_title(group.first + 1)  # "their commitment to Africa"
        return head in self.lists.willing or (noun and not is_name)

    def _is_of_a_giver(self, infinitive: int) -> bool:
        """Whether a noun and its giver stand before an infinitive: "an invitation from President Ek | to visit Lima"."""
        for number in range(infinitive - 1, max(infinitive - _GIVER, 0), -1):
            if self.lower[number] in self.lists.givers:
                return self.lower[number - 1] in self.lists.will_nouns
            if self.forms[number]:
                return False
        return False

    def skip(self, index: int) -> tuple[int, bool]:
        """Past adverbs and negations to the next word of the group; whether a negation was among them."""
        lower, known = self.lower, self.lists
        negated = False
        for number in range(index, index + 4):  # "will not, however, now": no group has more between its words
            word = lower[number]
            if word in known.negations:
                negated = True
            elif word not in known.between and not word.endswith(known.between_suffixes):
                return number, negated
        return index + 4, negated

    def read(self, index: int) -> tuple[VerbGroup | None, int]:
        form = self.forms[index]
        if form in _ALONE:
            return self._plain(index, form), index + 1
        if form == "infinitive":
            return self._infinitive(index)
        if form in _NOT_ALONE:
            moved = form == "participles" and self.lower[index] in self.lists.moved
            return self._plain(index, "past") if moved else self._loose(index), index + 1
        if form == "future" and self._is_whole_verb(index):
            return self._plain(index, "past"), index + 1
        return self._auxiliary(index, form)

    def _is_whole_verb(self, index: int) -> bool:
        """Whether it is no auxiliary without its negation, though it looks like one: "won", but not "won't"."""
        is_past = self.lower[index] in self.lists.past
        return is_past and self.lower[index + 1] not in self.lists.negations

    def _attributive(self, index: int) -> bool:
        """Whether it stands before a noun: "the planned visit", "Lind's delayed trip"; but "the war that began on Monday"."""
        if self.lower[index - 1] not in self.lists.determiners:
            return False
        if self.lower[index - 1] in self.lists.relative_too:
            finite = not self.lower[index].endswith("ed") or self.lower[index + 1] in self.lists.planned_before
            return not finite or self.forms[index] != "past"
        return self.lower[index - 2] != "the" or self.lower[index] not in self.lists.past  # "the two met"

    def _is_planned(self, index: int) -> bool:
        """Whether the word says that something is to happen: "due", and what follows fits."""
        word, known = self.lower[index], self.lists
        if word not in known.foretelling:
            return False
        after = self.lower[index + 1]
        if word in known.willing:
            return after in known.infinitive
        if word in known.arranged:
            return after in known.arranged_before
        return after in known.planned_before

    def _loose(self, index: int) -> VerbGroup | None:
        """A planning word without a verb: "a visit due on Monday"."""
        word = self.lower[index]
        if word not in self.lists.foretelling or not self._is_planned(index) or self._attributive(index):
            return None
        return VerbGroup(index, index, word, "future", "planned", word in self.lists.reporting, planned=True)

    def _plain(self, index: int, form: str) -> VerbGroup | None:
        lower, known = self.lower, self.lists
        word, before = lower[index], lower[index - 1]
        inserted = before == "," and lower[index + 1] == "by"  # "talks, hosted by Oman, on Friday"
        noun = lower[index + 1] == "of" and word in known.nouns_of
        if inserted or noun or (before in known.determiners and self._attributive(index)):
            return None
        tense: Tense = "past" if form == "past" else "present"
        reporting = word in known.reporting
        if word in known.foretelling and self._is_planned(index):
            return make(VerbGroup, (index, index, word, tense, "planned", reporting, True, False, False))
        if form == "progressive":
            return make(VerbGroup, (index, index, word, "none", "asserted", reporting, False, True, False))
        stative = word in known.stative
        return make(VerbGroup, (index, index, word, tense, "asserted", reporting, False, False, stative))

    def _infinitive(self, index: int) -> tuple[VerbGroup | None, int]:
        verb, negated = self.skip(index + 1)
        word = self.lower[verb]
        if self.forms[verb] == "past":
            return None, verb + 1  # "to troubled Lesotho"
        if not word[:1].isalpha() or self.forms[verb] == "progressive" or word in self.lists.determiners:
            return None, index + 1
        if self.words.is_title(verb) and self.words.is_prose():
            return None, index + 1  # "his visit to Peru"
        held = word == "be" and self.forms[verb + 1] in _HELD  # "a meeting to be held on Friday"
        held = held and self.lists.ranks.isdisjoint(self.lower[max(index - _RANK, 0) : index])
        modality: Modality = "negated" if negated else "asserted"
        reporting = word in self.lists.reporting
        group = make(VerbGroup, (index, verb, word, "infinitive", modality, reporting, held, False, False))
        return group, verb + 1 + held

    def _auxiliary(self, index: int, form: str) -> tuple[VerbGroup | None, int]:
        verb, negated = self.skip(index + 1)
        tense, modality = _MEANING[form]
        planned = form in {"future", "planned_modals"}
        progressive = False
        last = index
        for _ in range(4):  # "would have been being seen" has four
            inner = self.forms[verb]
            at_once = last == index  # "had to go", but not "had gone to Lima"
            to_be = (
                inner == "infinitive"
                and at_once
                and form.startswith(("be_", "have_"))
                and self.forms[verb + 1] != "past"
            )
            if to_be or self._is_planned(verb):
                planned, modality, last = True, "planned", min(verb + to_be, len(self.words.lower) - 1)
                if self.forms[last] == "be_bare" and self.forms[held := self.skip(last + 1)[0]] in _HELD:
                    last = held  # "is to be held", "were to be formally opened"
                break
            takes_bare = at_once and form in _TAKES_BARE
            if inner not in _INNER and not (takes_bare and self.lower[verb][:1].isalpha()):
                break
            progressive |= inner == "progressive"
            last = verb
            verb, inner_negated = self.skip(verb + 1)
            negated |= inner_negated
        if form == "be_present" and self.lower[last] in self.lists.moved:
            tense = "perfect"
        if negated:
            planned, modality = False, "negated"
        head = self.lower[last]
        known = head in self.lists.reporting, planned, progressive, last == index
        return make(VerbGroup, (index, last, head, tense, modality, *known)), last + 1


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
_HELD = frozenset({"past", "participles"})
"""Forms of what is done behind "to be"."""
_NOT_ALONE = frozenset({LOOSE, "participles", "be_bare"})
"""Forms that make no verb group by themselves."""
_ALONE = frozenset({"past", "present", "progressive"})
"""Forms that make one."""
_INNER = frozenset({"be_bare", "have_present", "past", "participles", "progressive"})
