"""Thiết lập: who this station is, its centre, the look, safety, what the program knows and what it is made of."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

import kc_desktop
from kc_desktop.services import enrolment, packs, reference, setup, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.services.packs import Installed
from kc_desktop.services.upkeep import BackupResult, CheckReport
from kc_desktop.store.backup import Backup
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, language, show_date, show_number, tr
from kc_desktop.ui.pages import practice
from kc_desktop.ui.pages.bank_export import BankCard
from kc_desktop.ui.pages.files import CARD, ask_open, ask_save
from kc_desktop.ui.pages.keys_card import KeysCard
from kc_desktop.ui.pages.parts import Line, Lines, ScrollPage, facts
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.chips import State
from kc_desktop.ui.widgets.progress import watch
from kc_desktop.ui.widgets.tabs import Choices

LICENCES = (
    ("PySide6, Qt", "LGPL-3.0"), ("SQLAlchemy, Alembic", "MIT"), ("SQLCipher, SQLite", "BSD-3, public domain"),
    ("openpyxl", "MIT"), ("python-calamine", "MIT"), ("ReportLab", "BSD-3"), ("age (pyrage)", "MIT"),
    ("cryptography", "Apache-2.0, BSD-3"), ("pypdfium2, PDFium", "Apache-2.0, BSD-3"),
    ("Be Vietnam Pro, Tinos", "OFL-1.1, Apache-2.0"),
)  # fmt: skip
_BACKUPS = 6
_PACK = "(*.kcpack)"


class SettingsPage(ScrollPage):
    """Cards in two columns."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Thiết lập"))
        self.context = context
        identity = context.desk.identity
        self._backups = Lines(tr("Chưa có bản sao lưu nào."))
        self._name, self._user = QLineEdit(identity.name), QLineEdit(identity.user)
        self._dense = QCheckBox(tr("Dòng thu gọn trong danh sách (28 điểm ảnh)"))
        self.left.addWidget(self._identity_card())
        self.left.addWidget(self._centre_card())
        self.right.addWidget(self._care_card())
        self.right.addWidget(BankCard(context))
        context.bridge.tasks.soon(self._complete, self)

    def _complete(self) -> None:
        """The rest, in a turn of its own: what comes first is painted before."""
        self.left.addWidget(KeysCard(self.context))
        self.left.addWidget(self._look_card())
        self.left.addWidget(self._practice_card())
        self.left.addStretch(1)
        self.right.addWidget(self._packs_card())
        self.right.addWidget(self._about_card())
        self.right.addStretch(1)
        self.reload()

    def reload(self) -> None:
        """The list of backups."""
        self.context.bridge.read(upkeep.backups, self._show_backups, initiator=self)

    def focus_first(self) -> None:
        """The name."""
        self._name.setFocus()

    # --- identity ---

    def _identity_card(self) -> Card:
        identity, names = self.context.desk.identity, self.context.desk.names
        card = Card(tr("Trung tâm") if identity.is_centre else tr("Trạm"))
        for text, editor in ((tr("Tên hiện với mọi người"), self._name), (tr("Người dùng"), self._user)):
            editor.setMaxLength(120)
            editor.setAccessibleName(text)
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(words(text, "label"))
            pair.addWidget(editor)
            card.body.addLayout(pair)
        communes = ", ".join(names.unit_label(key) for key in identity.communes)
        card.body.addLayout(
            facts([
                (tr("Vai trò"), tr("Trung tâm khuyến công") if identity.is_centre else tr("Trạm của cộng tác viên")),
                (tr("Tỉnh, thành phố"), names.province_names.get(identity.province, identity.province)),
                (tr("Địa bàn"), communes or tr("toàn tỉnh")),
                (tr("Mã trạm"), identity.station),
            ], 120)
        )  # fmt: skip
        save = button(tr("Lưu tên"), "primary")
        save.clicked.connect(self._rename)
        card.body.addLayout(_right(save))
        return card

    def _rename(self) -> None:
        name, user = self._name.text(), self._user.text()
        self.context.bridge.write(
            lambda desk, _progress: setup.rename(desk, name=name, user=user),
            lambda desk: self._on_identity(desk, tr("Đã lưu tên")),
            initiator=self,
        )

    def _on_identity(self, desk: Desk, said: str) -> None:
        self.context.bridge.replace(desk)
        self.context.notices.toast(said)

    # --- the centre ---

    def _centre_card(self) -> Card:
        identity = self.context.desk.identity
        card = Card(tr("Thẻ Trung tâm"))
        own = enrolment.card(self.context.desk)
        if identity.is_centre:
            text = tr("Chép tệp thẻ cho các trạm. Thẻ công khai, không chứa bí mật; trạm cần thẻ để gửi được gói.")
            made = button(tr("Ghi thẻ ra tệp…"), "primary", "key")
        else:
            text = _centre_words(self.context.desk)
            made = button(tr("Nhập thẻ…"), "normal" if identity.centre else "primary", "key")
        made.clicked.connect(self._write_card if identity.is_centre else self._read_card)
        self._centre_text = words(text, "muted", wrap=True)
        card.body.addWidget(self._centre_text)
        card.body.addLayout(facts([(tr("Sáu từ của máy này"), own.fingerprint_words())], 150))
        card.body.addLayout(_right(made))
        return card

    def _write_card(self) -> None:
        name = f"{self.context.desk.identity.name}.kccard"
        out = ask_save(self, self.context.settings, tr("Ghi thẻ Trung tâm"), name, CARD)
        if out is not None:
            self.context.bridge.write(
                lambda desk, _progress: enrolment.write_card(desk, out),
                lambda _card: self.context.notices.toast(tr("Đã ghi {file}", file=out.name)),
                initiator=self,
            )

    def _read_card(self) -> None:
        path = ask_open(self, self.context.settings, tr("Chọn thẻ Trung tâm"), CARD)
        if path is not None:
            self.context.bridge.write(
                lambda desk, _progress: setup.join_centre(desk, path), self._on_centre, initiator=self
            )

    def _on_centre(self, desk: Desk) -> None:
        self._centre_text.setText(_centre_words(desk))
        self._on_identity(desk, tr("Đã nhận thẻ Trung tâm; gửi được gói từ bây giờ"))

    # --- look ---

    def _look_card(self) -> Card:
        card = Card(tr("Giao diện"))
        settings = self.context.settings
        modes = Choices((("light", tr("Sáng")), ("dark", tr("Tối")), ("system", tr("Theo máy"))), "segment")
        modes.select(settings.text("look.mode", "system"))
        modes.chosen.connect(self._set_mode)
        languages = Choices((("vi", "Tiếng Việt"), ("en", "English")), "segment")
        languages.select(language())
        languages.chosen.connect(self._set_language)
        self._dense.setChecked(settings.flag("look.dense"))
        self._dense.toggled.connect(self._set_dense)
        for text, widget in ((tr("Nền"), modes), (tr("Ngôn ngữ"), languages)):
            row = QHBoxLayout()
            name = words(text, "muted")
            name.setFixedWidth(120)
            row.addWidget(name)
            row.addWidget(widget)
            row.addStretch(1)
            card.body.addLayout(row)
        card.body.addWidget(self._dense)
        return card

    def _set_mode(self, mode: str) -> None:
        self.context.settings.put("look.mode", mode)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply_theme(app, cast("theme.Mode", mode))

    def _set_language(self, chosen: str) -> None:
        self.context.settings.put("look.language", chosen)
        self.context.navigator.reopen()

    def _set_dense(self, on: bool) -> None:
        self.context.settings.put("look.dense", on)
        for key in ("facility", "survey", "dossier", "collaborator"):
            page = self.context.navigator.page(key)
            if isinstance(page, RecordPage):
                page.list.table.set_dense(on)

    def _practice_card(self) -> Card:
        card = Card(tr("Thực hành"))
        text = tr("Một tỉnh bịa trong cửa sổ riêng khung đỏ: thử mọi việc, không đụng đến dữ liệu thật.")
        made = button(tr("Mở tỉnh tập"), icon="open")
        made.setEnabled(not practice.is_practice(self.context.desk.folder))
        made.clicked.connect(self._practise)
        card.body.addWidget(words(text, "muted", wrap=True))
        card.body.addLayout(_right(made))
        return card

    def _practise(self) -> None:
        folder = self.context.desk.folder
        watch(
            self,
            tr("Đang tạo tỉnh tập"),
            lambda: self.context.bridge.tasks.run(
                lambda progress: practice.prepare(folder, progress),
                done=self._on_practice,
                initiator=self,
                beside=True,
            ),
        )

    def _on_practice(self, place: Path) -> None:
        if not practice.open_window(place):
            text = tr("Chưa mở được cửa sổ thứ hai; dữ liệu tập ở {path}", path=place)
            self.context.notices.toast(text, tone="warn")

    # --- care ---

    def _care_card(self) -> Card:
        card = Card(tr("Sao lưu và kiểm tra"))
        now = button(tr("Sao lưu ngay"), "primary", "save")
        now.clicked.connect(self._backup)
        check = button(tr("Kiểm tra dữ liệu"), icon="shield")
        check.clicked.connect(self._check)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(check)
        row.addWidget(now)
        card.body.addWidget(self._backups)
        card.body.addLayout(row)
        return card

    def _show_backups(self, found: Sequence[Backup]) -> None:
        why = {
            "manual": tr("sao lưu bằng tay"), "daily": tr("hằng ngày"), "merge": tr("trước khi nhập gói"),
            "migrate": tr("trước khi nâng cấp"), "restore": tr("trước khi khôi phục"),
        }  # fmt: skip
        self._backups.show_rows([
            Line(one.path.name, f"{show_date(one.day)} · {why.get(one.reason, one.reason)} · {_size(one.size)}",
                 (tr("Đã kiểm tra"), "good"))
            for one in found[:_BACKUPS]
        ])  # fmt: skip

    def _backup(self) -> None:
        watch(
            self,
            tr("Đang sao lưu"),
            lambda: self.context.bridge.write(
                lambda desk, _progress: upkeep.backup(desk), self._on_backup, initiator=self
            ),
        )

    def _on_backup(self, result: BackupResult) -> None:
        self.context.notices.toast(tr("Đã sao lưu và đọc lại: {file}", file=result.path.name))
        self.reload()

    def _check(self) -> None:
        watch(
            self,
            tr("Đang kiểm tra từng bản ghi với nhật ký"),
            lambda: self.context.bridge.write(
                lambda desk, progress: upkeep.check(desk, deep=True, progress=progress), self._on_check, initiator=self
            ),
        )

    def _on_check(self, report: CheckReport) -> None:
        if report.ok:
            self.context.notices.toast(tr("Dữ liệu nguyên vẹn: mọi bản ghi khớp với nhật ký."))
            return
        first = "; ".join(finding.text for finding in report.findings[:3])
        self.context.notices.toast(
            tr("Có {count} chỗ hỏng: {first}", count=show_number(len(report.findings)), first=first), tone="bad"
        )

    # --- what it knows, what it is ---

    def _packs_card(self) -> Card:
        card = Card(tr("Dữ liệu tham chiếu"))
        lines = Lines("")
        marks: dict[str, tuple[str, State]] = {
            "F": (tr("Đã đối chiếu nguồn"), "good"), "W": (tr("Theo nguồn thứ cấp"), "warn"),
            "D": (tr("Suy ra"), "warn"), "M": (tr("Cần xác minh"), "bad"),
        }  # fmt: skip
        rows = []
        for info in reference.pack_infos(self.context.desk.packs):
            dates = tr("từ {day}", day=show_date(info.valid_from)) if info.valid_from else ""
            remark = " · ".join(part for part in (tr("bản {version}", version=info.version), dates) if part)
            line = Line(label("pack", info.title), remark, marks.get(info.mark, (info.mark, "neutral")))
            line.setToolTip("\n".join(part for part in (info.legal_text, info.source, info.note) if part))
            rows.append(line)
        lines.show_rows(rows)
        card.body.addWidget(lines)
        card.body.addWidget(words(tr("Trỏ chuột vào từng dòng để xem văn bản, nguồn và ghi chú."), "hint", wrap=True))
        install = button(tr("Cài gói danh mục…"), icon="open")
        install.clicked.connect(self._install_pack)
        card.body.addLayout(_right(install))
        return card

    def _install_pack(self) -> None:
        path = ask_open(self, self.context.settings, tr("Chọn gói danh mục do Trung tâm ký"), _PACK)
        if path is not None:
            self.context.bridge.write(lambda desk, _progress: packs.install(desk, path), self._on_pack, initiator=self)

    def _on_pack(self, done: Installed) -> None:
        if done.fresh:
            self.context.bridge.replace(done.desk)
            self.context.navigator.reopen()  # every page asks the lists it was built with
        else:
            self.context.notices.toast(tr("Bản {version} của danh mục này đã có sẵn", version=done.info.version))

    def _about_card(self) -> Card:
        from PySide6 import __version__ as qt

        card = Card(tr("Giới thiệu"))
        versions = f"{kc_desktop.__version__} · Python {platform.python_version()} · Qt {qt}"
        card.body.addLayout(facts([(tr("Phiên bản"), versions), (tr("Giấy phép"), "MIT")], 120))
        card.body.addWidget(words(tr("Chương trình dùng:"), "label"))
        card.body.addWidget(words(" · ".join(f"{name} ({licence})" for name, licence in LICENCES), "hint", wrap=True))
        return card


def _centre_words(desk: Desk) -> str:
    """Whose card a station holds, with the six words to compare with the centre aloud."""
    card = setup.centre_card(desk)
    if card is None:
        return tr("Chưa có thẻ Trung tâm. Nhận tệp .kccard từ Trung tâm rồi nhập ở đây để gửi được gói.")
    return tr(
        "Thẻ của {name}, sáu từ: {words}. Gói gửi đi chỉ Trung tâm này mở được.",
        name=card.name,
        words=card.fingerprint_words(),
    )


def _right(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    return row


def _size(size: int) -> str:
    return tr("{count} MB", count=f"{size / 1_000_000:.1f}".replace(".", "," if language() == "vi" else "."))
