"""The plain statement that a sentence makes: where it begins, where it may end, and how to write it into a question.

Only statements that stand by themselves: their subject is a noun or a name, not "ông", "đây" or "việc này", and no
mark, quotation or question word is among their words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from retrieval.mentions import Mention, Type, mentions_of
from retrieval.mentions.people import Person, people_of
from retrieval.sentences.view import Place, SentenceView, Token
from retrieval.words.lexicon import Lexicon
from retrieval.words.word_classes import FORMS_OF_ADDRESS

_NOMINAL: Final = frozenset({"N", "Np", "Nc", "Ny", "Nu"})
_POINTING: Final = frozenset(
    (
        "này|đó|ấy|kia|đây|nọ|họ|nó|tôi|mình|ta|chúng|chúng ta|chúng tôi|hắn|y|bà ấy|ông ấy|trên|dưới đây|sau đây|đấy|"
        "như vậy|vậy|thế|điều|việc|cùng|nêu|nói trên|vừa qua|khác|còn lại|trước đó|sau đó|cả hai|nhau"
    ).split("|")
)
"""Words that point to another sentence: who reads the question alone does not know what they mean."""
_PRONOUNS: Final = FORMS_OF_ADDRESS | {"cháu"}
_SUBORDINATE: Final = frozenset(
    (
        "khi|lúc|sau khi|trước khi|trong khi|ví dụ|khoảng|nhiều|một số|theo|ngoài|riêng|dù|tuy|phần|số|nếu|ai|"
        "ngoài ra|đặc biệt|hiện|tuy nhiên"
    ).split("|")
)
"""What a sentence begins with whose subject comes later, or is nobody in particular."""
_ALL: Final = frozenset({"cả", "toàn", "mỗi", "toàn bộ"})
_DENIALS: Final = frozenset({"không", "chưa", "chẳng", "không phải"})
_ALSO_UNITS: Final = frozenset({"ngày", "năm"})
_PASSING: Final = re.compile(r" (?:đã|đang|vừa|cũng|liền|bèn|mới đây)(?= )")
_INNER: Final = frozenset({"&", "-", "/", "–"})
_CUTS: Final = frozenset("để nhằm do vì nhưng nếu nên khiến".split())
"""A statement may end before these words and still be true."""
_LOOSE_CUTS: Final = frozenset("với nhân sau trong trước theo tại ở bằng vào từ khi qua trên".split())
"""And before these, where what comes before is surely more than a subject: "con đường dẫn | vào xã …" is not."""
_LEADING: Final = frozenset({"tại", "ở", "trong"})
_FARTHEST: Final = 14  # tokens of what leads a statement in


@dataclass(frozen=True)
class Statement:
    """The main clause of a sentence. ``first``: its first token, behind what leads it in.

    ``when``, ``where``: the time and the place that lead it in ("Sáng 3-2, tại Nhà văn hóa xã, ..."), as tokens.
    """

    view: SentenceView
    mentions: tuple[Mention, ...]
    first: int
    when: Place | None
    where: Place | None
    lexicon: Lexicon

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.view.tokens

    @cached_property
    def people(self) -> tuple[Person, ...]:
        return people_of(self.view, self.mentions)

    @cached_property
    def subject(self) -> Person | None:
        """The person whom the statement is about, titles and all from its first token on."""
        return next((p for p in self.people if self.titled(p) == self.first or p.full[0] == self.first), None)

    def titled(self, person: Person) -> int:
        """Where the titles before a person's name begin."""
        return min(m.first for m in self.mentions if m.type is Type.PERSON and m.head == person.name)

    @cached_property
    def independent(self) -> bool:
        """Whether its first word is a subject that needs no other sentence."""
        if self.first >= len(self.tokens):
            return False
        token = self.tokens[self.first]
        after = self.tokens[self.first + 1] if self.first + 1 < len(self.tokens) else None
        if token.key in _PRONOUNS:
            return after is not None and after.capital
        counted = token.key in _ALL and after is not None and after.pos in _NOMINAL
        return (token.pos in _NOMINAL or counted) and token.key not in _POINTING | _SUBORDINATE and not token.digit

    @cached_property
    def named_until(self) -> int:
        """The end of the name (of a person, a body, a place) that is the subject; 0 where the subject is a noun."""
        kinds = {Type.NAME, Type.PERSON, Type.ORGANISATION, Type.PLACE}
        return max((m.after for m in self.mentions if m.first == self.first and m.type in kinds), default=0)

    @cached_property
    def subject_end(self) -> int:
        """Where the subject ends: before the first verb or measure behind it."""
        at = max(self.named_until, self.first + 1)
        while at < len(self.tokens) and self.tokens[at].pos not in {"V", "A", "R"} and not self.tokens[at].mark:
            at += 1
        return at

    @cached_property
    def _settled(self) -> bool:
        """Whether a verb follows the subject's name at once, so that the subject is surely whole."""
        at = self.named_until
        return 0 < at < len(self.tokens) and self.tokens[at].pos in {"V", "R"}

    def plain(self, first: int, after: int) -> bool:
        """Whether tokens ``[first, after)`` have no mark, pointing word, denial or question word among them."""
        for i in range(first, after):
            token = self.tokens[i]
            glued = token.text in _INNER and 0 < i < after - 1 and token.start == self.tokens[i - 1].end
            if (token.mark and not glued) or token.key in _POINTING | _DENIALS | self.lexicon.asking - _ALSO_UNITS:
                return False
            if token.key in _PRONOUNS and not (i + 1 < after and self.tokens[i + 1].capital):
                return False
        return after > first

    def says(self, first: int, after: int) -> bool:
        """Whether a verb (or a measure: "dài", "cao") stands in ``[first, after)`` behind its first word."""
        return any(t.pos in {"V", "A"} for t in self.tokens[first + 1 : after])

    def whole(self, after: int) -> bool:
        """Whether ``[self.first, after)`` is a subject with a verb, ready for a question."""
        return self.independent and self.plain(self.first, after) and self.says(self.first, after)

    def ends(self, at: int) -> list[int]:
        """Where a stretch that begins at ``at`` may end, the longest first: at its mark, or before a word that only
        adds to it. Before a comma only where the subject is surely whole."""
        after = at
        found = []
        cuts = _CUTS | _LOOSE_CUTS if self._settled else _CUTS
        while after < len(self.tokens):
            token = self.tokens[after]
            if token.mark and not (token.text in _INNER and token.start == self.tokens[after - 1].end):
                break
            if token.key in cuts and after - at > 1 and self.tokens[after - 1].pos in _NOMINAL | {"M"}:
                found.append(after)
            after += 1
        stops = {",", ".", ";", ":"} if self._settled else {".", ";"}
        natural = [after] if after == len(self.tokens) or self.tokens[after].text in stops else []
        return [*natural, *reversed(found)]

    def widest(self, types: set[Type]) -> list[Place]:
        """The widest mention of ``types`` from each first token, in order."""
        found: dict[int, int] = {}
        for m in self.mentions:
            if m.type in types:
                found[m.first] = max(m.after, found.get(m.first, 0))
        return sorted(found.items())

    def pair(self, at: int) -> str:
        """The keys of token ``at`` and the one behind it: "cho biết"."""
        return " ".join(token.key for token in self.tokens[at : at + 2])

    def words(self, first: int, after: int, *, opens: bool = False) -> str:
        """Tokens ``[first, after)`` as written, short of "đã" and the like; ``opens``: with a capital."""
        start, end = self.view.slice(first, after)
        text = _PASSING.sub("", " ".join(self.view.article.text[start:end].split()))
        if opens:
            return text[0].upper() + text[1:]
        return text if self._named(first) else text[0].lower() + text[1:]

    def _named(self, first: int) -> bool:
        """Whether the capital of token ``first`` is a name's, not the sentence's."""
        token = self.tokens[first]
        if re.search(rf"[\w,] {re.escape(token.text)}(?!\w)", self.view.article.text):
            return True  # within another sentence, it has it too
        names = {Type.NAME, Type.ORGANISATION, Type.PLACE}
        begins = any(m.first == first and m.type in names for m in self.mentions)
        return bool(first) or begins or token.pos in {"Np", "Ny"} or token.text.isupper()


