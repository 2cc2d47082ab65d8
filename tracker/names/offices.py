"""Titles and offices in a text: "Turkish Foreign Minister", "secretary of state", "the president". No name is read here.

An office is found by its head ("minister"), widened to the left over the words that belong to it ("deputy foreign") and to
the right over what it is of ("of state", "for Foreign Affairs").
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from tracker.names.letters import CAPITAL
from tracker.names.scan import Scan
from tracker.names.tables import settings, word_set


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
    def is_of_firms(self) -> bool:
        """Whether firms have it, too: "chairman"."""
        return self.is_weak or self.words.lower() in _OF_FIRMS

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
    rf"|(?:(?!{{foreign}})[{CAPITAL}][\w-]*,? (?:(?:and|of) )?(?:the )?){{{{1,5}}}}?(?:{{bodies}})(?!\w)"
    rf"(?: (?:{{panels}})\b)?{_AND}(?: Affairs\b)?"
    rf"|(?:(?!{{foreign}})[{CAPITAL}][\w-]* ){{{{0,3}}}}?(?i:{{houses}})(?!\w)"
    ")){{0,2}}"
)
"""What may follow a head: "of Foreign Affairs and Trade", "of State", "of the State Affairs Commission"."""
_TAILS = frozenset(f"{mark}{letter}" for mark in " -" for letter in "EeDdGgof")
"""The two code points with which it begins."""


class _Form(NamedTuple):
    """A head as it is written, or a form of address (``plain``)."""

    text: str
    plural: bool
    plain: bool


@cache
def _heads() -> tuple[BytesAhoCorasick, list[_Form]]:
    """The automaton of all heads and forms of address, and what each pattern is."""
    forms: dict[str, _Form] = {}
    for head in settings("offices.toml")["heads"]:
        for plural, word in ((False, head), (True, _plural(head))):
            for form in (word, word[:1].upper() + word[1:], word.title()):
                forms.setdefault(form, _Form(form, plural=plural, plain=False))
    for kind, plural in (("plain", False), ("plain_many", True)):
        forms |= {form: _Form(form, plural=plural, plain=True) for form in settings("offices.toml")[kind]}
    typed = {_typed(text): form for text, form in forms.items()}
    automaton = BytesAhoCorasick(list(typed), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, list(typed.values())


def _typed(text: str) -> bytes:
    """A text with one byte for each code point, as the automaton reads it; no head has another letter or mark."""
    return text.replace("’", "'").encode("latin-1", "replace")


_OF_FIRMS = word_set("offices.toml", "of_firms")
_WEAK = word_set("offices.toml", "weak")
"""Heads that are ordinary words when nothing beside them says otherwise."""


def _plural(head: str) -> str:
    """The office of several: "foreign secretaries", "heads of state".

    >>> _plural("foreign secretary"), _plural("chief of staff")
    ('foreign secretaries', 'chiefs of staff')
    """
    first, of, rest = head.partition(" of ")
    many = f"{first[:-1]}ies" if first.endswith("ry") else f"{first}s"
    return f"{many}{of}{rest}"


_BEFORE = word_set("offices.toml", "before")
_BEFORE_MINISTER = _BEFORE | word_set("offices.toml", "fields")
_JOINED = _BEFORE_MINISTER - {"minister", "secretary"}
_MINISTERS = ("minister", "secretar")
_JOINS = (" and ", ", ")
"""Between the fields of one office, from its head on: "and" is the first."""
ASIDE = word_set("offices.toml", "aside")
"""Words said of a title that are no part of it: "former", "visiting"."""


@cache
def _tail() -> re.Pattern[str]:
    words = settings("offices.toml")
    parts = {
        part: "|".join(map(re.escape, words[part]))
        for part in ("areas", "bodies", "foreign", "houses", "joined", "panels")
    }
    return re.compile(_TAIL.format(**parts))


_OF = re.compile(r" of (?:the )?")
_BRACKET = re.compile(r" \(([A-Z][A-Za-z]{0,5}[A-Z])\)")
_SMALL = frozenset({"of", "for", "and", "the"})
"""Words of an office that its initials leave out."""
_SON_OF = ("bin ", "ibn ", "ben ", "bint ")
"""What stands before a father's name, which may be spelt like a title: "bin Sultan"."""
_SON_ENDS = frozenset(word[-2] for word in _SON_OF)
_LONG_WORD = 30
_WORD = re.compile(r" ([A-Za-z]+)")
_NAMED = re.compile(rf" [{CAPITAL}]")


_NAMES_TOO = word_set("offices.toml", "names_too")
"""Titles that people have for a name as well, when a title or a name stands before: "Foreign Minister Shah Lind"."""


def _follows_a_name(shadow: str, start: int) -> bool:
    """Whether a capitalised word that owns nothing stands straight before an offset: neither "The" nor "Iran's"."""
    before = shadow.rfind(" ", max(0, start - _LONG_WORD), max(0, start - 1)) + 1
    word = shadow[before : start - 1]
    named = word[:1].isupper() and word[-1].isalnum() and word[-2:-1] not in ("'", "’")
    return named and shadow[start - 1] == " " and word != "The"


