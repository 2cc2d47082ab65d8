"""The nouns. Each file is one of them; nothing here computes a date, looks up a name or touches a disk."""
