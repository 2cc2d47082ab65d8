"""One bad plugin never stops the others: it is named on one line, and the rest of the answer is what it would be without it."""

import signal
from collections.abc import Callable

import pytest

from tests.host.conftest import Write
from tracker.errors import PluginAnswerError, PluginCallError, PluginError, PluginLoadError
from tracker.host import Host
from tracker.model.document import Document
from tracker.pipeline import Pipeline

MakeHost = Callable[..., Host]

HOOK = "@hookimpl\ndef extract_events(document: Document):\n"

BAD: dict[str, tuple[str, int | None, type[PluginError], str]] = {
    "import error": ("import no_such_module", 2, PluginLoadError, "no_such_module"),
    "syntax error": ("def extract_events(:", 2, PluginLoadError, "SyntaxError"),
    "leaves while it is imported": ("raise SystemExit(3)", 2, PluginLoadError, "leave the process"),
    "never ends its import": ("while True: pass", 2, PluginLoadError, "stopped after"),
    "misspelt hook": (
        "@hookimpl\ndef extract_event(document: Document):\n    return []",
        2,
        PluginLoadError,
        "did you mean extract_events?",
    ),
    "unmarked hook": ("def extract_events(document: Document):\n    return []", 2, PluginLoadError, "@hookimpl"),
    "wrong argument": ("@hookimpl\ndef extract_events(text):\n    return []", 2, PluginLoadError, "not text"),
    "a default": ("@hookimpl\ndef extract_events(document=None):\n    return []", 2, PluginLoadError, "default"),
    "keyword-only": (
        "@hookimpl\ndef extract_events(*, document):\n    return []",
        2,
        PluginLoadError,
        "not positional",
    ),
    "raises at once": (HOOK + "    return 1 / 0", 4, PluginCallError, "ZeroDivisionError"),
    "raises late": (
        HOOK
        + "    for time in document.times:\n        yield Draft(kind='odd', span=time.span, time=time)\n    raise KeyError('late')",
        6,
        PluginCallError,
        "KeyError: 'late'",
    ),
    "wrong type": (HOOK + "    return [42]", 2, PluginAnswerError, "an int where Draft belongs"),
    "no iterable": (HOOK + "    return 42", 2, PluginAnswerError, "not an iterable of Draft"),
    "nothing at all": (HOOK + "    pass", 2, PluginAnswerError, "gave None"),
    "a word for a draft": (HOOK + "    return 'Oslo'", 2, PluginAnswerError, "a str where Draft belongs"),
    "half an answer": (
        HOOK + "    yield Draft(kind='odd', span=(0, 3))\n    yield 42",
        2,
        PluginAnswerError,
        "an int where Draft belongs",
    ),
    "outside the text": (HOOK + "    yield Draft(kind='odd', span=(0, 9999))", 2, PluginAnswerError, "0 to 9999"),
    "an empty span": (HOOK + "    yield Draft(kind='odd', span=(5, 5))", 2, PluginAnswerError, "5 to 5"),
    "unvalidated": (
        HOOK + "    yield Draft.model_construct(kind=None, span=(0, 3))",
        2,
        PluginAnswerError,
        "Draft.kind",
    ),
    "unvalidated, of a type that could be made right": (
        HOOK + "    yield Draft.model_construct(kind='odd', span=(0, 3), score='0.5')",
        2,
        PluginAnswerError,
        "Draft.score",
    ),
    "endless loop": (HOOK + "    while True:\n        pass", None, PluginCallError, "stopped after"),
    "endless loop that swallows": (
        HOOK + "    while True:\n        try:\n            pass\n        except Exception:\n            pass",
        None,
        PluginCallError,
        "stopped after",
    ),
    "endless generator": (
        HOOK + "    while True:\n        yield Draft(kind='odd', span=(0, 3))",
        None,
        PluginAnswerError,
        "more than",
    ),
    "endless expression": (
        "import re\n" + HOOK + "    re.match('(a+)+$', 'a' * 64 + 'b')\n    return []",
        5,
        PluginCallError,
        "stopped after",
    ),
    "leaves the process": (HOOK + "    raise SystemExit(0)", 4, PluginCallError, "leave the process"),
    "an exception that cannot be shown": (
        "class Mute(Exception):\n    def __str__(self):\n        raise ValueError\n" + HOOK + "    raise Mute",
        7,
        PluginCallError,
        "Mute",
    ),
}


def answer(host: Host, document: Document) -> str:
    return repr((host.tag(document), host.extract(document)))


