"""A sentence as it is read: its tokens, what heads it, and where the words of a question stand in it."""
