"""From a sentence and a question to the words that answer it: rules for news, the learnt ranker for the rest."""