def offices(read: Scan) -> list[Office]:
    """Every office in a text, in order, none inside another.

    Before a known body "the leaders of the Association …" are several and its own, where one leader of it has it in the
    title.

    >>> from tracker.names.scan import scan
    >>> [office.words for office in offices(scan("The deputy foreign minister and Secretary of State met."))]
    ['deputy foreign minister', 'Secretary of State']
    >>> [office.words for office in offices(scan("the Economy, Trade and Industry Minister and Trade Commissioner"))]
    ['Economy, Trade and Industry Minister', 'Trade Commissioner']
    """
    shadow = read.shadow
    automaton, forms = _heads()
    found: list[Office] = []
    bodies: set[int] | None = None
    size, over = len(shadow), 0
    for number, start, end in automaton.find_matches_as_indexes(_typed(shadow)):
        before = shadow[start - 1] if start else ""
        if start < over or before.isalnum() or (end < size and shadow[end].isalnum()):
            continue
        if before == " " and shadow[start - 2] in _SON_ENDS and shadow.endswith(_SON_OF, 0, start):
            continue
        text, plural, plain = forms[number]
        if plain:
            found += _address(shadow, start, end, plural=plural)
            continue
        if _is_no_office(text, shadow, start, end):
            continue
        begin = _widened(shadow, start, over, ministerial=text.lower().startswith(_MINISTERS))
        if found and found[-1].end == begin - 1 and found[-1].words.lower() in _BEFORE:
            begin = found.pop().start
        over = end
        if shadow[end : end + 2] in _TAILS:
            of = _OF.match(shadow, end) if plural else None
            if of and bodies is None:
                bodies = {hit.start for hit in read.hits if hit.senses.kind == "org"}
            tail = None if of and bodies and of.end() in bodies else _tail().match(shadow, end)
            over = tail.end() if tail else end
        words = shadow[begin:over]
        if shadow[over : over + 2] == " (":
            over = _with_initials(shadow, over, words)
        found.append(Office(begin, over, words, plural))
    return found


def _with_initials(shadow: str, end: int, words: str) -> int:
    """Where an office ends, with its own initials in brackets behind it: "Prime Minister (PM)", but not "(Peru)"."""
    match = _BRACKET.match(shadow, end)
    initials = [word[0].lower() for word in words.replace("-", " ").split() if word not in _SMALL]
    return match.end() if match and match[1].lower() == "".join(initials) else end


def _address(shadow: str, start: int, end: int, *, plural: bool) -> list[Office]:
    """A form of address before a name, or the office for which it is short; nothing where no name follows that needs one."""
    text = shadow[start:end]
    meant = settings("offices.toml")["short"].get(text)
    if _NAMED.match(shadow, end):
        return [Office(start, end, meant, short=True) if meant else Office(start, end, text, plain=True, plural=plural)]
    return [Office(start, end, meant)] if text in _ALONE and not _is_time_of_day(shadow, start) else []


_ALONE = word_set("offices.toml", "short_alone")
"""Offices written short that need no name after them: "the PM will visit Peru"."""


def _is_time_of_day(shadow: str, start: int) -> bool:
    """Whether letters follow a number, as in "7 PM"."""
    return shadow[max(0, start - 2) : start].strip()[-1:].isdigit()


def _is_adjective(shadow: str, end: int) -> bool:
    """Whether "official" describes what follows, as in "an official visit" or, in a headline, "an Official Visit"."""
    following = _WORD.match(shadow, end)
    if following is None:
        return False
    word = following[1]
    return word.lower() in _OFFICIAL_THINGS if word[0].isupper() else word not in _AFTER


_OFFICIAL_THINGS = word_set("offices.toml", "official_things")
_AFTER = word_set("words.toml", "after_country") | word_set("offices.toml", "official_deeds")
_APPOSED = word_set("offices.toml", "apposed")


def _is_no_office(text: str, shadow: str, start: int, end: int) -> bool:
    """Whether a head is an adjective here, a name or a verb: "an official visit", "Foreign Minister Shah", "head for Oslo"."""
    if text in ("official", "Official"):
        return _is_adjective(shadow, end)
    if text in _NAMES_TOO:
        return _follows_a_name(shadow, start)
    return text.lower().removesuffix("s") in _APPOSED and not _is_apposed(shadow, start, end)


def _is_apposed(shadow: str, start: int, end: int) -> bool:
    """Whether a comma stands before a word, and behind it what it is of: ", head of the World Bank"."""
    return shadow.startswith(" of ", end) and shadow.endswith((", ", ", the "), 0, start)


def _widened(shadow: str, start: int, floor: int, *, ministerial: bool) -> int:
    """Where an office begins, with the words before its head that belong to it: "Forestry, Trade and Industry Minister"."""
    before = _BEFORE_MINISTER if ministerial else _BEFORE
    joins: tuple[str, ...] = ()
    while start > floor and shadow[start - 1] in " -":
        join = " "
        for sign in joins:
            join = sign if shadow.endswith(sign, floor, start) else join
        end = start - len(join)
        begin = shadow.rfind(" ", floor, end) + 1 or floor
        word = shadow[begin:end]
        if "-" in word:
            word = word.rpartition("-")[2]
            begin = end - len(word)
        known = word.lower() in (before if join == " " else _JOINED)
        if not known or word == "Union" or shadow[begin - 1 : begin].isalnum():
            return start
        start = begin
        joins = _JOINS if join != " " else _JOINS[:1]
    return start
