"""A sentence as it is read: tokens, persons, enumerations, what heads it, and where a question's words stand in it."""
