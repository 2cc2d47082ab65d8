"""Finds, loads, calls, times and blames plugins. Nothing else touches pluggy."""

from tracker.host.exporters import Format
from tracker.host.host import Host
from tracker.host.shelf import Row

__all__ = ["Format", "Host", "Row"]
