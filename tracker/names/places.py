"""The places, peoples and bodies of a text: which sense of "Georgia", "Jordan", "Washington" or "Nice" is meant."""

import re
from functools import cache

from tracker.model.mention import NameKind, NameMention
from tracker.names.cities import City, city
from tracker.names.countries import capitals
from tracker.names.persons import common
from tracker.names.scan import Hit, Scan
from tracker.names.tables import rows, settings

_DATELINE = re.compile(r"(?:,| \(| -|:| [0-9]{4}-| \w+ [0-9]{1,2} )")
_NEXT = re.compile(r" ([^\W\d_][\w-]*)")
_OWNS = re.compile(
    r"['’]s (?!airport|airports|port|streets?|suburbs?|centre|center|city|main|old|downtown|historic|international|outskirts)[a-z]"
)
_BEFORE = 32
LARGE = 1_000_000
"""People. A smaller city that is no capital needs words around it that say it is a place."""
_GEORGIAN = re.compile(
    r"\b(?:Georgian|Georgians|Tbilisi|Abkhazia|Ossetia|Shevardnadze|Saakashvili|Caucasus|Armenia|Azerbaijan|Soviet|Russia|Moscow)\b"
)


class Places:
    """One reading of a text's places, with the spans that people have taken left out."""

    def __init__(self, scan: Scan, covered: set[int]) -> None:
        self.shadow = scan.shadow
        self.hits = scan.hits
        self.starts = {hit.start: hit for hit in scan.hits}
        self.words = {word.start: word for word in scan.words}
        self.word_ends = {word.end: word for word in scan.words}
        self.covered = covered
        self.countries = {
            sense[-2:]
            for hit in scan.hits
            for sense in hit.senses.split(" ")
            if sense.startswith(("country:", "demonym:"))
        }
        self.states = sum("region:US" in hit.senses and "country:" not in hit.senses for hit in scan.hits)
        self.before: tuple[int, NameKind] | None = None
        self.asked, self.answer = -1, False
        self.state_at = -1

    def mentions(self) -> list[NameMention]:
        """Every hit that is a place, people or body."""
        found = []
        for hit in self.hits:
            if hit.start in self.covered or hit.end - 1 in self.covered:
                continue
            if hit.senses.startswith(("country:", "demonym:")) and self._lends_its_name(hit):
                continue
            mention = self._mention(hit)
            if mention is not None:
                self.before = (mention.end, mention.kind)
                found.append(mention)
        return found

    def _mention(self, hit: Hit) -> NameMention | None:
        senses = hit.senses.split(" ")
        kind, _, value = senses[0].partition(":")
        if kind == "country":
            return self._country(hit, senses)
        if kind == "venue":
            return self._venue(hit, senses[0])
        if kind == "org":
            return NameMention(hit.start, hit.end, "organisation", key=senses[0])
        cities = [sense for sense in senses if sense.startswith("city:")]
        if kind == "demonym" and not (cities and self._there(hit)):
            return NameMention(hit.start, hit.end, "demonym", key=f"country:{value}", country=value)
        if kind == "region" and not (cities and self._stated(hit, cities)):
            return NameMention(hit.start, hit.end, "region", key=f"region:{hit.text}", country=value)
        return self._city(hit, cities)

    def _country(self, hit: Hit, senses: list[str]) -> NameMention | None:
        code = senses[0][-2:]
        if hit.text == "Georgia" and (
            hit.start == self.state_at or (self.states and not _GEORGIAN.search(self.shadow))
        ):
            return NameMention(hit.start, hit.end, "region", key="region:Georgia", country="US")
        before = self.word_ends.get(hit.start - 1)
        if (
            hit.text in _surnames()
            and before
            and self.shadow[hit.start - 1] == " "
            and before.text not in common()
            and before.start not in self.starts
        ):
            return None
        cities = [sense for sense in senses if sense.startswith("city:")]
        if cities and (hit.text not in _states_first()) and self._stated(hit, cities):
            return self._city(hit, cities)
        adjective = any(sense.startswith("demonym:") for sense in senses)
        if adjective and self._before_noun(hit) and not self._there(hit):
            return NameMention(hit.start, hit.end, "demonym", key=f"country:{code}", country=code)
        return NameMention(hit.start, hit.end, "country", key=f"country:{code}", country=code)

    def _lends_its_name(self, hit: Hit) -> bool:
        """Whether a sea, a continent or a paper is named after it: "Gulf of Oman", "Latin America", "Korea Times"."""
        things, of_things, continents = _named_after()
        after = self.words.get(hit.end + 1)
        if after is not None and after.text in things:
            return True
        of = self.shadow.startswith(" of ", hit.start - len(" of "))
        before = self.word_ends.get(hit.start - (len(" of ") if of else 1))
        return before is not None and before.text in (of_things if of else continents.get(hit.text, ()))

    def _before_noun(self, hit: Hit) -> bool:
        """Whether a name that is an adjective too ("US", "New Zealand") stands before what it describes."""
        following = _NEXT.match(self.shadow, hit.end)
        word = following[1].lower() if following is not None else ""
        return bool(word) and word not in _after_country() and (not word.endswith("ed") or word in _adjectives())

    def _venue(self, hit: Hit, sense: str) -> NameMention:
        row = venues()[sense.partition(":")[2]]
        if row["stands_for"] and not self._there(hit):
            return NameMention(hit.start, hit.end, "metonym", key=f"country:{row['country']}", country=row["country"])
        kind: NameKind = "venue" if row["city"] or "House" in row["name"] or "David" in row["name"] else "region"
        return NameMention(hit.start, hit.end, kind, key=sense, country=row["country"])

    def _city(self, hit: Hit, keys: list[str]) -> NameMention | None:
        if not keys or self._inside_a_name(hit) or self._names_a_thing(hit):
            return None
        places = [place for key in keys if (place := city(key))]
        stated = self._stated(hit, keys)
        place = stated or max(places, key=self._likely)
        if stated and stated.country == "US":
            self.state_at = hit.end + 2
        capital = capitals().get(hit.text)
        there = self._there(hit)
        sure = there or stated is not None or self._dateline(hit) or self._in_list(hit)
        if not sure and (hit.text in doubtful() or (place.population < LARGE and not capital)):
            return None
        if hit.text in doubtful() and not (
            stated or self._dateline(hit) or (there and place.country in self.countries)
        ):
            return None
        kind: NameKind = "city"
        if capital and (not sure or self._owner(hit)) and not (stated or self._dateline(hit)):
            kind = "metonym"
        if self._in_list(hit) and self.before and not stated:
            kind = self.before[1] if self.before[1] in {"city", "metonym"} else kind
        others = tuple(each.key for each in places if each.key != place.key)
        if kind == "metonym":
            return NameMention(
                hit.start, hit.end, kind, f"country:{place.country}", place.country, alternatives=(place.key, *others)
            )
        return NameMention(hit.start, hit.end, kind, key=place.key, country=place.country, alternatives=others)

    def _likely(self, place: City) -> int:
        weight = 10 if place.country in self.countries else 1
        return place.population * weight * (20 if capitals().get(place.name) == place.country else 1)

    def _stated(self, hit: Hit, keys: list[str]) -> City | None:
        """The city of the country or state that follows it: "Tripoli, Lebanon"."""
        if self.shadow[hit.end : hit.end + 2] != ", ":
            return None
        following = self.starts.get(hit.end + 2)
        if following is None:
            return None
        codes = {
            sense.partition(":")[2]
            for sense in following.senses.split(" ")
            if sense.startswith(("country:", "region:"))
        }
        return next((place for key in keys if (place := city(key)) and place.country in codes), None)

    def _there(self, hit: Hit) -> bool:
        """After a word that leads to a place: "in", "visited the city of", "from nearby"."""
        if hit.start != self.asked:
            self.asked = hit.start
            before = self.shadow[max(0, hit.start - _BEFORE) : hit.start]
            words = before.lower().split()[-3:] if before[-1:] == " " else []
            prepositions, nouns, adjectives = _leading_there()
            named = bool(words) and words[-1] in nouns
            for optional in (nouns, adjectives):
                if words and words[-1] in optional:
                    words.pop()
            self.answer = named or (bool(words) and words[-1] in prepositions)
        return self.answer

    def _owner(self, hit: Hit) -> bool:
        """Before "'s" and a common noun: "in Moscow's relationship" speaks of a government, "in Moscow's Arbat" does not."""
        return _OWNS.match(self.shadow, hit.end) is not None

    def _dateline(self, hit: Hit) -> bool:
        begins = hit.start == 0 or self.shadow[hit.start - 1] == "\n"
        return begins and _DATELINE.match(self.shadow, hit.end) is not None

    def _in_list(self, hit: Hit) -> bool:
        """After another city and ", " or " and "."""
        if self.before is None or self.before[1] not in {"city", "metonym", "country"}:
            return False
        return self.shadow[self.before[0] : hit.start] in {", ", " and ", ", and "}

    def _names_a_thing(self, hit: Hit) -> bool:
        """ "Camden House", "the Lisbon Treaty": what is named after a city."""
        after = self.words.get(hit.end + 1)
        return after is not None and after.text in _things()

    def _inside_a_name(self, hit: Hit) -> bool:
        """Whether another capitalised word stands right beside it, as in "Milan Kucan" or "Radio Luxembourg"."""
        before = self.word_ends.get(hit.start - 1)
        if (
            before
            and self.shadow[hit.start - 1] == " "
            and before.text not in common()
            and before.start not in self.starts
        ):
            return True
        after = self.words.get(hit.end + 1)
        if after is None or self.shadow[hit.end] != " " or after.text in common() or after.start in self.starts:
            return False
        return not self._there(hit)


