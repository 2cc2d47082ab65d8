"""A module that looks like a plugin and is none says why; first-party modules are what the Protocols say."""

from collections.abc import Callable

import pytest

from plugins.matchers import same_happening
from plugins.readers import jsonlines, text
from tests.host.conftest import Write
from tracker.conformance.hooks import misfit_of
from tracker.hookspecs import KINDS, Matcher, Reader
from tracker.host import Host
from tracker.model.document import Document

MakeHost = Callable[..., Host]

READERS: list[Reader] = [jsonlines, text]
MATCHERS: list[Matcher] = [same_happening]
"""Mypy holds these modules to their Protocols; an author may do the same."""


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("", "it has no extract_events; extractors give one, marked with @hookimpl"),
        (
            "@hookimpl\ndef tag_mentions(document):\n    return []",
            "tag_mentions is the hook of taggers, not of extractors; move it to taggers/",
        ),
        (
            "@hookimpl\ndef unheard_of(document):\n    return []",
            "no hook is called unheard_of; extractors have extract_events",
        ),
        ("@hookimpl\ndef extract(document):\n    return []", "no hook is called extract; did you mean extract_events?"),
        (
            "def extract_event(document):\n    return []",
            "no hook is called extract_event; did you mean extract_events?",
        ),
        (
            "@hookimpl(tryfirst=True)\ndef extract_events(document):\n    return []",
            "hookimpl(tryfirst) is not supported",
        ),
        ("@hookimpl(wrapper=True)\ndef extract_events(document):\n    yield", "hookimpl(wrapper) is not supported"),
        ("@hookimpl\nasync def extract_events(document):\n    return []", "extract_events is asynchronous"),
        (
            "@hookimpl\ndef extract_events(*document):\n    return []",
            "the parameter *document of extract_events is not positional",
        ),
        ("@hookimpl\ndef extract_events(document, **more):\n    return []", "the parameter **more of extract_events"),
        (
            "from functools import cache\n@hookimpl\n@cache\ndef extract_events(document):\n    return []",
            "extract_events is no function",
        ),
        ("extract_events = 7", "extract_events is no function"),
        ("settings = 7\n@hookimpl\ndef extract_events(document):\n    return []", "TypeError"),
        (
            "def settings():\n    return 7\n@hookimpl\ndef extract_events(document):\n    return []",
            "which is not a pydantic model",
        ),
    ],
)
def test_a_module_that_does_not_fit_says_why(
    code: str, says: str, host: MakeHost, write: Write, document: Document
) -> None:
    write("extractors/odd", code)
    beside = host()
    assert beside.extract(document) == host(off=["odd"]).extract(document)
    (problem,) = beside.problems
    assert says in str(problem)


def test_one_that_fits_is_not_blamed_for_one_that_does_not(host: MakeHost, write: Write, document: Document) -> None:
    write("extractors/a_misspelt", "@hookimpl\ndef extract_event(document):\n    return []")
    write("extractors/b_right", "@hookimpl\ndef extract_events(document):\n    yield Draft(kind='right', span=(0, 3))")
    beside = host()
    assert "b_right" in [name for name, _ in beside.extract(document)]
    assert [problem.plugin for problem in beside.problems] == ["extractors/a_misspelt"]


def test_a_hook_may_leave_out_what_it_does_not_need(host: MakeHost, write: Write, document: Document) -> None:
    write("extractors/fixed", "@hookimpl\ndef extract_events():\n    yield Draft(kind='fixed', span=(0, 3))")
    assert "fixed" in [name for name, _ in host().extract(document)]


def test_the_modules_that_mypy_holds_to_the_protocols_fit() -> None:
    assert [misfit_of(module, KINDS["readers"]) for module in (jsonlines, text)] == [None, None]
    assert misfit_of(same_happening, KINDS["matchers"]) is None
