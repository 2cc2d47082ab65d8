"""What the host makes of answers that are right: readers, votes, corrections, formats, settings."""

from collections.abc import Callable
from io import BytesIO

import pytest

from tests.host.conftest import Write
from tracker.errors import InputError, NoReader, PluginError, UsageError
from tracker.host import Host
from tracker.model.document import Document
from tracker.model.event import Event, EventTime, Evidence, Participant
from tracker.model.source import Source
from tracker.model.timeline import Timeline

MakeHost = Callable[..., Host]

READ = "@hookimpl\ndef read_source(source: Source):\n    if source.suffix != '.odd':\n        return None\n"
VOTE = "@hookimpl\ndef match_events(one, other):\n"
FORMAT = "media_type = 'text/plain'\nsuffix = '.odd'\n"
EXPORT = FORMAT + "@hookimpl\ndef export_timeline(timeline: Timeline):\n"
SET = """
from pydantic import BaseModel

class Settings(BaseModel):
    width: int = 3

def settings():
    return Settings

@hookimpl
def extract_events(document: Document, settings: Settings):
    yield Draft(kind="odd", span=(0, settings.width))
"""


def source(name: str = "a.odd", content: bytes = b"Words.") -> Source:
    return Source(name, lambda: BytesIO(content))


def names(host: Host, of: Source) -> list[str]:
    return [each.name if isinstance(each, Document) else f"!{each.what}" for each in host.read(of)]


def event(*people: str) -> Event:
    return Event(
        id="ev_1",
        kind="visit",
        title="A visit",
        when=EventTime(edtf="2031-03-04", earliest="2031-03-04", latest="2031-03-04", granularity="day"),
        status="planned",
        participants=tuple(Participant(name=name, role="visitor") for name in people),
        evidence=(Evidence(document="d", start=0, end=5, quote="Words"),),
        confidence=0.5,
        extractor="x",
        rule="",
    )


def test_the_first_reader_that_does_not_answer_none_reads(host: MakeHost, write: Write) -> None:
    write("readers/odd", READ + "    return [Document('One.', name='1'), Document('Two.', name='2')]")
    assert names(host(), source()) == ["1", "2"]


def test_a_source_that_no_reader_takes_says_so(host: MakeHost) -> None:
    with pytest.raises(NoReader, match="no reader takes it"):
        names(host(), source("a.unheard-of"))


def test_a_reader_that_breaks_at_once_leaves_the_source_to_the_next(host: MakeHost, write: Write) -> None:
    write("readers/a", READ + "    raise ValueError")
    write("readers/b", READ + "    yield Document('One.', name='1')\n    raise ValueError")
    write("readers/c", READ + "    return 7")
    write("readers/d", READ + "    yield 7")
    write("readers/e", READ + "    return [Document('Text\\r\\n.', name='not normalised')]")
    write("readers/f", READ + "    yield Document('One.', name='by f')")
    beside = host()
    assert [each.split(":")[1] for each in map(str, beside.problems)] == []
    assert names(beside, source())[-1] == "by f"
    assert [problem.plugin for problem in beside.problems] == [f"readers/{name}" for name in "abcde"]


def test_a_reader_that_breaks_later_is_an_error_of_its_source(host: MakeHost, write: Write) -> None:
    write(
        "readers/odd",
        READ + "    for number in range(3):\n        yield Document(f'{number}.', name=str(number))\n    1 / 0",
    )
    beside = host()
    reading = beside.read(source())
    assert [next(reading).name, next(reading).name] == ["0", "1"]  # type: ignore[union-attr]
    with pytest.raises(InputError, match="only 2 documents could be read"):
        next(reading)
    assert "ZeroDivisionError" in str(beside.problems[0])


def test_a_readers_own_word_on_its_source_is_no_failure_of_the_plugin(host: MakeHost, write: Write) -> None:
    error = "from tracker.plugin import InputError\n"
    write("readers/odd", error + READ + "    raise InputError('torn', source=source.name)")
    with pytest.raises(InputError, match=r"a\.odd: torn"):
        names(host(), source())
    write(
        "readers/odd",
        error + READ + "    return [Document('1.', name='1'), InputError('torn'), Document('2.', name='2')]",
    )
    beside = host()
    assert names(beside, source()) == ["1", "!torn", "2"]
    assert beside.problems == ()


