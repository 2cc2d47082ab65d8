"""Names: who and what a text speaks of, by gazetteers and titles. No event and no date is read here."""

from datetime import date

from tracker.names.bounds import bounds
from tracker.names.cities import City, city, city_named
from tracker.names.countries import country_name
from tracker.names.dateline import dateline
from tracker.names.find import find
from tracker.names.link import link
from tracker.names.terms import Term, holders, terms

RELEASE = date(2026, 11, 1)
"""The day up to which the gazetteers were kept; without a day of its own, nothing is taken to be later."""

__all__ = [
    "RELEASE",
    "City",
    "Term",
    "bounds",
    "city",
    "city_named",
    "country_name",
    "dateline",
    "find",
    "holders",
    "link",
    "terms",
]
