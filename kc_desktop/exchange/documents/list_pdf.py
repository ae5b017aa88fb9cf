"""A list to take along or to pin up: title, remarks, a table over as many pages as it needs, a wide page each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from reportlab.platypus import Flowable, Paragraph, Spacer

from kc_desktop.exchange.documents import grid, nd30

_SIZE, _ROW = 10.0, 27.0
_LINES = 2
_NUMBER = 6.0
"""Part of the width for the running number, where the columns share some 130."""


def write_list_pdf(
    out: Path,
    title: str,
    notes: Sequence[str],
    columns: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[str]],
    author: str,
    *,
    lines: int = _LINES,
    right: Collection[int] = (),
) -> None:
    """Write ``out``. ``columns``: (heading, part of the width); a running number is put before them. ``lines``: what a
    cell may hold, the rest is cut; ``right``: places of columns of figures. Machine errors as ``system.files``."""
    nd30.register_fonts()
    parts = [("TT", _NUMBER), *columns]
    whole = sum(part for _, part in parts)
    aligns: list[grid.Align] = ["centre", *("right" if at in right else "left" for at in range(len(columns)))]
    placed = [
        grid.Column(nd30.frame_width(wide=True) * part / whole, align, 0 if align == "right" else lines)
        for (_, part), align in zip(parts, aligns, strict=True)
    ]
    heads = [grid.Head(name, 0, at) for at, (name, _) in enumerate(parts)]
    made = (one for at, row in enumerate(rows, 1) for one in grid.row(placed, (str(at), *row), _SIZE))
    story: list[Flowable] = nd30.title(title, ())
    story += [Paragraph(nd30.escape(text), nd30.style("note", nd30.ITALIC, 12)) for text in notes]
    story += [Spacer(1, 8), grid.table(placed, heads, made, _SIZE, least=_ROW)]
    nd30.write_pdf(out, story, title_text=title, author=author, wide=True)
