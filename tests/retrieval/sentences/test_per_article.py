from corpus.article import Article
from retrieval.sentences.per_article import PerArticle
from tests.retrieval.builders import article


class Lengths:
    """Counts how often a length was worked out."""

    def __init__(self) -> None:
        self.made: list[int] = []

    def __call__(self, one: Article) -> int:
        self.made.append(one.id)
        return len(one.text)


def test_what_is_made_of_an_article_is_made_once() -> None:
    lengths = Lengths()
    kept, one = PerArticle(lengths), article("Phà chạy.")
    assert kept(one) == kept(one) == len("Phà chạy.")
    assert lengths.made == [1]


def test_another_article_by_the_same_number_is_made_anew() -> None:
    kept = PerArticle(Lengths())
    assert kept(article("Phà chạy.")) == len("Phà chạy.")
    assert kept(article("Đò đang nghỉ.")) == len("Đò đang nghỉ.")


def test_the_least_recently_asked_goes_first() -> None:
    lengths = Lengths()
    kept = PerArticle(lengths, capacity=2)
    first, second, third = (article("Phà chạy.", number) for number in (1, 2, 3))
    for one in (first, second, first, third, first, second):
        kept(one)
    assert lengths.made == [1, 2, 3, 2]
