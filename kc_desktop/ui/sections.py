"""The sections of the window, the pages of each, and where the records of a form are shown."""

from __future__ import annotations

from collections.abc import Mapping

from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.navigation import Entry

FIRST_SHOWN = (
    "overview", "facility", "survey", "dossier", "plan", "collaborator", "report", "exchange", "settings",
)  # fmt: skip
"""What the shell paints before it knows its pages."""
PARTS: Mapping[str, tuple[str, ...]] = {
    "facility": ("facility", "duplicates", "pairing"),
    "survey": ("survey", "assignment", "campaign", "coverage", "verify", "retyping"),
    "dossier": ("board", "dossier", "selection", "watch"),
    "plan": ("year_plan", "plan", "payment", "programme", "opening"),
    "collaborator": ("collaborator", "network", "work", "pay"),
    "activity": ("activity", "cluster", "craft_village"),
    "product": ("product", "voting", "certificates", "voting_round", "voting_entry"),
    "report": ("report", "issued", "dictionary"),
    "settings": ("settings", "pack_edit", "place_answer", "templates"),
}  # fmt: skip
"""Sections of several pages, with the keys of the pages. The page of a form has its key."""
MORE: Mapping[str, tuple[str, ...]] = {
    "dossier": (
        "appraisal", "adjustment", "contract", "rollout", "progress", "request", "acceptance", "settlement",
        "follow_up",
    ),
}  # fmt: skip
"""Pages that stand in a menu behind the switch: their records are mostly reached from another one."""
INSIDE: Mapping[str, str] = {
    "conflicts": "exchange",
    "tasks": "exchange",
    **{
        page: section
        for parts in (PARTS, MORE)
        for section, pages in parts.items()
        for page in pages
        if page != section
    },
}
"""Pages that are no section of their own → the section they are reached from."""


def sections() -> tuple[Entry, ...]:
    """All sections in their order, in the language of the window."""
    return (
        Entry("overview", tr("Tổng quan"), "overview"),
        Entry("facility", tr("Cơ sở"), "facility"),
        Entry("survey", tr("Khảo sát"), "survey"),
        Entry("dossier", tr("Đề án"), "dossier"),
        Entry("plan", tr("Kế hoạch – kinh phí"), "plan"),
        Entry("collaborator", tr("Cộng tác viên"), "collaborator"),
        Entry("activity", tr("Hoạt động"), "activity"),
        Entry("product", tr("Sản phẩm"), "product"),
        Entry("report", tr("Báo cáo"), "report"),
        Entry("exchange", tr("Gửi – nhận"), "exchange"),
        Entry("settings", tr("Thiết lập"), "settings", foot=True),
    )


def part_titles() -> Mapping[str, str]:
    """What the switch of a section calls its pages."""
    return {
        "facility": tr("Danh bạ"),
        "duplicates": tr("Nghi trùng"),
        "pairing": tr("Đã quyết định"),
        "survey": tr("Phiếu khảo sát"),
        "assignment": tr("Việc được giao"),
        "campaign": tr("Đợt khảo sát"),
        "coverage": tr("Độ phủ"),
        "verify": tr("Nhập lại đối chiếu"),
        "retyping": tr("Đã đối chiếu"),
        "board": tr("Bảng tiến trình"),
        "dossier": tr("Danh sách"),
        "selection": tr("Xét chọn"),
        "watch": tr("Cần chú ý"),
        "appraisal": tr("Thẩm định"),
        "contract": tr("Hợp đồng"),
        "rollout": tr("Triển khai"),
        "progress": tr("Tiến độ"),
        "adjustment": tr("Điều chỉnh"),
        "acceptance": tr("Nghiệm thu"),
        "request": tr("Đề nghị tiền"),
        "settlement": tr("Quyết toán"),
        "follow_up": tr("Sau hỗ trợ"),
        "year_plan": tr("Kế hoạch năm"),
        "plan": tr("Giao kế hoạch"),
        "payment": tr("Giải ngân"),
        "programme": tr("Chương trình"),
        "opening": tr("Số liệu lịch sử"),
        "activity": tr("Hoạt động"),
        "cluster": tr("Cụm công nghiệp"),
        "craft_village": tr("Làng nghề"),
        "product": tr("Sản phẩm"),
        "voting": tr("Chấm, công nhận"),
        "certificates": tr("Giấy chứng nhận"),
        "voting_round": tr("Kỳ bình chọn"),
        "voting_entry": tr("Hồ sơ bình chọn"),
        "report": tr("Lập báo cáo"),
        "issued": tr("Đã phát hành"),
        "dictionary": tr("Từ điển số liệu"),
        "collaborator": tr("Danh sách"),
        "network": tr("Mạng lưới"),
        "work": tr("Nhật ký"),
        "pay": tr("Thù lao"),
        "settings": tr("Thiết lập chung"),
        "pack_edit": tr("Quy định của tỉnh"),
        "place_answer": tr("Địa bàn đã hỏi"),
        "templates": tr("Mẫu văn bản"),
    }


def more_title(section: str) -> str:
    """What the menu behind the switch of a section is called."""
    return {"dossier": tr("Hồ sơ khác")}[section]


def advice() -> Mapping[str, str]:
    """One line beside the switch of a section."""
    return {"plan": tr("Bút toán chỉ ghi một lần; sai thì ghi bút toán điều chỉnh hoặc hoàn tác trong Lịch sử.")}
