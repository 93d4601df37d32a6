"""Articles as lists, tables and lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from bot.format import terminal
from bot.format.log import actor_text
from bot.format.pieces import Line, Piece, Style, joined, line, shortened, shown, shown_lines
from bot.format.reply import LONGEST_TITLE, article_title
from bot.messages import Messages

if TYPE_CHECKING:
    from datetime import tzinfo

    from corpus.article import Article
    from corpus.keeping import Removed
    from corpus.store import Added, History, Summary
    from retrieval.facts.suggestions import SelfTest, Suggestion


def write_table(summaries: Sequence[Summary], messages: Messages, stream: TextIO) -> None:
    """A table on a terminal; else a line an article, its columns parted by tabs, for other programs."""
    rows = [_row(summary, messages) for summary in summaries]
    if not terminal.is_styled(stream):
        stream.writelines("\t".join(row) + "\n" for row in rows)
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    words = messages.articles
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(words.column_number, justify="right", style="bold")
    table.add_column(words.column_title, overflow="fold")
    table.add_column(words.column_published, no_wrap=True)
    table.add_column(words.column_source, style="cyan", overflow="fold")
    table.add_column(words.column_paragraphs, justify="right")
    table.add_column(words.column_sentences, justify="right")
    for row in rows:
        table.add_row(*map(Text, row))
    terminal.rich_console(stream).print(table)


def summary_lines(summaries: Sequence[Summary], messages: Messages) -> Iterator[Line]:
    """A line an article, for where a table is too wide."""
    for summary in summaries:
        when = messages.day(summary.published) or messages.answer.undated
        title = shortened(shown(summary.title), LONGEST_TITLE)
        yield Piece(f"#{summary.id} ", Style.ANSWER), Piece(title), Piece(f" · {when}", Style.SOURCE)


def article_lines(article: Article, messages: Messages) -> Iterator[Line]:
    """The whole article under its title and where it comes from; its text as it is, but for what must not be shown."""
    yield line(article_title(article), Style.ANSWER)
    yield line(
        joined(
            (
                messages.answer.article_number.format(id=article.id),
                messages.published_on(article.published),
                shown(article.source or ""),
                messages.articles.version.format(version=article.version) if article.version > 1 else "",
            )
        ),
        Style.SOURCE,
    )
    yield ()
    yield from (line(text) for text in shown_lines(article.text).split("\n"))


def edited_lines(article: Article, messages: Messages) -> Iterator[Line]:
    """What is said of an article now."""
    yield line(
        messages.articles.edited.format(
            id=article.id,
            version=article.version,
            title=article_title(article),
            published=messages.published_on(article.published),
            source=shown(article.source or messages.articles.no_source),
        )
    )


def removed_lines(found: Iterable[Removed], messages: Messages, zone: tzinfo) -> Iterator[Line]:
    """A line an article that can be brought back."""
    for one in found:
        when = one.removed_at.astimezone(zone)
        who = messages.articles.actions["stepped aside"] if one.sample else actor_text(one.removed_by, messages)
        where = joined((f"{messages.day(when.date())} {when:%H:%M}", who))
        title = shortened(shown(one.title), LONGEST_TITLE)
        yield Piece(f"#{one.id} ", Style.ANSWER), Piece(title), Piece(f" · {where}", Style.SOURCE)


def self_test_lines(found: SelfTest | None, messages: Messages) -> Iterator[Line]:
    """How many of an article's facts came back when they were asked for; nothing where it states none."""
    if found and found.asked:
        yield line(messages.articles.tested.format(asked=found.asked, right=found.right), Style.SOURCE)


def suggestion_lines(suggestions: Sequence[Suggestion], messages: Messages) -> Iterator[Line]:
    """What may be asked; nothing where there is nothing to suggest."""
    if suggestions:
        yield line(messages.articles.may_ask, Style.HEADING)
        yield from (line(f"• {shown(one.question)}") for one in suggestions)


def history_lines(history: History, messages: Messages) -> Iterator[Line]:
    """What happened to an article, oldest first, and what it was called in each version."""
    titles = {one.version: shown(one.title) for one in history.versions}
    for entry in history.audit:
        action = messages.articles.actions.get(entry.action, entry.action)
        when = entry.at.astimezone().strftime("%Y-%m-%d %H:%M")
        version = messages.articles.version.format(version=entry.version)
        yield (
            Piece(f"{when}  ", Style.SOURCE),
            Piece(joined((action, version, shown(entry.actor), titles.get(entry.version, "")))),
        )


def added_text(added: Added, messages: Messages) -> Iterator[str]:
    """What became of one publication, as sentences."""
    article, words = added.article, messages.articles
    template = {"added": words.added, "known": words.known, "new version": words.new_version}[added.outcome]
    yield template.format(
        id=article.id,
        title=article_title(article),
        version=article.version,
        paragraphs=len(article.paragraphs),
        sentences=len(article.sentences),
        published=messages.published_on(article.published),
    )
    if added.same_title and added.outcome != "known":
        others = ", ".join(f"#{other}" for other in added.same_title)
        yield words.same_title.format(id=article.id, others=others)


def _row(summary: Summary, messages: Messages) -> tuple[str, ...]:
    return (
        str(summary.id),
        shown(summary.title),
        messages.day(summary.published) or messages.answer.undated,
        shown(summary.source or ""),
        str(summary.paragraphs),
        str(summary.sentences),
    )
