"""What stands to the right of a trigger, by its prepositions: where, with whom, by whom. Reads tokens, decides nothing."""

from dataclasses import dataclass

from tracker.frames.groups import Group, does
from tracker.frames.line import Line
from tracker.frames.member import Member
from tracker.frames.scan import Trigger
from tracker.frames.tokens import PLAIN
from tracker.frames.words import DASHES, QUOTES

REACH = 45
"""Tokens that a verb or noun may reach over: the longest list of titles in the texts read for this was 38."""

LOOK = 5

EXPLAINING = DASHES | {"-", ":"}
"""Signs between what is counted and its names: "three countries: Peru, …"."""

DESCRIBED = ("ed", "ern")
"""Ends of adjectives, which no infinitives have: "troubled", "northern"."""


@dataclass(slots=True)
class Argument:
    """Members in one position ("object", "to", "with" …), at the token where they begin."""

    position: str
    members: list[Member]
    at: int


@dataclass(slots=True)
class Arguments:
    """All arguments of a trigger, in order; ``end`` is the token after the last one read, ``words`` plain words passed."""

    found: list[Argument]
    words: list[str]
    end: int
    here: bool = False


def arguments_of(line: Line, trigger: int, *, verb: bool) -> Arguments:
    """The arguments right of a trigger, up to the end of its clause."""
    result = Arguments([], [], 0)
    position = "object" if verb else ""
    row, lows, starts, passed = line.row, line.lows, line.starts, result.words
    turns, governors = line.words.turns, line.words.governors
    place = trigger + 1
    end = min(len(row), trigger + REACH)
    while place < end:
        token, low = row[place], lows[place]
        if token is PLAIN and low not in turns:
            if low in governors:
                position = _governed(line, place, position, verb=verb)
            else:
                passed.append(low)
            place += 1
            continue
        group = starts.get(place) if token is not PLAIN else None
        if group is not None and (token.hit is None or position):
            if _belongs_to_a_noun(line, group):
                break
            position = _take(line, result, group, position, place)
            place = group.last + 1
            continue
        if low in EXPLAINING and _explains(line, place):
            position = "to" if "to" in lows[trigger:place] else "object"
            place += 1
            continue
        if skipped := _skipped(line, place, verb=verb):
            place += skipped
            continue
        if (token.plain and _ends(line, place, trigger)) or (low == "to" and not _to_place(line, place)):
            break
        if not (verb and place == trigger + 1 and low == ","):
            position = _turned(line, place, position, result, verb=verb)
        place += 1
    result.end = place
    result.here = "here" in passed
    return result


def _skipped(line: Line, place: int, *, verb: bool) -> int:
    """How many tokens say nothing here: the quote in "will meet “with Ito”", "were held" of "talks with Ito were held in Rome"."""
    low = line.lows[place]
    if low in QUOTES and line.padded[place + 1] in line.words.prepositions:
        return 1
    if verb or low not in line.words.predicates:
        return 3 if low == "to" and not verb and line.padded[place + 1] == "be" else 0
    held = place
    while line.padded[held] in line.words.chain:
        held += 1
    return held + 1 - place if line.padded[held] in line.words.took_place else 0


def _explains(line: Line, sign: int) -> bool:
    """Whether a dash leads to the names of the countries just counted: "three countries of the region – Peru, Chile and …"."""
    named = line.starts.get(sign + 1)
    counted = not line.words.counted.isdisjoint(line.lows[max(0, sign - LOOK) : sign])
    return counted and named is not None and _places(named.members)


def _turned(line: Line, place: int, position: str, result: Arguments, *, verb: bool) -> str:
    """The position after a date or a word that changes it; any other word is passed."""
    low = line.lows[place]
    if line.row[place].time is not None:
        met = verb and position == "on" and line.row[place - 2].hit is not None  # "met on Monday | President Ek"
        return "object" if met or position == "object" else ""
    if low in line.words.prepositions:
        return _governed(line, place, position, verb=verb)
    if low == ",":
        return position if _named_next(line, place, result) else ""
    if low in {"and", "or"} and result.found and not position:
        return _again(line, place, result.found[-1])
    result.words.append(low)
    return position


