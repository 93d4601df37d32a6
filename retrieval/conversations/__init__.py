"""What a text may mean: after another question, and among several articles; and what of it asks nothing at all."""
