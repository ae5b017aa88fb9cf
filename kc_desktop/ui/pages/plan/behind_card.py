"""Under a table of figures: what the figure chosen is made of; Enter opens a record, a link the whole list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.planning.facts import Fact, records
from kc_desktop.services.planning import behind as service
from kc_desktop.services.planning.behind import Behind
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_number, tr
from kc_desktop.ui.pages.drilling import open_records
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.plan.figures import low
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import Card, button, words


class BehindCard(Card):
    """``show_facts`` lists the records of a figure."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._turn = 0
        self._title = words("", "strong", wrap=True)
        self._links = QHBoxLayout()
        self._links.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addLayout(self._links)
        self.sheet = Sheet(_columns(), tr("Bản ghi của số liệu"))
        low(self.sheet)
        self.sheet.opened.connect(lambda one: context.navigator.open_record(one.form, one.id))
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.body.addWidget(self.sheet, 1)

    def show_facts(self, title: str, facts: Sequence[Fact]) -> None:
        """The records behind a figure that is called ``title``."""
        self._turn += 1
        turn = self._turn
        self._context.bridge.read(
            lambda desk: service.behind(desk, facts),
            lambda found: self._show(title, facts, found) if turn == self._turn else None,
            initiator=self,
        )

    def _show(self, title: str, facts: Sequence[Fact], found: tuple[Behind, ...]) -> None:
        self._title.setText(title)
        self.sheet.show_rows(found)
        empty(self._links)
        for form, ids in records(facts).items():
            name = label("form", FORMS[form].plural)
            self._links.addWidget(self._link(form, ids, f"{name}: {show_number(len(ids))}", title))

    def _link(self, form: str, ids: tuple[str, ...], text: str, title: str) -> QWidget:
        made = button(text, "link", "open", hint=tr("Mở danh sách"))
        made.clicked.connect(lambda: open_records(self._context, form, ids, title))
        return made


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Ngày"), lambda one: show_date(one.on), 112),
        Column(tr("Loại"), _kind, 200),
        Column(tr("Số văn bản, chứng từ"), lambda one: one.paper or "–", 190),
        Column(tr("Đề án"), lambda one: one.dossier or "–"),
        Column(tr("Số tiền (đồng)"), lambda one: show_number(one.amount), 140, figures=True),
    )


def _kind(one: Behind) -> str:
    context = "codelist" if one.form in ("plan", "payment") else "form"
    text = label(context, one.what)
    return tr("{kind} (LS)", kind=text) if one.opening else text
