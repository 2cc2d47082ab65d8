"""Where a visit leads that another telling of its sentence says: the plan that is put off, the gathering, the same visit."""

from collections.abc import Sequence

from tracker.frames.telling import GATHERINGS, Telling, countries


def put_off_there(telling: Telling, same_line: Sequence[Telling]) -> Telling | None:
    """ "Ek hopes to visit Peru in May after having to cancel his trip this week": the one visit told before what was off.

    Or the one gathering: "They met at the summit in Lima in May, but Ek cancelled her trip", whose days it has then.
    """
    line = telling.line
    off = telling.owned and line.padded[telling.phrase - 1] in line.words.off_ends
    before = [each for each in same_line if each.at < telling.at] if off else []
    visits = [each for each in before if each.kind == "visit"]
    if len(visits) == 1 and visits[0].keys("visitor") == telling.keys("visitor"):
        return visits[0]
    gatherings = [each for each in before if each.kind in GATHERINGS and each.members("place")]
    if visits or len(gatherings) != 1:
        return None
    telling.time = telling.time or gatherings[0].time
    return gatherings[0]


def told_twice(telling: Telling, same_line: Sequence[Telling], here: str | None) -> Telling | None:
    """ "Ek was received in Lima in March, when he came for a visit": no visit of that month to the country ``here``."""
    who = telling.keys("visitor")
    if telling.time is None or telling.here or not who:
        return None
    for each in same_line:
        same = each.kind == "visit" and each.time is telling.time and each.at < telling.at
        if same and who <= each.keys("visitor") and countries(each) - {here}:
            return each
    return None
