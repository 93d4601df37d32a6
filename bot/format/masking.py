"""Hides what is private in people's questions where they are shown: telephone and identity numbers.

They are kept as typed, so that a question can be asked again; whoever shows one to another person calls ``masked``.
"""

from __future__ import annotations

import re

HIDDEN = "•••"

_NOT_WITHIN = r"(?<!\d)(?<!\d[.,])"
_DATE = r"(?!\d{1,2}[-.]\d{1,2}[-.](?:1[89]|20)\d\d)"
_GAP = r"[ .\-\u2010-\u2013\u00a0\u2009\u202f\u200b-\u200d\u2060]{0,3}"
# Nine digits or more side by side: telephone, identity card (9 or 12 digits), bank account. Written in groups: what
# begins as a telephone number does (+84, 84 or 0; the area code may be in brackets) and has 9 to 12 digits; and groups
# of three between spaces or hyphens, as identity numbers are. Not between points: "1.500.000.000 đồng" is money. And
# passports: a letter with seven digits (eight until 2008).
_PRIVATE = re.compile(
    rf"\d{{9,}}"
    rf"|\(?(?:\+|\b00){_GAP}84\)?(?:{_GAP}\(?\d\)?){{7,11}}"
    rf"|{_NOT_WITHIN}\(?{_DATE}0\d{{0,4}}\)?(?:{_GAP}\d){{5,11}}"
    rf"|{_NOT_WITHIN}84(?:{_GAP}\d){{9,10}}"
    rf"|{_NOT_WITHIN}\d{{3}}(?:[ \-\u00a0]\d{{3}}){{2,3}}(?!\d)"
    rf"|(?P<passport>(?<!\w)[A-Za-z] ?\d{{7,8}}(?!\d))"
)
_FEWEST = 9  # digits; what has fewer is a date, an amount, a year


def masked(text: str) -> str:
    """``text`` with such numbers as ``•••``."""
    return _PRIVATE.sub(_hidden, text)


def _hidden(match: re.Match[str]) -> str:
    digits = sum(map(str.isdigit, match.group()))
    return HIDDEN if digits >= _FEWEST or match["passport"] else match.group()
