"""Tổng quan: what waits for a person, and where the year stands. Everything opens its records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kc_desktop.domain import campaigns as law
from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.funding import in_millions
from kc_desktop.services.standing import unsent_filter
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_figure, show_number, tr
from kc_desktop.ui.pages import record_store
from kc_desktop.ui.pages.charts import Bar, Bars
from kc_desktop.ui.pages.overview_dossiers import DossierCard
from kc_desktop.ui.pages.overview_facts import Facts, gather
from kc_desktop.ui.pages.parts import Line, Lines, ScrollPage
from kc_desktop.ui.pages.times import show_when, today
from kc_desktop.ui.widgets.cards import Card, Picture, button, words
from kc_desktop.ui.widgets.chips import State

_DRAFTS = 5
_OPEN: tuple[str, ...] = (law.GIVEN, law.RETURNED)
_HANDED: tuple[str, ...] = (law.HANDED_IN,)


class Tile(QFrame):
    """A figure with its words; a click opens what it counts."""

    acted = Signal()

    def __init__(self, icon: str, text: str) -> None:
        super().__init__()
        self._figure, self._text = words("–", "figure"), text
        theme.set_look(self, role="tile", clickable=True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(Picture(icon, "accent", 24))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._figure)
        column.addWidget(words(text, "muted", wrap=True))
        row.addLayout(column, 1)

    def show_figure(self, figure: str) -> None:
        """The count."""
        self._figure.setText(figure)
        self.setAccessibleName(f"{figure} {self._text}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open."""
        if self.rect().contains(event.position().toPoint()):
            self.acted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.acted.emit()
        else:
            super().keyPressEvent(event)


