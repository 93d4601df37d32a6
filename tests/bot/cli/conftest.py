"""The command line in this process, over a database of its own in a folder of its own."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from bot.cli.program import run

FESTIVAL = """Lễ hội đền Gióng Sơn mở sớm hơn mọi năm

Sáng 12-2-2025, xã Sơn Hà khai mạc lễ hội đền Gióng Sơn. Ông Phạm Quốc Bình, Chủ tịch xã Sơn Hà, đánh trống khai hội.

Lễ hội kéo dài ba ngày và đón 15.000 lượt khách. Phần lễ gồm rước kiệu, dâng hương và tế thánh.

Tin, ảnh: MINH CHÂU
"""
BRIDGE = """Khánh thành cầu Bến Đò

Chiều 3-3-2025, huyện An Lâm khánh thành cầu Bến Đò. Bà Trần Thị Mai, Chủ tịch huyện An Lâm, cắt băng khánh thành.

Cầu dài 120 m, tổng vốn 48 tỷ đồng.
"""


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    def json(self) -> Any:
        """The one document on standard output."""
        assert self.out.count("\n") == 1
        return json.loads(self.out)

    def error(self) -> dict[str, Any]:
        found: dict[str, Any] = self.json()["error"]
        assert found["code"] == self.code
        assert found["message"]
        return found


Hoibao = Callable[..., Result]


@pytest.fixture
def hoibao(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Hoibao:
    """Runs a command line in an empty folder; samples are off."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOIBAO_SAMPLES", "false")

    def play(*arguments: str, stdin: str | bytes = b"") -> Result:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data), encoding="utf-8"))
        capsys.readouterr()
        code = run(arguments)
        captured = capsys.readouterr()
        assert type(code) is int or isinstance(code, int)
        return Result(int(code), captured.out, captured.err)

    return play


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the two articles, ids 1 and 2."""
    folder = tmp_path_factory.mktemp("articles")
    paths = [folder / "hoi.txt", folder / "cau.txt"]
    for path, text in zip(paths, (FESTIVAL, BRIDGE), strict=True):
        path.write_text(text, encoding="utf-8")
    assert run(["add", "--database", str(folder / "made.db"), *map(str, paths)]) == 0
    return folder / "made.db"


@pytest.fixture
def filled(hoibao: Hoibao, made_once: Path, tmp_path: Path) -> Hoibao:
    """The command line over a fresh copy of the database with the two articles."""
    (tmp_path / "data").mkdir()
    for file in made_once.parent.glob("made.db*"):
        shutil.copy(file, tmp_path / "data" / file.name.replace("made", "hoibao"))
    return hoibao
