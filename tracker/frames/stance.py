"""What the words around a trigger say of the event beyond tense: put off, called off, denied, only proposed, only wished.

Statuses of the calendar are made by the core; here are words alone.
"""

from collections.abc import Sequence

from tracker.frames.absence import is_shunned, leave_out
from tracker.frames.around import AFTER, AIM, put_off_before, words_around
from tracker.frames.line import Line
from tracker.frames.memory import Memory
from tracker.frames.speaker import announcer, speaker
from tracker.frames.telling import GATHERINGS, Telling
from tracker.frames.topic import is_awaited, is_unreal, is_where_others_meet
from tracker.frames.words import TO_HAVE, as_words, is_said
from tracker.model.event import Status

BEFORE = 3
"""Tokens before a trigger in which a wish speaks of it ("called for new talks")."""

DOUBT = 4
"""Words before that for calling off in which "whether", "may" speaks of it: "could lead him to cancel"."""

REPORT = 7
"""Tokens from a denial to what it denies: "dismissed as baseless a report that", "rejected Western press reports that"."""

OFF: tuple[Status, ...] = ("cancelled", "postponed")

COLOURS = frozenset({*OFF, "considered", "undone", "proposed", "doubted"})
"""What a sentence could say that makes its tellings other than told as they are."""


class Tone:
    """What the words of a sentence could say of its tellings at all: most say nothing of it, and need no closer look.

    ``colours``: whether they could make one put off, called off or proposed.
    """

    __slots__ = ("attributed_to", "colours", "condition", "could", "speaker")

    def __init__(self, line: Line, memory: Memory) -> None:
        words, lows = line.words, line.lows
        found = [*lows, *" ".join(map(lows.__getitem__, line.marks)).split()]
        hints = map(words.hints.__getitem__, words.hinting.intersection(found))
        self.could = {
            key for hint in hints for others, key in hint if not others or all(map(found.__contains__, others))
        }
        self.condition = lows.index(",") if lows[0] in words.conditions and "," in lows else None
        self.colours = self.condition is not None or not COLOURS.isdisjoint(self.could)
        self.attributed_to, self.speaker = speaker(line, memory) if "reporting" in self.could else (None, None)


def judge(telling: Telling, tone: Tone) -> bool:
    """Sets modality and announcer; False when the words wish, ask for or deny the event instead of telling it."""
    could = tone.could
    if is_shunned(telling):
        leave_out(telling)
    elif tone.colours or telling.infinitive or telling.premodifiers[:1] == ["had"]:
        telling.modality = _modality(telling, tone)
        if telling.modality in OFF and telling.frame.dates == "end":
            return False  # "had planned to return from Peru on Friday": what is off is no visit to Peru
        if telling.modality in OFF and telling.line.lows[telling.phrase] == "any":
            return False  # "ruled out any meeting": none was planned
        if telling.infinitive and _is_unplanned(telling):
            return False
    planned = "unplanned" not in could or not _without_plans(telling)
    unreal = not planned or ("unreal" in could and is_unreal(telling))
    if _is_nobodys(telling) or (unreal if telling.form == "noun" else is_awaited(telling)):
        return False
    none = _is_none(telling)
    if "denied" in could and (none or _reported_and_denied(telling)):
        telling.modality = "denied"
    telling.attributed_to = tone.attributed_to
    if tone.speaker is not None:
        telling.announced_by = announcer(telling, tone.speaker)
    if (telling.negated or none) and not telling.since:
        return _called_off(telling)
    return "wish" not in could or telling.modality in OFF or not _is_wished(telling)


def _modality(telling: Telling, tone: Tone) -> Status | None:
    """Called off, put off, or only proposed."""
    words, could = telling.line.words, tone.could
    off = [status for status in reversed(OFF) if status in could]
    considered = "considered" in could and telling.form == "noun"
    around = words_around(telling) if off or considered or "undone" in could else ""
    repeated = not words.how_often.isdisjoint(telling.line.lows[telling.at : telling.at + AFTER])
    repeated = repeated or not words.resumed.isdisjoint(telling.line.lows[telling.at :])
    if off and not (repeated or _is_where(telling) or _comes_late(telling)):
        for status in off:
            if is_said(words.modality[status], around) and not _is_in_doubt(telling, words.modality[status], around):
                return status
    given_up = telling.form == "verb" and _was_intended(telling)
    given_up = given_up or (telling.infinitive and bool(off) and _was_given_up(telling))
    if given_up or ("undone" in could and _was_to_have(around, words.undone)):
        later = words.modality["postponed"].isdisjoint(telling.line.lows[telling.at :])
        return "cancelled" if later else "postponed"
    if "proposed" in could:
        near = _near(telling)
        if not near.isdisjoint(words.modality["proposed"]) and near.isdisjoint(("planned", "scheduled")):
            return "proposed"
    if considered and is_said(words.considered, around):
        return "proposed"
    conditional = (tone.condition is not None or "doubted" in could) and _is_conditional(telling, tone.condition)
    offered = _offered(telling, words.offers)
    return "proposed" if conditional or offered else None


