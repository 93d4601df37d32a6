"""Lays a reply out as styled lines: the answer, the sentence with the answer marked, where it comes from; or a refusal.

Offsets are ``[start, end)`` in characters of the article's text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.format.pieces import Line, Piece, Style, joined, line, shortened, shown
from bot.messages import Messages
from corpus.article import Article, Span
from retrieval.reply import Answer, Evidence, Reply

LONGEST_QUOTE = 700
LONGEST_TITLE = 120
_SHORT_TITLE = 60  # where it stands again and again
_MARGIN = 250


@dataclass(frozen=True, slots=True)
class View:
    """What the layout must know of the place it is shown in.

    ``articles_command`` lists the articles there, ``add_command`` adds one. ``empty``: there are no articles.
    ``scoped``: only one article was asked. ``all_answers``: the further answers are shown too, not only the best.
    ``longest_quote`` is in characters. ``one_command`` asks article ``{id}`` alone; empty where there are buttons.
    """

    articles_command: str
    add_command: str
    empty: bool = False
    scoped: bool = False
    all_answers: bool = False
    longest_quote: int = LONGEST_QUOTE
    one_command: str = ""


def reply_lines(reply: Reply, messages: Messages, view: View) -> list[Line]:
    """The whole reply; ``messages`` are in the language of its frame."""
    return list(_reply(reply, messages, view))


def answer_lines(answer: Answer, messages: Messages, view: View) -> list[Line]:
    """One answer: its words or its list, the sentence, the source, and the line that posts may have changed."""
    return list(_answer(answer, messages, view))


def source_line(article: Article, messages: Messages, *, titled: bool = True) -> Line:
    """Title (unless it stands above), date, number, and the link where there is one."""
    link = article.source if article.source and article.source.startswith(("https://", "http://")) else ""
    number = messages.answer.article_number.format(id=article.id)
    title = article_title(article) if titled else ""
    where = joined((title, messages.published_on(article.published), number))
    head = Piece(f"📰 {where}", Style.SOURCE)
    return (head, Piece(" · ", Style.SOURCE), Piece(shown(link), Style.SOURCE, link)) if link else (head,)


def article_title(article: Article) -> str:
    return shortened(shown(article.title), LONGEST_TITLE)


def _reply(reply: Reply, messages: Messages, view: View) -> Iterator[Line]:
    if reply.searched_as:
        yield line(messages.answer.searched_as.format(question=shown(reply.searched_as)), Style.NOTE)
    if not reply.answers:
        yield from _refusal(reply, messages, view)
        return
    best, *others = reply.answers
    if heading := _heading(reply, messages):
        yield line(heading, Style.HEADING)
    yield from _answer(best, messages, view)
    if view.all_answers and others:
        yield ()
        yield line(messages.answer.other_answers, Style.HEADING)
        for other in others:
            yield ()
            yield from _answer(other, messages, view)
    if reply.choices:
        yield ()
        yield line(messages.answer.which_article, Style.HEADING)
        yield from (_choice(article, messages) for article in reply.choices)
        if view.one_command:
            yield line(messages.answer.ask_one.format(command=_asking_one(reply, view)), Style.NOTE)


def _heading(reply: Reply, messages: Messages) -> str:
    """One line before the answer: by which of several articles it is, and whether only perhaps."""
    words = messages.answer
    if not reply.choices:
        return words.perhaps if reply.hedged else ""
    newest = _is_newest(reply.answers[0].article, reply.choices)
    if reply.kind == "summary":
        return words.summed_newest if newest else words.summed_best
    heading = (words.several_newest if newest else words.several_best).format(count=len(reply.choices) + 1)
    return heading.removesuffix(":") + words.perhaps_too if reply.hedged else heading


def _asking_one(reply: Reply, view: View) -> str:
    """The command that asks the first of the other articles."""
    return view.one_command.format(id=reply.choices[0].id)


def _answer(answer: Answer, messages: Messages, view: View) -> Iterator[Line]:
    if answer.items:
        heading = messages.answer.list_partial if answer.partial else messages.answer.list_heading
        noun = (answer.noun if messages.language == "vi" else "") or messages.answer.list_item
        yield line(heading.format(count=len(answer.items), noun=noun), Style.HEADING)
        for item in answer.item_texts():
            yield Piece("• "), Piece(shown(item), Style.ANSWER)
    else:
        yield line(shown(answer.text), Style.ANSWER)
    if answer.text != answer.evidence.text:
        yield _quote(answer.evidence, marks_of(answer), view.longest_quote)
    yield source_line(answer.article, messages)
    if answer.about_person:
        yield line(messages.answer.posts_may_have_changed, Style.NOTE)


def _refusal(reply: Reply, messages: Messages, view: View) -> Iterator[Line]:
    if view.empty:
        yield line(messages.articles.no_articles.format(add=view.add_command), Style.HEADING)
        return
    yield line(messages.answer.refused_scoped if view.scoped else messages.answer.refused, Style.HEADING)
    if reply.related:
        yield line(messages.answer.nearest, Style.NOTE)
        for number, evidence in enumerate(reply.related, 1):
            when = messages.day(evidence.article.published) or messages.answer.undated
            title = shortened(shown(evidence.article.title), _SHORT_TITLE)
            source = Piece(f" ({title}, {when})", Style.SOURCE)
            yield Piece(f"{number}. "), *_quote(evidence, (), view.longest_quote), source
    yield line(messages.answer.try_otherwise.format(articles=view.articles_command), Style.NOTE)


def _quote(evidence: Evidence, marks: Sequence[Span], longest: int) -> Line:
    """The sentence in quotation marks, with ``marks`` marked in it, cut around them where it is long."""
    sentence = evidence.span
    first, last = _window(sentence, _within(marks, sentence), longest)
    opening, closing = "❝" + ("…" if first > sentence.start else ""), ("…" if last < sentence.end else "") + "❞"
    pieces = marked(evidence.article, Span(first, last), marks)
    return Piece(opening, Style.QUOTE), *pieces, Piece(closing, Style.QUOTE)


def marked(article: Article, span: Span, marks: Sequence[Span]) -> Line:
    """The words of ``span``, with what of ``marks`` lies in it marked."""
    pieces: list[Piece] = []
    at = span.start
    for start, end in _within(marks, span):
        pieces += [Piece(shown(article.text[at:start]), Style.QUOTE), Piece(shown(article.text[start:end]), Style.MARK)]
        at = end
    pieces.append(Piece(shown(article.text[at : span.end]), Style.QUOTE))
    return tuple(piece for piece in pieces if piece.text)


def marks_of(answer: Answer) -> Sequence[Span]:
    """What is to be marked of an answer: its items, or all of it."""
    return answer.items or (Span(answer.start, answer.end),)


def _within(marks: Sequence[Span], span: Span) -> list[Span]:
    return [Span(max(s, span.start), min(e, span.end)) for s, e in marks if s < span.end and e > span.start]


def _window(sentence: Span, marks: Sequence[Span], longest: int) -> Span:
    """What of a long sentence is shown: from some way before the first mark, ``longest`` characters or all of it."""
    start, end = sentence
    if end - start <= longest:
        return sentence
    reach = marks[-1].end + _MARGIN if marks else 0
    first = max(start, min(marks[0].start - _MARGIN if marks else start, end - longest))
    return Span(first, min(end, max(first + longest, reach)))


def _choice(article: Article, messages: Messages) -> Line:
    when = messages.day(article.published) or messages.answer.undated
    return (Piece(f"• {article_title(article)} · {when} · {messages.answer.article_number.format(id=article.id)}"),)


def _is_newest(article: Article, others: Sequence[Article]) -> bool:
    published = article.published
    return published is not None and all(other.published is None or other.published <= published for other in others)
