"""A name as it is found in a text's shadow, before it is a mention of the text itself."""

from tracker.model.mention import NameMention

Found = NameMention
"""A mention whose offsets are those of the shadow."""
