"""What admins send in, and the buttons of its cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from telegram import Message, Update

from bot.exits import explain
from bot.format.pieces import shortened, shown
from bot.format.telegram import cut, plain_html
from bot.telegram.prompts import prompt
from bot.telegram.sent import Sent, behind_command, grows_until, may_be_sent, piece, sent, words
from bot.telegram.turn import Turn
from bot.telegram.upload_cards import Card
from corpus.dates import parse_published
from corpus.edits import Description
from corpus.errors import BadDate, BadDescription, NoSuchArticle
from corpus.keeping import LONGEST_TITLE, titled
from corpus.uploads import Announced, Upload, UploadState

TITLE_OF, DAY_OF = "title of an upload", "day of an upload"  # what prompts ask for

_WAIT_FOR_MORE = 1.5  # seconds, after a piece of a text
_LONGEST_GIVEN = 40


async def on_add(update: Update, turn: Turn) -> None:
    """/them with a text or a link behind it; or in reply to what shall be added, with its title behind it where there
    is one; alone it says what to send."""
    message = update.message
    assert message is not None and message.text is not None
    given, replied = behind_command(message.text).strip(), message.reply_to_message
    found = None
    if replied is not None and not _is_by_us(replied, turn):
        found = sent(replied, turn.desk.zone, wanted=True)
        found = replace(found, title=cut(given, LONGEST_TITLE)) if found is not None and given else found
    elif given:
        found = words(message, given, wanted=True)
    if found is None:
        await turn.say(plain_html(turn.words.uploads.how))
    else:
        await _take(turn, found)


def suits(update: Update, turn: Turn) -> bool:
    """Whether a message may be for ``took``, or the reply to a prompt."""
    message = update.message
    return message is not None and (may_be_sent(message) or turn.desk.uploading.grows(message.chat.id))


async def took(update: Update, turn: Turn) -> bool:
    """A file, a link alone, a channel's post, a text too long for a question; whether it was one of these."""
    message = update.message
    if message is None or not turn.is_private:
        return False
    if message.text is not None and await _continues(turn, message, message.text):
        return True
    found = sent(message, turn.desk.zone, wanted=False)
    if found is not None:
        await _take(turn, found)
    return found is not None


async def take_in_place_of(turn: Turn, article_id: int) -> bool:
    """The message as a new version of an article, shown before it is published; False where it cannot be one."""
    assert turn.event.message is not None
    found = sent(turn.event.message, turn.desk.zone, wanted=True)
    if found is not None:
        await _take(turn, found, replaces=article_id)
    return found is not None


async def on_publish(update: Update, turn: Turn) -> None:
    await _publish(turn, None)


async def on_replace(update: Update, turn: Turn) -> None:
    await _publish(turn, turn.numbers[1])


async def on_discard(update: Update, turn: Turn) -> None:
    upload = await _open_one(turn)
    if upload is not None:
        await turn.desk.uploading.uploads.discard(upload.id)
        await turn.notice()
        await turn.desk.uploading.show(upload.id)


async def on_day(update: Update, turn: Turn) -> None:
    """One of the likely days."""
    upload = await _open_one(turn)
    if upload is None:
        return
    year_and_month, day = divmod(turn.numbers[1], 100)
    try:
        published = date(*divmod(year_and_month, 100), day)
    except ValueError:
        await turn.notice(turn.words.notices.stale)
        return
    await turn.desk.uploading.uploads.describe(upload.id, published=published)
    await turn.notice()
    await turn.desk.uploading.show(upload.id)


async def on_type_day(update: Update, turn: Turn) -> None:
    upload = await _open_one(turn)
    if upload is not None:
        await turn.notice()
        texts = turn.words.uploads
        await prompt(turn, DAY_OF, upload.id, texts.which_day.format(what=_what(turn, upload)), texts.day_example)


async def on_retitle(update: Update, turn: Turn) -> None:
    upload = await _open_one(turn)
    if upload is not None:
        await turn.notice()
        texts = turn.words.uploads
        await prompt(turn, TITLE_OF, upload.id, texts.which_title.format(what=_what(turn, upload)), texts.title_example)


async def on_typed_day(turn: Turn, upload_id: int, text: str) -> None:
    """The reply to the prompt for a day."""
    texts = turn.words.uploads
    try:
        published = parse_published(text)
    except BadDate:
        given = shortened(shown(text), _LONGEST_GIVEN)
        await prompt(turn, DAY_OF, upload_id, texts.no_such_day.format(given=given), texts.day_example)
        return
    await _described(turn, upload_id, published=published)


async def on_typed_title(turn: Turn, upload_id: int, text: str) -> None:
    """The reply to the prompt for a title."""
    try:
        title = titled(text)(Description("", None, None)).title
    except BadDescription as error:
        await prompt(turn, TITLE_OF, upload_id, explain(error, turn.messages), turn.words.uploads.title_example)
        return
    await _described(turn, upload_id, title=title)


