"""The wizard: nothing is written before "Nhập", and one click takes all of it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from kc_desktop.domain.change import Progress
from kc_desktop.domain.forms import Form
from kc_desktop.services.desk import Desk
from kc_desktop.services.history import UndoneGroup
from kc_desktop.services.importing import returning, runs, taking
from kc_desktop.services.importing.report import CREATED, FILL, UPDATED, ImportReport, Old
from kc_desktop.services.importing.taking import Looked, Plan
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.files import XLSX, ask_save
from kc_desktop.ui.pages.importing.parts import StepBar
from kc_desktop.ui.pages.importing.result_step import ResultStep
from kc_desktop.ui.pages.importing.runs_dialog import taken_back
from kc_desktop.ui.pages.importing.steps import ColumnsStep, LettersStep, SheetsStep
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog
from kc_desktop.ui.widgets.progress import watch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

T = TypeVar("T")
_WIDE, _HIGH = 1180, 660


class ImportWizard(Dialog):
    """Opens when the first look is done: at the sheets where there are several, else at the columns."""

    def __init__(self, form: type[Form], context: UiContext, path: Path, parent: QWidget) -> None:
        super().__init__(tr("Nhập từ Excel"), parent.window(), width=900)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form, self._context, self._path, self._owner = form, context, path, parent
        self._said: dict[str, str] = {}
        self._policy = FILL
        self._looked: Looked | None = None
        self._done: ImportReport | None = None
        self._stale = False
        self.body.setContentsMargins(24, 16, 24, 16)
        self.body.setSpacing(10)
        self.body.addWidget(words(tr("Nhập {file}", file=path.name), "title", wrap=True))
        self.bar = StepBar()
        self.body.addWidget(self.bar)
        self.sheets, self.columns = SheetsStep(form), ColumnsStep(form)
        self.letters, self.trial = LettersStep(), ResultStep(form)
        self._stack = QStackedWidget()
        for step in (self.sheets, self.columns, self.letters, self.trial):
            self._stack.addWidget(step)
        self.body.addWidget(self._stack, 1)
        self.sheets.changed.connect(self._on_changed)
        self.columns.mapped.connect(self._on_mapped)
        self.trial.policy_changed.connect(self._on_policy)
        self.trial.opened.connect(self._open)
        self._add_answers()
        window = parent.window()
        self.resize(min(_WIDE, max(900, window.width() - 60)), min(_HIGH, max(560, window.height() - 40)))

    def _add_answers(self) -> None:
        self.errors: QPushButton = self.add_answer(tr("Mở tệp dòng bị từ chối"))
        self.errors.clicked.connect(self._return_refused)
        self.undo: QPushButton = self.add_answer(tr("Lấy lại lần nhập này"), "danger")
        self.undo.clicked.connect(self._take_back)
        self.close_button: QPushButton = self.add_answer(tr("Đóng"))
        self.close_button.clicked.connect(self.reject)
        self.back: QPushButton = self.add_answer(tr("Quay lại"))
        self.back.clicked.connect(lambda: self._go(-1))
        self.next: QPushButton = self.add_answer(tr("Tiếp tục"), "primary")
        self.next.clicked.connect(lambda: self._go(1))
        self.take: QPushButton = self.add_answer(tr("Nhập"), "primary")
        self.take.clicked.connect(self._import)

    # --- what is known

    def report(self) -> ImportReport | None:
        """What the import did, or what the last look found."""
        return self._done or (self._looked.report if self._looked else None)

    def plan(self) -> Plan:
        """What the person decided so far."""
        chosen = self.sheets.chosen() if self._looked else None
        return Plan(self._form.key, dict(self._said), chosen, self._policy)

    def step(self) -> QWidget:
        """The step shown."""
        found = self._stack.currentWidget()
        assert found is not None  # noqa: S101 - there are four
        return found

    def _steps(self) -> list[tuple[str, QWidget]]:
        """The steps that this file needs."""
        looked = self._looked
        found: list[tuple[str, QWidget]] = []
        if looked is None or len(looked.report.layouts) > 1:
            found.append((tr("Trang tính"), self.sheets))
        found.append((tr("Cột"), self.columns))
        if looked is not None and self._old(looked):
            found.append((tr("Chữ cũ"), self.letters))
        found.append((tr("Kết quả nhập") if self._done else tr("Kiểm tra trước khi nhập"), self.trial))
        return found

    def _old(self, looked: Looked) -> list[Old]:
        chosen = self.sheets.chosen()
        return [old for old in looked.report.converted if old.sheet in chosen]

    # --- looking

    def look(self) -> None:
        """Read the file; nothing is written."""
        path, plan = self._path, Plan(self._form.key)
        self._run(
            tr("Đang xem {file}", file=path.name),
            lambda desk, progress: taking.look(desk, path, plan, progress),
            self._first_look,
        )

    def _first_look(self, looked: Looked) -> None:
        self._looked = looked
        self.sheets.show_file(looked)
        if len(looked.report.layouts) == 1 and not self.sheets.chosen():
            self._choose_all()
        self._show_steps(self._steps()[0][1])
        self.open()

    def _choose_all(self) -> None:
        """A file of one sheet: its columns are asked for, whatever it looks like."""
        item = self.sheets.table.item(0, 0)
        if item is not None:
            item.setCheckState(Qt.CheckState.Checked)

    def _again(self, then: Callable[[], None]) -> None:
        """Look once more with what was decided since, without reading the file again."""
        looked, plan = self._looked, self.plan()
        if looked is None:
            return

        def keep(report: ImportReport) -> None:
            self._looked, self._stale = Looked(looked.book, report), False
            then()

        self._run(
            tr("Đang xem {file}", file=self._path.name),
            lambda desk, progress: taking.take(desk, looked.book, plan, dry_run=True, progress=progress),
            keep,
        )

    def _run(self, title: str, work: Callable[[Desk, Progress], T], done: Callable[[T], None]) -> None:
        initiator: QObject = self
        watch(
            self if self.isVisible() else self._owner,
            title,
            lambda: self._context.bridge.write(work, done, initiator=initiator, failed=self._on_failed),
        )

    def _on_failed(self, error: Exception) -> None:
        self._context.fail(error)
        if not self.isVisible():
            self.deleteLater()

    # --- steps

    def _show_steps(self, here: QWidget) -> None:
        looked, steps = self._looked, self._steps()
        if looked is None:
            return
        if here is self.columns:
            self.columns.show_file(looked, self.sheets.chosen())
        elif here is self.letters:
            self.letters.show_cells(self._old(looked))
        elif here is self.trial:
            self.trial.show_report(self._done or looked.report)
        place = next((n for n, (_, step) in enumerate(steps) if step is here), 0)
        self._stack.setCurrentWidget(here)
        self.bar.show_steps([name for name, _ in steps], place)
        self._show_answers(place, last=here is self.trial)
        for step in (self.sheets, self.columns, self.letters, self.trial):
            if step is here:
                step.take_focus()

    def _show_answers(self, place: int, *, last: bool) -> None:
        report, done = self.report(), self._done
        self.back.setVisible(place > 0 and done is None)
        self.next.setVisible(not last)
        self.next.setEnabled(bool(self.sheets.chosen()))
        self.take.setVisible(last and done is None)
        self.errors.setVisible(last and report is not None and bool(report.refused))
        self.undo.setVisible(done is not None and bool(done.group))
        self.close_button.setText(tr("Xong") if done else tr("Hủy"))
        if report is not None:
            count = report.count(CREATED) + report.count(UPDATED)
            self.take.setText(tr("Nhập {count} dòng", count=show_number(count)))
            self.take.setEnabled(count > 0)
        (self.close_button if done else self.take if last else self.next).setDefault(True)

    def _go(self, by: int) -> None:
        places = [step for _, step in self._steps()]
        here = places.index(self.step()) if self.step() in places else 0
        if by > 0 and self._stale:
            self._again(lambda: self._show_steps(self._steps()[min(here + 1, len(self._steps()) - 1)][1]))
        else:
            self._show_steps(places[max(0, min(here + by, len(places) - 1))])

    def _on_changed(self) -> None:
        self._stale = True
        self.next.setEnabled(bool(self.sheets.chosen()))

    def _on_mapped(self, place: str, target: str) -> None:
        self._said[place] = target
        self._stale = True

    def _on_policy(self, policy: str) -> None:
        self._policy = policy
        self._again(lambda: self._show_steps(self.trial))

    # --- the import

    def _import(self) -> None:
        looked, plan = self._looked, self._confirmed()
        if looked is not None:
            self._run(
                tr("Đang nhập {file}", file=self._path.name),
                lambda desk, progress: taking.take(desk, looked.book, plan, dry_run=False, progress=progress),
                self._on_taken,
            )

    def _confirmed(self) -> Plan:
        """The plan with every column as shown: who pressed "Nhập" has seen them, so they are remembered."""
        plan = self.plan()
        columns: dict[str, str] = {}
        for layout in self._looked.report.layouts if self._looked else ():
            if layout.name in (plan.sheets or ()) and not layout.is_ours:
                columns |= {
                    f"{layout.name}!{c.letter}": c.target for c in layout.columns if c.target not in ("#", "id")
                }
        return Plan(plan.form, {**columns, **plan.columns}, plan.sheets, plan.policy)

    def _on_taken(self, report: ImportReport) -> None:
        self._done = report
        self._show_steps(self.trial)

    def _take_back(self) -> None:
        group = self._done.group if self._done else ""
        self._run(
            tr("Đang lấy lại {file}", file=self._path.name),
            lambda desk, progress: runs.take_back(desk, group, progress),
            self._on_back,
        )

    def _on_back(self, done: UndoneGroup) -> None:
        self._context.notices.toast(taken_back(done))
        self._done = None
        self._again(lambda: self._show_steps(self.trial))

    # --- the refused

    def _return_refused(self) -> None:
        report, source = self.report(), self._path
        name = tr("{file} – dòng bị từ chối.xlsx", file=source.stem)
        out = ask_save(self, self._context.settings, tr("Lưu bảng tính có đánh dấu dòng bị từ chối"), name, XLSX)
        if out is not None and report is not None:
            self._context.bridge.tasks.run(
                lambda _progress: returning.write_refused(report, source, out),
                done=lambda _none: self._on_returned(out),
                initiator=self,
                beside=True,
            )

    def _on_returned(self, out: Path) -> None:
        self._context.notices.toast(tr("Đã ghi {file}: dòng cần sửa được tô màu", file=out.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(out)))

    def _open(self, record_id: str) -> None:
        """Only what is stored can be shown in the window."""
        if self._done is not None:
            self._context.navigator.open_record(self._form.key, record_id)
            self.accept()
