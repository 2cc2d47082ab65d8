"""Plain text and Markdown: one article a file, its particulars in front matter between two lines of ``---``."""

from collections.abc import Iterable

from tracker.plugin import Document, Source, article, decode, hookimpl, one_article

SUFFIXES = (".txt", ".text", ".md", ".markdown")
HEADLINE = 160
"""Code points that a first line may have and still be a headline."""
FRONT_MATTER = 100
"""Lines in which front matter must close: a dispatch that merely opens with a rule has none."""


@hookimpl
def read_source(source: Source) -> Iterable[Document] | None:
    if not (source.suffix in SUFFIXES or (source.name == "-" and not source.begins_with(b"{"))):
        return None
    fields, body = _front_matter(decode(one_article(source), source.name))
    return [article({"title": _headline(body), **fields, "text": body}, source.name)]


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The ``key: value`` lines at the top, and the text after them. Nested values are not ours and are left."""
    opening, *rest = text.lstrip("\n\r").split("\n", FRONT_MATTER)
    ends = [number for number, line in enumerate(rest[:FRONT_MATTER]) if line.rstrip() == "---"]
    if opening.rstrip() != "---" or not ends:
        return {}, text
    fields = {}
    for line in rest[: ends[0]]:
        key, colon, value = line.partition(":")
        if colon and key == key.strip():
            fields[key.lower()] = value.strip().strip("\"'")
    return fields, "\n".join(rest[ends[0] + 1 :]).lstrip("\r\n")


def _headline(body: str) -> str:
    """The first line when it looks like one: short, followed by more, and no sentence with a full stop."""
    first, _, rest = body.strip().partition("\n")
    line = first.lstrip("# ").strip()
    return line if rest.strip() and 0 < len(line) <= HEADLINE and line[-1] not in ".:;,-–—\"'”’" else ""
