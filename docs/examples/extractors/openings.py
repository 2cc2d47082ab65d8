"""Openings of embassies and consulates: "The embassy in Lima will open on 3 May 2031"."""

import re
from collections.abc import Iterator

from tracker.plugin import Document, Draft, hookimpl

OPENING = re.compile(r"\b[Tt]he (embassy|consulate) in (\w+) (?:will open|opened)")


@hookimpl
def extract_events(document: Document) -> Iterator[Draft]:
    """One draft for each opening that is dated in its sentence."""
    for match in OPENING.finditer(document.text):
        if time := document.time_near(*match.span()):
            yield Draft(
                kind="opening",
                title=f"Opening of the {match[1]} in {match[2]}",
                span=match.span(),
                time=time,
                place=match.span(2),
                rule="will open",
            )
