"""From a draft to an event: its date, status, people, place, title and quote. One document at a time; merging is upstairs."""

from tracker.events.ground import ground
from tracker.events.leftover import leftovers

__all__ = ["ground", "leftovers"]
