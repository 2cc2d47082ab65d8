"""What it costs a date to belong to a trigger: words, commas, other triggers and clause boundaries between the two."""

from collections.abc import Sequence
from itertools import pairwise

from tracker.frames.frame import Frame
from tracker.frames.line import Line
from tracker.frames.segments import Segment, segments_of
from tracker.frames.spoken import is_a_clause_on_it
from tracker.frames.telling import Telling
from tracker.frames.tokens import PLAIN
from tracker.frames.topic import is_on_the_way_to, is_spoken_of
from tracker.frames.words import OWNS, QUOTES

LIMIT = 6.0
"""Beyond this cost a date is not the trigger's: about forty plain words, or two clause boundaries."""

FRONT = 2
"""The last token at which a date stands at the front of its sentence: "From July 2 to 6, …"."""

FINER = 2.5
"""How much further a finer expression of the same date may stand."""

FAR = LIMIT + FINER
"""Beyond this cost neither limit is met."""

NEVER = 2 * (LIMIT + FINER)
"""Of a date that says of itself what it dates."""

CLAUSE = 3.2
STEP = 0.13
COMMA = 0.4
SIGNS = frozenset({",", *QUOTES})
OWN = 0.3
"""Into a relative clause that belongs to the trigger's own words."""

TRIGGER = 1.8
PURPOSE = 0.8
"""Across another trigger, and across one that says what for: "left for a visit on Monday"."""

BACKWARD = 0.8
OTHER = 2.0
NEARBY = 14
THING = 5
"""Tokens from a date to the event that it owns: "next week's | planned Lima summit"."""

OWNER = 4
"""Tokens between a noun and its owner: "Ek's three-day state visit"."""


class Scene:
    """What stands around the dates of a sentence: the tokens of all its tellings, and its clauses, told apart when asked for."""

    __slots__ = ("_line", "_segments", "triggers")

    def __init__(self, line: Line, tellings: Sequence[Telling]) -> None:
        self.triggers = frozenset([telling.at for telling in tellings])
        self._line = line
        self._segments: list[Segment] | None = None

    @property
    def segments(self) -> list[Segment]:
        """For each token the clause that it stands in."""
        if self._segments is None:
            self._segments = segments_of(self._line)
        return self._segments


def cost_of(telling: Telling, index: int, scene: Scene, limit: float = FAR) -> float:
    """The cost of the date at a token for a telling. Beyond the limit nothing more is added."""
    at, line, triggers = telling.at, telling.line, scene.triggers
    first, last = (at + 1, index) if at < index else (index + 1, at)
    between, other, homeward = line.lows[first:last], line.words.parting, line.words.homeward
    cost = 0.0
    for token, low in zip(line.row[first:last], between, strict=True):
        if cost > limit:
            return cost
        if token is PLAIN:
            cost += COMMA if low in SIGNS else OTHER if low in other else STEP
        elif token.hit is not None and ((step := line.row.index(token, first)) in triggers or low in homeward):
            cost += _across(line, telling, step, index)
        elif low in other and (token.plain or low == "but"):
            cost += OTHER
        elif token.name is None:
            cost += STEP
    if index < at:
        cost += _backward(line, telling, index, triggers)
    elif _is_of_something_else(line, telling, index, triggers):
        return cost + NEVER
    return cost + _apart(telling, index, between, scene)


def _apart(telling: Telling, index: int, between: Sequence[str], scene: Scene) -> float:
    """The cost of what sets a date and its trigger apart: a quotation in which one of them stands alone, other clauses."""
    line, turns = telling.line, telling.line.words.segment_turns
    quoted = not QUOTES.isdisjoint(between) and _leaves_a_quotation([*between, line.lows[max(telling.at, index)]])
    cost = CLAUSE if quoted else 0.0
    if turns.isdisjoint(between) and line.lows[max(telling.at, index)] not in turns:
        return cost
    return cost + _crossing(line, telling, index, scene.segments)


def _leaves_a_quotation(lows: Sequence[str]) -> bool:
    """Whether a quotation begins or ends among some words and the last one; old wires have quotes for apostrophes."""
    marks = [low for low, following in pairwise(lows) if low in QUOTES and following != "s"]
    return len(marks) % 2 == 1


