"""What each line of a conversation does. Services are played by a stand-in: answers are made by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import cast

import pytest

from bot.console.outcomes import Another, Around, Commands, Fresh, Left, Listed, Outcome, Replied, Using, Wrong
from bot.console.render import document, lines
from bot.console.session import Session
from bot.exits import Exit
from bot.format.terminal import plain
from bot.messages import VIETNAMESE
from bot.services import Services
from corpus.article import Article
from corpus.errors import NoSuchArticle
from retrieval.conversation import Conversation, Turn, begun
from retrieval.question import Kind
from retrieval.reply import Reply
from tests.bot.builders import make_answer, make_article, make_reply

NOON = datetime(2025, 2, 4, 12, tzinfo=UTC)
BRIDGE = make_article()
ANSWERS = tuple(make_answer(BRIDGE, words) for words in ("Bà Trần Thị Mai", "3-2-2025", "120 m"))


@dataclass
class StandIn:
    """Knows one article, and answers every question but those that hold "lạ" (refused) or "hỏng" (our fault)."""

    empty = False
    asked: list[tuple[str, int | None, int]] = field(default_factory=list)
    followed: list[Conversation | None] = field(default_factory=list)

    async def ask(
        self, question: str, *, article: int | None = None, top: int = 3, conversation: Conversation | None = None
    ) -> Reply:
        self.asked.append((question, article, top))
        self.followed.append(conversation)
        if "hỏng" in question:
            raise ZeroDivisionError
        reply = make_reply() if "lạ" in question else make_reply(*ANSWERS[:top])
        return replace(reply, conversation=begun(Turn(question, Kind.WHO), [], NOON))

    async def show(self, article_id: int) -> Article:
        if article_id != 1:
            raise NoSuchArticle("…", "no_article", id=article_id)
        return BRIDGE

    async def list(self) -> list[object]:
        return []


@pytest.fixture
def services() -> StandIn:
    return StandIn()


@pytest.fixture
def session(services: StandIn) -> Session:
    return Session(cast("Services", services), VIETNAMESE)


async def take(session: Session, *typed: str) -> Outcome | None:
    """What the last line leads to."""
    outcome = None
    for line in typed:
        outcome = await session.take(line)
    return outcome


async def test_a_question_is_answered(session: Session) -> None:
    outcome = await take(session, "Ai cắt băng?\n")
    assert isinstance(outcome, Replied)
    assert outcome.reply.answered


async def test_a_greeting_gets_a_human_line_and_is_no_turn_of_the_conversation(session: Session) -> None:
    await take(session, "Ai cắt băng?\n")
    outcome = await take(session, "Cảm ơn nhé\n")
    assert isinstance(outcome, Replied)
    assert plain(lines(outcome, VIETNAMESE)).strip() == VIETNAMESE.console.thanks
    assert isinstance(await take(session, "/more"), Another)


@pytest.mark.parametrize("line", ["", "\n", " \t \n", "\u00a0\n"])
async def test_a_blank_line_is_nothing(session: Session, line: str) -> None:
    assert await take(session, line) is None


async def test_more_gives_one_further_answer_each_time_until_none_is_left(session: Session) -> None:
    await take(session, "Ai?")
    found = [await take(session, "/more") for _ in range(3)]
    assert [one.answer for one in found if isinstance(one, Another)] == [ANSWERS[1], ANSWERS[2], None]


@pytest.mark.parametrize("command", ["/more", "/source"])
async def test_there_is_nothing_more_before_a_question(session: Session, command: str) -> None:
    assert isinstance(await take(session, command), Wrong)
    assert isinstance(await take(session, "Ai?", "/new", command), Wrong)


async def test_source_is_the_paragraph_of_the_answer_shown_last(session: Session) -> None:
    first, third = await take(session, "Ai?", "/source"), await take(session, "/more", "/more", "/source")
    assert isinstance(first, Around)
    assert isinstance(third, Around)
    assert BRIDGE.text[slice(*first.span)].startswith("Sáng 3-2-2025")
    assert BRIDGE.text[slice(*third.span)].startswith("Cầu dài")
    assert "❝" not in plain(lines(third, VIETNAMESE))
    assert "Cầu dài **120 m**" in plain(lines(third, VIETNAMESE))


async def test_a_refused_question_has_no_source(session: Session) -> None:
    assert isinstance(await take(session, "Chuyện lạ?", "/source"), Wrong)


async def test_use_narrows_to_one_article_and_widens_again(session: Session, services: StandIn) -> None:
    outcome = await take(session, "/use #1")
    assert isinstance(outcome, Using)
    await take(session, "Ai?", "/use", "Ai?")
    assert [article for _, article, _ in services.asked] == [1, None]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("/use x", Exit.USAGE),
        ("/use -1", Exit.USAGE),
        ("/use ٣", Exit.USAGE),
        ("/use 9", Exit.NOT_THERE),
        ("/use " + "9" * 50, Exit.USAGE),
        ("/add", Exit.USAGE),
        ("/add -", Exit.USAGE),
        ("/nothing", Exit.USAGE),
        ("/\x1b[2J", Exit.USAGE),
        ("x" * 2_001, Exit.BAD_DATA),
        ("hỏng", Exit.OUR_FAULT),
    ],
)
async def test_a_bad_line_is_said_and_the_session_goes_on(session: Session, line: str, code: Exit) -> None:
    outcome = await take(session, line)
    assert isinstance(outcome, Wrong)
    assert outcome.code is code
    assert "\x1b" not in plain(lines(outcome, VIETNAMESE))
    assert isinstance(await take(session, "Ai?"), Replied)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("/help", Commands),
        ("/HELP", Commands),
        ("/trogiup", Commands),
        ("/articles", Listed),
        ("/bai", Listed),
        ("/new", Fresh),
        ("/quit", Left),
        ("/tatca", Using),
    ],
)
async def test_a_command_is_known_in_any_case_and_by_its_vietnamese_name(
    session: Session, line: str, kind: type[Outcome]
) -> None:
    assert isinstance(await take(session, line), kind)


async def test_each_outcome_has_its_document(session: Session) -> None:
    assert document(Fresh(), VIETNAMESE) == {"conversation": "new"}
    assert document(Left(), VIETNAMESE) == {"quit": True}
    assert document(Listed(()), VIETNAMESE) == []
    assert document(Using(None), VIETNAMESE) == {"article": None}
    assert document(Another(None, "vi"), VIETNAMESE) == {"answer": None}
    assert document(Commands(), VIETNAMESE) == {"commands": dict(VIETNAMESE.console.help)}
    assert document(Wrong(Exit.USAGE, "x"), VIETNAMESE) == {"error": {"code": 2, "message": "x"}}
    around = await take(session, "Ai?", "/source")
    assert isinstance(around, Around)
    found = document(around, VIETNAMESE)
    assert isinstance(found, dict)
    assert found["text"] == BRIDGE.text[found["start"] : found["end"]]
    assert found["paragraph"] == 1


async def test_a_question_follows_the_one_before_until_a_new_conversation(session: Session, services: StandIn) -> None:
    await take(session, "Ai dự lễ?", "Bà ấy nói gì?", "/new", "Cầu dài bao nhiêu?")
    assert [before and before.turns[-1].question for before in services.followed] == [None, "Ai dự lễ?", None]


async def test_more_answers_follow_what_the_question_followed(session: Session, services: StandIn) -> None:
    await take(session, "Ai dự lễ?", "Bà ấy nói gì?", "/more")
    assert [before and before.turns[-1].question for before in services.followed] == [None, "Ai dự lễ?", "Ai dự lễ?"]


async def test_another_choice_of_articles_begins_anew(session: Session, services: StandIn) -> None:
    await take(session, "Ai dự lễ?", "/use 1", "Bà ấy nói gì?")
    assert services.followed == [None, None]
