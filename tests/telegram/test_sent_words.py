"""How texts that apps have split are put together, and what of a message is its article."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from telegram import Chat, Document, Message

from bot.telegram.sent import Sent, behind_command, may_be_sent, sent
from tests.telegram.files import TITLE

_NOW = datetime(2026, 11, 26, tzinfo=UTC)


def message(text: str = "", document: Document | None = None, caption: str = "") -> Message:
    return Message(5, _NOW, Chat(7, "private"), text=text or None, document=document, caption=caption or None)


def found(text: str, *, wanted: bool = False) -> Sent | None:
    return sent(message(text), UTC, wanted=wanted)


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("một hai " * 500 + "hết câu.", "\n"),  # cut at a line end
        ("một hai " * 500 + "giữa câu", " "),  # cut at a blank
        ("đắp đê " * 585 + "x", ""),  # cut after just 4,096 units, within a word
        ("một hai " * 300, ""),  # the last piece
    ],
)
def test_a_piece_is_parted_from_the_next_as_it_was(text: str, joint: str) -> None:
    taken = found(text)
    assert taken is not None and taken.text == text.strip() + joint
    assert (taken.grows_until is None) == (len(text) < 3_000)


def test_short_words_are_a_question_unless_they_are_wanted() -> None:
    assert found(TITLE) is None and not may_be_sent(message(TITLE))
    assert found(TITLE, wanted=True) == Sent(text=TITLE)
    assert found("  ", wanted=True) is None


def test_a_link_alone_is_one() -> None:
    assert found("https://bao.example/a?b=1") == Sent(link="https://bao.example/a?b=1")
    assert found("https://bao.example/a nói gì?") is None
    for link in ("https://t.me/kenh/5", "http://www.t.me/kenh/5", "https://telegram.me/kenh/5"):
        assert found(link) == Sent(problem="post_by_link")


def test_a_command_before_the_words_is_none_of_them() -> None:
    assert behind_command("/them  abc") == "abc" and behind_command("/add@bot\nabc") == "abc"
    assert behind_command("/them") == "" and behind_command("abc /them") == "abc /them"


def test_a_files_caption_is_its_title_and_its_name_has_no_folders() -> None:
    document = Document("F", "U", file_name="../a\\b/cau.pdf", file_size=10)
    assert sent(message(document=document, caption="/them Cầu mới\ncòn lại"), UTC, wanted=False) == Sent(
        "F", "cau.pdf", 10, title="Cầu mới"
    )
    unnamed = sent(message(document=Document("F", "U")), UTC, wanted=False)
    assert unnamed is not None and unnamed.name is None and may_be_sent(message(document=document))
