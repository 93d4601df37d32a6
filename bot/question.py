"""What a front end checks of a question before it opens anything."""

from __future__ import annotations

from retrieval.errors import LONGEST_QUESTION, BadQuestion


def checked(text: str) -> str:
    """The question, without what is no Unicode. Raises BadQuestion ("blank", "too_long")."""
    question = text.encode(errors="replace").decode()
    if not question.strip():
        raise BadQuestion("The question is blank.", "blank")
    if len(question) > LONGEST_QUESTION:
        raise BadQuestion(f"The question is longer than {LONGEST_QUESTION:,} characters.", "too_long")
    return question
