"""The terminal table: a line an event, the legs of one trip joined by a bracket. Nothing is written but the table.

It knows no terminal: how wide it may be and whether it is in colour are settings, so that the same input gives the same
bytes. Where room is short, time zone, a city's country and the words after the status go first, then the ends of long
names; from 72 columns on everything fits.
"""

from collections.abc import Iterator, Sequence
from unicodedata import combining, east_asian_width

from pydantic import BaseModel, ConfigDict, Field

from tracker.plugin import Event, Timeline, hookimpl, one_line, spell, state_in_words, where

media_type = "text/plain; charset=utf-8"
suffix = ""

INDENT, GAP = "  ", "   "
LONGEST = 64
"""Columns of a cell before it is cut, in a table of any width: one endless list of names must not push the rest away."""
NARROWEST = 12
"""Columns that a cell keeps in the narrowest table."""
LANES = 3
"""Trips that can be bracketed side by side; more would push the table off the screen."""
COLORS = {"proposed": 33, "planned": 36, "ongoing": 32, "postponed": 35, "cancelled": 31, "denied": 31}
"""Colours (ECMA-48, SGR) of the word that says the status; what has occurred is plain."""


class Settings(BaseModel):
    """``width``: columns it may take, 0 for as many as it needs. ``color``: whether a status is coloured, too."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    width: int = Field(default=0, ge=0, le=10_000)
    color: bool = False


def settings() -> type[BaseModel]:
    """The settings of the table."""
    return Settings


@hookimpl
def export_timeline(timeline: Timeline, settings: Settings) -> Iterator[bytes]:
    """A row an event."""
    brackets = _brackets(timeline)
    told = list(zip(timeline.events, brackets, strict=True))
    rows = [_cells(event, bracket, timeline.as_of) for event, bracket in told]
    widths = _widths(rows)
    if settings.width and _total(widths) > settings.width:
        rows = [_short_cells(event, bracket) for event, bracket in told]
        widths = _narrowed(_widths(rows), settings.width)
    for event, row in zip(timeline.events, rows, strict=True):
        yield _line(row, widths, COLORS.get(event.status) if settings.color else None).encode()


def _cells(event: Event, bracket: str, as_of: str | None) -> list[str]:
    """Date, its part of the bracket, kind, who and where, what became of it."""
    place = where(event.place)
    return [one_line(spell(event.when.value)), bracket, _kind(event), _who(event, place), state_in_words(event, as_of)]


def _short_cells(event: Event, bracket: str) -> list[str]:
    """The same without time zone, a city's country and the words after the status."""
    day = one_line(spell(event.when.value)).partition(" (UTC")[0]
    status = f"{event.status}, date disputed" if event.when.disputed else event.status
    return [day, bracket, _kind(event), _who(event, where(event.place).partition(", ")[0]), status]


def _line(row: Sequence[str], widths: Sequence[int], color: int | None) -> str:
    date, bracket, kind, who, state = (_fitted(cell, width) for cell, width in zip(row, widths, strict=True))
    if color is not None:
        word = state.split(",")[0].split(";")[0].rstrip()
        state = f"\x1b[{color}m{word}\x1b[0m{state[len(word) :]}"
    sign = f"  {bracket}" if bracket else ""
    return f"{INDENT}{date}{sign}{GAP}{kind}{GAP}{who}{GAP}{state}".rstrip() + "\n"


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    return [min(LONGEST, max(map(_columns, cells))) for cells in zip(*rows, strict=True)]


def _total(widths: Sequence[int]) -> int:
    return len(INDENT) + sum(widths) + 3 * len(GAP) + (2 if widths[1] else 0)


def _narrowed(widths: list[int], width: int) -> list[int]:
    """What is too much is taken from who and where, then from the kind."""
    for cell in (3, 2):
        over = _total(widths) - width
        widths[cell] = max(min(widths[cell], NARROWEST), widths[cell] - max(0, over))
    return widths


def _brackets(timeline: Timeline) -> list[str]:
    """Each event's part of the brackets: ┐ at a trip's first leg, ┘ at its last, ┤ at those between, │ past others."""
    places = {event.id: number for number, event in enumerate(timeline.events)}
    ends: list[int] = []
    lanes: list[dict[int, str]] = []
    for legs in sorted(sorted(places[leg] for leg in trip.legs if leg in places) for trip in timeline.trips):
        if len(legs) < 2:
            continue
        lane = next((number for number, end in enumerate(ends) if end < legs[0]), len(ends))
        if lane == LANES:
            continue
        if lane == len(ends):
            ends.append(0)
            lanes.append({})
        ends[lane] = legs[-1]
        lanes[lane] |= dict.fromkeys(range(legs[0], legs[-1]), "│") | dict.fromkeys(legs, "┤")
        lanes[lane] |= {legs[0]: "┐", legs[-1]: "┘"}
    return ["".join(lane.get(row, " ") for lane in lanes) for row in range(len(timeline.events))]


def _kind(event: Event) -> str:
    """ "state visit", but "call (phone)": a visit is looked for by its rank, a call as a call."""
    kind, subkind = event.kind.replace("-", " "), (event.subkind or "").replace("-", " ")
    if event.kind == "call" and subkind:
        return f"{kind} ({subkind})"
    return f"{subkind} {kind}".strip()


def _who(event: Event, place: str) -> str:
    """ "Ana Diaz → Oslo, Norway" for who goes somewhere, "Ana Diaz · Bo Li, in Oslo" for what has no direction."""
    everyone = [one_line(person.name) for person in event.participants]
    visitors = [one_line(person.name) for person in event.participants if person.role == "visitor"]
    if visitors and place:
        return f"{' · '.join(visitors)} → {place}"
    if event.kind == "visit":
        return " → ".join(filter(None, (" · ".join(visitors or everyone), place)))
    return ", in ".join(filter(None, (" · ".join(everyone), place)))


def _fitted(text: str, width: int) -> str:
    """The text cut and padded to a width in columns."""
    columns = _columns(text)
    if columns <= width:
        return text + " " * (width - columns)
    kept = text[:width]
    while _columns(kept) >= width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…" + " " * (width - 1 - _columns(kept.rstrip()))


def _columns(text: str) -> int:
    """Terminal columns: two for a wide letter, none for a combining mark (Unicode Annex 11)."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text)
