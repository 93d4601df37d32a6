from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.conversation import LASTS, LONGEST, Conversation, Place, Spoken, Turn, begun, gone_on
from retrieval.question import Kind

NOON = datetime(2025, 5, 9, 12, tzinfo=UTC)
WHO = Turn("Ai chủ trì hội nghị?", Kind.WHO, answer="bà Lò Thị Mây", places=(Place(3, 1, 20, 33),))
WHEN = Turn("Hội nghị họp khi nào?", Kind.WHEN, answer="chiều 9-5", places=(Place(3, 0, 0, 9),))
MAY = Spoken("Lò Thị Mây", "Lò Thị Mây", "f")


def test_it_lasts_some_minutes() -> None:
    talk = begun(WHO, [MAY], NOON)
    assert talk.is_alive(NOON + LASTS)
    assert not talk.is_alive(NOON + LASTS + timedelta(seconds=1))
    assert not talk.is_alive(NOON - timedelta(seconds=1))


def test_it_lasts_some_questions() -> None:
    talk = begun(WHO, [MAY], NOON)
    for _ in range(LONGEST - 1):
        assert talk.is_alive(NOON)
        talk = gone_on(talk, WHEN, [], NOON)
    assert not talk.is_alive(NOON)


def test_who_was_spoken_of_last_comes_first_and_once() -> None:
    other = Spoken("Cao Bá Lộc", "Lộc")
    talk = gone_on(begun(WHO, [MAY], NOON), WHEN, [other], NOON)
    assert talk.persons == (other, MAY)
    assert gone_on(talk, WHO, [MAY], NOON).persons == (MAY, other)


def test_the_last_answer_is_where_the_next_question_starts_even_after_a_refusal() -> None:
    talk = gone_on(begun(WHO, [], NOON), Turn("Phí bao nhiêu?", Kind.MONEY), [], NOON)
    assert talk.place == Place(3, 1, 20, 33)


def test_it_can_be_kept_as_json() -> None:
    talk = gone_on(begun(WHO, [MAY], NOON), WHEN, [], NOON)
    assert Conversation.from_json(talk.to_json()) == talk


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"turns": 3}', '{"turns": [{}], "persons": [], "at": ""}'])
def test_what_is_no_conversation_is_none(text: str) -> None:
    assert Conversation.from_json(text) is None


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert Conversation.from_json(text) is None
