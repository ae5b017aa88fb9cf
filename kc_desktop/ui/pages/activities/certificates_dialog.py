"""Numbers of certificates in a run: the first number, the day, for whom; the last number is told before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from kc_desktop.domain import numbering
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.dossiers.asking import AskBox
from kc_desktop.ui.widgets.cards import words

MISSING, SIGNED, ALL = "missing", "signed", "all"


class CertificatesDialog(AskBox):
    """``taken`` gets row id → number, and the day. ``people``: who → row ids in order, for each choice."""

    def __init__(
        self,
        people: Mapping[str, Sequence[str]],
        day: date | None,
        taken: Callable[[dict[str, str], date | None], None],
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Cấp số chứng chỉ"), tr("Cấp số"), self._give, parent)
        self._people, self._given = people, taken
        self._told = words("", "muted", wrap=True)
        named = {
            MISSING: tr("Người chưa có số"), SIGNED: tr("Người đã ký danh sách, chưa có số"),
            ALL: tr("Mọi người (đánh lại số)"),
        }  # fmt: skip
        self.first = self.lines.text("first", tr("Số đầu tiên"), hint=tr("ví dụ KC-001/2026"))
        choices = [(key, f"{named[key]}: {len(ids)}") for key, ids in people.items() if ids]
        self.who = self.lines.choice("who", tr("Cấp cho"), choices)
        self.lines.day("on", tr("Ngày cấp"), day)
        self.body.addWidget(self._told)
        self.first.textChanged.connect(lambda _text: self._tell())
        self.who.currentIndexChanged.connect(lambda _at: self._tell())
        self._tell()
        self.first.setFocus()

    def _run(self) -> dict[str, str]:
        ids = self._people.get(str(self.who.currentData() or ""), ())
        return dict(zip(ids, numbering.run(self.first.text().strip(), len(ids)), strict=False))

    def _tell(self) -> None:
        run = list(self._run().values())
        self.done_button.setEnabled(bool(run))
        self._told.setText(
            tr("Từ {first} đến {last}: {count} số", first=run[0], last=run[-1], count=len(run))
            if run else tr("Gõ số đầu tiên; các số sau tăng dần.")
        )  # fmt: skip

    def _give(self, typed: dict[str, Any]) -> None:
        self._given(self._run(), typed["on"])
