"""A chart on paper: the shapes of ``domain.charting`` as vectors of a pdf page."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from kc_desktop.domain.charting import Box, Chart, Curve, Label, height_of, lay_out
from kc_desktop.exchange.documents import nd30
from kc_desktop.exchange.documents.grid import text_width

INKS = {
    "first": "#0B6B72", "second": "#E0A030", "third": "#4B5A68", "fourth": "#8FCBCF", "fifth": "#B5533C",
    "sixth": "#B9C4CC", "track": "#C9D0D8", "axis": "#D5DAE0", "text": "#000000", "muted": "#333F4A",
}  # fmt: skip
"""Tone → colour; they differ in lightness too, for papers copied in black."""

_DOTS = 220
"""An inch of a picture."""


class ChartFlow(Flowable):
    """A chart ``width`` points wide with letters of ``size``; ``height``: what it gets, else what it wants."""

    def __init__(self, chart: Chart, width: float, size: float = 10, height: float = 0) -> None:
        super().__init__()
        self._chart, self._size = chart, size
        self.width, self.height = width, height or height_of(chart, size)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """Its size."""
        del aW, aH
        return self.width, self.height

    def draw(self) -> None:
        """The shapes, upside down: pdf counts upward."""
        paint(self.canv, self._chart, self.width, self.height, self._size)


def picture(chart: Chart, width: float, height: float, size: float) -> bytes:
    """The chart as a PNG of print quality, for programs that take no vectors."""
    import pypdfium2

    spool = io.BytesIO()
    canvas = Canvas(spool, pagesize=(width, height))
    paint(canvas, chart, width, height, size)
    canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(spool.getvalue())
    try:
        page = document[0]
        image = page.render(scale=_DOTS / 72).to_pil()
        page.close()
    finally:
        document.close()
    made = io.BytesIO()
    image.convert("P", palette=Image.Palette.ADAPTIVE, colors=64).save(made, "PNG", optimize=True)
    return made.getvalue()


def paint(canvas: Any, chart: Chart, width: float, height: float, size: float) -> None:
    """The chart on a canvas, its lower left corner at the origin."""
    nd30.register_fonts()
    drawing = lay_out(chart, width, height, size, lambda text, letters: text_width(text, nd30.REGULAR, letters))
    for shape in drawing.shapes:
        colour = HexColor(INKS[shape.tone])
        match shape:
            case Box():
                canvas.setFillColor(colour)
                canvas.rect(shape.x, height - shape.y - shape.height, shape.width, shape.height, stroke=0, fill=1)
            case Label():
                canvas.setFillColor(colour)
                canvas.setFont(nd30.REGULAR, shape.size)
                draw = {"start": canvas.drawString, "middle": canvas.drawCentredString, "end": canvas.drawRightString}
                draw[shape.anchor](shape.x, height - shape.y, shape.text)
            case Curve():
                canvas.setStrokeColor(colour)
                canvas.setLineWidth(shape.width)
                path = canvas.beginPath()
                path.moveTo(shape.points[0][0], height - shape.points[0][1])
                for x, y in shape.points[1:]:
                    path.lineTo(x, height - y)
                canvas.drawPath(path)
    canvas.setFillColor(HexColor("#000000"))
    canvas.setStrokeColor(HexColor("#000000"))
