"""Which products are entered in a round: those not in it yet, found by any word, ticked, taken over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from kc_desktop.domain.fold import fold
from kc_desktop.services import voting
from kc_desktop.services.voting import Candidate, Sheet
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.sheet import Column
from kc_desktop.ui.pages.sheet import Sheet as Table
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog

_HEIGHT = 400


class ProductPicker(Dialog):
    """``taken`` gets the ids of the products ticked, also of those that the search hides."""

    def __init__(
        self, context: UiContext, found: Sequence[Candidate], taken: Callable[[list[str]], None], parent: QWidget
    ) -> None:
        super().__init__(tr("Đưa sản phẩm vào kỳ bình chọn"), parent.window(), width=760)
        self._found, self._taken = tuple(found), taken
        self._ticked: set[str] = set()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Tìm sản phẩm, cơ sở"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._show())
        packs = context.desk.packs

        def level(one: Candidate) -> str:
            return ", ".join(label("codelist", packs.label("typical_level", code)) for code in one.holds) or "–"

        def group(one: Candidate) -> str:
            return label("codelist", packs.label("product_group", one.group)) if one.group else "–"

        columns = (
            Column(tr("Sản phẩm"), lambda one: one.name),
            Column(tr("Cơ sở"), lambda one: one.maker, 190),
            Column(tr("Nhóm"), group, 130),
            Column(tr("Chứng nhận còn hiệu lực"), level, 180),
        )
        self.table = Table(columns, tr("Sản phẩm chưa đăng ký"), can_tick=lambda _one: True)
        self.table.setMinimumHeight(_HEIGHT)
        self.table.ticked.connect(self._note)
        self.body.addWidget(words(self.windowTitle(), "title"))
        self.body.addWidget(self.search)
        self.body.addWidget(self.table, 1)
        self.add_answer(tr("Hủy")).clicked.connect(self.reject)
        self.take = self.add_answer(tr("Đưa vào"), "primary")
        self.take.clicked.connect(self._on_take)
        self._shown: tuple[Candidate, ...] = ()
        self._show()
        self.search.setFocus()

    def _show(self) -> None:
        wanted = fold(self.search.text()).split()
        self._shown = tuple(
            one for one in self._found if all(word in fold(f"{one.name} {one.maker}") for word in wanted)
        )
        ticks = [at for at, one in enumerate(self._shown) if one.product_id in self._ticked]
        self.table.show_rows(self._shown, ticked=ticks, lit=0)

    def _note(self) -> None:
        if self.table.rows is not self._shown:
            return
        shown = {one.product_id for one in self._shown}
        self._ticked = (self._ticked - shown) | {one.product_id for one in self.table.chosen()}
        self.take.setText(tr("Đưa vào {count} sản phẩm", count=show_number(len(self._ticked))))
        self.take.setEnabled(bool(self._ticked))

    def _on_take(self) -> None:
        self.accept()
        self._taken([one.product_id for one in self._found if one.product_id in self._ticked])


def pick_products(context: UiContext, owner: QWidget, found: Sheet, taken: Callable[[list[str]], None]) -> None:
    """Read what may be entered, then ask."""

    def ask(every: tuple[Candidate, ...]) -> None:
        if not every:
            context.notices.toast(tr("Mọi sản phẩm trong danh mục đã có trong kỳ này."), tone="warn")
            return
        box = ProductPicker(context, every, taken, owner)
        box.finished.connect(box.deleteLater)
        box.open()

    context.bridge.read(lambda desk: voting.candidates(desk, found.round_id), ask, initiator=owner)
