"""The places, peoples and bodies of a text: which sense of "Georgia", "Jordan", "Washington" or "Nice" is meant."""

import re
from collections.abc import Mapping
from functools import cache, cached_property, lru_cache

from tracker.model.mention import NameKind, make
from tracker.names.cities import City, city
from tracker.names.countries import capitals
from tracker.names.dateline import HEAD, begins_line, is_signed
from tracker.names.found import Found
from tracker.names.persons import COMMON
from tracker.names.scan import Hit, Scan
from tracker.names.tables import rows, settings, word_set

_DATELINE = re.compile(r"(?:,| \(| -|:| [0-9]{4}-| \w+ [0-9]{1,2} )")
_NEXT = re.compile(r" ([^\W\d_][\w-]*)")
_OWNS = re.compile(
    r"['’]s (?!airport|airports|port|streets?|suburbs?|centre|center|city|main|old|downtown|historic|international|outskirts)[a-z]"
)
_JOINTS = frozenset({", ", " (", " in "})
"""What stands between a city and the country or state that says which one it is."""
_BEFORE = 32
LARGE = 1_000_000
"""People. A smaller city that is no capital needs words around it that say it is a place."""
_GEORGIAN = re.compile(
    r"\b(?:Georgian|Georgians|Tbilisi|Abkhazia|Ossetia|Shevardnadze|Saakashvili|Caucasus|Armenia|Azerbaijan|Soviet|Russia|Moscow)\b"
)


