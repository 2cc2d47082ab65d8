"""Text as a Mermaid ``timeline`` shows it. Only what its lexer takes for more than a letter is changed."""

import re

from tracker.render.clean import one_line

_ACTIVE = re.compile(r"[#;:<>&\"`{}%\\$]")
_INSTEAD = {
    ":": "∶",
    ";": ",",
    "#": "♯",
    "<": "‹",
    ">": "›",
    "&": "+",
    '"': "”",
    "`": "’",
    "{": "(",
    "}": ")",
    "%": "％",
    "\\": "∖",
    "$": "＄",
}
_NOTHING = "–"
"""What stands for an empty label, which would be a syntax error."""


def mermaid_label(text: str, limit: int | None = None) -> str:
    """The text as a label: a colon would begin a second event, a semicolon or a hash a new statement or an entity.

    >>> mermaid_label("Smith: talks; #2")
    'Smith∶ talks, ♯2'
    """
    return _ACTIVE.sub(lambda match: _INSTEAD[match[0]], one_line(text, limit)) or _NOTHING
