"""What exporters share: dates, places and states in words, text that can be shown anywhere. Formats are exporters'."""

from tracker.render.clean import one_line, several_lines
from tracker.render.contentline import calendar_text, folded
from tracker.render.dates import published_in_words, read_locale, spell
from tracker.render.markdown import Markdown, markdown_page
from tracker.render.mermaid import mermaid_label
from tracker.render.parties import parties
from tracker.render.places import country, where
from tracker.render.sound import sound
from tracker.render.states import SIGNS, announcer, kind_in_words, state_in_words
from tracker.render.telling import dating_in_words, person_in_words, publication_in_words, source_in_words
from tracker.render.web import web_address

__all__ = [
    "SIGNS",
    "Markdown",
    "announcer",
    "calendar_text",
    "country",
    "dating_in_words",
    "folded",
    "kind_in_words",
    "markdown_page",
    "mermaid_label",
    "one_line",
    "parties",
    "person_in_words",
    "publication_in_words",
    "published_in_words",
    "read_locale",
    "several_lines",
    "sound",
    "source_in_words",
    "spell",
    "state_in_words",
    "web_address",
    "where",
]
