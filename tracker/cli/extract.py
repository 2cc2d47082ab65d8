"""``tracker extract``: articles in, a timeline out, in as many formats as asked for."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Unpack

import click

from tracker.cli.options import Asked, Wishes, date_options, plugin_options
from tracker.cli.outcome import Outcome
from tracker.cli.output import STANDARD_OUTPUT, Output, format_of
from tracker.cli.progress import counted
from tracker.cli.sources import documents
from tracker.cli.summary import dating, left_out_lines, summary
from tracker.cli.workers import answers
from tracker.errors import UsageError
from tracker.model.document import Document

if TYPE_CHECKING:
    from tracker.host import Host
    from tracker.model.timeline import Timeline
    from tracker.pipeline import Pipeline

TABLE = "table"
"""The format shown when none is asked for."""
STREAMED = ("jsonl",)
"""The formats that are a document at a time, in input order, whatever the length of the input."""


@click.command("extract", epilog="Example: tracker extract seeds/ -o visits.ics -o visits.json -o report.md")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER|-...")
@click.option(
    "outputs", "-o", "--output", multiple=True, metavar="FILE", help="Write there; the suffix says the format."
)
@click.option("chosen", "-f", "--format", metavar="FORMAT", help="Print in this format instead of the table.")
@click.option("--left-out", is_flag=True, help="Also show what became no event, and why.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes to work with.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but results and errors.")
@date_options
@plugin_options
def command(
    paths: tuple[str, ...],
    outputs: tuple[str, ...],
    chosen: str | None,
    left_out: bool,
    jobs: int,
    quiet: bool,
    **asked: Unpack[Asked],
) -> int:
    """Turn articles into a timeline of visits, summits, meetings and calls.

    Give text files, Markdown with front matter, JSON Lines, folders of them, or - for standard input. Without -o and --format
    the timeline is shown as a table; -o - prints beside writing files. Formats are the exporters that tracker plugins lists.
    """
    wishes = Wishes.of(asked)
    pipeline = wishes.pipeline()
    wanted = _wanted(pipeline.host, outputs, chosen)
    streamed = tuple(sorted({form for _, form in wanted if form in STREAMED}))
    task = Extraction(wishes, streamed, keep=any(form not in STREAMED for _, form in wanted))
    outcome = Outcome()
    kept: list[Timeline] = []
    with ExitStack() as stack:
        opened = [(stack.enter_context(Output(path)), form) for path, form in wanted]
        for answer in counted(answers(task, documents(pipeline, paths), jobs), "documents", quiet=quiet):
            if not outcome.took(answer) or answer.value is None:
                continue
            for output, form in opened:
                output.write(answer.value.rendered.get(form, ()))
            kept += [answer.value.timeline] if answer.value.timeline else []
        if not outcome.done:
            raise click.exceptions.Exit(outcome.exit_code)
        if task.keep:
            _finish(pipeline, kept, opened, left_out=left_out, quiet=quiet)
    return outcome.exit_code


@dataclass
class Extracted:
    """What a worker gives back of a document: its bytes in the formats that stream, its timeline when it is to be merged."""

    rendered: dict[str, tuple[bytes, ...]]
    timeline: "Timeline | None"


@dataclass
class Extraction:
    """The task of extracting the timeline of one document. ``keep``: a merged timeline is wanted, too."""

    wishes: Wishes
    streamed: tuple[str, ...]
    keep: bool
    pipeline: "Pipeline | None" = field(default=None, init=False)

    def prepare(self) -> None:
        self.pipeline = self.wishes.pipeline()

    def __call__(self, document: Document) -> Extracted:
        assert self.pipeline is not None
        timeline = self.pipeline.extract(document)
        rendered = {form: tuple(self.pipeline.host.export(form, timeline)) for form in self.streamed}
        return Extracted(rendered, timeline if self.keep else None)


def _wanted(host: "Host", outputs: Sequence[str], chosen: str | None) -> list[tuple[str, str]]:
    """Where to write, and in which format: known before anything is read, so that a slip costs nothing."""
    wanted = []
    for path in outputs:
        form = (chosen or TABLE) if path == STANDARD_OUTPUT else format_of(path, host.suffixes())
        wanted.append((path, form))
    if chosen is not None and all(path != STANDARD_OUTPUT for path in outputs):
        wanted.append((STANDARD_OUTPUT, chosen))
    if not wanted:
        wanted.append((STANDARD_OUTPUT, TABLE))
    for _, form in wanted:
        if form not in host.formats():
            raise UsageError(f"no format {form!r}", remedy=f"known are {', '.join(sorted(host.formats()))}")
    return wanted


def _finish(
    pipeline: "Pipeline", parts: "list[Timeline]", opened: list[tuple[Output, str]], *, left_out: bool, quiet: bool
) -> None:
    """Merge and write what does not stream; say around it what a reader should know."""
    timeline = parts[0] if len(parts) == 1 else pipeline.merge(parts)
    shown = any(output.path == STANDARD_OUTPUT and form == TABLE for output, form in opened)
    if not quiet:
        for line in dating(timeline):
            click.echo(line, err=not shown)
    for output, form in opened:
        if form not in STREAMED:
            output.write(pipeline.host.export(form, timeline))
    if not quiet:
        click.echo(
            ("\n" if shown and timeline.events else "") + summary(timeline, left_out_shown=left_out), err=not shown
        )
    if left_out:
        for line in left_out_lines(timeline):
            click.echo(line, err=not shown)
