import numpy as np

from retrieval.mentions import Type
from retrieval.question import Kind
from retrieval.ranking.candidates import candidates_of
from retrieval.ranking.ranker import Candidates, Ranker, names
from retrieval.reading.found import Sheet
from retrieval.sentences.view import view_of
from tests.retrieval.builders import LEXICON, article, said, sheet, view

NAMES = names()
BRIDGE = "Cầu Bến Lức dài 240 m, khánh thành chiều 6-12."


def table(**values: float) -> np.ndarray:
    weights = np.zeros(len(NAMES), dtype=np.float32)
    for name, value in values.items():
        weights[NAMES.index(name)] = value
    return weights


def best(ranker: Ranker, laid: Sheet) -> str:
    static = ranker.static(laid.question.kind, laid.candidates)
    scores = ranker.score(laid.question, laid.match, laid.candidates, static, laid.runs, laid.things)
    at = int(np.argmax(scores))
    return said(laid.view, (int(laid.candidates.first[at]), int(laid.candidates.after[at])))


def test_the_weights_decide_which_span_is_best() -> None:
    laid = sheet("Cầu Bến Lức khánh thành khi nào?", BRIDGE)
    assert best(Ranker({"": table(**{f"is:{Type.TIME}": 1.0})}), laid) == "chiều 6-12"
    assert best(Ranker({"": table(**{f"is:{Type.AMOUNT}": 1.0})}), laid) == "240 m"


def test_each_kind_of_question_has_its_own_weights() -> None:
    when, other = table(**{f"is:{Type.TIME}": 1.0}), table(**{f"is:{Type.AMOUNT}": 1.0})
    ranker = Ranker({"": other, Kind.WHEN.value: when})
    assert best(ranker, sheet("Cầu Bến Lức khánh thành khi nào?", BRIDGE)) == "chiều 6-12"
    assert best(ranker, sheet("Cầu Bến Lức thế nào?", BRIDGE)) == "240 m"


def test_what_the_question_says_counts_too() -> None:
    laid = sheet("Cầu Bến Lức khánh thành khi nào?", BRIDGE)
    assert best(Ranker({"": table(**{"left run": 1.0})}), laid).startswith("chiều")


def test_what_the_questions_noun_makes_of_the_answer_counts() -> None:
    ranker = Ranker({"": table(**{f"place: {Type.TIME}": 1.0, f"number: {Type.AMOUNT}": 1.0})})
    assert best(ranker, sheet("Xã nào khánh thành?", BRIDGE)) == "chiều 6-12"
    assert best(ranker, sheet("Khánh thành với số lượng nào?", BRIDGE)) == "240 m"


def test_the_weights_that_ship_fit_the_features() -> None:
    ranker = Ranker.load()
    assert ranker is Ranker.load()
    candidates = candidates_of(view(BRIDGE), LEXICON)
    for kind in Kind:
        scores = ranker.static(kind, candidates)
        assert scores.shape == (len(candidates),)
        assert np.isfinite(scores).all()


def test_candidates_of_a_sentence_are_made_once_and_anew_for_another_reading() -> None:
    kept = Candidates(LEXICON, Ranker.load(), capacity=2)
    one = article(BRIDGE)
    seen = view_of(one, 0)
    candidates, static = kept.get(seen, Kind.WHEN)
    assert kept.get(seen, Kind.WHEN) == (candidates, static)
    assert kept.get(seen, Kind.WHO)[0] is candidates
    assert kept.get(view_of(one, 0), Kind.WHEN)[0] is not candidates


def test_no_more_sentences_are_kept_than_asked_for() -> None:
    kept = Candidates(LEXICON, Ranker.load(), capacity=2)
    seen = [view_of(article("Phà chạy. Đò nghỉ. Ghe về."), n) for n in range(3)]
    first, _ = kept.get(seen[0], Kind.WHAT)
    kept.get(seen[1], Kind.WHAT)
    kept.get(seen[2], Kind.WHAT)
    assert kept.get(seen[0], Kind.WHAT)[0] is not first
