"""What the desk's messages about articles look like: the list, an article's card, its versions, what was removed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from telegram import InlineKeyboardButton

from bot.format.log import actor_text
from bot.format.pieces import Line, Piece, Style, joined, line, shortened, shown, shown_lines
from bot.format.reply import LONGEST_TITLE, article_title
from bot.format.telegram import html, joined_lines, plain_html
from bot.keeping import DeskRecord
from bot.messages import Messages
from bot.messages.telegram import TelegramWords
from bot.telegram.articles import Listing
from bot.telegram.buttons import (
    EDIT,
    KEEP,
    MANAGE,
    MANAGED,
    READ,
    REVERT,
    SHELF,
    TAKE_DOWN,
    VERSION,
    article_button,
    button,
    keyboard,
)
from bot.telegram.replies import Shown
from corpus.article import Article
from corpus.keeping import Removed

FIELDS = ("title", "published", "source")
REPLACEMENT = len(FIELDS)  # what EDIT asks for beside those
REMOVED, EXPORT = 0, 1  # on the shelf

_ON_A_PAGE = 8
_LONGEST_SHOWN = 2_500  # characters of a version


class Cards:
    """In one language; times are in ``zone``."""

    def __init__(self, messages: Messages, words: TelegramWords, zone: tzinfo, days: int) -> None:
        self._messages = messages
        self._all = words
        self._words = words.keeping
        self._zone = zone
        self._days = days

    def listing(self, removed: int) -> Listing:
        """The list of present articles, from which all else is reached."""
        words, texts = self._words, self._all.list
        more = [button(words.removed_ones.format(count=removed), SHELF.data(REMOVED, 0))] if removed else []
        more.append(button(words.export, SHELF.data(EXPORT, 0)))
        return Listing(
            words.heading,
            words.heading_found,
            texts.found_within,
            words.nothing_found,
            words.how_to_search,
            MANAGED,
            MANAGE,
            more,
        )

    def card(self, record: DeskRecord) -> Shown:
        """One article with all that can be done to it."""
        id_, article = record.history.article_id, record.article
        if article is None:
            text = self._words.is_taken_down.format(
                id=id_, when=self._last_change(record), who=self._last_actor(record)
            )
            return Shown(plain_html(text), keyboard([self._to_list()]))
        lines = joined_lines(
            [self._number(article, article.version), line(article_title(article), Style.ANSWER)],
            self._described(article),
            self._about(record, article),
        )
        return Shown(html(lines, link_text=self._all.buttons.source), keyboard(*self._rows(record, id_)), (id_,))

    def removed(self, article: Article) -> Shown:
        text = self._words.removed.format(id=article.id, title=article_title(article))
        undo = button(self._words.undo, KEEP.data(article.id, 1))
        return Shown(plain_html(text), keyboard([undo, self._to_list()]), (article.id,))

    def restored(self, article: Article) -> Shown:
        text = self._words.restored.format(id=article.id, title=article_title(article))
        return Shown(plain_html(text), keyboard([self._to_card(article.id), self._to_list()]), (article.id,))

    def reverted(self, article: Article) -> Shown:
        text = self._words.reverted.format(id=article.id, title=article_title(article), version=article.version)
        return Shown(plain_html(text), keyboard([self._to_card(article.id), self._to_list()]), (article.id,))

    def edited(self, field: str, before: Article, after: Article) -> Shown:
        """What it is now; ``before`` can be had again."""
        words = self._words
        if before.version == after.version:
            return Shown(plain_html(words.unchanged.format(id=after.id)), keyboard([self._to_card(after.id)]))
        values = {
            "title": article_title(after),
            "published": self._messages.day(after.published) or words.no_date,
            "source": shown(after.source or words.no_source),
        }
        text = words.edited[field].format(id=after.id, value=values[field])
        undo = button(words.undo, REVERT.data(after.id, before.version, 1))
        return Shown(plain_html(text), keyboard([undo, self._to_card(after.id)]), (after.id,))

    def sure(self, article: Article) -> Shown:
        """Asks before an article is taken down."""
        text = self._words.sure.format(id=article.id, title=article_title(article))
        yes = button(self._words.yes, TAKE_DOWN.data(article.id, 1))
        no = button(self._words.no, MANAGED.data(article.id))
        return Shown(plain_html(text), keyboard([yes], [no]), (article.id,))

    def version(self, record: DeskRecord, article: Article) -> Shown:
        """What an article said in one version, who made it, and the way to the others."""
        words, history = self._words, record.history
        numbers = [one.version for one in history.versions]
        place = numbers.index(article.version)
        text = shortened(shown_lines(article.text).strip(), _LONGEST_SHOWN)
        lines = joined_lines(
            [self._number(article, article.version, words.history_heading)],
            [self._change(record, article.version), line(article_title(article), Style.ANSWER)],
            self._described(article),
            [line(text, Style.QUOTE)],
        )
        turning = []
        if place:
            turning.append(
                button(words.older.format(version=numbers[place - 1]), VERSION.data(article.id, numbers[place - 1]))
            )
        if place + 1 < len(numbers):
            turning.append(
                button(words.newer.format(version=numbers[place + 1]), VERSION.data(article.id, numbers[place + 1]))
            )
        may_revert = record.is_present and place + 1 < len(numbers)
        again = button(words.revert.format(version=article.version), REVERT.data(article.id, article.version, 0))
        return Shown(
            html(lines), keyboard(turning, [again] if may_revert else [], [self._to_card(article.id)]), (article.id,)
        )

    def removed_list(self, found: Sequence[Removed], page: int) -> Shown:
        """What can be brought back; ``page`` counts from 0."""
        words = self._words
        if not found:
            return Shown(plain_html(words.no_removed), keyboard([self._to_list()]))
        page = min(page, (len(found) - 1) // _ON_A_PAGE)
        some = found[page * _ON_A_PAGE : (page + 1) * _ON_A_PAGE]
        lines: list[Line] = [
            line(words.removed_heading.format(count=self._messages.article_count(len(found))), Style.HEADING)
        ]
        rows = []
        for one in some:
            who = actor_text(one.removed_by, self._messages)
            when = words.removed_by.format(when=self._time(one.removed_at), who=who)
            when = words.sample_aside if one.sample else when
            title = shortened(shown(one.title), LONGEST_TITLE)
            lines.append((Piece("• "), Piece(title, Style.ANSWER), Piece(f" · {when}", Style.SOURCE)))
            rows.append([article_button(shown(one.title), f"#{one.id}", MANAGED.data(one.id))])
        turning = []
        if page:
            turning.append(button(self._all.buttons.previous, SHELF.data(REMOVED, page - 1)))
        if (page + 1) * _ON_A_PAGE < len(found):
            turning.append(button(self._all.buttons.next, SHELF.data(REMOVED, page + 1)))
        return Shown(html(lines), keyboard(*rows, turning, [self._to_list()]), tuple(one.id for one in some))

    def _rows(self, record: DeskRecord, id_: int) -> list[list[InlineKeyboardButton]]:
        words = self._words
        history = button(words.history, VERSION.data(id_, 0))
        take_down = button(words.take_down, TAKE_DOWN.data(id_, 0))
        if not record.is_present:
            return [[button(words.restore, KEEP.data(id_, 1)), history], [take_down], [self._to_list()]]
        edits = [button(words.edit[field], EDIT.data(id_, number)) for number, field in enumerate(FIELDS)]
        return [
            edits,
            [button(words.replace, EDIT.data(id_, REPLACEMENT)), history, button(words.read, READ.data(id_, 0))],
            [button(words.remove, KEEP.data(id_, 0)), take_down],
            [self._to_list()],
        ]

    def _number(self, article: Article, version: int, template: str = "") -> Line:
        text = template or self._words.number
        return line(text.format(id=article.id, version=version), Style.HEADING)

    def _described(self, article: Article) -> list[Line]:
        words, source = self._words, article.source or ""
        link = source if source.startswith(("http://", "https://")) else ""
        before, _, after = words.source.partition("{source}")
        return [
            line(words.date.format(date=self._messages.day(article.published) or words.no_date)),
            (Piece(before), Piece(shown(source or words.no_source), Style.PLAIN, link), Piece(after)),
        ]

    def _about(self, record: DeskRecord, article: Article) -> list[Line]:
        words, usage = self._words, record.usage
        first = record.history.audit[0]
        number = self._messages.number
        lines = [
            line(
                words.size.format(paragraphs=number(len(article.paragraphs)), sentences=number(len(article.sentences)))
            ),
            line(words.added.format(when=self._time(first.at), who=actor_text(first.actor, self._messages))),
        ]
        if usage.asked:
            asked, answered = number(usage.asked), number(usage.answered)
            lines.append(line(words.usage.format(asked=asked, answered=answered, days=self._days)))
        if not record.is_present:
            text = words.is_removed.format(when=self._last_change(record), who=self._last_actor(record))
            lines.append(line(text, Style.ANSWER))
        return lines

    def _change(self, record: DeskRecord, version: int) -> Line:
        """What made a version."""
        made = next((one for one in record.history.audit if one.version == version), None)
        what = self._words.version.format(version=version)
        if made is None:
            return line(what)
        action = self._messages.articles.actions.get(made.action, made.action)
        return line(joined((what, action, self._time(made.at), actor_text(made.actor, self._messages))))

    def _last_change(self, record: DeskRecord) -> str:
        return self._time(record.history.audit[-1].at)

    def _last_actor(self, record: DeskRecord) -> str:
        return actor_text(record.history.audit[-1].actor, self._messages)

    def _time(self, at: datetime) -> str:
        local = at.astimezone(self._zone)
        return f"{self._messages.day(local.date())} {local:%H:%M}"

    def _to_list(self) -> InlineKeyboardButton:
        return button(self._words.desk_list, MANAGE.data(0))

    def _to_card(self, article_id: int) -> InlineKeyboardButton:
        return button(self._words.open.format(id=article_id), MANAGED.data(article_id))
