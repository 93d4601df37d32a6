import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.question import Kind
from retrieval.questions.diacritics import EDGE, KnownPairs
from retrieval.syllables import fold, keys
from tests.retrieval.builders import answerer, asked, restorer

FERRY = "Bà Lê Thị Lửa lái phà ở bến Cổ Cò. Đầu năm có lễ hội trên phà, máy bay lượn trên bến."


def restored(text: str, *texts: str) -> str:
    found = restorer(*texts).restored(keys(text), bare=text == fold(text))
    return " ".join(one.key for one in found)


@pytest.mark.parametrize(
    "question",
    [
        "ai lái phà ở bến cổ cò",
        "bà lê thị lửa lái phà ở đâu",
        "đầu năm có lễ hội gì",
        "máy bay lượn ở đâu",
        "phà chạy mấy giờ",
        "vì sao phà không chạy",
        "lễ hội diễn ra như thế nào",
        "bao nhiêu người đi phà",
    ],
)
def test_what_was_typed_without_diacritics_gets_those_of_the_articles_and_of_questions(question: str) -> None:
    assert restored(fold(question), FERRY) == question


def test_question_words_need_no_articles() -> None:
    assert restored("ai la chu tich") == "ai là chủ tịch"
    assert restored("khi nao, o dau va vi sao") == "khi nào ở đâu và vì sao"


def test_names_numbers_and_short_forms_stay() -> None:
    assert restored("may bay Boeing 787 cua VNA o dau", FERRY) == "máy bay boeing 787 của vna ở đâu"


def test_an_article_without_diacritics_is_found_by_its_own_spelling() -> None:
    assert restored("pha cu lao tam", "Pha Cu Lao Tam chay. Ben pha Cu Lao Tam dong.") == "pha cu lao tam"


def test_among_words_with_diacritics_only_those_that_no_article_has_bare_are_thought_over() -> None:
    assert restored("Bà Lua lái phà trên ben Cổ Cò", FERRY) == "bà lửa lái phà trên bến cổ cò"
    assert restored("Phà co lễ hội", "Phà có lễ hội.") == "phà có lễ hội"
    assert restored("phà co lễ hội", "Phà có lễ hội, dây phà co lại.") == "phà co lễ hội"


def test_what_is_nearly_as_likely_is_searched_for_too() -> None:
    many = "Chợ bán cam. Chợ bán cám. Trại mua cam. Trại mua cám."
    [*_, last] = restorer(many).restored(keys("cho ban cam"), bare=True)
    assert {last.key, *last.others} == {"cam", "cám"}
    question = asked("cho nao ban cam", many)
    assert {e.keys for e in question.expressions} >= {(other,) for other in last.others}


def test_a_question_without_diacritics_is_the_same_question() -> None:
    asking = answerer(FERRY)
    typed, bare = asking.understand("Đầu năm có lễ hội gì?"), asking.understand("dau nam co le hoi gi?")
    assert (bare.syllables, bare.content, bare.kind, bare.gap) == (typed.syllables, typed.content, Kind.WHAT, typed.gap)


def test_chat_spellings_beside_it_stay_written_out() -> None:
    question = asked("ben co co o dau z", FERRY)
    assert [s.key for s in question.syllables][:5] == ["bến", "cổ", "cò", "ở", "đâu"]


def test_the_table_is_read_as_it_is_written() -> None:
    table = KnownPairs.of({(EDGE, "ai"): 3, ("là", "ai"): 3, ("ai", EDGE): 1})
    assert KnownPairs.parse("# of questions\n" + table.render()) == table


def test_the_shipped_table_knows_how_questions_begin_and_end() -> None:
    table = KnownPairs.load()
    assert table.counts[EDGE, "ai"] > 10
    assert table.counts["nào", EDGE] > 10


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bao nhieu khach nhat ban", "bao nhiêu khách nhật bản"),
        ("ai trong cay nam ngoai", "ai trồng cây năm ngoái"),
        ("nguoi dan phan anh gi", "người dân phản ánh gì"),
    ],
)
def test_what_news_at_large_says_is_known_where_the_corpus_does_not_say_it(typed: str, meant: str) -> None:
    assert restored(typed, FERRY) == meant


@given(st.lists(st.sampled_from("ai la ben pha 5 VNA lễ o co\u0301 x".split()), max_size=9), st.booleans())
def test_whatever_is_typed_only_diacritics_change(typed: list[str], bare: bool) -> None:
    said = keys(" ".join(typed))
    found = restorer(FERRY).restored(said, bare=bare)
    assert [fold(one.key) for one in found] == [fold(key) for key in said]
    assert all(fold(other) == fold(one.key) and other != one.key for one in found for other in one.others)
