"""From a text to a ``Question``: spelling, kind, focus, words to search for, the time and the post that it names."""
