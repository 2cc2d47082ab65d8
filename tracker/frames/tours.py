"""Tours told by their talks: "he will have talks with officials in Rome, Belgrade and Athens" is a visit to each."""

from collections.abc import Sequence

from tracker.frames.groups import Member
from tracker.frames.journeys import countries
from tracker.frames.telling import Telling


def tours(tellings: Sequence[Telling]) -> None:
    """Makes visits of the meetings of one traveller in several foreign countries at no date of their own."""
    for telling in tellings:
        if telling.kind not in ("meeting", "talks") or telling.time is not None:
            continue
        where = countries(telling)
        traveller = _traveller(telling, where)
        if traveller is None or len(where) < 2:
            continue
        telling.kind = "visit"
        telling.roles["host"] = [
            member for member in telling.members("participant") if member.name.entity.key != traveller.name.entity.key
        ]
        telling.roles["visitor"] = [traveller]
        telling.reasons.append("talks in several countries: a tour")


def _traveller(telling: Telling, where: set[str]) -> Member | None:
    people = [
        member
        for member in telling.members("participant")
        if member.name.kind == "person" and member.country not in where
    ]
    return people[0] if len(people) == 1 else None
