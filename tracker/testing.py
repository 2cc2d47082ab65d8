"""For the tests of plugin authors: documents as extractors get them, and what a plugin makes of them. Any test runner will do.

>>> document = make_document("The envoy arrives in Oslo on 4 March 2031.")
>>> [document.quote(time.span) for time in document.times]
['4 March 2031']
"""

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from tracker.conformance import check
from tracker.conformance.annotated import annotated as make_document
from tracker.errors import UsageError
from tracker.hookspecs import KINDS
from tracker.host import Host
from tracker.model.mention import Mention

if TYPE_CHECKING:
    from tracker.model.document import Document
    from tracker.model.draft import Draft

__all__ = ["assert_conforms", "drafts_of", "make_document", "mentions_of"]

Plugin = str | Path | ModuleType


def drafts_of(extractor: Plugin, document: "Document", settings: Mapping[str, object] | None = None) -> "list[Draft]":
    """The drafts of one extractor, called and checked as the program does.

    ``drafts_of("plugins/extractors/openings.py", make_document("The embassy will open on 3 May 2026."))``

    Raises:
        PluginError: it does not load, fails, or gives what the program would refuse.
    """
    host, name = _host(extractor, settings)
    return [draft for plugin, draft in host.extract(document) if plugin == name]


def mentions_of(tagger: Plugin, document: "Document", settings: Mapping[str, object] | None = None) -> list[Mention]:
    """The mentions of one tagger, as ``drafts_of``."""
    host, _ = _host(tagger, settings)
    return host.tag(document)


def assert_conforms(plugin: Plugin) -> None:
    """Fail with every rule that a plugin breaks, a line each (``tracker.conformance.check``).

    Raises:
        AssertionError: it breaks one.
    """
    violations = check(plugin)
    if violations:
        raise AssertionError("\n".join(map(str, violations)))


def _host(plugin: Plugin, settings: Mapping[str, object] | None) -> tuple[Host, str]:
    """A strict host of the plugin's folder in which no other plugin of its kind is on."""
    file = Path((plugin.__file__ or "") if isinstance(plugin, ModuleType) else plugin).resolve()
    place = next((parent for parent in file.parents if parent.name in KINDS), None)
    if place is None or not file.is_file():
        raise UsageError(
            "no plugin's file in a folder of its kind", source=str(file), remedy=f"such as {', '.join(KINDS)}"
        )
    found = [row for row in Host(plugins_dirs=[place.parent]).listing() if row.kind == place.name]
    others = {f"{row.kind}/{row.name}" for row in found if row.name != file.stem}
    given = {f"{place.name}/{file.stem}": settings} if settings else {}
    return Host(
        plugins_dirs=[place.parent], on=[f"{place.name}/{file.stem}"], off=others, settings=given, strict=True
    ), file.stem
