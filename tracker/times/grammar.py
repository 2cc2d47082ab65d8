"""Patterns: the small language in which a language pack writes its rules, compiled to expressions over signs.

A pattern is words and classes in order: ``the? ORDINAL UNIT of``. Lower-case words and signs stand for themselves,
capitals for a class or macro of the pack; ``( | )`` group, ``?`` makes optional; ``name:CLASS`` says under which name the
words are kept (a class alone is kept under its own name in lower case). There is no repetition: every pattern has a
longest match, so reading is linear in the text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from tracker.times.lexicon import CAPITALISED, NUMBER, UNKNOWN, Lexicon, key

_PATTERN_TOKEN = re.compile(r"""[()|?]|"[^"]+"|[a-z_0-9]+:(?=[A-Z(])|[^\s()|?"]+""")
_CLASS = re.compile(r"[A-Z][A-Z0-9_]*")
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
    first: frozenset[str]
    second: frozenset[str]
    """The signs that can come second."""
    third: frozenset[str]
    alone: frozenset[str]
    """The signs that make a match alone, so that anything can come second."""
    two: frozenset[str]
    """The signs that, coming second, can end a match, so that anything can come third."""
    longest: int
    """How many signs a match has at most, without its tail."""
    tail: bool
    adjacent: bool

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern over signs, compiled when a text first needs it: most texts need few rules."""
        return re.compile(self.pattern)


@dataclass(slots=True)
class _Compiled:
    """A piece of a pattern: what it matches, and with which first three signs (to try few rules at each place)."""

    regex: str
    first: frozenset[str]
    empty: bool
    second: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    """The signs that it can match alone."""
    third: frozenset[str] = frozenset()
    two: frozenset[str] = frozenset()
    """The signs that can come second and last."""
    longest: int = 0

    def followed_by(self, other: "_Compiled") -> "_Compiled":
        second, third, two = self.second, self.third, other.alone if self.alone else frozenset()
        if self.two:
            third |= other.first
        if self.alone:
            second |= other.first
            third |= other.second
        if self.empty:
            second |= other.second
            third |= other.third
            two |= other.two
        if other.empty:
            two |= self.two
        return _Compiled(
            self.regex + other.regex,
            self.first | other.first if self.empty else self.first,
            self.empty and other.empty,
            second,
            (self.alone if other.empty else frozenset()) | (other.alone if self.empty else frozenset()),
            third,
            two,
            self.longest + other.longest,
        )


_NOTHING = _Compiled("", frozenset(), empty=True)


def _sign(signs: str) -> _Compiled:
    """One sign of several."""
    found = frozenset(signs)
    return _Compiled(f"[{signs}]", found, empty=False, alone=found, longest=1)


@dataclass(slots=True)
class Compiler:
    """Compiles the patterns of one pack."""

    lexicon: Lexicon
    classes: Mapping[str, Mapping[tuple[str, ...], Any]]
    macros: Mapping[str, str]
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
            compiled.second,
            compiled.third,
            compiled.alone,
            compiled.two,
            compiled.longest,
            tail,
            bool(given.get("adjacent")),
        )

    def _around(self, given: Mapping[str, Any], name: str, form: str) -> str:
        """A condition on the sign before, or on the signs after ("- INT" are two)."""
        if name not in given:
            return ""
        singles = "".join(sign for each in given[name] if " " not in each for sign in self.signs(each))
        options = [f"[{singles}]"] if singles else []
        options += ["".join(f"[{self.signs(word)}]" for word in each.split()) for each in given[name] if " " in each]
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
            compiled = _Reader(self.macros[name], self, rule).read()
            compiled.regex = f"(?:{compiled.regex})"
            return compiled
        signs = self.signs(name)
        phrases = sorted((phrase for phrase in self.classes.get(name, ()) if len(phrase) > 1), key=len, reverse=True)
        options = [self._phrase(phrase) for phrase in phrases]
        if signs:
            options.append(_sign(signs))
        if not options:
            raise PatternError(f"rule {rule!r}: {name!r} is no class, macro or word")
        return _either(options)

    def _phrase(self, phrase: tuple[str, ...]) -> _Compiled:
        compiled = _NOTHING
        for word in phrase:
            compiled = compiled.followed_by(_sign(self.signs(word)))
        return compiled


def _either(options: list[_Compiled]) -> _Compiled:
    """One of several."""
    if len(options) == 1:
        return options[0]
    return _Compiled(
        "(?:" + "|".join(dict.fromkeys(option.regex for option in options)) + ")",
        frozenset().union(*(option.first for option in options)),
        any(option.empty for option in options),
        frozenset().union(*(option.second for option in options)),
        frozenset().union(*(option.alone for option in options)),
        frozenset().union(*(option.third for option in options)),
        frozenset().union(*(option.two for option in options)),
        max(option.longest for option in options),
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
            compiled = compiled.followed_by(self._item())
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
            return replace(compiled, regex=f"(?:{compiled.regex})?", empty=True)
        return compiled

    def _literal(self, text: str) -> _Compiled:
        compiled = _NOTHING
        for word in key(text):
            compiled = compiled.followed_by(self.compiler.word(word, self.rule))
        return compiled

    def _group(self) -> _Compiled:
        compiled = self._alternatives()
        if self._peek() != ")":
            raise PatternError(f"rule {self.rule!r}: a bracket is not closed")
        self.index += 1
        return replace(compiled, regex=f"(?:{compiled.regex})")

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
        return replace(compiled, regex=f"({compiled.regex})") if outermost else compiled


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
