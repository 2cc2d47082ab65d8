"""Text as Markdown shows it letter for letter, whatever it holds, and pages made of it. What a page says is its exporter's."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tracker.render.clean import one_line
from tracker.render.mermaid import mermaid_label

if TYPE_CHECKING:
    from jinja2 import Template

_ACTIVE = re.compile(r"[\\`*_{}\[\]<>|~$^&@]|(?<=www)\.|(?<=[A-Za-z]):(?=//)", re.IGNORECASE)
"""What begins markup inside a line: CommonMark 0.31, section 6; GitHub's tables, strikethrough, mathematics and bare
links; Pandoc's superscripts, citations and attributes."""
_LEADING = re.compile(r"[#+=:!%-]|[0-9]{1,9}(?=[.)](?: |$))")
"""What begins a block at the start of a line: heading, list, quotation, table or underline (sections 4 and 5)."""
_NO_BREAK = "\u00a0"


class Markdown(str):
    """Text that is Markdown already: what a template leaves as it is."""

    __slots__ = ()

    @classmethod
    def of(cls, text: object) -> Self:
        r"""Any text, escaped, on one line; Markdown as it is.

        >>> Markdown.of("a | b *c* <br>"), Markdown.of("1. May")
        ('a \\| b \\*c\\* \\<br\\>', '1\\. May')
        """
        return text if isinstance(text, cls) else cls(escape(str(text)))


def escape(text: str) -> str:
    r"""The text on one line, every character that Markdown or HTML would act on preceded by a backslash.

    >>> escape("# [x](javascript:y) & more")
    '\\# \\[x\\](javascript:y) \\& more'
    """
    line = _NO_BREAK.join(map(one_line, text.split(_NO_BREAK))).strip()
    line = _ACTIVE.sub(r"\\\g<0>", line)
    leading = _LEADING.match(line)
    if leading is None:
        return line
    end = leading.end()
    return f"{line[:end]}\\{line[end:]}" if leading[0].isdigit() else f"\\{line}"


def code(text: str) -> Markdown:
    """A code span.

    >>> code("ev_2f`")
    '`ev_2fʼ`'
    """
    return Markdown(f"`{one_line(text).replace('`', 'ʼ') or ' '}`")


def markdown_page(template: Path, filters: Mapping[str, Callable[..., object]]) -> "Template":
    """A Jinja2 template of a page: what it prints is escaped unless it is ``Markdown`` already.

    Besides ``filters`` it has ``code``, ``label`` (of a Mermaid drawing) and ``yaml`` (a string in front matter).
    """
    from jinja2 import Environment, StrictUndefined

    environment = Environment(  # noqa: S701 - Jinja2's own escaping is for HTML
        finalize=Markdown.of,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "code": code,
        "label": lambda text, limit=None: Markdown(mermaid_label(text, limit)),
        "yaml": lambda text: Markdown(json.dumps(one_line(text), ensure_ascii=False)),
        **filters,
    }
    return environment.from_string(template.read_text("utf-8"))
