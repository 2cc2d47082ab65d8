"""An article from its parts: what every reader shares.

Here bytes become text and fields become a ``Document``. No file is opened, no date inferred, no name looked up:
the agency of a byline is read as it is signed.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from unicodedata import is_normalized, normalize

from tracker.byline import agencies_of
from tracker.errors import EmptyInput, InputError
from tracker.model.document import Document
from tracker.model.source import Source
from tracker.text import normalise

LIMIT = 10_000_000
"""Bytes of one article. The longest communiqué is a hundredth of it; more is a mistake, and costs memory."""

_HEADING = "# \t\n"
"""What may stand before a headline at the top of a text: white space and Markdown's heading sign."""
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_PUBLISHED = ("published", "date", "dct")
"""Where the day stands: our name, that of web front matter, and TimeML's document creation time."""


def one_article(source: Source) -> bytes:
    """All bytes of a source that is one article; of a longer one, one more than ``LIMIT``, for ``decode`` to refuse."""
    with source.open() as stream:
        return stream.read(LIMIT + 1)


def lines(source: Source) -> Iterator[bytes]:
    """The lines of a source, one at a time and never more of one in memory than an article may have.

    A longer line comes cut, one byte over ``LIMIT``, so that ``decode`` refuses it.
    """
    with source.open() as stream:
        while line := stream.readline(LIMIT + 1):
            yield line
            while len(line) > LIMIT and not line.endswith(b"\n"):
                line = stream.readline(LIMIT + 1)


def decode(content: bytes, source: str, line: int | None = None) -> str:
    """Bytes as text: UTF-8, or UTF-16 when it begins with a byte order mark.

    >>> decode("Élysée".encode(), "a.txt")
    'Élysée'

    Raises:
        InputError: too long for one article, binary, or not in that encoding (the first such byte and its offset).
    """
    if len(content) > LIMIT:
        raise InputError(
            f"longer than the {LIMIT // 1_000_000} MB that one article may have",
            source=source,
            line=line,
            remedy="split it, or give one article a line as .jsonl",
        )
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), "utf-8")
    if encoding != "utf-16" and b"\0" in content[:4096]:
        raise InputError("binary, not text", source=source, line=line)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte 0x{content[error.start]:02x} at offset {error.start} is not {encoding.removesuffix('-sig').upper()}",
            source=source,
            line=line,
            remedy="convert the file to UTF-8",
        ) from None


def published_on(written: object, source: str, line: int | None = None) -> date | datetime | None:
    """A publication date as metadata writes it: ISO 8601, or the mail form of feeds; None when there is none.

    >>> published_on("2024-06-17", "a.txt")
    datetime.date(2024, 6, 17)

    Raises:
        InputError: it is no date.
    """
    if written is None or not (text := str(written).strip()):
        return None
    for read in (date.fromisoformat, datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(text)
        except ValueError:
            continue
    raise InputError(f"published {text[:40]!r} is no date", source=source, line=line, remedy="write it as YYYY-MM-DD")


def article(fields: Mapping[str, object], source: str, line: int | None = None) -> Document:
    """The document of an article given as fields.

    They are ``text, id, title, published, publisher, url, language, agencies``; only ``text`` or ``title`` is needed.

    A title that does not already open the text is put before it, so that it can be quoted like any sentence;
    ``Document.body`` says where the text begins. Fields of other names are left alone.

    >>> article({"title": "Envoy in Oslo", "text": "She came on Monday."}, "a.txt").body
    15

    Raises:
        EmptyInput: neither text nor title.
        InputError: a field of the wrong type, or a publication date that is none.
    """
    given = {
        name: _string(fields, name, source, line) for name in ("text", "id", "title", "publisher", "url", "language")
    }
    body, title = _clean(given["text"]), " ".join(_clean(given["title"]).split())
    if not body.strip() and not title:
        raise EmptyInput("no text", source=source, line=line)
    opens = not title or body.lstrip(_HEADING).startswith(title)
    published = next((day for name in _PUBLISHED if (day := published_on(fields.get(name), source, line))), None)
    return Document(
        text=body if opens else f"{title}\n\n{body}",
        body=0 if opens else len(title) + 2,
        name=_clean(given["id"]).replace("\n", " ").strip() or (source if line is None else f"{source}:{line}"),
        title=title,
        language=given["language"] or "en",
        published=published,
        published_source="metadata" if published else None,
        publisher=_line(given["publisher"]),
        agencies=_agencies(fields.get("agencies")) or agencies_of(body),
        url=_line(given["url"]),
    )


def _string(fields: Mapping[str, object], name: str, source: str, line: int | None) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if name == "id" and isinstance(value, int):
        return str(value)
    if not isinstance(value, str):
        raise InputError(f"{name!r} is {type(value).__name__}, not text", source=source, line=line)
    return value


def _agencies(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.strip("[]").split(",")
    items = value if isinstance(value, Iterable) else ()
    return tuple(dict.fromkeys(name for item in items if (name := _line(str(item)))))


def _clean(text: str) -> str:
    return normalise(text if is_normalized("NFC", text) else normalize("NFC", text))


def _line(text: str) -> str:
    return " ".join(_clean(text).split())
