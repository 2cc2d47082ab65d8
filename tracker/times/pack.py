"""A language pack made ready: its words as a lexicon, its patterns compiled. Loaded once; which words there are is in TOML."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tracker.text.language import code, languages, table
from tracker.times.expression import Expression
from tracker.times.grammar import Compiler, Rule, literals
from tracker.times.lexicon import Key, Lexicon, key, misread
from tracker.times.walk import Walk

_NUMERIC = Path(__file__).parent.parent / "data" / "numeric_dates.toml"
"""Dates written in numbers alone: the same in every language."""

Value = int | float | str
REMEMBERED = 20_000
"""Meanings and beginnings kept; a year of news has some thousands."""
_AS_WRITTEN = frozenset({"DOTTED", "CLOCKDOT", "COMPACT", "CLOCK4"})
"""Classes of numbers that are several numbers in one, and kept as they are written."""
_VAGUE = "X"
"""The value of words for a number that is not told: "several"."""


@dataclass(frozen=True, slots=True)
class Pack:
    """The grammar of one language.

    ``meanings`` remembers what the words of slots mean, ``expressions`` what a rule reads in some words, of so many signs.
    """

    language: str
    lexicon: Lexicon
    values: Mapping[str, Mapping[Key, Value]]
    walk: Walk
    settings: Mapping[str, Any]
    starters: re.Pattern[str]
    """Where in signs some rule may begin."""
    meanings: dict[tuple[str, ...], Value | None] = field(default_factory=dict)
    expressions: dict[tuple[Rule, str, int], Expression | None] = field(default_factory=dict)

    def value(self, words: Iterable[str], of: str) -> Value | None:
        """What the words of a slot mean: the value of their class, or the number they make; None is a number left vague."""
        key_ = (of, *words)
        if key_ in self.meanings:
            return self.meanings[key_]
        found = "".join(key_[1:]) if of in _AS_WRITTEN else _meaning(key_[1:], of, self.values)
        if len(self.meanings) < REMEMBERED:
            self.meanings[key_] = found
        return found


@cache
def load(language: str) -> Pack:
    """The pack of a language (ISO 639-1 or BCP 47); that of numeric dates alone when the language has none.

    Raises:
        PatternError: the pack has a pattern that cannot be compiled.
    """
    short = code(language)
    given = table(short, "times") if short in languages() else {}
    numeric = tomllib.loads(_NUMERIC.read_text(encoding="utf-8"))
    rules = [*numeric["rules"], *given.get("rules", ())]
    fragments = {**numeric.get("fragments", {}), **given.get("fragments", {})}
    macros = {**numeric.get("macros", {}), **given.get("macros", {})}
    classes = {**numeric.get("classes", {}), **given.get("classes", {})}
    rules = [{**rule, "pattern": _filled(rule["pattern"], fragments)} for rule in rules]
    values = {name: {key(word): value for word, value in words.items()} for name, words in classes.items()}
    spelled = [each for rule in rules for each in _spelled(rule)]
    spelled += [each for text in macros.values() for each in literals(text)]
    for name in ("range_words", "list_words", "choice_words"):
        spelled += given.get("settings", {}).get(name, ())
    spelled += [word for words in values.values() for phrase in words if len(phrase) > 1 for word in phrase]
    lexicon = Lexicon(_written(classes, given.get("as_written", ())), spelled)
    compiler = Compiler(lexicon, values, macros)
    walk = Walk(list(map(compiler.rule, rules)), compiler.places, compiler.following)
    return Pack(short, lexicon, _with_macros(values, macros), walk, given.get("settings", {}), walk.starters())


def _filled(pattern: str, fragments: Mapping[str, str]) -> str:
    """The pattern with each ``@fragment`` written out."""
    for name, text in fragments.items():
        pattern = pattern.replace(f"@{name}", f"({text})")
    return pattern


def _spelled(rule: Mapping[str, Any]) -> Iterator[str]:
    yield from literals(rule["pattern"])
    for name in ("after", "not_after", "before", "not_before"):
        for each in rule.get(name, ()):
            yield from literals(each)


def _written(classes: Mapping[str, Mapping[str, Value]], as_written: Iterable[str]) -> dict[str, list[str]]:
    """The forms in which single words of the classes occur: as given, capitalised, in capitals."""
    written: dict[str, list[str]] = defaultdict(list)
    exact = frozenset(as_written)
    for name, words in classes.items():
        for word in words:
            if len(key(word)) == 1:
                forms = {word, word.upper()} if name in exact else {word, word.lower(), word.capitalize(), word.upper()}
                for form in sorted(forms):
                    written[form].append(name)
    return written


def _with_macros(
    values: Mapping[str, Mapping[Key, Value]], macros: Mapping[str, str]
) -> dict[str, Mapping[Key, Value]]:
    """The classes, and each macro with the values of all classes that it uses."""
    found: dict[str, Mapping[Key, Value]] = dict(values)
    for name, pattern in macros.items():
        merged: dict[Key, Value] = {}
        for part in pattern.replace("(", " ").replace(")", " ").replace("?", " ").split():
            merged |= found.get(part, {})
        found[name] = merged
    return found


def _meaning(words: tuple[str, ...], of: str, values: Mapping[str, Mapping[Key, Value]]) -> Value | None:
    known = values.get(of, {})
    lower = tuple(word.lower() for word in words)
    if lower in known:
        return None if known[lower] == _VAGUE else known[lower]
    found: list[int | float] = []
    for word in lower:
        value = known.get((word,))
        if value is None and any(map(str.isdecimal, word)):
            value = _digits(misread(word))
        if isinstance(value, str):
            return None if value == _VAGUE else value
        if value is not None:
            found.append(value)
    return _combined(found) if found else 1


def _digits(word: str) -> Value:
    """The number that digits write; what is none ("1.1.1", a version) stays a word, of which no rule makes a date."""
    dots = word.count(".")
    if dots > 1:
        return word
    return float(word.replace(",", "")) if dots else int(word.replace(",", ""))


def _combined(numbers: list[int | float]) -> int | float:
    """The number that number words make together: 2, 100, 30 is 230; 20, 1 is 21; 2, 0.5 is 2.5."""
    total: int | float = 0
    current: int | float = 0
    for number in numbers:
        if number >= 100 and len(numbers) > 1:
            current = (current or 1) * number
            if number >= 1000:
                total, current = total + current, 0
        else:
            current += number
    return total + current
