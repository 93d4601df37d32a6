"""From the words of an English question to the kind of its answer: an ordered table of patterns, the first decides."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from retrieval.question import Kind


class AskedKind(NamedTuple):
    """What an English question wants. ``focus``: where its focus noun phrase is sought, ``[start, end)`` of the text.

    ``plural``: a list is wanted. ``frame``: the question words themselves, ``[start, end)``; nothing to search for.
    """

    kind: Kind
    plural: bool
    frame: tuple[int, int]
    focus: tuple[int, int]


_BE = r"(?:is|was|are|were|'s|’s|be|been|has been|have been|had been|will be)"
_AUX = r"(?:is|was|are|were|did|does|do|has|have|had|will|would|can|could|should|may|might|must)"
_MONEY = r"(?:money|dollars?|dong|vnd|usd|euros?|pounds?|yen|cash|funding|funds)"
_SPAN = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|nights?)"
_PRICED = (
    r"(?:price|cost|fee|fine|salary|wages?|income|revenue|budget|profit|debt|value|worth|investment|turnover|gdp|"
    r"compensation|bonus|reward|prize money|tuition|loan|damages?|capital)"
)
_POST = r"(?:position|post|job|title|role|rank|occupation|profession|office|capacity|duties)"
_PLACE = (
    r"(?:country|countries|city|cities|town|place|province|district|state|region|continent|county|village|area|location|street|"
    r"river|venue|stadium|island|ocean|sea|nation|commune|ward|borough|neighborhood)"
)
_TIME = r"(?:years?|month|day|date|century|decade|time|season|era|period|weekday|hour|quarter)"
_PERSON = (
    r"(?:person|people|man|woman|president|king|queen|emperor|minister|general|leader|actor|actress|singer|author|artist|"
    r"scientist|player|coach|director|founder|officer|commander|secretary|chairman|mayor|governor|politician|"
    r"philosopher|architect|engineer|writer|judge|pope|bishop|ruler|explorer|delegate|official)"
)
_ORGANISATION = (
    r"(?:company|companies|organi[sz]ation|agency|team|club|party|university|school|college|department|ministry|unit|"
    r"group|band|network|corporation|institution|institute|association|committee|bank|newspaper|station|army|church)"
)
_SAY = (
    r"(?:say|said|says|state|tell|told|comment|remark|emphasi[sz]e|stress|request|ask|urge|suggest|recommend|announce|explain|"
    r"warn|claim|propose|conclude|declare|instruct|note|advise|promise)"
)

_START = r"^(?:\W*(?:and|so|but|then|please|according to [^,]+,|in addition to [^,]+,|besides [^,]+,)\s+)*"


class _Rule(NamedTuple):
    kind: Kind
    pattern: re.Pattern[str]
    plural: bool


def _rule(kind: Kind, pattern: str, *, plural: bool = False) -> _Rule:
    return _Rule(kind, re.compile(pattern, re.IGNORECASE), plural)


# A named group "focus" marks where the focus noun phrase starts or stands.
_RULES: Final = (
    _rule(Kind.SUMMARY, r"\b(?:summari[sz]e|summary|sum up|main (?:points?|ideas?|content)|what is (?:this|the) (?:article|story|news|text) about|what does (?:this|the) article say)\b"),
    _rule(Kind.WHY, r"\b(?:why|how come|for what reasons?|for which reasons?|what (?:is|was|are|were) the (?:main |primary |major )?(?:reasons?|causes?)|what reasons?|what (?:caused?|led to|made|makes|triggered))\b"),
    _rule(Kind.PURPOSE, r"\b(?:what for|for what purpose|(?:what|which) (?:is|was|were|are) the (?:main )?(?:purposes?|aims?|goals?|objectives?)|to what end|with what (?:aim|purpose|goal))\b"),
    _rule(Kind.PURPOSE, r"\bwhat (?:is|was|are|were) .* (?:used|meant|intended|designed) (?:for|to do)\b"),
    _rule(Kind.AGE, r"\b(?:how old|(?:at )?what age|at which age|what (?:is|was) (?:the|his|her) age)\b"),
    _rule(Kind.PERCENT, r"\b(?:(?:what|which|how many|how much)(?: of a)? (?:percent(?:age)?|per cent|proportion|share|fraction)|what (?:is|was) the (?:percent(?:age)?|proportion|share) of|what % )\b"),
    _rule(Kind.PERCENT, r"\b(?:what|how high) (?:is|was|were|are) the \w+(?: \w+)? rate\b"),
    _rule(Kind.SCORE, r"\b(?:what (?:is|was) the (?:\w+ )?score|what (?:is|was) the result of (?:\w+ ){0,3}(?:match|game|final)|(?:what|which) score|how did the (?:match|game) end|how many goals to)\b"),
    _rule(Kind.DURATION, rf"\b(?:how long(?! (?:is|was|are) the (?:river|bridge|road|tunnel|wall|coast|line|route))|(?:for |in |after |over )?how (?:many|much) (?:more |consecutive |full )?{_SPAN}|for what (?:period|length) of time|what (?:is|was) the duration)\b"),
    _rule(Kind.MONEY, rf"\b(?:how much (?:more )?{_MONEY}|how many (?:million |billion )?{_MONEY}|how much (?:is|was|were|did|does|do|has|have|had|will|are)\b.*\b(?:cost|pay|paid|spend|spent|earn|earned|charge|charged|invest|invested|sell|sold|worth|raise|raised|fined?|lose|lost|donated?|receive|received|price|make|made|owe|buy|bought|give|given|award(?:ed)?)|at what price|(?:what|how much) (?:is|was|were|are) (?:the|its|his|her|their) (?:\w+ ){{0,3}}{_PRICED})\b"),
    _rule(Kind.CODE, r"\b(?:phone number|hotline|licen[cs]e plate|number plate|registration number|code number|serial number|what number|which number|flight number)\b"),
    _rule(Kind.HOW_MANY, r"\b(?P<frame>(?:about |approximately |around |roughly )?(?:how many|how much|what number of|what (?:is|was|were|are) the (?:total |average |estimated |maximum |minimum )?(?:number|amount|population|size|length|height|width|depth|area|distance|speed|weight|density|temperature|capacity|quantity) of|what (?:amount|quantity) of))\s*(?P<focus>.*)"),
    _rule(Kind.HOW_MANY, r"\b(?P<frame>how (?:far|tall|high|wide|deep|large|big|long|fast|heavy|often|large a|frequently|thick|hot|cold|strong|small|densely))\b(?P<focus>.*)"),
    _rule(Kind.WHEN, rf"^(?!.*\b(?:what|who|which|why|how|where)\b.*\bwhen\b).*?\b(?P<frame>when|(?:(?:in|on|by|at|during|since|until|from|around) )?(?:what|which)(?: (?:is|was) the)?) ?(?:(?<=when)|(?<=when )|(?:\w+ )?(?P<focus>{_TIME}))\b"),
    _rule(Kind.WHEN, r"\bhow (?:long ago|early|late|soon|recently)\b"),
    _rule(Kind.POST, rf"\b(?:what|which)(?: (?:is|was|were|are) (?:the |his |her |their |\w+'s )?)? ?(?:\w+ )?{_POST}\b"),
    _rule(Kind.WHERE, rf"\b(?:where|whereabouts|from where|(?:in|at|to|from|on|through|near|around|of|across|into) (?:what|which) (?:\w+ )?(?P<focus>{_PLACE})|(?:what|which) (?:\w+ )?{_PLACE})\b"),
    _rule(Kind.WHO, r"\b(?P<frame>who (?:all|else)|who are|who were|which people|what people)\b", plural=True),
    _rule(Kind.WHO, rf"\b(?P<frame>who) {_BE} (?P<focus>(?:the|his|her|its|their|an?) .*)"),
    _rule(Kind.WHO, r"\b(?:who|whom|whose|by whom|with whom|to whom|who's)\b"),
    _rule(Kind.WHO, rf"\b(?P<frame>what|which) (?P<focus>(?:[\w-]+ ){{0,3}}{_PERSON})s?\b"),
    _rule(Kind.WHO, rf"\bwhat (?:is|was|were|are) the (?:full |real |birth |first |last )?names? of (?P<focus>(?:the |his |her )?(?:[\w-]+ ){{0,2}}{_PERSON})\b"),
    _rule(Kind.NAME, r"\b(?:what|which) (?:is|was|were|are) (?:the |its |his |her |their )?(?:[\w'’-]+ ){0,4}(?:names?|nicknames?|title|term|word)\b|\bwhat (?:is|was|were|are|do|did) .* (?:called|named|known as|nicknamed|call|name)\b|\bwhat (?:name|nickname|term|word)\b"),
    _rule(Kind.QUOTE, rf"\bwhat (?:did|does|do|has|have|had) .*\b{_SAY}\b|\bwhat .* (?:quote|statement)\b"),
    _rule(Kind.ORGANISATION, rf"\b(?P<frame>(?:by |for |with |at |from |to |of |in )?(?:what|which)) (?P<focus>(?!(?:is|was|are|were|did|does|do|has|have|had)\b)(?:[\w-]+ ){{0,3}}{_ORGANISATION})\b"),
    _rule(Kind.WHICH, r"\b(?P<frame>(?:what|which) (?:are|were)(?: the| some(?: of the)?)?(?: main| major)?(?: two| three| four| five| six| \d+)?)\b(?P<focus>.*)", plural=True),
    _rule(Kind.WHICH, r"\b(?P<frame>(?:what|which) (?:two|three|four|five|six|other|several|\d+)) (?P<focus>.*)", plural=True),
    _rule(Kind.WHAT, rf"{_START}(?P<frame>list|name|mention|enumerate|give|tell me|describe|state|identify)\b(?P<focus>.*)", plural=True),
    _rule(Kind.HOW, r"\bhow\b|\bin what (?:way|manner)s?\b|\bby what means\b"),
    _rule(Kind.DEFINITION, r"\bwhat (?:does|do|did) .* (?:mean|stand for|refer to)\b|\bdefine\b|\bwhat (?:is|are) (?:meant by|the definition|the meaning)\b"),
    _rule(Kind.DEFINITION, rf"{_START}what (?:is|are|was|were|'s) (?:an? )?(?!the\b|an?\b|his\b|her\b|its\b|their\b|one\b|some\b|used\b|considered\b)(?:[\w-]+ ?){{1,3}}\?*$"),
    _rule(Kind.WHICH, r"\b(?P<frame>(?:by |for |with |at |from |to |of |in |on |under |during |through )?(?:which|what)(?: (?:type|kind|sort|form|class)s? of)?) (?P<focus>(?!(?:is|was|are|were|did|does|do|has|have|had|will|would|can|could|should|may|might|must)\b)\w.*)"),
    _rule(Kind.WHAT, rf"\b(?P<frame>what) {_BE} (?P<focus>(?:the|his|her|its|their|one|an?|some) .*)"),
    _rule(Kind.WHAT, r"\b(?:what|which)\b"),
    _rule(Kind.YES_NO, rf"{_START}{_AUX}\b"),
)  # fmt: skip

_SINGULAR_LIST: Final = re.compile(
    r"\b(?:what|which) (?:are|were)\b|\bname (?:all|the \w+s|some|two|three|four|five)\b|\bwho (?:are|were|all)\b",
    re.IGNORECASE,
)


def kind_of_english(text: str) -> AskedKind:
    """The kind that the first fitting rule says; KEYWORDS where none fits (a headline, a name, loose words)."""
    for kind, pattern, plural in _RULES:
        found = pattern.search(text)
        if found is None:
            continue
        groups = found.groupdict()
        frame = found.span("frame") if groups.get("frame") else found.span()
        focus = found.span("focus") if groups.get("focus") else (frame[1], frame[1])
        return AskedKind(kind, plural or bool(_SINGULAR_LIST.search(text)), frame, focus)
    return AskedKind(Kind.KEYWORDS, plural=False, frame=(0, 0), focus=(0, 0))
