"""Language packs: the words of a language, read from ``tracker/data/languages``. No rule of any language is written here."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_PACKS = Path(__file__).parent.parent / "data" / "languages"


@cache
def languages() -> tuple[str, ...]:
    """The codes (ISO 639-1) of the languages that have a pack, in order.

    >>> "en" in languages()
    True
    """
    return tuple(sorted(path.stem for path in _PACKS.glob("*.toml")))


def code(language: str) -> str:
    """The pack's code of a language tag (BCP 47).

    >>> code("en-GB")
    'en'
    """
    return language.replace("_", "-").partition("-")[0].lower()


@cache
def _tables(language: str) -> Mapping[str, Any]:
    return tomllib.loads((_PACKS / f"{language}.toml").read_text(encoding="utf-8"))


def table(language: str, name: str) -> Mapping[str, Any]:
    """One table of a language's pack; empty when the language has no pack, or its pack no such table.

    >>> "Mr" in table("en", "sentences")["titles"]
    True
    """
    short = code(language)
    found: Mapping[str, Any] = _tables(short).get(name, {}) if short in languages() else {}
    return found
