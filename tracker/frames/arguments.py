"""What stands to the right of a trigger, by its prepositions: where, with whom, by whom. Reads tokens, decides nothing."""

from dataclasses import dataclass, field

from tracker.frames.groups import Group, Member
from tracker.frames.line import BREAKS, Line

REACH = 45
"""Tokens that a verb or noun may reach over: the longest list of titles in the texts read for this was 38."""

LOOK = 5


@dataclass(slots=True)
class Argument:
    """Members in one position ("object", "to", "with" …), at the token where they begin."""

    position: str
    members: list[Member]
    at: int


@dataclass(slots=True)
class Arguments:
    """All arguments of a trigger, in order; ``end`` is the token after the last one read, ``words`` plain words passed."""

    found: list[Argument] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    end: int = 0
    here: bool = False


def arguments_of(line: Line, trigger: int, *, verb: bool, coordinate: bool = False) -> Arguments:
    """The arguments right of a trigger, up to the end of its clause."""
    result = Arguments(end=trigger + 1)
    position = "object" if verb else ""
    place = trigger + 1
    held = ""
    while place < min(len(line.row), trigger + REACH):
        token = line.row[place]
        group = line.starts.get(place)
        low = token.low
        if group is not None and not (token.hit is not None and token.hit.start != token.start and not position):
            if (
                group.last + 1 < len(line.row)
                and _noun_hit(line, group.last + 1)
                and not group.owns
                and not group.persons
            ):
                break
            held = _take(line, result, group, position or held, place)
            place = group.last + 1
            position = position if group.owns else ""
            result.end = place
            continue
        if _ends(line, place, trigger):
            break
        if token.time is not None:
            position = "" if position != "object" else position
        elif low == "to" and not _to_place(line, place):
            break
        elif low in line.words.prepositions:
            agent = low == "by" and line.low(place - 1).endswith("ed") and not verb
            source = low in ("from", "of") and line.low(place - 1) in line.words.officials and position in ("with", "between", "object")
            kept = agent or source or low == "of" and line.low(place - 1) in line.words.place_nouns
            position = "" if agent else position if kept else low
        elif low == ",":
            position = position if verb and place == trigger + 1 else position if position in ("with",) and held else ""
        elif low in ("and", "or") and result.found and not position:
            again = result.found[-1].position != "object" or _places(result.found[-1].members)
            position = result.found[-1].position if again else "and"
            position = (
                ""
                if line.row[place + 1 : place + 2]
                and line.row[place + 1].plain
                and line.low(place + 1) not in line.words.articles
                else position
            )
        else:
            if low == "here":
                result.here = True
            result.words.append(low)
        place += 1
    result.end = max(result.end, place)
    return result


def _take(line: Line, result: Arguments, group: Group, position: str, place: int) -> str:
    """Notes a group; an owner ("Kim's father, …") is left open for the name that follows its noun."""
    if group.owns:
        result.words.append("'s")
        return position
    previous = result.found[-1] if result.found else None
    if not position and previous is not None and line.low(place - 1) == "," and _renames(previous, group):
        previous.members = [
            each for each in previous.members if not each.acting and each.name.kind != "office"
        ] + group.members
        return ""
    if (
        not position
        and previous is not None
        and line.low(place - 1) in (",", "and")
        and _places(previous.members)
        and _places(group.members)
    ):
        position = previous.position
    result.found.append(Argument(position, list(group.members), place))
    return ""


def _noun_hit(line: Line, place: int) -> bool:
    """Whether a trigger noun follows, so that the name before it is the noun's: "the Oslo summit"."""
    hit = line.row[place].hit
    return hit is not None and line.row[place].name is None and any(form == "noun" for _, form in hit.frames)


def _places(members: list[Member]) -> bool:
    return all(member.place for member in members)


def _renames(previous: Argument, group: Group) -> bool:
    """Whether a name after a comma says who the official before it is: "his Thai counterpart, Anand"."""
    last = previous.members[-1]
    return (last.acting or last.name.kind == "office") and group.members[0].name.kind == "person"


def _ends(line: Line, place: int, trigger: int) -> bool:
    token = line.row[place]
    low = token.low
    if not token.plain:
        return False
    if low in BREAKS or low in line.words.relatives or low in line.words.reporting:
        return True
    if low in line.words.subordinators and low not in ("as", "during") and not _timed(line, place):
        return True
    if token.hit is None:
        return low in ("will", "would", "is", "was", "are", "were", "has", "have", "had") and place > trigger + 1
    if line.low(place - 1) in ("by", "over"):
        return False
    forms = {form for _, form in token.hit.frames}
    if "verb" not in forms or _after_article(line, place):
        if {"about", "over", "regarding"} & {line.low(step) for step in range(max(trigger, place - 5), place)}:
            return False
    return "verb" in forms and not _after_article(line, place) or "noun" in forms


def _timed(line: Line, place: int) -> bool:
    return place + 1 < len(line.row) and line.row[place + 1].time is not None


def _after_article(line: Line, place: int) -> bool:
    return line.low(place - 1) in line.words.determiners


def _to_place(line: Line, place: int) -> bool:
    """Whether "to" leads to a name and not to an infinitive."""
    for step in range(place + 1, min(place + LOOK, len(line.row))):
        token = line.row[step]
        if token.name is not None:
            return True
        if (
            token.low not in line.words.articles
            and token.low not in line.words.place_nouns
            and token.low not in line.words.officials
            and token.low != "of"
        ):
            return token.low == "here" or (step > place + 1 and line.low(place + 1) in line.words.articles)
    return False
