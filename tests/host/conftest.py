"""A folder of plugins to write into, and a document to read with them."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from tracker.conformance.annotated import annotated
from tracker.host import Host
from tracker.model.document import Document

PREFACE = "from tracker.plugin import Document, Draft, Event, Source, Timeline, article, hookimpl\n"

Write = Callable[[str, str], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of plugins that holds one good extractor."""
    place = tmp_path / "mine"
    (place / "extractors").mkdir(parents=True)
    (place / "extractors" / "good.py").write_text(GOOD, encoding="utf-8")
    return place


@pytest.fixture
def write(folder: Path) -> Write:
    """Write a plugin, ``extractors/name``, with the usual imports above it; its own first line is line 2."""

    def written(name: str, code: str) -> Path:
        file = folder / f"{name}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PREFACE + dedent(code).lstrip("\n"), encoding="utf-8")
        return file

    return written


@pytest.fixture
def document() -> Document:
    return annotated("The envoy will open the embassy in Oslo on 4 March 2031. She left on Monday.", "2031-02-20")


@pytest.fixture
def host(folder: Path) -> Callable[..., Host]:
    """A host that looks into the folder, too."""

    def made(**wishes: object) -> Host:
        return Host(plugins_dirs=[folder], **wishes)  # type: ignore[arg-type]

    return made


GOOD = PREFACE + dedent('''
    @hookimpl
    def extract_events(document: Document):
        """One draft for each time of the document."""
        for time in document.times:
            yield Draft(kind="opening", span=time.span, time=time)
    ''')
