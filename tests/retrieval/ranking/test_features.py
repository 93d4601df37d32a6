import numpy as np
import pytest

from retrieval.ranking.features import DYNAMIC, dynamic, runs
from retrieval.reading.found import Sheet
from tests.retrieval.builders import said, sheet, view

BRIDGE = "Cầu Bến Lức dài 240 m, rộng 9 m; cầu Kinh Cùng dài 80 m."


def column(laid: Sheet, name: str) -> dict[str, float]:
    """The feature's value by the span's words; of equal words the greatest."""
    values = dynamic(laid.question, laid.match, laid.candidates, laid.runs).table()[:, DYNAMIC.index(name)]
    out: dict[str, float] = {}
    for first, after, value in zip(laid.candidates.first, laid.candidates.after, values, strict=True):
        text = said(laid.view, (int(first), int(after)))
        out[text] = max(out.get(text, -np.inf), float(value))
    return out


def test_there_is_a_row_a_candidate_and_a_column_a_name() -> None:
    laid = sheet("Cầu Bến Lức dài bao nhiêu mét?", BRIDGE)
    table = dynamic(laid.question, laid.match, laid.candidates, laid.runs).table()
    assert table.shape == (len(laid.candidates), len(DYNAMIC))
    assert np.isfinite(table).all()


def test_words_before_the_gap_run_up_to_the_answer() -> None:
    laid = sheet("Cầu Bến Lức dài bao nhiêu mét?", BRIDGE)
    run = column(laid, "left run")
    assert run["240 m"] == 1.0
    assert run["240 m"] > run["80 m"] > run["9 m"] == 0.0


def test_words_after_the_gap_run_on_from_the_answer() -> None:
    laid = sheet("Đơn vị nào thả cá giống?", "Sáng nay, Hội Nông dân thả cá giống xuống hồ.")
    run = column(laid, "right run")
    assert run["Hội Nông dân"] == max(run.values()) > 0.5


def test_a_noun_at_the_gap_may_be_left_out() -> None:
    seen = view("Xã Tân Thạnh thả cá giống.")
    asked = sheet("Xã nào thả cá giống?", "Xã Tân Thạnh thả cá giống.").question
    left, right = runs(asked, seen)
    assert len(left) == len(right) == len(seen.tokens) + 1
    assert right.max() == 3
    assert left[next(i for i, t in enumerate(seen.tokens) if t.text.startswith("Tân"))] == 1


def test_a_span_that_repeats_the_question_is_said_before() -> None:
    again = column(sheet("Cầu Bến Lức dài bao nhiêu mét?", BRIDGE), "said")
    assert again["240 m"] == 0
    assert again["Cầu Bến"] == 1


def test_the_focus_noun_in_the_span_and_before_it_is_seen() -> None:
    laid = sheet("Thiếu tá nào dẫn đầu?", "Thiếu tá Bùi Văn Sơn dẫn đầu đoàn.")
    assert column(laid, "focus first")["Thiếu tá Bùi Văn Sơn"] == 1
    assert column(laid, "focus before")["Bùi Văn Sơn"] == 1
    assert column(laid, "focus first")["Bùi Văn Sơn"] == 0


def test_a_number_that_the_question_has_is_said_before() -> None:
    again = column(sheet("Ngày 6-12 khánh thành mấy cầu?", "Ngày 6-12, xã khánh thành 3 cầu."), "all said")
    assert (again["6"], again["3 cầu"]) == (1, 0)


@pytest.mark.parametrize("question", ["Ai?", "Ở đâu?", "Tàu ngầm lặn sâu bao nhiêu?"])
def test_a_question_with_no_word_in_the_sentence_has_finite_features(question: str) -> None:
    laid = sheet(question, BRIDGE)
    assert np.isfinite(dynamic(laid.question, laid.match, laid.candidates, laid.runs).table()).all()


def test_the_scores_are_the_table_times_the_weights() -> None:
    laid = sheet("Cầu Bến Lức dài bao nhiêu mét?", BRIDGE)
    features = dynamic(laid.question, laid.match, laid.candidates, laid.runs)
    weights = np.linspace(-1, 1, len(DYNAMIC))
    assert np.allclose(features.scores(weights), features.table() @ weights)


def test_a_span_that_only_repeats_the_question_is_known_for_it() -> None:
    laid = sheet("Đơn vị nào thả cá giống xuống hồ?", "Sáng nay, Hội Nông dân thả cá giống xuống hồ.")
    assert column(laid, "all said")["cá giống"] == 1
    assert column(laid, "all said")["Hội Nông dân"] == 0
    assert column(laid, "none said")["Hội Nông dân"] == 1
    assert column(laid, "said after")["Hội Nông dân"] == 1


def test_typed_without_diacritics_it_is_still_repeated() -> None:
    laid = sheet("Don vi nao tha ca giong xuong ho?", "Sáng nay, Hội Nông dân thả cá giống xuống hồ.")
    assert column(laid, "all said")["cá giống"] == 1


def test_what_is_new_right_after_the_words_of_the_question_is_told_so() -> None:
    laid = sheet("Sáng nay, Hội Nông dân thả gì?", "Sáng nay, Hội Nông dân thả cá giống xuống hồ.")
    assert column(laid, "told left 0")["cá giống"] == 1
    assert column(laid, "told left 0")["hồ"] == 0
    assert column(laid, "nothing new")["Hội Nông dân"] == 1
    new = column(laid, "new")
    assert new["cá giống xuống hồ"] > new["cá giống"] > new["Hội Nông dân"] == 0


def test_the_few_words_beside_a_span_have_their_share_of_the_question() -> None:
    laid = sheet("Cầu Bến Lức dài bao nhiêu mét?", BRIDGE)
    before, after = column(laid, "weight before 3"), column(laid, "weight after 3")
    assert before["240 m"] > before["80 m"] > 0
    assert after["Cầu Bến"] > 0 == after["80 m"]
    assert max(before.values()) <= column(laid, "weight before 12")["240 m"] <= 1
