"""The small words of a language that clauses are made of, loaded once, with all that follows from them. No grammar here."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from tracker.frames.lists import Lists

DASHES = frozenset({"--", "–", "—"})

PARTS = DASHES | {";", ":"}
"""Signs at which a sentence begins anew."""

BREAKS = PARTS | {'"', "“", "”", "•"}
"""Signs at which a clause ends."""

QUOTES = frozenset({'"', "“", "”"})
OWNS = frozenset({"'s", "’s", "'", "’"})
"""Signs behind an owner."""

TO_HAVE = frozenset({"was to have", "were to have", "supposed to have", "scheduled to have", "due to have"})
"""What a plan that came to nothing begins with."""


class Words(Lists):
    """The words of one language: the lists, and the sets and patterns that follow from them, all made once."""

    def __init__(self, lists: Mapping[str, frozenset[str]], modality: Mapping[str, frozenset[str]]) -> None:
        super().__init__(**lists, modality=modality)
        self._make_phrases()
        self._make_clauses()
        self.sequence = any_of(self.modality["sequence"], between=" ")
        """The words of legs that follow one another, with spaces around them."""
        self.parting = (self.other | self.reporting | {"but"}) - self.members_of
        """Words of something else between a trigger and its date."""
        self.hints = self._hints()
        """What a sentence could say that holds a word, the longest of a phrase, and with it the other words of the phrase."""
        self.hinting = frozenset(self.hints)
        """These words."""
        self.names_both = any_of(self.both_states | self.all_states | self.both_sides)
        """Finds any of the next three, without which there is none of them."""
        self.names_both_states = any_of(self.both_states)
        """Finds "the two countries"."""
        self.names_all_states = any_of(self.all_states)
        """Finds "the three countries"."""
        self.names_both_sides = any_of(self.both_sides)
        """Finds "the two leaders"."""

    def _make_phrases(self) -> None:
        self.owners = self.determiners | OWNS
        """Articles, possessives and the signs of an owner."""
        self.owning = self.owners | self.possessives
        """With these a noun phrase begins."""
        self.outside_nouns = self.prepositions | self.reporting | self.takes_in | (self.chain - self.noun_signs)
        """Words that cannot belong to the noun phrase after them."""
        self.before_nouns = (
            self.owners | self.noun_signs | self.reporting | self.takes_in | (self.prepositions - {"to"})
        )
        """Words after which a word that may be verb or noun is a noun."""
        self.no_nouns = (
            self.joins | self.prepositions | self.reporting | self.determiners | self.subordinators | self.chain
        )
        """Words that are not the subject of the verb after them."""
        self.in_titles = self.officials | self.descriptive
        """Words between a nation and the head of its noun phrase, and the heads: "Thai foreign ministers"."""
        self.before_places = self.articles | self.place_nouns | self.officials | self.numbers | {"of"}
        """Words between "to" and a name: "to the capital of", "to four Arab countries and"."""
        self.before_phrases = (
            self.chain | self.reporting | self.relatives | self.ands | (self.subordinators - self.prepositions)
        )
        """Words, no prepositions, that end before the noun phrase of a name begins."""
        self.undescribed = self.prepositions | self.chain | self.reporting | self.subordinators | self.relatives
        """Words that no adjective before them describes."""
        self.ends_of_spokesmen = tuple(self.spokesmen)
        """With these the offices end of those who tell what others did."""
        self.going_on = self.ands | {",", ";", "as", "along"}
        """What follows a name in a list."""
        self.senders = self.officials | self.sent | self.organs
        """Words before "of" and "from" whose phrase does what the name after it does: "officials of Peru"."""
        self.between_actors = frozenset({",", "and"}) | OWNS | self.determiners | self.in_titles
        """Words between two names that do the same: "Ek and his Thai counterpart, Anand"."""

    def _make_clauses(self) -> None:
        self.before_verbs = self.gerund_signs | self.be | self.verb_signs
        """Words after which "-ing" is a verb."""
        self.invites = self.offers | self.proposals
        """Words before whoever is to do something: "invited | Ek to visit Peru", "plans for | Ek to visit Peru"."""
        self.off = self.modality["postponed"] | self.modality["cancelled"]
        """Words that put off or call off what they carry."""
        self.calls_off = any_of(self.off)
        """Finds these."""
        self.off_ends = frozenset(phrase.rpartition(" ")[2] for phrase in self.off)
        """The last words of these."""
        self.off_particles = frozenset(phrase.rpartition(" ")[2] for phrase in self.off if " " in phrase)
        """Those behind a verb: "ruled out any meeting"."""
        self.absent_ends = frozenset(phrase.rpartition(" ")[2] for phrase in self.absent)
        """The last words of what one does who is not at a gathering."""
        self.meanwhile = self.phases | self.beside
        """Nouns with "of" that say that a gathering goes on: "said at the close of the summit"."""
        self.aspects = self.meanwhile | self.eves | self.outcomes
        """Nouns with "of" that say that it takes place at all."""
        self.pronouns = self.third_person | self.first_person
        """Words that stand for who does it."""
        self.clause_ends = BREAKS | self.relatives | self.reporting
        """Words and signs after which another clause begins."""
        self.clause_openers = self.clause_ends | self.subordinators
        """These, and words with which a clause begins unless a date follows."""
        self.argument_ends = (self.subordinators - {"as", "during"}) | self.purposes
        """Words that end the arguments of a verb or noun unless a date follows."""
        ends = self.clause_ends | self.argument_ends | self.predicates | self.including | {",", "and", "or", "to"}
        self.governors = self.prepositions - ends
        """Prepositions that change the position of the arguments of a verb or noun, and do nothing else."""
        self.turns = ends | self.clause_openers - self.governors
        """Other words and signs at which the arguments may end, or change their position."""
        self.segment_turns = PARTS | self.who | {",", "that"} | (self.subordinators - {"as", "during", "so"})
        """Words and signs with which a clause may begin or end, as far as dates care."""
        self.before_openings = self.prepositions | self.determiners | self.noun_signs | self.subordinators
        """Words before a verb with which a clause put before its main clause begins."""

    def _hints(self) -> dict[str, set[tuple[frozenset[str], str]]]:
        found: dict[str, set[tuple[frozenset[str], str]]] = {}
        lists = {"considered": self.considered, "shifted": self.shifted, "reporting": self.reporting}
        lists.update(undone=TO_HAVE, doubted=frozenset({"whether"}), unplanned=self.plans, unreal=self.unreal)
        lists.update({key: self.modality[key] for key in ("postponed", "cancelled", "proposed", "wish", "denied")})
        for key, phrases in lists.items():
            for words in map(str.split, phrases):
                longest = max(words, key=len)
                found.setdefault(longest, set()).add((frozenset(words) - {longest}, key))
        return found


def any_of(phrases: Iterable[str], between: str = "") -> re.Pattern[str]:
    """Finds one of some phrases, nothing where there are none. Phrases with one first word are looked for together."""
    rests: dict[str, list[str]] = {}
    for phrase in sorted(phrases):
        first, space, rest = phrase.partition(" ")
        rests.setdefault(re.escape(first), []).append(re.escape(space + rest))
    found = "|".join(f"{first}(?:{'|'.join(each)})" for first, each in rests.items()) or "(?!)"
    return re.compile(f"{between}(?:{found}){between}")


@cache
def words_of(language: str) -> Words:
    """The words of a language.

    Raises:
        FileNotFoundError: no such list; frames of that language cannot be read.
    """
    source = files("tracker.data") / "frames" / f"words.{language}.toml"
    lists = tomllib.loads(source.read_text(encoding="utf-8"))
    modality = {key: frozenset(value) for key, value in lists.pop("modality").items()}
    return Words({key: frozenset(value) for key, value in lists.items()}, modality)


def is_said(phrases: frozenset[str], around: str) -> bool:
    """Whether one of some phrases stands among words with spaces around them."""
    single, several = as_words(phrases)
    return bool(single and not single.isdisjoint(around.split())) or several.search(around) is not None


@cache
def as_words(phrases: frozenset[str]) -> tuple[frozenset[str], re.Pattern[str]]:
    """The phrases of one word, and those of several with spaces around them, so that they are found as whole words."""
    single = frozenset(phrase for phrase in phrases if " " not in phrase)
    return single, any_of(phrases - single, between=" ")