def _is_in_doubt(telling: Telling, off: frozenset[str], around: str) -> bool:
    """ "May postpone", "a decision on whether to call off", "has not put off", "refused to cancel": so far it stands."""
    single, several = as_words(off)
    lows, found = around.split(), several.search(around)
    place = len(around[: found.start()].split()) if found is not None else len(lows)
    place = next((step for step, low in enumerate(lows[:place]) if low in single), place)
    first, words = min(telling.first, telling.at), telling.line.words
    if lows[place - 1 : place] == ["previously"] or _is_not_done(telling, lows, place, first):
        return True
    before = [*telling.line.lows[max(0, first - DOUBT) : first], *lows[max(0, place - DOUBT) : place]]
    return not words.doubting.isdisjoint(before)


def _is_not_done(telling: Telling, lows: Sequence[str], place: int, first: int) -> bool:
    """Whether the verbs before that for putting off say no: "has not | postponed", "refused to | cancel | her visit"."""
    if place == 0:  # its verbs stand before the words around
        head, lows = lows[0], telling.line.lows
        place = next((step for step in range(first - 1, max(0, first - DOUBT), -1) if lows[step].startswith(head)), 0)
    start, words = place, telling.line.words
    while start and lows[start - 1] in words.chain:
        start -= 1
    return not (words.negations | words.refusing).isdisjoint(lows[start:place])


def _comes_late(telling: Telling) -> bool:
    """ "The delayed visit will begin on Monday", "the postponed talks opened": put off before, and no longer."""
    words = telling.line.words
    late = put_off_before(telling) in words.modality["postponed"]
    return late and not (words.will | words.begun).isdisjoint(telling.line.lows[telling.at :])


def _is_where(telling: Telling) -> bool:
    """Whether a gathering is only where what was called off should have been: "cancelled a meeting at the summit"."""
    line, phrase = telling.line, telling.phrase
    if telling.kind not in GATHERINGS or not any(place < phrase for place, _ in line.hits):
        return False
    return is_where_others_meet(telling) or line.padded[phrase - 1] in line.words.aims


def _was_intended(telling: Telling) -> bool:
    """ "Had planned to meet Ito", "had been due in Lima": a plan that came to nothing."""
    line = telling.line
    chain = line.lows[line.chain_start(telling.at) : telling.at]
    return chain[:1] == ["had"] and not line.words.intended.isdisjoint([*chain, *line.padded[telling.at].split()])


def _was_given_up(telling: Telling) -> bool:
    """ "Was scheduled to visit Peru in May, but cancelled after …": what is called off behind "but" has no other object."""
    after = telling.line.lows[telling.at :]
    if "but" not in after:
        return False
    but = after.index("but")
    return not telling.line.words.modality["cancelled"].isdisjoint(after[but : but + AIM])


def _was_to_have(around: str, undone: frozenset[str]) -> bool:
    """ "Was to have gone to Lima": a plan that came to nothing."""
    before, _, after = around.partition(" to have ")
    verb = after.partition(" ")[0]
    return f"{before.rpartition(' ')[2]} to have" in TO_HAVE and (verb in undone or verb.endswith("ed"))


def _reported_and_denied(telling: Telling) -> bool:
    """ "Reports that Ek would go there were denied", "the palace denied that she would"."""
    line = telling.line
    before = line.lows[: telling.at]
    denials = line.words.modality["denied"]
    if "that" not in before:
        return False
    that = before.index("that")
    reported = not line.words.reports.isdisjoint(before[that - 1 : that])
    said = before[max(0, that - REPORT) : that]
    if not denials.isdisjoint(said if reported else said[-BEFORE:]) or not line.words.denials.isdisjoint(said):
        return True
    reported = not line.words.reports.isdisjoint(before[max(0, that - BEFORE) : that])
    return reported and not denials.isdisjoint(line.lows[telling.at :])