def _is_of_something_else(line: Line, telling: Telling, index: int, triggers: frozenset[int]) -> bool:
    """Whether a date behind the trigger is not its own, wherever it stands."""
    behind = line.lows[telling.at : index]
    if ("," in behind and telling.form == "verb" and _is_meanwhile(telling)) or (
        "following" in behind and _follows_another(telling, behind, triggers)
    ):
        return True
    if telling.form == "noun" and _comes_after(line, behind):
        return True
    if line.padded[index - 1] == "by" and _is_of_an_aim(line, telling.at, index):
        return True
    if line.padded[index + 1] == "by" and "followed" in behind[-3:]:  # "her visit, to be followed today by one to Peru"
        return True
    if line.padded[index + 1] in OWNS and _is_of_a_thing(line, index, triggers):
        return True
    lead = line.lows[max(0, telling.phrase - 3) : telling.phrase]
    return "of" in lead and _is_of_the_outcome(line, lead, behind)


def _is_meanwhile(telling: Telling) -> bool:
    """ "Ek, who is visiting Lima, will meet Ito on Monday", "Ek, now visiting Lima, …": a visit that goes on as it is told."""
    line, low = telling.line, telling.line.lows[telling.at]
    opener = line.padded[line.chain_start(telling.at) - 1]
    if telling.kind != "visit" or (opener != "," and opener not in line.words.who):
        return False
    going = low.endswith("ing") or telling.frame.rule == "is in"
    return going and not line.words.presently.isdisjoint((*telling.premodifiers, *low.split()))


def _is_of_an_aim(line: Line, at: int, index: int) -> bool:
    """Whether a date is the one by which something else is to be done: "talks on a plan to ban them by May"."""
    aims = (step + 1 for step in range(at, index - 2) if line.lows[step] == "to")
    return any(line.row[step] is PLAIN and line.lows[step] not in line.words.determiners for step in aims)


def _follows_another(telling: Telling, behind: Sequence[str], triggers: frozenset[int]) -> bool:
    """Whether a date is of what went before: "is going there following a call last week"."""
    at = telling.at
    following = next((step for step, low in enumerate(behind) if step and low == "following"), len(behind))
    return not triggers.isdisjoint(range(at + following, at + len(behind)))


def _comes_after(line: Line, behind: Sequence[str]) -> bool:
    """Whether a noun is told to follow something: "the visit follows talks last week", but not "followed by talks"."""
    verb = next((step for step, low in enumerate(behind[:THING]) if low in line.words.coming_after), None)
    return verb is not None and "by" not in behind[verb + 1 : verb + 2]


def _is_of_a_thing(line: Line, index: int, triggers: frozenset[int]) -> bool:
    """Whether a date owns what is no event, nor where one is: "presented this month's agenda", not "at this week's fair"."""
    before = line.padded[index - 1]
    no_place = before not in {"of", "in"} and before not in line.words.aims
    return no_place and triggers.isdisjoint(range(index, index + THING))


