"""Write ``docs/schema/timeline.schema.json``, the JSON Schema of what ``--format json`` gives, from the models.

    python scripts/make_schema.py

A test holds the file to the models; a change of it is a change of the public schema (see CHANGELOG.md).
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PATH = ROOT / "docs" / "schema" / "timeline.schema.json"


def schema() -> str:
    """The schema's text: every field that is written is required, and there are no others."""
    from pydantic.json_schema import GenerateJsonSchema

    from tracker.model.timeline import SCHEMA, Timeline

    class AsWritten(GenerateJsonSchema):
        """Nothing that has a default is ever left out."""

        def field_is_required(self, *_: object, **__: object) -> bool:
            return True

    stated = Timeline.model_json_schema(by_alias=True, mode="serialization", schema_generator=AsWritten)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"Timeline, schema {SCHEMA}"}
    return json.dumps({**head, **{key: stated[key] for key in sorted(stated) if key != "title"}}, indent=2) + "\n"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    PATH.parent.mkdir(parents=True, exist_ok=True)
    PATH.write_text(schema(), encoding="utf-8")
    sys.stdout.write(f"{PATH.relative_to(ROOT)}\n")
