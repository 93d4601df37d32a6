"""Where sentences are found: BM25 over syllables, kept as articles come and go."""
