"""An amount shared out to the đồng: nothing is lost or made by rounding."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction


def split(total: int, weights: Sequence[int | Decimal]) -> tuple[int, ...]:
    """``total`` đồng in parts after ``weights`` (≥ 0), which sum to ``total``: each part rounded down, what is left
    given to those that lost most (largest remainder), of equals to the first. Weights of nothing: all on the first."""
    if not weights:
        return ()
    exact = [Fraction(weight) for weight in weights]
    whole = sum(exact)
    if not whole:
        return (total, *(0 for _ in weights[1:]))
    shares = [total * weight / whole for weight in exact]
    parts = [share.numerator // share.denominator for share in shares]
    order = sorted(range(len(parts)), key=lambda place: (parts[place] - shares[place], place))
    for place in order[: total - sum(parts)]:
        parts[place] += 1
    return tuple(parts)
