"""Figures where there is little room: money to one decimal, days in words."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from kc_desktop.domain.texts import N_
from kc_desktop.ui.language import label, show_figure, show_number, tr


def about(dong: int) -> str:
    """``3,2 tỷ``, ``450 triệu``: rounded, for headings; whoever shows it has the full figure in the tip."""
    for size, word, places in ((10**9, N_("amount", "tỷ"), "0.1"), (10**6, N_("amount", "triệu"), "1")):
        if abs(dong) >= size:
            rounded = (Decimal(dong) / size).quantize(Decimal(places), ROUND_HALF_UP).normalize() + 0
            return f"{show_figure(f'{rounded:f}'.replace('.', ','))} {label('amount', word)}"
    return show_number(dong)


def days_words(days: int) -> str:
    """``còn 5 ngày``, ``hôm nay``, ``trễ 3 ngày`` for days left (negative: late)."""
    if days < 0:
        return tr("trễ {count} ngày", count=show_number(-days))
    return tr("còn {count} ngày", count=show_number(days)) if days else tr("hạn hôm nay")
