"""The fields a template may use, as they are typed into Word: found without tones, copied with one key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kc_desktop.domain.fold import fold
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.widgets.cards import button, words

_NAMES = "xyz"
"""What an item is called in a list, in a list of that list …; the language of templates has three levels."""


@dataclass(frozen=True, slots=True)
class FieldRow:
    """``tag``: what is typed into Word; ``code``: the field's full name, "[]" marks a list; ``bracket``: the list that
    a tag opens or closes; ``level``: how many lists it is in."""

    code: str
    tag: str
    what: str
    bracket: str = ""
    level: int = 0

    @property
    def shown(self) -> str:
        """The name alone; a tag of a list as it is written. What is in a list is set in."""
        text = self.tag if self.bracket else self.tag.removeprefix("{{ ").removesuffix(" }}")
        return "    " * self.level + text


def rows_of(fields: Sequence[tuple[str, str]]) -> tuple[FieldRow, ...]:
    """The fields of ``services.templates.fields`` in their order, those of a list between the tags that repeat them."""
    found: list[FieldRow] = []
    opened: list[FieldRow] = []
    for code, what in fields:
        parts = code.split("[]")
        within = ["[]".join(parts[:depth]) for depth in range(1, len(parts))]
        while opened and opened[-1].bracket not in within:
            found.append(_closing(opened.pop()))
        for name in within[len(opened) :]:
            opened.append(_opening(name, len(opened), rows=bool(parts[-1])))
            found.append(opened[-1])
        found.append(FieldRow(code, f"{{{{ {_typed(code, len(within))} }}}}", what, level=len(within)))
    return (*found, *(_closing(one) for one in reversed(opened)))


def _opening(name: str, level: int, *, rows: bool) -> FieldRow:
    """``rows``: a list of things, mostly rows of a table; else of texts, a paragraph each."""
    what = tr("Mở danh sách, riêng một dòng của bảng") if rows else tr("Mở danh sách, riêng một đoạn")
    tag = f"{{%{'tr' if rows else 'p'} for {_NAMES[level]} in {_typed(name, level)} %}}"
    return FieldRow(name, tag, what, name, level)


def _closing(opened: FieldRow) -> FieldRow:
    tag = f"{opened.tag.split(' ')[0]} endfor %}}"
    return FieldRow(opened.code, tag, tr("Hết danh sách"), opened.bracket, opened.level)


def _typed(code: str, depth: int) -> str:
    """The name as written inside ``depth`` lists: "du_toan.dong[].tt" is "x.tt" in its list."""
    return code if depth == 0 else _NAMES[depth - 1] + code.split("[]")[depth]


def found_in(rows: Sequence[FieldRow], query: str) -> tuple[FieldRow, ...]:
    """The rows that hold every word of ``query``, with or without tones; the tags of their lists stay around them."""
    wanted = fold(query).split()
    if not wanted:
        return tuple(rows)
    hits = {
        at
        for at, row in enumerate(rows)
        if not row.bracket and _holds(fold(f"{row.code} {row.shown} {row.what}"), wanted)
    }
    needed = {rows[at].code for at in hits}
    return tuple(
        row for at, row in enumerate(rows)
        if at in hits or (row.bracket and any(code.startswith(f"{row.bracket}[]") for code in needed))
    )  # fmt: skip


def _holds(text: str, wanted: Sequence[str]) -> bool:
    return all(word in text for word in wanted)


class FieldTable(Sheet):
    """Ctrl+C copies as Enter and a double click do: the tag, not the cell."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See the class."""
        if event.matches(QKeySequence.StandardKey.Copy) and (row := self.current()) is not None:
            self.opened.emit(row)
        else:
            super().keyPressEvent(event)


class FieldPanel(QWidget):
    """A search line over the table, what would be copied under it."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._rows: tuple[FieldRow, ...] = ()
        self._count = words("", "muted")
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Tìm trường, gõ không dấu cũng được"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._filter())
        self.table = FieldTable(
            (
                Column(tr("Trường"), lambda row: row.shown, 300, sign=_sign, tip=lambda row: row.tag),
                Column(tr("Là gì"), lambda row: row.what),
            ),
            tr("Các trường dùng được"),
        )
        self.table.picked.connect(self._on_picked)
        self.table.opened.connect(self.copy)
        self._tag = words("", "strong")
        self.copy_button = button(tr("Chép (Ctrl+C)"), icon="copy", hint=tr("Rồi dán vào chỗ cần in trong Word"))
        self.copy_button.clicked.connect(lambda: self.copy(self.table.current()))
        self._place()

    def show_fields(self, fields: Sequence[tuple[str, str]]) -> None:
        """Other fields; what is searched for stays."""
        self._rows = rows_of(fields)
        self._filter()

    def copy(self, row: FieldRow | None) -> None:
        """Put its tag into the clipboard."""
        if row is not None:
            QGuiApplication.clipboard().setText(row.tag)
            self._context.notices.toast(tr("Đã chép {tag}", tag=row.tag))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Down or Enter in the search line goes on to the table, Escape empties it."""
        here = self.search.hasFocus()
        if here and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table.setFocus()
        elif here and event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    def _filter(self) -> None:
        query = self.search.text()
        rows = found_in(self._rows, query)
        lit = next((at for at, row in enumerate(rows) if not row.bracket), 0)
        self.table.show_rows(rows, lit=lit if rows else -1)
        count = sum(not row.bracket for row in rows)
        self._count.setText(
            tr("{count} trường", count=show_number(count)) if count else tr("Không có trường nào như vậy")
        )

    def _on_picked(self, row: FieldRow | None) -> None:
        self._tag.setText(row.tag if row is not None else "")
        self.copy_button.setEnabled(row is not None)

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(words(tr("Các trường dùng được"), "heading"))
        head.addWidget(self._count)
        head.addStretch(1)
        self.search.setFixedWidth(280)
        head.addWidget(self.search)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._tag, 1)
        foot.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        column.addWidget(words(hint(), "hint", wrap=True))


def hint() -> str:
    """What may stand behind the name of a field, and how a list repeats."""
    return tr(
        "Sau tên trường thêm được |money (1.234.567), |words (số tiền bằng chữ), |day (05/09/2026), |long_day (ngày 05 "
        "tháng 9…), |upper (CHỮ HOA). Danh sách lặp cả đoạn: thay tr bằng p; lặp trong một đoạn: bỏ tr."
    )


def _sign(row: FieldRow) -> Sign | None:
    return ("refresh", "muted") if row.bracket else None
