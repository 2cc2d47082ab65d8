"""Text: its normal form, sentences, clauses and verbs. Whose words they are and which day they mean is asked elsewhere."""

from tracker.text.clauses import Clause, clauses, governing
from tracker.text.language import languages
from tracker.text.normal import normalise
from tracker.text.sentences import sentences

__all__ = ["Clause", "clauses", "governing", "languages", "normalise", "sentences"]
