"""A QR code as small filled squares: drawn, not a picture, so that it is sharp at any size."""

from __future__ import annotations

from typing import Any

_QUIET = 2
"""Empty modules around the code; the paper is white beyond."""


def draw_qr(canvas: Any, text: str, x: float, y: float, side: float) -> None:
    """Draw ``text`` into the square of ``side`` points whose lower left corner is (x, y)."""
    import segno

    matrix = segno.make(text, error="m", micro=False).matrix
    module = side / (len(matrix) + 2 * _QUIET)
    canvas.setFillColorRGB(0, 0, 0)
    for row, line in enumerate(matrix):
        below = y + side - (_QUIET + row + 1) * module
        for column, dark in enumerate(line):
            if dark:
                canvas.rect(x + (_QUIET + column) * module, below, module, module, stroke=0, fill=1)
