"""The console: a conversation line by line, with a person at a terminal or with a pipe, in words or in JSON."""