def _called_off(telling: Telling) -> bool:
    """ "Will not come on Friday", "is unable to", "will not hold their summit" call a dated plan off; "did not come" tells nothing."""
    future = {"will", "is", "are", "cannot", "’ll", "'ll"} & set(telling.premodifiers)
    words, first = telling.line.words, telling.line.padded[telling.phrase]
    known = telling.kind == "summit" and (first in words.own or first in words.pointing)
    if future and (telling.kind == "visit" or known):
        telling.modality = "cancelled"
        return True
    return telling.modality in OFF or (telling.modality == "denied" and _is_none(telling))


def _is_none(telling: Telling) -> bool:
    """ "Held no talks with Ito on Monday", "no meeting took place": what there was none of."""
    return telling.form == "noun" and telling.line.lows[telling.phrase] == "no"


def _is_nobodys(telling: Telling) -> bool:
    """ "No Peruvian minister came", "no president of Peru has been to Lima": what nobody did."""
    group = telling.subject.group if telling.subject is not None else None
    if group is None or telling.since or not (telling.form == "verb" or telling.kind == "visit"):
        return False
    line, first = telling.line, group.lead
    if group.governor in ("of", "from"):
        first -= 2
        while first > 0 and line.lows[first - 1] in line.words.in_titles:
            first -= 1
    return "no" in (line.padded[first], line.padded[first - 1])


def _is_wished(telling: Telling) -> bool:
    wish, fresh = telling.line.words.modality["wish"], telling.line.words.modality["fresh"]
    if telling.owned and not fresh.isdisjoint(telling.premodifiers):
        return False  # "should use his current visit to press them"
    return not _near(telling).isdisjoint(wish) or is_said(wish, _before(telling)) or _offered(telling, wish)


def _offered(telling: Telling, words: frozenset[str]) -> bool:
    """Whether an infinitive's subject is the object of one of the words: "invited Ek to visit", "plans for Ek to visit"."""
    group = telling.subject.group if telling.subject is not None else None
    if (
        group is None
        or "to" not in telling.premodifiers
        or telling.line.lows[_behind_day(telling.line, group.last + 1)] != "to"
    ):
        return False
    return not words.isdisjoint(telling.line.lows[max(0, group.lead - 2) : group.lead])


def _behind_day(line: Line, place: int) -> int:
    """The token behind a day: "asked Ek | on Monday | to visit"."""
    step = place + (line.padded[place] in line.words.before_times)
    return step + 1 if step + 1 < len(line.row) and line.row[step].time is not None else place


def _is_unplanned(telling: Telling) -> bool:
    """ "There are no plans for Ek to visit"."""
    line, group = telling.line, telling.subject.group if telling.subject is not None else None
    if group is None or not _offered(telling, line.words.plans):
        return False
    return not line.words.negations.isdisjoint(line.lows[max(0, group.lead - 4) : telling.at])


def _without_plans(telling: Telling) -> bool:
    """ "There are no plans as yet for a summit, or a meeting with Ek"."""
    before = telling.line.lows[: telling.phrase]
    if "no" not in before or "for" not in before:
        return False
    no, wanted = before.index("no"), before.index("for")
    return no < wanted and not telling.line.words.plans.isdisjoint(before[no:wanted]) and "who" not in before[wanted:]


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
    first = telling.at
    if telling.form == "noun" and not telling.subject:
        first = min(telling.first, first)
    elif telling.form == "noun" and telling.line.padded[telling.phrase - 1] in ("for", "holding", "having"):
        first = telling.phrase
    lows = telling.line.lows[max(0, first - BEFORE) : telling.at]
    joined = telling.form == "verb" and "and" in lows  # "came without notice and met Ito"
    return f" {' '.join(lows[lows.index('and') :] if joined else lows)} "


def _near(telling: Telling) -> set[str]:
    """The words of the trigger's phrase and of the chain of verbs before it, and what that is the object of."""
    line = telling.line
    chain = line.chain_start(telling.at)
    above = {line.padded[telling.phrase - 1]} if telling.form == "noun" else _asked(line, chain)
    if telling.infinitive and _behind_day(line, chain) > chain:
        above = above | {line.padded[chain - 1]}  # "sought on Monday | to meet"
    return {*telling.premodifiers, *line.lows[chain : telling.at], *above}


def _asked(line: Line, chain: int) -> frozenset[str]:
    """ "Proposed" of "proposed in a letter to Ito that they meet"."""
    before = line.lows[max(0, chain - AIM) : chain]
    if "that" not in before:
        return frozenset()
    that = chain - 1 - before[::-1].index("that")
    return line.words.asking.intersection(line.lows[max(0, that - AFTER) : that])
