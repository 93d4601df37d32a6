"""Articles listed, shown, taken away and brought back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.cli.conftest import BRIDGE, Hoibao


def test_list_has_every_article_with_its_length(filled: Hoibao) -> None:
    first, second = filled("list", "--json").json()
    assert set(first) == {
        "id",
        "title",
        "source",
        "published",
        "added_at",
        "version",
        "paragraphs",
        "sentences",
    }
    assert (first["id"], first["source"], first["published"]) == (1, "hoi.txt", "2025-02-12")
    assert (second["id"], second["paragraphs"], second["sentences"]) == (2, 3, 4)


def test_through_a_pipe_list_is_columns_between_tabs(filled: Hoibao) -> None:
    assert filled("list").out.split("\n")[1].split("\t") == [
        "2",
        "Khánh thành cầu Bến Đò",
        "3-3-2025",
        "cau.txt",
        "3",
        "4",
    ]


def test_an_empty_list_says_what_to_do(hoibao: Hoibao) -> None:
    result = hoibao("list")
    assert (result.code, result.out) == (0, "")
    assert "hoibao add" in result.err
    assert hoibao("list", "--json").json() == []


def test_show_has_the_text_with_offsets(filled: Hoibao) -> None:
    document = filled("show", "2", "--json").json()
    text = document["text"]
    assert text == BRIDGE.rstrip("\n") or text == BRIDGE
    assert [text[one["start"] : one["end"]] for one in document["paragraphs"]] == BRIDGE.strip().split("\n\n")
    assert {one["paragraph"] for one in document["sentences"]} == {0, 1, 2}


def test_show_prints_the_text_under_its_title(filled: Hoibao) -> None:
    out = filled("show", "2").out
    assert out.startswith("Khánh thành cầu Bến Đò\nbài #2 · đăng 3-3-2025 · cau.txt\n\n")
    assert out.rstrip("\n").endswith(BRIDGE.rstrip("\n"))


def test_remove_and_restore_undo_each_other_and_history_says_so(filled: Hoibao) -> None:
    removed = filled("remove", "1", "--json").json()
    assert (removed["id"], removed["outcome"]) == (1, "removed")
    assert [one["id"] for one in filled("list", "--json").json()] == [2]
    assert filled("show", "1").code == 66
    restored = filled("restore", "1", "--json").json()
    assert (restored["id"], restored["outcome"]) == (1, "restored")
    assert [one["id"] for one in filled("list", "--json").json()] == [1, 2]
    history = filled("history", "1", "--json").json()
    assert [one["action"] for one in history["changes"]] == ["added", "removed", "restored"]
    assert [one["version"] for one in history["versions"]] == [1]
    assert history["removed_at"] is None
    lines = filled("history", "1").out.splitlines()
    assert [line.split("  ")[1].split(" · ")[0] for line in lines] == ["thêm bài", "gỡ bài", "lấy lại bài"]


def test_people_are_told_how_to_undo_a_removal(filled: Hoibao) -> None:
    assert filled("remove", "1").out == (
        "Đã gỡ bài #1: Lễ hội đền Gióng Sơn mở sớm hơn mọi năm. Lấy lại: hoibao restore 1\n"
    )
    assert filled("restore", "1").out == "Đã lấy lại bài #1: Lễ hội đền Gióng Sơn mở sớm hơn mọi năm\n"


@pytest.mark.parametrize("command", ["show", "remove", "restore", "history"])
@pytest.mark.parametrize("article_id", ["99", "0", "99999999999999999999"])
def test_an_article_that_is_not_there_ends_with_66(filled: Hoibao, command: str, article_id: str) -> None:
    result = filled(command, article_id, "--json")
    assert result.code == 66
    result.error()
    assert filled(command, article_id).err.count("\n") == 1


def test_what_is_not_removed_cannot_be_restored(filled: Hoibao) -> None:
    assert filled("restore", "1").code == 66


@pytest.mark.parametrize("command", ["show", "remove", "restore", "history"])
def test_these_make_no_database(hoibao: Hoibao, command: str) -> None:
    assert hoibao(command, "1", "--json").error()["code"] == 66
    assert not Path("data").exists()


def test_samples_come_with_the_first_look_only(hoibao: Hoibao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIBAO_SAMPLES", "true")
    result = hoibao("list")
    assert len(result.out.splitlines()) >= 6
    assert "bài mẫu" in result.err
    for line in result.out.splitlines():
        hoibao("remove", line.split("\t")[0])
    assert hoibao("list", "--json").json() == []


def test_words_follow_the_configured_language(filled: Hoibao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIBAO_LANGUAGE", "en")
    assert filled("show", "99").err == "There is no article 99, or it is removed. `list` shows which there are.\n"


def test_what_is_said_of_an_article_is_edited_and_taken_back(filled: Hoibao) -> None:
    edited = filled("edit", "2", "--title", "Cầu mới", "--published", "4-3-2025", "--source", "/a/b.docx", "--json")
    document = edited.json()
    assert (document["title"], document["published"], document["source"]) == ("Cầu mới", "2025-03-04", "b.docx")
    assert (document["version"], document["outcome"]) == (2, "edited")
    assert filled("show", "2", "--json").json()["text"].strip() == BRIDGE.strip()
    said = filled("edit", "2", "--published", "-", "--source", "-").out
    assert said == "Bài #2 nay là: Cầu mới · không rõ ngày đăng · nguồn: chưa ghi (bản 3)\n"
    said = filled("restore", "2", "--version", "1").out
    assert said == "Bài #2 dùng lại bản 1: Khánh thành cầu Bến Đò (nay là bản 4)\n"
    assert filled("restore", "2", "--version", "2", "--json").json()["outcome"] == "reverted"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("edit", "1"), 2),
        (("edit", "1", "--title", " "), 65),
        (("edit", "1", "--published", "hôm qua"), 65),
        (("edit", "9", "--title", "Tít"), 66),
        (("restore", "1", "--version", "9"), 66),
        (("restore", "9", "--version", "1"), 66),
    ],
)
def test_what_cannot_be_edited_ends_with_its_code(filled: Hoibao, arguments: tuple[str, ...], code: int) -> None:
    assert filled(*arguments, "--json").error()["code"] == code


def test_what_was_removed_is_listed_until_it_is_back(filled: Hoibao) -> None:
    assert filled("list", "--removed").err == "Không có bài nào đã gỡ mà lấy lại được.\n"
    filled("remove", "1")
    [one] = filled("list", "--removed", "--json").json()
    assert set(one) == {"id", "title", "published", "removed_at", "removed_by"}
    assert (one["id"], one["removed_by"]) == (1, "cli")
    out = filled("list", "--removed").out
    assert out.startswith("#1 Lễ hội đền Gióng Sơn mở sớm hơn mọi năm · ") and out.endswith("· dòng lệnh\n")