class Places:
    """One reading of a text's places, with the spans that people have taken left out."""

    before: Found | None = None
    """The place before."""

    def __init__(self, scan: Scan, hits: Mapping[int, Hit], covered: bytearray) -> None:
        self.scan = scan
        self.shadow = scan.shadow
        self.words = scan.words
        self.words_at = dict(zip(scan.starts, scan.words, strict=True))
        self.hits = hits
        self.covered = covered
        self.asked, self.answer = -1, False
        self.state_at = -1

    @cached_property
    def countries(self) -> set[str]:
        """The countries that the text names, or whose people."""
        return {code for hit in self.scan.hits for code in hit.senses.nations}

    @cached_property
    def has_states(self) -> bool:
        """Whether the text names a state of the United States that cannot be a country."""
        return any(hit.senses.is_american_state and "country" not in hit.senses.kinds for hit in self.scan.hits)

    def mentions(self) -> list[Found]:
        """Every hit that is a place, people or body."""
        found = []
        mention: Found | None
        covered = self.covered
        for hit in self.scan.hits:
            if covered[hit.start] or covered[hit.end - 1]:
                continue
            senses = hit.senses
            if (senses.nation is not None and self._lends_its_name(hit)) or (
                senses.kind == "org" and self._is_a_states_own(hit)
            ):
                continue
            if senses.only is not None and hit.text not in _SURNAMES:
                kind, key, country = senses.only
                mention = make(Found, (hit.start, hit.end, kind, key, country, None, None, ()))
            else:
                mention = self._mention(hit)
            if mention is not None:
                self.before = mention
                found.append(mention)
        return found

    def _mention(self, hit: Hit) -> Found | None:
        senses = hit.senses
        kind, value = senses.kind, senses.value
        if kind == "country":
            return self._country(hit)
        if kind == "venue":
            return self._venue(hit)
        if kind == "org":
            return make(Found, (hit.start, hit.end, "organisation", senses.first, None, None, None, ()))
        if kind == "demonym" and not (senses.cities and self._there(hit)):
            return make(Found, (hit.start, hit.end, "demonym", f"country:{value}", value, None, None, ()))
        if kind == "region" and not (senses.cities and self._stated(hit)):
            own = Found(hit.start, hit.end, "region", f"region:{hit.text}", value)
            return own if value else self._world_region(hit)
        return self._city(hit) if senses.cities else None

    def _world_region(self, hit: Hit) -> Found | None:
        """A region of several countries, where one goes ("to Asia", "an Asia tour"); "Asia Society" is no place."""
        if self.words_at.get(hit.end + 1) is not None and self.shadow[hit.end] == " ":
            return None
        before = hit.number - 1
        if before >= 0 and self.scan.ends[before] == hit.start - 1 and self.words[before] not in COMMON:
            return None
        return Found(hit.start, hit.end, "region", f"region:{hit.text}", None)

    def _country(self, hit: Hit) -> Found | None:
        senses = hit.senses
        if hit.text == "Georgia" and (
            hit.start == self.state_at or (self.has_states and not _GEORGIAN.search(self.shadow))
        ):
            return Found(hit.start, hit.end, "region", "region:Georgia", "US")
        if hit.text in _SURNAMES and self._follows_a_name(hit):
            return None
        if senses.cities and hit.text not in _STATES_FIRST and self._stated(hit):
            return self._city(hit)
        adjective = "demonym" in senses.kinds and self._before_noun(hit) and not self._there(hit)
        kind: NameKind = "demonym" if adjective else "country"
        return make(Found, (hit.start, hit.end, kind, senses.first, senses.value, None, None, ()))

    def _lends_its_name(self, hit: Hit) -> bool:
        """Whether a sea, a continent or a paper is named after it: "Gulf of Oman", "Latin America", "Korea Times"."""
        if self.words_at.get(hit.end + 1) in _COUNTRY_THINGS:
            return True
        before = hit.number - 1
        if before < 0:
            return False
        word, behind = self.words[before], self.scan.ends[before]
        if word in _OF_COUNTRY and self.shadow[behind : hit.start] == " of ":
            return True
        continents = _CONTINENTS.get(hit.text)
        return continents is not None and word in continents and self.shadow[behind : hit.start] == " "

    def _is_a_states_own(self, hit: Hit) -> bool:
        """Whether a state's own organ is called like a body of many: "the National Security Council"."""
        before = hit.number - 1
        return before >= 0 and self.words[before] in _OF_ONE_STATE and self.scan.ends[before] == hit.start - 1

    def _before_noun(self, hit: Hit) -> bool:
        """Whether a name that is an adjective too ("US", "New Zealand") stands before what it describes."""
        following = _NEXT.match(self.shadow, hit.end)
        word = following[1].lower() if following is not None else ""
        return bool(word) and word not in _AFTER_COUNTRY and (not word.endswith("ed") or word in _ADJECTIVES)

    def _venue(self, hit: Hit) -> Found:
        row = venues()[hit.senses.value]
        if row["stands_for"] and not self._there(hit):
            return Found(hit.start, hit.end, "metonym", f"country:{row['country']}", row["country"])
        kind: NameKind = "venue" if row["city"] or "House" in row["name"] or "David" in row["name"] else "region"
        return Found(hit.start, hit.end, kind, hit.senses.first, row["country"])

    def _city(self, hit: Hit) -> Found | None:
        dateline = self._dateline(hit)
        if not dateline and (self._inside_a_name(hit) or self._names_a_thing(hit)):
            return None
        stated = self._stated(hit)
        places = _cities(hit.senses.cities)
        place = stated or (places[0] if len(places) == 1 else max(places, key=self._likely))
        capital = capitals().get(hit.text)
        there, listed = self._there(hit), self._in_list(hit)
        told = stated is not None or dateline
        sure = there or told or listed
        if not sure and (hit.text in DOUBTFUL or (place.population < LARGE and not capital)):
            return None
        if not told and hit.text in DOUBTFUL and not (there and place.country in self.countries):
            return None
        kind: NameKind = "city"
        if capital and not told and (not sure or self._owner(hit)):
            kind = "metonym"
        if listed and self.before and not stated:
            kind = self.before.kind if self.before.kind in {"city", "metonym"} else kind
        others = tuple([each.key for each in places if each.key != place.key]) if len(places) > 1 else ()
        if kind == "metonym":
            key, others = f"country:{place.country}", (place.key, *others)
        else:
            key = place.key
        return make(Found, (hit.start, hit.end, kind, key, place.country, None, None, others))

    def _likely(self, place: City) -> int:
        weight = 10 if place.country in self.countries else 1
        return place.population * weight * (20 if capitals().get(place.name) == place.country else 1)

    def _stated(self, hit: Hit) -> City | None:
        """The city of the country or state that follows it: "Tripoli, Lebanon", "Tripoli in Lebanon"."""
        end = hit.end
        following = self.hits.get(end + 2)
        if following is None or self.shadow[end : end + 2] not in _JOINTS:
            following = self.hits.get(end + 4)
            if following is None or self.shadow[end : end + 4] not in _JOINTS:
                return None
        lands = following.senses.lands
        stated = next((place for place in _cities(hit.senses.cities) if place.country in lands), None)
        if stated and stated.country == "US":
            self.state_at = following.start
        return stated

    def _there(self, hit: Hit) -> bool:
        """After a word that leads to a place: "in", "visited the city of", "from nearby"."""
        if hit.start != self.asked:
            self.asked = start = hit.start
            self.answer = (
                start > 0
                and self.shadow[start - 1] == " "
                and _leads_there(self.shadow[start - _BEFORE if start > _BEFORE else 0 : start])
            )
        return self.answer

    def _owner(self, hit: Hit) -> bool:
        """Before "'s" and a common noun: "in Moscow's relationship" speaks of a government, "in Moscow's Arbat" does not."""
        return _OWNS.match(self.shadow, hit.end) is not None

    def _dateline(self, hit: Hit) -> bool:
        if _DATELINE.match(self.shadow, hit.end) is not None and begins_line(self.shadow, hit.start):
            return True
        return hit.start < HEAD and is_signed(self.shadow, hit.start)

    def _in_list(self, hit: Hit) -> bool:
        """After another city and ", " or " and "."""
        if self.before is None or self.before.kind not in {"city", "metonym", "country"}:
            return False
        return self.shadow[self.before.end : hit.start] in {", ", " and ", ", and "}

    def _names_a_thing(self, hit: Hit) -> bool:
        """ "Camden House", "the Lisbon Treaty": what is named after a city."""
        return self.words_at.get(hit.end + 1) in _THINGS

    def _inside_a_name(self, hit: Hit) -> bool:
        """Whether another capitalised word stands right beside it, as in "Milan Kucan" or "Radio Luxembourg"."""
        if self._follows_a_name(hit):
            return True
        after = self.words_at.get(hit.end + 1)
        if after is None or self.shadow[hit.end] != " " or not self._is_free(after, hit.end + 1):
            return False
        return not self._there(hit)

    def _follows_a_name(self, hit: Hit) -> bool:
        """Whether a capitalised word that is no place of its own stands right before it."""
        before = hit.number - 1
        if before < 0 or self.scan.ends[before] != hit.start - 1 or self.shadow[hit.start - 1] != " ":
            return False
        return self._is_free(self.words[before], self.scan.starts[before])

    def _is_free(self, word: str, start: int) -> bool:
        """Whether a word is neither an ordinary one nor the beginning of what the gazetteers know."""
        return word not in COMMON and start not in self.hits


