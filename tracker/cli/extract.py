"""``tracker extract``: articles in, a timeline out, in as many formats as asked for."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Unpack

import click

from tracker.cli import complain
from tracker.cli.options import Asked, Wishes, date_options, plugin_options
from tracker.cli.outcome import Outcome
from tracker.cli.output import STANDARD_OUTPUT, Output, format_of
from tracker.cli.progress import counted
from tracker.cli.sources import documents
from tracker.cli.summary import dating, left_out_lines, summary
from tracker.cli.workers import Steps, answers

if TYPE_CHECKING:
    from tracker.host import Format, Host
    from tracker.model.timeline import Timeline

TABLE = "table"
"""The format shown when none is asked for."""


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
    jobs: int,
    *,
    left_out: bool,
    quiet: bool,
    **asked: Unpack[Asked],
) -> int:
    """Turn articles into a timeline of visits, summits, meetings and calls.

    Give text files, Markdown with front matter, JSON Lines, folders of them, or - for standard input. Without -o and
    --format the timeline is shown as a table; -o - prints beside writing files. Formats are the exporters that tracker
    plugins lists.
    """
    wishes = Wishes.of(asked)
    pipeline = wishes.pipeline()
    wanted = _wanted(pipeline.host, outputs, chosen)
    streamed = tuple(sorted({form.name for _, form in wanted if form.streams}))
    task = Extraction(wishes, streamed, keep=not all(form.streams for _, form in wanted))
    outcome = Outcome()
    kept: list[Timeline] = []
    with ExitStack() as stack:
        stack.enter_context(pipeline.host.listening())
        opened = [Target(stack.enter_context(Output(path)), form) for path, form in wanted]
        for answer in counted(answers(task, documents(pipeline, paths), jobs), "document", quiet=quiet):
            if not outcome.took(answer) or answer.value is None:
                continue
            if answer.value.warning and not quiet:
                complain(f"warning: {answer.value.warning}")
            for target in opened:
                target.output.write(answer.value.rendered.get(target.form.name, ()))
            kept += [answer.value.timeline] if answer.value.timeline else []
        if not outcome.done:
            raise click.exceptions.Exit(outcome.exit_code)
        if task.keep:
            _finish(kept[0] if len(kept) == 1 else pipeline.merge(kept), opened, left_out=left_out, quiet=quiet)
    return outcome.exit_code


@dataclass(frozen=True)
class Target:
    """Where to write, and in which format."""

    output: Output
    form: "Format"


@dataclass
class Extracted:
    """What a worker gives back of a document: its bytes in the formats that stream, its timeline when that is merged.

    ``warning`` is how its publication date disagrees with its words.
    """

    rendered: dict[str, tuple[bytes, ...]]
    timeline: "Timeline | None"
    warning: str | None = None


@dataclass(frozen=True)
class Extraction:
    """The task of extracting the timeline of one document. ``keep``: a merged timeline is wanted, too."""

    wishes: Wishes
    streamed: tuple[str, ...]
    keep: bool

    @contextmanager
    def ready(self) -> Iterator[Steps[Extracted]]:
        """The steps of a pipeline of this process, while its host listens, and the timeline in the forms that are wanted."""
        pipeline = self.wishes.pipeline()
        formats = [pipeline.host.exporter(name) for name in self.streamed]
        with pipeline.host.listening():
            yield *pipeline.extracting, partial(self._extracted, formats)

    def _extracted(self, formats: "Sequence[Format]", timeline: "Timeline") -> Extracted:
        rendered = {form.name: tuple(form.export(timeline)) for form in formats}
        warnings = [f"{each.name}: {each.published_conflict}" for each in timeline.documents if each.published_conflict]
        return Extracted(rendered, timeline if self.keep else None, next(iter(warnings), None))


def _wanted(host: "Host", outputs: Sequence[str], chosen: str | None) -> "list[tuple[str, Format]]":
    """Where to write, and in which format: known before anything is read, so that a slip costs nothing."""
    suffixes = host.suffixes()
    wanted = [(path, (chosen or TABLE) if path == STANDARD_OUTPUT else format_of(path, suffixes)) for path in outputs]
    if not wanted or (chosen and all(path != STANDARD_OUTPUT for path, _ in wanted)):
        wanted.append((STANDARD_OUTPUT, chosen or TABLE))
    return [(path, host.exporter(form)) for path, form in wanted]


def _finish(timeline: "Timeline", targets: list[Target], *, left_out: bool, quiet: bool) -> None:
    """Write what does not stream, and say around it what a reader should know: by the table, else on standard error."""
    shown = any(target.output.path == STANDARD_OUTPUT and target.form.name == TABLE for target in targets)
    if not quiet:
        for line in dating(timeline):
            click.echo(line, err=not shown)
    for target in targets:
        if not target.form.streams:
            target.output.write(target.form.export(timeline))
    if not quiet:
        gap = "\n" if shown and timeline.events else ""
        click.echo(gap + summary(timeline, left_out_shown=left_out), err=not shown)
    if left_out:
        for line in left_out_lines(timeline):
            click.echo(line, err=not shown)