def _belongs_to_a_noun(line: Line, group: Group) -> bool:
    """Whether a name stands before a trigger noun as its adjective: "attend the | Oslo summit"."""
    after = group.last + 1
    return not (group.owns or group.persons) and after < len(line.row) and _noun_hit(line, after)


def _governed(line: Line, place: int, position: str, *, verb: bool) -> str:
    """The position after a preposition: its own, or still that of the noun it only extends ("with officials from")."""
    low, before, words = line.lows[place], line.lows[place - 1], line.words
    if low == "by":
        if before in words.led:
            return "with"
        done = before.endswith("ed") and before not in words.intended  # but "a visit planned by Ek"
        return "" if not verb and (done or before in words.ranks) else low
    if low == "of" and before in words.guests:
        return "with"  # "as the guest of President Ek"
    if (
        (low in ("in", "at", "with") and before in words.troubles)
        or (low == "of" and before in words.plights)
        or (low == "to" and before in words.causes)
    ):
        return ""
    length = line.row[place - 1].time if low == "in" and line.padded[place - 2] in words.sequels else None
    if length is not None and length.type == "DURATION":
        return "from"  # "arrived in Lima after four days in Quito"
    source = low in ("from", "of") and before in words.officials and position in ("with", "between", "object")
    kept = source or (low == "of" and (before in words.place_nouns or before in words.some_of))
    return position if kept else low


def _again(line: Line, place: int, last: Argument) -> str:
    """The position after "and": the last one for a list that goes on, none where another clause may begin."""
    after = line.row[place + 1] if place + 1 < len(line.row) else None
    if after is not None and after.plain and line.lows[place + 1] not in line.words.articles:
        return ""
    return last.position if last.position != "object" or _places(last.members) else "and"


def _take(line: Line, result: Arguments, group: Group, position: str, place: int) -> str:
    """Notes a group, and gives the position after it; an owner ("Kim's father, …") is left open for the name after its noun."""
    if group.owns and not (position in {"in", "at"} and _places(group.members)):
        result.words.append("'s")
        return position
    taken = position and not group.owns and False in [member.adjective for member in group.members]
    after = "" if taken else position
    if position == "with" and _does_itself(line, group.last + 1):
        return after  # "with Peru and Chile joining": no party
    previous = result.found[-1] if result.found else None
    if not position and previous is not None and line.lows[place - 1] == "," and _renames(line, previous, group):
        previous.members = [
            each for each in previous.members if not (each.acting or each.body or each.kind == "office")
        ] + group.members
        return after
    if (
        not position
        and previous is not None
        and line.lows[place - 1] in {",", "and"}
        and _places(previous.members)
        and _places(group.members)
        and not (len(group.members) > 1 and does(line.padded[group.last + 1], line.words))
    ):
        position = previous.position
    result.found.append(Argument(position, group.members, place))
    return after


def _named_next(line: Line, comma: int, result: Arguments) -> bool:
    """Whether the noun before a comma has an owner and the name after it says who that is: "Ek's father, Ito", "his host, Ito"."""
    group, near = line.starts.get(comma + 1), result.words[-LOOK:]
    owned = "'s" in near or not line.words.possessives.isdisjoint(near)
    return owned and group is not None and group.persons and not group.owns


def _noun_hit(line: Line, place: int) -> bool:
    """Whether a trigger noun follows, so that the name before it is the noun's: "the Oslo summit"."""
    token = line.row[place]
    return token.hit is not None and token.name is None and "noun" in token.hit.forms


def _does_itself(line: Line, place: int) -> bool:
    low = line.padded[place]
    return low.endswith("ing") and line.row[place].plain and low not in line.words.prepositions


def _places(members: list[Member]) -> bool:
    return all(member.place for member in members)


