"""The columns of the board, painted: thousands of dossiers cost nothing until they are seen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from kc_desktop.services.board import Board, Card, Column
from kc_desktop.ui import theme
from kc_desktop.ui.language import label, tr
from kc_desktop.ui.pages.dossiers.board_cards import CARD, HEAD, CardPainter, Sign, words_of

_GAP, _FOOT_PAD = 8, 10


class BoardView(QAbstractScrollArea):
    """Arrows go from card to card, Enter opens; a heading opens its dossiers as a list."""

    opened = Signal(str)
    """The id of a dossier."""
    column_asked = Signal(object)
    """The Column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(tr("Bảng đề án theo giai đoạn"))
        self._columns: tuple[Column, ...] = ()
        self._signs: Mapping[str, Sign] = {}
        self._here = (0, 0)
        self._under = (-1, -1)
        self._cards = CardPainter()
        theme.state().changed.connect(self.viewport().update)

    # --- for the page ---

    def show_board(self, board: Board, signs: Mapping[str, Sign]) -> None:
        """Show these columns; the card lit stays lit where it is still there."""
        lit = self.current()
        self._columns, self._signs = board.columns, signs
        self._here = self._find(lit.id) if lit is not None else self._first()
        self._measure()
        self.viewport().update()
        self._tell()

    def current(self) -> Card | None:
        """The card lit."""
        column, row = self._here
        if column < len(self._columns) and 0 <= row < len(self._columns[column].cards):
            return self._columns[column].cards[row]
        return None

    def columns(self) -> tuple[Column, ...]:
        """What is shown."""
        return self._columns

    # --- where things are ---

    def _find(self, record_id: str) -> tuple[int, int]:
        places = ((at, row) for at, column in enumerate(self._columns) for row, card in enumerate(column.cards)
                  if card.id == record_id)  # fmt: skip
        return next(places, self._first())

    def _first(self) -> tuple[int, int]:
        return next(((at, 0) for at, column in enumerate(self._columns) if column.cards), (0, 0))

    def _width(self) -> float:
        count = max(1, len(self._columns))
        return (self.viewport().width() - _GAP * (count - 1)) / count

    def _left(self, column: int) -> float:
        return column * (self._width() + _GAP)

    def _card_rect(self, column: int, row: int) -> QRectF:
        top = HEAD + row * (CARD + _GAP) - self.verticalScrollBar().value()
        return QRectF(self._left(column), top, self._width(), CARD)

    def _at(self, place: QPoint) -> tuple[int, int]:
        """(column, row) under a point; row −1 for the heading, (−1, −1) for nothing."""
        column = int(place.x() / (self._width() + _GAP))
        if not 0 <= column < len(self._columns):
            return -1, -1
        if place.y() < HEAD:
            return column, -1
        below = place.y() - HEAD + self.verticalScrollBar().value()
        row, inside = divmod(below, CARD + _GAP)
        return (column, row) if inside < CARD and row < self._rows(column) else (-1, -1)

    def _rows(self, column: int) -> int:
        """Cards of a column, and one more that tells of the rest."""
        shown = self._columns[column]
        return len(shown.cards) + (shown.count > len(shown.cards))

    def _measure(self) -> None:
        rows = max((self._rows(at) for at in range(len(self._columns))), default=0)
        room = self.viewport().height() - HEAD
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, rows * (CARD + _GAP) + _FOOT_PAD - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep((CARD + _GAP) // 2)

    def _bring_into_sight(self) -> None:
        rect = self._card_rect(*self._here)
        bar = self.verticalScrollBar()
        if rect.top() < HEAD:
            bar.setValue(bar.value() + int(rect.top()) - HEAD)
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + int(rect.bottom()) - self.viewport().height() + _FOOT_PAD)
        self.viewport().update()
        self._tell()

    def _tell(self) -> None:
        """The card lit in words, for those who hear the screen."""
        card = self.current()
        self.setAccessibleDescription("" if card is None else "\n".join(words_of(card, self._signs.get(card.id))))

    # --- Qt ---

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._cards.forget()
        self._measure()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(640, HEAD + 2 * CARD)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        under = self._at(event.position().toPoint())
        if under != self._under:
            self._under = under
            shape = Qt.CursorShape.ArrowCursor if under == (-1, -1) else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(*self._at(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Leave:
            self._under = (-1, -1)
            self.viewport().update()
        if isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        column, row = self._here
        page = max(1, (self.viewport().height() - HEAD) // (CARD + _GAP))
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open(column, row)
            case Qt.Key.Key_Left:
                self._step(-1)
            case Qt.Key.Key_Right:
                self._step(1)
            case Qt.Key.Key_Up if row > 0:
                self._go(column, row - 1)
            case Qt.Key.Key_Down:
                self._go(column, row + 1)
            case Qt.Key.Key_PageUp:
                self._go(column, max(0, row - page))
            case Qt.Key.Key_PageDown:
                self._go(column, row + page)
            case Qt.Key.Key_Home:
                self._go(column, 0)
            case Qt.Key.Key_End:
                self._go(column, self._rows(column) - 1 if self._columns else 0)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.viewport().update()

    def _step(self, by: int) -> None:
        """To the next column that has cards."""
        column, row = self._here
        there = column + by
        while 0 <= there < len(self._columns) and not self._rows(there):
            there += by
        if 0 <= there < len(self._columns):
            self._go(there, row)

    def _go(self, column: int, row: int) -> None:
        if self._columns and (rows := self._rows(column)):
            self._here = (column, min(row, rows - 1))
            self._bring_into_sight()

    def _open(self, column: int, row: int) -> None:
        if not 0 <= column < len(self._columns):
            return
        shown = self._columns[column]
        if not 0 <= row < len(shown.cards):
            if row == -1 or row < self._rows(column):
                self.column_asked.emit(shown)
            return
        self._here = (column, row)
        self.viewport().update()
        self.opened.emit(shown.cards[row].id)

    def _show_tip(self, event: QHelpEvent) -> None:
        column, row = self._at(event.pos())
        text = ""
        if column >= 0 and 0 <= row < len(self._columns[column].cards):
            card = self._columns[column].cards[row]
            text = "\n".join(words_of(card, self._signs.get(card.id)))
        elif column >= 0:
            text = tr("Xem danh sách: {title}", title=label("board", self._columns[column].title))
        QToolTip.showText(event.globalPos(), text, self)

    # --- painting ---

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height, font = self.viewport().height(), self.font()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("neutral_soft"))
        for at in range(len(self._columns)):
            painter.drawRoundedRect(QRectF(self._left(at), 0, self._width(), height + 12), 8, 8)
        painter.save()
        painter.setClipRect(0, HEAD, self.viewport().width(), height - HEAD)
        first = self.verticalScrollBar().value() // (CARD + _GAP)
        last = first + height // (CARD + _GAP) + 2
        for at, column in enumerate(self._columns):
            for row in range(first, min(last, self._rows(at))):
                room = self._card_rect(at, row).adjusted(4, 0, -4, 0)
                lit = (at, row) == self._here and self.hasFocus()
                if row < len(column.cards):
                    card, hover = column.cards[row], (at, row) == self._under
                    self._cards.card(painter, room, card, self._signs.get(card.id), font, lit=lit, hover=hover)
                else:
                    self._cards.rest(painter, room, column.count - len(column.cards), font, lit=lit)
        painter.restore()
        for at, column in enumerate(self._columns):
            room = QRectF(self._left(at), 0, self._width(), HEAD)
            self._cards.head(painter, room, column, font, pointed=self._under == (at, -1))
        painter.end()
