"""Khóa: whose keys these are; at a centre the recovery file, a new working key, and going on from a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from kc_desktop.services import centre_keys, fingerprints
from kc_desktop.services.centre_keys import Renewed
from kc_desktop.services.fingerprints import Whose
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.pages.files import RECOVERY, ask_open, ask_save
from kc_desktop.ui.pages.fingerprint import show_fingerprint
from kc_desktop.ui.pages.recovery_words import show_words
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.dialog import Dialog


class KeysCard(Card):
    """Buttons and what they stand for; nothing secret is shown but the twelve words, once."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Khóa"))
        self._context = context
        centre = context.desk.identity.is_centre
        self._text = words("", "muted", wrap=True)
        self.own = button(tr("Sáu từ và mã QR…"), icon="key")
        self.own.clicked.connect(lambda: self._show(fingerprints.own))
        self.centre = button(tr("Sáu từ của Trung tâm…"), icon="key")
        self.centre.clicked.connect(lambda: self._show(fingerprints.of_centre))
        self.centre.setVisible(not centre)
        self.make = button(tr("Tạo tệp khôi phục…"), icon="shield")
        self.make.clicked.connect(self._make)
        self.rotate = button(tr("Đổi khóa làm việc…"), icon="refresh")
        self.rotate.clicked.connect(self._rotate)
        self.recover = button(tr("Khôi phục từ tệp…"), icon="undo")
        self.recover.clicked.connect(self._recover)
        self.body.addWidget(self._text)
        for acts in ((self.own, self.centre), (self.make, self.rotate, self.recover) if centre else ()):
            self._add_row(acts)
        self.reload()

    def reload(self) -> None:
        """The facts of the own card."""
        self._context.bridge.read(fingerprints.own, self._show_facts, initiator=self)

    def _add_row(self, acts: tuple[QPushButton, ...]) -> None:
        if acts:
            row = QHBoxLayout()
            row.setSpacing(8)
            for act in acts:
                row.addWidget(act)
            row.addStretch(1)
            self.body.addLayout(row)

    def _show_facts(self, found: Whose) -> None:
        if not found.centre:
            text = tr("Trung tâm đối chiếu sáu từ này qua điện thoại trước khi xác nhận máy của trạm.")
        elif found.recovery:
            text = tr(
                "Thẻ số {serial}. Đã có tệp khôi phục: giữ tệp và mười hai từ ở hai nơi, ngoài máy này.",
                serial=found.serial,
            )
        else:
            text = tr(
                "Thẻ số {serial}. Chưa có tệp khôi phục: mất máy này là mất khóa của Trung tâm.", serial=found.serial
            )
        self._text.setText(text)

    # --- comparing ---

    def _show(self, read: object) -> None:
        whose = fingerprints.own if read is fingerprints.own else fingerprints.of_centre
        self._context.bridge.read(whose, self._show_print, initiator=self)

    def _show_print(self, found: Whose | None) -> None:
        if found is None:
            self._context.notices.toast(tr("Chưa có thẻ Trung tâm."), tone="info")
            return
        text = tr("Đọc sáu từ theo thứ tự, hoặc đưa mã cho bên kia quét. Khớp hết mới tin.")
        show_fingerprint(self, found.name, text, found.print)

    # --- the centre's keys ---

    def _make(self) -> None:
        out = ask_save(self, self._context.settings, tr("Ghi tệp khôi phục"), "trung-tam.kcrecovery", RECOVERY)
        if out is not None:
            self._context.bridge.write(
                lambda desk, _progress: centre_keys.make_recovery(desk, out),
                lambda said: self._on_made(out, said),
                initiator=self,
            )

    def _on_made(self, out: Path, said: str) -> None:
        self.reload()
        show_words(self, out, said, self._context.desk.identity.name)

    def _rotate(self) -> None:
        text = tr(
            "Trung tâm dùng khóa mới từ bây giờ. Các trạm nhận thẻ mới ở gói gửi xuống tới, không phải xác nhận lại;"
            " gói đã niêm phong bằng khóa cũ vẫn mở được."
        )
        choices = (Choice("rotate", tr("Đổi khóa"), "primary"), Choice("stay", tr("Để nguyên")))
        if self._context.notices.ask(Question(tr("Đổi khóa làm việc?"), text, choices)) == "rotate":
            self._context.bridge.write(
                lambda desk, _progress: centre_keys.rotate(desk),
                lambda done: self._on_renewed(done, tr("Đã đổi khóa; các trạm nhận thẻ mới ở gói tới")),
                initiator=self,
            )

    def _recover(self) -> None:
        path = ask_open(self, self._context.settings, tr("Chọn tệp khôi phục"), RECOVERY)
        if path is not None:
            box = WordsBox(self)
            box.accepted.connect(lambda: self.recover_from(path, box.words()))
            box.open()

    def recover_from(self, path: Path, said: str) -> None:
        """Go on as the centre of this recovery file."""
        self._context.bridge.write(
            lambda desk, _progress: centre_keys.recover(desk, path, said),
            lambda done: self._on_renewed(done, tr("Máy này làm tiếp Trung tâm {name}", name=done.card.name)),
            initiator=self,
        )

    def _on_renewed(self, done: Renewed, said: str) -> None:
        self._context.bridge.replace(done.desk)
        self._context.notices.toast(said)
        self.reload()


class WordsBox(Dialog):
    """Asks for the twelve words of a recovery file."""

    def __init__(self, parent: KeysCard) -> None:
        super().__init__(tr("Mười hai từ"), parent.window(), width=520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body.addWidget(words(tr("Nhập mười hai từ của tệp khôi phục"), "title", wrap=True))
        self.body.addWidget(words(tr("Cách nhau bằng dấu cách; viết hoa hay thường đều được."), "muted", wrap=True))
        self._line = QLineEdit()
        self._line.setAccessibleName(tr("Mười hai từ"))
        self.body.addWidget(self._line)
        self.add_answer(tr("Hủy")).clicked.connect(self.reject)
        self._go = self.add_answer(tr("Khôi phục"), "primary")
        self._go.clicked.connect(self.accept)
        self._line.textChanged.connect(lambda text: self._go.setEnabled(len(text.split()) >= 12))
        self._go.setEnabled(False)

    def words(self) -> str:
        """What was typed."""
        return " ".join(self._line.text().split())
