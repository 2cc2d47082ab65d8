"""JSON: the whole timeline in the public schema ``tracker/1`` (``docs/schema/timeline.schema.json``), UTF-8, two spaces deep."""

from collections.abc import Iterable

from tracker.plugin import Timeline, hookimpl

media_type = "application/json"
suffix = ".json"


@hookimpl
def export_timeline(timeline: Timeline) -> Iterable[bytes]:
    """The timeline as one object."""
    return [timeline.model_dump_json(by_alias=True, indent=2).encode(), b"\n"]
