from retrieval.reading.summary import key_sentences
from tests.retrieval.builders import answerer, article

MARKET = (
    "Giá lúa vụ hè thu ở xã An Hòa\n\n"
    "Giá lúa vụ hè thu ở xã An Hòa giảm 300 đồng một ký so với tuần trước.\n\n"
    "Giống lúa vụ hè thu | Giá lúa ở xã An Hòa tuần này | Giá lúa tuần trước\n\n"
    "Giá lúa vụ hè thu ở xã An Hòa bao giờ mới lên lại như trước?\n\n"
    "- Giá lúa OM 18 ở xã An Hòa còn 6.200 đồng một ký, thương lái mua chậm.\n\n"
    "- Giá lúa ST25 ở xã An Hòa giữ mức 8.000 đồng một ký nhờ hợp đồng."
)


def test_key_sentences_are_no_questions_and_no_rows_of_a_table() -> None:
    assert key_sentences(article(MARKET), lambda _: 1.0) == [1, 4, 5]


def test_items_of_a_list_are_summed_up_without_their_bullets() -> None:
    reply = answerer(MARKET).answer("Bài này nói gì?", scope=1)
    assert [text.split()[0] for text in reply.answers[0].item_texts()] == ["Giá", "Giá", "Giá"]
