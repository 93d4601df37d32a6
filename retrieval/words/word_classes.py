"""Classes of words that several rules look for, or that are long: bodies, persons, verbs of saying, what is counted.

The words, and what a class is good for, stand in ``data/word_classes.txt``; ``"công an" in SMALL_BODIES``. A class is
a set, or a tuple where patterns are made of it or its order counts. Short lists that one rule alone has stay with it;
what questions and names are read with (titles, posts, units, synonyms) is in ``retrieval.words.lexicon``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from retrieval.words.lexicon_files import read_classes

TABLE: Final = Path(__file__).parents[1] / "data" / "word_classes.txt"


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    return read_classes(TABLE)


def _in_order(name: str) -> tuple[str, ...]:
    """The words of a class in the order of the file. Raises KeyError where the file has no such class."""
    return _classes()[name]


def _set(name: str) -> frozenset[str]:
    return frozenset(_in_order(name))


# Places and bodies
DIVISIONS: Final = _set("divisions")
COMMITTEES: Final = _set("committees")
STATE_BODIES: Final = _set("state bodies")
BODIES: Final = _in_order("bodies")
SMALL_BODIES: Final = _set("small bodies")
WITHIN_OFFICES: Final = _set("within offices")
FIELDS: Final = _set("fields")
DEPARTMENT_FIELDS: Final = _set("department fields")
MANAGED: Final = _set("managed")
MANAGED_KINDS: Final = _set("managed kinds")
HOSPITAL_DEPARTMENTS: Final = _set("hospital departments")
NAMED_AFTER_PERSONS: Final = _set("named after persons")
CALLED_BY_KIND: Final = _set("called by kind")
BEFORE_FIELDS: Final = _set("before fields")
EVENTS: Final = _set("events")

# Persons
ROLES: Final = _in_order("roles")
FORMS_OF_ADDRESS: Final = _set("forms of address")
ADDRESS_OF_MEN: Final = _set("address of men")
ADDRESS_OF_WOMEN: Final = _set("address of women")
ADDRESS_OF_EITHER: Final = _set("address of either")
BARE_PERSONS: Final = _set("bare persons")
GIVEN_NAMES: Final = _set("given names")
BEHIND_NAMES: Final = _set("behind names")
FELLOWS: Final = _set("fellows")
TELLERS: Final = _in_order("tellers")
HEADS_OF_BODIES: Final = _in_order("heads of bodies")

# Verbs
TELLING: Final = _set("telling")
SAYING: Final = TELLING | _set("saying")
QUOTING: Final = _set("quoting")
DECIDING: Final = _set("deciding")
DONE_BY: Final = _in_order("done by")
DONE_TO_SOMEBODY: Final = _set("done to somebody")
HAPPENING: Final = _set("happening")
SUFFERING: Final = _set("suffering")
SETTING_TASKS: Final = _set("setting tasks")
AUXILIARIES: Final = _set("auxiliaries")
STATES: Final = _set("states")

# Things, and how they are counted
TOOLS: Final = _set("tools")
KEPT_WITH_NUMBERS: Final = _set("kept with numbers")
CLASSIFIERS: Final = _set("classifiers")
COUNTING_CLASSIFIERS: Final = _set("counting classifiers")
THINGS_COUNTED: Final = _in_order("things counted")
NOT_PAID_FOR: Final = _in_order("not paid for")
WEIGHED: Final = _in_order("weighed")
CURRENCIES: Final = _in_order("currencies")
SUMS: Final = _in_order("sums")
PROPERTIES: Final = _set("properties")
NO_PROPERTIES: Final = _set("no properties")
PRICED: Final = _set("priced")
ROWS: Final = _in_order("rows")
NAMED_BY_NUMBER: Final = _set("named by number")

# Times
OF_YEARS: Final = _set("of years")
BEGINNINGS: Final = _set("beginnings")
ENDINGS: Final = _set("endings")
PERIODS: Final = _in_order("periods")
TIMES_ASKED_FOR: Final = _in_order("times asked for")
LENGTHS_ASKED_FOR: Final = _in_order("lengths asked for")
FIRST_OF_LENGTHS: Final = _set("first syllables of lengths")
TIMES_POINTED_AT: Final = _set("times pointed at")

# Talk
THANKS: Final = _set("thanks")
ANY_ARTICLE: Final = _set("any article")
BESIDE_THANKS: Final = _set("beside thanks")
CHIT_CHAT: Final = _set("chit-chat")
