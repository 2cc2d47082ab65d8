"""Titles and offices in a text: "Turkish Foreign Minister", "secretary of state", "the president". No name is read here.

An office is found by its head ("minister"), widened to the left over the words that belong to it ("deputy foreign") and to
the right over what it is of ("of state", "for Foreign Affairs").
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from tracker.names.letters import CAPITAL
from tracker.names.tables import settings


@dataclass(slots=True)
class Office:
    """An office's words, and where its title begins (``head``, with the country before it).

    ``plural`` for "ministers"; ``plain`` for a form of address ("Mr") that is no office; ``short`` for what is an office
    only before a name ("PM").
    """

    start: int
    end: int
    words: str
    plural: bool = False
    plain: bool = False
    short: bool = False
    country: str | None = None
    head: int = -1

    @property
    def is_weak(self) -> bool:
        """Whether it is an ordinary word when nothing beside it says otherwise: "general", "major"."""
        return self.words.lower().removesuffix("s") in _WEAK

    @property
    def singular(self) -> str:
        """The office of one of several: "Foreign Ministers" hold "Foreign Minister"s."""
        first, of, rest = self.words.partition(" of ")
        one = f"{first[:-3]}y" if first.endswith("ries") else first.removesuffix("s")
        return f"{one}{of}{rest}"


_AND = rf"(?:(?:, [{CAPITAL}]\w+){{{{1,2}}}} and [{CAPITAL}]\w+| and (?:the )?(?!{{joined}})[{CAPITAL}]\w+){{{{0,2}}}}"
_TAIL = (
    r"(?:[- ](?:[Ee]lect|[Dd]esignate|[Gg]eneral)(?!\w))?"
    r"(?: (?:of|for|on) (?:the )?(?:"
    rf"(?i:{{areas}})(?!\w)(?! (?:and )?(?:{{bodies}})){_AND}(?: (?:{{bodies}}))?"
    rf"|(?:(?!{{foreign}})[{CAPITAL}][\w-]*,? (?:(?:and|of) )?(?:the )?){{{{1,5}}}}?(?:{{bodies}})(?!\w){_AND}(?: Affairs\b)?"
    ")){{0,2}}"
)
"""What may follow a head: "of Foreign Affairs and Trade", "of State", "of the State Affairs Commission"."""


@cache
def _heads() -> tuple[AhoCorasick, list[tuple[str, str]]]:
    """The automaton of all heads and forms of address, and what each pattern is: "one", "many", "plain" or "plain many"."""
    forms: dict[str, str] = {}
    for head in settings("offices.toml")["heads"]:
        for number, word in (("one", head), ("many", _plural(head))):
            for form in (word, word[:1].upper() + word[1:], word.title()):
                forms.setdefault(form, number)
    forms |= dict.fromkeys(settings("offices.toml")["plain"], "plain")
    forms |= dict.fromkeys(settings("offices.toml")["plain_many"], "plain many")
    automaton = AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, list(forms.items())


_WEAK = frozenset(
    {
        "general",
        "chief",
        "major",
        "captain",
        "count",
        "lady",
        "lord",
        "deputy",
        "marshal",
        "colonel",
        "director",
        "commander",
        "official",
        "representative",
        "delegate",
        "administrator",
        "coordinator",
        "cardinal",
        "ruler",
        "mediator",
        "professor",
        "deputie",
    }
)
"""Heads that are ordinary words when nothing beside them says otherwise."""


def _plural(head: str) -> str:
    """The office of several: "foreign secretaries", "heads of state".

    >>> _plural("foreign secretary"), _plural("chief of staff")
    ('foreign secretaries', 'chiefs of staff')
    """
    first, of, rest = head.partition(" of ")
    many = f"{first[:-1]}ies" if first.endswith("ry") else f"{first}s"
    return f"{many}{of}{rest}"


@cache
def _before() -> frozenset[str]:
    return frozenset(settings("offices.toml")["before"])


@cache
def aside() -> frozenset[str]:
    """Words said of a title that are no part of it: "former", "visiting"."""
    return frozenset(settings("offices.toml")["aside"])


@cache
def _tail() -> re.Pattern[str]:
    words = settings("offices.toml")
    parts = {part: "|".join(map(re.escape, words[part])) for part in ("areas", "bodies", "foreign", "joined")}
    return re.compile(_TAIL.format(**parts))


_OF = re.compile(r" of (?:the )?")
_SON_OF = ("bin ", "ibn ", "ben ", "bint ")
"""What stands before a father's name, which may be spelt like a title: "bin Sultan"."""
_LOWER_WORD = re.compile(r" ([a-z]+)")
_NAMED = re.compile(rf" [{CAPITAL}]")


def offices(shadow: str, bodies: Container[int] = ()) -> list[Office]:
    """Every office in a text's shadow, in order, none inside another.

    ``bodies`` are the offsets at which known bodies begin: "the leaders of the Association …" are several and its own,
    where one leader of it has it in the title.

    >>> [office.words for office in offices("The deputy foreign minister and Secretary of State met.")]
    ['deputy foreign minister', 'Secretary of State']
    """
    automaton, forms = _heads()
    short: dict[str, str] = settings("offices.toml")["short"]
    found: list[Office] = []
    over = 0
    for number, start, end in automaton.find_matches_as_indexes(shadow):
        if start < over or shadow[start - 1 : start].isalnum() or shadow[end : end + 1].isalnum():
            continue
        if shadow.endswith(_SON_OF, 0, start):
            continue
        form = forms[number][1]
        if form.startswith("plain"):
            if (meant := short.get(shadow[start:end])) and _NAMED.match(shadow, end):
                found.append(Office(start, end, meant, short=True))
            elif _NAMED.match(shadow, end):
                found.append(Office(start, end, shadow[start:end], plain=True, plural=form.endswith("many")))
            continue
        if form == "one" and _is_adjective(shadow, start, end):
            continue
        begin = _widened(shadow, start, over)
        if found and found[-1].end == begin - 1 and found[-1].words.lower() in _before():
            begin = found.pop().start
        tail = _tail().match(shadow, end)
        if tail and form == "many" and (of := _OF.match(shadow, end)) and of.end() in bodies:
            tail = None
        over = tail.end() if tail else end
        found.append(Office(begin, over, shadow[begin:over], plural=form == "many"))
    return found


def _is_adjective(shadow: str, start: int, end: int) -> bool:
    """Whether "official" describes what follows, as in "an official visit"."""
    following = _LOWER_WORD.match(shadow, end) if shadow[start:end] == "official" else None
    return following is not None and following[1] not in _after()


@cache
def _after() -> frozenset[str]:
    return frozenset(settings("words.toml")["after_country"])


def _widened(shadow: str, start: int, floor: int) -> int:
    """Where an office begins, with the words before its head that belong to it."""
    words = _before()
    while start > floor and shadow[start - 1] in " -":
        begin = max(shadow.rfind(" ", floor, start - 1), shadow.rfind("-", floor, start - 1), floor - 1) + 1
        if (
            shadow[begin : start - 1] == "Union"
            or shadow[begin : start - 1].lower() not in words
            or shadow[begin - 1 : begin].isalnum()
        ):
            return start
        start = begin
    return start