def statement_of(view: SentenceView, lexicon: Lexicon) -> Statement:
    """The statement of ``view``, behind a dateline in brackets, and a time and a place before its first commas."""
    mentions = mentions_of(view, lexicon)
    tokens = view.tokens
    at = _behind_dateline(tokens)
    when: Place | None = None
    where: Place | None = None
    while at < len(tokens):
        time = _longest(mentions, Type.TIME, at)
        place = _longest(mentions, Type.PLACE, at + 1) if tokens[at].key in {"tại", "ở"} else None
        comma = next((i for i in range(at, min(len(tokens), at + _FARTHEST)) if tokens[i].text == ","), 0)
        if not comma or not ((time and time[1] == comma) or tokens[at].key in _LEADING):
            break
        when = time or when
        where = place if place and place[1] == comma else where
        at = comma + 1
    return Statement(view, mentions, at, when, where, lexicon)


def _longest(mentions: tuple[Mention, ...], kind: Type, first: int) -> Place | None:
    after = max((m.after for m in mentions if m.type is kind and m.first == first), default=0)
    return (first, after) if after else None


def _behind_dateline(tokens: tuple[Token, ...]) -> int:
    """Past "(Báo Quê) -" at the beginning."""
    if not tokens or tokens[0].text != "(":
        return 0
    at = next((i + 1 for i, t in enumerate(tokens[:12]) if t.text == ")"), 0)
    return at + 1 if at and at < len(tokens) and tokens[at].text in {"-", "–", ":"} else at
