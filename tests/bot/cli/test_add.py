"""What `add` takes in, what it refuses, and what it says of each."""

from __future__ import annotations

import os
import re
from pathlib import Path
from unicodedata import is_normalized, normalize

import pytest

from tests.bot.cli.conftest import BRIDGE, FESTIVAL, Hoibao


def write(name: str, content: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


def test_a_file_becomes_an_article(hoibao: Hoibao) -> None:
    result = hoibao("add", "--json", write("bài/hội.txt", FESTIVAL))
    assert result.code == 0
    [article] = result.json()["articles"]
    added_at = article.pop("added_at")
    assert added_at.endswith("+00:00")
    assert article == {
        "id": 1,
        "title": "Lễ hội đền Gióng Sơn mở sớm hơn mọi năm",
        "source": "hội.txt",
        "published": "2025-02-12",
        "version": 1,
        "outcome": "added",
        "path": "bài/hội.txt",
    }
    assert result.json()["failed"] == []


def test_people_read_what_went_in(hoibao: Hoibao) -> None:
    result = hoibao("add", write("hoi.txt", FESTIVAL))
    assert result.out == ("Đã thêm bài #1: Lễ hội đền Gióng Sơn mở sớm hơn mọi năm (4 đoạn, 6 câu, đăng 12-2-2025)\n")
    tested, offered, *_ = result.err.splitlines()
    assert re.fullmatch(r"Tự kiểm tra: hỏi thử (\d+) điều trong bài, trả lời đúng \1\.", tested)
    assert offered == "Bạn có thể hỏi:"


def test_the_same_again_is_known_and_a_changed_file_a_new_version(filled: Hoibao) -> None:
    outcomes = [
        filled("add", "--json", write("other.txt", FESTIVAL)).json()["articles"][0],
        filled("add", "--json", write("new.txt", "Tin mới.")).json()["articles"][0],
        filled("add", "--json", write("new.txt", "Tin mới hơn.")).json()["articles"][0],
    ]
    assert [(one["id"], one["outcome"], one["version"]) for one in outcomes] == [
        (1, "known", 1),
        (3, "added", 1),
        (3, "new version", 2),
    ]


def test_the_same_file_is_known_by_whatever_path_leads_to_it(hoibao: Hoibao) -> None:
    hoibao("add", write("a/new.txt", "Tin mới."))
    write("a/new.txt", "Tin mới hơn.")
    [article] = hoibao("add", "--json", "./a/../a/new.txt").json()["articles"]
    assert article["outcome"] == "new version"


def test_another_text_of_the_same_title_is_another_article_and_said(filled: Hoibao) -> None:
    result = filled("add", write("again.txt", BRIDGE + "\nCầu có hai làn xe.\n"))
    assert result.code == 0
    assert "Bài #3 trùng tít với bài #2" in result.out


def test_title_and_date_are_taken_as_given(hoibao: Hoibao) -> None:
    path = write("new.txt", FESTIVAL)
    [article] = hoibao("add", "--json", "--title", "Tít khác", "--published", "1-3-2025", path).json()["articles"]
    assert (article["title"], article["published"]) == ("Tít khác", "2025-03-01")
    assert hoibao("show", "--json", "1").json()["text"].startswith("Lễ hội đền Gióng Sơn")


def test_standard_input_is_an_article_without_source(hoibao: Hoibao) -> None:
    result = hoibao("add", "--json", "-", stdin=BRIDGE)
    [article] = result.json()["articles"]
    assert (article["source"], article["path"], article["outcome"]) == (None, "-", "added")


def test_a_folder_goes_in_with_its_subfolders_and_the_bad_are_named(hoibao: Hoibao) -> None:
    write("tin/a.txt", FESTIVAL)
    write("tin/sub/b.md", f"# {BRIDGE}")
    write("tin/empty.txt", "")
    write("tin/picture.png", b"\x89PNG\r\n")
    result = hoibao("add", "--json", "tin")
    assert result.code == 65
    document = result.json()
    assert [one["path"] for one in document["articles"]] == ["tin/a.txt", "tin/sub/b.md"]
    assert [one["path"] for one in document["failed"]] == ["tin/empty.txt"]
    assert document["failed"][0]["reason"]
    assert document["error"]["code"] == 65
    assert "Tổng cộng: 2 bài mới, 0 bản mới, 0 bài đã có, 1 không thêm được." in result.err


def test_of_several_the_good_go_in(hoibao: Hoibao) -> None:
    result = hoibao("add", "nope.txt", write("a.txt", FESTIVAL), write("b.txt", b"\x00\x01\x02"))
    assert result.code == 65
    assert "Đã thêm bài #1" in result.out
    assert "Không thêm được nope.txt: " in result.err
    assert "Không thêm được b.txt: " in result.err


@pytest.mark.parametrize(
    ("path", "content", "code"),
    [
        ("missing.txt", None, 66),
        ("no/such/folder/x.txt", None, 66),
        ("", None, 65),
        ("empty.txt", "", 65),
        ("blank.txt", " \n\t\n", 65),
        ("dots.txt", "… … …", 65),
        ("program.txt", b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)), 65),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(64), 65),
        ("noise.txt", bytes(range(256)) * 8, 65),
        ("https://example.org/bai", None, 65),
        ("http://example.org/bai", None, 65),
    ],
)
def test_one_bad_thing_ends_with_its_own_code_and_nothing_half_written(
    hoibao: Hoibao, path: str, content: str | bytes | None, code: int
) -> None:
    if content is not None:
        write(path, content)
    result = hoibao("add", "--json", path)
    assert result.code == code
    assert result.error()
    assert result.json()["articles"] == []
    assert [one["path"] for one in result.json()["failed"]] == [path]
    assert result.err.count("\n") == 1
    assert hoibao("list", "--json").json() == []