@pytest.mark.parametrize("name", BAD)
def test_a_bad_plugin_leaves_the_rest_as_it_is_and_is_named_with_file_and_line(
    name: str, host: MakeHost, write: Write, document: Document
) -> None:
    without = answer(host(), document)
    code, line, kind, says = BAD[name]
    lines: list[str] = []
    file = write("extractors/bad", code)
    beside = host(budget_s=0.1, report=lines.append)

    assert answer(beside, document) == without
    (problem,) = beside.problems
    assert lines == [str(problem)]
    assert "\n" not in lines[0]
    assert isinstance(problem, kind)
    assert problem.plugin == "extractors/bad"
    assert problem.source.endswith(file.name)
    assert says in lines[0]
    assert line is None or problem.line == line
    assert problem.line is not None


@pytest.mark.parametrize("name", BAD)
def test_a_strict_host_raises_instead(name: str, host: MakeHost, write: Write, document: Document) -> None:
    code, _, kind, _ = BAD[name]
    write("extractors/bad", code)
    with pytest.raises(kind):
        host(budget_s=0.1, strict=True).extract(document)


def test_a_bad_plugin_of_every_kind_leaves_the_timeline_byte_for_byte_as_it_is(
    host: MakeHost, write: Write, document: Document
) -> None:
    def timeline(host: Host) -> bytes:
        return Pipeline(host).extract(document).model_dump_json().encode()

    without = timeline(host())
    write("taggers/bad", "@hookimpl\ndef tag_mentions(document):\n    yield 7")
    write("extractors/bad", HOOK + "    yield 7")
    write("resolvers/bad", "@hookimpl\ndef resolve_event(event, document):\n    yield 7")
    write("matchers/bad", "@hookimpl\ndef match_events(one, other):\n    return 7")
    beside = host()
    assert timeline(beside) == without
    assert {"taggers/bad", "extractors/bad"} <= {problem.plugin for problem in beside.problems}


def test_after_three_failures_a_plugin_is_skipped_for_the_run(host: MakeHost, write: Write, document: Document) -> None:
    write("extractors/bad", "calls = []\n" + HOOK + "    calls.append(1)\n    raise ValueError(len(calls))")
    beside = host()
    for _ in range(5):
        beside.extract(document)
    first, second, third = map(str, beside.problems)
    assert ("skipped" in first, "skipped" in second, "skipped" in third) == (False, False, True)
    assert third.endswith("it failed 3 times and is skipped for the rest of the run")


def test_an_exporter_that_failed_three_times_is_not_called_again(
    host: MakeHost, write: Write, document: Document
) -> None:
    constants = "media_type = 'text/plain'\nsuffix = '.bad'\ncalls = []\n"
    body = "    calls.append(1)\n    raise ValueError(len(calls))"
    write("exporters/bad", f"{constants}@hookimpl\ndef export_timeline(timeline):\n{body}")
    beside = host()
    timeline = Pipeline(beside).extract(document)
    said = []
    for _ in range(5):
        with pytest.raises(PluginError) as raised:
            beside.export("bad", timeline)
        said.append(str(raised.value))
    assert ["skipped" in each for each in said] == [False, False, True, True, True]
    assert len(beside.problems) == 3


def test_a_failure_says_on_which_document(host: MakeHost, write: Write, document: Document) -> None:
    write("extractors/bad", HOOK + "    return 1 / 0")
    named = Document("Words.", name="a.txt")
    beside = host()
    beside.extract(named)
    assert "(on a.txt)" in str(beside.problems[0])


def test_a_slip_on_one_document_costs_that_document_only(host: MakeHost, write: Write, document: Document) -> None:
    write("extractors/odd", HOOK + "    yield Draft(kind='odd', span=(0, len(document.text) and 3))")
    beside = host()
    assert all(name != "odd" for name, _ in beside.extract(Document("")))
    assert any(name == "odd" for name, _ in beside.extract(document))


def test_what_a_plugin_prints_does_not_get_into_the_output(
    host: MakeHost, write: Write, document: Document, capsys: pytest.CaptureFixture[str]
) -> None:
    write("extractors/chatty", "print('loading')\n" + HOOK + "    print('reading')\n    return []")
    host().extract(document)
    assert capsys.readouterr() == ("", "loading\nreading\n")


def test_the_signal_and_its_timer_are_given_back(host: MakeHost, document: Document) -> None:
    before = signal.getsignal(signal.SIGALRM)
    host(budget_s=0.1).extract(document)
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
