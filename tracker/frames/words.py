"""The small words of a language that clauses are made of, loaded once from ``tracker/data/frames``. No grammar here."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files


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
    def no_nouns(self) -> frozenset[str]:
        """Words that are not the subject of the verb after them."""
        return self.joins | self.prepositions | self.reporting | self.determiners | self.subordinators | self.chain

    @cached_property
    def undescribed(self) -> frozenset[str]:
        """Words that no adjective before them describes."""
        return self.prepositions | self.chain | self.reporting | self.subordinators | self.relatives

    @cached_property
    def before_openings(self) -> frozenset[str]:
        """Words before a verb with which a clause put before its main clause begins."""
        return self.prepositions | self.determiners | self.noun_signs | self.subordinators


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
