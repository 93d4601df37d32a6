"""What is configured is said, secrets never."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.cli.conftest import Hoibao

TOKEN = "123456:AAAA_secret-letters"


def test_without_a_token_telegram_is_off_and_all_is_well(hoibao: Hoibao) -> None:
    result = hoibao("check-config")
    assert result.code == 0
    assert "Telegram: off" in result.out
    assert "HOIBAO_LANGUAGE = vi\n" in result.out
    assert not Path("data").exists()


def test_as_json(hoibao: Hoibao) -> None:
    document = hoibao("check-config", "--json", "--database", "x.db").json()
    assert document["telegram"] == "off"
    assert document["settings"]["HOIBAO_DATABASE"] == "x.db"


def test_no_secret_is_ever_said(hoibao: Hoibao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_WEBHOOK_SECRET", "hook-secret")
    monkeypatch.setenv("TELEGRAM_TOKEN", "misspelt-secret")
    for arguments in (("check-config",), ("check-config", "--json")):
        result = hoibao(*arguments)
        assert result.code == 0
        for secret in (TOKEN, "hook-secret", "misspelt-secret"):
            assert secret not in result.out + result.err
    assert "Telegram: on (polling)" in hoibao("check-config").out


def test_a_misspelt_name_is_warned_of(hoibao: Hoibao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIBAO_LANGAUGE", "en")
    result = hoibao("check-config")
    assert result.code == 0
    assert result.err == "Không có biến HOIBAO_LANGAUGE: bị bỏ qua. Có phải bạn định đặt HOIBAO_LANGUAGE?\n"


@pytest.mark.parametrize(
    ("name", "value"), [("HOIBAO_LANGUAGE", "klingon"), ("TELEGRAM_BOT_TOKEN", "wrong-token"), ("HOIBAO_SAMPLES", "2")]
)
def test_a_wrong_value_ends_with_78_and_names_the_variable(
    hoibao: Hoibao, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    message = hoibao("check-config", "--json").error()["message"]
    assert name in message
    assert value not in message.replace("2.", "")
    result = hoibao("check-config")
    assert (result.code, result.err.count("\n")) == (78, 1)


def test_a_dotenv_in_the_folder_counts(hoibao: Hoibao) -> None:
    Path(".env").write_text("HOIBAO_LANGUAGE=en\nHOIBAO_RETENTION_DAYS=soon\n", encoding="utf-8")
    result = hoibao("check-config")
    assert result.code == 78
    assert result.err.startswith("The configuration is wrong. HOIBAO_RETENTION_DAYS: ")


def test_a_wrong_telegram_variable_does_not_keep_anyone_from_asking(
    hoibao: Hoibao, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_POLL_TIMEOUT", "soon")
    assert hoibao("list").code == 0
    monkeypatch.setenv("HOIBAO_LOG_LEVEL", "loud")
    assert hoibao("list").code == 78
