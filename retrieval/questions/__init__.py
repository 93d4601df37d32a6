"""From what a person types to a ``Question``: spelling, kind, focus, words to search for, and who is meant by it."""
