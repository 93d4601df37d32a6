"""How often we write, and how often a person may ask."""

from __future__ import annotations

from bot.telegram.limits import Quota, Rate, Window


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_window_lets_through_as_many_as_its_rates_allow() -> None:
    window = Window((Rate(2, 1.0), Rate(3, 10.0)))
    for now in (0.0, 0.1):
        assert window.wait(now) == 0
        window.take(now)
    assert window.wait(0.5) == 0.5
    assert window.wait(1.0) == 0
    window.take(1.0)
    assert window.wait(2.5) == 7.5
    window.close(20.0)
    assert window.wait(12.0) == 8.0


def test_a_person_asks_up_to_the_quota_and_is_told_once_until_they_may_again() -> None:
    clock = Clock()
    quota = Quota(2, clock)
    assert quota.wait(7) == quota.wait(7) == 0
    assert quota.wait(7) == 60.0 and quota.may_say_so(7)
    clock.now += 10
    assert quota.wait(7) == 50.0 and not quota.may_say_so(7)
    assert quota.wait(8) == 0
    clock.now += 50
    assert quota.wait(7) == 0
    assert quota.wait(7) == 0
    assert quota.wait(7) > 0 and quota.may_say_so(7)


def test_no_quota_is_no_limit() -> None:
    quota = Quota(0)
    assert not any(quota.wait(7) for _ in range(100))
