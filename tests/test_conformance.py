"""Every first-party plugin obeys what every plugin must obey, and one that does not is found out."""

from pathlib import Path
from textwrap import dedent

import pytest

from tracker.conformance import check
from tracker.conformance.source import uses
from tracker.errors import PluginAnswerError, UsageError
from tracker.hookspecs import KINDS
from tracker.testing import assert_conforms, drafts_of, make_document, mentions_of

PLUGINS = Path(__file__).parent.parent / "plugins"
FIRST_PARTY = sorted(file for kind in KINDS for file in (PLUGINS / kind).rglob("*.py") if not file.name.startswith("_"))

BROKEN: dict[str, tuple[str, str, str]] = {
    "network": (
        "extractors",
        "import socket\n@hookimpl\ndef extract_events(document):\n    try:\n        socket.create_connection(('127.0.0.1', 9))\n"
        "    except OSError:\n        pass\n    return []",
        "socket.connect",
    ),
    "clock": (
        "extractors",
        "from datetime import date\n@hookimpl\ndef extract_events(document):\n    date.today()\n    return []",
        "it uses the clock: date.today",
    ),
    "writes": (
        "extractors",
        "from pathlib import Path\n@hookimpl\ndef extract_events(document):\n    Path(__file__ + '.log').write_text('')\n    return []",
        "to write",
    ),
    "hash_order": (
        "extractors",
        "@hookimpl\ndef extract_events(document):\n    for word in {'a', 'of', 'the', 'will'}:\n"
        "        if word in document.text:\n            at = document.text.index(word)\n"
        "            yield Draft(kind='word', span=(at, at + len(word)))",
        "another process",
    ),
    "not_twice": (
        "extractors",
        "seen = []\n@hookimpl\ndef extract_events(document):\n    seen.append(1)\n    if len(seen) % 2 and document.text:\n"
        "        yield Draft(kind='odd', span=(0, 1))",
        "answered twice, and not the same",
    ),
    "empty": (
        "extractors",
        "@hookimpl\ndef extract_events(document):\n    yield Draft(kind='odd', span=(0, 1), quote=document.text[0])",
        "empty text: it raised IndexError",
    ),
    "quote": (
        "extractors",
        "@hookimpl\ndef extract_events(document):\n    if len(document.text) > 9:\n"
        "        yield Draft(kind='odd', span=(0, 9), quote=document.text[:9].upper() + '!')",
        "nearest is",
    ),
    "misspelt": ("extractors", "@hookimpl\ndef extract_event(document):\n    return []", "did you mean extract_events"),
    "another_room": (
        "taggers",
        "from tracker.times import find\n@hookimpl\ndef tag_mentions(document):\n    return []",
        "imports tracker.times",
    ),
    "one_sided": (
        "matchers",
        "@hookimpl\ndef match_events(one, other):\n    return float(one.id < other.id)",
        "which event comes first",
    ),
    "leaves": (
        "exporters",
        "media_type = suffix = 'x'\n@hookimpl\ndef export_timeline(timeline):\n    raise SystemExit",
        "SystemExit",
    ),
    "gone": (
        "exporters",
        "import os\nmedia_type = suffix = 'x'\n@hookimpl\ndef export_timeline(timeline):\n    os._exit(9)",
        "ended with 9",
    ),
    "reader": (
        "readers",
        "@hookimpl\ndef read_source(source):\n    with source.open() as stream:\n        return [stream.read().decode()]",
        "a str where Document belongs",
    ),
}


def test_there_are_first_party_plugins_of_every_kind() -> None:
    assert {file.parent.name for file in FIRST_PARTY} - {"optional"} == set(KINDS)


def test_first_party_plugins_conform() -> None:
    assert list(map(str, check(*FIRST_PARTY))) == []


