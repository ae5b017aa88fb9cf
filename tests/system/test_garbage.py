"""The collector stands back while it should, and is itself again afterwards."""

from __future__ import annotations

import gc

import pytest

from kc_desktop.system.garbage import undisturbed


def test_only_what_is_new_is_collected_meanwhile() -> None:
    gc.freeze()  # as the program does with what it loaded
    before, full = gc.get_threshold(), gc.get_stats()[2]["collections"]
    with undisturbed():
        kept: list[list[int]] = [[] for _ in range(200_000)]
        assert gc.get_stats()[2]["collections"] == full
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() > 0
    assert len(kept) == 200_000


def test_a_fault_gives_the_collector_back() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), undisturbed():
        raise KeyError
    assert gc.get_threshold() == before
