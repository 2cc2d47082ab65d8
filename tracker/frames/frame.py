"""Frames: what a trigger word says of the words around it. Loading them from TOML, and nothing about any text."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from importlib.resources import files
from pathlib import Path
from typing import Literal, cast

from tracker.errors import InputError

Form = Literal["verb", "noun", "attribute"]
"""How a trigger stands: "visited", "the visit", "visiting President Kone"."""

LISTS = (
    "verbs",
    "nouns",
    "attributes",
    "light",
    "private",
    "followed_by",
    "strong",
)


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to tell of an event. Every field stands under the same name in the TOML (``docs``: writing frames).

    ``roles`` maps a position ("subject", "object", "owner", "attributive", or a preposition) to the roles that a name
    there can have, tried in order; ``passive`` replaces them when the verb is passive.
    """

    rule: str
    kind: str
    subkind: str | None = None
    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    private: frozenset[str] = frozenset()
    followed_by: frozenset[str] = frozenset()
    strong: frozenset[str] = frozenset()
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    passive: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dates: Literal["whole", "start", "end"] = "whole"
    near: Literal["day", "week", "month"] | None = None
    parties: int = 1
    weak: bool = False
    here: bool = False
    back: bool = False
    journey: bool = False
    legs: bool = False
    host_place: bool = False
    host_only: bool = False
    persons: bool = False
    nations: bool = False
    either: bool = False
    bodies: bool = False
    direct: bool = False
    copula: bool = False
    mild: bool = False

    light_ends: frozenset[str] = field(init=False)
    """The light verbs and the last words of them: other words need no closer look."""
    needs: frozenset[str] = field(init=False)
    """Words of which one stands behind a verb that tells anything; empty when any words will do."""
    passive_roles: Mapping[str, tuple[str, ...]] = field(init=False)
    """The roles of a passive verb: an object that it has not is none of an active one."""

    def __post_init__(self) -> None:
        ends = self.light | frozenset(phrase.rpartition(" ")[2] for phrase in self.light)
        object.__setattr__(self, "light_ends", ends)
        object.__setattr__(self, "needs", self._needs())
        active = {position: roles for position, roles in self.roles.items() if position != "object"}
        object.__setattr__(self, "passive_roles", {**active, **self.passive} if self.passive else self.roles)

    def _needs(self) -> frozenset[str]:
        if self.followed_by:
            return self.followed_by
        if not self.strong or not self.strong.isdisjoint({"object", "and", "subject"}):
            return frozenset()
        led = {"by"} if "with" in self.strong else set()
        return self.strong | led | {"here", "there"}

    def triggers(self) -> Iterable[tuple[str, Form]]:
        """Each trigger with its form."""
        yield from ((word, "verb") for word in sorted(self.verbs))
        yield from ((word, "noun") for word in sorted(self.nouns))
        yield from ((word, "attribute") for word in sorted(self.attributes))


KNOWN = frozenset(each.name for each in fields(Frame) if each.init) - {"roles"}


def read_frames(source: str | Path) -> tuple[str, tuple[Frame, ...]]:
    """The language and the frames of a TOML file, or of the package's own by name ("visits").

    Raises:
        InputError: no such file, no TOML, or a frame without rule, kind or trigger.
    """
    name = str(source)
    try:
        path = files("tracker.data") / "frames" / f"{name}.toml" if name.isidentifier() else Path(source)
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"no frames: {error}", source=name) from error
    frames = tuple(_frame(name, number, table) for number, table in enumerate(tables.get("frame", ()), start=1))
    if not frames:
        raise InputError("no [[frame]]", source=name, remedy="docs/plugins.md shows one under 'Without Python'")
    return str(tables.get("language", "en")), frames


def _frame(source: str, number: int, table: Mapping[str, object]) -> Frame:
    strange = [key for key, value in table.items() if key not in KNOWN and not isinstance(value, list)]
    if strange:
        raise InputError(f"frame {number} has the unknown key {strange[0]!r}", source=source)
    known = {key: value for key, value in table.items() if key in KNOWN}
    known.update({key: frozenset(cast("list[str]", known[key])) for key in LISTS if key in known})
    roles = {
        key: tuple(cast("list[str]", value))
        for key, value in table.items()
        if key not in KNOWN and isinstance(value, list)
    }
    if "passive" in known:
        passive = cast("dict[str, list[str]]", known["passive"])
        known["passive"] = {key: tuple(value) for key, value in passive.items()}
    if not ({"rule", "kind"} <= known.keys() and {"verbs", "nouns", "attributes"} & known.keys()):
        raise InputError(f"frame {number} needs rule, kind and verbs or nouns", source=source)
    return Frame(**known, roles=roles)  # type: ignore[arg-type]  # checked above, field by field
