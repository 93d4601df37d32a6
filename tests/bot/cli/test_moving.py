"""Articles taken elsewhere and brought in again; the whole database in one file."""

from __future__ import annotations

import json
from pathlib import Path

from tests.bot.cli.conftest import Hoibao


def test_what_is_exported_is_imported_elsewhere_and_known_the_second_time(filled: Hoibao) -> None:
    exported = filled("export", "ra", "--json").json()
    assert exported["folder"] == "ra"
    assert [one["file"] for one in exported["articles"]] == [
        "articles/00001-le-hoi-den-giong-son-mo-som-hon-moi-nam.txt",
        "articles/00002-khanh-thanh-cau-ben-do.txt",
    ]
    there = filled("list", "--json").json()
    assert [{**one, "file": 0} for one in exported["articles"]] == [
        {**{key: one[key] for key in one if key not in ("paragraphs", "sentences")}, "file": 0} for one in there
    ]
    imported = filled("import", "ra", "--database", "moi.db", "--json").json()
    assert [(one["outcome"], one["path"]) for one in imported["articles"]] == [
        ("added", one["file"]) for one in exported["articles"]
    ]
    ignored = {"added_at": "", "id": 0}
    came = filled("list", "--database", "moi.db", "--json").json()
    assert [one | ignored for one in came] == [one | ignored for one in there]
    again = filled("import", "ra", "--database", "moi.db")
    assert again.code == 0 and again.out.endswith("Tổng cộng: 0 bài mới, 0 bản mới, 2 bài đã có, 0 không thêm được.\n")


def test_a_bad_line_is_named_and_the_others_go_in(filled: Hoibao) -> None:
    filled("export", "ra")
    manifest = Path("ra/articles.jsonl")
    lines = manifest.read_text(encoding="utf-8").splitlines()
    more = [json.dumps({"file": "../data/hoibao.db"}), json.dumps({"file": "khong-co.txt"}), "rác"]
    manifest.write_text("\n".join([*more, *lines]), encoding="utf-8")
    result = filled("import", "ra", "--database", "moi.db")
    assert result.code == 65
    assert result.err.splitlines() == [
        "Không thêm được articles.jsonl:1 (../data/hoibao.db): tệp nằm ngoài thư mục được nhập.",
        "Không thêm được khong-co.txt: không có tệp hay thư mục này.",
        "Không thêm được articles.jsonl:3: dòng này không phải một đối tượng JSON.",
    ]
    assert len(filled("list", "--database", "moi.db", "--json").json()) == 2
    assert filled("import", "ra", "--database", "moi.db", "--json").json()["error"]["code"] == 65


def test_people_are_told_where_it_went_and_how_it_comes_back(filled: Hoibao) -> None:
    assert filled("export", "ra").out == "Đã xuất 2 bài vào ra. Nhập lại: hoibao import ra\n"
    again = filled("export", "ra")
    assert (again.code, again.err) == (
        74,
        "Thư mục ra không trống: chưa ghi gì. Chỉ một thư mục mới hoặc trống.\n",
    )
    backed_up = filled("backup", "sao.db")
    size = Path("sao.db").stat().st_size
    assert backed_up.out == f"Đã sao lưu vào sao.db ({size:,} byte).\n".replace(",", ".")
    assert filled("backup", "sao.db", "--json").error()["code"] == 74
    assert filled("backup", "sao.db", "--overwrite", "--json").json() == {"file": "sao.db", "bytes": size}
    assert len(filled("list", "--database", "sao.db", "--json").json()) == 2


def test_these_make_no_database(hoibao: Hoibao) -> None:
    for arguments in (("export", "ra"), ("backup", "sao.db"), ("import", "khong-co")):
        assert hoibao(*arguments, "--json").error()["code"] == 66
    assert list(Path().iterdir()) == []


def test_a_folder_that_cannot_be_written_ends_with_74(filled: Hoibao) -> None:
    assert filled("export", "/proc/ra", "--json").error()["code"] == 74
    Path("tep").write_text("x")
    assert filled("export", "tep/ra", "--json").error()["code"] == 74
