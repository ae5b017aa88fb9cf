"""Above the blocks: the index that jumps to each, and the summary of what is to be corrected."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kc_desktop.domain.forms import Level, Problem
from kc_desktop.ui import icons, theme
from kc_desktop.ui.forms import problems
from kc_desktop.ui.forms.layout import Block
from kc_desktop.ui.language import label, tr
from kc_desktop.ui.widgets.cards import Picture, button, words
from kc_desktop.ui.widgets.flow import FlowLayout

MOST_LISTED = 8


class IndexBar(QWidget):
    """ "A Định danh · B Địa điểm · H Nhu cầu 2": breaks into lines, never cuts a name."""

    chosen = Signal(int)

    def __init__(self, blocks: Sequence[Block], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, spacing=2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._buttons: list[QPushButton] = []
        self._names: list[str] = []
        self._counts = [0] * len(blocks)
        for at, block in enumerate(blocks):
            name = f"{block.letter} {label('layout', block.short or block.title)}"
            made = QPushButton(name)
            theme.set_role(made, "blocktab")
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setToolTip(tr("{title} (Ctrl+↓, Ctrl+↑ sang khối kế)", title=label("layout", block.title)))
            made.setIconSize(QSize(14, 14))
            made.clicked.connect(lambda _checked=False, at=at: self.chosen.emit(at))
            flow.addWidget(made)
            self._buttons.append(made)
            self._names.append(name)

    def select(self, at: int) -> None:
        """Show block ``at`` as the one in sight."""
        for number, made in enumerate(self._buttons):
            made.setChecked(number == at)

    def set_count(self, at: int, count: int) -> None:
        """How many rows a block holds; 0 shows nothing."""
        if self._counts[at] != count:
            self._counts[at] = count
            self._render(at)

    def set_problems(self, at: int, found: Sequence[Problem]) -> None:
        """Mark a block by the worst of its findings."""
        worst = problems.worst_first(p for p in found if p.level is not Level.NOTE)
        made = self._buttons[at]
        if worst:
            tone = problems.tone(worst[0].level)
            made.setIcon(icons.icon(problems.icon_name(worst[0].level), tone, tone))
        elif not made.icon().isNull():
            made.setIcon(QIcon())
        made.setAccessibleDescription(problems.count_words(found))
        self._render(at)

    def _render(self, at: int) -> None:
        made, count = self._buttons[at], self._counts[at]
        text = f"{self._names[at]}  {count}" if count else self._names[at]
        text = text if made.icon().isNull() else f" {text}"  # air beside the mark
        if made.text() != text:
            made.setText(text)


class _Cut(QWidget):
    """A line of text that takes the room there is."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show ``text``, whole where the mouse rests."""
        self._text = text
        self.setToolTip(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        del event
        painter = QPainter(self)
        painter.setPen(theme.colour("muted"))
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class ProblemBar(QFrame):
    """ "3 mục cần sửa, 1 cảnh báo", each a click or F8 away."""

    wanted = Signal(str)
    """Go to this path."""
    next_wanted = Signal()
    reason_wanted = Signal()

    def __init__(self, where: Callable[[str], str], *, reasons: bool, parent: QWidget | None = None) -> None:
        """``where`` names the place of a path ("A. Tên cơ sở"); ``reasons``: a warning may stand for one."""
        super().__init__(parent)
        theme.set_look(self, role="banner", state="bad")
        self._where, self._reasons = where, reasons
        self._found: list[Problem] = []
        self._shown: list[QWidget] = []
        self._picture = Picture("error", "bad", 16)
        self._words = words("", "strong")
        self._here = _Cut()
        """The finding of the field at hand, in full: under a narrow field it is cut short."""
        self._toggle = button(tr("Xem"), "link")
        self._toggle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._toggle.clicked.connect(self._on_toggle)
        following = button(tr("Tới mục kế  F8"), "link")
        following.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        following.clicked.connect(self.next_wanted)
        self._reason = button(tr("Ghi lý do  F7"), "link")
        self._reason.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._reason.clicked.connect(self.reason_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self._words)
        row.addWidget(self._here, 1)
        row.addWidget(self._toggle)
        row.addWidget(self._reason)
        row.addWidget(following)
        self._list = QWidget()
        self._links = QVBoxLayout(self._list)
        self._links.setContentsMargins(18, 0, 0, 4)
        self._links.setSpacing(0)
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 3, 6, 3)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._list)
        self.hide()

    def set_problems(self, found: Sequence[Problem]) -> None:
        """Show these; none hides the bar."""
        self._found = problems.worst_first(found)
        self.setVisible(bool(self._found))
        if not self._found:
            self._list.hide()
            self._toggle.setText(tr("Xem"))
            return
        icon, tone = problems.look(self._found[0])
        theme.set_look(self, state=tone if tone != "muted" else "")
        self._picture.show_icon(icon, tone)
        self._reason.setVisible(self._reasons and any(p.level is Level.WARN for p in self._found))
        self._words.setText(problems.count_words(self._found))
        if not self._list.isHidden():
            self._fill()

    def set_here(self, path: str) -> None:
        """Say the worst finding at ``path`` in full."""
        here = next((problem for problem in self._found if problem.path == path), None)
        self._here.show_text("" if here is None else problems.text_of(here))

    def text(self) -> str:
        """The summary shown."""
        return self._words.text() if self._found else ""

    def listed(self) -> list[str]:
        """The lines of the open list."""
        return [line.text() for line in self._shown if isinstance(line, QPushButton)]

    def toggle(self) -> None:
        """Open or close the list."""
        self._on_toggle()

    def _on_toggle(self) -> None:
        opened = self._list.isHidden()
        if opened:
            self._fill()
        self._list.setVisible(opened)
        self._toggle.setText(tr("Thu gọn") if opened else tr("Xem"))

    def _fill(self) -> None:
        for old in self._shown:
            self._links.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        for problem in self._found[:MOST_LISTED]:
            text = f"{self._where(problem.path)}: {problems.text_of(problem)}"
            icon, tone = problems.look(problem)
            link = button(text, "link", icon)
            link.setIcon(icons.icon(icon, tone, tone))
            theme.set_look(link, align="left")
            link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            link.clicked.connect(lambda _checked=False, path=problem.path: self.wanted.emit(path))
            self._show_line(link)
        if len(self._found) > MOST_LISTED:
            rest = words(tr("và {count} mục nữa", count=len(self._found) - MOST_LISTED), "muted")
            self._show_line(rest)

    def _show_line(self, line: QWidget) -> None:
        self._links.addWidget(line)
        self._shown.append(line)
