"""The collector stands back while it should, is itself again afterwards, and what work leaves is not looked through."""

from __future__ import annotations

import gc
from contextlib import ExitStack

import pytest

from kc_desktop.system.garbage import begin, undisturbed


def _collections() -> int:
    return sum(each["collections"] for each in gc.get_stats())


def _lists(count: int) -> list[list[int]]:
    return [[] for _ in range(count)]


def test_nothing_is_collected_meanwhile_and_what_is_left_is_not_looked_through() -> None:
    gc.enable()
    before, frozen = _collections(), gc.get_freeze_count()
    with undisturbed():
        kept = _lists(200_000)
        assert _collections() == before
    assert gc.isenabled()
    assert gc.get_freeze_count() - frozen >= len(kept)


def test_who_works_without_a_collector_gets_none() -> None:
    gc.disable()
    try:
        with undisturbed():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_fault_gives_the_collector_back_and_nothing_of_it_stays_for_ever() -> None:
    gc.collect()
    frozen = gc.get_freeze_count()
    with pytest.raises(KeyError), undisturbed():
        raise KeyError
    assert gc.isenabled()
    assert gc.get_freeze_count() == frozen


def test_several_works_at_a_time_end_in_any_order() -> None:
    gc.enable()
    first, second = ExitStack(), ExitStack()
    first.enter_context(undisturbed())
    second.enter_context(undisturbed())
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled()


def test_a_start_that_ends_while_work_goes_on_waits_for_it() -> None:
    gc.disable()  # as from the first line of the program
    try:
        with undisturbed():
            begin()
            assert not gc.isenabled()
        assert gc.isenabled()
    finally:
        gc.enable()
