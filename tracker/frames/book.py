"""The book of a traveller: the dated visits, by country and by sentence, in which the days of the others are looked up."""

from collections.abc import Sequence
from datetime import date, timedelta

from tracker.frames.claims import is_counted_from
from tracker.frames.telling import Telling, countries

OUT = frozenset({"leaves for", "travels", "returns from"})
"""Rules of setting out and of coming back."""

LONGEST = timedelta(days=60)
"""Days from setting out to coming home."""

MANY = 40
"""Dated visits to one country that are compared: more are no news but a register."""


class Book:
    """The dated visits of one traveller, by country and by sentence."""

    def __init__(self, dated: Sequence[Telling], anonymous: Sequence[Telling]) -> None:
        self.dated = dated
        self.wholes = [*(each for each in dated if is_whole(each)), *anonymous]
        self.in_country: dict[str, list[Telling]] = {}
        self.in_line: dict[int, list[Telling]] = {}
        for each in dated:
            self.in_line.setdefault(id(each.line), []).append(each)
            for country in countries(each):
                self.in_country.setdefault(country, []).append(each)

    def same(self, telling: Telling) -> Telling | None:
        """A dated visit to the same country; one told in the same sentence first."""
        found = [each for country in sorted(countries(telling)) for each in self.in_country.get(country, ())[:MANY]]
        return min(found, key=lambda each: abs(each.trigger[0] - telling.trigger[0]), default=None)

    def beside(self, telling: Telling) -> Telling | None:
        """A dated journey without a place, told in the same sentence: "left on Monday for a visit to Oslo"."""
        if is_counted_from(telling, 0):
            return None  # "left on Monday on a tour, a month after he visited Peru"
        found = (each for each in self.in_line.get(id(telling.line), ()) if not countries(each))
        return next((each for each in found if each.at < telling.at or each.frame.rule != "returns from"), None)

    def whole(self, telling: Telling, since: date) -> Telling | None:
        """The first journey as a whole that is as sure as the telling, and not over before a day."""
        wholes = (each for each in self.wholes if each.modality == telling.modality)
        return next((each for each in wholes if not is_over(each, since)), None)

    def setting_out(self, telling: Telling) -> Telling | None:
        """A dated departure for a journey, or a return from one, that names no country: "leaves today on a tour"."""
        return next((each for each in self.dated if is_departure(each) and each.modality == telling.modality), None)

    def home(self) -> Telling | None:
        """A dated return that names no country visited."""
        return next((each for each in self.dated if each.frame.rule == "returns from" and not countries(each)), None)

    def coming_home(self, out: Telling) -> Telling | None:
        """The dated return from the journey set out on."""
        back = (each for each in self.dated if each.frame.rule == "returns from" and not countries(each))
        return next((each for each in back if _within(out, each)), None)

    def last_stop(self, tour: Telling) -> Telling | None:
        """The last dated stay in one of the countries of a tour, of which only the first day is told."""
        stops = [each for country in countries(tour) for each in self.in_country[country][:MANY]]
        stops = [each for each in stops if len(countries(each)) == 1 and _within(tour, each)]
        return max(stops, key=_last_day, default=None)

    def has_days_in(self, country: str | None, tour: Telling) -> bool:
        """Whether days of their own are told of a country of a tour."""
        return any(each is not tour and len(countries(each)) == 1 for each in self.in_country.get(country or "", ()))


def _last_day(each: Telling) -> date:
    return each.time.when.latest if each.time is not None and each.time.when is not None else date.min


def is_over(journey: Telling, day: date) -> bool:
    """Whether a journey came to its end before a day: "last week's tour"; how long "a tour since Monday" lasts is counted."""
    when = journey.time.when if journey.time is not None else None
    lasts = journey.duration is not None and when is not None and when.granularity == "day"
    return when is not None and when.latest + (LONGEST if lasts else timedelta(0)) < day


def _within(out: Telling, back: Telling) -> bool:
    """Whether a return lies after a departure, by no more than a journey may last."""
    first, last = (each.time.when if each.time is not None else None for each in (out, back))
    days = first is not None and last is not None and "day" == first.granularity == last.granularity
    return days and first is not None and last is not None and first.latest < last.earliest <= first.latest + LONGEST


def is_departure(each: Telling) -> bool:
    """Whether a dated telling is of setting out on a journey, or of coming back, and names no country."""
    out = each.frame.rule in OUT or (each.frame.journey and each.line.lows[each.at] in each.line.words.tours)
    return out and each.kind == "visit" and not countries(each)


def is_whole(each: Telling) -> bool:
    """Whether a dated telling is of the journey as a whole: no country, or several, for more than a day and a weekend."""
    when = each.time.when if each.time is not None else None
    if when is None or each.dates == "end" or (each.time is not None and each.time.value.endswith("-WE")):
        return False
    days = when.earliest < when.latest and when.granularity != "year"  # no "first trip abroad this year"
    return (each.duration is not None or days) and len(countries(each)) != 1
