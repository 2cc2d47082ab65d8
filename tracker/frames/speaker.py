"""Who says what a sentence tells, and whose side that is."""

from tracker.frames.line import Line
from tracker.frames.memory import Memory
from tracker.frames.telling import Telling
from tracker.model.event import AnnouncedBy
from tracker.model.mention import Name, Span


def speaker(line: Line, memory: Memory) -> tuple[Span | None, Name | None]:
    """The name that says it: the subject of the sentence's reporting verb."""
    place = -1
    for low in filter(line.words.reporting.__contains__, line.lows):
        place = line.lows.index(low, place + 1)
        if not line.row[place].plain:
            continue
        group = line.ends.get(place - 1) or line.ends.get(place - 2)
        group = group or line.starts.get(place + 1) or line.starts.get(place + 2)
        if group is not None and group.acts:
            name = group.members[0].name
            return (line.start(group.lead), line.end(group.last)), name
        if line.padded[place - 1] in line.words.third_person:
            person = memory.person_before(line.start(place))
            return (person.span, person) if person else (None, None)
    return None, None


def announcer(telling: Telling, name: Name) -> AnnouncedBy | None:
    """Whose side a speaker is of: the visitor's, the host's, another's; a body without a country is of the media."""
    country = name.entity.country
    if country is None:
        return "media" if name.kind == "organisation" else None
    if _is_home_of(country, telling, ("visitor", "participant")):
        return "visitor"
    return "host" if _is_home_of(country, telling, ("host", "place")) else "third_party"


def _is_home_of(country: str, telling: Telling, roles: tuple[str, ...]) -> bool:
    for role in roles:
        for member in telling.roles.get(role, ()):
            if member.country == country:
                return True
    return False
