"""What speaks for a sentence and its answer, and what against them; whether to answer at all."""
