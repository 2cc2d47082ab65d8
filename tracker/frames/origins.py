"""Where a traveller comes from: leaving Rome for Oslo ends a visit to Rome, unless Rome is home."""

from tracker.frames.member import Member
from tracker.frames.telling import Telling, countries
from tracker.model.mention import Time

LEAVING = frozenset({"leaves for", "travels", "arrives"})


def origins(telling: Telling) -> tuple[Telling, ...]:
    """The visit that ends where this one begins, dated by the day of leaving."""
    if telling.frame.rule not in LEAVING or telling.modality == "proposed":
        return ()
    left = [
        member
        for member in telling.members("origin")
        if member.kind != "venue"
        and (_abroad(member.country, telling) or _stayed(telling, member) is not None)
        and member.country not in countries(telling)
    ]
    if not left:
        return ()
    roles = {"visitor": telling.members("visitor"), "place": left[:1]}
    ended = telling.but(
        roles=roles,
        dates="end",
        duration=_stayed(telling, left[0]) if telling.members("place") else telling.duration,
        arguments=[],
        reasons=[*telling.reasons, "left from there"],
    )
    return (ended,)


def _stayed(telling: Telling, left: Member) -> Time | None:
    """The four days of "arrived in Oslo on Monday after four days in Lima"."""
    at = next((argument.at for argument in telling.arguments if left in argument.members), 0)
    time = telling.line.row[at - 2].time if at > 1 and telling.line.padded[at - 1] == "in" else None
    return time if time is not None and time.type == "DURATION" else None


def _abroad(country: str | None, telling: Telling) -> bool:
    homes = [member.country for member in telling.members("visitor")]
    return country is not None and bool(homes) and all(home is not None and home != country for home in homes)
