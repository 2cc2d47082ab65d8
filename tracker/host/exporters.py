"""The formats: exporters by name and by suffix. One is loaded when a timeline is to be written in it, not before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from tracker.conformance.answers import pieces_fault
from tracker.errors import UsageError
from tracker.host.call import Desk
from tracker.host.find import Found
from tracker.host.load import Plugin
from tracker.host.shelf import Shelf

if TYPE_CHECKING:
    from tracker.model.timeline import Timeline

_KIND = "exporters"
_EVENT = 1000
"""Characters that an event, document or left-out expression counts for: time and pieces are granted by them."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, its media type (RFC 6838), the suffix of its files ("" for none), whether timelines may follow each other."""

    name: str
    media_type: str
    suffix: str
    streams: bool
    _plugin: Plugin
    _desk: Desk

    def export(self, timeline: "Timeline") -> Iterable[bytes]:
        """The timeline's bytes, in pieces: all of them, or the error.

        Raises:
            PluginError: the exporter failed, now or too often before.
        """
        size = _EVENT * (len(timeline.events) + len(timeline.documents) + len(timeline.left_out))
        working = self._desk.working((self._plugin,))
        answered = self._desk.answers(working, (timeline,), "bytes", pieces_fault, where="", size=size)
        if not answered:
            raise next(error for error in reversed(self._desk.problems) if error.plugin == self._plugin.found.label)
        return cast("list[bytes]", answered[0][1])


class Exporters:
    """The formats that are on."""

    def __init__(self, shelf: Shelf, desk: Desk) -> None:
        self._shelf = shelf
        self._desk = desk

    def names(self) -> tuple[str, ...]:
        """The formats by name."""
        return tuple(each.name for each in self._on())

    def suffixes(self) -> Mapping[str, str]:
        """The format of each suffix; of two with one suffix the first-party one, then the first by name."""
        found: dict[str, str] = {}
        for each in sorted(self._on(), key=lambda each: not each.own):
            suffix = self._suffix(each)
            if suffix:
                found.setdefault(suffix, each.name)
        return dict(sorted(found.items()))

    def get(self, name: str) -> Format:
        """A format by name."""
        found = next((each for each in self._on() if each.name == name), None)
        if found is None:
            raise UsageError(f"no format {name!r}", remedy=f"known are {', '.join(self.names())}")
        plugin = self._shelf.load(found)
        if plugin is None:
            raise next(error for error in self._desk.problems if error.plugin == found.label)
        stated = plugin.module
        return Format(
            name,
            stated.media_type,
            stated.suffix.lower(),
            getattr(stated, "streams", False) is True,
            plugin,
            self._desk,
        )

    def _on(self) -> list[Found]:
        return [each for each in self._shelf.found(_KIND) if not self._shelf.why_off(each)]

    def _suffix(self, found: Found) -> str:
        stated = found.constants().get("suffix")
        if stated is None:
            plugin = self._shelf.load(found)
            stated = plugin.module.suffix if plugin else ""
        return stated.lower() if isinstance(stated, str) else ""
