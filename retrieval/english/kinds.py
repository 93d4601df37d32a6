"""From the words of an English question to the kind of its answer: an ordered table of patterns, the first decides."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from retrieval.question import Kind


class AskedKind(NamedTuple):
    """What an English question wants. ``plural``: a list is wanted.

    ``focus``: ``[start, end)`` of the text at whose beginning the noun phrase stands that names what the answer is;
    empty where there is none.
    """

    kind: Kind
    plural: bool
    focus: tuple[int, int]


_WH = r"(?:what|which)"
_BE = r"(?:is|was|are|were|'s|’s|has been|have been|had been|will be)"
_AUX = r"(?:is|was|are|were|did|does|do|has|have|had|will|would|can|could|should|may|might|must)"
_POSSESSOR = r"(?:the |his |her |its |their |(?:[\w.]+ ){0,3}[\w.]+['’]s )"
_MONEY = r"(?:money|dollars?|dong|vnd|usd|euros?|pounds?|yen|cash|funding)"
_SPAN = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|nights?)"
_PRICED = (
    r"(?:prices?|costs?|fees?|fine|salary|wages?|incomes?|revenues?|budget|profits?|debts?|value|worth|"
    r"investments?|"
    r"turnover|gdp|compensation|bonus|reward|prize money|tuition|loan|damages?|funding)"
)
_PAID = (
    r"(?:cost|pay|paid|spend|spent|earn|earned|charged?|invest|invested|sell|sold|worth|raised?|fined?|"
    r"donated?|price|owed?|"
    r"buy|bought|awarded|lend|lent|borrow|borrowed|receive|received|get|given)"
)
_POST = r"(?:positions?|posts?|jobs?|title|rank|occupation|profession|office|capacity|duties)"
_PLACE = (
    r"(?:countr(?:y|ies)|cit(?:y|ies)|towns?|places?|provinces?|districts?|states?|regions?|continents?|"
    r"county|counties|"
    r"villages?|areas?|locations?|streets?|rivers?|venues?|stadiums?|islands?|oceans?|sea|nations?|"
    r"communes?|wards?|"
    r"boroughs?|neighborhoods?|localit(?:y|ies))"
)
_TIME = r"(?:years?|months?|days?|dates?|century|centuries|decades?|time|season|era|period|weekday|hour|quarter)"
_PERSON = (
    r"(?:person|people|man|men|woman|women|president|king|queen|emperor|minister|general|leader|actor|"
    r"actress|singer|author|"
    r"artist|scientist|player|coach|director|founder|officer|commander|secretary|chairman|mayor|governor|"
    r"politician|"
    r"philosopher|architect|engineer|writer|judge|pope|bishop|ruler|explorer|delegate|official|victim|suspect|"
    r"captain|pilot|driver|chairwoman|teacher|doctor|lawyer|farmer|owner|boss|spokesperson)s?"
)
_ORGANISATION = (
    r"(?:company|companies|organi[sz]ations?|agency|agencies|teams?|clubs?|part(?:y|ies)|universit(?:y|ies)|"
    r"schools?|colleges?|"
    r"departments?|ministry|ministries|units?|groups?|bands?|networks?|corporations?|institutions?|"
    r"institutes?|associations?|"
    r"committees?|banks?|newspapers?|stations?|army|armies|church(?:es)?)"
)
_SAY = (
    r"(?:say|said|says|tell|told|comment|remark|emphasi[sz]e|stress|request|ask|urge|suggest|recommend|"
    r"announce|explain|warn|"
    r"claim|propose|conclude|declare|instruct|note|advise|promise|call for|affirm|pledge)"
)
_LENGTHY = (
    r"(?:river|bridge|road|tunnel|wall|coast|line|route|canal|bypass|highway|expressway|street|dam|dyke|runway|pipeline|"
    r"railway|section|stretch|border|beach)"
)
_MEASURE = (
    r"(?:temperatures?|rainfall|humidity|population|speed|height|depth|length|width|weight|capacity|magnitude|density|"
    r"distance|water level|air quality index)"
)
_MEASURED_AT = r"(?:in|at|on|for|near|between|from|to|today|tonight|tomorrow|during|recorded|expected|forecast)"
_OPENS = r"^\W*(?:the )?(?:[\w-]+ )?"
_POLITE = r"^\W*(?:(?:and|so|but|then|please|also)\W+)*"


class _Rule(NamedTuple):
    kind: Kind
    pattern: re.Pattern[str]
    plural: bool


def _rule(kind: Kind, *patterns: str, plural: bool = False) -> _Rule:
    """``patterns`` are alternatives; a group "focus" in one of them says where the focus noun phrase begins."""
    return _Rule(kind, re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE), plural)


_RULES: Final = (
    _rule(
        Kind.SUMMARY,
        r"\b(?:summari[sz]e|summary|sum up|main (?:points?|ideas?|content))\b",
        r"\bwhat (?:is|was) (?:this|the) (?:article|story|news|text|report) about\b",
        r"\bwhat does (?:this|the) (?:article|story|report|text) (?:say|tell)(?! about)\b",
    ),
    _rule(
        Kind.YES_NO,
        rf"{_POLITE}{_AUX} (?!you (?:tell|say|explain|list|name|give|show)\b)(?!.*\b(?:wh\w+|how)(?: \w+)?\W*$)",
    ),
    _rule(
        Kind.WHY,
        r"\bwhy\b",
        r"\bhow come\b",
        rf"\b(?:for )?{_WH} reasons?\b",
        rf"\bwhat {_BE} the (?:\w+ )?(?:reasons?|causes?)\b",
        r"\bwhat (?:caused?|causes|led to|made|makes|triggered)\b",
        r"\bwhat (?:drove|pushed|prompted|motivated|inspired|forced|compelled)\b",
    ),
    _rule(
        Kind.PURPOSE,
        rf"\bwhat for\b|\bto what end\b|\b(?:for|with) {_WH} (?:purpose|aim|goal|objective)s?\b",
        rf"\b{_WH} {_BE} {_POSSESSOR}(?:main )?(?:purpose|aim)s?\b",
        rf"\bwhat {_BE} .* (?:used|meant|intended|designed) (?:for|to do)\b",
    ),
    _rule(Kind.AGE, rf"\bhow old\b|\b{_WH} age\b|\bwhat {_BE} (?:the|his|her) age\b"),
    _rule(
        Kind.PERCENT,
        rf"\b(?:{_WH}|how many|how much)(?: of a)? (?:percent(?:age)?|per cent|proportion|share|fraction)\b",
        rf"\bwhat {_BE} the (?:percent(?:age)?|proportion|share) of\b",
        rf"\b(?:what|how high) {_BE} the \w+(?: \w+)? rate\b",
    ),
    _rule(
        Kind.SCORE,
        rf"\bwhat {_BE} the (?:\w+ )?score\b|\b{_WH} score\b|\bhow did the (?:match|game) end\b",
        rf"\bwhat {_BE} the (?:final )?result of (?:[\w-]+ ){{0,3}}(?:match|game|final)\b",
    ),
    _rule(
        Kind.DURATION,
        rf"\bhow long(?! {_BE} the (?:\w+ )?{_LENGTHY})\b",
        rf"\bhow (?:many|much) (?:more |consecutive |full )?{_SPAN}\b",
        rf"\bfor {_WH} (?:period|length) of time\b|\bwhat {_BE} the duration\b",
    ),
    _rule(
        Kind.MONEY,
        rf"\bhow (?:much|many) (?:more |million |billion |prize |public |state )?{_MONEY}\b",
        rf"\bhow much {_AUX}\b.*\b{_PAID}\b",
        r"\bhow much (?:is|are|was|were) (?:a|an|the|one|each)\b",
        r"\bhow much (?:is|are|was|were|will be) (?:[\w-]+ ){0,2}(?:tickets?|fares?|tuition|rent|admission)\b",
        rf"\b(?:what|how (?:much|high|large|big)) {_BE} {_POSSESSOR}(?:[\w-]+ ){{0,3}}{_PRICED}\b",
        r"\bat what price\b",
    ),
    _rule(
        Kind.CODE,
        r"\b(?:phone number|hotline|licen[cs]e plate|number plate|registration number|serial number|"
        r"flight number)\b",
        rf"\b{_WH} number\b",
    ),
    _rule(
        Kind.HOW_MANY,
        r"\bhow (?:many|much)\b\s*(?P<focus>.*)",
        rf"\bwhat {_BE} the (?:\w+ )?(?:number|amount|population|size|length|height|width|depth|area|"
        rf"distance|speed|weight|"
        r"density|temperature|capacity|quantity|magnitude) of\b",
        rf"\bwhat ?{_BE} (?:the )?(?P<measured>(?:[\w-]+ ){{0,2}}{_MEASURE})(?= {_MEASURED_AT}\b|\W*$)",
        r"\bwhat (?:amount|quantity|number) of\b",
        r"\bhow (?:far|tall|high|wide|deep|large|big|long|fast|heavy|often|frequently|thick|hot|cold|strong|"
        r"small|densely)\b",
    ),
    _rule(
        Kind.WHEN,
        r"^(?!.*\b(?:what|who|which|why|how|where)\b.*\bwhen\b).*\bwhen\b",
        rf"\b{_WH} (?:{_BE} the )?(?:exact |calendar )?{_TIME}\b(?! of (?:year )?(?:music|art|study))",
        r"\bhow (?:long ago|early|late|soon|recently)\b",
    ),
    _rule(Kind.HOW_MANY, rf"\b{_WH} (?:position|place|spot|rank) (?:in|on|of) the (?:table|standings|league|ranking)"),
    _rule(Kind.POST, rf"\b{_WH} (?:{_BE} {_POSSESSOR}?)?(?:\w+ )?{_POST}\b|\bwhat do(?:es)? .* do for a living\b"),
    _rule(
        Kind.WHERE,
        r"\b(?:where|whereabouts)\b",
        rf"\b{_WH} (?:\w+ )?(?P<focus>{_PLACE})\b",
    ),
    _rule(
        Kind.WHO,
        rf"\bwho {_BE} (?P<focus>(?:the|his|her|its|their|an?) .*)",
        r"\b(?:who|whom|whose|who's)\b",
    ),
    _rule(
        Kind.WHO,
        rf"\b{_WH} (?P<focus>(?:(?!{_AUX}\b)[\w-]+ ){{0,3}}{_PERSON})\b",
        rf"\bwhat {_BE} {_POSSESSOR}(?:full |real |birth |first |"
        rf"last )?names? of (?P<person>(?:[\w-]+ ){{0,3}}{_PERSON})\b",
        rf"^\W*(?:the )?names? of (?P<holder>(?:the )?(?:[\w-]+ ){{0,3}}{_PERSON})\b",
        rf"\bwhat {_BE} (?:the |his |her |their )?(?P<named>(?:[\w-]+ ){{0,3}}{_PERSON})['’]s? (?:full )?names?\b",
    ),
    _rule(
        Kind.NAME,
        rf"\b{_WH} {_BE} {_POSSESSOR}(?:[\w'’-]+ ){{0,3}}(?:names?|nicknames?|term|word)(?: (?:of|"
        rf"for) (?P<focus>.*))?\b",
        rf"\bwhat (?:{_BE}|do|did|does) .* (?:called|named|known as|nicknamed|call|name)\b",
        r"\bwhat (?:name|nickname|term|word)\b",
    ),
    _rule(
        Kind.QUOTE,
        rf"\bwhat {_AUX} .*\b{_SAY}\b",
        r"\bwhat .* (?:quote|statement)\b",
    ),
    _rule(Kind.QUOTE, rf"\b{_WH} (?:[\w-]+ ){{0,3}}[\w-]+s (?:did|do|does|has|have) .*\b{_SAY}e?d?\b", plural=True),
    _rule(Kind.ORGANISATION, rf"\b{_WH} (?P<focus>(?:(?!{_AUX}\b)[\w-]+ ){{0,3}}{_ORGANISATION})\b"),
    _rule(
        Kind.WHICH,
        rf"\b{_WH} (?:are|were) (?:the |some (?:of the )?)?(?:main |major )?(?P<focus>.*)",
        rf"\b{_WH} (?P<counted>(?:two|three|four|five|six|other|several|\d+) .*)",
        plural=True,
    ),
    _rule(
        Kind.WHAT,
        rf"{_POLITE}(?:can you |could you )?(?:list|mention|enumerate)\b(?P<focus>.*)",
        plural=True,
    ),
    _rule(Kind.WHAT, rf"{_POLITE}(?:can you |could you )?(?:name|give|tell me|identify)\b(?P<focus>.*)"),
    _rule(Kind.HOW, r"\bhow\b|\bin what (?:way|manner)s?\b|\bby what means\b"),
    _rule(
        Kind.DEFINITION,
        r"\bwhat (?:does|do|did) .* (?:mean|stand for|refer to)\b|\bdefine\b",
        rf"\bwhat {_BE} (?:meant by|the definition|the meaning)\b",
        rf"{_POLITE}what {_BE} (?:an? )?(?!(?:the|an?|his|her|its|their|one|some|used|"
        rf"considered)\b)(?:[\w-]+ ?){{1,3}}\?*$",
    ),
    _rule(
        Kind.WHICH,
        rf"\b{_WH}(?: (?:type|kind|sort|form|class)s? of)? (?!{_AUX}\b)(?P<focus>\w.*)",
    ),
    _rule(Kind.WHAT, rf"\bwhat {_BE} (?P<focus>(?:the|his|her|its|their|one|an?|some) .*)", rf"\b{_WH}\b"),
    # Without a question word: what a property is named of.
    _rule(
        Kind.HOW_MANY,
        rf"{_OPENS}numbers? of (?P<focus>.*)",
        rf"{_OPENS}(?:population|size|length|height|depth|area) of\b",
    ),
    _rule(Kind.WHY, rf"{_OPENS}(?:causes?|reasons?) (?:of|for|why)\b"),
    _rule(Kind.MONEY, rf"{_OPENS}(?:prices?|costs?|fees?|fares?|salary|budget) (?:of|for)\b"),
    _rule(Kind.WHEN, rf"{_OPENS}(?:dates?|time) of\b"),
    _rule(Kind.WHERE, rf"{_OPENS}(?:venue|location|place|site) of\b"),
    _rule(Kind.PERCENT, rf"{_OPENS}(?:percentage|share|proportion) of\b"),
)

_MANY: Final = r"(?:all|both|some|several|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_SEVERAL: Final = re.compile(
    rf"\b(?:{_WH}|who) (?:are|were|all|else)\b|\b{_WH} {_MANY} \w+s\b|"
    rf"{_POLITE}(?:can you |could you )?(?:list|enumerate)\b|"
    rf"\b(?:name|identify|names of) (?:{_MANY}|the (?:{_MANY}|\w+s|people|men|women|children))\b",
    re.IGNORECASE,
)


def kind_of_english(text: str) -> AskedKind:
    """The kind that the first fitting rule says; KEYWORDS where none fits (a headline, a name, loose words)."""
    for kind, pattern, plural in _RULES:
        found = pattern.search(text)
        if found:
            spans = (found.span(name) for name in found.groupdict() if found.group(name) is not None)
            return AskedKind(kind, plural or bool(_SEVERAL.search(text)), next(spans, (found.end(), found.end())))
    return AskedKind(Kind.KEYWORDS, plural=False, focus=(0, 0))
