"""Who is the subject of a verb: the words before it decide, or the clause before its own, or the main clause after it."""

from dataclasses import dataclass

from tracker.frames.doers import by_whom, told_to, who_heads
from tracker.frames.groups import Group, does
from tracker.frames.line import Line
from tracker.frames.words import DASHES, OWNS

OPENING = 9
"""A clause put before its main clause has its verb among the first tokens."""

PHRASE = 5
"""Tokens from an article to its noun: "a separate Thai negotiating team"."""

RANK = 3
"""Tokens before an office in which "the first" stands."""

AMONG = 12
"""Tokens before "who" in which "among" stands: "among the southern African heads of state and government who"."""

WHOM = 6
"""Tokens before a verb in which "whom" stands, with a subject between them."""

ASIDE = DASHES | {",", "(", ")", "-", '"', "”"}
"""Signs between a name and the "who" that is said of it."""


OFFICE = 4
"""Tokens of "The deputy foreign minister"."""


@dataclass(slots=True)
class Subject:
    """Who does it: a group of names, or a pronoun's token; ``how`` says how it was found."""

    group: Group | None
    pronoun: int | None
    how: str


def subject_of(line: Line, verb: int) -> Subject | None:
    """The subject of a verb, None when the sentence has none for it."""
    start = line.chain_start(verb)
    place = start - 1
    if place < 0:
        return fronted(line, verb) or _inverted(line, verb)
    if (found := _right_before(line, place, start, verb)) is not None:
        return found
    if line.lows[place] in {"who", "which", "that"}:
        return _antecedent(line, place) or _inverted(line, verb)
    if _begins_anew(line, place):
        return _inverted(line, verb)
    return leftmost(line, start, wide=not _is_noun(line, place)) or fronted(line, verb) or _inverted(line, verb)


def _right_before(line: Line, place: int, start: int, verb: int) -> Subject | None:
    """The subject that the token right before a verb ends or stands for."""
    low = line.lows[place]
    if (low == "," or low in DASHES) and (closed := _closed_relative(line, place)) is not None:
        return closed
    group = line.ends.get(place)
    if group is not None and group.acts and _may_act(line, group, infinitive="to" in line.lows[start:verb]):
        return _first_to(line, group, start) or Subject(group, None, "before the verb")
    if low in line.words.sequels and by_whom(line.ends.get(place - 1), line.padded, line.words):
        return Subject(line.ends[place - 1], None, "by whom it was done")
    if low in line.words.planes and line.lows[place - 1] in OWNS and place - 2 in line.ends:
        return Subject(line.ends[place - 2], None, "whose plane it is")
    if low in line.words.pronouns:
        return Subject(None, place, "pronoun")
    return _company(line, place)


def _company(line: Line, place: int) -> Subject | None:
    """ "The delegation", "her delegation": who leads them."""
    if line.lows[place] in line.words.company and place > 0:
        if line.lows[place - 1] in line.words.pointing:
            return Subject(None, place, "who leads them")
        if line.lows[place - 1] in line.words.possessives:
            return Subject(None, place - 1, "who leads them")
    return None


def _first_to(line: Line, group: Group, verb: int) -> Subject | None:
    """ "Ek became the first Thai premier to visit …": who became it."""
    if line.lows[verb] != "to":
        return None
    before = line.lows[max(0, group.first - RANK) : group.first]
    return None if line.words.ranks.isdisjoint(before) else leftmost(line, group.first - RANK, wide=False)


def _may_act(line: Line, group: Group, *, infinitive: bool) -> bool:
    governor = group.governor
    if governor == "as" and group.members[0].kind == "office" and line.padded[group.last + 1] == "and":
        return False  # "has taken over as Secretary of State and is expected to meet …"
    head = line.padded[group.lead - 2]
    if head in line.words.invitations and governor in ("from", "by"):
        return False  # "Ek accepted an invitation from Ito to visit Lima"
    if governor is None or infinitive or governor in line.words.subordinators:
        return True
    if governor == "by":
        return head in line.words.led
    return governor in {"of", "from"} and head in line.words.senders


