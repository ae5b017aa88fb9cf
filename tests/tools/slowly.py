"""One fast example of a law, the others beside the slow tests."""

from __future__ import annotations

from collections.abc import Iterable

import pytest


def mostly_slow(values: Iterable[object], fast: int = 1) -> list[object]:
    """The values of one test parameter: the first ``fast`` run always, the others are marked slow."""
    return [value if n < fast else pytest.param(value, marks=pytest.mark.slow) for n, value in enumerate(values)]
