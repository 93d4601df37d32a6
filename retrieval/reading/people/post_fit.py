"""How well a post that a sentence names is the one that the question names, by their words."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.capitals import in_capitals
from retrieval.question import Question
from retrieval.reading.found import Sheet
from retrieval.sentences.matching import all_words
from retrieval.sentences.view import Place, Token
from retrieval.syllables import fold
from retrieval.words.word_classes import BODIES, COMMITTEES, DIVISIONS, STATE_BODIES

_HEAD: Final = 2  # syllables of the head of a post at least: "Giám đốc"
_MEANT: Final = 0.7  # what a word counts that only means one of the question's


def post_fit(sheet: Sheet, post: Place) -> float:
    """The share of a post's words that the question says; 0 where its head word differs."""
    question = sheet.question
    tokens = _counting(sheet, post)
    parts = [part for token in tokens for part in token.key.split(" ") if not token.mark]
    acting = parts[:1] == [_ACTING]
    if not acting and f" {fold(_ACTING)} {fold(parts[0])} " in f" {fold(question.line)} ":
        return 0.0  # "quyền Giám đốc" is no "Giám đốc", also where it was typed "quyen giam doc"
    if acting and not {_ACTING, fold(_ACTING)} & set(question.keys(0, len(question.syllables))):
        parts = parts[1:]
    keys = {s.key for s in question.syllables}
    bare = {s.key for s in question.syllables if s.folded}
    meant = {key for e in question.expressions if _within(e.keys, parts) for key in e.keys}
    said = [1.0 if part in keys or fold(part) in bare else _MEANT * (part in meant) for part in parts]
    if any(part == _COUNCIL and not told for part, told in zip(parts, said, strict=True)):
        return 0.0  # "Chủ tịch tỉnh" is that of the committee
    deputy = ("phó" in keys or "pho" in bare or "phó" in meant, parts[0] == "phó" or "phó" in parts[:2])
    if not parts or deputy[0] != deputy[1] or not all(said[:2]):
        return 0.0
    if _asks_no_more(question, parts) and not _called_alike(sheet, post):
        return _UNNAMED
    fields = parts.index("và") if "và" in parts else 0
    if fields > _HEAD and all(said[:fields]):
        return sum(said[:fields]) / fields  # "Sở Nông nghiệp" for "Sở Nông nghiệp và Môi trường"
    if len(parts) > _HEAD and all(said[:-2]) and (body := body_of(parts)) and not _other_body(question, body):
        return _BODY_MEANT * sum(said[: -len(body)]) / (len(parts) - len(body))  # "Tổng giám đốc công ty"
    return 0.0 if _goes_on_otherwise(question, parts, said) else sum(said) / len(parts)


_UNNAMED: Final = 0.8  # for a post whose body the question leaves out, where the article tells of no other


def _asks_no_more(question: Question, parts: list[str]) -> bool:
    """Whether the question says the head of the post and no name or division: "Giám đốc là ai?"."""
    asked = [question.syllables[i].key for i in question.content]
    return len(asked) >= _HEAD and asked == parts[: len(asked)] and asked[-1] not in DIVISIONS


def _called_alike(sheet: Sheet, post: Place) -> bool:
    """Whether the article tells of the same post of another body: "Giám đốc Sở A", "Giám đốc Sở B"."""
    whole = [part for token in sheet.view.tokens[slice(*post)] for part in token.key.split(" ") if not token.mark]
    length = len(sheet.question.content)
    head, own = " ".join(whole[:length]), " ".join(whole[length:][:_BODY_TOLD])
    line = all_words(sheet.view.article.text, bare=False)
    behind = (line[m.end() :] for m in re.finditer(f"(?<! phó) {re.escape(head)} (?=(?:{_BODY}) )", line))
    return any(not one.startswith(f"{own} ") for one in behind)


_BODY_TOLD: Final = 4  # syllables that tell bodies apart: "UBND xã Phú Lộc"
_ACTING: Final = "quyền"
_BODY: Final = "|".join(sorted(map(re.escape, (*BODIES, *STATE_BODIES, *COMMITTEES, *DIVISIONS, "hđnd"))))
_PARTY: Final = frozenset({"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy"})
_FRONTS: Final = frozenset({"mttq", "tổ quốc", "mặt trận tổ quốc"})