def test_what_was_read_before_a_source_breaks_is_given(host: MakeHost, write: Write) -> None:
    write(
        "readers/odd",
        "from tracker.plugin import InputError\n"
        "@hookimpl\ndef read_source(source: Source):\n    return parts() if source.suffix == '.odd' else None\n"
        "def parts():\n    yield Document('1.', name='1')\n    raise InputError('torn')",
    )
    assert names(host(), source()) == ["1", "!torn"]


def test_no_more_of_a_source_is_read_than_is_asked_for(host: MakeHost, write: Write) -> None:
    write(
        "readers/odd",
        "from itertools import count\n"
        + READ
        + "    return (Document(f'{number}.', name=str(number)) for number in count())",
    )
    reading = host().read(source())
    assert [next(reading).name for _ in range(2000)][-1] == "1999"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("votes", "mean"),
    [
        ((), None),
        (("None",), None),
        (("1",), 1.0),
        (("1", "None", "0.5"), 0.75),
        (("2", "0.5"), 0.5),
        (("'1'", "0"), 0.0),
    ],
)
def test_the_vote_is_the_mean_of_the_opinions(
    votes: tuple[str, ...], mean: float | None, host: MakeHost, write: Write
) -> None:
    for number, vote in enumerate(votes):
        write(f"matchers/m{number}", VOTE + f"    return {vote}")
    assert host(off=["same_happening"]).vote(event("A"), event("B")) == mean


@pytest.mark.parametrize("vote", ["float('nan')", "-0.1", "2", "'1'", "[]"])
def test_a_vote_that_is_none_is_refused(vote: str, host: MakeHost, write: Write) -> None:
    write("matchers/odd", VOTE + f"    return {vote}")
    beside = host(off=["same_happening"])
    assert beside.vote(event("A"), event("B")) is None
    assert [problem.plugin for problem in beside.problems] == ["matchers/odd"]


def test_a_correction_of_somebody_who_takes_no_part_is_refused_with_the_nearest_name(
    host: MakeHost, write: Write
) -> None:
    write(
        "resolvers/odd",
        "from tracker.plugin import Correction, OfficeOf\n@hookimpl\ndef resolve_event(event, document):\n"
        "    yield Correction(field='participant', value=OfficeOf(name='Bo Dal', office='envoy'), reason='known')",
    )
    beside = host()
    assert [name for name, _ in beside.resolve(event("Bo Dahl"), Document("Words")) if name == "odd"] == []
    assert "'Bo Dal' takes no part in the event; nearest is 'Bo Dahl'" in str(beside.problems[0])
    assert [name for name, _ in beside.resolve(event("Bo Dal"), Document("Words")) if name == "odd"] == ["odd"]


@pytest.mark.parametrize(
    ("draft", "says"),
    [
        ("quote='the  envoy', span=(4, 9)", "nearest is 'The envoy'"),
        ("span=(0, 3), time=Time(0, 3, 'DATE', '2031', None, '')", "is no time of the document"),
    ],
)
def test_words_and_dates_that_are_not_the_documents_are_refused(
    draft: str, says: str, host: MakeHost, write: Write, document: Document
) -> None:
    write(
        "extractors/odd",
        f"from tracker.plugin import Time\n@hookimpl\ndef extract_events(document):\n    yield Draft(kind='odd', {draft})",
    )
    beside = host()
    assert [name for name, _ in beside.extract(document) if name == "odd"] == []
    assert says in str(beside.problems[-1])


def test_words_looked_for_and_not_found_are_blamed_with_the_nearest_match(
    host: MakeHost, write: Write, document: Document
) -> None:
    write(
        "extractors/odd",
        "from tracker.plugin import span_of\n@hookimpl\ndef extract_events(document):\n"
        "    yield Draft(kind='odd', span=span_of(document.text, 'The envoys will open an embassy'))",
    )
    beside = host()
    beside.extract(document)
    assert "nearest is 'The envoy will open the embassy'" in str(beside.problems[0])
    assert beside.problems[0].line == 5


