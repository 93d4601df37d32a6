"""From a question to an answer: understand it, find sentences, read the span, or refuse."""
