"""From a draft to an event: its date, status, people, place, title and quote. Merging is upstairs."""

from tracker.events.ground import Undated, ground
from tracker.events.leftover import leftovers

__all__ = ["Undated", "ground", "leftovers"]
