"""One file large, with what is known of it: its kind and caption are typed here, the rest came with the picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.forms.ports import Pick
from kc_desktop.ui.language import locale, show_date, show_number, tr
from kc_desktop.ui.pages.files_strip import Item, state_words
from kc_desktop.ui.widgets.cards import button, words
from kc_desktop.ui.widgets.dialog import Dialog

SIDE = 1600
"""Pixels asked for: sharp on a large screen, decoded off the window's thread."""
_CAPTION = 200


def facts_of(values: Mapping[str, Any]) -> str:
    """When, where, how large, in one line."""
    found = []
    try:  # as the camera's clock stood: nobody's zone is reckoned in
        taken = datetime.fromisoformat(str(values.get("taken_at") or ""))
        found.append(tr("chụp {when}", when=f"{show_date(taken.date())} {taken:%H:%M}"))
    except ValueError:
        pass
    latitude, longitude = values.get("latitude"), values.get("longitude")
    if latitude is not None and longitude is not None:
        found.append(tr("tại {place}", place=f"{show_number(latitude)}; {show_number(longitude)}"))
    if size := values.get("size"):
        found.append(locale().formattedDataSize(int(size), 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat))
    return " · ".join(found)


class Canvas(QLabel):
    """A picture as large as there is room, never larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(480, 320)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.set_look(self, role="muted", ground="background")

    def show_image(self, image: QImage, text: str = "") -> None:
        """Show ``image``, or ``text`` where there is none."""
        self._image = image
        if image.isNull():
            self.setText(text)
        else:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(860, 480)

    def _fit(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = (self.size() * ratio).boundedTo(self._image.size())
        mode = Qt.TransformationMode.SmoothTransformation
        picture = QPixmap.fromImage(self._image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, mode))
        picture.setDevicePixelRatio(ratio)
        self.setPixmap(picture)


class FileView(Dialog):
    """Goes from file to file by the arrows; what is typed goes into the open form and is saved with it."""

    wanted = Signal(str)
    """The picture of this content is to be loaded."""
    edited = Signal(str, str, object)
    """(row id, field key, value)."""
    save_asked = Signal(str)
    """Write the file of this row to the disk."""
    pages_asked = Signal(str)
    """Show every page of this row's scan."""

    def __init__(self, items: Sequence[Item], at: int, kinds: Sequence[Pick], parent: QWidget) -> None:
        super().__init__(tr("Ảnh, tệp"), parent.window(), width=820)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._items, self._at = list(items), at
        self.canvas = Canvas()
        self.name, self.facts = words("", "strong"), words("", "muted")
        self.kind, self.caption = QComboBox(), QLineEdit()
        self.kind.addItem(tr("(chưa chọn loại)"), None)
        for pick in kinds:
            self.kind.addItem(pick.title, pick.key)
        self.caption.setMaxLength(_CAPTION)
        self.caption.setPlaceholderText(tr("Chú thích"))
        self.kind.activated.connect(lambda _at: self._tell("kind", self.kind.currentData()))
        self.caption.editingFinished.connect(self._tell_caption)
        self.body.setContentsMargins(16, 14, 16, 12)
        self.body.setSpacing(10)
        self.body.addLayout(self._head())
        self.body.addWidget(self.canvas, 1)
        typed = QHBoxLayout()
        typed.setSpacing(10)
        typed.addWidget(self.kind)
        typed.addWidget(self.caption, 1)
        self.body.addLayout(typed)
        self.more = self.add_answer(tr("Xem các trang"))
        self.more.clicked.connect(lambda: self.pages_asked.emit(self.item.row_id))
        self.save = self.add_answer(tr("Lưu ra tệp…"))
        self.save.clicked.connect(lambda: self.save_asked.emit(self.item.row_id))
        self.add_answer(tr("Đóng"), "primary").clicked.connect(self.reject)
        self.resize(900, 640)

    @property
    def item(self) -> Item:
        """The file on show."""
        return self._items[self._at]

    def begin(self) -> None:
        """Show the first one: after the page listens."""
        self._show()

    def set_read_only(self, read_only: bool) -> None:
        """Look only."""
        self.kind.setEnabled(not read_only)
        self.caption.setReadOnly(read_only)

    def show_image(self, sha256: str, image: QImage) -> None:
        """The picture of a content was loaded."""
        if sha256 == self.item.sha256:
            self.canvas.show_image(image, tr("Không mở được ảnh này"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows, where the caption does not need them."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and not self.caption.hasFocus():
            self._step(step)
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """What was typed last is not lost."""
        self._tell_caption()
        super().done(result)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name)
        row.addWidget(self.facts, 1)
        several = len(self._items) > 1
        for icon, step, hint in (("chevron_left", -1, tr("Tệp trước")), ("chevron_right", 1, tr("Tệp sau"))):
            made = button("", "quiet", icon, hint=hint)
            made.clicked.connect(self._stepper(step))
            made.setEnabled(several)
            row.addWidget(made)
        return row

    def _stepper(self, step: int) -> Callable[[], None]:
        return lambda: self._step(step)

    def _step(self, by: int) -> None:
        self._tell_caption()
        self._at = (self._at + by) % len(self._items)
        self._show()

    def _show(self) -> None:
        item = self.item
        place = f" ({self._at + 1}/{len(self._items)})" if len(self._items) > 1 else ""
        self.name.setText(str(item.values.get("name") or "") + place)
        self.facts.setText(facts_of(item.values))
        self.kind.setCurrentIndex(max(0, self.kind.findData(item.values.get("kind"))))
        self.caption.setText(str(item.values.get("caption") or ""))
        self.canvas.show_image(QImage(), state_words(item.shown) or tr("Đang mở…"))
        self.more.setVisible(item.is_pdf and item.openable)
        self.save.setEnabled(item.openable)
        if item.openable:
            self.wanted.emit(item.sha256)

    def _tell_caption(self) -> None:
        self._tell("caption", self.caption.text().strip())

    def _tell(self, key: str, value: object) -> None:
        item = self.item
        if (item.values.get(key) or None) != (value or None):
            values = {**item.values, key: value or None}
            self._items[self._at] = Item(item.row_id, values, item.shown, item.picture)
            self.edited.emit(item.row_id, key, value or None)