class OverviewPage(ScrollPage):
    """Tiles, what waits, the year's money, đề án by status, coverage."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Tổng quan"))
        self.context = context
        self._tiles: dict[str, Tile] = {}
        self.above.addLayout(self._make_tiles())
        self.waiting = Lines(tr("Không có gì chờ xử lý."))
        self.money, self.statuses, self.coverage = Bars(), Bars(), Bars()
        self._money_note, self._coverage_note = words("", "hint", wrap=True), words("", "hint", wrap=True)
        self._status_none = words(tr("Chưa có đề án nào."), "muted")
        waiting = Card(tr("Đang chờ"))
        waiting.body.addWidget(self.waiting)
        money = Card(tr("Kế hoạch và thực hiện năm {year}", year=today().year), tr("triệu đồng"))
        report = button(tr("Mở báo cáo"), "link")
        report.clicked.connect(lambda: context.navigator.show_section("report"))
        money.heading.add(report)
        money.body.addWidget(self.money)
        money.body.addWidget(self._money_note)
        status = Card(tr("Đề án theo trạng thái"))
        status.body.addWidget(self.statuses)
        status.body.addWidget(self._status_none)
        coverage = Card(tr("Khảo sát theo xã, phường"), tr("cơ sở đã có phiếu trên số cơ sở trong danh bạ"))
        whole = button(tr("Xem độ phủ"), "link")
        whole.clicked.connect(lambda: context.navigator.show_section("coverage"))
        coverage.heading.add(whole)
        coverage.body.addWidget(self.coverage)
        coverage.body.addWidget(self._coverage_note)
        self.left.addWidget(waiting)
        self.left.addWidget(money)
        self.left.addWidget(coverage)
        self.left.addStretch(1)
        self.dossiers = DossierCard(context)
        self.right.addWidget(self.dossiers)
        self.right.addWidget(status)
        self.right.addStretch(1)
        self.money.chosen.connect(lambda key: self._open("plan", {"source": (key,)} if key != "total" else {}))
        self.statuses.chosen.connect(self._open_status)
        self.coverage.chosen.connect(self._open_commune)
        self._facts: Facts | None = None
        self.reload()

    def refresh(self, change: Change) -> None:
        """Everything may have changed."""
        del change
        self.reload()

    def reload(self) -> None:
        """Read all figures again."""
        day = today()
        self.context.bridge.read(lambda desk: gather(desk, day), self._show, initiator=self)

    def focus_first(self) -> None:
        """The first figure."""
        self._tiles["facility"].setFocus()

    # --- showing ---

    def _show(self, facts: Facts) -> None:
        self._facts = facts
        for form, tile in self._tiles.items():
            tile.show_figure(show_number(facts.counts[form]))
        self._show_waiting(facts)
        self.dossiers.show_watched(facts.watched)
        if not self.context.desk.identity.is_centre:  # whoever visits finds the work first
            self.context.navigator.entrances["survey"] = "assignment" if facts.jobs[0] else "survey"
        self.money.show_bars([
            Bar(line.key, label("report", line.label), line.plan.amount, line.executed.amount,
                tr("{done} / {plan} · {share} %", done=show_figure(in_millions(line.executed.amount)),
                   plan=show_figure(in_millions(line.plan.amount)), share=show_figure(line.share.text)))
            for line in facts.funding.lines
        ])  # fmt: skip
        self._money_note.setText(
            tr("Đến {day}: thực hiện / kế hoạch của chính nguồn, phần trăm so với kế hoạch đó.",
               day=show_date(facts.funding.cut_off))
        )  # fmt: skip
        self.statuses.show_bars([
            Bar(share.value, label("codelist", share.label), facts.counts["dossier"], share.count,
                show_number(share.count))
            for share in facts.statuses
        ])  # fmt: skip
        self.statuses.setVisible(bool(facts.statuses))
        self._status_none.setVisible(not facts.statuses)
        self.coverage.show_bars([
            Bar(share.value, share.label, share.count, min(share.done, share.count),
                tr("{done} / {all}", done=show_number(share.done), all=show_number(share.count)))
            for share in facts.communes
        ])  # fmt: skip
        self.coverage.setVisible(bool(facts.communes))
        self._coverage_note.setText(
            tr("Đã có phiếu khảo sát ở {some} trong {all} xã, phường của địa bàn.",
               some=show_number(facts.surveyed), all=show_number(facts.area))
        )  # fmt: skip

    def _make_tiles(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for form, text in (
            ("facility", tr("cơ sở trong danh bạ")),
            ("survey", tr("phiếu khảo sát")),
            ("dossier", tr("đề án")),
            ("collaborator", tr("cộng tác viên")),
        ):
            tile = self._tiles[form] = Tile(form, text)
            tile.acted.connect(partial(self._open, form, {}))
            row.addWidget(tile, 1)
        return row

    def _show_waiting(self, facts: Facts) -> None:
        rows = [
            *self._job_lines(facts),
            *self._station_lines(facts),
            *self._conflict_lines(facts),
            *self._task_lines(facts),
            *self._term_lines(facts),
            *self._draft_lines(facts),
        ]
        self.waiting.show_rows(rows)

    def _station_lines(self, facts: Facts) -> Iterator[Line]:
        if facts.waiting:
            advice = tr("Đối chiếu sáu từ qua điện thoại rồi xác nhận.")
            yield _line(tr("Trạm chờ xác nhận"), advice, (show_number(facts.waiting), "warn"), self._open_exchange)
        if facts.unsent:
            advice = tr("Cắm USB rồi gửi; bấm để xem các bản ghi.")
            title = tr("Thay đổi Trung tâm chưa nhận")
            yield _line(title, advice, (show_number(facts.unsent), "warn"), self._open_unsent)

    def _job_lines(self, facts: Facts) -> Iterator[Line]:
        left, late = facts.jobs
        if not left:
            return
        if self.context.desk.identity.is_centre:
            title, advice, states = (
                tr("Phiếu đã nộp chờ nhận"),
                tr("Xem phiếu rồi nhận, hoặc trả lại để bổ sung."),
                _HANDED,
            )
        else:
            advice = tr("{count} việc quá hạn.", count=late) if late else tr("Mở việc rồi bấm Làm phiếu.")
            title, states = tr("Việc của tôi: khảo sát được giao"), _OPEN
        act = partial(self._open, "assignment", {"state": states}, self._state_labels(states))
        yield _line(title, advice, (show_number(left), "warn" if late else "accent"), act)

    def _state_labels(self, states: tuple[str, ...]) -> dict[tuple[str, str], str]:
        names = self.context.desk.names
        return {("state", one): label("codelist", names.code_label("assignment_state", one)) for one in states}

    def _conflict_lines(self, facts: Facts) -> Iterator[Line]:
        for form, count in facts.conflicts.items():
            title = tr("Bất đồng cần quyết định: {form}", form=label("form", FORMS[form].plural).lower())
            advice = tr("Hai nơi ghi khác nhau; quyết định lần lượt bằng bàn phím.")
            act = partial(self._open, "conflicts", {"form": (form,)})
            yield _line(title, advice, (show_number(count), "bad"), act)

    def _task_lines(self, facts: Facts) -> Iterator[Line]:
        if facts.tasks:
            title = tr("Bản ghi cần sửa sau khi gộp")
            advice = tr("Mỗi nơi ghi đúng, gộp lại chưa đúng, hoặc Trung tâm trả về, hỏi thêm.")
            yield _line(title, advice, (show_number(facts.tasks), "warn"), partial(self._open, "tasks", {}))

    def _term_lines(self, facts: Facts) -> Iterator[Line]:
        if facts.terms:
            title = tr("Cộng tác viên đến hạn")
            advice = tr("Gia hạn, hoặc bàn giao địa bàn cho người khác.")
            yield _line(title, advice, (show_number(facts.terms), "warn"), self._open_terms)

    def _draft_lines(self, facts: Facts) -> Iterator[Line]:
        for draft in facts.drafts[:_DRAFTS]:
            title = record_store.draft_title(draft) or tr("(chưa có tên)")
            kind = label("form", FORMS[draft.form].title) if draft.form in FORMS else draft.form
            remark = tr("{form} · nháp giữ {time}", form=kind, time=show_when(draft.saved_at))
            yield _line(title, remark, (tr("Nháp"), "neutral"), partial(self._open_draft, draft.form, draft.record))
        if (more := len(facts.drafts) - _DRAFTS) > 0:
            yield Line(tr("và {count} bản nháp khác", count=more))

    # --- opening ---

    def _open(
        self, section: str, where: dict[str, tuple[str, ...]], labels: dict[tuple[str, str], str] | None = None
    ) -> None:
        if self.context.navigator.show_section(section):
            page = self.context.navigator.page(section)
            show = getattr(page, "show_where", None)
            if show is not None:
                show(where, labels)

    def _open_terms(self) -> None:
        from kc_desktop.ui.pages.network.page import DUE, NetworkPage

        navigator = self.context.navigator
        if navigator.show_section("network") and isinstance(page := navigator.page("network"), NetworkPage):
            page.show_tab(DUE)

    def _open_exchange(self) -> None:
        self.context.navigator.show_section("exchange")

    def _open_unsent(self) -> None:
        self._open("facility", unsent_filter(self.context.desk))

    def _open_draft(self, form: str, record_id: str) -> None:
        self.context.navigator.open_record(form, record_id)

    def _open_status(self, key: str) -> None:
        found = next((share for share in self._facts.statuses if share.value == key), None) if self._facts else None
        self._open("dossier", {"status": (key,)}, {("status", key): label("codelist", found.label) if found else key})

    def _open_commune(self, key: str) -> None:
        found = next((share for share in self._facts.communes if share.value == key), None) if self._facts else None
        self._open("facility", {"site_commune": (key,)}, {("site_commune", key): found.label if found else key})


def _line(title: str, remark: str, chip: tuple[str, State], act: Callable[[], None]) -> Line:
    made = Line(title, remark, chip, clickable=True)
    made.acted.connect(act)
    return made
