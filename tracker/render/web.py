"""Web addresses from articles, safe to write into a calendar, a report or a page. Nothing is fetched."""

from urllib.parse import quote, urlsplit

from tracker.render.clean import one_line

_KEPT = "%/:?#@!$&'()*+,;=~"
"""What may stand in an address as it is (RFC 3986); anything else is percent-encoded."""


def web_address(written: str) -> str:
    """An http or https address with every odd character encoded; nothing when it is none.

    >>> web_address("https://example.org/a b?q=é"), web_address("javascript:alert(1)")
    ('https://example.org/a%20b?q=%C3%A9', '')
    """
    written = one_line(written)
    if not written.lower().startswith(("https://", "http://")) or "[" in written:
        return ""
    encoded = quote(written, safe=_KEPT)
    host = urlsplit(encoded).netloc
    return encoded if host and "%" not in host else ""
