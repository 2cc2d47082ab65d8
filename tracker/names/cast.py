"""The people of one article: whom each full name, each other spelling and each family name alone stands for."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from tracker.names.letters import plain_letters
from tracker.names.persons import PARTICLES, surname
from tracker.names.same import compatible

_OF_SPOUSES = frozenset({"first lady", "first gentleman", "lady"})
_NAMESAKES = 50
"""People of one family or given name that are kept to compare with a name: an article has few, a hostile text thousands."""


@dataclass(slots=True)
class Called:
    """A mention of a person: the name as written, blanks as one, and what its words say. ``apposed``: its title follows it."""

    start: int
    name: str
    key: str | None
    country: str | None
    office: str | None
    apposed: bool

    @property
    def is_short(self) -> bool:
        """Whether it is less than a full name, of whose bearer nothing else is known."""
        name = self.name
        return self.key is None and (" " not in name or f"{name[0].lower()}{name[1 : name.index(' ')]}" in PARTICLES)


@dataclass(slots=True, eq=False)
class Person:
    """One person of an article as it is read: all spellings, offices and places in the text so far."""

    names: list[str] = field(default_factory=list)
    alone: set[str] = field(default_factory=set)
    """Words that may stand for the name: the first, the last and the family name of each spelling, without diacritics."""
    key: str | None = None
    country: str | None = None
    offices: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    """The offices in small letters."""
    starts: list[int] = field(default_factory=list)

    @property
    def fullest(self) -> str:
        """The spelling with most words; of equals the first."""
        names = self.names
        return names[0] if len(names) == 1 else max(names, key=lambda name: name.count(" ") + name.count("-"))

    def add(self, mention: Called) -> None:
        """Take in what one mention more says of the person."""
        self.key = self.key or mention.key
        self.country = self.country or mention.country
        office = mention.office
        if office and office not in self.offices:
            self.offices.append(office)
            self.held.append(office.lower())
        insort(self.starts, mention.start)

    @property
    def is_spouse(self) -> bool:
        """Whether the first lady or "Lady Ada Berg", by whose family name alone her husband is meant."""
        return bool(self.held) and _OF_SPOUSES.issuperset(self.held)

    def has_family(self, name: str) -> bool:
        """Whether a family name of several words is the person's."""
        return any(surname(known).lower() == name.lower() for known in self.names)

    def distance(self, start: int) -> tuple[bool, int]:
        """How far away the nearest mention is; one before an offset is nearer than any after it."""
        number = bisect_left(self.starts, start)
        return (False, start - self.starts[number - 1]) if number else (True, self.starts[0] - start)


class Cast:
    """The people of an article by every word of their names."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[Person]] = {}
        self._by_key: dict[str, Person] = {}

    def take(self, person: Person | None, mention: Called) -> Person:
        """Add a mention to its person, or to a new one."""
        person = person or Person()
        if mention.name not in person.names:
            self._name(person, mention.name)
        person.add(mention)
        if person.key:
            self._by_key.setdefault(person.key, person)
        return person

    def _name(self, person: Person, name: str) -> None:
        """Add a spelling to a person's."""
        if " " not in name:
            word = plain_letters(name)
            person.names.append(name)
            person.alone.add(word)
            self._keep(word.lower().rstrip("."), person)
            return
        words = [*name.split(), surname(name)]
        if not name.isascii():
            words = list(map(plain_letters, words))
        person.names.append(name)
        person.alone.update((words[0], words[-2], words[-1]))
        for word in {word.lower().rstrip(".") for word in words}:
            self._keep(word, person)

    def _keep(self, word: str, person: Person) -> None:
        """Have a person found by a word of a name."""
        known = self._by_word.setdefault(word, [])
        if len(known) < _NAMESAKES:
            known.append(person)

    def named(self, mention: Called) -> Person | None:
        """Who has a full name, in this spelling or another."""
        if mention.key in self._by_key:
            return self._by_key[mention.key or ""]
        name, words = mention.name, mention.name.split()
        for word in dict.fromkeys((_plain(words[-1]), _plain(words[0]))):
            for person in self._by_word.get(word, ()):
                if person.key and mention.key:
                    continue
                if name in person.names or any(compatible(name, known) for known in person.names):
                    return person
        return None

    def bearer(self, mention: Called) -> Person | None:
        """Whom a family name means: who of that name was named last before it, else first after it."""
        name = mention.name
        plain = plain_letters(name)
        near = self._by_word.get(plain.lower().rstrip("."), ())
        if " " in name:
            bearers = [person for person in near if person.has_family(name)]
        else:
            # "Calderón" of "Felipe Calderón Hinojosa": a middle name, when it is nobody's first or last.
            bearers = [person for person in near if plain in person.alone] or list(near)
        if mention.office:
            bearers = [person for person in bearers if _office_fits(person, mention)]
        if not bearers:
            return None
        if bearers.count(bearers[0]) == len(bearers):
            return bearers[0]  # by another of his names a person comes again
        if not mention.office:
            bearers = [person for person in bearers if not person.is_spouse] or bearers
        return min(bearers, key=lambda person: person.distance(mention.start))


def _plain(word: str) -> str:
    return (word if word.isascii() else plain_letters(word)).lower().rstrip(".")


def cast(mentions: Iterable[Called]) -> dict[int, Person]:
    """The person of each mention by its offset: full names first, then the short ones by who was spoken of last."""
    people = Cast()
    found: dict[int, Person] = {}
    titled: list[Called] = []
    bare: list[Called] = []
    for mention in mentions:
        if not mention.is_short:
            found[mention.start] = people.take(people.named(mention), mention)
        elif mention.office is None:
            bare.append(mention)
        else:
            titled.append(mention)
    for mention in (*titled, *bare):
        found[mention.start] = people.take(people.bearer(mention), mention)
    return dict(sorted(found.items()))


def _office_fits(person: Person, mention: Called) -> bool:
    if mention.office is None or not person.offices:
        return True
    if mention.apposed and _same(mention.country, person.country):
        return True  # "Lind, a former envoy," tells more of the Lind named before
    if mention.country and person.country and mention.country != person.country:
        return False
    return (
        bool({_head(office) for office in person.offices} & {_head(mention.office)})
        or person.country == mention.country
    )


def _same(one: str | None, other: str | None) -> bool:
    """Whether two nationalities may be one: equal, or one not known."""
    return one is None or other is None or one == other


def _head(office: str) -> str:
    return office.lower().partition(" of ")[0].partition(" for ")[0].split()[-1]
