"""On top of an open dossier: what is to be done next, and the buttons that do it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from kc_desktop.domain.procedure.needs import Need
from kc_desktop.domain.procedure.path import Possible
from kc_desktop.services.names import Names
from kc_desktop.services.procedure import Overview
from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import label, tell, tr
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.record_head import Elided
from kc_desktop.ui.widgets.cards import button, words
from kc_desktop.ui.widgets.flow import FlowLayout

_NEEDS_SHOWN, _NEED_LONG = 4, 38
_WAYS = ("main", "side", "exit")


class NextLine(QFrame):
    """``step_asked`` with the Possible, ``need_asked`` with the Need that somebody wants to meet."""

    step_asked = Signal(object)
    need_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "next")
        self._first = words("", "strong", wrap=True)
        self._others = [Elided("hint"), Elided("hint")]
        self.step = button("", "primary")
        self.step.clicked.connect(lambda: self.step_asked.emit(self._main) if self._main else None)
        self.others = button(tr("Bước khác"), icon="chevron")
        self.others.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._main: Possible | None = None
        self.needs: list[QPushButton] = []
        self._need_row = QWidget()
        self._need_flow = FlowLayout(self._need_row, 4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._need_row, 1)
        for made in (self.step, self.others):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(2)
        column.addWidget(self._first)
        for line in self._others:
            column.addWidget(line)
        column.addLayout(row)

    def show_overview(self, found: Overview, names: Names) -> None:
        """What to do, the next step, what it still needs."""
        told = [tell(sentence) for sentence in (*found.next, *found.path.warnings)]
        self._first.setText(told[0] if told else "")
        self._first.setVisible(bool(told))
        for line, text in zip(self._others, (*told[1:3], "", "")[:2], strict=True):
            line.show_text(text)
            line.setVisible(bool(text))
        self._main = found.path.next
        self.step.setVisible(self._main is not None)
        if self._main is not None:
            self.step.setText(f"{step_words(names, self._main.step, short=True)}…")
            self.step.setToolTip(step_words(names, self._main.step))
        self._show_menu([one for one in found.path.possible if one is not self._main], names)
        self._show_needs(self._main.missing if self._main is not None else ())
        late = self._main is not None and self._main.deadline is not None and self._main.deadline.left(
            found.checklist.on) < 0  # fmt: skip
        theme.set_look(self, state="bad" if late else "")

    def _show_menu(self, possible: Sequence[Possible], names: Names) -> None:
        self.others.setVisible(bool(possible))
        menu = QMenu(self.others)
        for way in _WAYS:
            steps = [one for one in possible if one.way == way]
            if steps and not menu.isEmpty():
                menu.addSeparator()
            for one in steps:
                menu.addAction(f"{step_words(names, one.step)}…").triggered.connect(
                    lambda _on=False, one=one: self.step_asked.emit(one)
                )
        self.others.setMenu(menu)

    def _show_needs(self, missing: Sequence[Need]) -> None:
        self.needs.clear()
        empty(self._need_flow)
        if not missing:
            return
        for need in missing[:_NEEDS_SHOWN]:
            text = tell(need.text)
            shown = text if len(text) <= _NEED_LONG else text[: _NEED_LONG - 1].rstrip() + "…"
            made = button(shown, "link", hint=tr("{need}: mở chỗ để bổ sung cho bước tới", need=text))
            made.setIcon(icons.icon("warning", "bad" if need.hard else "warn"))
            made.clicked.connect(lambda _on=False, need=need: self.need_asked.emit(need))
            self._need_flow.addWidget(made)
            self.needs.append(made)
        if (more := len(missing) - _NEEDS_SHOWN) > 0:
            rest = words(tr("và {count} nữa", count=more), "muted")
            rest.setFixedHeight(self.needs[0].sizeHint().height())
            self._need_flow.addWidget(rest)


def step_words(names: Names, step: str, *, short: bool = False) -> str:
    """What a step is called."""
    entry = names.packs.code("dossier_step", step)
    if entry is None:
        return step
    return label("codelist", entry.short if short and entry.short else entry.label)