def _renames(line: Line, previous: Argument, group: Group) -> bool:
    """Whether a name after a comma says who the official before it is: "his Thai counterpart, Anand"; many are not one."""
    last = previous.members[-1]
    official = last.acting or last.kind == "office" or (last.body and _is_headed(line, previous.at))
    named = official and group.members[0].kind == "person"
    return named and not (len(group.members) == 1 and line.padded[group.first - 2].endswith("s"))


def _is_headed(line: Line, body: int) -> bool:
    """Whether the words before a body are of one official of it: "the chairman of the | African Union"."""
    of = body - 2 if line.padded[body - 1] in line.words.bare_articles else body - 1
    official = line.padded[of - 1]
    return line.padded[of] == "of" and official in line.words.officials and not official.endswith("s")


def _ends(line: Line, place: int, trigger: int) -> bool:
    """Whether another clause or another trigger begins with a token that is neither a name nor a time expression."""
    low, words, hit = line.lows[place], line.words, line.row[place].hit
    if line.padded[place + 1] == "of" and low in words.members_of:
        return False
    if low in words.including and line.padded[place - 1] == "," and "," not in line.lows[place:]:
        named = (line.starts.get(step) for step in range(place + 1, place + LOOK))
        return not any(
            group is not None and group.acts for group in named
        )  # "on all issues, including the war in Chad"
    if low in words.clause_ends or (
        low in words.argument_ends and not (_timed(line, place) or line.is_once_more(place))
    ):
        return True
    if (low == "and" and _does(line, place + 1)) or (low == "," and _closes(line, place, trigger)):
        return True
    if hit is None:
        return low in words.predicates and place > trigger + 1
    return line.lows[place - 1] not in {"by", "over"} and _tells(line, place, trigger, hit)


def _closes(line: Line, comma: int, verb: int) -> bool:
    """Whether a comma ends a clause: "once Ek arrived, | Peru agreed", "Ek, who arrived on Monday, | began her day there"."""
    hit = line.row[verb].hit if comma == verb + 1 else None
    if hit is not None and hit.forms == {"verb"} and line.lows[line.clause_start(verb) - 1] in line.words.subordinators:
        return True
    words, after = line.words, line.padded[comma + 1]
    if (
        not after.isalpha()
        or line.row[comma + 1] is not PLAIN
        or line.padded[line.chain_start(verb) - 1] not in words.who
    ):
        return False
    return after not in words.prepositions and after not in words.listing


def _does(line: Line, place: int) -> bool:
    """Whether a second verb follows: "met Ek and signed a treaty"."""
    low = line.padded[place]
    if low == "then" and line.padded[place + 1] == "to" and _to_place(line, place + 1):
        return False  # "to Lima on Monday and then to Quito"
    return low in line.words.deeds or low in line.words.pronouns or (low.endswith("ed") and line.row[place].plain)


def _tells(line: Line, place: int, trigger: int, hit: Trigger) -> bool:
    """Whether a trigger tells something here; "spoke about the trip with Ek" goes on past the trip."""
    if hit.mild:
        return False
    verb = "verb" in hit.forms and line.lows[place - 1] not in line.words.determiners
    if not verb and not line.words.about.isdisjoint(line.lows[max(trigger, place - LOOK) : place]):
        return False
    return verb or "noun" in hit.forms


def _timed(line: Line, place: int) -> bool:
    return place + 1 < len(line.row) and line.row[place + 1].time is not None


def _to_place(line: Line, place: int) -> bool:
    """Whether "to" leads to a name and not to an infinitive."""
    for step in range(place + 1, min(place + LOOK, len(line.row))):
        if line.row[step].name is not None:
            return True
        if line.lows[step] not in line.words.before_places and not _is_described(line, step):
            return line.lows[step] == "here" or (step > place + 1 and line.lows[place + 1] in line.words.articles)
    return False


def _is_described(line: Line, step: int) -> bool:
    """Whether a word, no infinitive, describes the name after it: "to strife-torn Togo", "to troubled Lesotho"."""
    low = line.lows[step]
    told = low.startswith("co-") or low.endswith("eed")  # "to co-chair", "to succeed"
    return line.padded[step - 1] == "to" and ("-" in low or low.endswith(DESCRIBED)) and not told
