"""What is done with an update, a screenful each: read it, ask the core, render."""
