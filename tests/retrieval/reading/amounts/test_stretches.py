from retrieval.mentions import Type
from retrieval.reading.amounts.stretches import clause
from tests.retrieval.builders import said, sheet


def points(question: str, text: str) -> dict[str, float]:
    laid = sheet(question, text)
    amounts = (m for m in laid.candidates.mentions if m.type in {Type.AMOUNT, Type.PERCENT})
    return {said(laid.view, (m.first, m.after)): clause(laid, m) for m in amounts}


def test_what_stands_between_the_same_commas_belongs_to_an_amount() -> None:
    given = points("Xã trồng bao nhiêu ha ớt?", "Xã trồng 60 ha ớt, gặt 40 tấn lúa.")
    assert given["60 ha"] > given["40 tấn"]


def test_commas_in_brackets_part_nothing() -> None:
    given = points("Xã trồng bao nhiêu ha ớt?", "Xã trồng (đất bãi, đất đồi) 60 ha ớt.")
    assert given["60 ha"] == max(given.values()) > 4


def test_an_amount_behind_and_has_a_stretch_of_its_own() -> None:
    given = points("Phường được mấy phần trăm?", "Quỹ chi 30% cho trường và 20% cho phường.")
    assert given["20%"] > given["30%"]
