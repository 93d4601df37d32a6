import gc

import pytest

from retrieval.garbage import loading


def test_what_was_loaded_is_not_looked_through_again_and_what_comes_later_is() -> None:
    with loading():
        assert not gc.isenabled()
        loaded = [[n] for n in range(10)]
    assert gc.isenabled()
    assert not any(one is held for held in gc.get_objects() for one in loaded)
    later = [[]]  # type: list[list[int]]
    assert any(later[0] is held for held in gc.get_objects())


def test_after_a_failure_garbage_is_collected_again() -> None:
    with pytest.raises(ValueError), loading():
        raise ValueError
    assert gc.isenabled()
    assert gc.get_threshold()[0] > 700


def test_who_collects_no_garbage_is_left_so() -> None:
    gc.disable()
    try:
        with loading():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