@cache
def venues() -> dict[str, dict[str, str]]:
    """The rows of the venues by key."""
    return {row["name"].replace(" ", "_"): row for row in rows("venues.csv")}


@cache
def doubtful() -> frozenset[str]:
    """Cities whose name is mostly something else."""
    return frozenset(settings("words.toml")["doubtful"])


@cache
def _after_country() -> frozenset[str]:
    return frozenset(settings("words.toml")["after_country"])


@cache
def _adjectives() -> frozenset[str]:
    """Words in "-ed" that describe what follows them: "US armed forces"."""
    return frozenset(settings("words.toml")["participles"])


@cache
def _things() -> frozenset[str]:
    return frozenset(settings("words.toml")["things"])


@cache
def _named_after() -> tuple[frozenset[str], frozenset[str], dict[str, list[str]]]:
    words = settings("words.toml")
    return frozenset(words["country_things"]), frozenset(words["of_country"]), dict(words["continents"])


@cache
def _leading_there() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words = settings("words.toml")
    return frozenset(words["there"]), frozenset(words["there_nouns"]), frozenset(words["there_adjectives"])


@cache
def _surnames() -> frozenset[str]:
    return frozenset(settings("words.toml")["country_surnames"])


@cache
def _states_first() -> frozenset[str]:
    return frozenset(settings("words.toml")["city_states"])
