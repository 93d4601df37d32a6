"""Of the amounts of a sentence the one that is asked for: what each counts, whose it is and of when, where it ends."""
