"""Documents written with their names and dates in the text: ``[Ito|person JP Premier] left [today|=2031-03-04]``.

So the tests of frames need no gazetteer and no reader of dates. A name is ``words|kind COUNTRY office``, a date
``words|=EDTF``, a length ``words|P3D``; the first word of a name's entity key is its last word.
"""

import re
from collections.abc import Iterable
from datetime import date

from tracker.model.document import Document
from tracker.model.draft import Draft
from tracker.model.mention import Entity, Name, Time
from tracker.model.when import When
from tracker.text import sentences

MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def annotated(marked: str, published: date = date(2031, 3, 4)) -> Document:
    """The document that marked text describes."""
    text, names, times, here = "", [], [], 0
    entities: dict[str, Entity] = {}
    for found in MARK.finditer(marked):
        text += marked[here : found.start()]
        here = found.end()
        start, words, what = len(text), found[1], found[2]
        text += words
        if what.startswith("="):
            times.append(Time(start, len(text), "DATE", what[1:], When.parse(what[1:]), "marked"))
        elif what.startswith("P") and what[1:2].isdigit():
            times.append(Time(start, len(text), "DURATION", what, None, "marked"))
        else:
            kind, country, office = (*what.split(" ", 2), "", "")[:3]
            key = f"{kind}:{words.split()[-1]}"
            entity = entities.setdefault(key, Entity(key, kind, words, country or None, office or None))
            names.append(Name(start, len(text), kind, entity, start))
    text += marked[here:]
    return Document(
        text,
        published=published,
        sentences=sentences(text),
        names=tuple(names),
        times=tuple(times),
        entities=entities,
    )


def told(document: Document, drafts: Iterable[Draft]) -> list[str]:
    """Drafts as short lines: ``visit Ito > Peru 2031-03-04``."""
    lines = []
    for draft in drafts:
        named = {
            role: [document.quote(party.span) for party in draft.participants if party.role == role]
            for role in ("visitor", "host", "participant")
        }
        people = " + ".join(named["visitor"] or named["participant"])
        hosts = f" ({', '.join(named['host'])})" if named["host"] else ""
        where = f" > {document.quote(draft.place)}" if draft.place else ""
        when = str(draft.time.when) if draft.time else draft.near or "undated"
        how = f" {draft.dates}" if draft.dates != "whole" else ""
        length = f" {draft.duration.value}" if draft.duration else ""
        status = f" {draft.modality}" if draft.modality else ""
        lines.append(f"{draft.kind} {people}{hosts}{where} {when}{how}{length}{status}")
    return lines
