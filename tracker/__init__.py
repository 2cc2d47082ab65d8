"""Turn news into a timeline of diplomacy. Import what you need from the rooms; this file holds the version only."""

__version__ = "0.1.0"
