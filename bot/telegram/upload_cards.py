"""What the messages about an upload look like: how far it is, its card, what differs, what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton

from bot.drafts import Draft
from bot.format.pieces import Line, Piece, Style, joined, line, shortened, shown
from bot.format.reply import article_title
from bot.format.telegram import html, joined_lines, plain_html
from bot.messages import Messages, messages_for
from bot.messages.telegram import telegram_words
from bot.messages.telegram.uploads import UploadWords
from bot.telegram.articles import suggestion_rows
from bot.telegram.buttons import (
    ARTICLE,
    DAY,
    DIFFERENCES,
    DISCARD,
    PUBLISH,
    REPLACE,
    RETITLE,
    TYPE_DAY,
    UPLOAD,
    button,
    keyboard,
)
from bot.telegram.replies import Shown
from corpus.article import Article
from corpus.uploads import Upload, UploadState
from retrieval.likeness import Change, Likeness

_LONGEST_NAME = 80
_LONGEST_TITLE = 300
_LONGEST_OTHER_TITLE = 80
_LONGEST_ANSWER = 200
_LONGEST_SENTENCE = 400
_MOST_ABBREVIATIONS = 10
_MOST_DAYS = 3
_ON_A_PAGE = 4
_POSTS = "t.me"


@dataclass(frozen=True, slots=True)
class Card:
    """The words around one upload. ``language``: of its chat."""

    upload: Upload
    language: str

    @property
    def messages(self) -> Messages:
        return messages_for(self.language)

    @property
    def words(self) -> UploadWords:
        return telegram_words(self.language).uploads

    @property
    def what(self) -> str:
        """What was sent, as its sender calls it."""
        upload, words = self.upload, self.words
        host = urlsplit(upload.link).hostname if upload.link else None
        if host and host != _POSTS:
            return words.link.format(name=host)
        if upload.name:
            return words.file.format(name=shortened(shown(upload.name), _LONGEST_NAME))
        return words.post if host else words.text

    def fetching(self, percent: int | None = None) -> Shown:
        said = self.words.fetching if percent is None else self.words.fetching_part
        return Shown(plain_html(said.format(what=self.what, percent=percent)))

    def reading(self) -> Shown:
        return Shown(plain_html(self.words.reading.format(what=self.what)))

    def moved(self) -> Shown:
        """It is shown further down by now."""
        return Shown(plain_html(self.words.moved.format(what=self.what)))

    def closed(self) -> Shown:
        """Failed or discarded."""
        upload = self.upload
        said = self.words.failed if upload.state is UploadState.FAILED else self.words.discarded
        return Shown(plain_html(said.format(what=self.what, reason=upload.reason or "")))

    # --- the card ---

    def draft(self, draft: Draft, today: date) -> Shown:
        """All that an editor must know before it is published, and what they may do."""
        words, parsed = self.words, draft.parsed
        title = shortened(shown(parsed.title), _LONGEST_TITLE)
        source = words.source.format(source=shown(draft.source)) if self.upload.link and draft.source else ""
        head = [
            line(words.received.format(what=self.what), Style.ANSWER),
            line(words.title.format(title=title)),
            line(self._day(draft)),
            *([line(source)] if source else []),
            line(self._size(draft)),
            *map(line, self._abbreviations(draft)),
        ]
        lines = joined_lines(head, list(self._standing(draft)), self._questions(draft))
        return Shown(html(lines), keyboard(*self._rows(draft, today)))

    def _day(self, draft: Draft) -> str:
        words = self.words
        if draft.parsed.published:
            return words.day.format(day=self.messages.day(draft.parsed.published))
        return words.short_day.format(written=shown(draft.short_date.written)) if draft.short_date else words.no_day

    def _size(self, draft: Draft) -> str:
        words = self.words
        counts = [(words.paragraphs, len(draft.parsed.paragraphs)), (words.sentences, len(draft.parsed.sentences))]
        counts += [(words.captions, draft.captions)] if draft.captions else []
        return ", ".join(self._counted(template, count) for template, count in counts)

    def _counted(self, template: str, count: int, **others: object) -> str:
        one_or_many = template.split("|")
        return one_or_many[0 if count == 1 else -1].format(count=self.messages.number(count), **others)

    def _abbreviations(self, draft: Draft) -> Iterator[str]:
        words, found = self.words, draft.abbreviations
        if found.explained:
            pairs = (f"{short} = {long}" for short, long in found.explained)
            yield words.explained.format(list=_listed(pairs, "; "))
        if found.unknown:
            yield words.unknown.format(list=_listed(found.unknown, ", "))

    def _standing(self, draft: Draft) -> Iterator[Line]:
        """How it stands to what is there."""
        words = self.words
        if draft.same is not None:
            yield line(words.same.format(id=draft.same.id, title=_short_title(draft.same)), Style.ANSWER)
            return
        if draft.replaced is not None:
            yield line(words.will_replace.format(id=draft.replaced.id, title=_short_title(draft.replaced)))
        elif draft.succeeds is not None:
            yield line(words.succeeds.format(id=draft.succeeds.id, title=_short_title(draft.succeeds)))
        like = draft.likeness
        if like is not None:
            said = words.like if like.changes else words.like_in_words
            yield line(self._counted(said, like.sentences, id=like.article.id, title=_short_title(like.article)))

    def _questions(self, draft: Draft) -> list[Line]:
        words = self.words
        if not draft.suggestions:
            return [line(words.no_questions, Style.NOTE)]
        asked = (
            words.question.format(
                question=shown(one.question), answer=shortened(shown(one.answer_text), _LONGEST_ANSWER)
            )
            for one in draft.suggestions
        )
        return [line(words.try_asking, Style.HEADING), *map(line, asked)]

    def _rows(self, draft: Draft, today: date) -> Iterator[list[InlineKeyboardButton]]:
        words, id_ = self.words, self.upload.id
        discard = button(words.discard, DISCARD.data(id_))
        if draft.same is not None:
            yield [button(words.open.format(id=draft.same.id), ARTICLE.data(draft.same.id)), discard]
            return
        if draft.parsed.published is None:
            yield from self._days(draft, today)
        like = draft.likeness
        if like is not None and like.changes:
            yield [button(words.differences, DIFFERENCES.data(id_, 0))]
        yield self._publishing(draft)
        dated = [button(words.change_day, TYPE_DAY.data(id_))] if draft.parsed.published else []
        yield [button(words.change_title, RETITLE.data(id_)), *dated, discard]

    def _publishing(self, draft: Draft) -> list[InlineKeyboardButton]:
        publish = button(self.words.publish, PUBLISH.data(self.upload.id))
        if draft.replaced is not None:
            return [self._replace(draft.replaced)]
        like = draft.likeness.article if draft.likeness else None
        if like is None or (draft.succeeds is not None and draft.succeeds.id == like.id):
            return [publish]
        return [publish, self._replace(like)]

    def _replace(self, article: Article) -> InlineKeyboardButton:
        return button(self.words.replace.format(id=article.id), REPLACE.data(self.upload.id, article.id))

    def _days(self, draft: Draft, today: date) -> Iterator[list[InlineKeyboardButton]]:
        """The likely days, that of a like article first, and the way to any other."""
        words, id_ = self.words, self.upload.id
        like = draft.likeness.article.published if draft.likeness else None
        days = draft.short_date.days if draft.short_date else (today, today - timedelta(days=1))
        likely = list(dict.fromkeys(one for one in (like, *days) if one is not None))[:_MOST_DAYS]
        yield [button(self._day_label(one, today), DAY.data(id_, int(f"{one:%Y%m%d}"))) for one in likely]
        yield [button(words.type_day, TYPE_DAY.data(id_))]

    def _day_label(self, day: date, today: date) -> str:
        written = self.messages.day(day)
        if day == today:
            return self.words.today.format(day=written)
        return self.words.yesterday.format(day=written) if today - day == timedelta(days=1) else written

    # --- what differs ---

    def differences(self, likeness: Likeness, first: int) -> Shown:
        """Some of the changes, from the one numbered ``first``, counted from 0."""
        words, id_, changes = self.words, self.upload.id, likeness.changes
        first = min(first, max(0, len(changes) - 1) // _ON_A_PAGE * _ON_A_PAGE)
        last = first + _ON_A_PAGE
        heading = line(words.differences_heading.format(id=likeness.article.id), Style.HEADING)
        pairs = [self._change(number, one) for number, one in enumerate(changes[first:last], first + 1)]
        buttons = telegram_words(self.language).buttons
        turning = []
        if first:
            turning.append(button(buttons.previous, DIFFERENCES.data(id_, max(0, first - _ON_A_PAGE))))
        if last < len(changes):
            turning.append(button(buttons.next, DIFFERENCES.data(id_, last)))
        return Shown(html([heading, *(one for pair in pairs for one in pair)]), keyboard(turning, [self._back()]))

    def _change(self, number: int, change: Change) -> list[Line]:
        words = self.words
        before, after = (shortened(shown(" ".join(some)), _LONGEST_SENTENCE) for some in (change.before, change.after))
        return [
            line(f"{number}. {words.before}", Style.NOTE),
            _marked(before, after) if before else line(words.nothing_before),
            line(words.after, Style.NOTE),
            _marked(after, before) if after else line(words.nothing_after),
        ]

    def _back(self) -> InlineKeyboardButton:
        return button(self.words.back, UPLOAD.data(self.upload.id))

    # --- what became of it ---

    def published(
        self, article: Article | None, questions: Sequence[str], *, same_title: Iterable[int] = (), aside: bool = False
    ) -> Shown:
        """``article``: what it became, as it is now; None where that is gone. ``aside``: samples made room for it."""
        words, upload = self.words, self.upload
        if article is None:
            return Shown(plain_html(words.gone.format(id=upload.article_id)))
        said = {
            "added": words.published,
            "new version": words.new_version,
            "known": words.known,
            "restored": words.restored,
        }[upload.outcome or "added"]
        when = self.messages.published_on(article.published)
        lines = [
            *map(
                line,
                said.format(id=article.id, version=article.version, title=article_title(article)).split("\n"),
            ),
            line(joined((when, shown(article.source or ""))), Style.SOURCE),
        ]
        others = ", ".join(f"#{other}" for other in same_title)
        lines += [line(words.same_title.format(others=others), Style.NOTE)] if others else []
        lines += [line(words.samples_aside, Style.NOTE)] if aside else []
        lines += [line(words.try_asking, Style.HEADING)] if questions else []
        opened = button(words.open.format(id=article.id), ARTICLE.data(article.id))
        return Shown(html(lines), keyboard(*suggestion_rows(questions, article.id), [opened]))


def _short_title(article: Article) -> str:
    return shortened(article_title(article), _LONGEST_OTHER_TITLE)


def _listed(items: Iterable[str], between: str) -> str:
    listed = [shown(item) for item in items]
    return between.join(listed[:_MOST_ABBREVIATIONS]) + (" …" if len(listed) > _MOST_ABBREVIATIONS else "")


def _marked(text: str, other: str) -> Line:
    """``text`` as a quote; the words in which it differs from ``other`` stand out."""
    words, others = text.split(" "), other.split(" ")
    pieces = [Piece("❝", Style.QUOTE)]
    blocks = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    for tag, start, end, _, _ in blocks:
        if end > start:
            said = " ".join(words[start:end])
            space = "" if start == 0 else " "
            pieces += [Piece(space), Piece(said, Style.QUOTE if tag == "equal" or not other else Style.MARK)]
    return (*pieces, Piece("❞", Style.QUOTE))
