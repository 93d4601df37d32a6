"""Measures the whole pipeline on question sets: what `hoibao eval` does."""
