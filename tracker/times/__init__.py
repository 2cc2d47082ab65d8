"""Times: finding, reading and dating time expressions, and the publication date that a text's own words allow."""

from tracker.times.find import find
from tracker.times.publication import Published, against, infer_published
from tracker.times.resolve import resolve, timexes
from tracker.times.span import span_with
from tracker.times.written import written

__all__ = ["Published", "against", "find", "infer_published", "resolve", "span_with", "timexes", "written"]
