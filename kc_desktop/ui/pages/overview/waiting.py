"""What waits for a person, the most urgent first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kc_desktop.domain import campaigns as law
from kc_desktop.domain.declared import FORMS
from kc_desktop.services.overview import Waiting
from kc_desktop.services.standing import unsent_filter
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages import record_store
from kc_desktop.ui.pages.overview.going import go, go_to_stations, go_to_terms, line
from kc_desktop.ui.pages.parts import Line, Lines
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.widgets.cards import Card
from kc_desktop.ui.widgets.chips import State

_DRAFTS = 3
_NAMED = 3
_OPEN: tuple[str, ...] = (law.GIVEN, law.RETURNED)
_HANDED: tuple[str, ...] = (law.HANDED_IN,)


class WaitingCard(Card):
    """Every line opens what it counts."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Đang chờ"))
        self._context = context
        self.lines = Lines(tr("Không có gì chờ xử lý."))
        self.body.addWidget(self.lines)
        self.body.addStretch(1)

    def show_waiting(self, facts: Waiting) -> None:
        """The lines of what there is."""
        self.lines.show_rows([
            *self._jobs(facts),
            *self._conflicts(facts),
            *self._tasks(facts),
            *self._stations(facts),
            *self._terms(facts),
            *self._drafts(facts),
        ])  # fmt: skip

    def _jobs(self, facts: Waiting) -> Iterator[Line]:
        left, late = facts.jobs
        if not left:
            return
        if self._context.desk.identity.is_centre:
            title, advice = tr("Phiếu đã nộp chờ nhận"), tr("Xem phiếu rồi nhận, hoặc trả lại để bổ sung.")
            states = _HANDED
        else:
            advice = tr("{count} việc quá hạn.", count=late) if late else tr("Mở việc rồi bấm Làm phiếu.")
            title, states = tr("Việc của tôi: khảo sát được giao"), _OPEN
        names = self._context.desk.names
        labels = {("state", one): label("codelist", names.code_label("assignment_state", one)) for one in states}
        act = partial(go, self._context, "assignment", {"state": states}, labels)
        yield line(title, advice, (show_number(left), "warn" if late else "accent"), act)

    def _conflicts(self, facts: Waiting) -> Iterator[Line]:
        for form, count in facts.conflicts.items():
            title = tr("Bất đồng cần quyết định: {form}", form=label("form", FORMS[form].plural).lower())
            advice = tr("Hai nơi ghi khác nhau; quyết định lần lượt bằng bàn phím.")
            act = partial(go, self._context, "conflicts", {"form": (form,)})
            yield line(title, advice, (show_number(count), "bad"), act)

    def _tasks(self, facts: Waiting) -> Iterator[Line]:
        if facts.tasks:
            title = tr("Bản ghi cần sửa sau khi gộp")
            advice = tr("Mỗi nơi ghi đúng, gộp lại chưa đúng, hoặc Trung tâm trả về, hỏi thêm.")
            yield line(title, advice, (show_number(facts.tasks), "warn"), partial(go, self._context, "tasks"))

    def _stations(self, facts: Waiting) -> Iterator[Line]:
        if facts.stations:
            advice = tr("Đối chiếu sáu từ qua điện thoại rồi xác nhận.")
            act = partial(go, self._context, "exchange")
            yield line(tr("Trạm chờ xác nhận"), advice, (show_number(facts.stations), "warn"), act)
        if facts.unsent:
            title, advice = tr("Thay đổi Trung tâm chưa nhận"), tr("Cắm USB rồi gửi; bấm để xem các bản ghi.")
            act = partial(go, self._context, "facility", unsent_filter(self._context.desk))
            yield line(title, advice, (show_number(facts.unsent), "warn"), act)
        if facts.silent:
            named = [tr("{name} ({count} ngày)", name=one.name, count=show_number(one.days))
                     for one in facts.silent[:_NAMED]]  # fmt: skip
            if (more := len(facts.silent) - _NAMED) > 0:
                named.append(tr("và {count} trạm khác", count=show_number(more)))
            act = partial(go_to_stations, self._context)
            chip: tuple[str, State] = (show_number(len(facts.silent)), "warn")
            yield line(tr("Trạm lâu chưa gửi dữ liệu"), ", ".join(named), chip, act)

    def _terms(self, facts: Waiting) -> Iterator[Line]:
        if facts.terms:
            advice = tr("Gia hạn, hoặc bàn giao địa bàn cho người khác.")
            act = partial(go_to_terms, self._context)
            yield line(tr("Cộng tác viên đến hạn"), advice, (show_number(facts.terms), "warn"), act)

    def _drafts(self, facts: Waiting) -> Iterator[Line]:
        for draft in facts.drafts[:_DRAFTS]:
            title = record_store.draft_title(draft) or tr("(chưa có tên)")
            kind = label("form", FORMS[draft.form].title) if draft.form in FORMS else draft.form
            remark = tr("{form} · nháp giữ {time}", form=kind, time=show_when(draft.saved_at))
            act = partial(self._context.navigator.open_record, draft.form, draft.record)
            yield line(title, remark, (tr("Nháp"), "neutral"), act)
        if (more := len(facts.drafts) - _DRAFTS) > 0:
            yield Line(tr("và {count} bản nháp khác", count=more))
