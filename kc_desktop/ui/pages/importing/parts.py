"""What the steps of the wizard share: their row of names, a table with widgets in it, words for fields and outcomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kc_desktop.domain.forms import Form, Kind
from kc_desktop.services.importing import report as outcomes
from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import label, tr
from kc_desktop.ui.pages.merge_rows import Spoken
from kc_desktop.ui.widgets.cards import Picture, words

SURE = 0.75


class StepBar(QFrame):
    """The steps in a row: done ones ticked, the one here strong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, role="tile", clickable=False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 8, 14, 8)
        self._row.setSpacing(10)

    def show_steps(self, names: Sequence[str], here: int) -> None:
        """Show where in ``names`` the person is."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, name in enumerate(names):
            if place:
                self._row.addWidget(Picture("chevron_right", "muted", 14, self))
            if place < here:
                self._row.addWidget(Picture("check", "good", 16, self))
            text: QLabel = words(f"{place + 1}. {name}", "strong" if place == here else "muted")
            self._row.addWidget(text)
        self._row.addStretch(1)
        self.setAccessibleName(
            tr("Bước {here} trên {count}: {name}", here=here + 1, count=len(names), name=names[here])
        )


def table(titles: Sequence[str], widths: Mapping[int, int], stretch: int, name: str) -> QTableWidget:
    """A table to look at; ``widths`` of columns, the one at ``stretch`` takes the room that is left."""
    made = QTableWidget(0, len(titles))
    made.setAccessibleName(name)
    made.setHorizontalHeaderLabels(list(titles))
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setTabKeyNavigation(False)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT + 4)
    head = made.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
    for column, width in widths.items():
        made.setColumnWidth(column, width)
    return made


def put(made: QTableWidget, row: int, column: int, text: str, icon: str = "", token: str = "muted") -> None:
    """A text in a cell, with a sign before it; a cut text is its own tip."""
    item = QTableWidgetItem(text)
    if icon:
        item.setIcon(icons.icon(icon, token))
    item.setToolTip(text)
    made.setItem(row, column, item)


def padded(widget: QWidget) -> QWidget:
    """A widget with air above and below, so that rows stay apart."""
    room = QWidget()
    inside = QVBoxLayout(room)
    inside.setContentsMargins(6, 3, 6, 3)
    inside.addWidget(widget)
    return room


def spoken() -> dict[str, Spoken]:
    """Every outcome of a row."""
    return {
        outcomes.CREATED: Spoken(tr("Tạo mới"), "add", "good", tr("Chưa có trong danh bạ.")),
        outcomes.UPDATED: Spoken(tr("Cập nhật"), "edit", "accent", tr("Đã có trong danh bạ; dòng này bổ sung cho nó.")),
        outcomes.UNCHANGED: Spoken(tr("Không đổi"), "check", "muted", tr("Đã có trong danh bạ, không có gì mới.")),
        outcomes.REFUSED: Spoken(tr("Từ chối"), "error", "bad", tr("Không nhập; trả lại kèm lý do để sửa.")),
    }


def targets(form: type[Form]) -> list[tuple[str, str]]:
    """(target, its name) of everything a column can feed."""
    fields = [field for field in form.active() if field.kind is not Kind.ROWS]
    parts = [(key, name) for key, name in _parts().items() if key.split("/")[0] in form.by_key]
    return [("", tr("(giữ trong ghi chú)")), *((field.key, label("form", field.label)) for field in fields), *parts]


def _parts() -> dict[str, str]:
    """Targets that feed a part of a field."""
    return {
        "old_address/district": tr("Huyện, quận (cũ)"),
        "old_address/province": tr("Tỉnh, thành phố (cũ)"),
        "place_note/province": tr("Tỉnh, thành phố"),
        "beneficiaries/name": tr("Đơn vị thụ hưởng"),
        "costs/total": tr("Tổng kinh phí"),
        "costs/support": tr("Kinh phí hỗ trợ"),
        "costs/own": tr("Vốn đối ứng"),
        "costs/words": tr("Lời văn của số liệu"),
        "remark/source": tr("Nguồn tin"),
        "remark/group": tr("Nhóm"),
    }
