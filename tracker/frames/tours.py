"""Tours told by their talks: "he will have talks with officials in Rome, Belgrade and Athens" is a visit to each."""

from collections.abc import Sequence

from tracker.frames.groups import Member
from tracker.frames.telling import Telling, countries


def tours(tellings: Sequence[Telling]) -> None:
    """Makes visits of the meetings of one traveller in several foreign countries at no date of their own."""
    for telling in tellings:
        if telling.frame.host_place and len({each.country for each in telling.members("visitor")} - {None}) > 1:
            _gather(telling)
        if telling.kind not in ("meeting", "talks"):
            continue
        people = [member for member in telling.members("participant") if member.kind == "person"]
        if not people:
            continue
        where = countries(telling)
        abroad = [member for member in people if member.country not in where]
        traveller = abroad[0] if len(abroad) == 1 else None
        if traveller is None or not (_many(telling, where) or (where and _alone(telling, traveller))):
            continue
        telling.kind = "visit"
        telling.roles["host"] = [member for member in telling.members("participant") if member.key != traveller.key]
        telling.roles["visitor"] = [traveller]
        telling.reasons.append("talks in several countries: a tour")


def _gather(telling: Telling) -> None:
    """Makes one meeting of guests of several countries who are received at once."""
    telling.kind = "meeting"
    telling.roles["participant"] = telling.together("host", "visitor")
    for role in ("host", "visitor"):
        telling.roles.pop(role, None)
    telling.reasons.append("guests of several countries: a meeting")


def _many(telling: Telling, where: set[str]) -> bool:
    """Talks in several countries and without a day: no one meeting."""
    return telling.time is None and len(where) > 1


def _alone(telling: Telling, traveller: Member) -> bool:
    """Dated talks abroad with somebody unnamed: "his talks in Oslo last week"."""
    return (
        telling.own_date
        and traveller.country is not None
        and len(telling.members("participant")) == 1
        and not telling.pairs
    )
