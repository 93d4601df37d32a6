"""Answers of several items, and which of several: lists, tasks, tables, members of a row, ranks."""
