"""What every plugin of a kind must obey: the looks of the module, the answers, and the trial of both. No plugin is found here."""

from tracker.conformance.check import Violation, check

__all__ = ["Violation", "check"]
