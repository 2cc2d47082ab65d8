"""Which names can have which roles, and how a telling is given them. No position in a sentence is looked at."""

from tracker.frames.arguments import Arguments
from tracker.frames.groups import Member
from tracker.frames.telling import Telling


def assign(telling: Telling, roles: dict[str, tuple[str, ...]], found: Arguments) -> None:
    """Gives a telling the arguments that its frame has roles for."""
    telling.arguments = found.found
    for argument in found.found:
        wanted = roles.get(argument.position)
        if wanted:
            give(telling, wanted, argument.members)


def give(
    telling: Telling,
    roles: tuple[str, ...],
    members: list[Member],
) -> None:
    """Gives each member the first of some roles that suits it."""
    for member in members:
        role = next((role for role in roles if suits(role, member)), None)
        if (
            "place" in roles
            and "participant" in roles
            and member.name.entity.kind in ("city", "region", "venue")
            and member.place
        ):
            role = "place"
        if role is None:
            continue
        telling.add(role, member)


def suits(role: str, member: Member) -> bool:
    """Whether a name can have a role: places are places, visitors and hosts are people or bodies."""
    if member.adjective:
        return False
    if role in ("place", "origin", "stop", "goal", "region"):
        return member.place
    if role in ("visitor", "host"):
        return member.person or ((member.acting or member.body) and not (member.body and member.ground))
    if role in ("sender", "topic"):
        return member.person or member.acting or member.body or member.nation
    if role == "participant":
        return member.person or member.acting or member.body or member.nation
    return False
