"""What words mean to a question: the lexicon and its files, classes of words, short forms and what they stand for."""
