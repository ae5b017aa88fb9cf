"""The photos and scans of the open record: a strip under the form. Files come by button, drop and clipboard.

The bytes are kept at once, off the window's thread; the row that names them stands in the open form like anything typed
(undo, draft), and is written when the form is saved.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout

from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.domain.forms import Form
from kc_desktop.domain.media import FILES, MAX_FILES, Ready
from kc_desktop.services import attachments
from kc_desktop.services.attachments import Shown
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.file_sources import PasteWatch, Source, made_ready, sources_of
from kc_desktop.ui.pages.file_view import SIDE, FileView, facts_of
from kc_desktop.ui.pages.files import ask_save, ask_several
from kc_desktop.ui.pages.files_strip import Item, Strip, state_words
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.pdf_preview import PdfPreview
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.widgets.cards import button, line, words

if TYPE_CHECKING:
    from kc_desktop.services.desk import Desk
    from kc_desktop.ui.pages.record_pane import RecordPane

PAGE_SIDE = 1000
_KINDS = "(*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.pdf);;(*)"
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file on its way into the record that was open when it came."""

    source: Source
    record_id: str


class FilesPart(PanePart):
    """The strip. ``busy`` while files are being made ready."""

    place = "below"

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._found: dict[str, tuple[Shown, QImage]] = {}
        self._queue: list[_Waiting] = []
        self._faults: list[Exception] = []
        self.busy = False
        self.title = words(tr("Ảnh, tệp"), "strong")
        self.add_button = button(tr("Thêm tệp…"), "link", "add")
        self.add_button.clicked.connect(self.choose)
        self.hint = words("", "muted")
        self.strip = Strip(_hint)
        self.strip.opened.connect(self.open_file)
        self.strip.remove_asked.connect(self.remove)
        self.strip.menu_asked.connect(self._show_menu)
        self._lay_out()
        self.setAcceptDrops(True)
        pane.view.session.rows_changed.connect(self._on_rows)
        pane.view.session.cell_shown.connect(self._on_cell)
        self.pasting = PasteWatch(pane, self.paste)

    # --- for the pane -----------------------------------------------------------------------------------------------
    def show_record(self, opened: Opened) -> None:
        """Another record, or another state of it, is open."""
        del opened
        self._found = {}
        self.setVisible(self.pane.leaf() is self.pane.view)
        self._show()
        self._look_up()

    def typed(self, record: Form) -> None:
        """Rows tell themselves (``rows_changed``)."""

    # --- adding -----------------------------------------------------------------------------------------------------
    def choose(self) -> None:
        """Ask for files of the disk."""
        self.add(list(ask_several(self, self.context.settings, tr("Thêm ảnh, tệp"), _KINDS)))

    def paste(self, data: QMimeData) -> bool:
        """Take what the clipboard or a drop brings; False when there is nothing for us."""
        found = sources_of(data)
        self.add(found)
        return bool(found)

    def add(self, sources: list[Source]) -> None:
        """Make files ready one after another and put them into the record that is open now."""
        if not sources or self.pane.locked or self.pane.opened() is None:
            return
        room = MAX_FILES - len(self.items()) - len(self._queue)
        if len(sources) > room:
            self.context.fail(Refused("over_limit", name=tr("Ảnh, tệp"), detail=tr("tối đa {n} tệp", n=MAX_FILES)))
        self._queue += [_Waiting(source, self.pane.record_id()) for source in sources[: max(0, room)]]
        self._next()

    def _next(self) -> None:
        if self.busy:
            return
        if not self._queue:
            self._tell_faults()
            self._show()
            return
        self.busy = True
        one = self._queue.pop(0)
        self._show()
        self.context.bridge.read(
            lambda _desk: made_ready(one.source), lambda ready: self._keep(one, ready), initiator=self,
            failed=self._on_fault,
        )  # fmt: skip

    def _keep(self, one: _Waiting, ready: Ready) -> None:
        form = self.pane.view.session.form.key
        if one.record_id == self.pane.record_id():
            self.context.bridge.write(
                lambda desk, _progress: attachments.keep(desk, ready), lambda _none: self._put(one, ready),
                initiator=self, failed=self._on_fault,
            )  # fmt: skip
        else:  # the person went on to another record: it is written where it was meant for
            self.context.bridge.write(
                lambda desk, _progress: attachments.attach(desk, form, one.record_id, ready),
                lambda _done: self._done(), initiator=self, failed=self._on_fault,
            )  # fmt: skip

    def _put(self, one: _Waiting, ready: Ready) -> None:
        if one.record_id != self.pane.record_id():
            self._keep(one, ready)
            return
        if any(item.sha256 == ready.sha256 for item in self.items()):
            self.context.notices.toast(tr("{name} đã có trong bản ghi này.", name=ready.name), tone="info")
        else:
            shown = Shown(ready.sha256, ready.media, ready.thumb, here=True)
            self._found[ready.sha256] = (shown, QImage.fromData(ready.thumb))
            self.pane.view.session.add_row(FILES, attachments.values_of(ready))
        self._done()

    def _done(self) -> None:
        self.busy = False
        self._next()

    def _on_fault(self, fault: Exception) -> None:
        self._faults.append(fault)
        self._done()

    def _tell_faults(self) -> None:
        """The first in full; of bugs every one."""
        faults, self._faults = self._faults, []
        for at, fault in enumerate(faults):
            if at == 0 or not isinstance(fault, KcError):
                self.context.fail(fault)
        if len(faults) > 1:
            self.context.notices.toast(tr("Không đính kèm được {count} tệp.", count=len(faults)), tone="warn")

    # --- one file ---------------------------------------------------------------------------------------------------
    def open_file(self, row_id: str) -> None:
        """Show it large; one that is not here says where it is."""
        items = self.items()
        at = next((n for n, item in enumerate(items) if item.row_id == row_id), -1)
        if at >= 0:
            view = FileView(items, at, self.pane.services.codes("file_kind"), self)
            view.set_read_only(self.pane.locked)
            view.wanted.connect(partial(self._load, view))
            view.edited.connect(self._on_edited)
            view.save_asked.connect(self.save_out)
            view.pages_asked.connect(self.show_pages)
            view.begin()
            view.open()

    def _load(self, view: FileView, sha256: str) -> None:
        def fail(fault: Exception) -> None:
            view.show_image(sha256, QImage())
            self.context.fail(fault)

        self.context.bridge.read(
            lambda desk: QImage.fromData(attachments.large(desk, sha256, SIDE)),
            lambda image: view.show_image(sha256, image),
            initiator=view,
            failed=fail,
        )

    def show_pages(self, row_id: str) -> None:
        """Every page of a scan, under each other."""
        item = next(item for item in self.items() if item.row_id == row_id)
        name = str(item.values.get("name") or "PDF")

        def show(found: list[bytes]) -> None:
            PdfPreview(name, found, self, lambda: self.save_out(row_id)).open()

        self.context.bridge.read(lambda desk: attachments.pages(desk, item.sha256, 2 * PAGE_SIDE), show, initiator=self)

    def _on_edited(self, row_id: str, key: str, value: object) -> None:
        session = self.pane.view.session
        if row_id in session.state.rows(FILES) and not self.pane.locked:
            session.put(f"{FILES}/{row_id}/{key}", value)

    def remove(self, row_id: str) -> None:
        """Take it out of the record; undo brings it back, the bytes stay."""
        session = self.pane.view.session
        if row_id in session.state.rows(FILES) and not self.pane.locked:
            name = session.state.get(f"{FILES}/{row_id}/name").value or tr("tệp")
            session.remove_row(FILES, row_id)
            self.context.notices.toast(tr("Đã gỡ {name}", name=name), session.stack.undo)

    def save_out(self, row_id: str) -> None:
        """Write it to the disk under a name the person chooses."""
        item = next((item for item in self.items() if item.row_id == row_id), None)
        if item is None:
            return
        name = str(item.values.get("name") or item.sha256[:12])
        out = ask_save(self, self.context.settings, tr("Lưu ra tệp"), name, "(*)")
        if out is not None:
            self.context.bridge.read(
                lambda desk: attachments.write_out(desk, item.sha256, out),
                lambda _size: self.context.notices.toast(tr("Đã ghi {name}", name=out.name)),
                initiator=self,
            )

    def _show_menu(self, row_id: str, place: QPoint) -> None:
        item = next((one for one in self.items() if one.row_id == row_id), None)
        if item is None:
            return
        menu = QMenu(self)
        menu.addAction(tr("Mở"), lambda: self.open_file(row_id))
        menu.addAction(tr("Lưu ra tệp…"), lambda: self.save_out(row_id)).setEnabled(item.openable)
        menu.addSeparator()
        menu.addAction(tr("Gỡ khỏi bản ghi"), lambda: self.remove(row_id)).setEnabled(not self.pane.locked)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    # --- showing ----------------------------------------------------------------------------------------------------
    def items(self) -> list[Item]:
        """What the strip shows."""
        state = self.pane.view.session.state
        found = []
        for row_id in state.rows(FILES):
            values: Mapping[str, Any] = {key: cell.value for key, cell in state.row(FILES, row_id).items()}
            item = Item(row_id, values)
            if item.sha256 in self._found:
                shown, picture = self._found[item.sha256]
                item = replace(item, shown=shown, picture=picture)
            found.append(item)
        return found

    def _show(self) -> None:
        items = self.items()
        self.title.setText(tr("Ảnh, tệp ({count})", count=len(items)) if items else tr("Ảnh, tệp"))
        self._side.setDirection(_DOWN if items else _ACROSS)  # nothing to show takes one line
        self.strip.setVisible(bool(items))
        self.strip.show_items(items)
        waiting = len(self._queue) + self.busy
        if waiting:
            self.hint.setText(tr("Đang xử lý {count} tệp…", count=waiting))
        else:
            self.hint.setText("" if items else tr("Kéo thả ảnh, PDF vào đây hoặc dán bằng Ctrl+V"))
        self.hint.setVisible(bool(self.hint.text()))
        self.add_button.setVisible(not self.pane.locked)

    def _look_up(self) -> None:
        """Ask for the pictures of rows whose content was not looked up yet."""
        wanted = {item.sha256 for item in self.items()} - self._found.keys() - {""}
        record_id = self.pane.record_id()
        if not wanted:
            return

        def take(found: dict[str, tuple[Shown, QImage]]) -> None:
            if record_id != self.pane.record_id():
                return
            self._found |= found
            self._show()
            made = [shown for shown, _ in found.values() if shown.made]
            if made and not self.context.desk.looking:
                self.context.bridge.write(lambda desk, _progress: attachments.keep_likenesses(desk, made))

        self.context.bridge.read(lambda desk: _looked_up(desk, record_id, wanted), take, initiator=self)

    def _on_rows(self, key: str) -> None:
        if key == FILES:
            self._show()
            self._look_up()

    def _on_cell(self, path: str) -> None:
        if path.startswith(f"{FILES}/"):
            self._show()

    def _lay_out(self) -> None:
        self._side = side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self.title)
        side.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 4, 8)
        row.setSpacing(14)
        row.addLayout(side)
        row.addWidget(self.strip, 1)
        row.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        column.addLayout(row)

    # --- drop and clipboard -----------------------------------------------------------------------------------------
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if sources_of(event.mimeData()) and not self.pane.locked:
            event.acceptProposedAction()
            theme.set_look(self.title, role="key")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        theme.set_look(self.title, role="strong")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        theme.set_look(self.title, role="strong")
        if self.paste(event.mimeData()):
            event.acceptProposedAction()


def _looked_up(desk: Desk, record_id: str, hashes: set[str]) -> dict[str, tuple[Shown, QImage]]:
    found = attachments.look(desk, record_id, hashes)
    return {sha256: (shown, QImage.fromData(shown.thumb)) for sha256, shown in found.items()}


def _hint(item: Item) -> str:
    """Name, caption, facts; where it is when it is not here."""
    parts = (item.values.get("name"), item.values.get("caption"), facts_of(item.values), state_words(item.shown))
    return "\n".join(str(part) for part in parts if part)