def _antecedent(line: Line, relative: int) -> Subject | None:
    place = relative - 1
    while place >= 0 and line.lows[place] in ASIDE and place not in line.ends:
        place -= 1
    among = next((step for step in range(place, max(place - AMONG, 0), -1) if line.lows[step] == "among"), 0)
    if line.padded[among - 1] in line.words.be:  # "Ek and Kone are among the leaders who came"
        return leftmost(line, among)
    group = line.ends.get(place) or _renamed(line, place)
    if group is not None and group.acts:
        return Subject(who_heads(group, line.ends, line.padded, line.words) or group, None, "relative clause")
    return _company(line, place)


def _renamed(line: Line, noun: int) -> Group | None:
    """ "James Ek, a former minister | who came": the person whom a noun with an article behind a comma says more of."""
    for step in range(noun - 1, max(noun - PHRASE, 1), -1):
        if line.row[step].plain and line.lows[step] in ("a", "an"):
            group = line.ends.get(step - 2) if line.lows[step - 1] == "," else None
            return group if group is not None and group.persons and not group.owns else None
    return None


def doer(line: Line, possessive: int) -> Group | None:
    """Who puts off "her visit" in "Ek said that Ito has postponed | her visit": the subject right before the verb."""
    verb = possessive - 1 - (line.padded[possessive - 1] in line.words.off_particles)
    low, words = line.padded[verb], line.words
    if verb < 1 or low in words.no_nouns or low in words.discussing or low in words.announcing or not low.isalpha():
        return None  # "Ek said that Ito will discuss his visit"
    group = line.ends.get(line.chain_start(verb) - 1)
    return group if group is not None and group.persons and group.governor is None and not group.owns else None


def whom(line: Line, verb: int) -> Group | None:
    """Who is met in "…, whom he met in Oslo"."""
    if "whom" not in line.lows[max(verb - WHOM, 0) : verb]:
        return None
    for place in range(verb - 1, max(verb - WHOM, 0), -1):
        if line.lows[place] == "whom" and line.lows[place - 1] not in line.words.prepositions:
            found = _antecedent(line, place)
            return found.group if found is not None else None
    return None


def leftmost(line: Line, before: int, *, wide: bool = True) -> Subject | None:
    """The first actor of the clause before a token; of the sentence's clause before that when the clause has none."""
    start = line.clause_start(before)
    while True:
        found = _candidate(line, start, before)
        if found is not None or start == 0:
            return found
        opener = line.padded[start - 1]
        if opener == "who" and (found := _antecedent(line, start - 1)) is not None:
            return found
        if not (wide or opener in line.words.subordinators or opener in line.words.relatives):
            return None
        start = line.clause_start(start - 1)


def _candidate(line: Line, start: int, before: int) -> Subject | None:
    """The first person or nation with a head between two tokens, else the first who acts, but a pronoun before them."""
    best: Group | None = None
    for group in line.groups:
        if group.last >= before:
            break
        if start <= group.first and group.acts and not group.owns and _may_act(line, group, infinitive=False):
            if group.persons:
                best = group
                break
            best = best or group
    start = max(start, 0)
    pronoun = _pronoun(line, start, before if best is None else best.first)
    if (told := told_to(line.groups, line.padded, line.words, start, before)) is not None:
        return Subject(told, None, "who is to")
    if pronoun is not None:
        return Subject(None, pronoun, "pronoun")
    if best is None or _is_behind_an_office(line, start, best):
        return None
    return Subject(_led_by(line, best, before) or best, None, "subject of the clause")


def _led_by(line: Line, sent: Group, before: int) -> Group | None:
    """Who leads those named in "a Thai delegation led by Anand, director of the port, arrived"."""
    led = sent.last + 1 + (line.padded[sent.last + 1] == ",")
    leader = line.starts.get(led + 2) if line.padded[led] in line.words.led and line.padded[led + 1] == "by" else None
    return leader if leader is not None and leader.persons and leader.last < before else None


def _is_behind_an_office(line: Line, start: int, group: Group) -> bool:
    """Whether somebody without a name or nation acts: "The President will see the Pope and then goes on to Rome"."""
    first = line.lows[start : min(start + OFFICE, group.lead)] if start < group.lead else []
    return first[:1] == ["the"] and line.row[start].plain and not line.words.unnamed.isdisjoint(first)


