"""Direction: whether the clause around an expression looks back or ahead. Verbs decide, then nouns; no date is computed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from tracker.model.mention import Span
from tracker.text.clauses import Clause, clauses, governing
from tracker.text.forms import lists
from tracker.text.language import code
from tracker.times.pack import load

Direction = Literal["past", "future", "planned"]
"""Behind, ahead, or ahead of a past plan ("was due on 5 May"), which by now may lie behind."""

_OWNS = ("'s", "’s")
_PARTICLE = 4
"""Code points of " off", which belongs to its verb."""
_CUE = 24
"""Code points before an expression in which its cue stands: two words."""
_LED = 110
"""Code points before an expression in which "ahead of" leads to it."""
_FRONT = 4
"""Code points of "On", with which a date put before its clause begins."""
_OBJECT = 6
"""Code points of " on the", behind which a verb has an object."""
_ALONE = 5
"""Code points that a sentence may have beside an expression that stands alone, as one types it to a program: it looks ahead."""


@lru_cache(maxsize=1)
def directions(text: str, sentences: tuple[Span, ...], language: str) -> "Directions":
    """The directions of the document last asked about: the day of writing and the resolver ask for the same ones."""
    settings = load(code(language)).settings
    names = ("off", "leading", "sequels", "once", "plans", "arranging", "since")
    off, leading, sequels, once, plans, arranging, since = (tuple(settings.get(name, ())) for name in names)
    cues = settings.get("cues", {})
    return Directions(text, sentences, language, cues, off, leading, sequels, once, plans, arranging, since)


@dataclass(slots=True)
class Directions:
    """The directions of one document; each is found when first asked for."""

    text: str
    sentences: tuple[Span, ...]
    language: str
    cues: Mapping[str, Direction]
    off: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    sequels: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    arranging: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    _at: int = 0
    _known: dict[Span, Direction | None] = field(default_factory=dict)

    def sentence(self, offset: int) -> Span:
        """The sentence that holds an offset. Asked for in order of the text, this walks through it once."""
        if self._at and self.sentences[self._at][0] > offset:
            self._at = 0
        while self._at + 1 < len(self.sentences) and self.sentences[self._at + 1][0] <= offset:
            self._at += 1
        return self.sentences[self._at] if self.sentences else (0, len(self.text))

    def of(self, start: int, end: int) -> Direction | None:
        """Where the expression at ``start`` to ``end`` points, as far as its clause tells."""
        span = start, end
        if span not in self._known:
            self._known[span] = self._of(start, end)
        return self._known[span]

    def _of(self, start: int, end: int) -> Direction | None:
        sentence = self.sentence(start)
        if start - sentence[0] + sentence[1] - end <= _ALONE:
            return "future"
        cue = self._cue(start)
        if cue is not None:
            return cue
        if self._is_since(start):
            return "past"
        told = clauses(self.text, sentence, self.language)
        clause = governing(told, start)
        if clause is None:
            return None
        if clause.stative and clause.tense == "present" and any(_is_of_a_schedule(each, clause) for each in told):
            return "future"
        return self._of_clause(clause, start, owns=self.text.startswith(_OWNS, end))

    def _cue(self, start: int) -> Direction | None:
        """A word just before the expression that settles it: "the upcoming", "since"; "was scheduled for" is a past plan."""
        for word in reversed(self.text[max(0, start - _CUE) : start].lower().split()[-2:]):
            cue = self.cues.get(word)
            if cue is not None:
                before = self.text[max(0, start - 2 * _CUE) : start].lower().rpartition(word)[0].split()[-2:]
                return "planned" if cue == "future" and any(each in self.once for each in before) else cue
        return None

    def is_led_to(self, start: int) -> bool:
        """Whether what the expression dates was still to come: "ahead of the summit in July"; no sign stands between."""
        before = self.text[max(0, start - _LED) : start].lower()
        led = [before.rfind(words) for words in self.leading if words in before]
        return bool(led) and not any(sign in before[max(led) :] for sign in ",;:.()")

    def _is_since(self, start: int) -> bool:
        """Whether somebody's doing since when is dated: "his first trip since her visit to Peru in May"; no sign stands between."""
        before = self.text[max(0, start - _LED) : start].lower()
        since = max((before.rfind(words) for words in self.since if words in before), default=-1)
        return since >= 0 and not any(sign.isdigit() or sign in ",;:.()" for sign in before[since:])

    def _calls_off(self, verb: Span) -> bool:
        """Whether a verb takes back a plan, so that it was still to come: "talks on Monday were called off"."""
        start, end = verb
        return any(self.text[start:last].lower().endswith(self.off) for last in (end, end + _PARTICLE))

    def _arranges(self, verb: Span, start: int) -> bool:
        """Whether a verb plans what a date behind its object is of: "scheduled talks for Friday", not "proposed on Friday"."""
        return start - verb[1] > _OBJECT and self.text[slice(*verb)].lower().endswith(self.arranging)

    def _was_planned(self, verb: Span, start: int) -> bool:
        """Whether what a verb takes back is said to be planned: "cancelled a planned visit on Monday"."""
        between = self.text[max(verb[1], start - _LED) : start].lower()
        return not set(between.split()).isdisjoint(self.plans)

    def _is_a_plan(self, clause: Clause, start: int) -> bool:
        """ "A possible trip there in January has made other dates unlikely": the subject is said to be planned."""
        before = self.text[max(clause.start, start - _LED) : start].lower()
        return not set(before.split()).isdisjoint(self.plans)

    def _of_plan(self, clause: Clause, start: int) -> Direction:
        """Ahead, or ahead of a past plan; before that: "decided to go after seeing him on Monday"."""
        if clause.tense not in ("past", "perfect"):
            return "future"
        words, doing = self.text[clause.ahead : start].lower().split(), lists(code(self.language)).progressive_suffixes
        before = any(one in self.sequels and other.endswith(doing) for one, other in pairwise(words))
        return "past" if before else "planned"

    def _of_clause(self, clause: Clause, start: int, *, owns: bool) -> Direction | None:
        """The tense of the clause; of "agreed on Monday to meet on Friday" only what follows the verb lies ahead."""
        if clause.verb is None:
            return None
        if clause.planned and clause.modality != "negated" and start >= clause.ahead:
            return self._of_plan(clause, start)
        if clause.tense in ("past", "perfect"):
            verb = clause.verb
            noun_before = start - clause.start > _FRONT and start < verb[0]  # but "on Monday Lind called off the talks"
            off = self._calls_off(verb) and (noun_before or owns or self._was_planned(verb, start))
            off = off or self._arranges(verb, start)
            return "planned" if off or (start < verb[0] and self._is_a_plan(clause, start)) else "past"
        if clause.tense == "future" or (clause.tense == "infinitive" and clause.kind == "infinitive"):
            return "future"
        if clause.tense == "present" and not clause.stative:
            return "past" if clause.reporting else "future"
        aimed = clause.tense == "present" and " for " in self.text[clause.verb[1] : start]
        return "future" if aimed else None


def _is_of_a_schedule(clause: Clause, after: Clause) -> bool:
    """Whether a clause before another tells what is to happen: "arrives on Wednesday, | sees the king on Thursday"."""
    scheduled = clause.tense == "present" and not clause.stative and not clause.reporting
    return scheduled and clause.verb is not None and clause.start < after.start and after.kind == clause.kind
