"""Text as Markdown shows it letter for letter, whatever it holds. The report's own structure is its exporter's."""

import re
from typing import Self

from tracker.render.clean import one_line

_ACTIVE = re.compile(r"[\\`*_{}\[\]<>|~$^&@]|(?<=www)\.|(?<=[A-Za-z]):(?=//)", re.IGNORECASE)
"""What begins markup inside a line: CommonMark 0.31 section 6, GitHub's tables, strikethrough, mathematics and bare links,
Pandoc's superscripts, citations and attributes."""
_LEADING = re.compile(r"(?:[#+=:!%-]|[0-9]{1,9}(?=[.)](?:\s|$)))")
"""What begins a block at the start of a line: heading, list, quotation, table or underline (sections 4 and 5)."""


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
    text = _ACTIVE.sub(r"\\\g<0>", one_line(text))
    leading = _LEADING.match(text)
    if leading is None:
        return text
    end = leading.end()
    return f"{text[:end]}\\{text[end:]}" if leading[0].isdigit() else f"\\{text}"