def _is_of_the_outcome(line: Line, lead: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a date behind the verb is of what is done with the outcome: "the results of the talks will be known on Sunday"."""
    return not (line.words.outcomes.isdisjoint(lead) or line.words.be.isdisjoint(behind))


def _backward(line: Line, telling: Telling, index: int, triggers: frozenset[int]) -> float:
    """The cost of a date before its trigger; of one that stands after another trigger the more."""
    at, noun = telling.at, telling.form == "noun"
    outside = noun and index < telling.phrase
    if (outside and (is_spoken_of(telling) or _is_the_eve(telling, index))) or (
        noun and (_to_be_held(telling, index) or is_on_the_way_to(telling) or _is_due_to(telling))
    ):
        return NEVER
    first, joined = min(triggers), False
    if first < at:
        between = line.lows[index:at]
        if not line.words.further.isdisjoint(between):
            return LIMIT
        joined = first < index and not line.words.further_on.isdisjoint(between)
    if noun and not line.words.off.isdisjoint(telling.premodifiers):
        return CLAUSE  # "on Tuesday called off talks": the day of the decision, if the talks have another
    fronted = index <= FRONT or at - index <= 2 or line.padded[index + 1] == ","
    near = 0.2 if fronted else BACKWARD * 4 if noun and telling.owned else BACKWARD
    return near + TRIGGER if joined else near


def _is_the_eve(telling: Telling, index: int) -> bool:
    """ "On May 3, the eve of the talks": the day before."""
    between = telling.line.lows[index + 1 : telling.phrase]
    return between[:2] == [",", "the"] and not telling.line.words.eves.isdisjoint(between[2:3])


def _is_due_to(telling: Telling) -> bool:
    """ "Put off the trip to May due to the summit": no day of the summit."""
    line, phrase = telling.line, telling.phrase
    return line.padded[phrase - 1] == "to" and line.padded[phrase - 2] in line.words.causes


def _to_be_held(telling: Telling, index: int) -> bool:
    """ "A summit to be held in June": its date is told behind it, unless "will on Monday attend" tells it."""
    line, at = telling.line, telling.at
    if line.lows[index] in telling.premodifiers and not line.words.will.isdisjoint(telling.premodifiers):
        return False
    return line.padded[at + 1] == "to" and (
        line.padded[at + 2] == "be" or line.lows[at + 2 : at + 4] == ["take", "place"]
    )


def _across(line: Line, telling: Telling, step: int, index: int) -> float:
    """The cost of another trigger in between; what sets out, comes home or is somebody else's keeps the date after it."""
    if telling.back and not telling.arguments:
        return LIMIT
    if telling.at < step < index and _of_another(line, telling, step):
        return LIMIT
    if telling.at < step < index and line.lows[step] in line.words.homeward:
        return LIMIT
    if _purpose(line, telling.at, step):
        return PURPOSE
    return TRIGGER


def _of_another(line: Line, telling: Telling, step: int) -> bool:
    """Whether a visit in between has an owner of its own: "was to brief him on Ek's visit to Oslo last week"."""
    own = next((place for place in range(step - 1, max(step - OWNER, 0), -1) if line.lows[place] in OWNS), None)
    group = line.ends.get(own - 1) if own is not None else None
    if group is None and line.padded[step + 1] in {"of", "by"}:
        group = next((each for each in line.groups if step < each.lead <= step + OWNER and each.persons), None)
    if group is None or telling.kind != "visit":
        return False
    keys = telling.keys("visitor")
    return keys.isdisjoint(member.key for member in group.members)


def _purpose(line: Line, at: int, step: int) -> bool:
    """Whether a trigger is what the one before it is for: "flew there for talks", "goes there to attend a summit"."""
    return at < step <= at + NEARBY and not line.words.to_what.isdisjoint(line.lows[at + 1 : step])


def _crossing(line: Line, telling: Telling, index: int, segments: Sequence[Segment]) -> float:
    one, other = segments[telling.at], segments[index]
    if one is other:
        return 0.0
    if (
        other.kind == "relative"
        and other.start > telling.at
        and telling.form == "noun"
        and (telling.kind == "visit" or line.lows[other.start] != "who")
        and _follows(line, telling, other.start)
        and not is_a_clause_on_it(telling, other.start)
    ):
        return OWN
    if other.kind == "report":  # ", Ek said on Friday after talks with Ito": what is told behind it, too
        return CLAUSE if one.start > other.start else CLAUSE * 2
    where = other.kind == "relative" and _where_it_is(line, telling, other.start, index)
    if where or _when_it_was(line, one, index):
        return OWN
    if "content" in (one.kind, other.kind):
        return CLAUSE * 3
    inward = other.start > one.start and other.kind in {"relative", "subordinate"}
    return CLAUSE * 2 if inward else CLAUSE


def _when_it_was(line: Line, segment: Segment, index: int) -> bool:
    """ "The last was in 1969, when Ek met Ito": a date right before the "when" of the trigger's clause."""
    return line.lows[segment.start] == "when" and index < segment.start <= index + 2


def _where_it_is(line: Line, telling: Telling, start: int, index: int) -> bool:
    """ "Goes on to Hanoi, where he will meet Ek on Monday": a clause of the place's own that tells of no other journey."""
    before = next((group for group in line.groups if group.last in (start - 1, start - 2)), None)
    if before is not None and not telling.keys("origin").isdisjoint(member.key for member in before.members):
        return False  # "will go to Oslo from Lima, where he will meet Ek on Monday"
    near = line.padded[start] == "where" and 0 <= start - telling.reach <= 2 and _is_of_who_meets(line, start, index)
    if len(telling.members("place")) > 1:
        return near and not any(line.row[step].hit is not None for step in range(start, index))
    hits = (line.row[step].hit for step in range(start, index))
    return near and all(hit is None or any(_is_at_a_place(frame) for frame, _ in hit.frames) for hit in hits)


def _is_of_who_meets(line: Line, start: int, index: int) -> bool:
    """Whether a clause tells of a meeting or of someone: not "in Lima, where the games open on Friday"."""
    told = any(token.hit is not None for token in line.row[start:index])
    told = told or not line.words.pronouns.isdisjoint(line.lows[start:index])
    return told or any(group.persons and start < group.first < index for group in line.groups)


def _is_at_a_place(frame: Frame) -> bool:
    return frame.kind != "visit" or frame.host_place


def _follows(line: Line, telling: Telling, start: int) -> bool:
    """Whether a relative clause is the noun's own: nothing but its arguments stand between."""
    return start <= telling.last + 2 or not any(line.row[step].hit is not None for step in range(telling.at + 1, start))