@pytest.fixture(scope="module")
def found_out(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The violations of all broken plugins, tried together."""
    folder = tmp_path_factory.mktemp("broken")
    files = []
    for name, (kind, code, _) in BROKEN.items():
        (folder / kind).mkdir(exist_ok=True)
        files.append(folder / kind / f"{name}.py")
        files[-1].write_text(f"from tracker.plugin import Draft, hookimpl\n{code}\n", encoding="utf-8")
    violations = check(*files)
    return {file.stem: [str(each) for each in violations if each.plugin == str(file)] for file in files}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_plugin_is_found_out(name: str, found_out: dict[str, list[str]]) -> None:
    assert any(BROKEN[name][2] in violation for violation in found_out[name]), found_out[name]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("date.today()", True),
        ("datetime.now(UTC)", True),
        ("time.time()", True),
        ("from time import time", True),
        ("random.choice(names)", True),
        ("day.strftime('%B')", True),
        ("from tracker.model.draft import Draft", True),
        ("import tracker.names", True),
        ("from tracker.plugin import Draft", False),
        ("document.time_near(0, 1)", False),
        ("day.isoformat()", False),
        ("clock.time()", False),
    ],
)
def test_a_plugins_source_shows_what_it_uses(line: str, found: bool) -> None:
    assert bool(list(uses(line))) is found


def test_a_plugin_that_is_not_there_or_in_no_folder_of_a_kind_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no plugin's file"):
        check(tmp_path / "none.py")
    (tmp_path / "loose.py").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="in no folder of a kind"):
        check(tmp_path / "loose.py")
    with pytest.raises(UsageError, match="in a folder of its kind"):
        drafts_of(tmp_path / "loose.py", make_document("Words."))


@pytest.fixture
def openings(tmp_path: Path) -> Path:
    """An author's extractor, as in the tutorial."""
    file = tmp_path / "extractors" / "openings.py"
    file.parent.mkdir()
    code = '''
        """Openings of embassies."""
        import re
        from pydantic import BaseModel
        from tracker.plugin import Document, Draft, hookimpl

        class Settings(BaseModel):
            verb: str = "open"

        def settings():
            return Settings

        @hookimpl
        def extract_events(document: Document, settings: Settings):
            for match in re.finditer(settings.verb, document.text):
                if time := document.time_near(*match.span()):
                    yield Draft(kind="opening", time=time, span=match.span())
        '''
    file.write_text(dedent(code), encoding="utf-8")
    return file


def test_an_author_tries_an_extractor_alone(openings: Path) -> None:
    document = make_document("Norway will open its embassy on 3 May 2031, and close it on 4 June 2032.")
    (draft,) = drafts_of(openings, document)
    assert document.quote(draft.span) == "open"
    assert draft.time is not None
    assert document.quote(draft.time.span) == "3 May 2031"
    (other,) = drafts_of(openings, document, {"verb": "close"})
    assert document.quote(other.span) == "close"


def test_what_the_program_would_refuse_fails_an_authors_test(openings: Path) -> None:
    openings.write_text(
        openings.read_text(encoding="utf-8").replace("span=match.span()", "span=(0, 999)"), encoding="utf-8"
    )
    with pytest.raises(PluginAnswerError, match="0 to 999"):
        drafts_of(openings, make_document("They open it on 3 May 2031."))
    with pytest.raises(AssertionError, match="0 to 999"):
        assert_conforms(openings)


def test_a_plugin_that_conforms_passes_an_authors_test(tmp_path: Path) -> None:
    file = tmp_path / "matchers" / "same_title.py"
    file.parent.mkdir()
    file.write_text(
        "from tracker.plugin import hookimpl\n@hookimpl\ndef match_events(one, other):\n"
        "    return 1.0 if one.title == other.title else None\n",
        encoding="utf-8",
    )
    assert_conforms(file)


def test_an_author_tries_a_tagger_alone(tmp_path: Path) -> None:
    file = tmp_path / "taggers" / "ships.py"
    file.parent.mkdir()
    file.write_text(
        "from tracker.plugin import NameMention, hookimpl\n@hookimpl\ndef tag_mentions(document):\n"
        "    at = document.text.find('Aurora')\n    return [NameMention(at, at + 6, 'venue')] if at >= 0 else []\n",
        encoding="utf-8",
    )
    assert [mention.span for mention in mentions_of(file, make_document("The Aurora left Oslo."))] == [(4, 10)]