def _counting(sheet: Sheet, post: Place) -> list[Token]:
    """The words of a post without those that tell nothing more: the name of the place, where the question says only
    "tỉnh" and the article has one such body ("Chủ tịch UBND tỉnh | Hải Sơn"); the committee of "Bí thư | Tỉnh ủy | Hậu
    Giang", where it says only the name; the land of "MTTQ | Việt Nam" and the committee of "| Ủy ban | MTTQ"."""
    question, tokens = sheet.question, list(sheet.view.tokens[slice(*post)])
    if _COMMITTEE not in question.line and any(f" {front} " in question.line for front in _FRONTS):
        fronts = {i for i, token in enumerate(tokens) if token.key in _FRONTS or token.key == "mặt trận"}
        tokens = [t for i, t in enumerate(tokens) if t.key != _COMMITTEE or i + 1 not in fronts]
    if _LAND not in question.line:
        tokens = [t for i, t in enumerate(tokens) if not i or t.key != _LAND or tokens[i - 1].key not in _FRONTS]
    keys = question.keys(0, len(question.syllables))
    for i, token in enumerate(tokens[1:], 1):
        last = i + 1 == len(tokens)
        if token.key in DIVISIONS and not last and all(map(in_capitals, tokens[i + 1 :])) and _bare(question, token):
            return tokens if _several(sheet, tokens[: i + 1]) else tokens[: i + 1]
        if token.key in _PARTY and not last and not set(token.key.split(" ")) & set(keys):
            return tokens[:i] + tokens[i + 1 :]
    return tokens


_COUNCIL: Final = "hđnd"
_COMMITTEE: Final = "ủy ban"
_LAND: Final = "việt nam"


def _bare(question: Question, division: Token) -> bool:
    """Whether the question says "tỉnh", and no name behind it."""
    keys, said = question.keys(0, len(question.syllables)), division.key.split(" ")
    ends = [i + len(said) for i in range(len(keys)) if list(keys[i : i + len(said)]) == said]
    return any(end not in question.content for end in ends)


def _several(sheet: Sheet, tokens: list[Token]) -> bool:
    """Whether the article names several such bodies: "UBND huyện A", "UBND huyện B"."""
    body = sheet.view.article.text[tokens[-2].start : tokens[-1].end]
    places = re.findall(rf"{re.escape(body)} ([^\W\d_a-z]\w* [^\W\d_a-z]\w*)", sheet.view.article.text, re.UNICODE)
    return len({" ".join(place.lower().split()) for place in places if place.istitle()}) > 1


_OF_PROVINCE: Final = frozenset({"tỉnh", "thành phố"})


def _goes_on_otherwise(question: Question, parts: list[str], said: list[float]) -> bool:
    """Whether a word of both is followed by different ones: "Bí thư Thành | đoàn" is no "Bí thư Thành ủy"."""
    content = set(question.content)
    keys = [s.key for s in question.syllables]
    followed = {
        keys[i]: keys[i + 1] for i in sorted(content) if i + 1 in content and not _own_province(question, i + 1)
    }
    return any(
        told and not also and one in followed and followed[one] not in parts
        for one, told, also in zip(parts[1:], said[1:], said[2:], strict=False)
    )


def _own_province(question: Question, at: int) -> bool:
    """Whether the question says no more than "tỉnh" there, and the post has the name of one: "Sở Y tế | tỉnh" for "Sở Y
    tế Hậu Giang"."""
    return question.syllables[at].key in _OF_PROVINCE and at + 1 not in question.content


_BODY_MEANT: Final = 0.9  # for a body that is only called one, whose name was told before
_BODIES: Final = tuple(tuple(body.split(" ")) for body in BODIES)


def body_of(parts: list[str]) -> tuple[str, ...]:
    """The noun for a body that ends a post by itself; empty where none does."""
    return next((body for body in _BODIES if tuple(parts[-len(body) :]) == body), ())


def _other_body(question: Question, body: tuple[str, ...]) -> bool:
    """Whether the question calls the body by another noun: "Giám đốc Sở Y tế" is no "giám đốc bệnh viện"."""
    said = question.line
    bare = all(question.syllables[i].folded for i in question.content)
    others = (" ".join(other) for other in _BODIES if other != body)
    return any(f" {fold(other) if bare else other} " in said for other in others)


def _within(keys: tuple[str, ...], parts: list[str]) -> bool:
    """Whether ``keys`` stand side by side in ``parts``."""
    return f" {' '.join(keys)} " in f" {' '.join(parts)} "
