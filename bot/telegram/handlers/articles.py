"""Finding articles: the list with its pages and search, a card, reading in full, asking one alone."""

from __future__ import annotations

from telegram import Update

from bot.format.reply import article_title
from bot.format.telegram import plain_html
from bot.question import checked
from bot.telegram.articles import card, list_page, matching, reading
from bot.telegram.replies import MOST_ANSWERS, Shown
from bot.telegram.turn import Turn
from corpus.article import Article
from corpus.errors import NoSuchArticle
from retrieval.errors import BadQuestion


async def on_list(update: Update, turn: Turn) -> None:
    """/bai, or /bai and words of a title or an article."""
    assert update.message is not None and update.message.text is not None
    await say_list(turn, update.message.text.partition(" ")[2].strip())


async def say_list(turn: Turn, searched: str = "") -> None:
    """The first page of all articles, or of those with these words."""
    await say(turn, await _list(turn, 0, searched))


async def on_page(update: Update, turn: Turn) -> None:
    """Another page of the list."""
    assert turn.matches
    page, searched = turn.matches[0].groups()
    await put(turn, await _list(turn, int(page), searched))


async def on_card(update: Update, turn: Turn) -> None:
    """A press on an article of the list."""
    article = await _article(turn, turn.numbers[0])
    if article is not None:
        await put(turn, await card_of(turn, article))


async def on_read(update: Update, turn: Turn) -> None:
    """A part of the whole article, in the place of the card or of another part."""
    article_id, part = turn.numbers
    article = await _article(turn, article_id)
    if article is not None:
        await put(turn, reading(article, part, turn.messages, turn.words))


async def on_scope(update: Update, turn: Turn) -> None:
    """From now on this article alone is asked in this chat."""
    article = await _article(turn, turn.numbers[0])
    if article is not None:
        await turn.notice()
        await turn.keep_chat(scope=article.id, conversation=None)
        said = turn.words.conversation.scope_set.format(id=article.id, title=article_title(article))
        await turn.say(plain_html(said))


async def on_all(update: Update, turn: Turn) -> None:
    """/tatca: all articles are asked again."""
    await turn.keep_chat(scope=None, conversation=None)
    await turn.say(plain_html(turn.words.conversation.unscoped))


async def open_card(turn: Turn, article_id: int) -> None:
    """A card as a new message, from a deep link."""
    try:
        shown = await card_of(turn, await turn.desk.services.show(article_id))
    except NoSuchArticle:
        shown = Shown(plain_html(turn.words.notices.article_gone))
    await say(turn, shown)


async def say(turn: Turn, shown: Shown) -> None:
    """As a new message; what it is about is kept, for when that is taken down."""
    message = await turn.say(shown.text, shown.buttons)
    if shown.about:
        await turn.keep_shown(shown.about, message)


async def put(turn: Turn, shown: Shown, notice: str | None = None) -> None:
    """As ``say``, in the place of the message whose button was pressed; ``notice`` is a short line over the chat."""
    await turn.keep_shown(shown.about)
    await turn.show(shown.text, shown.buttons, notice)


async def card_of(turn: Turn, article: Article) -> Shown:
    async with turn.typing():
        questions = await turn.desk.suggestions.of_article(article.id, article.version, turn.messages)
    return card(article, questions, turn.messages, turn.words)


async def _list(turn: Turn, page: int, searched: str) -> Shown:
    summaries = await turn.desk.services.list()
    found = matching(summaries, searched)
    within = bool(searched) and not found
    if within:
        ids = await _about(turn, searched)
        by_id = {one.id: one for one in summaries}
        found = [by_id[article_id] for article_id in ids if article_id in by_id]
    return list_page(found, page, searched, turn.messages, turn.words, within=within)


async def _about(turn: Turn, searched: str) -> list[int]:
    """The articles with the sentences nearest to these words, best first."""
    try:
        reply = await turn.desk.services.ask(checked(searched), top=MOST_ANSWERS)
    except BadQuestion:
        return []
    evidence = [answer.evidence for answer in reply.answers] + list(reply.related)
    return list(dict.fromkeys(one.article.id for one in evidence))


async def _article(turn: Turn, article_id: int) -> Article | None:
    try:
        return await turn.desk.services.show(article_id)
    except NoSuchArticle:
        await turn.notice(turn.words.notices.article_gone, alert=True)
        return None
