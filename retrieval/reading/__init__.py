"""From a sentence and a question to the words that answer it: rules for what news does, the learnt ranker for the rest."""
