"""What the words around a trigger say of the event beyond tense: put off, called off, denied, only proposed, only wished.

Also who announced it. Statuses of the calendar are made by the core; here are words alone.
"""

from functools import cache

from tracker.frames.line import Line
from tracker.frames.memory import Memory
from tracker.frames.telling import Telling
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


def judge(telling: Telling, memory: Memory) -> bool:
    """Sets modality and announcer; False when the words wish, ask for or deny the event instead of telling it."""
    line = telling.line
    lists = line.words.modality
    around = _around(telling)
    near = set(telling.premodifiers) | _chain(telling)
    for status in OFF:
        if _any(lists[status], around):
            telling.modality = status
    if telling.modality is None and _was_to_have(around, line.words.undone):
        telling.modality = "cancelled"
    if telling.modality is None and not near.isdisjoint(lists["proposed"]) and not near & {"planned", "scheduled"}:
        telling.modality = "proposed"
    if telling.modality is None and telling.form == "noun" and _any(line.words.considered, around):
        telling.modality = "proposed"
    if telling.modality is None and (_offered(telling, line.words.offers) or _is_conditional(telling)):
        telling.modality = "proposed"
    if _is_unplanned(telling):
        return False
    if _reported_and_denied(telling):
        telling.modality = "denied"
    telling.attributed_to, speaker = _speaker(telling, memory)
    if speaker is not None:
        telling.announced_by = _announcer(telling, speaker)
    if telling.negated and not telling.since:
        return _called_off(telling)
    wished = not near.isdisjoint(lists["wish"]) or _any(lists["wish"], _before(telling))
    return not wished or telling.modality in OFF


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
    if line.words.reports.intersection(before[before.index("that") - 1 : before.index("that")]):
        said = before[max(0, before.index("that") - REPORT) : before.index("that")]
        if denials.intersection(said):
            return True
    said = before[max(0, before.index("that") - BEFORE) : before.index("that")]
    if denials.intersection(said):
        return True
    after = line.lows[telling.at :]
    return bool(line.words.reports.intersection(said)) and not denials.isdisjoint(after)


def _called_off(telling: Telling) -> bool:
    """ "Will not come on Friday" calls a dated plan off; "did not come" tells nothing."""
    future = {"will", "is", "are", "’ll", "'ll"} & set(telling.premodifiers)
    if future and telling.kind == "visit":
        telling.modality = "cancelled"
        return True
    return telling.modality in OFF


def _offered(telling: Telling, words: frozenset[str]) -> bool:
    """Whether an infinitive's subject is the object of one of the words: "invited Ek to visit", "plans for Ek to visit"."""
    line = telling.line
    group = line.ends.get(line.chain_start(telling.at) - 1) if telling.infinitive and telling.form == "verb" else None
    return group is not None and not words.isdisjoint(line.lows[max(0, group.lead - 2) : group.lead])


def _is_unplanned(telling: Telling) -> bool:
    """ "There are no plans for Ek to visit"."""
    line = telling.line
    if not _offered(telling, line.words.plans):
        return False
    return not line.words.negations.isdisjoint(
        line.lows[max(0, line.ends[line.chain_start(telling.at) - 1].lead - 4) : telling.at]
    )


def _is_conditional(telling: Telling) -> bool:
    """ "If the truce holds, Ek will go": what is told after the condition. "It is not certain whether Ek will go"."""
    line = telling.line
    subject = telling.subject.group if telling.subject is not None else None
    if subject is not None and "whether" in line.lows[max(0, subject.lead - 1) : subject.first]:
        return True
    if line.low(0) not in line.words.conditions or "," not in line.lows[: telling.at]:
        return False
    return line.words.subordinators.isdisjoint(line.lows[line.lows.index(",") : telling.at])


def _before(telling: Telling) -> str:
    """The last words before the trigger: "called for | talks"."""
    first = min(telling.first, telling.at) if telling.form == "noun" and not telling.subject else telling.at
    return f" {' '.join(telling.line.lows[max(0, first - BEFORE) : telling.at])} "


def _chain(telling: Telling) -> set[str]:
    line = telling.line
    return set(line.lows[line.chain_start(telling.at) : telling.at])


def _around(telling: Telling) -> str:
    row = telling.line.row
    first = max(0, min(telling.first, telling.at) - 1)
    if "but" in telling.line.lows[first : telling.at]:  # "will skip Rome, but will meet Ek in Bern"
        first = telling.at - telling.line.lows[telling.at :: -1].index("but")
    end = telling.at + 1
    if telling.form == "noun":
        end = next((step for step in range(telling.at + 1, len(row)) if _takes_over(telling.line, step)), len(row))
        end = min(end, telling.last + AFTER)
    words = " ".join([token.low for token in row[first : min(end, len(row) - 1) + 1] if token.name is None])
    return f" {words} "


def _takes_over(line: Line, step: int) -> bool:
    """Whether what follows speaks of another trigger; one that only says what for or where does not: "for talks"."""
    hit = line.row[step].hit
    if hit is None or line.low(step) in line.words.often_off:
        return False
    carried = not line.words.aims.isdisjoint(line.lows[max(0, step - AIM) : step])
    return not (carried and any(form == "noun" for _, form in hit.frames))


def _any(phrases: frozenset[str], around: str) -> bool:
    single, several = _as_words(phrases)
    return not single.isdisjoint(around.split()) or any(phrase in around for phrase in several)


@cache
def _as_words(phrases: frozenset[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The phrases of one word, and those of several with spaces around them, so that they are found as whole words."""
    several = (f" {phrase} " for phrase in sorted(phrases) if " " in phrase)
    return frozenset(phrase for phrase in phrases if " " not in phrase), tuple(several)


def _speaker(telling: Telling, memory: Memory) -> tuple[Span | None, Name | None]:
    """The name that says it: the subject of the sentence's reporting verb."""
    line = telling.line
    for place, token in enumerate(line.row):
        if not token.plain or token.low not in line.words.reporting:
            continue
        before = line.ends.get(place - 1) or line.ends.get(place - 2)
        after = line.starts.get(place + 1) or line.starts.get(place + 2)
        group = before if before is not None else after
        if group is not None and group.acts:
            name = group.members[0].name
            return (line.row[group.lead].start, line.row[group.last].end), name
        if line.low(place - 1) in line.words.third_person:
            person = memory.person_before(token.start)
            return (person.span, person) if person else (None, None)
    return None, None


def _announcer(telling: Telling, speaker: Name) -> AnnouncedBy | None:
    country = speaker.entity.country
    if country is None:
        return "media" if speaker.kind == "organisation" else None
    visitors = {member.country for member in telling.members("visitor", "participant")}
    if country in visitors:
        return "visitor"
    hosts = {member.country for member in telling.members("host", "place")}
    return "host" if country in hosts else "third_party"