def _leads_there(before: str) -> bool:
    """Whether words end as before a place: with "in the", "visited downtown", or "the city"."""
    words = before.lower().rsplit(None, 2)
    last = words[-1] if words else ""
    if last in _THERE_NOUNS:
        return True
    if last in _THERE_ADJECTIVES or "-" in last:  # "to strife-torn Chad"
        last = words[-2] if len(words) > 1 else ""
    return last in _THERE


@lru_cache(maxsize=4096)
def _cities(keys: tuple[str, ...]) -> tuple[City, ...]:
    """The cities of a name."""
    return tuple(place for key in keys if (place := city(key)))


@cache
def venues() -> dict[str, dict[str, str]]:
    """The rows of the venues by key."""
    return {row["name"].replace(" ", "_"): row for row in rows("venues.csv")}


DOUBTFUL = word_set("words.toml", "doubtful")
"""Cities whose name is mostly something else."""
_AFTER_COUNTRY = word_set("words.toml", "after_country")
_ADJECTIVES = word_set("words.toml", "participles")
"""Words in "-ed" that describe what follows them: "US armed forces"."""
_THINGS = word_set("words.toml", "things")
_OF_ONE_STATE = word_set("words.toml", "of_one_state")


_COUNTRY_THINGS = word_set("words.toml", "country_things")
_OF_COUNTRY = word_set("words.toml", "of_country")
_CONTINENTS: dict[str, list[str]] = settings("words.toml")["continents"]
_THERE = word_set("words.toml", "there")
_THERE_NOUNS = word_set("words.toml", "there_nouns")
_THERE_ADJECTIVES = word_set("words.toml", "there_adjectives")
_SURNAMES = word_set("words.toml", "country_surnames")
_STATES_FIRST = word_set("words.toml", "city_states")
