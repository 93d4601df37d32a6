"""What words mean: the lexicon and its files, classes of words, short forms, chat spellings, what is Vietnamese."""
