"""What the words around a trigger say of the event beyond tense: put off, called off, denied, only proposed, only wished.

Also who announced it. Statuses of the calendar are made by the core; here are words alone.
"""

import re
from functools import cache

from tracker.frames.line import Line
from tracker.frames.memory import Memory
from tracker.frames.scan import Trigger
from tracker.frames.telling import Telling
from tracker.frames.words import any_of
from tracker.model.event import AnnouncedBy, Status
from tracker.model.mention import Name, Span

AFTER = 9
"""Tokens after a telling in which "… has been called off" still speaks of it."""

BEFORE = 3
"""Tokens before a trigger in which a wish speaks of it ("called for new talks")."""

AIM = 4
"""Tokens between a preposition and its noun: "for high-level talks", "at an Asian economic summit"."""

REPORT = 7
"""Tokens from a denial to what it denies: "dismissed as baseless a report that", "rejected Western press reports that"."""

OFF: tuple[Status, ...] = ("cancelled", "postponed")


class Tone:
    """What the words of a sentence could say of its tellings at all: most say nothing of it, and need no closer look."""

    def __init__(self, line: Line, memory: Memory) -> None:
        hints = line.words.hints
        inner = " ".join([line.lows[place] for place in line.marks]).split()
        self.could = set().union(*map(hints.__getitem__, hints.keys() & (*line.lows, *inner)))
        self.condition = _condition(line)
        self.doubted = "whether" in line.lows
        self.attributed_to, self.speaker = _speaker(line, memory) if "reporting" in self.could else (None, None)


def judge(telling: Telling, tone: Tone) -> bool:
    """Sets modality and announcer; False when the words wish, ask for or deny the event instead of telling it."""
    telling.modality = _modality(telling, tone)
    if telling.infinitive and _is_unplanned(telling):
        return False
    if "denied" in tone.could and _reported_and_denied(telling):
        telling.modality = "denied"
    telling.attributed_to = tone.attributed_to
    if tone.speaker is not None:
        telling.announced_by = _announcer(telling, tone.speaker)
    if telling.negated and not telling.since:
        return _called_off(telling)
    return "wish" not in tone.could or telling.modality in OFF or not _is_wished(telling)


def _modality(telling: Telling, tone: Tone) -> Status | None:
    """Called off, put off, or only proposed."""
    words = telling.line.words
    off, considered = "off" in tone.could, "considered" in tone.could and telling.form == "noun"
    around = _around(telling) if off or considered or "undone" in tone.could else ""
    if off and not _is_where(telling):
        for status in reversed(OFF):
            if _any(words.modality[status], around):
                return status
    if telling.infinitive and _was_intended(telling):
        later = words.modality["postponed"].isdisjoint(telling.line.lows[telling.at :])
        return "cancelled" if later else "postponed"
    if "undone" in tone.could and _was_to_have(around, words.undone):
        return "cancelled"
    if "proposed" in tone.could:
        near = _near(telling)
        if not near.isdisjoint(words.modality["proposed"]) and near.isdisjoint(("planned", "scheduled")):
            return "proposed"
    if considered and _any(words.considered, around):
        return "proposed"
    conditional = (tone.doubted or tone.condition is not None) and _is_conditional(telling, tone.condition)
    offered = telling.infinitive and _offered(telling, words.offers)
    return "proposed" if conditional or offered else None


def _is_where(telling: Telling) -> bool:
    """Whether a gathering is only where what was called off should have been: "cancelled a meeting at the summit"."""
    line, phrase = telling.line, telling.phrase
    if telling.kind not in ("summit", "conference") or not any(place < phrase for place, _ in line.hits):
        return False
    beside = line.low(phrase - 1) == "of" and line.low(phrase - 2) in line.words.beside
    return beside or line.low(phrase - 1) in line.words.aims


def _was_intended(telling: Telling) -> bool:
    """ "Had planned to meet Ito": a plan that came to nothing."""
    chain = telling.line.lows[telling.line.chain_start(telling.at) : telling.at]
    return bool(chain) and chain[0] == "had" and not telling.line.words.intended.isdisjoint(chain)


def _was_to_have(around: str, undone: frozenset[str]) -> bool:
    """ "Was to have gone to Lima": a plan that came to nothing."""
    _, found, after = around.partition(" to have ")
    verb = after.partition(" ")[0]
    planned = found and around.partition(" to have ")[0].endswith((" was", " were", " supposed"))
    return bool(planned) and (verb in undone or verb.endswith("ed"))


def _reported_and_denied(telling: Telling) -> bool:
    """ "Reports that Ek would go there were denied", "the palace denied that she would"."""
    line = telling.line
    before = line.lows[: telling.at]
    denials = line.words.modality["denied"]
    if "that" not in before:
        return False
    that = before.index("that")
    reported = not line.words.reports.isdisjoint(before[that - 1 : that])
    said = before[max(0, that - (REPORT if reported else BEFORE)) : that]
    if not denials.isdisjoint(said):
        return True
    reported = not line.words.reports.isdisjoint(before[max(0, that - BEFORE) : that])
    return reported and not denials.isdisjoint(line.lows[telling.at :])


def _called_off(telling: Telling) -> bool:
    """ "Will not come on Friday" calls a dated plan off; "did not come" tells nothing."""
    future = {"will", "is", "are", "’ll", "'ll"} & set(telling.premodifiers)
    if future and telling.kind == "visit":
        telling.modality = "cancelled"
        return True
    return telling.modality in OFF


