"""Whose visit another follows: "the first by a Canadian leader since Trudeau came in 1976", "since 1976, when Trudeau came"."""

from tracker.frames.telling import Telling, countries
from tracker.model.mention import Time

FAR = 40
"""Tokens after a trigger in which its "since" stands."""
BETWEEN = 4
"""Tokens between the name and the date: "came there in"."""


def precedents(telling: Telling) -> tuple[Telling, ...]:
    """The earlier visit to the same place that a visit is called the first since, when its traveller and day are told."""
    lows = telling.line.lows
    if telling.kind != "visit" or "since" not in lows[telling.at : telling.at + FAR] or not countries(telling):
        return ()
    since = lows.index("since", telling.at)
    if telling.line.words.ranks.isdisjoint(lows[:since]):
        return ()
    dated = telling.line.row[since + 1].time if since + 1 < len(lows) else None
    first = since + 4 if dated is not None and lows[since + 2 : since + 4] == [",", "when"] else since + 1
    group = next((each for each in telling.line.groups if each.lead == first), None)
    if group is None or group.owns or [member.kind for member in group.members] != ["person"]:
        return ()
    time = dated if first > since + 1 else _day(telling, group.last + 1)
    if time is None or time.when is None:
        return ()
    earlier = telling.but(
        roles={"visitor": group.members, "place": telling.members("place")},
        time=time,
        until=None,
        dates="whole",
        near=None,
        duration=None,
        modality="occurred",
        announced_by=None,
        arguments=[],
        subkind=None,
        reasons=[f"the visit before it: {group.members[0].name.entity.name}"],
    )
    return (earlier,)


def _day(telling: Telling, first: int) -> Time | None:
    """The date soon after a name, when nothing between leads elsewhere: "came in 1976", but not "flew to Oslo in 1976"."""
    line = telling.line
    for step in range(first, min(first + BETWEEN, len(line.row))):
        token = line.row[step]
        if token.time is not None:
            dated = token.time.type == "DATE" and token.time.when is not None
            return token.time if dated else None
        if token.name is not None or not (line.lows[step].isalpha() and line.lows[step] != "to"):
            return None
    return None
