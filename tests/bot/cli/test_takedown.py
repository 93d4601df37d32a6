"""An article that must be gone, from the terminal."""

from __future__ import annotations

from pathlib import Path

from tests.bot.cli.conftest import Hoibao


def test_it_is_gone_and_what_still_holds_it_is_named(filled: Hoibao) -> None:
    filled("backup", "sao.db")
    filled("export", "ra")
    gone = filled("takedown", "1", "--json").json()
    assert (gone["id"], gone["outcome"], gone["messages"], gone["wiped"]) == (1, "taken down", 0, True)
    assert [(one["kind"], Path(one["place"]).name) for one in gone["copies"]] == [
        ("backup", "sao.db"),
        ("export", "ra"),
    ]
    assert [one["id"] for one in filled("list", "--json").json()] == [2]
    assert filled("ask", "Lễ hội đền Gióng Sơn kéo dài mấy ngày?").code == 3
    for command in ("show", "restore", "takedown", "remove"):
        assert filled(command, "1", "--json").error()["code"] == 66
    history = filled("history", "1", "--json").json()
    assert history["versions"] == [] and [one["action"] for one in history["changes"]] == ["added", "taken down"]
    raw = b"".join(path.read_bytes() for path in Path("data").iterdir())
    assert "rước kiệu".encode() not in raw and "Bến Đò".encode() in raw


def test_a_folder_that_still_has_it_does_not_bring_it_back(filled: Hoibao) -> None:
    filled("export", "ra")
    filled("takedown", "1")
    again = filled("import", "ra")
    assert again.code == 65 and len(filled("list", "--json").json()) == 1
    assert again.err.count("nội dung này đã bị gỡ khẩn (bài #1)") == 1
    folder = filled("add", "ra/articles")
    assert folder.code == 65 and "gỡ khẩn" in folder.err
    [file] = Path("ra/articles").glob("00001*")
    assert filled("add", str(file), "--json").json()["articles"][0]["outcome"] == "added"
    filled("remove", "3")
    assert filled("import", "ra").code == 0, "who has added it alone has allowed it"


def test_people_read_what_was_done_without_the_title(filled: Hoibao) -> None:
    filled("backup", "sao.db")
    first, second, copy = filled("takedown", "1").out.splitlines()
    assert first.startswith("Đã gỡ khẩn bài #1: nội dung") and "Gióng" not in first
    assert second == "Các bản sao còn giữ bài này, cần tự xóa:"
    assert copy.startswith(f"• bản sao lưu {Path('sao.db').absolute()} (")
    assert "gỡ khẩn · bản 1 · cli" in filled("history", "1").out
    assert filled("takedown", "1").err == "Bài 1 đã bị gỡ khẩn: không còn gì của bài được giữ lại.\n"
    assert filled("takedown", "9").code == 66
    assert filled("takedown", "2").out.splitlines()[-1].startswith("• bản sao lưu")


def test_without_copies_that_is_said(filled: Hoibao) -> None:
    assert filled("takedown", "1").out.splitlines()[1:] == ["Không thấy bản sao lưu hay bản xuất nào còn giữ bài này."]
