"""The first run: who are you, where, and the centre's card if there is one. Then work; or practise in a sandbox."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.domain.forms import Field, Kind
from kc_desktop.services import setup
from kc_desktop.services.setup import Answers
from kc_desktop.system.settings import Settings
from kc_desktop.ui import theme
from kc_desktop.ui.forms.desk_services import PackServices
from kc_desktop.ui.forms.editors import Editor, make_editor
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages import practice
from kc_desktop.ui.pages.files import CARD, ask_open
from kc_desktop.ui.pages.province_box import ProvinceBox
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.tabs import Choices

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from kc_desktop.services.desk import Identity
    from kc_desktop.services.names import Names
    from kc_desktop.ui.tasks import TaskRunner

WIDTH = 620


class FirstRunPage(QScrollArea):
    """``created`` when the database is there; the caller then opens it."""

    created = Signal()

    def __init__(self, tasks: TaskRunner, folder: Path, settings: Settings | None = None) -> None:
        super().__init__()
        self._tasks, self._folder = tasks, folder
        self._settings = settings or Settings()
        self._card_path: Path | None = None
        self._communes: Editor | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.role = Choices(
            (("station", tr("Cộng tác viên, trạm")), ("centre", tr("Trung tâm khuyến công"))), "segment"
        )
        self.role.chosen.connect(lambda _role: self._show_role())
        self.name, self.user = QLineEdit(), QLineEdit()
        self.province = ProvinceBox()
        self._communes_room = QVBoxLayout()
        self._card_name = words("", "muted", wrap=True)
        self._choose = button(tr("Chọn tệp thẻ…"), icon="key")
        self._problem = words("", "problem", wrap=True)
        self._start = button(tr("Bắt đầu làm việc"), "primary")
        self._practise = button(tr("Thực hành với tỉnh bịa"), hint=tr("Số liệu bịa, khung đỏ, không gửi đi đâu"))
        self._where = Card(tr("2. Ở đâu?"))
        self._centre = Card(tr("3. Trung tâm của bạn"), tr("nhập sau cũng được"))
        self._build()
        self._connect()
        self._show_role()
        tasks.run(lambda _progress: _names(), done=self._show_names, initiator=self, beside=True)

    def focus_first(self) -> None:
        """The name."""
        self.name.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """What is typed first is the name, not a press on the button of the top bar that Qt would choose."""
        super().showEvent(event)
        self.focus_first()

    def answers(self) -> Answers:
        """What was answered so far."""
        value = self._communes.read().value if self._communes is not None else None
        return Answers(
            self.role.selected(),
            self.name.text().strip(),
            str(self.province.currentData() or ""),
            tuple(value) if isinstance(value, tuple) else (),
            self.user.text().strip(),
            self._card_path if self.role.selected() == "station" else None,
        )

    # --- inside ---

    def _build(self) -> None:
        inside = QWidget()
        theme.set_look(inside, ground="background")
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(words(tr("Chào bạn. Ba câu hỏi rồi bắt đầu."), "title"))
        hint = tr("Mọi thứ lưu trên máy này và làm việc không cần mạng. Đổi lại được trong Thiết lập.")
        column.addWidget(words(hint, "muted", wrap=True))
        who = Card(tr("1. Bạn là ai?"))
        who.body.addWidget(self.role)
        self._name_label = words("", "label")
        names = QHBoxLayout()
        names.setSpacing(16)
        for title, editor in ((self._name_label, self.name), (words(tr("Tên người dùng máy này"), "label"), self.user)):
            editor.setMaxLength(120)
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(title)
            pair.addWidget(editor)
            names.addLayout(pair, 1)
        who.body.addLayout(names)
        self.name.setAccessibleName(tr("Tên"))
        self.user.setAccessibleName(tr("Tên người dùng máy này"))
        self.user.setPlaceholderText(tr("như trên, nếu để trống"))
        self.province.setAccessibleName(tr("Tỉnh, thành phố"))
        place = QVBoxLayout()
        place.setSpacing(4)
        place.addWidget(words(tr("Tỉnh, thành phố"), "label"))
        place.addWidget(self.province)
        self._where.body.addLayout(place)
        self._where.body.addLayout(self._communes_room)
        row = QHBoxLayout()
        row.addWidget(self._card_name, 1)
        row.addWidget(self._choose)
        self._centre.body.addLayout(row)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._practise)
        foot.addWidget(self._problem, 1)
        foot.addWidget(self._start)
        for part in (who, self._where, self._centre):
            column.addWidget(part)
        column.addLayout(foot)
        column.addStretch(1)
        body = QWidget()
        body.setLayout(column)
        body.setFixedWidth(WIDTH)
        column.setContentsMargins(0, 16, 0, 8)
        outer = QHBoxLayout(inside)
        outer.addWidget(body, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(inside)

    def _connect(self) -> None:
        self._choose.clicked.connect(self._ask_card)
        self._start.clicked.connect(self._create)
        self._practise.clicked.connect(self._practise_now)
        for editor in (self.name, self.user):
            editor.returnPressed.connect(self._create)
        self.name.textChanged.connect(lambda _text: self._show_ready())
        self.province.currentIndexChanged.connect(self._on_province)

    def _show_role(self) -> None:
        centre = self.role.selected() == "centre"
        self._name_label.setText(tr("Tên Trung tâm") if centre else tr("Tên trạm (xã, phường hoặc tổ)"))
        self._centre.setVisible(not centre)
        self._card_name.setText(
            self._card_path.name if self._card_path else tr("Tệp .kccard do Trung tâm chép cho bạn; cần khi gửi gói.")
        )
        if self._communes is not None:
            self._communes.setVisible(not centre)
        self._show_ready()

    def _show_ready(self) -> None:
        self._start.setEnabled(bool(self.name.text().strip()) and bool(self.province.currentData()))

    def _show_names(self, names: Names) -> None:
        self._names = names
        self.province.fill(names.province_names)
        self._on_province()

    def _on_province(self) -> None:
        if self._communes is not None:
            self._communes_room.removeWidget(self._communes)
            self._communes.hide()
            self._communes.deleteLater()
            self._communes = None
        code = str(self.province.currentData() or "")
        if code:
            field: Field[tuple[str, ...]] = Field(Kind.COMMUNES, tr("Xã, phường phụ trách (trạm có thể để trống)"))
            self._communes = make_editor(field, PackServices(self._names, code))
            self._communes_room.addWidget(self._communes)
            line: QWidget = self._communes
            while (inner := line.focusProxy()) is not None:
                line = inner
            self.setTabOrder(self.province, line)  # made last, but not the last to answer
        self._show_role()

    def _ask_card(self) -> None:
        path = ask_open(self, self._settings, tr("Chọn thẻ Trung tâm"), CARD)
        if path is not None:
            self._card_path = path
            self._show_role()

    def _create(self) -> None:
        if self._start.isEnabled():
            self._run(self.answers())

    def _practise_now(self) -> None:
        self._say_busy(tr("Đang tạo tỉnh tập…"))
        self._practise.setEnabled(False)
        self._tasks.run(
            lambda progress: practice.prepare(self._folder, progress),
            done=self._on_practice,
            failed=self._on_failed,
            initiator=self,
        )

    def _on_practice(self, place: Path) -> None:
        self._practise.setEnabled(True)
        self._say_busy(tr("Tỉnh tập mở trong cửa sổ khung đỏ. Trả lời ba câu hỏi ở đây khi sẵn sàng làm thật."))
        self._show_ready()
        practice.open_window(place)

    def _say_busy(self, text: str) -> None:
        theme.set_role(self._problem, "hint")
        self._problem.setText(text)

    def _run(self, answers: Answers) -> None:
        self._say_busy(tr("Đang tạo…"))
        self._start.setEnabled(False)
        self._tasks.run(
            lambda _progress: _make(self._folder, answers),
            done=lambda _identity: self.created.emit(),
            failed=self._on_failed,
            initiator=self,
        )

    def _on_failed(self, error: Exception) -> None:
        from kc_desktop.domain.errors import KcError
        from kc_desktop.ui.failures import told

        if not isinstance(error, KcError):
            raise error
        text = told(error)
        self._practise.setEnabled(True)
        theme.set_role(self._problem, "problem")
        self._problem.setText(f"{text.message} {text.next}")
        self._show_ready()


def _names() -> Names:
    """In the pool: reading the packs takes a moment."""
    from kc_desktop.app import packs
    from kc_desktop.services.names import Names

    names = Names(packs())
    _ = names.province_names
    _ = names.packs.places
    return names


def _make(folder: Path, answers: Answers) -> Identity:
    from kc_desktop.app import key_store, packs

    return setup.create(folder, packs(), key_store(), answers)
