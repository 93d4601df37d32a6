"""English questions about Vietnamese articles: their language, words, kinds, and how they are searched for."""
