"""All spans of a sentence that may be an answer, and a learnt score for each."""