def _is_wished(telling: Telling) -> bool:
    wish = telling.line.words.modality["wish"]
    return not _near(telling).isdisjoint(wish) or _any(wish, _before(telling))


def _offered(telling: Telling, words: frozenset[str]) -> bool:
    """Whether an infinitive's subject is the object of one of the words: "invited Ek to visit", "plans for Ek to visit"."""
    line = telling.line
    group = line.ends.get(line.chain_start(telling.at) - 1) if telling.form == "verb" else None
    return group is not None and not words.isdisjoint(line.lows[max(0, group.lead - 2) : group.lead])


def _is_unplanned(telling: Telling) -> bool:
    """ "There are no plans for Ek to visit"."""
    line = telling.line
    if not _offered(telling, line.words.plans):
        return False
    return not line.words.negations.isdisjoint(
        line.lows[max(0, line.ends[line.chain_start(telling.at) - 1].lead - 4) : telling.at]
    )


def _condition(line: Line) -> int | None:
    """The comma that ends the condition with which a sentence begins."""
    return line.lows.index(",") if line.lows[0] in line.words.conditions and "," in line.lows else None


def _is_conditional(telling: Telling, comma: int | None) -> bool:
    """ "If the truce holds, Ek will go": what is told after the condition. "It is not certain whether Ek will go"."""
    line = telling.line
    subject = telling.subject.group if telling.subject is not None else None
    if subject is not None and "whether" in line.lows[max(0, subject.lead - 1) : subject.first]:
        return True
    met = comma is not None and comma < telling.at
    return met and line.words.subordinators.isdisjoint(line.lows[comma : telling.at])


def _before(telling: Telling) -> str:
    """The last words before the trigger: "called for | talks"."""
    first = min(telling.first, telling.at) if telling.form == "noun" and not telling.subject else telling.at
    return f" {' '.join(telling.line.lows[max(0, first - BEFORE) : telling.at])} "


def _near(telling: Telling) -> set[str]:
    """The words of the trigger's phrase and of the chain of verbs before it."""
    line = telling.line
    return {*telling.premodifiers, *line.lows[line.chain_start(telling.at) : telling.at]}


def _around(telling: Telling) -> str:
    row, lows = telling.line.row, telling.line.lows
    first = min(telling.first, telling.at)
    while telling.owned and first and lows[first - 1] in ("of", "the"):
        first -= 1  # "the cancellation of the president's visit"
    first = max(0, first - 1)
    if "but" in lows[first : telling.at]:  # "will skip Rome, but will meet Ek in Bern"
        first = telling.at - lows[telling.at :: -1].index("but")
    end = telling.at + 1
    if telling.form == "noun":
        later = (
            place for place, hit in telling.line.hits if place > telling.at and _takes_over(telling.line, place, hit)
        )
        end = min(next(later, len(row)), telling.last + AFTER)
    last, others = min(end, len(row) - 1), _in_other_phrases(telling.line, telling.at)
    words = " ".join(
        [lows[place] for place in range(first, last + 1) if row[place].name is None and place not in others]
    )
    return f" {words} "


def _in_other_phrases(line: Line, at: int) -> set[int]:
    """The words between an article and a later trigger, which speak of that: "talks on holding | the postponed Arab summit"."""
    found: set[int] = set()
    for place, _ in line.hits:
        if place > at:
            start = next(
                (
                    step
                    for step in range(place - 1, max(at, place - AIM) - 1, -1)
                    if line.lows[step] in line.words.bare_articles
                ),
                place,
            )
            found.update(range(start, place))
    return found


def _takes_over(line: Line, step: int, hit: Trigger) -> bool:
    """Whether what follows speaks of another trigger; one that only says what for or where does not: "for talks"."""
    if line.lows[step] in line.words.often_off:
        return False
    carried = not line.words.aims.isdisjoint(line.lows[max(0, step - AIM) : step])
    return not (carried and any(form == "noun" for _, form in hit.frames))


def _any(phrases: frozenset[str], around: str) -> bool:
    single, several = _as_words(phrases)
    return not single.isdisjoint(around.split()) or several.search(around) is not None


@cache
def _as_words(phrases: frozenset[str]) -> tuple[frozenset[str], re.Pattern[str]]:
    """The phrases of one word, and those of several with spaces around them, so that they are found as whole words."""
    single = frozenset(phrase for phrase in phrases if " " not in phrase)
    return single, any_of(phrases - single, between=" ")


def _speaker(line: Line, memory: Memory) -> tuple[Span | None, Name | None]:
    """The name that says it: the subject of the sentence's reporting verb."""
    place = -1
    for low in filter(line.words.reporting.__contains__, line.lows):
        place = line.lows.index(low, place + 1)
        if not line.row[place].plain:
            continue
        before = line.ends.get(place - 1) or line.ends.get(place - 2)
        after = line.starts.get(place + 1) or line.starts.get(place + 2)
        group = before if before is not None else after
        if group is not None and group.acts:
            name = group.members[0].name
            return (line.start(group.lead), line.end(group.last)), name
        if line.low(place - 1) in line.words.third_person:
            person = memory.person_before(line.start(place))
            return (person.span, person) if person else (None, None)
    return None, None


def _announcer(telling: Telling, speaker: Name) -> AnnouncedBy | None:
    country = speaker.entity.country
    if country is None:
        return "media" if speaker.kind == "organisation" else None
    if any(member.country == country for member in telling.together("visitor", "participant")):
        return "visitor"
    hosted = any(member.country == country for member in telling.together("host", "place"))
    return "host" if hosted else "third_party"
