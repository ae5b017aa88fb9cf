"""The path of a dossier: what is done (day, paper), where it stands and who acts, what lies ahead and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from kc_desktop.domain.procedure import path as law
from kc_desktop.domain.procedure.path import Path, Stage
from kc_desktop.services.names import Names
from kc_desktop.ui import theme
from kc_desktop.ui.language import label, show_date, show_number, tr
from kc_desktop.ui.pages.dossiers.figures import days_words
from kc_desktop.ui.widgets.cards import words

WIDTH = 194
_X, _TEXT, _R = 12, 28, 6
_LINE, _GAP = 15, 9
_HINT_PX, _SOON_DAYS = 12, 10
_SIGNS = {law.DONE: "good", law.NOW: "accent", law.AHEAD: "line_strong", law.SKIPPED: "line_strong", law.CUT: "bad"}


@dataclass(frozen=True, slots=True)
class _Step:
    """One stage in words. ``lines``: (text, colour token)."""

    state: str
    standing: str
    title: str
    lines: tuple[tuple[str, str], ...]
    tip: str

    @property
    def height(self) -> int:
        return _LINE + 3 + _LINE * len(self.lines) + _GAP


class PathView(QWidget):
    """The stages from top to bottom; a click (or Enter) opens the part of the page a stage belongs to."""

    chosen = Signal(str)
    """The state of a stage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[_Step, ...] = ()
        self._here, self._under = 0, -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Các giai đoạn của đề án"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.state().changed.connect(self.update)

    def show_path(self, path: Path, names: Names, day: date) -> None:
        """Show these stages."""
        self._steps = tuple(_told(stage, path, names, day) for stage in path.stages)
        self._here = next((at for at, one in enumerate(self._steps) if one.standing == law.NOW), 0)
        told = (f"{one.title}: {', '.join(text for text, _token in one.lines)}" for one in self._steps)
        self.setAccessibleDescription("; ".join(told))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def texts(self) -> list[str]:
        """Every stage in words, for tests and for those who hear the screen."""
        return [" · ".join((one.title, *(text for text, _token in one.lines))) for one in self._steps]

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(WIDTH - 24, sum(one.height for one in self._steps) + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        under = self._at(event.position().y())
        if under != self._under:
            self._under = under
            self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._under = -1
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        at = self._at(event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and at >= 0:
            self._here = at
            self.chosen.emit(self._steps[at].state)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and self._steps:
            self._here = max(0, min(len(self._steps) - 1, self._here + by))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._steps:
            self.chosen.emit(self._steps[self._here].state)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The whole of what is said of a stage."""
        if isinstance(event, QHelpEvent):
            at = self._at(event.pos().y())
            QToolTip.showText(event.globalPos(), self._steps[at].tip if at >= 0 else "", self)
            return True
        return super().event(event)

    def _at(self, y: float) -> int:
        top = 0
        for at, one in enumerate(self._steps):
            top += one.height
            if y < top:
                return at
        return -1

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for at, one in enumerate(self._steps):
            self._paint(painter, top, at, one)
            top += one.height
        painter.end()

    def _paint(self, painter: QPainter, top: int, at: int, one: _Step) -> None:
        middle = top + 8
        if at in (self._under, self._here if self.hasFocus() else -1):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(0, top - 3, self.width(), one.height - 2, 5, 5)
        if at + 1 < len(self._steps):
            done = one.standing == law.DONE
            painter.setPen(QPen(theme.colour("good" if done else "line"), 2))
            painter.drawLine(QPointF(_X, middle + _R + 2), QPointF(_X, top + one.height + 8 - _R - 2))
        self._paint_sign(painter, QPointF(_X, middle), one.standing)
        font = QFont(self.font())
        now = one.standing == law.NOW
        font.setWeight(QFont.Weight.DemiBold if now else QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(theme.colour("text" if one.standing in (law.DONE, law.NOW, law.CUT) else "muted"))
        room = self.width() - _TEXT
        metrics = QFontMetrics(font)
        painter.drawText(_TEXT, top + 13, metrics.elidedText(one.title, Qt.TextElideMode.ElideRight, room))
        small = QFont(self.font())
        small.setPixelSize(_HINT_PX)
        painter.setFont(small)
        metrics = QFontMetrics(small)
        for line, (text, token) in enumerate(one.lines):
            painter.setPen(theme.colour(token))
            box = QRect(_TEXT, top + 17 + line * _LINE, room, _LINE)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_sign(self, painter: QPainter, middle: QPointF, standing: str) -> None:
        token = _SIGNS[standing]
        filled = standing in (law.DONE, law.NOW, law.CUT)
        painter.setPen(QPen(theme.colour(token), 2))
        painter.setBrush(theme.colour(token if filled else "surface"))
        painter.drawEllipse(middle, _R, _R)
        pen = QPen(theme.colour("surface"), 1.8)
        painter.setPen(pen)
        x, y = middle.x(), middle.y()
        if standing == law.DONE:  # a tick
            painter.drawPolyline([QPointF(x - 3, y), QPointF(x - 1, y + 2.4), QPointF(x + 3.2, y - 2.4)])
        elif standing == law.NOW:
            painter.setBrush(theme.colour("surface"))
            painter.drawEllipse(middle, 1.6, 1.6)
        elif standing == law.CUT:  # a cross
            painter.drawLine(QPointF(x - 2.4, y - 2.4), QPointF(x + 2.4, y + 2.4))
            painter.drawLine(QPointF(x - 2.4, y + 2.4), QPointF(x + 2.4, y - 2.4))
        elif standing == law.SKIPPED:
            painter.setPen(QPen(theme.colour("line_strong"), 1.6))
            painter.drawLine(QPointF(x - 2.4, y), QPointF(x + 2.4, y))


class PathPanel(QFrame):
    """The card with the path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "path")
        self.setFixedWidth(WIDTH)
        self.view = PathView()
        self._law = words("", "hint", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 8, 8, 6)
        column.setSpacing(4)
        column.addWidget(self.view)
        column.addWidget(self._law)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(scroll)

    def show_path(self, path: Path, names: Names, day: date) -> None:
        """Show where the dossier is."""
        self.view.show_path(path, names, day)
        told = tr("Theo quy định ngày {day}", day=show_date(path.law_on))
        self._law.setText(told if not path.kept else tr("{told} (ngày phê duyệt)", told=told))


def _told(stage: Stage, path: Path, names: Names, day: date) -> _Step:
    entry = names.packs.code("dossier_status", stage.state)
    short = label("codelist", entry.short or entry.label) if entry is not None else stage.state
    full = label("codelist", entry.label) if entry is not None else stage.state
    lines: list[tuple[str, str]] = []
    event = stage.event
    if stage.standing == law.DONE:
        told = (show_date(stage.on) if stage.on else "", event.paper if event else "")
        lines.append((" · ".join(part for part in told if part), "muted"))
    if stage.standing in (law.NOW, law.CUT):
        since = tr("từ {day}", day=show_date(stage.on)) if stage.on else ""
        days = tr("đã {count} ngày", count=show_number(stage.days)) if stage.days is not None else ""
        lines += [(since, "muted"), (days, "muted")]
        if path.actors and stage.standing == law.NOW:
            first, *others = (_short(names, "dossier_actor", actor) for actor in path.actors)
            lines.append((tr("Làm tiếp: {who}", who=first), "accent"))
            lines += [(tr("hoặc {who}", who=who), "accent") for who in others]
    if stage.standing == law.SKIPPED:
        lines.append((tr("không qua bước này"), "muted"))
    if stage.deadline is not None and stage.standing == law.AHEAD:
        left = stage.deadline.left(day)
        token = "bad" if left < 0 else "warn" if left <= _SOON_DAYS else "muted"
        lines.append((tr("hạn {day}", day=show_date(stage.deadline.by)), token))
        lines.append((days_words(left), token))
    if stage.late and stage.standing in (law.DONE, law.NOW):
        lines.append((tr("trễ hạn {count} ngày", count=show_number(stage.late)), "warn"))
    shown = tuple(line for line in lines if line[0])
    tip = "\n".join((full, *(text for text, _token in shown), *_who(stage)))
    return _Step(stage.state, stage.standing, short, shown, tip)


def _who(stage: Stage) -> tuple[str, ...]:
    if stage.event is None:
        return ()
    said = [stage.event.remark]
    if stage.event.author:
        said.append(tr("Ghi bởi: {author}", author=stage.event.author))
    return tuple(part for part in said if part)


def _short(names: Names, code_list: str, code: str) -> str:
    entry = names.packs.code(code_list, code)
    return code if entry is None else label("codelist", entry.short or entry.label)
