"""The small words of a language that clauses are made of, loaded once from ``tracker/data/frames``. No grammar here."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

DASHES = frozenset({"--", "–", "—"})

PARTS = DASHES | {";", ":"}
"""Signs at which a sentence begins anew."""

BREAKS = PARTS | {'"', "“", "”", "•"}
"""Signs at which a clause ends."""

RELATIVES = frozenset({"who", "which", "whom", "whose", "where"})
"""Words with which a clause about the name before them begins."""

AUXILIARIES = frozenset({"will", "would", "is", "was", "are", "were", "has", "have", "had"})
"""Verbs that begin a predicate, when another one has its arguments already."""

OWNS = frozenset({"'s", "’s", "'", "’"})
"""Signs behind an owner."""


@dataclass(frozen=True)
class Words:
    """Word lists of one language, lower case; ``modality`` by what the words say of an event."""

    chain: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    possessives: frozenset[str]
    reporting: frozenset[str]
    other: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    third_person: frozenset[str]
    first_person: frozenset[str]
    first_possessive: frozenset[str]
    plural: frozenset[str]
    negations: frozenset[str]
    officials: frozenset[str]
    descriptive: frozenset[str]
    both_sides: frozenset[str]
    be: frozenset[str]
    participles: frozenset[str]
    undone: frozenset[str]
    carriers: frozenset[str]
    noun_signs: frozenset[str]
    verb_signs: frozenset[str]
    said_with: frozenset[str]
    starts: frozenset[str]
    ends: frozenset[str]
    articles: frozenset[str]
    place_nouns: frozenset[str]
    grounds: frozenset[str]
    joins: frozenset[str]
    future: frozenset[str]
    perfect: frozenset[str]
    have: frozenset[str]
    under_way: frozenset[str]
    ending: frozenset[str]
    not_now: frozenset[str]
    private_offices: frozenset[str]
    business_offices: frozenset[str]
    later: frozenset[str]
    carried: frozenset[str]
    stops: frozenset[str]
    phone: frozenset[str]
    often_off: frozenset[str]
    reports: frozenset[str]
    considered: frozenset[str]
    tails: frozenset[str]
    over: frozenset[str]
    begun: frozenset[str]
    past_legs: frozenset[str]
    gerund_signs: frozenset[str]
    assembly: frozenset[str]
    tonight: frozenset[str]
    sequels: frozenset[str]
    ahead: frozenset[str]
    tours: frozenset[str]
    urges: frozenset[str]
    aside: frozenset[str]
    body_acts: frozenset[str]
    takes: frozenset[str]
    staying: frozenset[str]
    sent: frozenset[str]
    phases: frozenset[str]
    troubles: frozenset[str]
    preparing: frozenset[str]
    ranks: frozenset[str]
    led: frozenset[str]
    organs: frozenset[str]
    shifted: frozenset[str]
    new_date: frozenset[str]
    offers: frozenset[str]
    plans: frozenset[str]
    conditions: frozenset[str]
    homeward: frozenset[str]
    aims: frozenset[str]
    ordinals: frozenset[str]
    further: frozenset[str]
    conferred: frozenset[str]
    further_on: frozenset[str]
    topics: frozenset[str]
    outcomes: frozenset[str]
    counted: frozenset[str]
    said_in: frozenset[str]
    discussing: frozenset[str]
    intended: frozenset[str]
    beside: frozenset[str]
    planning: frozenset[str]
    held: frozenset[str]
    including: frozenset[str]
    own: frozenset[str]
    of_trips: frozenset[str]
    before_times: frozenset[str]
    both_states: frozenset[str]
    peoples: frozenset[str]
    will: frozenset[str]
    rounds: frozenset[str]
    standing: frozenset[str]
    seats: frozenset[str]
    deeds: frozenset[str]
    inward: frozenset[str]
    modality: Mapping[str, frozenset[str]]

    @cached_property
    def before_verbs(self) -> frozenset[str]:
        """Words after which "-ing" is a verb."""
        return self.gerund_signs | self.be | self.verb_signs

    @cached_property
    def off(self) -> frozenset[str]:
        """Words that put off or call off what they carry."""
        return self.modality["postponed"] | self.modality["cancelled"]

    @cached_property
    def hints(self) -> dict[str, set[str]]:
        """What a sentence could say that holds a word: the longest of each phrase, without which the phrase is not there."""
        found: dict[str, set[str]] = {}
        lists = {"off": self.off, "considered": self.considered, "shifted": self.shifted, "reporting": self.reporting}
        lists["undone"] = frozenset({"to have"})
        lists.update({key: self.modality[key] for key in ("proposed", "wish", "denied")})
        for key, phrases in lists.items():
            for phrase in phrases:
                found.setdefault(max(phrase.split(), key=len), set()).add(key)
        return found

    @cached_property
    def names_both_states(self) -> re.Pattern[str]:
        """Finds "the two countries"."""
        return any_of(self.both_states)

    @cached_property
    def names_both_sides(self) -> re.Pattern[str]:
        """Finds "the two leaders"."""
        return any_of(self.both_sides)

    @cached_property
    def no_nouns(self) -> frozenset[str]:
        """Words that are not the subject of the verb after them."""
        return self.joins | self.prepositions | self.reporting | self.determiners | self.subordinators | self.chain

    @cached_property
    def owners(self) -> frozenset[str]:
        """Articles, possessives and the signs of an owner."""
        return self.determiners | OWNS

    @cached_property
    def owning(self) -> frozenset[str]:
        """With these a noun phrase begins."""
        return self.owners | self.possessives

    @cached_property
    def outside_nouns(self) -> frozenset[str]:
        """Words that cannot belong to the noun phrase after them."""
        return self.prepositions | self.reporting | (self.chain - self.noun_signs)

    @cached_property
    def before_nouns(self) -> frozenset[str]:
        """Words after which a word that may be verb or noun is a noun."""
        return self.owners | self.noun_signs | (self.prepositions - {"to"})

    @cached_property
    def undescribed(self) -> frozenset[str]:
        """Words that no adjective before them describes."""
        return self.prepositions | self.chain | self.reporting | self.subordinators | self.relatives

    @cached_property
    def pronouns(self) -> frozenset[str]:
        """Words that stand for who does it."""
        return self.third_person | self.first_person

    @cached_property
    def clause_ends(self) -> frozenset[str]:
        """Words and signs after which another clause begins."""
        return BREAKS | self.relatives | self.reporting

    @cached_property
    def clause_openers(self) -> frozenset[str]:
        """These, and words with which a clause begins unless a date follows."""
        return self.clause_ends | self.subordinators

    @cached_property
    def argument_ends(self) -> frozenset[str]:
        """Words that end the arguments of a verb or noun unless a date follows."""
        return self.subordinators - {"as", "during"}

    @cached_property
    def turns(self) -> frozenset[str]:
        """Words and signs at which the arguments of a verb or noun may end, or change their position."""
        return self.clause_openers | self.prepositions | AUXILIARIES | {",", "and", "or", "to"}

    @cached_property
    def before_places(self) -> frozenset[str]:
        """Words between "to" and a name: "to the capital of"."""
        return self.articles | self.place_nouns | self.officials | {"of"}

    @cached_property
    def segment_turns(self) -> frozenset[str]:
        """Words and signs with which a clause may begin or end, as far as dates care."""
        return PARTS | RELATIVES | {",", "that"} | (self.subordinators - {"as", "during", "so"})

    @cached_property
    def in_titles(self) -> frozenset[str]:
        """Words between a nation and the head of its noun phrase, and the heads: "Thai foreign ministers"."""
        return self.officials | self.descriptive

    @cached_property
    def before_phrases(self) -> frozenset[str]:
        """Words, no prepositions, that end before the noun phrase of a name begins."""
        return self.chain | self.reporting | self.relatives

    @cached_property
    def senders(self) -> frozenset[str]:
        """Words before "of" and "from" whose phrase does what the name after it does: "officials of Peru"."""
        return self.officials | self.sent | self.organs

    @cached_property
    def between_actors(self) -> frozenset[str]:
        """Words between two names that do the same: "Ek and his Thai counterpart, Anand"."""
        return frozenset({",", "and"}) | self.determiners | self.in_titles

    @cached_property
    def before_openings(self) -> frozenset[str]:
        """Words before a verb with which a clause put before its main clause begins."""
        return self.prepositions | self.determiners | self.noun_signs | self.subordinators


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Finds one of some phrases, nothing where there are none."""
    return re.compile("|".join(map(re.escape, sorted(phrases))) or "(?!)")


@cache
def words_of(language: str) -> Words:
    """The words of a language.

    Raises:
        FileNotFoundError: no such list; frames of that language cannot be read.
    """
    source = files("tracker.data") / "frames" / f"words.{language}.toml"
    lists = tomllib.loads(source.read_text(encoding="utf-8"))
    modality = {key: frozenset(value) for key, value in lists.pop("modality").items()}
    return Words(**{key: frozenset(value) for key, value in lists.items()}, modality=modality)