async def on_differences(update: Update, turn: Turn) -> None:
    """What differs from the article that it is like, in the place of the card."""
    upload = await _open_one(turn)
    if upload is None:
        return
    likeness = await turn.desk.uploading.drafts.likeness(upload)
    if likeness is None or not likeness.changes:  # the article is gone, or another one by now
        await turn.notice()
        await turn.desk.uploading.show(upload.id)
        return
    found = Card(upload, turn.messages.language).differences(likeness, turn.numbers[1])
    await turn.show(found.text, found.buttons)


async def on_card(update: Update, turn: Turn) -> None:
    """Back from the differences."""
    upload = await _open_one(turn)
    if upload is not None:
        await turn.notice()
        await turn.desk.uploading.show(upload.id)


async def _continues(turn: Turn, message: Message, text: str) -> bool:
    """Whether it is the next piece of a text that an app has split."""
    uploads = turn.desk.uploading.uploads
    upload = await uploads.growing(message.chat.id, int(message.date.timestamp()))
    if upload is None:
        return False
    more = Sent(text=piece(message, text), grows_until=grows_until(message, text))
    if not await uploads.extend(upload.id, _announced(turn, more)):
        return False
    turn.desk.uploading.start(upload.id, after=_WAIT_FOR_MORE if more.grows_until else 0.0)
    return True


async def _take(turn: Turn, found: Sent, *, replaces: int | None = None) -> None:
    texts = turn.words.uploads
    if found.problem == "too_large":
        size = turn.messages.number(-(-found.size // 1024**2))
        name = texts.file.format(name=shown(found.name or "?"))
        said = texts.failed.format(what=name, reason=texts.too_large.format(size=size))
        await turn.say(plain_html(said))
    elif found.problem is not None:
        await turn.say(plain_html({"no_words": texts.no_words, "post_by_link": texts.post_by_link}[found.problem]))
    else:
        uploading = turn.desk.uploading
        upload = await uploading.uploads.announce(_announced(turn, found, replaces))
        if found.grows_until is not None:
            uploading.expect_more(upload.chat_id)
        uploading.start(upload.id, after=_WAIT_FOR_MORE if found.grows_until else 0.0)


def _announced(turn: Turn, found: Sent, replaces: int | None = None) -> Announced:
    assert turn.chat_id is not None and turn.person_id is not None
    return Announced(
        turn.bot.id,
        turn.event.update_id,
        turn.chat_id,
        turn.person_id,
        file_id=found.file_id,
        name=found.name,
        link=found.link,
        title=found.title,
        published=found.published,
        replaces=replaces,
        grows_until=found.grows_until,
        data=None if found.text is None else found.text.encode(errors="replace"),
    )


async def _publish(turn: Turn, replaces: int | None) -> None:
    upload = await _open_one(turn)
    if upload is None:
        return
    uploading, texts = turn.desk.uploading, turn.words.uploads
    try:
        placed = await uploading.publish(upload, replaces=replaces, actor=turn.actor)
    except NoSuchArticle:
        await turn.notice(texts.replaced_gone.format(id=replaces), alert=True)
    else:
        await turn.notice()
        await uploading.show(upload.id, aside=bool(placed and placed.stepped_aside))
        return
    await uploading.show(upload.id)


async def _described(turn: Turn, upload_id: int, *, title: str | None = None, published: date | None = None) -> None:
    """The card is sent anew, below what was typed."""
    uploads = turn.desk.uploading.uploads
    upload = await uploads.upload(upload_id)
    if upload is None or not await uploads.describe(upload_id, title=title, published=published):
        await turn.say(plain_html(_closed(turn, upload)))
        return
    await turn.desk.uploading.move(upload)


async def _open_one(turn: Turn) -> Upload | None:
    """The upload whose button was pressed, if it can still be published; else the person is told why not."""
    uploading = turn.desk.uploading
    upload, message = await uploading.uploads.upload(turn.numbers[0]), turn.query.message
    if upload is None or message is None or upload.chat_id != turn.chat_id:
        await turn.notice(turn.words.notices.stale, alert=True)
        return None
    if upload.state is UploadState.ANNOUNCED:
        await turn.notice(turn.words.uploads.not_yet)
        return None
    await uploading.uploads.place(upload.id, message.message_id)
    if upload.is_open:
        return upload
    await turn.notice(_closed(turn, upload))
    await uploading.show(upload.id)
    return None


def _closed(turn: Turn, upload: Upload | None) -> str:
    texts = turn.words.uploads
    if upload is not None and upload.state is UploadState.PUBLISHED:
        return texts.published_before.format(id=upload.article_id)
    return texts.discarded_before


def _what(turn: Turn, upload: Upload) -> str:
    return Card(upload, turn.messages.language).what


def _is_by_us(message: Message, turn: Turn) -> bool:
    return message.from_user is not None and message.from_user.id == turn.bot.id
