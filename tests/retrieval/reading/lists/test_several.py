import pytest

from tests.retrieval.builders import items

FLU = "Bệnh cúm A có triệu chứng sốt cao, ho khan và đau họng."
FLU_SIGNS = ["sốt cao", "ho khan", "đau họng"]
PAPERS = "Hồ sơ dự tuyển gồm đơn xin việc, sơ yếu lý lịch và ảnh 3x4."


@pytest.mark.parametrize(
    ("question", "sentence", "listed"),
    [
        ("Triệu chứng cúm A là gì?", FLU, FLU_SIGNS),
        ("triệu chứng cúm A", FLU, FLU_SIGNS),
        ("hồ sơ dự tuyển", PAPERS, ["đơn xin việc", "sơ yếu lý lịch", "ảnh 3x4"]),
        ("Hồ sơ dự tuyển là gì?", PAPERS, ["đơn xin việc", "sơ yếu lý lịch", "ảnh 3x4"]),
        (
            "sản phẩm chủ lực",
            "Sản phẩm chủ lực của hợp tác xã là rau sạch, trứng gà và mật ong.",
            ["rau sạch", "trứng gà", "mật ong"],
        ),
        ("Bệnh cúm A là gì?", "Cúm A là bệnh do vi rút, lây nhanh và nguy hiểm.", []),  # one thing and what it is like
        ("Sản phẩm mới là gì?", "Sản phẩm mới là điện thoại gập.", []),
    ],
)
def test_what_consists_of_several_things_is_all_of_them(question: str, sentence: str, listed: list[str]) -> None:
    assert items(question, sentence) == listed
