"""What a province lays above the reference packs: its own rules, and where the parts of split communes lie now.

Each is a record: who wrote it and when is in the log, and it travels to every station.
"""

from __future__ import annotations

from collections.abc import Iterator

import kc_desktop.domain.forms as kit
from kc_desktop.domain.forms import Form, Merge, Problem
from kc_desktop.domain.reference import OLD_LIST
from kc_desktop.domain.rules.tables import EDITABLE
from kc_desktop.domain.texts import N_


class PlaceAnswer(
    Form,
    key="place_answer",
    version=1,
    title=N_("form", "Địa bàn đã hỏi"),
    plural=N_("form", "Địa bàn đã hỏi"),
    headline="name",
):
    """Which new commune a hamlet or street of a split old commune lies in, as somebody who knows it said.

    The record's id follows from the old commune and the hamlet, so that the same question has one answer.
    """

    name = kit.text(N_("form", "Thôn, tổ, đường"), required=True, search=True, length=160)
    old_commune = kit.commune(N_("form", "Xã, phường cũ"), unit_list=OLD_LIST, required=True)
    new_commune = kit.commune(N_("form", "Xã, phường mới"), required=True)
    remark = kit.text(N_("form", "Ghi chú"), length=200)


class PackEdit(
    Form,
    key="pack_edit",
    version=1,
    title=N_("form", "Quy định của tỉnh"),
    plural=N_("form", "Quy định của tỉnh"),
    headline="name",
):
    """One value of one entry of a reference pack, from a day on. The pack stays as it is; this lies above it."""

    name = kit.text(N_("form", "Nội dung"), required=True, search=True, length=250, merge=Merge.CENTRE)
    pack = kit.text(N_("form", "Danh mục"), required=True, length=40, merge=Merge.CENTRE)
    table_name = kit.text(N_("form", "Bảng"), required=True, length=60, merge=Merge.CENTRE)
    entry = kit.text(N_("form", "Dòng"), required=True, length=120, merge=Merge.CENTRE)
    column_name = kit.text(N_("form", "Cột"), required=True, length=60, merge=Merge.CENTRE)
    value = kit.text(N_("form", "Giá trị"), length=400, merge=Merge.CENTRE)
    valid_from = kit.day(N_("form", "Có hiệu lực từ"), merge=Merge.CENTRE)
    valid_to = kit.day(N_("form", "Đến"), merge=Merge.CENTRE)
    legal_text = kit.text(N_("form", "Văn bản"), required=True, length=300, merge=Merge.CENTRE)
    remark = kit.note(N_("form", "Ghi chú"), merge=Merge.CENTRE)

    def rules(self) -> Iterator[Problem]:
        """It speaks of a cell that a province may change, with a value for it, and ends after it begins."""
        table = EDITABLE.get((self.pack or "", self.table_name or ""))
        column = table.column(self.column_name or "") if table else None
        if table is None:
            yield Problem("table_name", "edit_no_table")
        elif column is None:
            yield Problem("column_name", "edit_no_column")
        elif not column.accepts(self.value or ""):
            yield Problem("value", "edit_bad_value", text=(self.value or "")[:40])
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            yield Problem("valid_to", "before_start")
