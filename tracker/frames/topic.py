"""Gatherings that are only spoken of: what others discuss, propose, or meet beside. Their dates and parties are not at hand."""

from tracker.frames.telling import Telling

ON_THE_WAY = ("way", "route")
"""Ends of what says that one is on the way somewhere: "on her way", "en route"."""

BRIEF = 9
"""Tokens before "on her talks" in which "briefed" says that they are only spoken of."""

PREPARED = 4
"""Tokens from what makes ready to what it is for: "preparatory foreign ministers' talks for | the summit"."""

DETAILS = 12
"""Tokens from "to discuss" to the gathering in which somebody takes part: "to discuss details of Peru's participation in"."""

UNREAL = 3
"""Words of "would have been"."""


def is_spoken_of(telling: Telling) -> bool:
    """ "Met on Monday to discuss a visit", "to discuss his part in it", "on a proposal for a conference": no day of these."""
    line, phrase = telling.line, telling.phrase
    if not line.words.discussing.isdisjoint((line.padded[phrase - 1], *telling.premodifiers)):
        return True
    if line.padded[phrase - 1] == "in" and line.padded[phrase - 2] in line.words.speeches:
        before = line.lows[max(0, phrase - DETAILS) : phrase]
        return "to" in before and not line.words.discussing.isdisjoint(before[before.index("to") :])
    if line.padded[phrase - 1] not in ("of", "for"):
        return False
    return line.padded[phrase - 2] in line.words.proposals or _is_prepared(telling)


def has_no_date_yet(telling: Telling) -> bool:
    """ "Will name a date for the talks", "a date on Friday for": none has been found for what is to come."""
    line, lead = telling.line, telling.phrase - 1
    if telling.form != "noun" or line.words.dates.isdisjoint(line.lows[max(0, lead - PREPARED) : lead]):
        return False
    lead -= line.padded[lead] in line.words.bare_articles
    if line.padded[lead] != "for":
        return False
    lead -= 1
    if line.row[lead].time is not None:
        lead -= 1 + (line.padded[lead - 1] in line.words.before_times)
    return line.padded[lead] in line.words.dates


def _is_prepared(telling: Telling) -> bool:
    """ "To prepare for the summit", "preparatory talks for the summit": it comes after what is told."""
    line, phrase = telling.line, telling.phrase
    before = line.lows[max(0, phrase - PREPARED) : phrase - 1]
    return line.padded[phrase - 1] == "for" and not line.words.preparing.isdisjoint(before)


def is_unreal(telling: Telling) -> bool:
    """ "It would have been Ek's first visit to Peru this year": there was none."""
    first = min(telling.first, telling.phrase)
    return " ".join(telling.line.lows[max(0, first - UNREAL) : first]) in telling.line.words.unreal


def is_a_topic(telling: Telling) -> bool:
    """ "Will brief him on Monday about her talks with Ito", "reported on them": what is spoken of, on another day."""
    line, lead = telling.line, telling.line.padded[telling.phrase - 1]
    if telling.form != "noun" or telling.dated_within or lead not in ("about", "on"):
        return False
    return lead == "about" or not line.words.briefing.isdisjoint(
        line.lows[max(0, telling.phrase - BRIEF) : telling.phrase]
    )


def is_focused_on(telling: Telling) -> bool:
    """ "Arrived on Monday for a visit focused on talks and trade": what a visit is about is of no day that is told before."""
    line, lead = telling.line, telling.phrase - 1
    return line.padded[lead] == "on" and line.padded[lead - 1] in line.words.focusing


def is_where_others_meet(telling: Telling) -> bool:
    """ "Met Ito on the sidelines of the assembly's meeting": where they met."""
    line = telling.line
    return line.padded[telling.phrase - 1] == "of" and line.padded[telling.phrase - 2] in line.words.beside


def is_on_the_way_to(telling: Telling) -> bool:
    """ "Is in Lima on Friday on his way to the summit", "en route to talks in Rome": no day of these, which lie ahead."""
    line, phrase = telling.line, telling.phrase
    if telling.form == "verb":  # not "on his way to Lima he had stopped in Rome"
        return line.lows[telling.at].endswith(ON_THE_WAY) and "had" not in line.lows
    return line.padded[phrase - 1] == "to" and line.padded[phrase - 2].endswith(ON_THE_WAY)


def is_awaited(telling: Telling) -> bool:
    """ "Will fly to Lima once he has met Ito": the perfect of what has not happened yet, on a day that is not told."""
    line, words = telling.line, telling.line.words
    if words.perfect.isdisjoint(telling.premodifiers):
        return False
    start = line.clause_start(telling.at)
    ahead = line.padded[start - 1] in words.not_yet
    return ahead and any(low.partition(" ")[0] in words.will for low in line.lows)  # "will be in" is one token


def lies_ahead(telling: Telling) -> bool:
    """ "Ahead of a mid-August summit": told within that month, it is still to come."""
    return telling.line.padded[telling.phrase - 1] == "of" and telling.line.padded[telling.phrase - 2] == "ahead"


def at_its_end(telling: Telling) -> bool:
    """ "At the end of a meeting", "on the eve of the talks": they take place, whoever else is told of."""
    return not telling.line.words.aspects.isdisjoint(lead_of(telling))


def lead_of(telling: Telling) -> list[str]:
    """The three tokens before a noun and whose it is: "at the end of | the League's summit"."""
    owner = telling.line.ends.get(telling.phrase - 1) if telling.owned else None
    first = telling.phrase if owner is None else owner.lead
    return telling.line.lows[max(0, first - 3) : first]


def is_under_way(telling: Telling) -> bool:
    """ "Said at the end of a summit", "on the sidelines of the talks": it is that day, unlike on its eve."""
    if telling.form != "noun":
        return False
    lead = lead_of(telling)
    return lead[-1:] != ["after"] and not telling.line.words.meanwhile.isdisjoint(lead)  # "will start right after"
