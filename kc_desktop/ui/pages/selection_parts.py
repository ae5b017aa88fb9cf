"""Parts of the page "Xét chọn": the line where money ends, why a dossier stands where it does and is chosen or not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout

from kc_desktop.domain import ranking as law
from kc_desktop.domain.ranking import Candidate, Choice
from kc_desktop.domain.rules.answers import Because, RuleRef
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_money, tell, tr
from kc_desktop.ui.pages.because_row import because_row, edit_rule, scrolled
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.sheet import Sheet, Sign
from kc_desktop.ui.widgets.cards import Card, button, words

_LINE = 2
_WIDTH = 316
_ASKED = 3


def look_of(how: str) -> tuple[str, Sign]:
    """The words and the sign of a choice."""
    return {
        law.CHOSEN_RANK: (tr("Chọn"), ("check", "good")),
        law.CHOSEN_FITS: (tr("Chọn, vừa tiền"), ("check", "good")),
        law.CHOSEN_PICK: (tr("Chọn riêng"), ("check", "accent")),
        law.SHORT: (tr("Thiếu tiền"), ("warning", "warn")),
        law.AFTER: (tr("Hết tiền"), ("warning", "warn")),
        law.EXCLUDED: (tr("Loại"), ("close", "bad")),
        law.APART: (tr("Xét riêng"), ("info", "muted")),
        law.NO_AMOUNT: (tr("Chưa có mức"), ("info", "muted")),
    }[how]


class MoneyLine(QStyledItemDelegate):
    """Draws a line under the rows after which money is short; ``ends`` tells whether it is this row."""

    def __init__(self, sheet: Sheet, ends: Callable[[int], bool]) -> None:
        super().__init__(sheet)
        self._ends = ends
        sheet.setItemDelegate(self)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The cell as ever, and the line."""
        super().paint(painter, option, index)
        if not self._ends(index.row()):
            return
        painter.save()
        painter.setPen(QPen(theme.colour("warn"), _LINE))
        bottom = option.rect.bottom()
        painter.drawLine(option.rect.left(), bottom, option.rect.right(), bottom)
        painter.restore()


class ReasonCard(Card):
    """``decided`` with (id, "pick" | "exclude" | "", the person's reason)."""

    decided = Signal(str, str, str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.setFixedWidth(_WIDTH)
        self._id = ""
        self._name, self._told = words("", "heading", wrap=True), words("", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("Lý do của người xét"))
        self.reason.setAccessibleName(tr("Lý do của người xét"))
        self.reason.textChanged.connect(lambda _text: self._allow())
        self.pick, self.exclude = button(tr("Chọn riêng")), button(tr("Loại ra"))
        self.back = button(tr("Theo thứ tự"), "quiet", "undo")
        self.open = button(tr("Mở đề án"), "link", "dossier")
        for made, what in ((self.pick, "pick"), (self.exclude, "exclude"), (self.back, "")):
            made.clicked.connect(
                lambda _checked=False, what=what: self.decided.emit(self._id, what, self.reason.text().strip())
            )
        self.open.clicked.connect(lambda: context.navigator.open_record("dossier", self._id))
        self._place()

    def show_candidate(self, one: Candidate | None, choice: Choice | None, over: Because | None) -> None:
        """Why one dossier stands here and what became of it; nothing for None."""
        self._id = one.id if one else ""
        empty(self._rows)
        for widget in (self.reason, self.pick, self.exclude, self.open):
            widget.setVisible(one is not None)
        own = choice is not None and choice.how in (law.CHOSEN_PICK, law.EXCLUDED)
        self.back.setVisible(own)
        self.reason.clear()
        self._name.setText(one.name if one else "")
        if one is None:
            self._told.setText(tr("Chọn một đề án để xem vì sao đứng ở vị trí đó."))
            return
        told = tell(choice.why) if choice else tr("Nhập kinh phí để biết đề án nào đủ tiền.")
        money = tr("Hỗ trợ {support} trên tổng {total}.", support=show_money(one.support), total=show_money(one.total))
        left = tr("Sau đề án này còn {left}.", left=show_money(choice.left)) if choice and is_chosen(choice) else ""
        self._told.setText("\n".join(part for part in (told, money, left, self._standing(one)) if part))
        if over is not None:
            edit = self._edit if self._context.desk.identity.is_centre else None
            self._rows.addWidget(because_row(over, ("info", "accent"), tr("Vì sao đứng trước đề án sau"), edit))
        asked = [tell(question) for question in one.unknown]
        if asked:
            more = [tr("và {count} nữa", count=len(asked) - _ASKED)] if len(asked) > _ASKED else []
            text = tr("Chưa rõ: {what}", what=" ".join([*asked[:_ASKED], *more]))
            self._rows.addWidget(words(text, "warning", wrap=True))
        self._allow()

    def _standing(self, one: Candidate) -> str:
        """Its state, and how it was appraised last."""
        packs = self._context.desk.packs
        state = label("codelist", packs.label("dossier_status", one.status))
        result = label("codelist", packs.label("appraisal_result", one.appraised)).lower() if one.appraised else ""
        return tr("{state}; thẩm định: {result}.", state=state, result=result or tr("chưa có"))

    def _edit(self, rule: RuleRef) -> None:
        edit_rule(self._context.navigator, rule)

    def _allow(self) -> None:
        for made in (self.pick, self.exclude):
            made.setEnabled(bool(self.reason.text().strip()))

    def _place(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for widget in (self.pick, self.exclude, self.back):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        told = QVBoxLayout()
        told.setContentsMargins(0, 0, 0, 0)
        told.addWidget(self._name)
        told.addWidget(self._told)
        told.addLayout(self._rows)
        told.addStretch(1)
        self.body.addWidget(scrolled(told), 1)
        self.body.addWidget(self.reason)
        self.body.addLayout(buttons)
        foot = QHBoxLayout()
        foot.addWidget(self.open)
        foot.addStretch(1)
        self.body.addLayout(foot)


def is_chosen(choice: Choice) -> bool:
    """Whether it gets money."""
    return choice.how in (law.CHOSEN_RANK, law.CHOSEN_FITS, law.CHOSEN_PICK)
