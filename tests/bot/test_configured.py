"""What may be said of the configuration: everything but secrets."""

from __future__ import annotations

import pytest

from bot.configured import load_configuration, meant_instead, shown_values
from bot.errors import SettingsError
from bot.messages import ENGLISH
from bot.settings import Settings, TelegramSettings, variable_names

TOKEN = "123456:AAAA_secret-letters"


def test_every_variable_is_shown() -> None:
    shown = shown_values(load_configuration({}), ENGLISH)
    assert list(shown) == [*variable_names(Settings).values(), *variable_names(TelegramSettings).values()]


def test_secrets_are_hidden_wherever_they_stand() -> None:
    variables = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_WEBHOOK_SECRET": "hook-secret",
        "TELEGRAM_WEBHOOK_URL": f"https://user:password@example.org:8443/{TOKEN}?key=hook-secret",
        "TELEGRAM_API_BASE_URL": f"http://[::1]:8081/bot{TOKEN}",
        "HTTPS_PROXY": "http://user:password@proxy.example.org",
    }
    text = "\n".join(shown_values(load_configuration(variables), ENGLISH).values())
    for secret in (TOKEN, "hook-secret", "password"):
        assert secret not in text
    assert "https://example.org:8443" in text
    assert "http://[::1]:8081" in text


@pytest.mark.parametrize(
    ("variables", "mode"),
    [
        ({}, "off"),
        ({"TELEGRAM_WEBHOOK_URL": "https://example.org"}, "off"),
        ({"TELEGRAM_BOT_TOKEN": TOKEN}, "polling"),
        ({"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_URL": "https://example.org"}, "webhook"),
    ],
)
def test_the_mode_follows_token_and_webhook(variables: dict[str, str], mode: str) -> None:
    assert load_configuration(variables).mode == mode


def test_problems_of_both_prefixes_are_said_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        load_configuration({"HOIBAO_LANGUAGE": "fr", "TELEGRAM_POLL_TIMEOUT": "soon"})
    assert [problem.variable for problem in caught.value.problems] == ["HOIBAO_LANGUAGE", "TELEGRAM_POLL_TIMEOUT"]


def test_a_misspelt_name_is_put_right() -> None:
    assert meant_instead("HOIBAO_LANGAUGE") == "HOIBAO_LANGUAGE"
    assert meant_instead("HOIBAO_XYZ") is None
