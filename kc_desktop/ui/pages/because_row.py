"""Reasons of the rules as rows: a sign, what it says, its clause, how sure it is, the way to the rule."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.domain.declared import PackEdit
from kc_desktop.domain.reference import MARKS
from kc_desktop.domain.rules.answers import Because, RuleRef
from kc_desktop.ui import theme
from kc_desktop.ui.desk import Navigator
from kc_desktop.ui.language import label, tell, tr
from kc_desktop.ui.pages.sheet import Sign
from kc_desktop.ui.widgets.cards import Picture, button, words


def because_row(one: Because, sign: Sign, title: str = "", edit: Callable[[RuleRef], None] | None = None) -> QWidget:
    """``edit``: called with the rule where it may be changed."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Picture(*sign, 16), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(1)
    if title:
        column.addWidget(words(title, "strong", wrap=True))
    column.addWidget(words(tell(one.text), wrap=True))
    source = " · ".join(part for part in (one.clause, tr("tỉnh quy định") if one.edited else "") if part)
    if source:
        column.addWidget(words(source, "hint", wrap=True))
    if one.unverified:
        doubt = label("reference", MARKS[one.mark])
        column.addWidget(words(f"{doubt[0].upper()}{doubt[1:]}", "warning", wrap=True))
    row.addLayout(column, 1)
    if edit is not None and one.rule is not None:
        rule = one.rule
        change = button(tr("Sửa quy định"), "link")
        change.clicked.connect(lambda: edit(rule))
        column.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)
    return made


def scrolled(body: QLayout) -> QScrollArea:
    """``body`` where there may be more of it than room."""
    inner = QWidget()
    theme.set_look(inner, ground="surface")
    inner.setLayout(body)
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def edit_rule(navigator: Navigator, rule: RuleRef) -> None:
    """The province's rules, with a new one begun for this entry."""
    from kc_desktop.ui.pages.record_page import RecordPage
    from kc_desktop.ui.pages.rule_editor import RuleEditor

    if not navigator.show_section(PackEdit.key) or not isinstance(page := navigator.page(PackEdit.key), RecordPage):
        return

    def begin() -> None:
        next(part for part in page.pane.parts.parts if isinstance(part, RuleEditor)).begin(rule)

    page.start_from(None, begin)