def test_a_format_is_known_by_name_and_by_suffix(host: MakeHost, write: Write) -> None:
    write("exporters/odd", EXPORT + "    yield b'a'\n    yield b'b'")
    beside = host()
    assert (beside.suffixes()[".odd"], "odd" in beside.formats()) == ("odd", True)
    assert b"".join(beside.export("odd", Timeline())) == b"ab"
    assert (beside.exporter("odd").media_type, beside.exporter("odd").streams) == ("text/plain", False)


def test_a_format_that_does_not_exist_names_those_that_do(host: MakeHost, write: Write) -> None:
    write("exporters/odd", EXPORT + "    return []")
    with pytest.raises(UsageError, match="no format 'nothing'; known are .*odd"):
        host().exporter("nothing")


@pytest.mark.parametrize("body", ["    yield b'half'\n    1 / 0", "    return 'text'", "    return None"])
def test_an_exporter_that_fails_writes_nothing(body: str, host: MakeHost, write: Write) -> None:
    write("exporters/odd", EXPORT + body)
    beside = host()
    for _ in range(2):
        with pytest.raises(PluginError, match="exporters/odd"):
            beside.export("odd", Timeline())


def test_an_exporter_that_cannot_be_loaded_says_so_each_time(host: MakeHost, write: Write) -> None:
    write("exporters/odd", "@hookimpl\ndef export_timeline(timeline):\n    return []")
    for _ in range(2):
        with pytest.raises(PluginError, match="does not state its media_type"):
            host().exporter("odd")


@pytest.mark.parametrize(
    ("given", "end"), [({}, 3), ({"odd": {"width": "5"}}, 5), ({"extractors/odd": {"width": 2}}, 2)]
)
def test_a_hook_may_take_settings(
    given: dict[str, dict[str, object]], end: int, host: MakeHost, write: Write, document: Document
) -> None:
    write("extractors/odd", SET)
    drafts = host(settings=given).extract(document)
    assert [draft.span for name, draft in drafts if name == "odd"] == [(0, end)]


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("odd", {"width": "wide"}, "setting odd.width: Input should be a valid integer"),
        ("good", {"width": 1}, "plugin extractors/good has no settings; leave out width"),
    ],
)
def test_a_wrong_setting_is_the_users_error_on_one_line(
    name: str, given: dict[str, object], says: str, host: MakeHost, write: Write, document: Document
) -> None:
    write("extractors/odd", SET)
    with pytest.raises(UsageError) as error:
        host(settings={name: given}).extract(document)
    assert str(error.value).startswith(says)


def test_mentions_come_in_the_order_of_the_text(host: MakeHost, write: Write, document: Document) -> None:
    write(
        "taggers/odd",
        "from tracker.plugin import NameMention\n@hookimpl\ndef tag_mentions(document):\n"
        "    return [NameMention(9, 12, 'venue'), NameMention(1, 2, 'venue')]",
    )
    spans = [mention.span for mention in host().tag(document)]
    assert spans == sorted(spans)
    assert {(9, 12), (1, 2)} <= set(spans)


def test_a_mention_alone_is_no_list_of_mentions(host: MakeHost, write: Write, document: Document) -> None:
    write(
        "taggers/odd",
        "from tracker.plugin import NameMention\n@hookimpl\ndef tag_mentions(document):\n"
        "    return NameMention(0, 3, 'venue')",
    )
    beside = host()
    beside.tag(document)
    assert "it gave a NameMention, not an iterable of Mention" in str(beside.problems[0])


def test_dataclasses_of_a_plugin_in_a_file_work(host: MakeHost, write: Write, document: Document) -> None:
    write(
        "extractors/odd",
        "from dataclasses import KW_ONLY, dataclass\n@dataclass\nclass Find:\n    end: int\n"
        "    _: 'KW_ONLY'\n    start: int = 0\n"
        "@hookimpl\ndef extract_events(document):\n    found = Find(3)\n    yield Draft(kind='odd', span=(found.start, found.end))",
    )
    assert [name for name, _ in host().extract(document) if name == "odd"] == ["odd"]
