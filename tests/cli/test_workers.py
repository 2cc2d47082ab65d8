"""Work in several processes gives what one process gives, in the same order."""

import os
import pickle
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from tracker.cli.extract import Extraction
from tracker.cli.options import Wishes
from tracker.cli.workers import Answer, Item, Steps, answers
from tracker.errors import InputError, PluginCallError, TrackerError
from tracker.model.document import Document


@dataclass
class Shout:
    """A task for the tests: slow for some, impossible for one."""

    prepared: bool = False

    @contextmanager
    def ready(self) -> Iterator[Steps[str]]:
        self.prepared = True
        yield self.look, str.upper
        self.prepared = False

    def look(self, document: Document) -> str:
        assert self.prepared
        if document.text == "slow":
            time.sleep(0.01)
        if document.text == "faulty":
            raise KeyError("a\nslip")
        if document.text == "undated":
            raise InputError("no date", source=document.name)
        return document.text


def items(number: int) -> Iterator[Item]:
    texts = ("quick", "slow", "undated")
    for each in range(number):
        yield (
            InputError("broken", source="in", line=each)
            if each % 7 == 5
            else Document(texts[each % 3], name=f"n-{each}")
        )


def told(answer: Answer[str]) -> tuple[str, str | None, str | None]:
    return answer.name, answer.value, str(answer.error) if answer.error else None


def test_answers_come_in_the_order_of_the_items_for_any_number_of_workers() -> None:
    alone = [told(answer) for answer in answers(Shout(), items(150), jobs=1)]
    assert len(alone) == 150
    assert alone[:3] == [("n-0", "QUICK", None), ("n-1", "SLOW", None), ("n-2", None, "n-2: no date")]
    assert alone[5] == ("in", None, "in:5: broken")
    assert [told(answer) for answer in answers(Shout(), items(150), jobs=2)] == alone


def test_a_step_is_taken_for_several_documents_before_the_next() -> None:
    taken: list[str] = []

    def noting(value: object) -> str:
        taken.append(str(getattr(value, "text", value)))
        return f"answer to {taken[-1]}"

    class Twice:
        @contextmanager
        def ready(self) -> Iterator[Steps[str]]:
            yield noting, noting

    assert len(list(answers(Twice(), [Document("a"), InputError("broken", source="in"), Document("b")], jobs=1))) == 3
    assert taken == ["a", "b", "answer to a", "answer to b"]


def test_items_are_taken_no_further_ahead_than_needed() -> None:
    taken = 0

    def endless() -> Iterator[Item]:
        nonlocal taken
        while True:
            taken += 1
            yield Document("quick")

    first = answers(Shout(), endless(), jobs=2)
    assert next(first).value == "QUICK"
    assert taken < 1000
    first.close()  # type: ignore[attr-defined]


@dataclass
class Dying(Shout):
    """A task that takes its process with it."""

    def look(self, document: Document) -> str:
        os._exit(1)


def test_a_worker_that_dies_is_said() -> None:
    with pytest.raises(TrackerError, match="a worker process died; --jobs 1 shows at which document"):
        list(answers(Dying(), items(3), jobs=2))


class Unready:
    """A task that cannot be made ready."""

    @contextmanager
    def ready(self) -> Iterator[Steps[str]]:
        raise PluginCallError("no luck", plugin="taggers/broken")
        yield ()


@pytest.mark.parametrize("jobs", [1, 2])
def test_why_a_task_cannot_be_made_ready_is_said(jobs: int) -> None:
    with pytest.raises(PluginCallError, match="plugin taggers/broken: no luck"):
        list(answers(Unready(), items(3), jobs=jobs))


def test_every_error_goes_from_one_process_to_another_with_its_facts() -> None:
    errors = [
        InputError("no JSON", source="docs.jsonl", line=3, remedy="one object a line"),
        PluginCallError("no luck", plugin="extractors/broken", source="broken.py", line=6),
    ]
    for error in errors:
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_the_program_costs_one_document_and_shows_where_it_is(jobs: int) -> None:
    documents = [Document(text, name=text) for text in ("quick", "faulty", "slow")]
    first, faulty, last = answers(Shout(), documents, jobs=jobs)
    assert (first.value, last.value) == ("QUICK", "SLOW")
    assert str(faulty.error) == r"faulty: KeyError: 'a\nslip'; this is a fault of tracker, --debug shows where"
    assert 'raise KeyError("a\\nslip")' in faulty.trace


def test_the_host_listens_once_for_all_documents() -> None:
    before = signal.getitimer(signal.ITIMER_REAL)
    with Extraction(Wishes(), (), keep=False).ready():
        assert signal.getitimer(signal.ITIMER_REAL)[1] > 0
    assert signal.getitimer(signal.ITIMER_REAL) == before
