"""The rows of a list of any length: all row numbers at once, the rows themselves by pages around what is seen.

No proxy, no fetchMore: a million rows cost eight megabytes and one query; a jump fetches one page. While a row is on
its way its old text (or a grey bar) is shown.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from kc_desktop.domain.change import Change
from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.services.lists import Query, Row
from kc_desktop.ui.custody import told
from kc_desktop.ui.desk import DeskBridge
from kc_desktop.ui.language import label, language, show_value, tr
from kc_desktop.ui.tables.source import RowSource

if TYPE_CHECKING:
    from kc_desktop.services.desk import Desk

Index = QModelIndex | QPersistentModelIndex
PAGE = 60
QUICK = 200
"""Rows of an answer given while somebody types; the whole list follows after ``REST_MS``."""
REST_MS = 220
CACHED = 4000
"""Rows kept; the oldest go first."""
RIGHT_KINDS = (Kind.INTEGER, Kind.DECIMAL, Kind.MONEY)
ROW = Qt.ItemDataRole.UserRole
"""The Row itself, or None while it is on its way."""
_NO_PARENT = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def head_words(field: Field[Any]) -> str:
    """The label of a field as a column has room for it."""
    short = {
        "site_commune": tr("Xã, phường"),
        "office_commune": tr("Xã, phường trụ sở"),
        "communes": tr("Địa bàn"),
        "industry_group": tr("Nhóm ngành"),
        "visited_on": tr("Ngày"),
        "year": tr("Năm"),
        "source": tr("Nguồn"),
        "kind": tr("Loại"),
        "amount": tr("Số tiền, đồng"),
        "paid_on": tr("Ngày"),
        "decided_on": tr("Ngày"),
        "decision_no": tr("Quyết định"),
        "voucher_no": tr("Chứng từ"),
        "state": tr("Trạng thái"),
    }
    return short.get(field.key) or label("form", field.label)


class RecordModel(QAbstractTableModel):
    """One list. ``show_query`` asks; ``counted`` tells how many were found; the latest question wins."""

    counted = Signal(int)
    refilled = Signal()
    """The rows changed their order or number: whoever shows a selection puts it back."""

    def __init__(
        self, source: RowSource, form: type[Form], bridge: DeskBridge, columns: Sequence[str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.form = form
        self._source = source
        self._old_map = False
        self._bridge = bridge
        self._columns: tuple[Field[Any], ...] = tuple(form.by_key[key] for key in columns)
        self._nums: array[int] = array("q")
        self._rows: dict[int, Row] = {}
        self._fresh: set[int] = set()
        self._wanted: dict[int, None] = {}
        self._asked: Query | None = None
        self._turn = self._page_turn = 0
        self._busy = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._read_whole)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fetch)

    # --- what the page asks ---

    def show_query(self, query: Query) -> None:
        """Show what ``query`` finds, as soon as it is there; until then the old rows stay."""
        self._asked = query
        self._turn += 1
        if query.search:  # first an answer while typing goes on, the whole list when it rests
            self._read(replace(query, quick=True, limit=QUICK))
            self._rest.start()
        else:
            self._rest.stop()
            self._read(query)

    def refresh(self, change: Change | None = None) -> None:
        """Ask again; the rows that ``change`` did not touch stay as they are. After a failed read this starts anew."""
        self._busy = False
        if change is None or not change.records or change.forms:
            self._fresh.clear()
        else:
            touched = {record for form, record in change.records if form == self.form.key}
            self._fresh -= {num for num, row in self._rows.items() if row.id in touched}
        if self._asked is not None:
            self.show_query(self._asked)

    def set_columns(self, columns: Sequence[str]) -> None:
        """Show other fields."""
        self.beginResetModel()
        self._columns = tuple(self.form.by_key[key] for key in columns)
        self._rows.clear()
        self._fresh.clear()
        self._turn_page()
        self.endResetModel()
        self.refilled.emit()

    def show_map(self, old: bool) -> None:
        """Give places on the map of before 1/7/2025, or on the one in force."""
        self._old_map = old
        self._source.show_map(old)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self._columns) - 1))
        self.refresh()

    def columns(self) -> tuple[Field[Any], ...]:
        """The fields shown."""
        return self._columns

    def query(self) -> Query | None:
        """What is shown or asked for."""
        return self._asked

    def nums(self) -> array[int]:
        """The row numbers in order; not to be changed."""
        return self._nums

    def row_at(self, line: int) -> Row | None:
        """The row at a line, if it is here."""
        return self._rows.get(self._nums[line]) if 0 <= line < len(self._nums) else None

    def line_of(self, num: int) -> int:
        """Where a row number stands now; -1 when it does not."""
        try:
            return self._nums.index(num)
        except ValueError:
            return -1

    # --- what Qt asks ---

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802
        """All rows."""
        return 0 if parent.isValid() else len(self._nums)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802
        """The columns chosen."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, the whole row; a row that is not here (or old) is sent for."""
        if not index.isValid() or index.row() >= len(self._nums):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._columns[index.column()].kind in RIGHT_KINDS else _LEFT
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ROW):
            return None
        num = self._nums[index.row()]
        if num not in self._fresh:
            self._want(index.row())
        row = self._rows.get(num)
        if role == ROW:
            return row
        if row is None:
            return ""
        text = row.cells[index.column()]
        return self._spoken(row, text, index.column()) if role == Qt.ItemDataRole.AccessibleTextRole else text

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The labels of the fields."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        field = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("Xã, phường cũ") if self._old_map and field.key == "site_commune" else head_words(field)
        if role == Qt.ItemDataRole.ToolTipRole:
            return label("form", field.label)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if field.kind in RIGHT_KINDS else _LEFT
        return None

    # --- fetching ---

    def _read_whole(self) -> None:
        if self._asked is not None:
            self._read(self._asked)

    def _read(self, query: Query) -> None:
        """The row numbers, and in the same breath the rows seen first."""
        turn, columns = self._turn, tuple(field.key for field in self._columns)
        have = frozenset(self._fresh)

        def work(desk: Desk) -> tuple[array[int], list[int], list[Row]]:
            nums = self._source.ids(desk, query)
            wanted = [num for num in nums[:PAGE] if num not in have]
            return nums, wanted, self._source.page(desk, wanted, columns) if wanted else []

        def take(found: tuple[array[int], list[int], list[Row]]) -> None:
            nums, wanted, rows = found
            if turn == self._turn:
                if columns == tuple(field.key for field in self._columns):
                    self._keep(wanted, rows)
                self._take_nums(nums, turn)

        self._bridge.read(work, take, initiator=self)

    @staticmethod
    def _spoken(row: Row, text: str, column: int) -> str:
        if column:
            return text
        light = told().get(row.light)
        marks = [light.word] if light else []
        if row.conflicts:
            marks.append(tr("{count} chỗ bất đồng", count=row.conflicts))
        return ", ".join([text, *marks])

    def _want(self, line: int) -> None:
        page = line // PAGE
        self._wanted.pop(page, None)
        self._wanted[page] = None
        if not self._busy and not self._soon.isActive():
            self._soon.start(0)

    def _fetch(self) -> None:
        """Fetch the pages asked for last; older wishes are dropped, a row still seen asks again when painted."""
        pages = list(self._wanted)[-3:]
        self._wanted.clear()
        nums = [num for page in pages for num in self._nums[page * PAGE : (page + 1) * PAGE] if num not in self._fresh]
        if not nums:
            return
        turn, columns = self._turn_page(), tuple(field.key for field in self._columns)
        self._busy = True
        self._bridge.read(
            lambda desk: self._source.page(desk, nums, columns),
            lambda rows: self._take_rows(nums, rows, turn),
            initiator=self,
        )

    def _turn_page(self) -> int:
        self._page_turn += 1
        return self._page_turn

    def _take_rows(self, nums: Sequence[int], rows: Sequence[Row], turn: int) -> None:
        self._busy = False
        if turn == self._page_turn:
            self._keep(nums, rows)
        if self._wanted:
            self._soon.start(0)

    def _translated(self, row: Row) -> Row:
        """In the language of the window; once, when the row arrives, because painting must be quick."""
        if language() == "vi":
            return row
        return replace(row, cells=tuple(map(show_value, self._columns, row.cells)))

    def _keep(self, nums: Sequence[int], rows: Sequence[Row]) -> None:
        for row in rows:
            self._rows.pop(row.num, None)
            self._rows[row.num] = self._translated(row)
        self._fresh.update(nums)
        while len(self._rows) > CACHED:
            oldest = next(iter(self._rows))
            del self._rows[oldest]
            self._fresh.discard(oldest)
        # One signal for all: the view repaints only what is seen.
        if self._nums:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._nums) - 1, len(self._columns) - 1))

    def _take_nums(self, nums: array[int], turn: int) -> None:
        if turn != self._turn:
            return
        if len(nums) == len(self._nums) and nums.tobytes() == self._nums.tobytes():
            if nums:
                self.dataChanged.emit(self.index(0, 0), self.index(len(nums) - 1, len(self._columns) - 1))
        else:
            self.beginResetModel()
            self._nums = nums
            self._wanted.clear()
            self.endResetModel()
            self.refilled.emit()
        self.counted.emit(len(nums))
