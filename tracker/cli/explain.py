"""``tracker explain``: where each field of an event comes from, by a timeline in JSON, and what lost, by its articles."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from tracker.cli import printable
from tracker.cli.options import debug_option
from tracker.errors import InputError, UsageError

if TYPE_CHECKING:
    from tracker.cli.alternatives import Alternatives
    from tracker.model.event import Event, Participant
    from tracker.model.timeline import DocumentRecord, Timeline

_LABEL = 14
"""Columns of the field names."""
_WIDTH = 80
"""Columns of a line; what is longer goes on below its beginning."""
_LISTED = 5
"""Ids named when a beginning names several events."""


@click.command("explain", epilog="Example: tracker explain visits.json ev_57g4")
@click.argument("file", type=click.Path(dir_okay=False), metavar="FILE.json")
@click.argument("event", metavar="ID")
@debug_option
def command(file: str, event: str) -> None:
    """Show where each field of an event comes from.

    FILE.json is a timeline that tracker extract wrote; ID is an event's id, or as much of its beginning as names one
    event. The articles are read again for what lost: other dates, names and places of their sentences, and how else the
    event is told.
    """
    from tracker.cli.alternatives import alternatives

    timeline = _timeline(file)
    chosen = _chosen(timeline, event, file)
    for line in explanation(chosen, timeline, alternatives(chosen, {each.id: each for each in timeline.documents})):
        click.echo(line)


def explanation(event: "Event", timeline: "Timeline", others: "Alternatives") -> Iterator[str]:
    """The lines that explain an event: its fields first, then the words it came from."""
    yield click.style(f"{event.id}  {printable(event.title)}", bold=True)
    for label, values in _fields(event, timeline, others):
        for number, value in enumerate(values):
            yield from _wrapped(f"  {label if number == 0 else '':<{_LABEL}}", printable(value))
    documents = {each.id: each for each in timeline.documents}
    for evidence in event.evidence:
        yield ""
        yield from _wrapped("  ", f"“{printable(' '.join(evidence.quote.split()))}”")
        said = f", attributed to {printable(evidence.attributed_to)}" if evidence.attributed_to else ""
        named = _document(documents.get(evidence.document), evidence.document)
        yield from _wrapped("    ", f"{printable(named)}, characters {evidence.start} to {evidence.end}{said}")
    if others.missing:
        yield ""
        yield from _wrapped(
            "  ", f"What lost is not shown: {printable(', '.join(others.missing))} cannot be read again."
        )


def _wrapped(before: str, text: str) -> Iterator[str]:
    """A line cut at spaces where it is too long; what goes on stands below its beginning."""
    return iter(wrap(text, _WIDTH, initial_indent=before, subsequent_indent=" " * len(before)) or [before.rstrip()])


def _fields(event: "Event", timeline: "Timeline", others: "Alternatives") -> Iterator[tuple[str, list[str]]]:
    yield "kind", [f"{event.kind}, {event.subkind}" if event.subkind else event.kind]
    yield "when", [*_when(event), *others.lost.get("when", ())]
    if others.told:
        yield "also told", others.told
    announced = (
        f"announced by {event.announced_by.replace('_', ' ')}"
        if event.announced_by
        else "nobody is said to have announced it"
    )
    yield "status", [f"{event.status}; {announced}"]
    people = [_participant(each) for each in event.participants] or ["nobody is named"]
    yield "who", [*people, *others.lost.get("who", ())]
    yield "where", [_place(event), *others.lost.get("where", ())]
    trip = next((each for each in timeline.trips if each.id == event.trip), None)
    if trip:
        yield ("trip", [f"leg {event.leg} of {len(trip.legs)}: {trip.title} ({trip.when})"])
    yield "found by", [", ".join(filter(None, (event.extractor, event.rule)))]
    if event.reasons:
        yield "because", list(event.reasons)
    yield "confidence", [f"{event.confidence:.2f}"]


def _when(event: "Event") -> Iterator[str]:
    when = event.when
    span = when.earliest if when.earliest == when.latest else f"{when.earliest} to {when.latest}"
    yield f"{when.edtf}, to the {when.granularity}" + (f": {span}" if span != when.edtf else "")
    if when.text:
        yield "from the words " + ", ".join(f"“{words}”" for words in when.text)
    if when.rule:
        yield f"by the rule {when.rule}"
    if when.anchor:
        yield f"counted from {when.anchor}" + (f" ({when.anchor_source})" if when.anchor_source else "")
    for check in when.checks:
        yield f"check: {check}"


def _participant(person: "Participant") -> str:
    particulars = ", ".join(filter(None, (person.office, person.country)))
    return f"{person.role} {person.name}" + (f" ({particulars})" if particulars else "")


def _place(event: "Event") -> str:
    place = event.place
    if place is None:
        return "the text does not say"
    degrees = ""
    if place.latitude is not None and place.longitude is not None:
        degrees = f", {place.latitude:.2f}° {place.longitude:.2f}°"
    return f"{place.name} ({', '.join(filter(None, (place.kind, place.country)))}{degrees})"


def _document(record: "DocumentRecord | None", identity: str) -> str:
    if record is None:
        return f"document {identity[:12]}"
    published = f", published {record.published} ({record.published_source})" if record.published else ""
    return f"{record.name or record.title or identity[:12]}{published}"


def _timeline(file: str) -> "Timeline":
    from pydantic import ValidationError

    from tracker.model.timeline import Timeline

    try:
        return Timeline.model_validate_json(Path(file).read_bytes())
    except OSError as error:
        raise InputError((error.strerror or str(error)).lower(), source=file) from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise InputError(
            f"no timeline: {f'{place}: ' if place else ''}{first['msg']}",
            source=file,
            remedy="write one with tracker extract -o FILE.json",
        ) from None


def _chosen(timeline: "Timeline", beginning: str, file: str) -> "Event":
    found = [event for event in timeline.events if event.id.startswith(beginning)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(
            f"no event's id begins with {beginning!r}", source=file, remedy="the ids are those in the file"
        )
    raise UsageError(
        f"{len(found)} events' ids begin with {beginning!r}",
        source=file,
        remedy=f"say more: {', '.join(event.id for event in found[:_LISTED])}{' …' if len(found) > _LISTED else ''}",
    )
