"""Patterns: the small language in which a language pack writes its rules, compiled to expressions over signs.

A pattern is words and classes in order: ``the? ORDINAL UNIT of``. Lower-case words and signs stand for themselves,
capitals for a class or macro of the pack; ``( | )`` group, ``?`` makes optional; ``name:CLASS`` says under which name the
words are kept (a class alone is kept under its own name in lower case). There is no repetition: every pattern has a
longest match, so reading is linear in the text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from tracker.times.lexicon import CAPITALISED, NUMBER, UNKNOWN, Lexicon, key, one_of

_PATTERN_TOKEN = re.compile(r"""[()|?]|"[^"]+"|[a-z_0-9]+:(?=[A-Z(])|[^\s()|?"]+""")
_CLASS = re.compile(r"[A-Z][A-Z0-9_]*")
_ONE_SIGN = re.compile(r"[^\[(]|\[[^]]+\]")
"""What matches one sign, as ``one_of`` writes it."""
_SHAPES = {"CAP": CAPITALISED, "WORD": UNKNOWN, "NUM": NUMBER}
"""Classes that are no list of words: an unknown capitalised word, an unknown other one, a number of no use."""
TAIL = "DATE"
"""The class that stands for a whole further expression; only at the end of a pattern."""


class PatternError(ValueError):
    """A pattern of a language pack that cannot be compiled; the message names the rule."""


@dataclass(frozen=True, eq=False)
class Rule:
    """A compiled rule. ``slots`` are the names of its capturing groups with the class or macro that each holds."""

    name: str
    kind: str
    pattern: str
    slots: tuple[tuple[str, str], ...]
    constants: Mapping[str, Any]
    first: frozenset[int]
    """The places of the pattern at which a match can begin."""
    last: frozenset[int]
    """The places at which one can end."""
    tail: bool
    adjacent: bool

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern over signs, compiled when a text first needs it: most texts need few rules."""
        return re.compile(self.pattern)


class _Compiled(NamedTuple):
    """A piece of a pattern: the expression over signs, and at which of its places a match begins and ends."""

    regex: str
    first: frozenset[int]
    last: frozenset[int]
    empty: bool
    """Whether it may match nothing."""


_NOTHING = _Compiled("", frozenset(), frozenset(), empty=True)


@dataclass(slots=True)
class Compiler:
    """Compiles the patterns of one pack."""

    lexicon: Lexicon
    classes: Mapping[str, Mapping[tuple[str, ...], Any]]
    macros: Mapping[str, str]
    places: list[frozenset[str]] = field(default_factory=list)
    """For each place of the patterns, the signs that can stand there."""
    following: list[frozenset[int]] = field(default_factory=list)
    """For each place, those that can come next."""
    slots: list[tuple[str, str]] = field(default_factory=list)
    inside: int = 0
    """How many named groups are open: inside one, nothing is kept apart."""

    def rule(self, given: Mapping[str, Any]) -> Rule:
        """The rule of one table of the pack.

        Raises:
            PatternError: a class that does not exist, a missing bracket, a pattern that matches nothing.
        """
        known = {"name", "kind", "pattern", "after", "not_after", "before", "not_before", "adjacent", "example"}
        pattern: str = given["pattern"]
        tail = pattern.endswith(" " + TAIL)
        self.slots = []
        reader = _Reader(pattern.removesuffix(TAIL), self, given["name"])
        compiled = reader.read()
        if compiled.empty:
            raise PatternError(f"rule {given['name']!r}: its pattern may match nothing at all")
        regex = self._around(given, "after", "(?<=%s)") + self._not_after(given) + compiled.regex
        regex += self._around(given, "before", "(?=%s)") + self._around(given, "not_before", "(?!%s)")
        constants = {name: value for name, value in given.items() if name not in known}
        return Rule(
            given["name"],
            given["kind"],
            regex,
            tuple(self.slots),
            constants,
            compiled.first,
            compiled.last,
            tail,
            bool(given.get("adjacent")),
        )

    def _around(self, given: Mapping[str, Any], name: str, form: str) -> str:
        """A condition on the sign before, or on the signs after ("- INT" are two)."""
        if name not in given:
            return ""
        singles = "".join(sign for each in given[name] if " " not in each for sign in self.signs(each))
        options = [one_of(singles)] if singles else []
        options += ["".join(one_of(self.signs(word)) for word in each.split()) for each in given[name] if " " in each]
        return form % (options[0] if len(options) == 1 else f"(?:{'|'.join(options)})")

    def _not_after(self, given: Mapping[str, Any]) -> str:
        """Conditions on what stands before; each of its own, for an expression looks back only over a fixed length."""
        singles = {"not_after": [each for each in given.get("not_after", ()) if " " not in each]}
        apart = [{"not_after": [each]} for each in given.get("not_after", ()) if " " in each]
        return "".join(self._around(each, "not_after", "(?<!%s)") for each in (singles, *apart) if each["not_after"])

    def signs(self, name: str) -> str:
        """The signs of a class, of a literal or of a shape."""
        signs = _SHAPES[name] if name in _SHAPES else self.lexicon.signs(name)
        if not signs and name not in self.classes:
            raise PatternError(f"{name!r} is no class, macro or word")
        return signs

    def word(self, name: str, rule: str) -> _Compiled:
        """One class, macro or literal of a pattern."""
        if name in self.macros:
            return _Reader(self.macros[name], self, rule).read()
        signs = self.signs(name)
        phrases = sorted((phrase for phrase in self.classes.get(name, ()) if len(phrase) > 1), key=len, reverse=True)
        options = [self._phrase(phrase) for phrase in phrases]
        if signs:
            options.append(self._place(signs))
        if not options:
            raise PatternError(f"rule {rule!r}: {name!r} is no class, macro or word")
        return _either(options)

    def _phrase(self, phrase: tuple[str, ...]) -> _Compiled:
        compiled = _NOTHING
        for word in phrase:
            compiled = self.joined(compiled, self._place(self.signs(word)))
        return compiled

    def _place(self, signs: str) -> _Compiled:
        """One sign of several."""
        here = frozenset((len(self.places),))
        self.places.append(frozenset(signs))
        self.following.append(frozenset())
        return _Compiled(one_of(signs), here, here, empty=False)

    def joined(self, one: _Compiled, other: _Compiled) -> _Compiled:
        """One piece and another after it."""
        for place in one.last:
            self.following[place] |= other.first
        return _Compiled(
            one.regex + other.regex,
            one.first | other.first if one.empty else one.first,
            one.last | other.last if other.empty else other.last,
            one.empty and other.empty,
        )


