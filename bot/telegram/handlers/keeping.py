"""/quanly: the articles as the desk sees them, and what it does to them."""

from __future__ import annotations

from datetime import datetime

from telegram import Update

from bot.exits import explain
from bot.format.keeping import gone_lines
from bot.format.telegram import html, plain_html
from bot.keeping import DeskRecord, desk_record, take_down
from bot.moving import export_archive
from bot.telegram.articles import list_page, matching
from bot.telegram.buttons import MANAGE, button, keyboard
from bot.telegram.handlers.articles import put, say
from bot.telegram.handlers.uploads import take_in_place_of
from bot.telegram.keeping_cards import EXPORT, FIELDS, REPLACEMENT, Cards
from bot.telegram.prompts import Answer, prompt
from bot.telegram.replies import Shown
from bot.telegram.turn import Turn
from corpus.copies import Copies
from corpus.dates import parse_published
from corpus.errors import BadDate, BadDescription, NoSuchArticle
from corpus.keeping import Change, Keeping, dated, sourced, titled

_NONE = frozenset({"-", "–", "—"})  # typed for "nobody knows", "no source"; phones make dashes of hyphens
_REPLACEMENT_OF = "replacement of an article"
_LARGEST_FILE = 50 * 1024**2  # https://core.telegram.org/bots/api#senddocument


async def on_list(update: Update, turn: Turn) -> None:
    """/quanly, or /quanly and words of a title; in a private chat only."""
    assert update.message is not None and update.message.text is not None
    if not turn.is_private:
        await turn.say(plain_html(turn.words.admin.privately))
        return
    await say(turn, await _list(turn, 0, update.message.text.partition(" ")[2].strip()))


async def on_page(update: Update, turn: Turn) -> None:
    assert turn.matches
    page, searched = turn.matches[0].groups()
    await put(turn, await _list(turn, int(page), searched))


async def on_card(update: Update, turn: Turn) -> None:
    record = await _record(turn, turn.numbers[0])
    if record is not None:
        await put(turn, _cards(turn).card(record))


async def open_card(turn: Turn, article_id: int) -> None:
    """A card in a message of its own, from a button under another message."""
    record = await _record(turn, article_id)
    if record is not None:
        await turn.notice()
        await say(turn, _cards(turn).card(record))


async def on_edit(update: Update, turn: Turn) -> None:
    """Asks for the new title, date or source, or for another version of the article."""
    article_id, number = turn.numbers
    record = await _record(turn, article_id)
    if record is None:
        return
    if not record.is_present or number > REPLACEMENT:
        await put(turn, _cards(turn).card(record))
        return
    await turn.notice()
    words = turn.words.keeping
    if number == REPLACEMENT:
        await prompt(turn, _REPLACEMENT_OF, article_id, words.ask_replacement.format(id=article_id))
    else:
        field = FIELDS[number]
        await prompt(turn, _purpose(field), article_id, words.ask[field].format(id=article_id), words.examples[field])


async def on_keep(update: Update, turn: Turn) -> None:
    """Removes an article, or brings it back: each is the other's undoing. Pressed twice, it is so already."""
    article_id, back = turn.numbers
    services = turn.desk.services
    try:
        if back:
            shown = _cards(turn).restored(await services.restore(article_id, actor=turn.actor))
        else:
            shown = _cards(turn).removed(await services.remove(article_id, actor=turn.actor))
    except NoSuchArticle as error:
        if error.code == "same_text":
            await turn.notice(explain(error, turn.messages), alert=True)
            return
        record = await _record(turn, article_id)
        if record is None:
            return
        shown = _cards(turn).card(record)
    await put(turn, shown)


async def on_take_down(update: Update, turn: Turn) -> None:
    """Asks first: it cannot be undone."""
    article_id, sure = turn.numbers
    record = await _record(turn, article_id)
    if record is None:
        return
    if record.article is None:
        await put(turn, _cards(turn).card(record))
    elif not sure:
        await put(turn, _cards(turn).sure(record.article))
    else:
        await _take_down(turn, article_id)


async def on_version(update: Update, turn: Turn) -> None:
    """One version of an article; 0: the newest."""
    article_id, version = turn.numbers
    record = await _record(turn, article_id)
    if record is None:
        return
    if record.article is None:
        await put(turn, _cards(turn).card(record))
        return
    try:
        article = await _keeping(turn).version(article_id, version or record.article.version)
    except NoSuchArticle:
        await turn.notice(turn.words.notices.stale, alert=True)
        return
    await put(turn, _cards(turn).version(record, article))