def _pronoun(line: Line, start: int, end: int) -> int | None:
    """The first pronoun between two tokens."""
    pronouns = line.words.pronouns
    if start >= end or pronouns.isdisjoint(line.lows[start:end]):
        return None
    return next((at for at in range(start, end) if line.lows[at] in pronouns and line.row[at].plain), None)


def beside(line: Line, group: Group, before: int) -> list[Group]:
    """The other actors of a clause between its first and the verb: "Ek and his Thai counterpart, Anand, met"."""
    found = []
    included = line.starts.get(group.last + 3) if line.padded[group.last + 1] == "," else None
    if included is not None and line.padded[group.last + 2] in line.words.including:
        return [included]
    for other in line.groups:
        if (
            group.last < other.first
            and other.last < before
            and other.acts
            and not other.owns
            and other.governor is None
        ):
            between = range(group.last + 1, other.first)
            if not _is_its_envoy(line, group, other) and all(
                line.lows[step] in line.words.between_actors for step in between if line.row[step].name is None
            ):
                found.append(other)
                group = other
    return found


def _is_its_envoy(line: Line, group: Group, body: Group) -> bool:
    """ "Ek, the League's special envoy, met": what stands beside a name only says whose office that is."""
    office = (group.members[-1].name.entity.office or "").lower()
    return body.members[0].body and office.startswith(line.lows[body.first])


def _is_noun(line: Line, place: int) -> bool:
    """Whether a plain word before a verb is its subject, so that no name further left is: "the teams had been to"."""
    token = line.row[place]
    low = line.lows[place]
    return token.plain and token.hit is None and low.isalpha() and low not in line.words.no_nouns


def _begins_anew(line: Line, noun: int) -> bool:
    """ "While Ek was in Lima, a Thai team flew to Rome", "according to Ek, …": a subject behind the comma of what is before it."""
    opened = line.lows[0] in line.words.subordinators or line.lows[0] in line.words.reporting
    if not opened or line.row[noun].name is not None or line.lows[noun] in line.words.no_nouns:
        return False
    article = next((step for step in range(noun - 1, 0, -1) if line.lows[step] in line.words.bare_articles), 0)
    return noun - article <= PHRASE and line.lows[article - 1] == ","


def _closed_relative(line: Line, comma: int) -> Subject | None:
    """ "Ek, who has asked whether Ito should go, met …": the comma closes what ", who" or ", leading" opened; so do dashes."""
    for place in range(comma - 1, 1, -1):
        low = line.lows[place]
        if low in line.words.relatives and (group := _renamed(line, place - 1)) is not None:
            return Subject(group, None, "relative clause")  # "Ek, a man who knows Peru, met …"
        opens = low in {"who", "which"} or (line.row[place].plain and low.endswith("ing"))
        if opens and line.lows[place - 1] == line.lows[comma]:
            return _antecedent(line, place)
    return None


def _inverted(line: Line, verb: int) -> Subject | None:
    """ "Also due in Chad in May are President Kone and Premier Ito", "those who came include Kone"."""
    for group in line.groups:
        if (
            group.first > verb + 1
            and line.lows[group.first - 1] in line.words.naming
            and group.persons
            and group.governor is None
            and not group.owns
        ):
            said = not line.words.reporting.isdisjoint(line.lows[verb : group.first])
            return None if said else Subject(group, None, "after the verb")
    return None


def fronted(line: Line, verb: int) -> Subject | None:
    """The main clause's subject, after the comma of a fronted "After visiting Peru, Ms Berg …"."""
    if verb > OPENING:
        return None
    opener = line.padded[line.chain_start(verb) - 1]
    if (opener and opener not in line.words.before_openings) or "," not in line.lows[verb + 1 :]:
        return None
    comma = line.lows.index(",", verb + 1)
    for place in range(verb + 1, comma):
        if line.lows[place] in line.words.third_person:  # "on his way to Peru he stopped in Rome, where …"
            return Subject(None, place, "main clause")
    for place in range(comma + 1, min(comma + 8, len(line.row))):
        group = line.starts.get(place)
        several = group is not None and len(group.members) > 1 and does(line.padded[group.last + 1], line.words)
        if group is not None and (group.persons or (several and group.acts)) and group.governor is None:
            return Subject(group, None, "main clause")
        if line.lows[place] in line.words.pronouns:
            return Subject(None, place, "main clause")
    return None
