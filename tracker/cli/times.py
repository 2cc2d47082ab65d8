"""``tracker times``: the time expressions of articles, marked in the text and listed with value and rule. No events."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Unpack

import click

from tracker.cli import printable
from tracker.cli.options import Asked, Wishes, date_options, plugin_options
from tracker.cli.outcome import Outcome
from tracker.cli.sources import documents
from tracker.cli.workers import Steps, answers
from tracker.model.document import Document

if TYPE_CHECKING:
    from tracker.model.mention import Time

_COLOURS = {"DATE": "green", "TIME": "cyan", "DURATION": "yellow", "SET": "magenta"}


@click.command("times", epilog="Example: tracker times article.txt --published 2024-06-17")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER|-...")
@click.option("-f", "--format", "chosen", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes to work with.")
@date_options
@plugin_options
def command(paths: tuple[str, ...], chosen: str, jobs: int, **asked: Unpack[Asked]) -> int:
    """Show the time expressions of an article with their values.

    Each is marked in the text and listed with its TIMEX3 type and value, the rule that read it and the day it was
    counted from; a conflict, such as a weekday that is not the date's, is shown with both readings. With --format jsonl
    each article is one line, its offsets those of its own text without the title.
    """
    task = Reading(Wishes.of(asked), chosen)
    outcome = Outcome()
    for answer in answers(task, documents(task.wishes.pipeline(), paths), jobs):
        if outcome.took(answer) and answer.value is not None:
            click.echo(answer.value, nl=False)
    return outcome.exit_code


@dataclass(frozen=True)
class Reading:
    """The task of reading the times of a document, as the text to print."""

    wishes: Wishes
    form: str

    @contextmanager
    def ready(self) -> Iterator[Steps[str]]:
        """The steps of a pipeline of this process, while its host listens, and the times as they are printed."""
        pipeline = self.wishes.pipeline()
        with pipeline.host.listening():
            yield *pipeline.annotating, self._printed

    def _printed(self, annotated: Document) -> str:
        if self.form == "jsonl":
            return json.dumps(timexes(annotated), ensure_ascii=False) + "\n"
        return "".join(f"{line}\n" for line in marked(annotated))


def timexes(document: Document) -> dict[str, Any]:
    """A document's expressions for programs, by offsets in the text that was given; not those of a title before it.

    The ends of a range and the days of a list are expressions of their own, as TIMEX3 has them.
    """
    from tracker.times import timexes as apart

    return {
        "id": document.name,
        "timexes": [
            {
                "start": time.start - document.body,
                "end": time.end - document.body,
                "type": time.type,
                "value": time.value,
            }
            for time in apart(document)
            if time.start >= document.body
        ],
    }


def marked(document: Document) -> Iterator[str]:
    """A document's lines with its expressions marked, and below them what each was read as."""
    published = document.published_days or document.published_day
    source = f" ({document.published_source})" if published else ""
    yield click.style(f"{printable(document.name)}, published {published or 'on an unknown day'}{source}", bold=True)
    yield ""
    pieces, at = [], 0
    for number, time in enumerate(document.times, start=1):
        if time.start >= at:
            words = click.style(printable(document.quote(time.span)), fg=_COLOURS[time.type], underline=True)
            pieces += [printable(document.text[at : time.start]), f"{words}[{number}]"]
            at = time.end
    yield "".join([*pieces, printable(document.text[at:])]).rstrip()
    yield ""
    for number, time in enumerate(document.times, start=1):
        yield from _reading(number, time, printable(" ".join(document.quote(time.span).split())))


def _reading(number: int, time: "Time", words: str) -> Iterator[str]:
    value = click.style(f"{time.value or 'no value':<22}", fg=_COLOURS[time.type])
    anchor = f", counted from {time.anchor}" if time.anchor else ""
    source = f" ({time.anchor_source})" if time.anchor and time.anchor_source else ""
    yield f"{number:>4}  {value}  {time.type:<8}  “{words}”  {time.rule}{anchor}{source}"
    for check in time.checks:
        yield f"      {'':22}  {'':8}  {click.style(check, fg='red')}"
