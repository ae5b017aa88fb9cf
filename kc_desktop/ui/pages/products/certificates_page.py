"""Giấy chứng nhận: every certificate as it stands today, those that end first; whose yearly report is not noted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.domain.products import EXPIRED, EXPIRING, REVOKED, STANDINGS, UNKNOWN, VALID
from kc_desktop.services import history, listing, products
from kc_desktop.services.desk import Desk
from kc_desktop.services.products import Held, Noted, Specialties
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_number, tr
from kc_desktop.ui.pages.files import PDF, XLSX, ask_save, suffix_of
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.tabs import Choices

SOON, GOOD, OVER, REPORT = "soon", "good", "over", "report"
_SIGNS: Mapping[str, Sign] = {
    VALID: ("check", "good"), EXPIRING: ("clock", "warn"), EXPIRED: ("close", "muted"), REVOKED: ("error", "bad"),
    UNKNOWN: ("info", "muted"),
}  # fmt: skip
_SHOWS = {SOON: (EXPIRING,), GOOD: (VALID, EXPIRING), OVER: (EXPIRED, REVOKED, UNKNOWN)}


@dataclass(frozen=True, slots=True)
class _Read:
    held: tuple[Held, ...]
    due: tuple[Held, ...]
    specialties: Specialties


class CertificatesPage(QWidget):
    """Enter opens the product."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Giấy chứng nhận sản phẩm")
        theme.set_look(self, ground="background")
        self.context = context
        self._read: _Read | None = None
        self._year = today().year
        self.view = Choices([(key, "") for key in (SOON, GOOD, OVER, REPORT)], "segment")
        self.view.chosen.connect(lambda _key: self._show())
        self.sheet = Sheet(self._columns(), self.title, can_tick=lambda _one: True)
        self.sheet.opened.connect(lambda one: context.navigator.open_record("product", one.product_id))
        self.sheet.ticked.connect(self._tell)
        self._sum, self._special = words("", "muted"), words("", "muted", wrap=True)
        self.note = button(tr("Ghi đã báo cáo"), "primary", "check")
        self.note.clicked.connect(self._note)
        self._place()
        self.reload()

    # --- what the shell asks ---

    def refresh(self, change: Change) -> None:
        """Products and rules change it."""
        if not (change.records or change.forms) or any(
            change.touches(form) for form in ("product", "pack_edit", "facility")
        ):
            self.reload()

    def focus_first(self) -> None:
        """The list."""
        self.sheet.setFocus()

    def reload(self) -> None:
        """Read again."""
        year, day = self._year, today()

        def read(desk: Desk) -> _Read:
            held = sorted(products.held(desk, day), key=lambda one: one.days if one.days is not None else 1 << 20)
            return _Read(tuple(held), products.reports_due(desk, year), products.specialties(desk))

        self.context.bridge.read(read, self._take, initiator=self)

    # --- inside ---

    def _take(self, read: _Read) -> None:
        first = self._read is None
        self._read = read
        if first and not self._of(SOON):
            self.view.select(GOOD)
        self._show()

    def _of(self, key: str) -> tuple[Held, ...]:
        if self._read is None:
            return ()
        if key == REPORT:
            return self._read.due
        return tuple(one for one in self._read.held if one.standing in _SHOWS[key])

    def _show(self) -> None:
        if self._read is None:
            return
        for key, text in self._names().items():
            self.view.rename(key, f"{text} ({show_number(len(self._of(key)))})")
        self.sheet.show_rows(self._of(self.view.selected()), lit=0)
        self._tell()
        found, packs = self._read.specialties, self.context.desk.packs
        parts = [
            f"{label('codelist', entry.label)}: {show_number(found.by_group[code])}"
            for code in found.by_group
            if (entry := packs.code("specialty_group", code)) is not None and entry.attribute != products.POTENTIAL
        ]
        told = tr("Sản phẩm đặc thù: {count}", count=show_number(found.counted))
        more = (
            tr("; ngoài ra {count} sản phẩm tiềm năng", count=show_number(found.potential)) if found.potential else ""
        )
        self._special.setText(f"{told} ({'; '.join(parts)}){more}" if parts else f"{told}{more}")
        self._special.setVisible(bool(found.by_group))

    def _tell(self) -> None:
        chosen = len(self.sheet.chosen())
        self.note.setVisible(self.view.selected() == REPORT)
        self.note.setEnabled(bool(chosen))
        hints = {
            SOON: tr("Hết hạn trong thời gian báo trước của quy định."), GOOD: "", OVER: "",
            REPORT: tr("Có giấy còn hiệu lực trong năm, chưa ghi báo cáo kết quả hằng năm."),
        }  # fmt: skip
        self._sum.setText(tr("Đã chọn {count}", count=show_number(chosen)) if chosen else hints[self.view.selected()])

    def _note(self) -> None:
        chosen, year = self.sheet.chosen(), self._year

        def done(noted: Noted) -> None:
            text = tr("Đã ghi báo cáo năm {year} của {count} sản phẩm", year=year, count=show_number(noted.count))
            self.context.notices.toast(text, partial(self._take_back, noted.group))
            self.reload()

        self.context.bridge.write(
            lambda desk, _progress: products.note_reports(desk, chosen, year), done, initiator=self
        )

    def _take_back(self, group: str) -> None:
        self.context.bridge.write(
            lambda desk, _progress: history.undo_group(desk, group), lambda _done: self.reload(), initiator=self
        )

    def _write(self) -> None:
        name = f"{self.title} – {self._names()[self.view.selected()]}"
        kinds = ";;".join((XLSX, PDF))
        out = ask_save(self, self.context.settings, self.title, name + suffix_of(XLSX), kinds)
        if out is None:
            return
        file = out if out.suffix else out.with_suffix(suffix_of(XLSX))
        author, rows = self.context.desk.identity.name, self._rows()
        columns = (
            (tr("Sản phẩm"), 22.0), (tr("Cơ sở"), 18.0), (tr("Cấp"), 10.0), (tr("Số giấy chứng nhận"), 14.0),
            (tr("Ngày cấp"), 10.0), (tr("Có giá trị đến"), 10.0), (tr("Tình trạng"), 16.0),
        )  # fmt: skip
        note = tr("Tình trạng ngày {day}", day=show_date(today()))
        self._in_file(file, lambda path: listing.write_table(path, name, [note], columns, rows, author))

    def _in_file(self, file: Path, work: Callable[[Path], object]) -> None:
        self.context.bridge.read(
            lambda _desk: work(file),
            lambda _done: self.context.notices.toast(tr("Đã ghi {file}", file=file.name)),
            initiator=self,
        )

    def _rows(self) -> Sequence[Sequence[str]]:
        shown = (column.text for column in self._columns())
        texts = [*shown]
        return [[text(one) for text in texts] for one in self.sheet.rows]

    def _names(self) -> dict[str, str]:
        return {
            SOON: tr("Sắp hết hạn"), GOOD: tr("Còn hiệu lực"), OVER: tr("Hết hạn, thu hồi"),
            REPORT: tr("Chưa báo cáo {year}", year=self._year),
        }  # fmt: skip

    def _columns(self) -> tuple[Column, ...]:
        packs = self.context.desk.packs

        def level(one: Held) -> str:
            return label("codelist", packs.label("typical_level", one.level))

        return (
            Column(tr("Sản phẩm"), lambda one: one.name),
            Column(tr("Cơ sở"), lambda one: one.maker, 200),
            Column(tr("Cấp"), level, 110),
            Column(tr("Số giấy chứng nhận"), lambda one: one.number or "–", 160),
            Column(tr("Ngày cấp"), lambda one: show_date(one.issued_on), 110),
            Column(tr("Có giá trị đến"), _until, 130, tip=_tip),
            Column(tr("Tình trạng"), _standing, 216, sign=lambda one: _SIGNS[one.standing]),
        )

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(words(self.title, "title"))
        head.addStretch(1)
        written = button(tr("Excel, PDF…"), icon="excel")
        written.clicked.connect(self._write)
        head.addWidget(written)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.view)
        row.addWidget(self._sum, 1)
        row.addWidget(self.note)
        card = Card()
        card.body.setContentsMargins(8, 8, 8, 8)
        card.body.addWidget(self.sheet, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(card, 1)
        column.addWidget(self._special)


def _until(one: Held) -> str:
    return show_date(one.valid_to) if one.told or one.valid_to is None else f"≈ {show_date(one.valid_to)}"


def _tip(one: Held) -> str:
    if one.told or one.valid_to is None:
        return show_date(one.valid_to)
    return tr("Tính theo quy định của ngày cấp, giấy chứng nhận không ghi")


def _standing(one: Held) -> str:
    name = label("rules", STANDINGS[one.standing])
    if one.standing == EXPIRING and one.days is not None:
        return tr("{name}, còn {count} ngày", name=name, count=show_number(one.days))
    return name