def test_an_empty_folder_and_an_odd_file_are_said(hoibao: Hoibao) -> None:
    Path("nothing").mkdir()
    os.mkfifo("pipe.txt")
    assert hoibao("add", "nothing").code == 65
    assert hoibao("add", "pipe.txt").code == 74


def test_standard_input_is_read_once(hoibao: Hoibao) -> None:
    result = hoibao("add", "--json", "-", "-", stdin=BRIDGE)
    assert result.code == 65
    assert len(result.json()["articles"]) == 1


def test_an_article_that_is_too_large_is_refused_unread(hoibao: Hoibao) -> None:
    with Path("huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert hoibao("add", "huge.txt").code == 65
    assert hoibao("add", "-", stdin=b"a" * 20_971_521).code == 65


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
def test_other_encodings_are_read(hoibao: Hoibao, encoding: str) -> None:
    text = with_tones_apart(FESTIVAL) if encoding == "cp1258" else FESTIVAL
    hoibao("add", write("a.txt", text.encode(encoding)))
    assert hoibao("show", "1", "--json").json()["title"] == "Lễ hội đền Gióng Sơn mở sớm hơn mọi năm"


def with_tones_apart(text: str) -> str:
    """As Windows-1258 writes it: the letter with its hat or horn, then the tone as a mark of its own."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    return "".join(
        normalize("NFC", "".join(c for c in parts if c not in tones)) + "".join(c for c in parts if c in tones)
        for parts in (normalize("NFD", letter) for letter in text)
    )


def test_decomposed_text_is_composed(hoibao: Hoibao) -> None:
    hoibao("add", write("a.txt", normalize("NFD", FESTIVAL)))
    assert is_normalized("NFC", hoibao("show", "1", "--json").json()["text"])


def test_a_name_that_drives_a_terminal_is_shown_as_characters(hoibao: Hoibao) -> None:
    result = hoibao("add", write("\x1b[31mđỏ.txt", ""))
    assert "\x1b" not in result.err
    assert "\\x1b[31mđỏ.txt" in result.err


def test_samples_step_aside_and_it_is_said(hoibao: Hoibao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIBAO_SAMPLES", "true")
    samples = hoibao("list", "--json").json()
    assert len(samples) >= 6
    result = hoibao("add", write("a.txt", BRIDGE))
    assert "Các bài mẫu đã lui ra: #1, #2, #3, #4, #5, #6. Muốn lấy lại: hoibao restore ID\n" in result.out
    assert [one["title"] for one in hoibao("list", "--json").json()] == ["Khánh thành cầu Bến Đò"]
    assert hoibao("restore", str(samples[0]["id"])).code == 0


@pytest.mark.parametrize("arguments", [("missing.txt",), ("bad.pdf",), ("empty",), ("missing.txt", "bad.pdf")])
def test_a_first_add_that_takes_nothing_in_leaves_no_database(
    hoibao: Hoibao, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setenv("HOIBAO_SAMPLES", "true")
    write("bad.pdf", b"%PDF-1.4 no more")
    Path("empty").mkdir()
    assert hoibao("add", *arguments).code != 0
    assert not Path("data").exists()
    assert len(hoibao("list", "--json").json()) >= 6


def test_a_failed_import_leaves_no_database(hoibao: Hoibao) -> None:
    assert hoibao("import", "nowhere").code != 0
    assert not Path("data").exists()


def test_a_failed_add_leaves_what_is_there(filled: Hoibao) -> None:
    assert filled("add", "missing.txt").code != 0
    assert len(filled("list", "--json").json()) == 2


def test_a_folder_with_other_things_in_it_stays(hoibao: Hoibao) -> None:
    write("data/note.txt", "x")
    assert hoibao("add", "missing.txt").code != 0
    assert [path.name for path in Path("data").iterdir()] == ["note.txt"]


def test_add_makes_no_samples(hoibao: Hoibao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIBAO_SAMPLES", "true")
    hoibao("add", write("a.txt", BRIDGE))
    assert len(hoibao("list", "--json").json()) == 1
