"""Which names can have which roles, and how a telling is given them. No position in a sentence is looked at."""

from collections.abc import Mapping, Sequence

from tracker.frames.arguments import Arguments
from tracker.frames.member import Member
from tracker.frames.telling import Telling

PLACES = frozenset({"place", "origin", "stop", "goal", "region"})
TRAVELLERS = frozenset({"visitor", "host"})
PARTIES = frozenset({"sender", "topic", "participant"})
TOWNS = frozenset({"city", "region", "venue"})


def assign(telling: Telling, roles: Mapping[str, tuple[str, ...]], found: Arguments) -> None:
    """Gives a telling the arguments that its frame has roles for."""
    telling.arguments = found.found
    for argument in found.found:
        wanted = roles.get(argument.position)
        if wanted:
            give(telling, wanted, argument.members)


def give(telling: Telling, roles: Sequence[str], members: Sequence[Member]) -> None:
    """Gives each member the first of some roles that suits it; a town is where a meeting is, and takes no part in it."""
    located = "place" in roles and "participant" in roles
    for member in members:
        if located and member.name.entity.kind in TOWNS and member.place:
            telling.add("place", member)
            continue
        for role in roles:
            if suits(role, member):
                telling.add(role, member)
                break


def suits(role: str, member: Member) -> bool:
    """Whether a name can have a role: places are places, visitors and hosts are people or bodies."""
    if member.adjective:
        return False
    if role in PLACES:
        return member.place
    if role in TRAVELLERS:
        return member.person or ((member.acting or member.body) and not (member.body and member.ground))
    return role in PARTIES and (member.acting or member.person or member.body or member.nation)
