"""Short dialogues, played through `hoibao console --json`: the first turn has to find the article, the next to stay."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks.suites import is_strict_json, wanted

_ROOT: Final = Path(__file__).parent.parent


def count_right(dialogues: Path, articles: Sequence[Path]) -> tuple[int, int]:
    """How many dialogues are right in all their turns, and how many there are."""
    rows = [json.loads(line) for line in dialogues.read_text(encoding="utf-8").splitlines()]
    with TemporaryDirectory(prefix="hoibao-dialogues-") as folder:
        _hoibao(folder, "add", *(str(path.resolve()) for path in articles))
        return sum(_is_right(row["turns"], folder) for row in rows), len(rows)


def _is_right(turns: Sequence[dict[str, Any]], folder: str) -> bool:
    out = _hoibao(folder, "console", "--json", typed="".join(turn["question"] + "\n" for turn in turns))
    replies = [json.loads(line) for line in out.splitlines()]
    return len(replies) == len(turns) and all(
        is_strict_json(wanted(turn), reply) for turn, reply in zip(turns, replies, strict=True)
    )


def _hoibao(folder: str, *arguments: str, typed: str = "") -> str:
    own = {"HOIBAO_DATABASE": f"{folder}/dialogues.db", "HOIBAO_SAMPLES": "false", "PYTHONPATH": str(_ROOT)}
    command = [sys.executable, "-m", "bot", *arguments]
    done = subprocess.run(
        command, input=typed, capture_output=True, text=True, cwd=folder, env={**os.environ, **own}, check=True
    )
    return done.stdout
