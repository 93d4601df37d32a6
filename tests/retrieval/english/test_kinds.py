import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.english.kinds import kind_of_english
from retrieval.question import Kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who presided over the boat race?", Kind.WHO),
        ("Which general visited the school?", Kind.WHO),
        ("What are the names of the three victims?", Kind.WHO),
        ("What post does Ms. Hoa hold?", Kind.POST),
        ("What is Mr. Binh's position?", Kind.POST),
        ("What company built the bridge?", Kind.ORGANISATION),
        ("Where was the fair held?", Kind.WHERE),
        ("How many funds broke the rules?", Kind.HOW_MANY),
        ("How long is the bypass?", Kind.HOW_MANY),
        ("What repairs did the ferry board propose?", Kind.QUOTE),
        ("Which districts were flooded?", Kind.WHERE),
        ("When did the ferry sink?", Kind.WHEN),
        ("In what year was the school founded?", Kind.WHEN),
        ("At what time did the fire break out?", Kind.WHEN),
        ("How long did the strike last?", Kind.DURATION),
        ("How many years in prison did he get?", Kind.DURATION),
        ("How long is the bridge?", Kind.HOW_MANY),
        ("How many goats were sold?", Kind.HOW_MANY),
        ("What is the lowest temperature in Hanoi?", Kind.HOW_MANY),
        ("What's the temperature today?", Kind.HOW_MANY),
        ("What is the maximum speed on the expressway?", Kind.HOW_MANY),
        ("In what area was the race?", Kind.WHERE),
        ("How old is the singer?", Kind.AGE),
        ("What percentage of homes have water?", Kind.PERCENT),
        ("How much did the kite cost?", Kind.MONEY),
        ("What is the price of gold?", Kind.MONEY),
        ("How much prize money came with it?", Kind.MONEY),
        ("What was the final score?", Kind.SCORE),
        ("What is the hotline number?", Kind.CODE),
        ("Why was the road closed?", Kind.WHY),
        ("For what purpose was the fund set up?", Kind.PURPOSE),
        ("How did the thieves get in?", Kind.HOW),
        ("What did the mayor say about the dyke?", Kind.QUOTE),
        ("What is the name of the storm?", Kind.NAME),
        ("What is measles?", Kind.DEFINITION),
        ("What does GRDP mean?", Kind.DEFINITION),
        ("What sport does the team play?", Kind.WHICH),
        ("What is the main crop of the island?", Kind.WHAT),
        ("Did the minister attend?", Kind.YES_NO),
        ("Can you tell me who won?", Kind.WHO),
        ("Summarise the article", Kind.SUMMARY),
        ("What is this article about?", Kind.SUMMARY),
        ("price list of the market", Kind.KEYWORDS),
        ("What drove her to leave the ferry?", Kind.WHY),
        ("What is the boat captain's name?", Kind.WHO),
        ("What is the name of the captain of the ferry?", Kind.WHO),
        ("What does the boatman do for a living?", Kind.POST),
        ("number of homes flooded", Kind.HOW_MANY),
        ("cause of the fire at the market", Kind.WHY),
        ("ticket price for the ferry", Kind.MONEY),
        ("date of the boat race", Kind.WHEN),
        ("venue of the lotus festival", Kind.WHERE),
        ("name of the ferry captain", Kind.WHO),
        ("ferry closed after a fire of unknown cause", Kind.KEYWORDS),
    ],
)
def test_the_question_words_say_the_kind(question: str, kind: Kind) -> None:
    assert kind_of_english(question).kind is kind


def test_a_list_is_wanted_where_the_question_says_several() -> None:
    assert kind_of_english("Who were the winners?").plural
    assert kind_of_english("Name the three rivers").plural
    assert kind_of_english("Which two districts lost power?").plural
    assert kind_of_english("List the boatmen who were saved").plural
    assert kind_of_english("Please list the wharves where the ferry stops").plural
    assert kind_of_english("Identify the three boatmen who swam ashore").plural
    assert not kind_of_english("Who was the winner?").plural
    assert not kind_of_english("Name the captain of the ferry").plural
    assert not kind_of_english("Tell me the price of a ticket").plural


def test_the_focus_begins_at_its_noun_phrase() -> None:
    question = "Which retired teacher opened the library?"
    focus = kind_of_english(question).focus
    assert question[slice(*focus)].startswith("retired teacher")


@given(st.text())
def test_any_text_has_a_kind(text: str) -> None:
    asked = kind_of_english(text)
    assert 0 <= asked.focus[0] <= asked.focus[1] <= len(text)