def _either(options: list[_Compiled]) -> _Compiled:
    """One of several."""
    if len(options) == 1:
        return options[0]
    written = list(dict.fromkeys(option.regex for option in options))
    is_sign = all(map(_ONE_SIGN.fullmatch, written))
    return _Compiled(
        f"[{''.join(each.strip('[]') for each in written)}]" if is_sign else f"(?:{'|'.join(written)})",
        frozenset().union(*(option.first for option in options)),
        frozenset().union(*(option.last for option in options)),
        any(option.empty for option in options),
    )


class _Reader:
    """Reads one pattern, by recursive descent."""

    def __init__(self, pattern: str, compiler: Compiler, rule: str) -> None:
        self.parts = _PATTERN_TOKEN.findall(pattern)
        self.index = 0
        self.compiler = compiler
        self.rule = rule

    def read(self) -> _Compiled:
        compiled = self._alternatives()
        if self.index < len(self.parts):
            raise PatternError(f"rule {self.rule!r}: unexpected {self.parts[self.index]!r}")
        return compiled

    def _peek(self) -> str:
        return self.parts[self.index] if self.index < len(self.parts) else ""

    def _alternatives(self) -> _Compiled:
        options = [self._sequence()]
        while self._peek() == "|":
            self.index += 1
            options.append(self._sequence())
        return _either(options)

    def _sequence(self) -> _Compiled:
        compiled = _NOTHING
        while self._peek() not in ("", "|", ")"):
            compiled = self.compiler.joined(compiled, self._item())
        return compiled

    def _item(self) -> _Compiled:
        part = self._peek()
        self.index += 1
        if part.endswith(":") and len(part) > 1 and not part.startswith('"'):
            compiled = self._named(part[:-1])
        elif part == "(":
            compiled = self._group()
        elif _CLASS.fullmatch(part):
            self.index -= 1
            compiled = self._named(part.lower())
        else:
            compiled = self._literal(part.strip('"'))
        if self._peek() == "?":
            self.index += 1
            one = compiled.regex if _ONE_SIGN.fullmatch(compiled.regex) else f"(?:{compiled.regex})"
            return compiled._replace(regex=f"{one}?", empty=True)
        return compiled

    def _literal(self, text: str) -> _Compiled:
        compiled = _NOTHING
        for word in key(text):
            compiled = self.compiler.joined(compiled, self.compiler.word(word, self.rule))
        return compiled

    def _group(self) -> _Compiled:
        compiled = self._alternatives()
        if self._peek() != ")":
            raise PatternError(f"rule {self.rule!r}: a bracket is not closed")
        self.index += 1
        return compiled

    def _named(self, name: str) -> _Compiled:
        """A class, macro or group whose words are kept, unless it stands inside another such."""
        compiler, part = self.compiler, self._peek()
        self.index += 1
        outermost = not compiler.inside
        if outermost:
            compiler.slots.append((name, "" if part == "(" else part))
        compiler.inside += 1
        compiled = self._group() if part == "(" else compiler.word(part, self.rule)
        compiler.inside -= 1
        return compiled._replace(regex=f"({compiled.regex})") if outermost else compiled


def literals(pattern: str) -> Iterator[str]:
    """The words and signs that a pattern spells out, in lower case.

    >>> sorted(set(literals('the? day:DAY ("," | of) MONTH')))
    [',', 'of', 'the']
    """
    for part in _PATTERN_TOKEN.findall(pattern):
        is_sign = part in ("(", ")", "|", "?")
        is_label = part.endswith(":") and len(part) > 1
        if not is_sign and not is_label and not _CLASS.fullmatch(part):
            yield from key(part.strip('"'))