async def on_revert(update: Update, turn: Turn) -> None:
    """An older version is the newest again. Undoing what was not the last change would undo what came after it."""
    article_id, version, is_undo = turn.numbers
    try:
        if is_undo and (await turn.desk.services.show(article_id)).version != version + 1:
            await turn.notice(turn.words.keeping.changed_since.format(id=article_id), alert=True)
            return
        article = await _keeping(turn).revert(article_id, version, actor=turn.actor)
    except NoSuchArticle as error:
        await turn.notice(explain(error, turn.messages)[:200], alert=True)
        return
    await put(turn, _cards(turn).reverted(article))


async def on_shelf(update: Update, turn: Turn) -> None:
    """What was removed, or all articles as one file."""
    what, page = turn.numbers
    if what == EXPORT:
        await turn.notice(turn.words.keeping.exporting)
        await _export(turn)
    else:
        await put(turn, _cards(turn).removed_list(await _keeping(turn).removed(), page))


async def _take_down(turn: Turn, article_id: int) -> None:
    await turn.keep_shown(())  # what this message says next is to stay
    try:
        gone = await take_down(turn.desk.services, article_id, actor=turn.actor)
    except NoSuchArticle:  # somebody was faster
        record = await _record(turn, article_id)
        if record is not None:
            await put(turn, _cards(turn).card(record))
        return
    text = html(list(gone_lines(gone, turn.messages, turn.desk.zone, by_bot=True)))
    await turn.show(text, keyboard([button(turn.words.keeping.desk_list, MANAGE.data(0))]))


async def _export(turn: Turn) -> None:
    services, words = turn.desk.services, turn.words.keeping
    async with turn.typing():
        archive = await export_archive(services, receiver=turn.actor, most=_LARGEST_FILE)
    copies = Copies(services.database)
    if not archive.articles:
        await turn.say(plain_html(words.nothing_to_export))
    elif archive.data is None:
        size = turn.messages.number(-(-archive.size // 1024**2))
        await turn.say(plain_html(words.too_large.format(size=size)))
    else:
        name = f"hoibao-{datetime.now(turn.desk.zone):%Y-%m-%d}.zip"
        caption = words.exported.format(count=turn.messages.article_count(archive.articles))
        await turn.say_with_file(archive.data, name, plain_html(caption))
    if archive.copy is not None:
        await copies.finish(archive.copy)


def _answer(field: str) -> Answer:
    """What is done with the reply to a prompt for ``field``."""

    async def answered(turn: Turn, article_id: int, text: str) -> None:
        try:
            change = _changes(field, text)
        except (BadDate, BadDescription) as error:
            words = turn.words.keeping
            said = f"{_sentence(explain(error, turn.messages))}\n{words.ask[field].format(id=article_id)}"
            await prompt(turn, _purpose(field), article_id, said, words.examples[field])
            return
        await _describe(turn, article_id, field, change)

    return answered


async def _replaced(turn: Turn, article_id: int, text: str) -> None:
    """The reply to the prompt for another version: a file, a link or a text."""
    if not await take_in_place_of(turn, article_id):
        said = turn.words.keeping.ask_replacement.format(id=article_id)
        await prompt(turn, _REPLACEMENT_OF, article_id, said)


async def _describe(turn: Turn, article_id: int, field: str, change: Change) -> None:
    try:
        before = await turn.desk.services.show(article_id)
        after = await _keeping(turn).describe(article_id, change, actor=turn.actor)
    except NoSuchArticle:
        await turn.say(plain_html(turn.words.notices.article_gone))
        return
    await say(turn, _cards(turn).edited(field, before, after))


def _changes(field: str, text: str) -> Change:
    """Raises BadDate, BadDescription."""
    nothing = text in _NONE
    if field == "published":
        return dated(None if nothing else parse_published(text))
    if field == "title":
        return titled(text)
    if not text:  # a file or a picture
        raise BadDescription("A source is a link or a name; - for none.", "no_source")
    return sourced(None if nothing else text)


async def _list(turn: Turn, page: int, searched: str) -> Shown:
    services = turn.desk.services
    found = matching(await services.list(), searched)
    listing = _cards(turn).listing(len(await _keeping(turn).removed()))
    return list_page(found, page, searched, turn.messages, turn.words, listing=listing)


async def _record(turn: Turn, article_id: int) -> DeskRecord | None:
    try:
        return await desk_record(turn.desk.services, article_id)
    except NoSuchArticle:
        await turn.notice(turn.words.notices.article_gone, alert=True)
        return None


def _cards(turn: Turn) -> Cards:
    return Cards(turn.messages, turn.words, turn.desk.zone, turn.desk.settings.retention_days)


def _keeping(turn: Turn) -> Keeping:
    return Keeping(turn.desk.services.database)


def _purpose(field: str) -> str:
    return f"{field} of an article"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


ANSWERS: dict[str, Answer] = {
    **{_purpose(field): _answer(field) for field in FIELDS},
    _REPLACEMENT_OF: _replaced,
}
