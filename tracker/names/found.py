"""A name as it is found in a text's shadow, before it is a mention of the text itself."""

from typing import NamedTuple

from tracker.model.mention import NameKind


class Found(NamedTuple):
    """What a ``NameMention`` says, with offsets in the shadow; light, for most are made before it is known whether they stay."""

    start: int
    end: int
    kind: NameKind
    key: str | None = None
    country: str | None = None
    office: str | None = None
    head: int | None = None
    alternatives: tuple[str, ...] = ()
