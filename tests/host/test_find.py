"""Which plugins there are, what turns them on and off, and that looking costs no import."""

import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.host.conftest import Write
from tracker import __version__
from tracker.errors import PluginLoadError, UsageError
from tracker.hookspecs import KINDS
from tracker.host import Host, Row
from tracker.model.document import Document

MakeHost = Callable[..., Host]
NOTHING = "@hookimpl\ndef extract_events(document: Document):\n    return []\n"


def row(host: Host, name: str) -> Row:
    (found,) = (each for each in host.listing() if f"{each.kind}/{each.name}" == name)
    return found


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Install a package of one module that offers plugins, as an installer would leave it on ``sys.path``."""

    def installed(module: str, code: str, entry_points: str, version: str = "2.1") -> None:
        site = tmp_path / f"site-{module}"
        info = site / f"{module}-{version}.dist-info"
        info.mkdir(parents=True)
        (site / f"{module}.py").write_text(
            f"from tracker.plugin import hookimpl, Draft, Document\n{code}", encoding="utf-8"
        )
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: {version}\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(entry_points, encoding="utf-8")
        monkeypatch.syspath_prepend(str(site))
        monkeypatch.delitem(sys.modules, module, raising=False)

    return installed


def test_a_file_is_a_plugin_of_its_folders_kind_named_like_itself(host: MakeHost, write: Write) -> None:
    file = write("extractors/openings", "__version__ = '0.3'\n" + NOTHING)
    assert row(host(), "extractors/openings") == Row("extractors", "openings", "0.3", str(file), "on")


def test_first_party_plugins_come_with_tracker(host: MakeHost) -> None:
    ours = row(host(), "readers/text")
    assert (ours.version, ours.state) == (__version__, "on")


def test_listing_and_looking_for_a_format_import_no_plugin(host: MakeHost, write: Write) -> None:
    write("exporters/loud", "raise SystemExit\nmedia_type = 'text/plain'\nsuffix: str = '.LOUD'\n")
    write("extractors/loud", "raise SystemExit")
    quiet = host()
    states = {each.name: each.state for each in quiet.listing()}
    assert {name for name, state in states.items() if state != "on"} == {"signings"}
    assert quiet.suffixes()[".loud"] == "loud"
    assert "loud" in quiet.formats()
    assert quiet.problems == ()


def test_listing_says_why_one_fails_when_asked_to_load(host: MakeHost, write: Write) -> None:
    write("extractors/loud", "raise ValueError('no')")
    (failed,) = (each for each in host().listing(load=True) if each.name == "loud")
    assert failed.state == "failed"
    assert failed.why.endswith("loud.py:2: plugin extractors/loud: cannot be imported: ValueError: no")


def test_opening_one_kind_does_not_load_the_others(host: MakeHost, write: Write, document: Document) -> None:
    write("taggers/loud", "raise ValueError")
    beside = host()
    beside.extract(document)
    assert not beside.problems
    beside.tag(document)
    assert [problem.plugin for problem in beside.problems] == ["taggers/loud"]


@pytest.mark.parametrize("name", ["good", "extractors/good"])
def test_a_plugin_is_turned_off_before_it_is_loaded(
    name: str, host: MakeHost, write: Write, document: Document
) -> None:
    write("extractors/good", "raise ValueError")
    without = host(off=[name])
    without.extract(document)
    assert without.problems == ()
    assert row(without, "extractors/good").why == f"-p no:{name}"


def test_an_optional_plugin_is_off_until_it_is_asked_for(host: MakeHost, write: Write, document: Document) -> None:
    write(
        "extractors/optional/extra",
        "@hookimpl\ndef extract_events(document):\n    yield Draft(kind='extra', span=(0, 3))",
    )
    assert row(host(), "extractors/extra").why == "optional: -p extra turns it on"
    assert [name for name, _ in host().extract(document) if name == "extra"] == []
    assert [name for name, _ in host(on=["extra"]).extract(document) if name == "extra"] == ["extra"]


@pytest.mark.parametrize("wish", [{"off": ["godo"]}, {"on": ["godo"]}, {"settings": {"godo": {}}}])
def test_a_name_that_does_not_exist_is_a_usage_error_with_the_nearest_one(
    wish: dict[str, object], host: MakeHost
) -> None:
    with pytest.raises(UsageError, match="no plugin is called 'godo'; did you mean good?"):
        host(**wish)


def test_a_name_taken_twice_is_an_error_said_loudly_and_the_first_is_kept(
    host: MakeHost, write: Write, tmp_path: Path, document: Document
) -> None:
    other = tmp_path / "other" / "extractors"
    other.mkdir(parents=True)
    (other / "good.py").write_text("raise ValueError('never run')", encoding="utf-8")
    lines: list[str] = []
    twice = Host(plugins_dirs=[tmp_path / "mine", tmp_path / "other"], report=lines.append)
    assert twice.extract(document) == host().extract(document)
    (line,) = lines
    assert "its name is already taken by " in line
    assert str(other / "good.py") in line
    assert [each.state for each in twice.listing() if each.name == "good"] == ["on", "failed"]
    with pytest.raises(PluginLoadError, match="already taken"):
        Host(plugins_dirs=[tmp_path / "mine", tmp_path / "other"], strict=True).extract(document)


def test_a_copy_of_a_first_party_plugin_under_another_name_works(
    host: MakeHost, folder: Path, document: Document
) -> None:
    ours = next(each for each in host().listing() if (each.kind, each.name) == ("extractors", "visits"))
    (folder / "extractors" / "journeys.py").write_bytes(Path(ours.origin).read_bytes())
    drafts = host().extract(document)
    assert [draft for name, draft in drafts if name == "journeys"] == [
        draft for name, draft in drafts if name == "visits"
    ]


@pytest.mark.parametrize(
    ("make", "says"),
    [
        ((), "no folder of plugins"),
        (("x",), "holds no plugins"),
        (("x/extractor",), "'extractor' is no kind of plugin; did you mean 'extractors'?"),
    ],
)
def test_a_folder_that_cannot_be_meant_is_a_usage_error(make: tuple[str, ...], says: str, tmp_path: Path) -> None:
    for name in make:
        (tmp_path / name).mkdir(parents=True)
    with pytest.raises(UsageError) as error:
        Host(plugins_dirs=[tmp_path / "x"])
    assert says in str(error.value)


def test_an_installed_package_offers_plugins_by_entry_points(package: Callable[..., None], document: Document) -> None:
    package(
        "dawn_openings",
        "@hookimpl\ndef extract_events(document):\n    yield Draft(kind='dawn', span=(0, 3))",
        "[tracker.extractors]\ndawn = dawn_openings\n",
    )
    host = Host()
    assert row(host, "extractors/dawn") == Row("extractors", "dawn", "2.1", "dawn_openings (dawn_openings)", "on")
    assert "dawn_openings" not in sys.modules
    assert [name for name, _ in host.extract(document) if name == "dawn"] == ["dawn"]


def test_an_entry_point_that_is_no_module_or_not_there_is_named(
    package: Callable[..., None], document: Document
) -> None:
    package("dusk", "thing = 1", "[tracker.extractors]\nan_object = dusk:thing\nnowhere = dusk_of_nowhere\n")
    host = Host()
    host.extract(document)
    assert [problem.plugin for problem in host.problems] == ["extractors/an_object", "extractors/nowhere"]
    assert "names an object; a plugin is a module" in str(host.problems[0])


def test_the_order_of_loading_does_not_show(
    write: Write, host: MakeHost, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "zmabyk":
        write(
            f"extractors/{name}", "@hookimpl\ndef extract_events(document):\n    yield Draft(kind='odd', span=(0, 3))"
        )
        write(
            f"taggers/{name}",
            "from tracker.plugin import NameMention\n@hookimpl\ndef tag_mentions(document):\n"
            "    yield NameMention(1, 3, 'venue')\n    yield NameMention(0, 2, 'venue')",
        )
    usual = host()
    wanted = usual.extract(document), usual.tag(document), [each.name for each in usual.listing()]
    real = Path.glob
    for seed in range(5):
        shuffler = random.Random(seed)

        def shuffled(self: Path, pattern: str, shuffler: random.Random = shuffler) -> list[Path]:
            found = list(real(self, pattern))
            shuffler.shuffle(found)
            return found

        monkeypatch.setattr(Path, "glob", shuffled)
        again = host()
        assert (again.extract(document), again.tag(document), [each.name for each in again.listing()]) == wanted


def test_the_kinds_stand_in_the_order_of_the_way_through_the_house() -> None:
    assert list(KINDS) == ["readers", "taggers", "extractors", "resolvers", "matchers", "exporters"]
