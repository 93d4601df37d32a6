"""All that a question may mean behind another one: its references put into words, what it leaves out put in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from corpus.article import Article
from retrieval.arrays import Floats
from retrieval.conversation import Conversation, Place, Turn
from retrieval.conversations.antecedents import antecedent, is_event, named_thing
from retrieval.conversations.composing import added, joined, without_gap
from retrieval.conversations.ellipsis import counted_instead, stripped, substituted
from retrieval.conversations.known_words import knows, meant_by, strangeness
from retrieval.conversations.own_words import asks, asks_more, forms_of_name, is_name, of_its_own
from retrieval.conversations.readings import NEARER, Reading, holds
from retrieval.conversations.references import ENGLISH, POSSESSIVES, Reference, Refers, Typed, references
from retrieval.question import Kind, Question
from retrieval.syllables import fold, has_diacritics, keys

_FEW: Final = 4  # syllables of its own up to which a question leans on the one before
_FRAGMENT: Final = 6  # syllables of a phrase without a question word that may be a follow-up
_STRANGE: Final = 0.2  # share of a question's weight that the last article lacks, from which others are asked first
_ELSEWHERE: Final = 0.5  # from which it is about something else
_NEAR: Final = 0.5  # points for the sentence of the last answer, where the question has more of its own
_PART: Final = re.compile(r"(?:[^,;:]|[,:](?=\d))+")  # of a sentence, between marks that are no number's
_COUNTS: Final = frozenset({"mấy", "nhiêu", "may", "nhieu"})
_THINGS: Final = frozenset({"cái", "chiếc", "cai", "chiec"})  # what stands for whatever was counted before
_COUNTED: Final = 3  # syllables at most of what was counted
_PERSONS: Final = frozenset({Refers.MAN, Refers.WOMAN, Refers.PERSON, Refers.PERSONS})
_AMOUNTS: Final = frozenset({Kind.HOW_MANY, Kind.MONEY, Kind.PERCENT, Kind.DURATION})
_PLACED: Final = frozenset({Kind.WHEN, Kind.WHERE})  # kinds whose focus noun ("phút", "nơi") is a question word
_ASKED_OF: Final = frozenset({Kind.WHO, Kind.YES_NO, Kind.HOW_MANY, Kind.MONEY})  # by words of their own
_GOING_ON: Final = 0.7  # what speaks, in points of confidence's logit, for going on about the same article
_DOUBTFUL: Final = -1.5  # where it lacks some of the question


class InTalk:
    """One question in a conversation whose last answer stands at ``place`` of ``article``; None where it has gone, or
    nothing was answered yet: then what is left out is still known, but not where to look."""

    def __init__(
        self,
        understand: Callable[[str], Question],
        weigh: Callable[[Question], Floats],
        talk: Conversation,
        place: Place | None,
        article: Article | None,
    ) -> None:
        self._understand = understand
        self._weigh = weigh
        self._talk = talk
        self._place = place
        self._article = article

    @property
    def _shown(self) -> tuple[Place, ...]:
        return tuple(place for turn in self._talk.turns for place in turn.places)

    @property
    def _last(self) -> Turn:
        return self._talk.turns[-1]

    def readings(self, alone: Reading) -> list[Reading]:
        typed = Typed(alone.standalone)
        if again := self._more(typed):
            return [again]
        resolved = self._resolved(typed)
        if resolved:
            return [*self._of_event(typed), *self._leaning(*resolved)]
        phrase, elliptic = stripped(typed)
        short = elliptic or len(typed.words) <= _FRAGMENT
        if phrase and short and not asks(self._understand(phrase)):
            found = self._ellipses(phrase)
            return found if elliptic or self._bare_name(phrase, typed) else [*found, alone]
        if self._article is None:
            return [alone] if alone.question.content else self._leaning(alone.standalone, "", 0.0)
        strange = strangeness(self._article, alone.question, typed, self._weigh)
        if strange > _ELSEWHERE:
            return [alone]
        leaning = self._leaning(alone.standalone, "", NEARER)
        if not of_its_own(alone.question):
            return leaning
        if strange > _STRANGE:
            return [alone, *(replace(reading, likely=_DOUBTFUL) for reading in leaning)]
        return [*leaning, alone]

    def _reading(self, question: Question, text: str, points: float, pattern: str = "") -> Reading:
        scope = self._place.article if self._place else None
        likely = _GOING_ON if self._place else 0.0
        return Reading(question, text, scope, self._place, points, likely=likely, pattern=pattern, follows=True)

    def _more(self, typed: Typed) -> Reading | None:
        """ "Còn ai nữa?": the last question again, as one that wants a list."""
        if not asks_more(typed):
            return None
        question = replace(self._understand(self._last.question), plural=True)
        return replace(self._reading(question, self._last.question, NEARER), but=self._shown)

    def _resolved(self, typed: Typed) -> tuple[str, str, float] | None:
        """The text with its references put into words; it with "{}" for a person; what nearness to the last answer is
        worth, nothing where those who were only counted are asked for. None: it has no reference."""
        text, pattern, points = typed.text, "", NEARER
        found = references(typed)
        for one in reversed(found):
            instead, length = self._named(typed, one)
            start, end = typed.words[one.first - length].start, typed.words[one.after - 1].end
            if one.refers in _PERSONS:
                pattern = text[:start] + "{}" + text[end:]
                counted = one.refers is Refers.PERSONS and self._last.kind is Kind.HOW_MANY
                points = 0.0 if counted else _NEAR
            text = text[:start] + self._spelt(instead, typed, one) + text[end:]
        return (" ".join(text.split()), pattern, points) if found else self._counting(typed)

    @staticmethod
    def _spelt(instead: str, typed: Typed, one: Reference) -> str:
        """``instead`` as the rest is typed: without diacritics, or as an English owner."""
        if typed.keys[one.first] in POSSESSIVES and instead:
            return f"{instead}'s" if one.after < len(typed.keys) else instead
        return fold(instead).lower() if typed.bare and typed.keys[one.first] not in ENGLISH else instead

    def _named(self, typed: Typed, one: Reference) -> tuple[str, int]:
        """What ``one`` stands for, in the place also of how many syllables before it."""
        lead = typed.keys[: one.first]
        if one.refers is Refers.THING and lead and (thing := named_thing(lead, self._talk))[0]:
            return thing
        return antecedent(one.refers, typed.slice(one.first, one.after), self._talk, self._understand), 0

    def _counting(self, typed: Typed) -> tuple[str, str, float] | None:
        """ "Đến nay được mấy cái rồi?": with what the question before counted in the place of "cái"."""
        last = self._understand(self._last.question)
        said = Typed(self._last.question)
        if last.kind is not Kind.HOW_MANY or len(said.words) != len(last.syllables) or last.gap[0] == last.gap[1]:
            return None
        at = next((i for i in range(1, len(typed.keys)) if typed.keys[i - 1] in _COUNTS), None)
        if at is None or typed.keys[at] not in _THINGS:
            return None
        after = last.gap[1]
        while after in last.content and after - last.gap[1] < _COUNTED:
            after += 1
        noun = said.slice(last.gap[1], after)
        return (typed.without(at, at + 1, noun), "", NEARER) if noun else None

    def _of_event(self, typed: Typed) -> list[Reading]:
        """ "Vụ này xảy ra ở đâu?": asked of what the question said of it that told which."""
        for one in references(typed):
            lead = typed.keys[: one.first]
            if one.refers is Refers.THING and is_event(lead):
                own = self._understand(typed.without(one.first, one.after))
                turns = (turn for turn in self._talk.turns if lead[-1] in keys(turn.question))
                return [self._joined(turn, own, typed.text, NEARER) for turn in turns][:1]
        return []

    def _leaning(self, text: str, pattern: str, points: float) -> list[Reading]:
        """The question as it is, near the last answer; with the words of the last one where it has none to go by."""
        own = self._understand(text)
        points = min(points, _NEAR) if len(own.content) > _FEW else points
        asked = range(*own.focus) if own.kind in _PLACED and own.focus[1] == own.gap[0] else ()
        asked = asked if "đâu" not in own.keys(*own.gap) and "khi" not in own.keys(*own.gap) else ()
        meant = meant_by(self._article, own)
        if pattern or any(i in meant or knows(self._article, own, i) for i in own.content if i not in asked):
            return [self._reading(own, text, points, pattern=pattern)]
        turns = self._talk.turns[-1:] if of_its_own(own) else self._talk.turns
        found = [self._joined(turn, own, text, points) for turn in reversed(turns)]
        strange = own.kind in _ASKED_OF and any(i not in asked for i in own.content)
        return [replace(one, likely=_DOUBTFUL) for one in found] if strange else found

    def _joined(self, turn: Turn, own: Question, text: str, points: float) -> Reading:
        """What ``own`` asks, of what ``turn`` asked about."""
        last = self._understand(turn.question)
        both = joined(last, own)
        if own.language == "en":  # is searched for by its text
            both = replace(both, text=f"{last.text} {text}")
        return self._reading(both, f"{without_gap(turn.question, last)} {text}", points)

    def _ellipses(self, phrase: str) -> list[Reading]:
        """The earlier questions with ``phrase`` in them."""
        texts: list[str] = []
        latest = self._last
        if (latest.pattern and (found := substituted(phrase, latest.pattern.replace("{}", "")))) or (
            not latest.pattern and (found := substituted(phrase, latest.question))
        ):
            texts.append(found)
        texts += [found for turn in reversed(self._talk.turns) if (found := self._beside(phrase, turn))]
        if latest.pattern:
            texts.append(latest.pattern.replace("{}", phrase))
        texts += [found for turn in reversed(self._talk.turns[:-1]) if (found := substituted(phrase, turn.question))]
        readings = [self._reading(self._understand(text), text, _NEAR) for text in dict.fromkeys(texts)]
        own = self._understand(phrase)
        if latest.kind in _AMOUNTS and not asks(own) and not is_name(own):
            if instead := counted_instead(phrase, latest.question, self._understand(latest.question)):
                readings.append(self._reading(self._understand(instead), instead, _NEAR))
            texts.append(f"{phrase} bao nhiêu")
            readings.append(self._reading(self._understand(texts[-1]), texts[-1], _NEAR))
        both = added(self._understand(latest.question), own)
        readings.append(self._reading(both, f"{latest.question} {phrase}", NEARER))
        about = forms_of_name(own)
        before = forms_of_name(self._understand(self._last.question), ends=False)
        name = tuple(keys(phrase))
        return [replace(one, phrase=name, about=about, before=before, but=self._shown) for one in readings]

    def _bare_name(self, phrase: str, typed: Typed) -> bool:
        """Whether it is a name with a question mark, behind an answer: "Quảng Nam?" is "Còn Quảng Nam?"."""
        return self._place is not None and typed.text.endswith("?") and is_name(self._understand(phrase))

    def _beside(self, phrase: str, turn: Turn) -> str | None:
        """``turn``'s question asked of ``phrase``, where its answer's sentence has ``phrase`` in another part.

        "Có mấy người chết?" – "2 người chết, 1 người mất tích" – "Còn mất tích?": what stands in the answer's part
        alone is what changes.
        """
        place = turn.place
        article = self._article
        if not (place and article) or place.article != article.id or place.sentence >= len(article.sentences):
            return None
        start, end, _ = article.sentences[place.sentence]
        text = article.text
        parts = [(m.start() + start, m.end() + start) for m in _PART.finditer(text[start:end])]
        spelt = keys if has_diacritics(phrase) else _bare_keys
        held = next((slice(*p) for p in parts if holds(spelt(text[slice(*p)]), spelt(phrase))), None)
        own = next((slice(*p) for p in parts if p[0] <= place.start < p[1]), None)
        if held is None or own is None or held == own:
            return None
        changes = set(keys(text[own])) - set(keys(text[held]))
        typed, question = Typed(turn.question), self._understand(turn.question)
        if len(typed.words) != len(question.syllables):
            return None
        gone = [i for i in question.content if typed.keys[i] in changes and not typed.keys[i][0].isdigit()]
        if not gone:
            return None
        out = typed.without(gone[0], gone[0] + 1, phrase)
        for key in (typed.keys[i] for i in gone[1:]):
            out = re.sub(rf"(?i)\b{re.escape(key)}\b", "", out, count=1)
        return " ".join(out.split())


def _bare_keys(text: str) -> list[str]:
    return list(map(fold, keys(text)))
