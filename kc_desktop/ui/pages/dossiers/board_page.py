"""Bảng: every đề án in the column of its stage, with count and money; Enter opens it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.services import board as service
from kc_desktop.services.board import Board, Column
from kc_desktop.ui import actions, theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_money, show_number, tr
from kc_desktop.ui.pages.dossiers.board_filters import BoardFilters
from kc_desktop.ui.pages.dossiers.board_signs import Signs, read_signs
from kc_desktop.ui.pages.dossiers.board_view import BoardView
from kc_desktop.ui.pages.dossiers.figures import about
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.widgets.cards import EmptyState, button, words
from kc_desktop.ui.widgets.flow import FlowLayout

_EXIT_HEIGHT = 28


class BoardPage(QWidget):
    """First page of the section Đề án."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Bảng đề án")
        theme.set_look(self, ground="background")
        self.context = context
        self._turn = 0
        self._board: Board | None = None
        self._signs: Signs = {}
        self.filters = BoardFilters(context.bridge)
        self.view = BoardView()
        self._sum = words("", "muted")
        self._none = EmptyState(
            "dossier",
            tr("Chưa có đề án nào"),
            tr("Mở một phiếu khảo sát rồi bấm “Lập đề án”: số liệu của phiếu được lấy sang, không nhập lại."),
            tr("Thêm đề án"),
        )
        self._no_match = EmptyState(
            "search", tr("Không có kết quả"), tr("Thử ít chữ hơn hoặc bỏ bớt điều kiện lọc."), tr("Bỏ lọc")
        )
        self._stack = QStackedWidget()
        for page in (self.view, self._none, self._no_match):
            self._stack.addWidget(page)
        self._exits = QWidget()
        self._exit_row = FlowLayout(self._exits, 4)
        self._place()
        self.filters.changed.connect(self.reload)
        self.filters.left.connect(self.view.setFocus)
        self.view.opened.connect(self._open)
        self.view.column_asked.connect(self._list)
        self._none.acted.connect(self.new_record)
        self._no_match.acted.connect(self.filters.clear)
        self.reload()

    # --- what the shell asks ---

    def refresh(self, change: Change) -> None:
        """Dossiers, and what their days and risks are read from."""
        forms = ("dossier", "contract", "progress", "acceptance", "settlement", "payment", "pack_edit")
        if not (change.records or change.forms) or any(change.touches(form) for form in forms):
            self.reload()

    def focus_first(self) -> None:
        """The cards."""
        (self.view if self._board and self._board.count else self.filters.line).setFocus()

    def new_record(self) -> None:
        """Ctrl+N."""
        if (page := self._list_page()) is not None:
            page.new_record()

    def open_record(self, record_id: str) -> None:
        """A dossier opens on its own page."""
        self._open(record_id)

    def reload(self) -> None:
        """Read the board anew; an answer that comes late is dropped."""
        self._turn += 1
        turn, asked = self._turn, self.filters.asked()
        self.context.bridge.read(
            lambda desk: service.board(desk, asked),
            lambda found: self._show(found, turn) if turn == self._turn else None,
            initiator=self,
        )

    # --- showing ---

    def _show(self, found: Board, turn: int) -> None:
        self._board = found
        asked = self.filters.asked()
        shown: QWidget = self.view
        if not found.count:
            shown = self._no_match if asked.search or asked.where else self._none
        self._stack.setCurrentWidget(shown)
        self.view.show_board(found, self._signs)
        money = sum(column.support for column in found.columns)
        self._sum.setText(
            tr("{count} đề án · hỗ trợ {money}", count=show_number(found.count), money=about(money))
            if found.count
            else ""
        )
        self._sum.setToolTip(show_money(money))
        self._show_exits(found)
        ids = frozenset(card.id for column in found.columns for card in column.cards)
        self.context.bridge.read(
            lambda desk: read_signs(desk, ids),
            lambda signs: self._show_signs(signs) if turn == self._turn else None,
            initiator=self,
        )

    def _show_signs(self, found: Signs) -> None:
        self._signs = found
        if self._board is not None:
            self.view.show_board(self._board, found)

    def _show_exits(self, found: Board) -> None:
        empty(self._exit_row)
        self._exits.setVisible(bool(found.exits))
        if not found.exits:
            return
        lead = words(tr("Đã ra khỏi quy trình:"), "muted")
        lead.setFixedHeight(_EXIT_HEIGHT)
        self._exit_row.addWidget(lead)
        for column in found.exits:
            text = f"{label('codelist', column.title)}: {show_number(column.count)}"
            made = button(text, "link", hint=tr("Hỗ trợ: {money}", money=show_money(column.support)))
            made.clicked.connect(lambda _checked=False, column=column: self._list(column))
            self._exit_row.addWidget(made)

    # --- opening ---

    def _open(self, record_id: str) -> None:
        from kc_desktop.ui.pages.dossiers.page import DossierPage

        if isinstance(page := self._list_page(), DossierPage):
            page.show_alone(record_id)

    def _list(self, column: Column) -> None:
        if (page := self._list_page()) is None:
            return
        names = self.context.desk.names
        labels = {("status", state): label("codelist", names.code_label("dossier_status", state))
                  for state in column.states}  # fmt: skip
        page.show_where({**self.filters.asked().where, "status": column.states}, {**self.filters.labels(), **labels})

    def _list_page(self) -> RecordPage | None:
        navigator = self.context.navigator
        page = navigator.page("dossier") if navigator.show_section("dossier") else None
        return page if isinstance(page, RecordPage) else None

    # --- building ---

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.filters, 1)
        head.addWidget(self._sum)
        add = button(tr("Thêm"), icon="add", hint=f"{tr('Thêm đề án')} ({actions.COMMANDS['new'].keys[0]})")
        add.clicked.connect(self.new_record)
        head.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._exits)
        self._exits.hide()
