"""JSON: the whole timeline in the public schema ``tracker/1`` (docs/schema/timeline.schema.json), in UTF-8."""

from collections.abc import Iterable

from tracker.plugin import Timeline, hookimpl

media_type = "application/json"
suffix = ".json"


@hookimpl
def export_timeline(timeline: Timeline) -> Iterable[bytes]:
    """The timeline as one object, two spaces deep."""
    return [_written(timeline).encode(), b"\n"]


def _written(timeline: Timeline) -> str:
    try:
        return timeline.model_dump_json(by_alias=True, indent=2)
    except ValueError:  # a lone surrogate, which only a plugin can have brought in
        from tracker.plugin import sound

        return sound(timeline).model_dump_json(by_alias=True, indent=2)
